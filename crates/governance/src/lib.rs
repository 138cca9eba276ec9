//! Governance: bodies and their seats, rules of procedure, resolutions, and the councils that
//! ratify them, and the tasks that follow.
//!
//! Invariants: who sits ex officio follows from the directory; a wording outside the draft
//! is never overwritten; a council's changed wording is no consent; the rules of counting
//! are those of `voting`. It knows the directory and the platform; the portal shows what of
//! it is public.
//!
//! It deliberately keeps no people and no organisations.

pub mod body;
mod links;
mod manifest;
mod migrations;
mod privacy;
pub mod resolution;
pub mod rules;
mod sections;
pub mod subscription;
pub mod task;
mod words;

pub use manifest::manifest;
pub use migrations::MIGRATIONS;
pub use words::Words;
