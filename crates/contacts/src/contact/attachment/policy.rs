//! Who reads attachments and who adds them: as the contact says.

use crate::contact::{Contact, may_correct, may_read};
use kernel::{Actor, Denied, NetworkId};

/// Proof: the actor may read the contact's attachments.
#[derive(Debug)]
pub struct MayFetch(());

/// Whoever may read what was said, in the network where it was.
pub fn may_fetch(actor: &Actor, network: NetworkId, contact: &Contact) -> Result<MayFetch, Denied> {
    if contact.network != network {
        return Err(Denied::Hidden);
    }
    may_read(actor, contact).map(|_| MayFetch(()))
}

/// Proof: the actor may add attachments to the contact and remove them.
#[derive(Debug)]
pub struct MayAttach(());

/// Whoever may correct what was written down, in the network where it was.
pub fn may_attach(
    actor: &Actor,
    network: NetworkId,
    contact: &Contact,
) -> Result<MayAttach, Denied> {
    may_fetch(actor, network, contact)?;
    may_correct(actor, contact).map(|_| MayAttach(()))
}
