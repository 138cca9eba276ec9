//! Accounts: the list, one account, what is done to it.

pub(super) mod pages;
