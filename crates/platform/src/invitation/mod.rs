//! Invitations: how people come to an account and to a role.
//!
//! The link in the mail carries a secret that counts once and for seven days. Whoever
//! has it has the mailbox: a new account chooses its password there, an account in use
//! takes the role.

pub mod actions;
pub mod pages;
pub mod policy;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use actions::{ACCEPTED, accept_all};
pub use actions::{Desk, InviteError, Wish, invite};
pub(crate) use store::{erase, expire, of_account};

use kernel::{AccountId, Date, Kind, Period, PeriodError, Refusal, Stamp, Standing, id_type};

id_type! {
    /// An invitation.
    InvitationId
}

/// The link counts so many days.
pub const DAYS: i64 = 7;

/// An invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which one.
    pub id: InvitationId,
    /// The account that is invited.
    pub account: AccountId,
    /// The role it takes by accepting.
    pub standing: Standing,
    /// The last day of the role; `None` for no end.
    pub role_until: Option<Date>,
    /// The name of who invited.
    pub invited_by: String,
    /// When.
    pub invited_at: Stamp,
    /// Until when the link counts.
    pub expires_at: Stamp,
    /// When it was accepted.
    pub accepted_at: Option<Stamp>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Stamp>,
}

/// How far an invitation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationState {
    /// The link counts.
    Open,
    /// The link has been used.
    Accepted,
    /// The link was taken back.
    Withdrawn,
    /// The seven days are over.
    Expired,
}

impl InvitationState {
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
#[error("the invitation does not count any more")]
pub struct NotOpen;

impl Refusal for NotOpen {
    fn kind(&self) -> Kind {
        Kind::Conflict
    }

    fn text(&self) -> &'static str {
        "invitation-not-open"
    }
}

impl Invitation {
    /// Its state at a moment.
    pub fn state(&self, now: Stamp) -> InvitationState {
        if self.accepted_at.is_some() {
            InvitationState::Accepted
        } else if self.withdrawn_at.is_some() {
            InvitationState::Withdrawn
        } else if now >= self.expires_at {
            InvitationState::Expired
        } else {
            InvitationState::Open
        }
    }

    /// Accepted, if it is open.
    pub fn accept(self, now: Stamp) -> Result<Self, NotOpen> {
        match self.state(now) {
            InvitationState::Open => Ok(Self {
                accepted_at: Some(now),
                ..self
            }),
            _ => Err(NotOpen),
        }
    }

    /// Withdrawn, if it is open.
    pub fn withdraw(self, now: Stamp) -> Result<Self, NotOpen> {
        match self.state(now) {
            InvitationState::Open => Ok(Self {
                withdrawn_at: Some(now),
                ..self
            }),
            _ => Err(NotOpen),
        }
    }

    /// When the role counts that is taken on a day.
    pub fn period(&self, today: Date) -> Result<Period, PeriodError> {
        Period::new(Some(today), self.role_until)
    }
}
