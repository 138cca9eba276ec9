//! Takeovers: a company takes its own profile over by a link.
//!
//! Whoever keeps the record sends the link to a mailbox of the company. It counts once
//! and for 30 days; only the hash of its secret is stored. Whoever opens it becomes a
//! person with a position in the company, and from that position follows what they may
//! do: nothing is granted beside it. The record keeps its owner, who goes on seeing it.

pub(crate) mod actions;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{Accepted, Newcomer, TakeoverError, Wish, accept, send, withdraw};
pub use policy::{MaySend, may_send};
pub(crate) use store::may_follow;

use kernel::{EmailAddress, Kind, Line, NetworkId, OrganisationId, PersonId, Refusal, Stamp};

kernel::id_type! {
    /// A takeover.
    TakeoverId
}

/// The link counts so many days.
pub const DAYS: i64 = 30;

/// A link that was sent to a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Takeover {
    /// Which one.
    pub id: TakeoverId,
    /// Whose profile.
    pub organisation: OrganisationId,
    /// In which network.
    pub network: NetworkId,
    /// The mailbox it went to.
    pub email: EmailAddress,
    /// Who is addressed.
    pub recipient: Line,
    /// The name of who sent it.
    pub sent_by: String,
    /// When.
    pub sent_at: Stamp,
    /// Until when the link counts.
    pub expires_at: Stamp,
    /// Who took the profile over, and when.
    pub accepted: Option<(PersonId, Stamp)>,
    /// When the link was taken back.
    pub withdrawn_at: Option<Stamp>,
}

/// How far a takeover has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeoverState {
    /// The link counts.
    Open,
    /// The link has been used.
    Accepted,
    /// The link was taken back.
    Withdrawn,
    /// The thirty days are over.
    Expired,
}

impl TakeoverState {
    /// The word in text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
        }
    }
}

/// The link does not count any more, or never did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the link does not count any more")]
pub struct NotOpen;

impl Refusal for NotOpen {
    fn kind(&self) -> Kind {
        Kind::Conflict
    }

    fn text(&self) -> &'static str {
        "takeover-not-open"
    }
}

impl Takeover {
    /// Its state at a moment.
    pub fn state(&self, now: Stamp) -> TakeoverState {
        if self.accepted.is_some() {
            TakeoverState::Accepted
        } else if self.withdrawn_at.is_some() {
            TakeoverState::Withdrawn
        } else if now >= self.expires_at {
            TakeoverState::Expired
        } else {
            TakeoverState::Open
        }
    }

    /// Used by `person`, if it is open.
    pub fn accept(self, person: PersonId, now: Stamp) -> Result<Self, NotOpen> {
        self.open(now).map(|open| Self {
            accepted: Some((person, now)),
            ..open
        })
    }

    /// Taken back, if it is open.
    pub fn withdraw(self, now: Stamp) -> Result<Self, NotOpen> {
        self.open(now).map(|open| Self {
            withdrawn_at: Some(now),
            ..open
        })
    }

    fn open(self, now: Stamp) -> Result<Self, NotOpen> {
        match self.state(now) {
            TakeoverState::Open => Ok(self),
            _ => Err(NotOpen),
        }
    }
}
