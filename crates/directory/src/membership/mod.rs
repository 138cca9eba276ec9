//! Memberships: an organisation applies, is admitted or declined, and may leave.
//!
//! Invariants: in one network an organisation has at most one membership that is
//! applied for or admitted; who decided and when stands in the record; nothing is
//! deleted, a later membership is a record of its own.
//!
//! It deliberately gives no rights: whoever acts for a member does so by a position
//! or a role.

pub(crate) mod actions;
pub(crate) mod api;
pub mod application;
mod ensure;
pub(crate) mod leaving;
mod letter;
pub(crate) mod pages;
pub(crate) mod policy;
mod roll;
mod share;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{
    Application, ApplyError, DecideError, admit, admit_answering, apply, apply_for_membership,
    decline, decline_answering, leave, leave_because,
};
pub use ensure::{Described, DescribedState, end, ensure, others_by_charter};
pub use letter::Desk;
pub use policy::{MayApply, MayDecide, MayLeave, may_apply, may_decide, may_leave};
pub use roll::store::{member_on, members_on};
pub(crate) use share::share_in_words;
pub use store::{
    PublicMember, applications, member_names, of_network, of_organisation, public_members,
    words_for,
};

use crate::Since;
use crate::since::spans;
use kernel::{Date, EmailAddress, Lang, Line, NetworkId, OrganisationId, Stamp};

kernel::id_type! {
    /// A membership.
    MembershipId
}

/// What sort of member it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// With every right.
    #[default]
    Full,
    /// Takes part without a vote.
    Associate,
    /// Supports the alliance.
    Supporting,
}

impl Category {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Full, Self::Associate, Self::Supporting];

    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Associate => "associate",
            Self::Supporting => "supporting",
        }
    }

    /// The category a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// The part a member plays, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Role {
    /// In German.
    pub de: Option<String>,
    /// In English.
    pub en: Option<String>,
}

/// That somebody did it, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// When.
    pub at: Stamp,
    /// The name of who did it, as it was then.
    pub by: String,
}

/// Where a membership stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Asked for, not decided.
    Applied,
    /// Refused.
    Declined(Deed),
    /// A member.
    Admitted {
        /// Since when, as precisely as known.
        since: Option<Since>,
        /// Who admitted it.
        decided: Deed,
    },
    /// No longer a member.
    Left {
        /// Since when it had been one.
        since: Option<Since>,
        /// Its last day, as precisely as known.
        until: Option<Since>,
        /// Who admitted it.
        decided: Deed,
        /// Who recorded that it left.
        left: Deed,
        /// Why, as far as that was said.
        reason: Option<String>,
    },
}

impl State {
    /// The word in columns and text keys.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Declined(_) => "declined",
            Self::Admitted { .. } => "admitted",
            Self::Left { .. } => "left",
        }
    }
}

/// Who asked, where it was asked through the public page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applicant {
    /// The person's name.
    pub name: Line,
    /// Where the answer goes.
    pub email: EmailAddress,
    /// The language of the answer.
    pub lang: Lang,
}

/// A membership of one organisation in one network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Its id.
    pub id: MembershipId,
    /// The network.
    pub network: NetworkId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// What sort of member.
    pub category: Category,
    /// The part it plays.
    pub role: Role,
    /// Its share in the alliance's company, in hundredths of a percent.
    pub shareholding: Option<u16>,
    /// Who applied for it, and when.
    pub applied: Deed,
    /// Who asked through the public page.
    pub applicant: Option<Applicant>,
    /// What the applicant wrote.
    pub message: Option<String>,
    /// Where it stands.
    pub state: State,
}

/// Why a membership does not move on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StateError {
    /// The application was decided before.
    #[error("the application has been decided already")]
    Decided,
    /// Only a member can leave.
    #[error("the organisation is not a member")]
    NotAMember,
    /// The last day lies before the first.
    #[error("the membership would end before it began")]
    EndsBeforeItBegan,
    /// The last day is still to come.
    #[error("the last day of the membership lies in the future")]
    InTheFuture,
}

impl Membership {
    /// The application is accepted: a member since `since`.
    pub fn admit(
        self,
        _: &MayDecide,
        since: Option<Since>,
        decided: Deed,
    ) -> Result<Self, StateError> {
        match self.state {
            State::Applied => Ok(Self {
                state: State::Admitted { since, decided },
                ..self
            }),
            _ => Err(StateError::Decided),
        }
    }

    /// The application is refused.
    pub fn decline(self, _: &MayDecide, decided: Deed) -> Result<Self, StateError> {
        match self.state {
            State::Applied => Ok(Self {
                state: State::Declined(decided),
                ..self
            }),
            _ => Err(StateError::Decided),
        }
    }

    /// The member leaves; `until` is its last day, at the latest the day of the deed.
    pub fn leave(
        self,
        _: &MayLeave,
        (until, reason): (Option<Since>, Option<String>),
        left: Deed,
    ) -> Result<Self, StateError> {
        let State::Admitted { since, decided } = self.state else {
            return Err(StateError::NotAMember);
        };
        if let (Some(since), Some(until)) = (since, until)
            && until.is_surely_before(since)
        {
            return Err(StateError::EndsBeforeItBegan);
        }
        let last = until.and_then(Since::first_day);
        if last.is_some_and(|last| last > left.at.day()) {
            return Err(StateError::InTheFuture);
        }
        Ok(Self {
            state: State::Left {
                reason,
                since,
                until,
                decided,
                left,
            },
            ..self
        })
    }

    /// Since when it is or was a member.
    pub const fn since(&self) -> Option<Since> {
        match self.state {
            State::Admitted { since, .. } | State::Left { since, .. } => since,
            State::Applied | State::Declined(_) => None,
        }
    }

    /// Whether it lasted on a day.
    pub fn counts_on(&self, day: Date) -> bool {
        match &self.state {
            State::Admitted { since, .. } => spans(*since, None, day),
            State::Left {
                since, until, left, ..
            } => spans(*since, until.or(Some(Since::Day(left.at.day()))), day),
            State::Applied | State::Declined(_) => false,
        }
    }
}
