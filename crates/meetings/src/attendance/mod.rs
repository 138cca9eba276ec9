//! Who is there, from when to when; who takes no part in an item; whether the body can decide.
//!
//! Invariants: a seat has one occupant at a time and nobody sits twice, which the database
//! sees to as well; whoever is recused is not present for that item alone; what was found about
//! the quorum stays as it was found.

pub(crate) mod actions;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod roll;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{
    AttendanceError, arrive, close, establish, leave, open, recuse, take_part_again,
};
pub use policy::{MayClerk, may_clerk};
pub use roll::{Called, roll};
pub use store::{Record, record_of};

use crate::meeting::{ItemId, MeetingId};
use crate::roster::MeetingSeatId;
use kernel::{PersonId, Stamp};
use voting::Reason;

kernel::id_type! {
    /// A time during which somebody sat.
    AttendanceId
}

kernel::id_type! {
    /// What was found about the quorum.
    FindingId
}

/// A time during which somebody sat for a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// Which one.
    pub id: AttendanceId,
    /// In which meeting.
    pub meeting: MeetingId,
    /// For which seat.
    pub seat: MeetingSeatId,
    /// Who; nobody any more once they are erased.
    pub person: Option<PersonId>,
    /// From when.
    pub from: Stamp,
    /// Until when; none while they sit.
    pub to: Option<Stamp>,
}

impl Attendance {
    /// Whether they sit at a moment.
    pub fn is_there(&self, at: Stamp) -> bool {
        self.from <= at && self.to.is_none_or(|to| at < to)
    }
}

/// Why somebody takes no part in an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecusalKind {
    /// They said so themselves.
    Declared,
    /// The body decided it.
    Decided,
}

impl RecusalKind {
    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::Decided => "decided",
        }
    }

    /// The kind a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Declared, Self::Decided]
            .into_iter()
            .find(|it| it.word() == word)
    }
}

/// A seat that takes no part in an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recusal {
    /// In which item.
    pub item: ItemId,
    /// Which seat.
    pub seat: MeetingSeatId,
    /// Why.
    pub kind: RecusalKind,
    /// Since when.
    pub at: Stamp,
}

/// When the quorum was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// At the opening.
    Opening,
    /// Somebody challenged it.
    Challenge,
    /// Before a vote.
    Count,
}

impl Occasion {
    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Challenge => "challenge",
            Self::Count => "count",
        }
    }

    /// The occasion a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Opening, Self::Challenge, Self::Count]
            .into_iter()
            .find(|it| it.word() == word)
    }
}

/// What was found about the quorum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which one.
    pub id: FindingId,
    /// In which meeting.
    pub meeting: MeetingId,
    /// For which item alone.
    pub item: Option<ItemId>,
    /// When.
    pub at: Stamp,
    /// On which occasion.
    pub occasion: Occasion,
    /// Who challenged it.
    pub challenger: Option<MeetingSeatId>,
    /// Votes present.
    pub present: u64,
    /// Votes needed.
    pub needed: u64,
    /// Why the body can decide; none if it cannot.
    pub reason: Option<Reason>,
    /// Whether a rule says when it can.
    pub regulated: bool,
}

impl Finding {
    /// Whether the body can decide. Where no rule says when, whoever is there decides.
    pub const fn is_quorate(&self) -> bool {
        self.reason.is_some() || (!self.regulated && self.present > 0)
    }
}
