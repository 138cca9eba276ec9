//! The page on which a meeting is called.

pub(super) mod pages;
