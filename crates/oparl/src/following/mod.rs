//! Following councils: their systems are asked every day for what has changed, and what they say
//! about a paper that somebody has linked is kept as evidence.
//!
//! Invariants: nothing is decided, whatever a system says; every answer has a size, a number and a
//! time it keeps to; nobody is led to an address within the house's own net.
//!
//! It deliberately stores nothing: see [`crate::endpoint`].

mod addresses;
mod council;
mod courier;
mod evidence;
#[cfg(test)]
mod tests;
mod web;

pub use addresses::is_public;
pub(crate) use council::{Findings, Start, read};
pub(crate) use courier::at_hand;
pub use courier::{Courier, CourierError, Reply, carrying};
pub use evidence::{Evidence, Stage};
pub use web::Web;

/// Why a council's system could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Nobody answers.
    Unreachable,
    /// The address leads into a net that is not asked.
    NotAllowed,
    /// An answer is too large.
    TooLarge,
    /// It answers with an error.
    Status,
    /// The answer is no OParl.
    NoOparl,
    /// There are several bodies at the address: one of them has to be named.
    SeveralBodies,
    /// There is no end to it.
    TooMuch,
}

impl Failure {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Unreachable,
        Self::NotAllowed,
        Self::TooLarge,
        Self::Status,
        Self::NoOparl,
        Self::SeveralBodies,
        Self::TooMuch,
    ];

    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::NotAllowed => "not-allowed",
            Self::TooLarge => "too-large",
            Self::Status => "status",
            Self::NoOparl => "no-oparl",
            Self::SeveralBodies => "several-bodies",
            Self::TooMuch => "too-much",
        }
    }

    /// The failure a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}
