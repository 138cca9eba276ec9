//! Contacts: who visited whom, what was agreed, and what members tell each other about
//! companies.
//!
//! Invariants: that there was a visit every member of the network knows, what was said only
//! whom it concerns; a hint is read by who sends it and whom it is sent to, and by nobody
//! else. It knows the directory; the directory knows nothing of it but what it hands over in
//! its manifest.
//!
//! It deliberately keeps no organisations and no people.

mod cards;
pub mod contact;
pub mod follow_up;
pub mod hint;
mod links;
mod manifest;
mod migrations;
mod privacy;
mod sections;
mod telling;

pub use manifest::manifest;
pub use migrations::MIGRATIONS;
