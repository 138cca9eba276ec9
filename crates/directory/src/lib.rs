//! The directory: organisations, people, memberships, competences, contacts.

pub mod competence;
pub mod contact;
pub mod membership;
pub mod merge;
mod migrations;
pub mod organisation;
pub mod person;
mod reach;
pub mod search;
mod since;

pub use migrations::MIGRATIONS;
pub use since::{Since, SinceError};
