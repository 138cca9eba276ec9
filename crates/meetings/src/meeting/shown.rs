//! A meeting and its agenda as lists and pages show them.

use super::item::may_read_item;
use super::item::timetable;
use super::{Item, Meeting, Nearness, State};
use crate::paper::Paper;
use kernel::{Actor, BodyId, Lang, Stamp};
use std::collections::HashMap;
use web::Visit;

/// A meeting in a list.
pub struct Line {
    /// What it is called.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// Which body meets.
    pub body: String,
    /// The day in words.
    pub day: String,
    /// From when to when.
    pub time: String,
    /// Where.
    pub venue: String,
    /// How far it has come.
    pub state: &'static str,
    /// The tone of its badge.
    pub tone: &'static str,
}

/// A meeting as lists show it.
pub fn line(visit: &Visit, bodies: &HashMap<BodyId, String>, it: &Meeting, href: String) -> Line {
    Line {
        title: it.title.clone(),
        href,
        body: bodies.get(&it.body).cloned().unwrap_or_default(),
        day: web::day_in_words(visit.lang, it.day()),
        time: span(visit, it),
        venue: it.venue.clone(),
        state: it.state.word(),
        tone: tone(&it.state),
    }
}

/// The tone of the badge that says how far a meeting has come.
pub const fn tone(state: &State) -> &'static str {
    match state {
        State::Draft | State::Held { .. } => "",
        State::Invited { .. } => "badge--info",
        State::Running { .. } => "badge--success",
        State::Cancelled { .. } => "badge--warning",
    }
}

/// `10:00 bis 12:00 Uhr`.
pub fn span(visit: &Visit, it: &Meeting) -> String {
    let args = [
        ("from", clock(it.start).into()),
        ("to", clock(it.end).into()),
    ];
    visit.t_with("meeting-span", &args).into_owned()
}

/// `10:00`, as clocks in Germany show it.
pub fn clock(at: Stamp) -> String {
    let at = at.in_berlin();
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// An item as pages show it.
pub struct ItemLine {
    /// Its id.
    pub id: String,
    /// `TOP 3`.
    pub number: String,
    /// The heading that begins with it; empty where the one before goes on.
    pub section: String,
    /// What it is about.
    pub title: String,
    /// What it is for.
    pub kind: &'static str,
    /// When it begins as planned; empty if nobody knows.
    pub begins: String,
    /// How long it takes, in words; empty if nobody said.
    pub takes: String,
    /// Whether it is open.
    pub public: bool,
    /// Who presents it.
    pub presenter: String,
    /// What is said beforehand.
    pub text: String,
    /// The id of the resolution it decides on.
    pub resolution: String,
    /// What became of it.
    pub outcome: &'static str,
    /// Its papers.
    pub papers: Vec<PaperLine>,
}

/// A paper as pages show it.
pub struct PaperLine {
    /// What it is called.
    pub name: String,
    /// Where it is fetched; filled in by the page.
    pub href: String,
    /// Its version, where there is more than one, kind and size.
    pub what: String,
    /// Whether a newer version replaces it.
    pub replaced: bool,
}

/// The items of an agenda that the actor may read, numbered as they stand there: the numbers
/// of what is not public are not told apart from a gap, so those that are seen count on.
pub fn agenda(
    visit: &Visit,
    actor: &Actor,
    (meeting, nearness): (&Meeting, Nearness),
    items: &[Item],
    papers: &HashMap<super::ItemId, Vec<Paper>>,
    href: impl Fn(&Paper) -> String,
) -> Vec<ItemLine> {
    let readable = |it: &&Item| may_read_item(actor, (meeting, it), nearness).is_ok();
    let seen: Vec<Item> = items.iter().filter(readable).cloned().collect();
    // Whoever does not see every item would learn from the clock how long the others take.
    let times = if seen.len() == items.len() {
        timetable(meeting.start, &seen)
    } else {
        vec![None; seen.len()]
    };
    let mut section = String::new();
    let line = |((place, it), begins): ((usize, &Item), Option<Stamp>)| {
        let is_new = it.section != section;
        section.clone_from(&it.section);
        let versions = papers.get(&it.id).map_or(&[][..], Vec::as_slice);
        ItemLine {
            id: it.id.to_string(),
            number: number(visit.lang, place + 1),
            section: if is_new {
                it.section.clone()
            } else {
                String::new()
            },
            title: it.title.clone(),
            kind: it.kind.word(),
            begins: begins.map(clock).unwrap_or_default(),
            takes: it.minutes.map(|it| takes(visit, it)).unwrap_or_default(),
            public: it.public,
            presenter: it.presenter.clone(),
            text: it.text.clone(),
            resolution: it.resolution.map(|it| it.to_string()).unwrap_or_default(),
            outcome: it.outcome.word(),
            papers: paper_lines(visit, versions, &href),
        }
    };
    seen.iter().enumerate().zip(times).map(line).collect()
}

/// `TOP 3`, `Item 3`.
pub fn number(lang: Lang, place: usize) -> String {
    match lang {
        Lang::De => format!("TOP {place}"),
        Lang::En => format!("Item {place}"),
    }
}

fn takes(visit: &Visit, minutes: u16) -> String {
    let args = [("count", u64::from(minutes).into())];
    visit.t_with("meeting-minutes", &args).into_owned()
}

fn paper_lines(
    visit: &Visit,
    versions: &[Paper],
    href: impl Fn(&Paper) -> String,
) -> Vec<PaperLine> {
    let line = |(at, it): (usize, &Paper)| {
        let newer = versions[..at].iter().any(|other| other.name == it.name);
        let described = platform::upload::pages::described(visit.lang, &it.file);
        let args = [("name", it.version.to_string().into())];
        let version = visit.t_with("meeting-paper-version", &args).into_owned();
        PaperLine {
            name: it.name.clone(),
            href: href(it),
            what: if it.version > 1 || newer {
                format!("{version}, {described}")
            } else {
                described
            },
            replaced: newer,
        }
    };
    versions.iter().enumerate().map(line).collect()
}
