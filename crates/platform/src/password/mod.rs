//! Choosing passwords: changing one's own, and choosing one by the link of a letter.
//!
//! Whoever asks for a new password learns nothing about the address: the answer and the
//! work for it are the same, and a job finds out afterwards whose address it is. A link
//! counts once. Whenever a password changes, all other sessions end and its owner gets a
//! letter. Deliberately absent: no link switches a second factor off, and none signs in
//! past it.

pub mod actions;
pub mod pages;
pub mod policy;
mod sending;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{Appointed, PasswordActError, appoint_administrator, choose};
pub(crate) use sending::{JOB, run};
pub(crate) use store::{has_open_first, remove_all};

use kernel::{AccountId, EmailAddress, Kind, Refusal, Stamp, id_type};

id_type! {
    /// A link by which somebody chooses a password.
    PasswordLinkId
}

/// The link for a forgotten password counts so long, in seconds.
pub const FORGOTTEN_SECONDS: i64 = 3_600;

/// The link for the first password counts so many days.
pub const FIRST_DAYS: i64 = 7;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The old password is forgotten.
    Forgotten,
    /// An administrator who was appointed chooses the first one.
    First,
}

impl Purpose {
    /// The word in the column and in text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Forgotten => "forgotten",
            Self::First => "first",
        }
    }

    /// The purpose a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Forgotten, Self::First]
            .into_iter()
            .find(|purpose| purpose.word() == word)
    }

    /// Until when a link counts that is asked for now.
    pub const fn expiry(self, now: Stamp) -> Stamp {
        match self {
            Self::Forgotten => now.plus_seconds(FORGOTTEN_SECONDS),
            Self::First => now.plus_days(FIRST_DAYS),
        }
    }
}

/// A link by which somebody chooses a password. Used, it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordLink {
    /// Which one.
    pub id: PasswordLinkId,
    /// What for.
    pub purpose: Purpose,
    /// The address for which it was asked.
    pub email: EmailAddress,
    /// Whose address that is; `None` until the job has looked.
    pub account: Option<AccountId>,
    /// When it was asked for.
    pub asked_at: Stamp,
    /// Until when it counts.
    pub expires_at: Stamp,
}

/// The link does not count any more, or never did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the link does not count any more")]
pub struct LinkOver;

impl Refusal for LinkOver {
    fn kind(&self) -> Kind {
        Kind::Conflict
    }

    fn text(&self) -> &'static str {
        "password-link-over"
    }
}

impl PasswordLink {
    /// The account that chooses a password by it at a moment.
    pub fn account_at(&self, now: Stamp) -> Result<AccountId, LinkOver> {
        self.account
            .filter(|_| now < self.expires_at)
            .ok_or(LinkOver)
    }
}
