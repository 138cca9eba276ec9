//! Meetings: bodies come together, are invited in time, decide, and what they decided is
//! on record.
//!
//! Invariants: who sits in a meeting is written down when it is called and again when it
//! opens, so that a later change of office changes no past vote; every seat has one occupant
//! at a time, the holder or the deputy; a ballot keeps the rule, the seats and the wording it
//! was held on; a secret ballot keeps sums and who took part, never who chose what; approved
//! minutes are only added to.
//!
//! It stands beside governance, which keeps bodies, rules and resolutions, and knows it; the
//! reason is in ADR 21. It deliberately decides nothing by itself: `voting` counts, people
//! decide.

pub mod attendance;
pub mod ballot;
pub mod feed;
mod links;
mod manifest;
pub mod meeting;
mod migrations;
pub mod minutes;
pub mod paper;
mod privacy;
pub mod roster;
mod rules;
mod sheet;

pub use manifest::manifest;
pub use migrations::MIGRATIONS;
