//! Tasks: who does what until when, and on which resolution, body or agenda item it rests.
//!
//! Invariants: a task that is done or dropped stays so; every answer stays on record; by the
//! link of a letter one sees and answers one task, and nothing else.
//!
//! It deliberately knows no meeting: an agenda item is an id that its meeting knows.

pub(crate) mod actions;
pub(crate) mod answer;
pub(crate) mod api;
pub(crate) mod card;
mod form;
pub(crate) mod letter;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
pub(crate) mod telling;
#[cfg(test)]
mod tests;

pub use actions::{TaskError, change, note, open, open_in};
pub use policy::{MayManage, MayNote, may_manage, may_note, may_read};
pub use store::{Asked, Which, find, notes, of_body, of_items, of_resolution, page_of};

use crate::resolution::ResolutionId;
use kernel::{BodyId, Confidentiality, Date, Line, NetworkId, PersonId, Stamp};
use uuid::Uuid;

kernel::id_type! {
    /// A task.
    TaskId
}

kernel::id_type! {
    /// A line of what has become of a task.
    NoteId
}

/// The longest description or answer, in bytes.
pub const LONGEST: usize = 10_000;

/// The last day that a task may have lies at most so many days ahead.
pub const FARTHEST_DAYS: i64 = 3_660;

/// How far a task has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Somebody still has to do it.
    Open,
    /// It is done.
    Done,
    /// Nobody will do it; the note says why.
    Dropped,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Done, Self::Dropped];

    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The state a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// On what a task rests; on nothing at all where everything is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// The resolution that it carries out.
    pub resolution: Option<ResolutionId>,
    /// The body that gave it.
    pub body: Option<BodyId>,
    /// The agenda item it came from, as its meeting knows it.
    pub item: Option<Uuid>,
}

/// A task to be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What is to be done.
    pub title: Line,
    /// The same at length.
    pub text: Option<String>,
    /// Who does it.
    pub owner: PersonId,
    /// Until the end of which day.
    pub due: Date,
    /// On what it rests.
    pub ground: Ground,
    /// Whether the members read it, or the central office and the owner alone.
    pub confidentiality: Confidentiality,
}

/// A task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Which one.
    pub id: TaskId,
    /// Of which network.
    pub network: NetworkId,
    /// What is to be done.
    pub title: Line,
    /// The same at length.
    pub text: Option<String>,
    /// Who does it.
    pub owner: PersonId,
    /// Until the end of which day.
    pub due: Date,
    /// How far it has come.
    pub state: State,
    /// On what it rests.
    pub ground: Ground,
    /// Who reads it beside the owner: the members, or the central office alone.
    pub confidentiality: Confidentiality,
    /// The last reminder that was sent.
    pub reminded: Option<String>,
    /// When it was given.
    pub created_at: Stamp,
    /// The name of who gave it.
    pub created_by: String,
    /// When something last became of it.
    pub changed_at: Stamp,
}

/// What becomes of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is done; perhaps with a word about it.
    Done(Option<String>),
    /// It is being worked on, and this is how far it is.
    Progress(String),
    /// It takes until that day; perhaps with a reason.
    Moved(Date, Option<String>),
    /// Nobody will do it, for this reason.
    Dropped(String),
}

impl Answer {
    /// The word in columns, forms and text keys.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Done(_) => "done",
            Self::Progress(_) => "progress",
            Self::Moved(..) => "moved",
            Self::Dropped(_) => "dropped",
        }
    }

    fn text(&self) -> Option<&str> {
        match self {
            Self::Done(text) | Self::Moved(_, text) => text.as_deref(),
            Self::Progress(text) | Self::Dropped(text) => Some(text),
        }
    }
}

/// A line of what has become of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What: the word of an answer.
    pub what: &'static str,
    /// What was said.
    pub text: Option<String>,
    /// Whether it came by the link of a letter.
    pub by_link: bool,
    /// When.
    pub at: Stamp,
    /// The name of who said it.
    pub by: String,
}

