//! Who reads what is stored, who decides about erasures.

use kernel::{AccountId, Actor, Denied, NetworkId};

/// Proof that the actor reads what is stored about this account: their own.
#[derive(Debug)]
pub struct MayReadOwnData(AccountId);

impl MayReadOwnData {
    /// Whose.
    pub const fn account(&self) -> AccountId {
        self.0
    }
}

/// Whoever is signed in reads what is stored about them.
pub fn may_read_own_data(actor: &Actor) -> Result<MayReadOwnData, Denied> {
    actor
        .account()
        .map(MayReadOwnData)
        .ok_or(Denied::SignInFirst)
}

/// Proof that the actor guards the data of a network: sees the periods, decides requests.
#[derive(Debug)]
pub struct MayGuard(NetworkId);

impl MayGuard {
    /// Of which network.
    pub const fn network(&self) -> NetworkId {
        self.0
    }
}

/// The network's central office, nobody else.
pub fn may_guard(actor: &Actor, network: NetworkId) -> Result<MayGuard, Denied> {
    if actor.is_central_office(network) {
        Ok(MayGuard(network))
    } else if actor.is_in(network) {
        Err(Denied::Forbidden)
    } else if actor.identity().is_some() {
        Err(Denied::Hidden)
    } else {
        Err(Denied::SignInFirst)
    }
}
