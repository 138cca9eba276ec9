//! Who reads rules of procedure and who writes them.

use super::Version;
use kernel::{Actor, Denied, NetworkId};

/// Proof that the actor writes rules of procedure of a network.
#[derive(Debug)]
pub struct MayManage(());

/// Whoever belongs to the network reads what counts and what counted; a draft reads
/// whoever reads the network.
pub fn may_read(actor: &Actor, it: &Version) -> Result<(), Denied> {
    let reads = match it.adopted {
        Some(_) => actor.is_in(it.network),
        None => actor.reads_network(it.network),
    };
    if reads { Ok(()) } else { Err(Denied::Hidden) }
}

/// The central office.
pub fn may_manage(actor: &Actor, network: NetworkId) -> Result<MayManage, Denied> {
    if actor.is_central_office(network) {
        Ok(MayManage(()))
    } else if actor.is_in(network) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}