/// Why a task is not given or answered so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is done or dropped.
    #[error("the task is settled")]
    Settled,
    /// The day lies in the past.
    #[error("the day is over")]
    DayOver,
    /// The day lies too far ahead.
    #[error("the day is too far ahead")]
    TooFar,
    /// Nothing is said where something has to be.
    #[error("nothing is said")]
    NoText,
    /// Too much is said.
    #[error("the text is too long")]
    TooLong,
}

impl Unfit {
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::Settled => "task-error-settled",
            Self::DayOver => "task-error-day-over",
            Self::TooFar => "task-error-too-far",
            Self::NoText => "task-error-no-text",
            Self::TooLong => "task-error-too-long",
        }
    }

    pub(crate) const fn field(self) -> Option<&'static str> {
        match self {
            Self::Settled => None,
            Self::DayOver | Self::TooFar => Some("frist"),
            Self::NoText | Self::TooLong => Some("text"),
        }
    }
}

/// Everything wrong with a due day, seen on `today`.
pub(crate) fn unfit_day(day: Date, today: Date) -> Option<Unfit> {
    let farthest = today.checked_add(jiff::Span::new().days(FARTHEST_DAYS));
    match farthest {
        _ if day < today => Some(Unfit::DayOver),
        Ok(last) if day > last => Some(Unfit::TooFar),
        _ => None,
    }
}

impl Answer {
    /// Everything wrong with it on `today`.
    pub fn unfit(&self, today: Date) -> Vec<Unfit> {
        let mut found = Vec::new();
        if let Self::Moved(day, _) = self {
            found.extend(unfit_day(*day, today));
        }
        match self.text() {
            Some(text) if text.trim().is_empty() => found.push(Unfit::NoText),
            Some(text) if text.len() > LONGEST => found.push(Unfit::TooLong),
            _ => {}
        }
        found
    }
}

impl Task {
    /// The same after an answer; reminders of a new day come anew.
    pub fn answered(self, answer: &Answer, now: Stamp) -> Result<Self, Unfit> {
        if self.state != State::Open {
            return Err(Unfit::Settled);
        }
        if let Some(unfit) = answer.unfit(now.day()).first() {
            return Err(*unfit);
        }
        let (state, due) = match answer {
            Answer::Done(_) => (State::Done, self.due),
            Answer::Progress(_) => (State::Open, self.due),
            Answer::Moved(day, _) => (State::Open, *day),
            Answer::Dropped(_) => (State::Dropped, self.due),
        };
        Ok(Self {
            state,
            due,
            changed_at: now,
            ..self
        })
    }

    /// Whether its day is over and it is not done.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.state == State::Open && self.due < today
    }

    /// The reminder that is due on a day and was not sent yet.
    pub fn reminder(&self, today: Date) -> Option<Reminder> {
        if self.state != State::Open {
            return None;
        }
        let ahead = self.due.checked_sub(jiff::Span::new().days(AHEAD_DAYS));
        let step = match ahead {
            Ok(first) if today < first => return None,
            _ if today < self.due => Step::Ahead,
            _ => Step::Due,
        };
        let reminder = Reminder {
            step,
            due: self.due,
        };
        let sent = self.reminded.as_deref() == Some(reminder.mark().as_str());
        (!sent).then_some(reminder)
    }
}

/// So many days before the day of a task its owner is reminded.
pub(crate) const AHEAD_DAYS: i64 = 3;

/// So many days after its day a reminder that could not be sent is still sent.
pub(crate) const LATE_DAYS: i64 = 7;

/// Before the day, or on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The day is near.
    Ahead,
    /// The day has come.
    Due,
}

/// A reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Of which step.
    pub step: Step,
    /// Of which day: a new day is reminded of anew.
    pub due: Date,
}

impl Reminder {
    /// What the task remembers of it.
    pub(crate) fn mark(self) -> String {
        let step = match self.step {
            Step::Ahead => "ahead",
            Step::Due => "due",
        };
        format!("{} {step}", self.due)
    }
}
