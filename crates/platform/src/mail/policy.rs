//! Who reads the outbox of a network.

use kernel::{Actor, Denied, NetworkId};

/// Proof that the actor reads and manages the outbox of a network.
#[derive(Debug)]
pub struct MayManageOutbox(());

/// Whether the actor manages the outbox: the network's central office, nobody else.
pub fn may_manage_outbox(actor: &Actor, network: NetworkId) -> Result<MayManageOutbox, Denied> {
    if actor.is_central_office(network) {
        Ok(MayManageOutbox(()))
    } else if actor.is_in(network) {
        Err(Denied::Forbidden)
    } else if actor.identity().is_some() {
        Err(Denied::Hidden)
    } else {
        Err(Denied::SignInFirst)
    }
}
