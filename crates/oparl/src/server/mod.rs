//! What programs are answered: one object, a part of a list, or what is wrong with the question.
//!
//! Everything is answered to everybody in the same way; the address of the instance is the only
//! thing that is put in when something is sent.

pub(crate) mod asked;
pub(crate) mod pages;
pub(crate) mod said;
#[cfg(test)]
mod tests;
