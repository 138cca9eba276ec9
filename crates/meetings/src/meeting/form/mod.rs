//! How a meeting is entered.

pub(super) mod pages;
