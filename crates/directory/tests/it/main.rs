//! The directory on both engines.

#![expect(
    clippy::unwrap_used,
    clippy::large_futures,
    clippy::panic,
    clippy::similar_names,
    clippy::too_many_lines,
    reason = "a test says step by step what happens, and fails where it does not"
)]

mod api;
mod applications;
mod contacts;
mod duplicates;
mod finding;
mod ground;
mod hints;
mod house;
mod memberships;
mod organisations;
mod pages;
mod people;
mod positions;
mod privacy;
mod program;
mod takeovers;
mod visits;
