//! What councils' systems publish, read with patience: every vendor deviates from the standard,
//! and what can be understood is.
//!
//! Pure: bytes in, `(good, Vec<Problem>)` out. Nothing that a system sends makes it fail.

mod json;
mod objects;
mod page;
#[cfg(test)]
mod tests;

pub use json::parse;
pub use objects::{AgendaItem, Body, Consultation, Meeting, Paper, Reference};
pub use page::{Page, page};

/// Something that is not as the standard wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: a property, or nothing for the whole answer.
    pub place: String,
    /// What.
    pub fault: Fault,
}

/// What is not as the standard wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No JSON; nothing could be read.
    NoJson,
    /// Characters that JSON does not allow, or bytes that are no UTF-8.
    BadCharacters,
    /// A list without its frame, or one object where a list belongs.
    NoList,
    /// The type is missing.
    NoType,
    /// The id is missing; the object is left out.
    NoId,
    /// Another type than the list holds; the object is left out.
    WrongType,
    /// One where many belong, or many where one.
    WrongNumber,
    /// An object where an address belongs.
    ObjectForAddress,
    /// A word that means nothing, such as `N/A`.
    MeansNothing,
    /// A deleted object where none belongs.
    Deleted,
    /// Something else than the property holds.
    WrongForm,
}

impl Problem {
    fn new(place: &str, fault: Fault) -> Self {
        Self {
            place: place.to_owned(),
            fault,
        }
    }
}
