//! Rules of procedure of bodies, version by version.
//!
//! Invariants: a version that was adopted is never changed, a change is a new version; a
//! version is in force only by a resolution or because the charter says so; rules made for
//! a body go before rules made for all; on every day at most one version counts for a body.
//!
//! It deliberately judges no vote: `voting` does, by the version a vote names.

pub(crate) mod actions;
mod adoption;
pub(crate) mod api;
mod comparison;
pub(crate) mod ensure;
pub(crate) mod example;
mod form;
pub(crate) mod pages;
pub(crate) mod paper;
pub(crate) mod policy;
pub(crate) mod say;
pub(crate) mod store;
mod stored;
#[cfg(test)]
mod tests;
mod told;

pub use actions::{Adoption, RulesError, Wish, adopt, begin, change, revise};
pub use ensure::{Described, ensure};
pub use policy::{MayManage, may_manage, may_read};
pub use store::{by_version, find, in_force, is_kept, of_network, versions};

use crate::resolution::ResolutionId;
use crate::words::Words;
use kernel::{BodyId, Date, NetworkId, Stamp};
use voting::{RuleSet, Unsound};

kernel::id_type! {
    /// Rules of procedure, through all their versions.
    RulesId
}

kernel::id_type! {
    /// A version of rules of procedure.
    RulesVersionId
}

/// What a deputy does when the member cannot come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deputising {
    /// Votes; void where the member votes as well.
    Votes,
    /// Advises, and has no vote.
    Advises,
    /// There are no deputies.
    Nobody,
}

impl Deputising {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Votes, Self::Advises, Self::Nobody];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Votes => "votes",
            Self::Advises => "advises",
            Self::Nobody => "nobody",
        }
    }

    /// What a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Everything a version says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provisions {
    /// What voting judges by.
    pub rule_set: RuleSet,
    /// What a deputy does; not regulated where absent.
    pub deputies: Option<Deputising>,
    /// Who signs the minutes.
    pub signed_by: Option<Words>,
}

impl Provisions {
    /// Nothing is regulated.
    pub const fn silent() -> Self {
        Self {
            rule_set: RuleSet::silent(),
            deputies: None,
            signed_by: None,
        }
    }
}

/// On what a version rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The charter says that it is in force.
    Charter,
    /// It was adopted by a resolution.
    Resolution(ResolutionId),
}

/// That a version was adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adopted {
    /// By what.
    pub basis: Basis,
    /// Its first day.
    pub from: Date,
    /// Its last day; none while nothing has taken its place.
    pub until: Option<Date>,
    /// When that was written down.
    pub at: Stamp,
    /// The name of who did.
    pub by: String,
}

/// How far a version has come on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Being written.
    Draft,
    /// Adopted, its first day is still to come.
    Coming,
    /// It counts.
    InForce,
    /// Its last day is over.
    Replaced,
}

impl State {
    /// The word in text keys and the API.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Coming => "coming",
            Self::InForce => "in-force",
            Self::Replaced => "replaced",
        }
    }
}

/// A version of rules of procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which one.
    pub id: RulesVersionId,
    /// Of which rules.
    pub rules: RulesId,
    /// Of which network.
    pub network: NetworkId,
    /// Counted from 1.
    pub number: u32,
    /// What they are called.
    pub name: Words,
    /// The bodies they hold for; for all others that have none of their own where empty.
    pub bodies: Vec<BodyId>,
    /// What they say.
    pub provisions: Provisions,
    /// The document they stand in.
    pub source: Option<String>,
    /// What is to be known besides.
    pub note: Option<Words>,
    /// When it was begun.
    pub made_at: Stamp,
    /// The name of who began it; empty for what the charter says.
    pub made_by: String,
    /// When it was last changed.
    pub changed_at: Stamp,
    /// That it was adopted; none for a draft.
    pub adopted: Option<Adopted>,
}

impl Version {
    /// How far it has come on a day.
    pub fn state(&self, day: Date) -> State {
        match &self.adopted {
            None => State::Draft,
            Some(it) if day < it.from => State::Coming,
            Some(it) if it.until.is_some_and(|last| last < day) => State::Replaced,
            Some(_) => State::InForce,
        }
    }

    /// Whether it is made for that body, or for all.
    pub fn holds_for(&self, body: BodyId) -> bool {
        self.bodies.is_empty() || self.bodies.contains(&body)
    }

