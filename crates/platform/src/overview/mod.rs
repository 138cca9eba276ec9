//! The overview: what a member sees first in the workspace.
//!
//! It shows what changed lately in the network, from the audit trail, as far as the
//! actor may read it. Tasks and deadlines arrive with the capabilities that have them.

pub mod pages;
