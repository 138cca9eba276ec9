//! Who invites.

use kernel::{Actor, Denied, NetworkId};

/// Proof that the actor invites into a network and withdraws its invitations.
#[derive(Debug)]
pub struct MayInvite(());

/// Whether the actor invites into a network: its central office, and whoever runs the
/// instance.
pub fn may_invite(actor: &Actor, network: NetworkId) -> Result<MayInvite, Denied> {
    if actor.is_central_office(network) || actor.is_administrator() {
        Ok(MayInvite(()))
    } else if actor.is_in(network) {
        Err(Denied::Forbidden)
    } else if actor.identity().is_some() {
        Err(Denied::Hidden)
    } else {
        Err(Denied::SignInFirst)
    }
}
