//! An overview map of any region as plain shapes: outlines where they are
//! compiled in, circles in proportion to the area where not, labels placed so that they
//! can be read. Pure and repeatable; a caller draws once and keeps the result.

mod labels;
mod outline;
mod projection;

use std::borrow::Cow;
use std::cmp::Reverse;

use crate::boundary::{LonLat, attribution, boundary};
use crate::{Area, area, municipalities_in, nuts};
use labels::Candidate;
use outline::{Outline, Point};
use projection::Projection;

/// The source of the centres that circles are drawn around.
const CENTRES: &str = "© Statistisches Bundesamt (Destatis), 2024";
/// Both kinds of shapes on one map.
const BOTH: &str = "© GeoBasis-DE / BKG (2021, 2024), dl-de/by-2-0, Daten verändert; \
                    © Statistisches Bundesamt (Destatis), 2024";

/// How large a map and its labels are, in the units of its view box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// The width of the map.
    pub width: f64,
    /// The height it may reach; a tall region is drawn narrower.
    pub max_height: f64,
    /// The font size the labels are measured for.
    pub label_size: f64,
}

/// Shapes and labels of a region, ready for a template.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionMap {
    /// Width of the view box.
    pub width: f64,
    /// Height of the view box.
    pub height: f64,
    /// In the order to draw them: districts below municipalities, large areas
    /// below small ones.
    pub shapes: Vec<Shape>,
    /// The source to be printed below the map; empty for an empty map.
    pub attribution: &'static str,
}

/// One area on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The administrative key.
    pub key: &'static str,
    /// The name as it stands in a sentence: "Marl", "Kreis Recklinghausen".
    pub name: Cow<'static, str>,
    /// The outline, or a circle, as the `d` of an SVG path. Fill it by the
    /// even-odd rule, so that holes stay open.
    pub path: String,
    /// Where the middle of the label belongs.
    pub label: (f64, f64),
    /// The label where it fits, on one line or broken into two; else empty. A
    /// district goes by its bare name unless a town of that name is there too.
    pub label_lines: Vec<String>,
    /// Whether the name fits there without touching another one. Where it does
    /// not, print `number` and list the names beside the map.
    pub label_fits: bool,
    /// Counts the shapes without a label from 1 in the order of their names;
    /// `None` where the label fits or the shape is hidden below its parts.
    pub number: Option<usize>,
    /// Whether this is a real outline; if not, a circle of half the area, so
    /// that neighbours rarely overlap.
    pub has_boundary: bool,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            width: 720.0,
            max_height: 900.0,
            label_size: 13.0,
        }
    }
}

impl RegionMap {
    /// Draws the areas with these keys, AGS of any length or NUTS codes, each
    /// once. A state, an administrative region or a NUTS code stands for its
    /// districts. Unknown keys are left out.
    pub fn of(keys: &[&str]) -> Self {
        Self::drawn(keys, Layout::default())
    }

    /// The same in another size.
    pub fn drawn(keys: &[&str], layout: Layout) -> Self {
        let figures: Vec<Figure> = areas(keys).into_iter().map(Figure::of).collect();
        let Some(projection) = Projection::fitting(figures.iter().flat_map(Figure::extent), layout)
        else {
            return Self {
                width: layout.width,
                height: 0.0,
                shapes: Vec::new(),
                attribution: "",
            };
        };
        let candidates = figures
            .iter()
            .map(|figure| figure.drawn(&projection))
            .collect();
        let mut shapes = labels::placed(candidates, projection.size(), layout.label_size);
        shapes.sort_by_cached_key(|shape| {
            let size = area(shape.key).map(Area::area_m2);
            (shape.key.len(), Reverse(size), shape.key)
        });
        Self {
            width: projection.size().0,
            height: projection.size().1,
            attribution: source(&shapes),
            shapes,
        }
    }
}

fn source(shapes: &[Shape]) -> &'static str {
    let outlines = shapes.iter().filter(|shape| shape.has_boundary).count();
    match outlines {
        0 => CENTRES,
        all if all == shapes.len() => attribution(),
        _ => BOTH,
    }
}

/// Districts and municipalities for keys of any level, each once, in order.
fn areas(keys: &[&str]) -> Vec<Area> {
    let mut found: Vec<Area> = keys.iter().flat_map(|key| drawable(key)).collect();
    found.sort_by_key(|area| (area.key().len(), area.key()));
    found.dedup_by_key(|area| area.key());
    found
}

fn drawable(key: &str) -> Vec<Area> {
    match area(key) {
        Some(Area::State(_) | Area::Region(_)) => crate::district::districts_in(key)
            .map(Area::District)
            .collect(),
        Some(one) => vec![one],
        None => nuts(key)
            .into_iter()
            .flat_map(crate::Nuts::districts)
            .map(Area::District)
            .collect(),
    }
}

/// An area in degrees, before it is projected.
struct Figure {
    area: Area,
    form: Form,
}

enum Form {
    Rings(Vec<Vec<LonLat>>),
    /// Centre, and the radius in kilometres of a circle of half the area.
    Circle(LonLat, f64),
}

impl Figure {
    fn of(area: Area) -> Self {
        let form = match boundary(area.key()) {
            Some(boundary) => Form::Rings(boundary.rings),
            None => circle(area),
        };
        Self { area, form }
    }

    /// Points that must lie on the map.
    fn extent(&self) -> Vec<LonLat> {
        match &self.form {
            Form::Rings(rings) => rings.concat(),
            Form::Circle(centre, radius) => projection::box_around(*centre, *radius).to_vec(),
        }
    }

    fn drawn(&self, projection: &Projection) -> Candidate {
        let outline = match &self.form {
            Form::Rings(rings) => Outline::of_rings(rings, |point| projection.place(point)),
            Form::Circle(centre, radius) => Outline::Circle {
                centre: projection.place(*centre),
                radius: projection.length(*radius),
            },
        };
        let shape = Shape {
            key: self.area.key(),
            name: self.area.title(),
            path: outline.path(),
            label: rounded(outline.label_point()),
            label_lines: Vec::new(),
            label_fits: false,
            number: None,
            has_boundary: matches!(self.form, Form::Rings(_)),
        };
        Candidate {
            shape,
            outline,
            bare_name: self.area.name(),
            population: self.area.population(),
        }
    }
}

/// The centre of an area, its municipalities weighed by their inhabitants.
#[expect(
    clippy::cast_precision_loss,
    reason = "areas and populations are far below 2^52"
)]
fn circle(area: Area) -> Form {
    let (mut lon, mut lat, mut weight) = (0.0, 0.0, 0.0);
    for place in municipalities_in(area.key()) {
        let people = f64::from(place.population) + 1.0;
        lon += place.lon * people;
        lat += place.lat * people;
        weight += people;
    }
    let square_kilometres = area.area_m2() as f64 / 1e6;
    let radius = (square_kilometres / std::f64::consts::TAU).sqrt();
    Form::Circle(
        (lon / f64::max(weight, 1.0), lat / f64::max(weight, 1.0)),
        radius,
    )
}

fn rounded((x, y): Point) -> Point {
    ((x * 10.0).round() / 10.0, (y * 10.0).round() / 10.0)
}
