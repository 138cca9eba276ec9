//! Who reads tasks, who gives them, who answers.

use super::Task;
use directory::reach::reads_as_office;
use kernel::{Actor, Confidentiality, Denied, NetworkId};

/// Proof that the actor gives tasks of a network, and changes them.
#[derive(Debug)]
pub struct MayManage(());

/// Proof that the actor says what has become of a task.
#[derive(Debug)]
pub struct MayNote(());

/// Whether the actor is the owner.
pub(crate) fn owns(actor: &Actor, it: &Task) -> bool {
    actor.identity().and_then(|it| it.person) == Some(it.owner)
}

/// The owner, the office, and the members unless it is confidential.
pub fn may_read(actor: &Actor, it: &Task) -> Result<(), Denied> {
    let of_all = it.confidentiality <= Confidentiality::Network;
    let reads = owns(actor, it)
        || reads_as_office(actor, it.network)
        || of_all && actor.reads_network(it.network);
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

/// The owner and the central office.
pub fn may_note(actor: &Actor, it: &Task) -> Result<MayNote, Denied> {
    may_read(actor, it)?;
    if owns(actor, it) || actor.is_central_office(it.network) {
        Ok(MayNote(()))
    } else {
        Err(Denied::Forbidden)
    }
}
