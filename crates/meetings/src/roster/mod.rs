//! Who sits in a meeting, who is called to it, and what they answered.
//!
//! Invariants: the seats are written down when the meeting is called and again when it opens;
//! a seat has one occupant, its holder or the deputy whom the holder sends to this meeting,
//! never both; of two replies to the same edition the later one counts (RFC 5546, 2.1.5); an
//! answer to a cancelled meeting changes nothing and is on record all the same.
//!
//! It deliberately does not say who came: that is attendance.

pub(crate) mod actions;
pub(crate) mod answer;
pub(crate) mod api;
pub(crate) mod calling;
pub(crate) mod convening;
pub(crate) mod letter;
pub(crate) mod link;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{RosterError, add_guest, send_deputy};
pub use answer::{Answered, answer, answer_by_link, reply};
pub use convening::{Call, Timeliness, convene, timeliness};
pub use letter::Desk;
pub use policy::{MayStandIn, may_answer, may_send_deputy};
pub use store::{invitees, seats};

use crate::meeting::MeetingId;
use governance::body::{SeatId, SeatRuleId, Sitting};
use kernel::{EmailAddress, OrganisationId, PersonId, Stamp};

kernel::id_type! {
    /// A seat as it is in one meeting.
    MeetingSeatId
}

kernel::id_type! {
    /// Somebody who is called to a meeting.
    InviteeId
}

/// A seat as it is in one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingSeat {
    /// Which one.
    pub id: MeetingSeatId,
    /// In which meeting.
    pub meeting: MeetingId,
    /// Its place on the roll.
    pub place: u16,
    /// By which rule.
    pub rule: SeatRuleId,
    /// The seat on record, where it is one by name.
    pub seat: Option<SeatId>,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// Who holds it; nobody when it is vacant.
    pub holder: Option<PersonId>,
    /// Whom the holder sends to this meeting.
    pub deputy: Option<PersonId>,
    /// Its votes; 0 for an advisory voice.
    pub votes: u32,
    /// What it weighs where a majority is counted by weight: inhabitants of its organisation.
    pub weight: u64,
    /// Whether the body no longer has it since the meeting was called.
    pub gone: bool,
}

impl MeetingSeat {
    /// Who takes part for it: the deputy, if one is sent, else the holder.
    pub fn occupant(&self) -> Option<PersonId> {
        self.deputy.or(self.holder)
    }

    /// Whether it is this sitting: the same rule, and the same organisation or, by name, the
    /// same seat.
    pub fn is(&self, sitting: &Sitting) -> bool {
        let same = if self.seat.is_some() && sitting.seat.is_some() {
            self.seat == sitting.seat
        } else {
            self.organisation == sitting.organisation
        };
        self.rule == sitting.rule && same
    }
}

/// In which capacity somebody is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capacity {
    /// Leads the meeting.
    Chair,
    /// Holds a seat.
    Member,
    /// Takes part for the holder of a seat.
    Deputy,
    /// Comes as a guest: to report, to advise, to look on.
    Guest,
}

impl Capacity {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Chair, Self::Member, Self::Deputy, Self::Guest];

    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::Member => "member",
            Self::Deputy => "deputy",
            Self::Guest => "guest",
        }
    }

    /// The capacity a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// What somebody has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attends {
    /// Nothing yet.
    Unanswered,
    /// Comes.
    Accepted,
    /// Does not come.
    Declined,
    /// Comes perhaps.
    Tentative,
    /// Sends a deputy.
    Delegated,
    /// Is no longer called: the deputy whose holder comes again.
    Withdrawn,
}

impl Attends {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Unanswered,
        Self::Accepted,
        Self::Declined,
        Self::Tentative,
        Self::Delegated,
        Self::Withdrawn,
    ];

    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unanswered => "none",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Tentative => "tentative",
            Self::Delegated => "delegated",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The answer a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// What one can answer by oneself: comes, does not, perhaps.
    pub const fn is_given(self) -> bool {
        matches!(self, Self::Accepted | Self::Declined | Self::Tentative)
    }
}

/// The way of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Via {
    /// By somebody who is signed in; the trail knows who.
    Page,
    /// By the link of the letter.
    Link,
    /// By a calendar.
    Calendar,
}

impl Via {
    /// The word in the column.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Link => "link",
            Self::Calendar => "calendar",
        }
    }

    /// The way a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Page, Self::Link, Self::Calendar]
            .into_iter()
            .find(|it| it.word() == word)
    }
}

/// Somebody who is called to a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitee {
    /// Which one.
    pub id: InviteeId,
    /// To which meeting.
    pub meeting: MeetingId,
    /// For which seat; none for guests.
    pub seat: Option<MeetingSeatId>,
    /// Who, where the directory knows them.
    pub person: Option<PersonId>,
    /// Their name when they were called.
    pub name: String,
    /// Where the invitation goes; none where it goes by post.
    pub email: Option<EmailAddress>,
    /// As what.
    pub capacity: Capacity,
    /// When the invitation was queued, by mail or noted as sent by post.
    pub sent_at: Option<Stamp>,
    /// What they answered.
    pub answer: Attends,
    /// When.
    pub answered_at: Option<Stamp>,
    /// By which way.
    pub answered_via: Option<Via>,
    /// The edition of the last reply from a calendar.
    pub sequence: u32,
    /// When the calendar says that reply was made.
    pub stamp: Option<Stamp>,
}

impl Invitee {
    /// Whether a reply from a calendar is newer than what counts: a later edition, or the same
    /// one answered later (RFC 5546, 2.1.5).
    pub fn is_news(&self, sequence: u32, stamp: Option<Stamp>) -> bool {
        (sequence, stamp) >= (self.sequence, self.stamp)
    }
}
