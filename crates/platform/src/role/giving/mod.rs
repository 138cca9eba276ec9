//! The form that gives a role: to somebody with access, or by an invitation.

pub(super) mod pages;
