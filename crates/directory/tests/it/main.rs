//! The directory on both engines.

#![expect(
    clippy::unwrap_used,
    clippy::large_futures,
    clippy::too_many_lines,
    reason = "a test says step by step what happens, and fails where it does not"
)]

mod contacts;
mod duplicates;
mod finding;
mod house;
mod import_pages;
mod imports;
mod memberships;
mod organisations;
mod pages;
mod people;
mod privacy;
