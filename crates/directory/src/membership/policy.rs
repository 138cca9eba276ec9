//! Who applies, who decides.

use super::Membership;
use crate::organisation::{Organisation, State};
use crate::reach::reads_as_office;
use kernel::{Actor, Denied, NetworkId, OrganisationId, Role};

/// Proof: the actor may apply for this organisation in this network.
#[derive(Debug)]
pub struct MayApply {
    pub(super) network: NetworkId,
    pub(super) organisation: OrganisationId,
}

/// Proof: the actor decides about the members of the network.
#[derive(Debug)]
pub struct MayDecide(NetworkId);

impl MayDecide {
    /// Of which network.
    pub const fn network(&self) -> NetworkId {
        self.0
    }
}

/// Whoever speaks for the organisation, and the central office that keeps its record
/// or whose directory holds it.
pub fn may_apply(
    actor: &Actor,
    organisation: &Organisation,
    network: NetworkId,
) -> Result<MayApply, Denied> {
    crate::organisation::may_see(actor, organisation)?;
    let office = actor.is_central_office(network) && organisation.listed_in.contains(&network);
    if organisation.state != State::Active {
        return Err(Denied::Forbidden);
    }
    if office || actor.speaks_for(organisation.id) {
        return Ok(MayApply {
            network,
            organisation: organisation.id,
        });
    }
    Err(match actor {
        Actor::Anonymous => Denied::SignInFirst,
        _ => Denied::Forbidden,
    })
}

/// The network's central office.
pub fn may_decide(actor: &Actor, network: NetworkId) -> Result<MayDecide, Denied> {
    if actor.is_central_office(network) {
        return Ok(MayDecide(network));
    }
    Err(match actor {
        Actor::Anonymous => Denied::SignInFirst,
        _ if actor.is_in(network) => Denied::Forbidden,
        _ => Denied::Hidden,
    })
}

/// Proof: the actor may say that this member leaves.
#[derive(Debug)]
pub struct MayLeave(());

/// The network's central office, and the head of the member.
pub fn may_leave(actor: &Actor, membership: &Membership) -> Result<MayLeave, Denied> {
    let mut standings = actor.standings().iter();
    let leads = standings.any(|it| {
        it.network == membership.network
            && it.organisation == Some(membership.organisation)
            && it.role == Role::Head
    });
    if leads || actor.is_central_office(membership.network) {
        return Ok(MayLeave(()));
    }
    Err(match actor {
        Actor::Anonymous => Denied::SignInFirst,
        _ if actor.is_in(membership.network) => Denied::Forbidden,
        _ => Denied::Hidden,
    })
}

/// Whether the actor sees what is not decided, declined, or who asked.
pub(crate) fn sees_applications(
    actor: &Actor,
    network: NetworkId,
    organisation: OrganisationId,
) -> bool {
    reads_as_office(actor, network) || actor.speaks_for(organisation)
}
