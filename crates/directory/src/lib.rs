//! The directory: organisations, people, memberships, competences, contacts.

pub mod membership;
mod migrations;
pub mod organisation;
pub mod person;
mod reach;
mod search;
mod since;

pub use migrations::MIGRATIONS;
pub use since::{Since, SinceError};
