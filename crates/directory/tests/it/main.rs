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
mod attachments;
mod contacts;
mod duplicates;
mod exports;
mod finding;
mod hints;
mod house;
mod import_pages;
mod imports;
mod memberships;
mod organisations;
mod pages;
mod people;
mod positions;
mod privacy;
mod takeovers;
mod visits;
