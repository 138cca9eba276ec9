//! The pages on which an organisation keeps its people: who holds which position, who
//! held it before, and who follows. The rules and acts are those of [`crate::person`].

mod form;
pub(crate) mod pages;
mod succession;
