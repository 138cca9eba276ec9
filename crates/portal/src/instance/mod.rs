//! The pages of the instance itself.

pub(crate) mod pages;
