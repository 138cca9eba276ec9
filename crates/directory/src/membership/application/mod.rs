//! Applications from the public page, until whoever wrote them has followed the link
//! in the mail.
//!
//! Invariants: nobody sees what waits here, and nothing of it is in the directory;
//! the link counts once and for seven days, then everything is forgotten. Confirmed,
//! it becomes an application for membership with the central office.
//!
//! It deliberately keeps nothing about visitors: how often one of them may come is
//! counted by the platform, here only what waits for one mailbox and one network.

pub(crate) mod actions;
mod form;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{ConfirmError, Confirmed, JOB, JOB_KIND, ReceiveError, confirm, forget, receive};
pub use form::form;
pub use policy::{MayReceive, may_receive};

use crate::membership::Application;
use kernel::{Kind, NetworkId, Refusal, Stamp};

kernel::id_type! {
    /// An application that waits to be confirmed.
    ApplicationId
}

/// The link counts so many days.
pub const DAYS: i64 = 7;

/// So many applications wait for one mailbox at most.
pub const MOST_PER_MAILBOX: u64 = 3;

/// A network takes so many applications in an hour at most.
pub const MOST_PER_HOUR: u64 = 60;

/// Whoever fills in the form in less time than this many seconds is no person.
pub const LEAST_SECONDS: i64 = 3;

/// An application whose mailbox is not confirmed yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// Which one.
    pub id: ApplicationId,
    /// The network it is for.
    pub network: NetworkId,
    /// What was entered.
    pub application: Application,
    /// When.
    pub received_at: Stamp,
    /// Until when the link counts.
    pub expires_at: Stamp,
}

/// The link does not count any more, or never did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the link of the application does not count any more")]
pub struct NotOpen;

impl Refusal for NotOpen {
    fn kind(&self) -> Kind {
        Kind::Conflict
    }

    fn text(&self) -> &'static str {
        "application-not-open"
    }
}

impl Waiting {
    /// Received now.
    pub fn received(network: NetworkId, application: Application, now: Stamp) -> Self {
        Self {
            id: ApplicationId::new(now),
            network,
            application,
            received_at: now,
            expires_at: now.plus_days(DAYS),
        }
    }

    /// What was entered, if the link still counts.
    pub fn confirmed(self, now: Stamp) -> Result<Application, NotOpen> {
        if now >= self.expires_at {
            return Err(NotOpen);
        }
        Ok(self.application)
    }
}

/// Whether more applications wait, or came in, than one mailbox or network may have.
pub const fn is_too_much(of_mailbox: u64, of_last_hour: u64) -> bool {
    of_mailbox >= MOST_PER_MAILBOX || of_last_hour >= MOST_PER_HOUR
}
