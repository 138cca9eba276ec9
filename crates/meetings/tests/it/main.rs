//! Meetings on both engines.

#![expect(
    clippy::unwrap_used,
    clippy::large_futures,
    clippy::too_many_lines,
    reason = "a test says step by step what happens, and fails where it does not"
)]

mod calendars;
#[path = "../../../directory/tests/it/ground.rs"]
mod ground;
mod house;
mod minutes;
mod planning;
mod votes;
