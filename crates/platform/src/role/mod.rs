//! Roles that no position or seat gives by itself: staff of a central office,
//! editors, company users, auditors for a limited time.

mod ending;
mod store;

pub(crate) use ending::{ENDS, JOB as ENDINGS, remind};
pub use store::{end_all_for, ensure, holders, of_account, of_organisation};

use kernel::{AccountId, Period, Standing};

kernel::id_type! {
    /// A granted role.
    GrantId
}

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
