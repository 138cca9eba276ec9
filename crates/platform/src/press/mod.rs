//! The press of the instance, at hand in requests ([`pages::AtHand`]) and in jobs
//! ([`crate::workbench::Workbench::press`]).
//!
//! What a document consists of is in `documents`; who may have which one printed follows
//! from the record it is about. Nothing is printed inside a transaction. Tests of a
//! capability need no Typst: a typesetter whose program is `/bin/cat` hands the manuscript
//! back as it is.

pub mod pages;
#[cfg(test)]
mod tests;
