//! The forms of a resolution: its draft, what became of it, a new wording.

pub(in crate::resolution) mod pages;
