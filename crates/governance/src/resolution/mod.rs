//! Resolutions: what was decided or is to be, by whom, in which words, and how far it is
//! realised. One that needs the consent of councils is on the [`ratification`] board.
//!
//! Invariants: outside the draft a wording is never overwritten, a new one is a new version
//! with a reason; a number is given once and never again; nothing is deleted.
//!
//! It deliberately counts no votes of its own: a vote of a meeting hands its result over.

pub(crate) mod actions;
pub(crate) mod api;
mod ensure;
mod form;
pub(crate) mod pages;
pub mod paper;
pub(crate) mod policy;
pub mod ratification;
pub mod shown;
pub(crate) mod store;
#[cfg(test)]
mod tests;
pub(crate) mod wording;

pub use actions::{
    ResolutionError, Wish, change, draft, locked, realise, reword, settle, settle_in,
};
pub use ensure::{Described, DescribedCouncil, ensure};
pub use policy::{MayManage, may_draft, may_manage, may_read};

pub use store::{Asked, Text, find, page_of, present_text, present_texts, texts};

use crate::words::Words;
use directory::Since;
use kernel::{BodyId, Confidentiality, Date, NetworkId, OrganisationId, Stamp};
use ratification::Ratification;
use voting::{EffectOfResolution, InForce, Matter, Tally};

kernel::id_type! {
    /// A resolution.
    ResolutionId
}

/// How far a resolution has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Being written; the central office alone reads it.
    Draft,
    /// Laid before whoever decides it.
    Proposed,
    /// Adopted by whoever decides it; councils may still have to ratify it.
    Adopted,
    /// Lost.
    Rejected,
    /// A later one has taken its place.
    Replaced,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::Proposed,
        Self::Adopted,
        Self::Rejected,
        Self::Replaced,
    ];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Proposed => "proposed",
            Self::Adopted => "adopted",
            Self::Rejected => "rejected",
            Self::Replaced => "replaced",
        }
    }

    /// The state a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Its number: `3/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// The year in which it left the draft.
    pub year: i16,
    /// Counted within network and year, from 1.
    pub number: u32,
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.number, self.year)
    }
}

/// A resolution; its wording is read with [`texts`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// Which one.
    pub id: ResolutionId,
    /// Of which network.
    pub network: NetworkId,
    /// What the charter calls it, if it comes from there.
    pub charter_key: Option<String>,
    /// Its number, once it has left the draft.
    pub number: Option<Number>,
    /// What it is about.
    pub title: Words,
    /// The body that decides it.
    pub body: Option<BodyId>,
    /// The organisation that decides it alone.
    pub organisation: Option<OrganisationId>,
    /// What sort of matter.
    pub matter: Matter,
    /// What it does.
    pub effect: EffectOfResolution,
    /// How far it has come.
    pub state: State,
    /// When it was decided.
    pub decided_on: Option<Since>,
    /// How many were for and against, where that is known.
    pub tally: Option<Tally>,
    /// Who reads it outside the draft.
    pub confidentiality: Confidentiality,
    /// How far it is realised, in percent.
    pub realised: u8,
    /// The version of its wording that counts.
    pub text_version: u32,
    /// When it was written down.
    pub created_at: Stamp,
    /// The name of who did.
    pub created_by: String,
    /// When it was last changed.
    pub changed_at: Stamp,
}

/// Where a resolution stands, as people ask it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Being written.
    Draft,
    /// Not decided.
    Proposed,
    /// Before the councils.
    Ratifying,
    /// In force, since a day if that is known.
    InForce(Option<Date>),
    /// Too many councils refused.
    Failed,
    /// Lost.
    Rejected,
    /// Replaced.
    Replaced,
}

impl Standing {
    /// The word in text keys and the API.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Proposed => "proposed",
            Self::Ratifying => "ratifying",
            Self::InForce(_) => "in-force",
            Self::Failed => "failed",
            Self::Rejected => "rejected",
            Self::Replaced => "replaced",
        }
    }
}

impl Resolution {
    /// Where it stands; `ratification` is its round before the councils, if it has one.
    pub fn standing(&self, ratification: Option<&Ratification>) -> Standing {
        match (self.state, ratification) {
            (State::Draft, _) => Standing::Draft,
            (State::Rejected, _) => Standing::Rejected,
            (State::Replaced, _) => Standing::Replaced,
            (State::Proposed | State::Adopted, Some(round)) => {
                match round.progress(self.text_version).in_force {
                    InForce::Since(day) => Standing::InForce(Some(self.not_before_adopted(day))),
                    InForce::DayUnknown => Standing::InForce(None),
                    InForce::NotYet { .. } => Standing::Ratifying,
                    InForce::Never => Standing::Failed,
                }
            }
            (State::Proposed, None) => Standing::Proposed,
            (State::Adopted, None) if self.effect == EffectOfResolution::NeedsRatification => {
                Standing::Ratifying
            }
            (State::Adopted, None) => Standing::InForce(self.decided_on.and_then(Since::last_day)),
        }
    }

    fn not_before_adopted(&self, day: Date) -> Date {
        let adopted = self.decided_on.and_then(Since::last_day);
        adopted.map_or(day, |adopted| adopted.max(day))
    }
}

/// Why a resolution does not move on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StateError {
    /// Only a draft is changed without a new version.
    #[error("the wording is no draft any more")]
    NoDraft,
    /// It is decided, lost or replaced already.
    #[error("the resolution is settled")]
    Settled,
    /// A new wording that is the present one.
    #[error("the wording is the same as before")]
    SameText,
    /// Councils do not ratify a draft.
    #[error("a draft is not laid before councils")]
    StillDraft,
    /// The round before the councils is open already.
    #[error("the councils have it already")]
    RoundOpen,
}

/// What has become of a resolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It is laid before whoever decides it.
    Proposed,
    /// It is adopted, on this day, with these votes.
    Adopted(Since, Option<Tally>),
    /// It is lost, on this day, with these votes.
    Rejected(Since, Option<Tally>),
    /// A later one takes its place.
    Replaced,
}

impl Resolution {
    /// The same, further on.
    pub fn settle(self, settled: Settled) -> Result<Self, StateError> {
        let (state, decided_on, tally) = match (self.state, settled) {
            (State::Draft, Settled::Proposed) => (State::Proposed, None, None),
            (State::Draft | State::Proposed, Settled::Adopted(on, tally)) => {
                (State::Adopted, Some(on), tally)
            }
            (State::Draft | State::Proposed, Settled::Rejected(on, tally)) => {
                (State::Rejected, Some(on), tally)
            }
            (State::Adopted, Settled::Replaced) => (State::Replaced, self.decided_on, self.tally),
            _ => return Err(StateError::Settled),
        };
        Ok(Self {
            state,
            decided_on,
            tally,
            ..self
        })
    }
}
