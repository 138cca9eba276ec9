//! Contacts on both engines.

#![expect(
    clippy::unwrap_used,
    clippy::large_futures,
    clippy::too_many_lines,
    reason = "a test says step by step what happens, and fails where it does not"
)]

mod api;
mod attachments;
mod contacts;
#[path = "../../../directory/tests/it/ground.rs"]
mod ground;
mod hints;
mod house;
mod merging;
mod privacy;
#[path = "../../../directory/tests/it/program.rs"]
mod program;
mod visits;
