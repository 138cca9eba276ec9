//! What stands in a calendar: an event, once or again and again.

use jiff::civil::DateTime;
use kernel::{Date, Stamp, WebAddress, uuid::Uuid};

use crate::ics::TZID;
use crate::{Lines, Rhythm};

/// The name of an event that stays the same through all its editions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uid(String);

/// Why a text cannot be the name of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a UID: 1 to 255 visible ASCII characters")]
pub struct UidError;

impl Uid {
    /// Reads a name that was stored or came back in a reply.
    pub fn parse(text: &str) -> Result<Self, UidError> {
        let text = text.trim();
        let fits = (1..=255).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_graphic());
        fits.then(|| Self(text.to_owned())).ok_or(UidError)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name for a record: its id (RFC 7986, 5.3).
impl From<Uuid> for Uid {
    fn from(id: Uuid) -> Self {
        Self(id.to_string())
    }
}

/// When something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// From one moment to another.
    Timed {
        /// When it begins.
        start: Stamp,
        /// When it ends.
        end: Stamp,
    },
    /// Whole days.
    Days {
        /// The first day.
        first: Date,
        /// The last day, included.
        last: Date,
    },
}

/// How certain it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// Planned, not called yet.
    Tentative,
    /// Takes place.
    #[default]
    Confirmed,
    /// Does not take place.
    Cancelled,
}

impl State {
    const fn word(self) -> &'static str {
        match self {
            Self::Tentative => "TENTATIVE",
            Self::Confirmed => "CONFIRMED",
            Self::Cancelled => "CANCELLED",
        }
    }
}

/// What people read of an event; an empty text stands for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// When it is.
    pub when: When,
    /// What it is called.
    pub summary: String,
    /// Where it is.
    pub location: String,
    /// Anything else; may have several lines.
    pub description: String,
    /// Its page.
    pub url: Option<WebAddress>,
    /// Words to sort by, such as the name of the body.
    pub categories: Vec<String>,
    /// How certain it is.
    pub state: State,
}

/// One edition of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name in all editions.
    pub uid: Uid,
    /// The number of the edition: one more whenever it is put to another time or cancelled.
    pub sequence: u32,
    /// When this edition was made.
    pub stamp: Stamp,
    /// What people read; of a series, what is usual.
    pub details: Details,
    /// Once, or again and again.
    pub recurrence: Recurrence,
}

/// How often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recurrence {
    /// Once.
    Once,
    /// A series that begins with the time in the details.
    Series(Repeats),
    /// One occurrence of a series, told alone: the clock time at which the rule has it.
    Instance(DateTime),
}

/// How a series goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeats {
    /// Which days.
    pub rhythm: Rhythm,
    /// How many times, those that are left out included; at least one.
    pub count: u32,
    /// Clock times in Germany at which the rule has an occurrence that does not exist.
    pub except: Vec<DateTime>,
    /// Occurrences that differ from what is usual.
    pub changed: Vec<Changed>,
}

/// An occurrence that differs from what is usual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The clock time in Germany at which the rule has it, even one that clocks skip.
    pub instead_of: DateTime,
    /// What it is like.
    pub details: Details,
}

impl Event {
    /// Writes the event and what differs of its series; `people` adds who calls and who is
    /// asked, `state` is left out where a method forbids it.
    pub(crate) fn write(
        &self,
        lines: &mut Lines,
        state: impl Fn(State) -> Option<State>,
        people: impl Fn(&mut Lines),
    ) {
        let instance = match &self.recurrence {
            Recurrence::Instance(instead_of) => Some(*instead_of),
            Recurrence::Once | Recurrence::Series(_) => None,
        };
        let mut component = |details: &Details, instance: Option<DateTime>, repeats| {
            lines.add("BEGIN", "VEVENT");
            lines.add("UID", self.uid.as_str());
            lines.add("DTSTAMP", &utc(self.stamp));
            lines.add("SEQUENCE", &self.sequence.to_string());
            if let Some(instead_of) = instance {
                self.write_place(lines, "RECURRENCE-ID", instead_of);
            }
            details.write_when(lines);
            if let Some(repeats) = repeats {
                self.write_repeats(lines, repeats);
            }
            details.write_words(lines);
            if let Some(state) = state(details.state) {
                lines.add("STATUS", state.word());
            }
            people(lines);
            lines.add("END", "VEVENT");
        };
        match &self.recurrence {
            Recurrence::Series(repeats) => {
                component(&self.details, None, Some(repeats));
                for changed in &repeats.changed {
                    component(&changed.details, Some(changed.instead_of), None);
                }
            }
            Recurrence::Once | Recurrence::Instance(_) => component(&self.details, instance, None),
        }
    }

    const fn is_all_day(&self) -> bool {
        matches!(self.details.when, When::Days { .. })
    }

    fn write_repeats(&self, lines: &mut Lines, repeats: &Repeats) {
        lines.add("RRULE", &repeats.rhythm.rule(repeats.count));
        for except in &repeats.except {
            self.write_place(lines, "EXDATE", *except);
        }
    }

    /// Writes where in the series an occurrence has its place.
    fn write_place(&self, lines: &mut Lines, name: &str, place: DateTime) {
        if self.is_all_day() {
            lines.add(&format!("{name};VALUE=DATE"), &day(place.date()));
        } else {
            lines.add(&format!("{name};TZID={TZID}"), &clock(place));
        }
    }
}

impl Details {
    fn write_when(&self, lines: &mut Lines) {
        match self.when {
            When::Timed { start, end } => {
                moment_of(lines, "DTSTART", start);
                moment_of(lines, "DTEND", end.max(start));
            }
            When::Days { first, last } => {
                // The format names the day after the last.
                let after = last.max(first).tomorrow().unwrap_or(last);
                lines.add("DTSTART;VALUE=DATE", &day(first));
                lines.add("DTEND;VALUE=DATE", &day(after));
            }
        }
    }

    fn write_words(&self, lines: &mut Lines) {
        lines.text("SUMMARY", &self.summary);
        lines.text("LOCATION", &self.location);
        lines.text("DESCRIPTION", &self.description);
        if let Some(url) = &self.url {
            lines.add("URL", url.as_str());
        }
        lines.texts(
            "CATEGORIES",
            ",",
            self.categories.iter().map(String::as_str),
        );
    }
}

/// A moment as clocks in Germany show it. The second pass of the hour that comes twice in
/// autumn cannot be said so and is written in UTC.
fn moment_of(lines: &mut Lines, name: &str, moment: Stamp) {
    let local = moment.in_berlin().datetime();
    if Stamp::when_clocks_show(local).is_some_and(|it| it.seconds() == moment.seconds()) {
        lines.add(&format!("{name};TZID={TZID}"), &clock(local));
    } else {
        lines.add(name, &utc(moment));
    }
}

fn day(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

fn clock(local: DateTime) -> String {
    local.strftime("%Y%m%dT%H%M%S").to_string()
}

/// A moment in UTC.
fn utc(moment: Stamp) -> String {
    let utc = moment.in_berlin().timestamp();
    utc.strftime("%Y%m%dT%H%M%SZ").to_string()
}
