//! Who has access to a network, and the roles that no position or seat gives by
//! itself: staff of a central office, editors, company users, auditors for a limited
//! time.
//!
//! Invariants: a role speaks for an organisation or for none, as its kind asks; an
//! auditor's has a last day; a role that was ended stays on record and does not count.
//! Deliberately absent: organisations and positions. What follows from them comes
//! through [`crate::access`].

pub mod actions;
mod ending;
mod giving;
pub mod pages;
mod people;
pub mod policy;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{EndError, GiveError, end, give};
pub(crate) use ending::{ENDS, JOB as ENDINGS, remind};
pub use people::{Held, Member, Source, member, members};
pub use store::{end_all_for, ensure, holders, of_account, of_organisation};
pub(crate) use store::{ensure_by, unname};

use kernel::{AccountId, Date, Kind, Period, Refusal, Role, Stamp, Standing};

kernel::id_type! {
    /// A granted role.
    GrantId
}

/// An auditor has access for at most so many days.
pub const AUDITOR_DAYS: i32 = 366;

/// A role granted to an account for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// To whom.
    pub account: AccountId,
    /// In which standing.
    pub standing: Standing,
    /// When it counts.
    pub period: Period,
}

/// A grant on record: who gave it, and who ended it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    /// Which one.
    pub id: GrantId,
    /// What was granted.
    pub grant: Grant,
    /// The name of who granted it, where that is known.
    pub by: Option<String>,
    /// When.
    pub at: Stamp,
    /// Ended before its last day: when, and the name of who did.
    pub ended: Option<(Stamp, String)>,
}

impl Granted {
    /// Whether it counts on a day.
    pub fn counts(&self, day: Date) -> bool {
        self.ended.is_none() && self.grant.period.contains(day)
    }
}

/// Whether a role speaks for an organisation and cannot be without one.
pub const fn needs_organisation(role: Role) -> bool {
    match role {
        Role::Head | Role::Officer | Role::OrganisationEditor | Role::CompanyUser => true,
        Role::CentralOffice | Role::Auditor => false,
    }
}

/// Why a role is not given so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// The role speaks for an organisation, and none is named.
    #[error("the role needs an organisation")]
    NoOrganisation,
    /// An auditor without a last day.
    #[error("the role needs a last day")]
    NoEnd,
    /// The last day lies before today.
    #[error("the last day of the role is past")]
    Past,
    /// An auditor for more than a year.
    #[error("an auditor's last day is at most {AUDITOR_DAYS} days away")]
    TooLong,
}

impl Refusal for Unfit {
    fn kind(&self) -> Kind {
        Kind::Invalid
    }

    fn text(&self) -> &'static str {
        match self {
            Self::NoOrganisation => "access-no-organisation",
            Self::NoEnd => "access-no-end",
            Self::Past => "access-end-past",
            Self::TooLong => "access-end-late",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NoOrganisation => Some("organisation"),
            Self::NoEnd | Self::Past | Self::TooLong => Some("bis"),
        }
    }
}

/// Everything that is wrong with giving a role from `today` until a last day.
pub fn unfit(role: Role, has_organisation: bool, until: Option<Date>, today: Date) -> Vec<Unfit> {
    let mut problems = Vec::new();
    let latest = today.saturating_add(jiff::Span::new().days(AUDITOR_DAYS));
    match until {
        None if role == Role::Auditor => problems.push(Unfit::NoEnd),
        Some(until) if until < today => problems.push(Unfit::Past),
        Some(until) if role == Role::Auditor && until > latest => problems.push(Unfit::TooLong),
        None | Some(_) => {}
    }
    if needs_organisation(role) && !has_organisation {
        problems.push(Unfit::NoOrganisation);
    }
    problems
}
