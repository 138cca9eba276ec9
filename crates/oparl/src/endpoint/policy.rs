//! Who follows the systems of councils.

use kernel::{Actor, Denied, NetworkId};

/// Proof that the actor follows the councils of a network.
#[derive(Debug)]
pub struct MayFollow(());

/// The central office.
pub fn may_follow(actor: &Actor, network: NetworkId) -> Result<MayFollow, Denied> {
    if actor.is_central_office(network) {
        Ok(MayFollow(()))
    } else if actor.is_in(network) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}
