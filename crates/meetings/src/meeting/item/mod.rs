//! What is on the agenda of a meeting.

pub(crate) mod actions;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{Entry, add, rearrange, remove, revise};
pub use policy::may_read_item;
pub use store::{of_meeting, of_meetings};

use super::MeetingId;
use governance::resolution::ResolutionId;
use kernel::Stamp;

kernel::id_type! {
    /// An item of an agenda.
    ItemId
}

/// What an item is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// Opening, quorum, minutes of the last meeting.
    Formal,
    /// Somebody reports.
    Information,
    /// Something is talked over.
    Discussion,
    /// Something is decided.
    Decision,
    /// Somebody is elected.
    Election,
}

impl ItemKind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Formal,
        Self::Information,
        Self::Discussion,
        Self::Decision,
        Self::Election,
    ];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Formal => "formal",
            Self::Information => "information",
            Self::Discussion => "discussion",
            Self::Decision => "decision",
            Self::Election => "election",
        }
    }

    /// The kind a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Nothing yet.
    Open,
    /// It was heard.
    Noted,
    /// It was decided.
    Decided,
    /// It comes again.
    Postponed,
    /// It was taken back.
    Withdrawn,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Noted,
        Self::Decided,
        Self::Postponed,
        Self::Withdrawn,
    ];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Noted => "noted",
            Self::Decided => "decided",
            Self::Postponed => "postponed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The outcome a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// An item of an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which one.
    pub id: ItemId,
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Its place, counted from 1 without a gap.
    pub place: u16,
    /// The heading under which it stands; empty for none.
    pub section: String,
    /// What it is about.
    pub title: String,
    /// What it is for.
    pub kind: ItemKind,
    /// How long it is to take, in minutes.
    pub minutes: Option<u16>,
    /// Whether it is open to whoever may know of the meeting.
    pub public: bool,
    /// The resolution it decides on.
    pub resolution: Option<ResolutionId>,
    /// Who presents it.
    pub presenter: String,
    /// What is said about it beforehand, or the motion.
    pub text: String,
    /// What became of it.
    pub outcome: Outcome,
    /// What the minutes say of it.
    pub record: String,
    /// One more with every change.
    pub version: u32,
    /// When it was last changed.
    pub changed_at: Stamp,
    /// By whom.
    pub changed_by: String,
}

/// When each item begins if every one takes as long as planned; none once one has no duration.
pub fn timetable(start: Stamp, items: &[Item]) -> Vec<Option<Stamp>> {
    let mut next = Some(start);
    let begin = |item: &Item| {
        let begins = next;
        next = begins
            .zip(item.minutes)
            .map(|(at, minutes)| Stamp::from_micros(at.micros() + i64::from(minutes) * 60_000_000));
        begins
    };
    items.iter().map(begin).collect()
}

/// Moves the item at `from` one place up or down; the new order of ids.
pub fn moved(items: &[Item], id: ItemId, up: Direction) -> Vec<ItemId> {
    let mut order: Vec<_> = items.iter().map(|it| it.id).collect();
    let at = order.iter().position(|it| *it == id);
    let other = at.and_then(|at| match up {
        Direction::Up => at.checked_sub(1),
        Direction::Down => Some(at + 1).filter(|it| *it < order.len()),
    });
    if let Some((at, other)) = at.zip(other) {
        order.swap(at, other);
    }
    order
}

/// Where an item is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Before the one above.
    Up,
    /// Behind the one below.
    Down,
}
