//! Putting a draft into force by a resolution.

pub(crate) mod pages;
