//! Who sees and gives access to a network.

use kernel::{Actor, Denied, NetworkId, Role};

/// Proof that the actor sees who has access to a network.
#[derive(Debug)]
pub struct MaySeeAccess(NetworkId);

impl MaySeeAccess {
    /// The network.
    pub const fn network(&self) -> NetworkId {
        self.0
    }
}

/// Whether the actor sees who has access: the central office, and an auditor.
pub fn may_see_access(actor: &Actor, network: NetworkId) -> Result<MaySeeAccess, Denied> {
    if actor.is_central_office(network) || actor.has_role(network, Role::Auditor) {
        Ok(MaySeeAccess(network))
    } else {
        Err(refusal(actor, network))
    }
}

/// Proof that the actor gives and ends roles in a network.
#[derive(Debug)]
pub struct MayGive(NetworkId);

impl MayGive {
    /// The network.
    pub const fn network(&self) -> NetworkId {
        self.0
    }
}

/// Whether the actor gives and ends roles: the central office, nobody else.
pub fn may_give(actor: &Actor, network: NetworkId) -> Result<MayGive, Denied> {
    if actor.is_central_office(network) {
        Ok(MayGive(network))
    } else {
        Err(refusal(actor, network))
    }
}

fn refusal(actor: &Actor, network: NetworkId) -> Denied {
    if actor.is_in(network) {
        Denied::Forbidden
    } else if actor.identity().is_some() {
        Denied::Hidden
    } else {
        Denied::SignInFirst
    }
}
