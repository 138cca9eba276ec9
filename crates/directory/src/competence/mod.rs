//! Competences: what an organisation or a person is expert in.
//!
//! They are words people choose, found by search in every spelling; two spellings of
//! one word are one competence of a holder. It deliberately knows no catalogue: the
//! fields of competence of an alliance stand in its charter.

pub(crate) mod actions;
pub(crate) mod api;
pub mod certificate;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{CompetenceError, assign, ensure};
pub use policy::{MayAssign, may_assign};
pub use store::{add, known, labels, of, of_organisations, remove};

use kernel::{Confidentiality, Line, OrganisationId, PersonId, fold};

kernel::id_type! {
    /// A competence of one holder.
    CompetenceId
}

/// Who has a competence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// An organisation.
    Organisation(OrganisationId),
    /// A person.
    Person(PersonId),
}

/// The most competences a holder has.
pub const MOST: usize = 30;

/// Something a holder is expert in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Competence {
    /// What.
    pub label: Line,
    /// Who sees it.
    pub confidentiality: Confidentiality,
}

impl Competence {
    /// What two spellings of one competence share.
    pub fn key(&self) -> String {
        fold(self.label.as_str())
    }
}

/// Competences as entered, one a line or divided by commas or semicolons: every one
/// once, in the order entered. Lines that are too long are left out and returned.
pub fn read(text: &str, level: Confidentiality) -> (Vec<Competence>, Vec<String>) {
    let mut read: Vec<Competence> = Vec::new();
    let mut wrong = Vec::new();
    let parts = text.split(['\n', ',', ';']).map(str::trim);
    for part in parts.filter(|part| !part.is_empty()) {
        let Ok(label) = Line::parse(part) else {
            wrong.push(part.to_owned());
            continue;
        };
        let competence = Competence {
            label,
            confidentiality: level,
        };
        if competence.key().is_empty() {
            wrong.push(part.to_owned());
        } else if !read.iter().any(|it| it.key() == competence.key()) {
            read.push(competence);
        }
    }
    (read, wrong)
}
