//! Who has a calendar of their own.

use kernel::{AccountId, Actor, Denied, NetworkId};

/// Proof that the account may have its own calendar in a network.
#[derive(Debug)]
pub struct MayFeed(AccountId);

impl MayFeed {
    /// Whose.
    pub const fn account(&self) -> AccountId {
        self.0
    }
}

/// Whoever is signed in and belongs to the network.
pub fn may_subscribe(actor: &Actor, network: NetworkId) -> Result<MayFeed, Denied> {
    match actor.account() {
        Some(account) if actor.is_in(network) => Ok(MayFeed(account)),
        Some(_) => Err(Denied::Hidden),
        None => Err(Denied::SignInFirst),
    }
}
