//! What the directory holds already, as far as an import meets it.
//!
//! Invariant: everything is compared, also what the actor may not see; how much of it
//! the actor learns is decided by [`Standing`](super::Standing).

pub(super) mod store;
