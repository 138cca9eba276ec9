//! A version beside the one before it.

pub(crate) mod pages;
