//! Accounts: who signs in, and how.
//!
//! An account holds what signing in needs and nothing else; what its person may do
//! follows from roles, positions and seats. After five wrong passwords it is locked
//! for a quarter of an hour; the count lives in the database, so every node knows.

pub mod actions;
mod alert;
pub mod api;
mod opening;
pub mod pages;
mod password;
pub mod policy;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use actions::actor_of;
pub(crate) use alert::{Alert, alert};
pub use opening::{Newcomer, OpenError, Opened, open};
pub use password::{Password, PasswordError, PasswordHash};
pub use store::{
    by_email, by_id, by_people, ensure_demo, find_active, locked_by_email, of_people, personas,
};
pub(crate) use store::{
    by_ids, by_person, change, in_use, insert, locked, locked_administrators, visited, with_person,
};

use kernel::{AccountId, EmailAddress, Line, PersonId, Stamp};

/// Wrong passwords in a row before the account is locked.
pub const MAX_FAILURES: i64 = 5;

/// How long a locked account stays locked, in seconds.
pub const LOCK_SECONDS: i64 = 900;

/// Where an account is in its life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountState {
    /// Invited; the person has not chosen a password yet.
    Invited,
    /// In use.
    Active,
    /// Closed; nobody signs in with it any more.
    Closed,
}

impl AccountState {
    /// The word in the column.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Closed => "closed",
        }
    }

    /// The state a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Invited, Self::Active, Self::Closed]
            .into_iter()
            .find(|s| s.word() == word)
    }
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Which one.
    pub id: AccountId,
    /// The directory's person behind it.
    pub person: Option<PersonId>,
    /// The name on screen.
    pub name: Line,
    /// Where mail goes, and the name at sign-in.
    pub email: EmailAddress,
    /// The password, hashed; `None` until one is chosen.
    pub password: Option<PasswordHash>,
    /// Whether the account runs the instance.
    pub administrator: bool,
    /// Its state.
    pub state: AccountState,
    /// In the demo: the persona that signs in by one click.
    pub persona: Option<String>,
    /// Wrong passwords in a row.
    pub failed_sign_ins: i64,
    /// Locked until then.
    pub locked_until: Option<Stamp>,
    /// Since when.
    pub created_at: Stamp,
}

impl Account {
    /// A new account that waits for its password.
    pub fn invited(name: Line, email: EmailAddress, now: Stamp) -> Self {
        Self {
            id: AccountId::new(now),
            person: None,
            name,
            email,
            password: None,
            administrator: false,
            state: AccountState::Invited,
            persona: None,
            failed_sign_ins: 0,
            locked_until: None,
            created_at: now,
        }
    }

    /// In use, with its first password.
    #[must_use]
    pub fn activated(mut self, password: PasswordHash) -> Self {
        self.password = Some(password);
        self.state = AccountState::Active;
        self
    }

    /// With another password; what was tried with the old one is forgotten.
    #[must_use]
    pub fn with_password(mut self, password: PasswordHash) -> Self {
        self.password = Some(password);
        self.after_success()
    }

    /// In use without a password of ours: its person signs in elsewhere.
    #[must_use]
    pub fn activated_elsewhere(mut self) -> Self {
        self.state = AccountState::Active;
        self
    }

    /// Closed for good, without anything that names its owner. The address is one that
    /// can never be written to (RFC 2606).
    #[must_use]
    pub(crate) fn erased(self) -> Self {
        let email = format!("{}@erased.invalid", self.id);
        Self {
            name: Line::parse("–").expect("a dash is a line"),
            email: EmailAddress::parse(&email).expect("an id fits before the @"),
            password: None,
            administrator: false,
            state: AccountState::Closed,
            persona: None,
            ..self
        }
    }

    /// Whether the account is locked at a moment.
    pub fn is_locked(&self, now: Stamp) -> bool {
        self.locked_for(now).is_some()
    }

    /// How many seconds the account stays locked; `None` while it is not.
    pub fn locked_for(&self, now: Stamp) -> Option<i64> {
        let left = self.locked_until?.micros() - now.micros();
        (left > 0).then_some((left + 999_999) / 1_000_000)
    }

    /// After a wrong password: one more failure, and the lock when it was the last.
    #[must_use]
    pub fn after_failure(mut self, now: Stamp) -> Self {
        self.failed_sign_ins += 1;
        if self.failed_sign_ins >= MAX_FAILURES {
            self.failed_sign_ins = 0;
            self.locked_until = Some(now.plus_seconds(LOCK_SECONDS));
        }
        self
    }

    /// After the right password.
    #[must_use]
    pub fn after_success(mut self) -> Self {
        self.failed_sign_ins = 0;
        self.locked_until = None;
        self
    }

    /// Closed: nobody signs in with it any more.
    #[must_use]
    pub fn closed(mut self) -> Self {
        self.state = AccountState::Closed;
        self
    }

    /// Opened again: in use if its person ever was here, else still invited.
    #[must_use]
    pub fn reopened(mut self, was_here: bool) -> Self {
        let in_use = was_here || self.password.is_some() || self.persona.is_some();
        self.state = if in_use {
            AccountState::Active
        } else {
            AccountState::Invited
        };
        self.after_success()
    }
}
