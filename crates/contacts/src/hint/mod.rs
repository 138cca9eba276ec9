//! Hints: a member tells other members about a company without opening its own record.
//!
//! Invariants: the sender and the members addressed read a hint, nobody else: neither
//! other members nor the central office nor an audit, because a hint often names plans
//! that a company told in confidence. What it says about the company is written into
//! the hint; the record behind it is seen by whoever sees it anyway. Each recipient
//! says for itself what came of it.

pub(crate) mod actions;
pub(crate) mod api;
pub(crate) mod card;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{HintError, Wish, answer, link, send};
pub use policy::{MayAnswer, MayLink, MaySend, may_answer, may_link, may_see, may_send};
pub use store::{received, seen, sent};

use kernel::{Line, NetworkId, OrganisationId, Stamp};

kernel::id_type! {
    /// A hint.
    HintId
}

/// The most members that one hint goes to.
pub const MOST: usize = 20;

/// The most characters of a hint, and of an outcome.
pub const TEXT: usize = 2_000;

/// What a recipient makes of a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HintState {
    /// Not dealt with yet.
    New,
    /// Somebody is at it.
    Taken,
    /// Something came of it.
    Done,
    /// Not pursued.
    Dropped,
}

impl HintState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::New, Self::Taken, Self::Done, Self::Dropped];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Taken => "taken",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The state a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Whether it says how the hint ended, so that it needs an outcome.
    pub const fn is_end(self) -> bool {
        matches!(self, Self::Done | Self::Dropped)
    }
}

/// A member to whom a hint went, and what it makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Which member.
    pub organisation: OrganisationId,
    /// How far it is.
    pub state: HintState,
    /// What came of it.
    pub outcome: Option<String>,
    /// When it said so, and the name of who did.
    pub changed: Option<(Stamp, String)>,
}

/// Why an answer cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// Nothing goes back to "new".
    #[error("an answer is needed")]
    New,
    /// An end without a word about it.
    #[error("the outcome is missing")]
    Outcome,
    /// More than 2,000 characters.
    #[error("the outcome is longer than {TEXT} characters")]
    TooLong,
}

impl Recipient {
    /// A member to whom a hint goes.
    pub const fn new(organisation: OrganisationId) -> Self {
        Self {
            organisation,
            state: HintState::New,
            outcome: None,
            changed: None,
        }
    }

    /// What the member makes of it now.
    pub fn answer(
        self,
        state: HintState,
        outcome: Option<String>,
        changed: (Stamp, String),
    ) -> Result<Self, AnswerError> {
        if state == HintState::New {
            return Err(AnswerError::New);
        }
        if state.is_end() && outcome.is_none() {
            return Err(AnswerError::Outcome);
        }
        if outcome.as_ref().is_some_and(|it| it.chars().count() > TEXT) {
            return Err(AnswerError::TooLong);
        }
        Ok(Self {
            state,
            outcome,
            changed: Some(changed),
            ..self
        })
    }
}

/// A hint about a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Which one.
    pub id: HintId,
    /// In which network.
    pub network: NetworkId,
    /// The member that gives it.
    pub from: OrganisationId,
    /// The record behind it, for whoever sees that anyway.
    pub about: Option<OrganisationId>,
    /// The company's name.
    pub name: Line,
    /// Its town.
    pub town: Option<Line>,
    /// What is to be said.
    pub text: String,
    /// The name of who sent it.
    pub sent_by: String,
    /// When.
    pub sent_at: Stamp,
    /// To whom it went.
    pub recipients: Vec<Recipient>,
}
