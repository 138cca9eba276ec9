//! Who reads bodies.

use kernel::{Actor, Denied, NetworkId};

/// Whoever belongs to the network reads who sits where.
pub fn may_read(actor: &Actor, network: NetworkId) -> Result<(), Denied> {
    if actor.is_in(network) {
        Ok(())
    } else {
        Err(Denied::Hidden)
    }
}
