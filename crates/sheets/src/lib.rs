//! Sheets: takes lists over into the directory and hands lists out of it.
//!
//! Invariants: nothing is taken over that nobody has seen in a preview; whoever hands a list
//! out hands out what they see, and no more. It knows the directory; the directory knows
//! nothing of it but the paths of its pages.
//!
//! It deliberately keeps no organisations: the directory does, and is written through its
//! façade `directory::organisation::bulk`.

pub mod export;
pub mod import;
mod manifest;
mod migrations;

pub use manifest::manifest;
pub use migrations::MIGRATIONS;
