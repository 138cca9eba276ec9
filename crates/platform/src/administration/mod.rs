//! Running the instance: its accounts, networks, jobs and undelivered mail.
//!
//! Invariants: nobody does any of this to their own account, and one administrator in
//! use always remains. Deliberately absent: everything a network keeps inside. Who
//! runs the instance reads no subject of a mail and no details of a network's audit
//! entry by that alone, and gives no roles in networks: their central offices do.

mod accounts;
pub mod actions;
mod jobs;
mod letters;
mod networks;
pub mod pages;
pub mod policy;
mod store;
#[cfg(test)]
mod tests;

pub use actions::AdministerError;

use crate::account::{Account, AccountState};
use kernel::Stamp;

/// Which accounts a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Those {
    /// All of them.
    #[default]
    All,
    /// In use.
    Active,
    /// Invited and not yet here.
    Invited,
    /// Closed.
    Closed,
    /// Locked after wrong passwords.
    Locked,
    /// Who runs the instance.
    Administrators,
}

impl Those {
    /// All choices.
    pub const ALL: [Self; 6] = [
        Self::All,
        Self::Active,
        Self::Invited,
        Self::Closed,
        Self::Locked,
        Self::Administrators,
    ];

    /// The word in addresses and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Active => "active",
            Self::Invited => "invited",
            Self::Closed => "closed",
            Self::Locked => "locked",
            Self::Administrators => "administrators",
        }
    }

    /// The choice a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|those| those.word() == word)
    }
}

/// What is done to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Nobody signs in with it any more; its sessions end.
    Close,
    /// It can be used again.
    Reopen,
    /// Every device is signed out.
    EndSessions,
    /// The lock after wrong passwords is taken off.
    Unlock,
    /// Sign-in asks for no code any more.
    SecondFactorOff,
    /// Its person runs the instance from now on.
    MakeAdministrator,
    /// Its person does no longer.
    UnmakeAdministrator,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Unlock,
        Self::EndSessions,
        Self::SecondFactorOff,
        Self::MakeAdministrator,
        Self::UnmakeAdministrator,
        Self::Close,
        Self::Reopen,
    ];

    /// The word in addresses.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Close => "schliessen",
            Self::Reopen => "oeffnen",
            Self::EndSessions => "abmelden",
            Self::Unlock => "entsperren",
            Self::SecondFactorOff => "zweiter-faktor-aus",
            Self::MakeAdministrator => "verwaltung-geben",
            Self::UnmakeAdministrator => "verwaltung-nehmen",
        }
    }

    /// The word in text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::EndSessions => "end-sessions",
            Self::Unlock => "unlock",
            Self::SecondFactorOff => "second-factor-off",
            Self::MakeAdministrator => "make-administrator",
            Self::UnmakeAdministrator => "unmake-administrator",
        }
    }

    /// The measure that an address names.
    pub fn from_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.path() == path)
    }

    /// Whether it makes sense for an account that stands so.
    pub fn fits(self, it: &Standing, now: Stamp) -> bool {
        let closed = it.account.state == AccountState::Closed;
        let in_use = it.account.state == AccountState::Active;
        match self {
            Self::Close => !closed,
            Self::Reopen => closed,
            Self::EndSessions => it.sessions > 0,
            Self::Unlock => it.account.is_locked(now),
            Self::SecondFactorOff => it.second_factor,
            Self::MakeAdministrator => in_use && !it.account.administrator,
            Self::UnmakeAdministrator => it.account.administrator,
        }
    }

    /// Whether what it takes away does not come back by itself.
    pub const fn asks_first(self) -> bool {
        !matches!(self, Self::Unlock | Self::Reopen)
    }
}

/// An account and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The account.
    pub account: Account,
    /// When its person was last here, to the hour; `None` for never.
    pub last_visit: Option<Stamp>,
    /// How many devices are signed in.
    pub sessions: u64,
    /// Whether sign-in asks for a code.
    pub second_factor: bool,
}

/// What the overview counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Accounts in use.
    pub active: u64,
    /// Accounts that wait for their person.
    pub invited: u64,
    /// Accounts locked after wrong passwords.
    pub locked: u64,
    /// Accounts that run the instance.
    pub administrators: u64,
    /// Networks.
    pub networks: u64,
    /// Jobs that wait.
    pub waiting: u64,
    /// Jobs that a person has to look at.
    pub dead: u64,
    /// Mails that could not be delivered.
    pub undelivered: u64,
    /// The last step of the database.
    pub version: i64,
}
