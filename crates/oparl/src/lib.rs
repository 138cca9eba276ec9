//! OParl 1.1, the standard of German council information systems, in both directions: what a
//! network publishes for programs, and what the systems of its councils publish for us.
//!
//! Invariants: nothing is published that a visitor who is not signed in does not see, not even
//! in a count; an object keeps its address for ever and its deletion is told; what a council's
//! system says is evidence and decides nothing.
//!
//! It deliberately keeps no bodies, resolutions or meetings: it reads them from where they live.

pub mod endpoint;
pub mod following;
mod manifest;
mod migrations;
pub mod publication;
pub mod reading;
mod server;
pub mod wire;

pub use manifest::manifest;
pub use migrations::MIGRATIONS;
