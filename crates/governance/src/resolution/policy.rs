//! Who reads resolutions and who writes them.

use super::{Resolution, State};
use directory::reach::reads_as_office;
use kernel::{Actor, Confidentiality, Denied, NetworkId};

/// Proof that the actor writes resolutions of a network.
#[derive(Debug)]
pub struct MayManage(());

/// A draft reads the central office; outside it everybody whom its level lets.
pub fn may_read(actor: &Actor, it: &Resolution) -> Result<(), Denied> {
    if sees(actor, it.network, it.state, it.confidentiality) {
        Ok(())
    } else {
        Err(Denied::Hidden)
    }
}

/// The same for lists.
pub(super) fn sees(
    actor: &Actor,
    network: NetworkId,
    state: State,
    confidentiality: Confidentiality,
) -> bool {
    if reads_as_office(actor, network) {
        return true;
    }
    match (state, confidentiality) {
        (State::Draft, _) | (_, Confidentiality::Organisation | Confidentiality::CentralOffice) => {
            false
        }
        (_, Confidentiality::Network) => actor.reads_network(network),
        (_, Confidentiality::Public) => true,
    }
}

/// Whether the actor writes down resolutions here: the central office.
pub fn may_draft(actor: &Actor, network: NetworkId) -> Result<MayManage, Denied> {
    if actor.is_central_office(network) {
        Ok(MayManage(()))
    } else if actor.is_in(network) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}

/// Whether the actor changes this one.
pub fn may_manage(actor: &Actor, it: &Resolution) -> Result<MayManage, Denied> {
    may_read(actor, it)?;
    may_draft(actor, it.network)
}
