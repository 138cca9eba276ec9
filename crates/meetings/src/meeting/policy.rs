//! Who reads meetings and who plans them.

use super::{Access, Meeting, State};
use directory::reach::reads_as_office;
use kernel::{Actor, Denied, NetworkId};

/// Proof that the actor plans and keeps meetings of a network.
#[derive(Debug)]
pub struct MayManage(());

/// How near the actor is to the body of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// Holds a seat in it, stands in for somebody, or is invited as a guest.
    Within,
    /// None of that.
    Outside,
}

/// A draft reads the central office alone. What was called reads whoever its access lets; the
/// body always.
pub fn may_read(actor: &Actor, it: &Meeting, nearness: Nearness) -> Result<(), Denied> {
    if reads_as_office(actor, it.network) {
        return Ok(());
    }
    let known = match it.state {
        State::Draft => false,
        State::Cancelled { was_known, .. } => was_known,
        _ => true,
    };
    let let_in = match it.access {
        Access::Public => true,
        Access::Network => actor.reads_network(it.network),
        Access::Body => false,
    };
    let within = nearness == Nearness::Within && actor.is_in(it.network);
    if known && (let_in || within) {
        Ok(())
    } else {
        Err(Denied::Hidden)
    }
}

/// The central office plans meetings.
pub fn may_plan(actor: &Actor, network: NetworkId) -> Result<MayManage, Denied> {
    if actor.is_central_office(network) {
        Ok(MayManage(()))
    } else if actor.is_in(network) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}

/// Whether the actor keeps this one: plans it, calls it, writes its minutes.
pub fn may_manage(actor: &Actor, it: &Meeting, nearness: Nearness) -> Result<MayManage, Denied> {
    may_read(actor, it, nearness)?;
    may_plan(actor, it.network)
}
