//! The region: its map and its figures.

use crate::history;
use crate::members::{Member, MemberGroup};
use crate::source::Source;
use classifications::{Layout, RegionMap, municipalities_in};

/// The size that can be read on a phone as well as beside a list.
const LAYOUT: Layout = Layout {
    width: 400.0,
    max_height: 520.0,
    label_size: 13.0,
};

/// A map ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MapView {
    /// What it says to somebody who does not see it.
    pub title: String,
    /// The view box.
    pub size: String,
    /// The outlines, in the order to draw them.
    pub paths: Vec<String>,
    /// Names on the map: line by line with their places.
    pub labels: Vec<(f64, f64, String)>,
    /// Numbers on the map with their places, where a name does not fit.
    pub pins: Vec<(f64, f64, usize)>,
    /// What the numbers mean that are not at a member.
    pub legend: Vec<(usize, String)>,
    /// Whether a number stands at a member.
    pub numbered: bool,
    /// The source of the outlines.
    pub attribution: &'static str,
}

/// A member beside the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Its anchor on the members' page.
    pub anchor: String,
    /// Its name.
    pub name: String,
    /// Its number on the map.
    pub number: Option<usize>,
    /// Since when, or the part it plays.
    pub remark: String,
}

/// One figure in large type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Figure {
    /// The number or the word.
    pub value: String,
    /// What it counts.
    pub label: String,
}

/// The map, and the members to be listed beside it.
pub(crate) fn map(source: &Source<'_>, groups: &[MemberGroup]) -> (MapView, Vec<Entry>) {
    let keys = areas(source);
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let drawn = RegionMap::drawn(&keys, LAYOUT);
    let number_of = |ags: &str| {
        let shape = drawn.shapes.iter().find(|shape| shape.key == ags);
        shape.and_then(|shape| shape.number)
    };
    let all = groups.iter().flat_map(|group| &group.members);
    let entries: Vec<Entry> = all
        .map(|member| {
            entry(
                member,
                member.is_area.then(|| number_of(&member.ags)).flatten(),
            )
        })
        .collect();
    let shown: Vec<usize> = entries.iter().filter_map(|entry| entry.number).collect();
    let shapes = drawn.shapes.iter();
    let mut legend: Vec<(usize, String)> = shapes
        .filter_map(|shape| Some((shape.number?, shape.name.to_string())))
        .filter(|(number, _)| !shown.contains(number))
        .collect();
    legend.sort();
    let name = source.text(&source.charter.region.name);
    let view = MapView {
        title: source
            .words
            .with("portal-map-title", &[("name", name.into())]),
        size: format!("0 0 {:.0} {:.0}", drawn.width, drawn.height),
        labels: labels(&drawn),
        pins: drawn
            .shapes
            .iter()
            .filter_map(|shape| Some((shape.label.0, shape.label.1, shape.number?)))
            .collect(),
        legend,
        numbered: !shown.is_empty(),
        attribution: drawn.attribution,
        paths: drawn.shapes.into_iter().map(|shape| shape.path).collect(),
    };
    (view, entries)
}

/// The towns and districts that are members, and the areas of the region: a district
/// only where not all its towns are drawn, an independent city once.
fn areas(source: &Source<'_>) -> Vec<String> {
    let charter = source.charter;
    let members = source.members.iter().filter(|one| one.kind.is_area());
    let mut keys: Vec<String> = members.filter_map(|one| one.ags.clone()).collect();
    let region = charter.region.areas.iter();
    keys.extend(region.map(ToString::to_string));
    keys.sort_unstable();
    keys.dedup();
    let towns: Vec<String> = keys.iter().filter(|key| key.len() == 8).cloned().collect();
    keys.retain(|key| {
        let is_district = key.len() == 5;
        !is_district || !municipalities_in(key).all(|town| towns.iter().any(|one| one == town.ags))
    });
    if keys.is_empty() {
        let nuts = charter.region.nuts.iter();
        keys.extend(nuts.map(|key| key.as_str().to_owned()));
    }
    keys
}

fn labels(map: &RegionMap) -> Vec<(f64, f64, String)> {
    let shapes = map.shapes.iter().filter(|shape| shape.label_fits);
    let lines = shapes.flat_map(|shape| {
        let above = if shape.label_lines.len() > 1 {
            2.5
        } else {
            -4.5
        };
        let lines = shape.label_lines.iter().zip([0.0, 1.0]);
        let placed = lines.map(move |(line, index)| {
            let y = shape.label.1 - above + index * LAYOUT.label_size;
            (shape.label.0, y, line.clone())
        });
        placed.collect::<Vec<_>>()
    });
    lines.collect()
}

fn entry(member: &Member, number: Option<usize>) -> Entry {
    let remark = if member.since.is_empty() {
        member.remarks.first().cloned().unwrap_or_default()
    } else {
        member.since.clone()
    };
    Entry {
        anchor: member.anchor.clone(),
        name: member.name.clone(),
        number,
        remark,
    }
}

/// At most four figures: members, founding, form, and what the charter counts.
pub(crate) fn figures(source: &Source<'_>) -> Vec<Figure> {
    let words = source.words;
    let charter = source.charter;
    let mut figures = vec![Figure {
        value: web::number(words.lang, source.members.len() as u64),
        label: words.t("portal-nav-members"),
    }];
    let founded = charter.history.as_ref().and_then(|history| history.founded);
    figures.extend(founded.map(|date| Figure {
        value: words.date(date),
        label: words.t("portal-founded"),
    }));
    figures.extend(charter.region.figures.iter().map(|figure| Figure {
        value: words.figure(figure.number, figure.precision),
        label: figure_label(source, figure),
    }));
    let experts = charter
        .office
        .as_ref()
        .and_then(|office| office.experts.as_ref());
    figures.extend(experts.map(|experts| Figure {
        value: words.figure(experts.number, experts.precision),
        label: words.t("portal-experts"),
    }));
    let districts = charter.region.areas.len() as u64;
    figures.push(Figure {
        value: web::number(words.lang, charter.fields.len() as u64),
        label: words.t("portal-fields"),
    });
    if districts > 1 {
        figures.push(Figure {
            value: web::number(words.lang, districts),
            label: words.t("portal-areas"),
        });
    }
    figures.extend(history::form_today(source).map(|value| Figure {
        value,
        label: words.t("portal-form"),
    }));
    figures.retain(|figure| figure.value != "0");
    figures.truncate(4);
    figures
}

fn figure_label(source: &Source<'_>, figure: &charter::Figure) -> String {
    let label = source.words.word("portal-figure", figure.kind.word());
    let note = source.note(figure.note.as_ref());
    let year = figure.year.map(|year| source.words.date(year));
    let mut parts = vec![label];
    parts.extend((!note.is_empty()).then_some(note));
    parts.extend(year);
    parts.join(", ")
}