    /// Whether both would count for the same body on the same day, if this one counted from
    /// `from` on.
    fn collides(&self, from: Date, other: &Self) -> bool {
        let lasting = |it: &Adopted| it.until.is_none_or(|last| last >= from);
        let same = if self.bodies.is_empty() {
            other.bodies.is_empty()
        } else {
            self.bodies.iter().any(|it| other.bodies.contains(it))
        };
        other.rules != self.rules && same && other.adopted.as_ref().is_some_and(lasting)
    }

    /// The next version, as a draft that says the same.
    #[must_use]
    pub fn next(&self, number: u32, now: Stamp, by: String) -> Self {
        Self {
            id: RulesVersionId::new(now),
            number,
            made_at: now,
            made_by: by,
            changed_at: now,
            adopted: None,
            ..self.clone()
        }
    }
}

/// Why a version is not written, or not put into force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Only a draft is changed or adopted.
    #[error("the version was adopted; a change is a new version")]
    Adopted,
    /// There is a draft already.
    #[error("a draft is being written already")]
    DraftOpen,
    /// What it says cannot be meant.
    #[error("what the rules say cannot be meant: {0:?}")]
    Unsound(Unsound),
    /// It rests on a resolution that was not adopted here.
    #[error("no adopted resolution is named")]
    NoResolution,
    /// It would count before it was decided.
    #[error("the first day lies before the resolution")]
    BeforeResolution,
    /// It would count before the version whose place it takes.
    #[error("the first day is not after that of the version in force")]
    NotLater,
    /// Another one counts for one of its bodies.
    #[error("other rules are in force for one of the bodies")]
    OtherRules,
}

impl Unfit {
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::Adopted => "rules-error-adopted",
            Self::DraftOpen => "rules-error-draft-open",
            Self::Unsound(Unsound::UrgentIsLonger) => "rules-error-urgent-longer",
            Self::Unsound(Unsound::TwoMajorities(_)) => "rules-error-two-majorities",
            Self::Unsound(Unsound::NoDaysToVote) => "rules-error-no-days",
            Self::NoResolution => "rules-error-no-resolution",
            Self::BeforeResolution => "rules-error-before-resolution",
            Self::NotLater => "rules-error-not-later",
            Self::OtherRules => "rules-error-other-rules",
        }
    }

    /// The field of the form it is about.
    pub(crate) const fn field(self) -> Option<&'static str> {
        match self {
            Self::Adopted | Self::DraftOpen => None,
            Self::Unsound(Unsound::UrgentIsLonger) => Some("eil"),
            Self::Unsound(Unsound::TwoMajorities(_)) => Some("m-ordinary-anteil"),
            Self::Unsound(Unsound::NoDaysToVote) => Some("umlauf-tage"),
            Self::NoResolution => Some("beschluss"),
            Self::BeforeResolution | Self::NotLater | Self::OtherRules => Some("ab"),
        }
    }
}

/// A version as those who vote by it need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// Which version: what a vote remembers.
    pub id: RulesVersionId,
    /// Of which rules.
    pub rules: RulesId,
    /// Counted from 1.
    pub version: u32,
    /// What they are called.
    pub name: Words,
    /// What voting judges by.
    pub rule_set: RuleSet,
    /// What a deputy does.
    pub deputies: Option<Deputising>,
    /// Who signs the minutes.
    pub signed_by: Option<Words>,
    /// Its first day.
    pub from: Date,
    /// Its last day, if something has taken its place.
    pub until: Option<Date>,
}

impl InForce {
    /// An adopted version; nothing of a draft.
    fn of(version: Version) -> Option<Self> {
        let adopted = version.adopted?;
        Some(Self {
            id: version.id,
            rules: version.rules,
            version: version.number,
            name: version.name,
            rule_set: version.provisions.rule_set,
            deputies: version.provisions.deputies,
            signed_by: version.provisions.signed_by,
            from: adopted.from,
            until: adopted.until,
        })
    }
}

/// The version that counts for a body on a day: one made for it, else one made for all.
pub fn counting(versions: Vec<Version>, body: BodyId, day: Date) -> Option<Version> {
    let counts = |it: &Version| it.state(day) == State::InForce && it.holds_for(body);
    let mut found: Vec<_> = versions.into_iter().filter(counts).collect();
    found.sort_by_key(|it| (it.bodies.is_empty(), std::cmp::Reverse(it.number)));
    found.into_iter().next()
}
