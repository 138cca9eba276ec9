//! Many records at once: the façade for capabilities that take whole lists over.
//!
//! Invariants: whoever writes has asked its own policy, holds the transaction, takes the
//! revision from [`crate::search::next_revision`], and writes the audit entry of the whole
//! act. Reading shows every record, also what an actor may not see: how much of it anybody
//! learns is for the caller to judge, with `may_see` and `may_edit`.
//!
//! It deliberately asks nobody and finds no duplicates.

mod store;

pub use super::store::{find_all_locked, insert_all, update};
pub use store::{active, remove, taken_names};
