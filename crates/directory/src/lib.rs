//! The directory: organisations, people and their positions, memberships,
//! competences, duplicates, search.
//!
//! Invariants: whoever asks gets records as far as they may see them, and hidden
//! records leave no trace in lists, counts or search; nothing that happened is
//! deleted. Deliberately absent: who visited whom (contacts), lists in files (sheets),
//! bodies and seats (governance), accounts (platform), and any charter: what a charter says is ensured through the functions here.

mod access;
mod cards;
pub mod competence;
mod manifest;
pub mod membership;
pub mod merge;
mod migrations;
pub mod organisation;
pub mod pages;
pub mod person;
pub mod privacy;
pub mod reach;
pub mod search;
mod since;
pub mod telling;

pub use competence::certificate;
pub use manifest::manifest;
pub use membership::{
    Application, PublicMember, application, apply_for_membership, public_members,
};
pub use migrations::MIGRATIONS;
pub use organisation::takeover;
pub use since::{Since, SinceError, spans};
