//! The page behind the link of an invitation, for whoever does not sign in.

pub(super) mod pages;
