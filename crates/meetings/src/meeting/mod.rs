//! Meetings of a body and what is on their agenda.
//!
//! Invariants: nobody is told of a draft; a meeting that was called is never deleted, it is
//! held or cancelled; who reads it follows from its access and from a seat in the body. An
//! item that is not public is known to the body and the central office alone, not even by its
//! number.
//!
//! It deliberately knows no series and no answer: a series makes meetings, answers belong to
//! those who are invited.

pub(crate) mod actions;
pub(crate) mod api;
pub(crate) mod card;
pub(crate) mod form;
pub mod item;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod shown;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;

pub use actions::{MeetingError, Wish, cancel, change, plan};
pub use item::{
    Direction, Entry, Item, ItemId, ItemKind, Outcome, add, may_read_item, of_meeting, of_meetings,
    rearrange, remove, revise,
};
pub use policy::{MayManage, Nearness, may_manage, may_plan, may_read};
pub use store::{Asked, Near, find, find_locked, near, of_network, page_of};

pub use calendar::Convener;

use kernel::{BodyId, Date, NetworkId, OrganisationId, PersonId, Stamp, WebAddress};

kernel::id_type! {
    /// A meeting.
    MeetingId
}

/// Who may know of a meeting that was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Access {
    /// Everybody.
    Public,
    /// The members of the alliance.
    Network,
    /// The members of the body.
    Body,
}

impl Access {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Public, Self::Network, Self::Body];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Network => "network",
            Self::Body => "body",
        }
    }

    /// The access a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// How far a meeting has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// In the making; nobody knows of it but who makes it.
    Draft,
    /// Called.
    Invited {
        /// When the first invitation went out.
        at: Stamp,
    },
    /// Opened by the chair.
    Running {
        /// When.
        since: Stamp,
    },
    /// Over.
    Held {
        /// When it was opened.
        opened: Stamp,
        /// When it was closed.
        closed: Stamp,
    },
    /// Does not take place.
    Cancelled {
        /// When that was said.
        at: Stamp,
        /// Why.
        reason: String,
        /// Whether somebody had been invited before.
        was_known: bool,
    },
}

impl State {
    /// The word in columns and text keys.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Invited { .. } => "invited",
            Self::Running { .. } => "running",
            Self::Held { .. } => "held",
            Self::Cancelled { .. } => "cancelled",
        }
    }
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Which one.
    pub id: MeetingId,
    /// Of which network.
    pub network: NetworkId,
    /// Of which body.
    pub body: BodyId,
    /// What it is called.
    pub title: String,
    /// When it begins.
    pub start: Stamp,
    /// When it ends, as planned.
    pub end: Stamp,
    /// Where it is: house, street, room; empty where it is only by video.
    pub venue: String,
    /// The organisation whose guest it is.
    pub host: Option<OrganisationId>,
    /// Where one joins by video.
    pub link: Option<WebAddress>,
    /// What else whoever comes should know.
    pub note: String,
    /// Who may know of it.
    pub access: Access,
    /// How far it has come.
    pub state: State,
    /// Who leads it.
    pub chair: Option<PersonId>,
    /// Why it is called at the shorter notice.
    pub urgent: Option<String>,
    /// Why it was called too late all the same; whoever is there can object.
    pub defect: Option<String>,
    /// Who called it, and where replies go.
    pub convener: Option<Convener>,
    /// Whether it is the second one on the same items, for which the quorum may be smaller.
    pub second: bool,
    /// How many votes there would be if every seat were filled, as when it was called or opened.
    pub legal_votes: u64,
    /// The edition in calendars: one more whenever it is moved or cancelled.
    pub sequence: u32,
    /// One more with every change.
    pub version: u32,
    /// When it was first written down.
    pub created_at: Stamp,
    /// By whom.
    pub created_by: String,
    /// When it was last changed.
    pub changed_at: Stamp,
}

/// Why a meeting is not changed so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StateError {
    /// Somebody else changed it in between.
    #[error("somebody else has changed it in between")]
    Overtaken,
    /// It was opened, held or cancelled.
    #[error("it has been opened, held or cancelled")]
    Settled,
    /// It was not called yet.
    #[error("nobody has been invited yet")]
    NotCalled,
    /// It was not opened, or is over.
    #[error("it is not open")]
    NotOpen,
    /// It ends before it begins.
    #[error("it ends before it begins")]
    EndsBeforeItStarts,
    /// It would begin in the past.
    #[error("it lies in the past")]
    InThePast,
    /// The body has ended.
    #[error("the body no longer exists")]
    BodyEnded,
}

impl Meeting {
    /// The civil day on which it begins, in Germany.
    pub fn day(&self) -> Date {
        self.start.day()
    }

    /// Whether it can still be changed as a plan.
    pub const fn is_planned(&self) -> bool {
        matches!(self.state, State::Draft | State::Invited { .. })
    }

    /// Whether minutes of it are written: it is open or over.
    pub const fn is_on_record(&self) -> bool {
        matches!(self.state, State::Running { .. } | State::Held { .. })
    }

    /// Refuses a change by somebody who has seen another version.
    pub const fn seen_as(&self, version: u32) -> Result<(), StateError> {
        if self.version == version {
            Ok(())
        } else {
            Err(StateError::Overtaken)
        }
    }

    /// Called; a second call changes nothing.
    pub fn called(self, now: Stamp) -> Result<Self, StateError> {
        let state = match self.state {
            State::Draft => State::Invited { at: now },
            State::Invited { at } => State::Invited { at },
            _ => return Err(StateError::Settled),
        };
        Ok(Self { state, ..self })
    }

    /// Opened by the chair.
    pub fn opened(self, now: Stamp) -> Result<Self, StateError> {
        match self.state {
            State::Invited { .. } => Ok(Self {
                state: State::Running { since: now },
                ..self
            }),
            State::Draft => Err(StateError::NotCalled),
            _ => Err(StateError::Settled),
        }
    }

    /// Closed by the chair.
    pub fn closed(self, now: Stamp) -> Result<Self, StateError> {
        match self.state {
            State::Running { since } => Ok(Self {
                state: State::Held {
                    opened: since,
                    closed: now,
                },
                ..self
            }),
            _ => Err(StateError::NotOpen),
        }
    }

    /// Cancelled; its next and last edition.
    pub fn cancelled(self, reason: String, now: Stamp) -> Result<Self, StateError> {
        if !self.is_planned() {
            return Err(StateError::Settled);
        }
        let was_known = self.state != State::Draft;
        Ok(Self {
            state: State::Cancelled {
                at: now,
                reason,
                was_known,
            },
            sequence: self.sequence + u32::from(was_known),
            ..self
        })
    }

    /// Its number in the calendar: the same in all editions.
    pub fn uid(&self) -> calendar::Uid {
        calendar::Uid::from(self.id.uuid())
    }
}
