//! Who fetches a paper.

use crate::meeting::{Item, Meeting, Nearness, may_read_item};
use kernel::{Actor, Denied};

/// Whoever reads the item.
pub fn may_fetch(actor: &Actor, of: (&Meeting, &Item), nearness: Nearness) -> Result<(), Denied> {
    may_read_item(actor, of, nearness)
}
