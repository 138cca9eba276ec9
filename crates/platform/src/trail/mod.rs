//! Reading the audit trail, and having its chain checked.
//!
//! A check walks the chain in slices, each a job of its own, so that mail and imports
//! go on meanwhile; it takes up where it stood when a node falls silent. Deliberately
//! absent: writing entries, which every act does itself through [`crate::audit`].

pub mod actions;
pub(crate) mod checking;
pub mod pages;
pub mod policy;
mod store;
#[cfg(test)]
mod tests;

pub use actions::begin_check;
pub use store::latest_checks;

use crate::audit::{Head, Tampering};
use kernel::{AccountId, NetworkId, Stamp, id_type};

id_type! {
    /// A check of the chain.
    CheckId
}

/// Whose entries are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    #[default]
    All,
    /// The instance's own.
    Instance,
    /// Those of one network.
    Network(NetworkId),
}

/// Which entries are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Whose.
    pub whose: Whose,
    /// Of this act only.
    pub act: Option<String>,
    /// By this account only.
    pub account: Option<AccountId>,
    /// Not before this moment.
    pub from: Option<Stamp>,
    /// Before this moment.
    pub until: Option<Stamp>,
}

/// How far a check has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckState {
    /// It goes on.
    Running,
    /// Nothing was touched.
    Sound(Stamp),
    /// Something was.
    Broken(Tampering, Stamp),
}

impl CheckState {
    /// The word in the column and in text keys.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Sound(_) => "sound",
            Self::Broken(..) => "broken",
        }
    }
}

/// A check of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Which one.
    pub id: CheckId,
    /// The name of who asked for it.
    pub asked_by: String,
    /// When.
    pub asked_at: Stamp,
    /// How many entries there were then.
    pub written: i64,
    /// Up to where the chain is sound.
    pub head: Head,
    /// How far it has come.
    pub state: CheckState,
}

impl Check {
    /// A new one over so many entries.
    pub fn begin(asked_by: &str, written: i64, now: Stamp) -> Self {
        Self {
            id: CheckId::new(now),
            asked_by: asked_by.to_owned(),
            asked_at: now,
            written,
            head: Head::default(),
            state: CheckState::Running,
        }
    }

    /// After a slice: `walked` is the end of it or the fault found in it, `more` tells
    /// whether entries come after it. The chain that ends too early was cut.
    #[must_use]
    pub fn after(self, walked: Result<Head, Tampering>, more: bool, now: Stamp) -> Self {
        let head = match walked {
            Ok(head) => head,
            Err(tampering) => {
                return Self {
                    state: CheckState::Broken(tampering, now),
                    ..self
                };
            }
        };
        let state = if more && head.sequence < self.written {
            CheckState::Running
        } else if head.sequence < self.written {
            let (expected, found) = (self.written, head.sequence);
            CheckState::Broken(Tampering::Cut { expected, found }, now)
        } else {
            CheckState::Sound(now)
        };
        Self {
            head,
            state,
            ..self
        }
    }
}
