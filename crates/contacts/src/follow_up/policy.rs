//! Who notes follow-ups, who sees them, who settles them.

use super::{FollowUp, Owner};
use crate::contact;
use directory::organisation::Organisation;
use directory::reach::reads_as_office;
use kernel::{Actor, Denied, NetworkId, OrganisationId};

/// Proof: the actor may note follow-ups about this organisation in this network.
#[derive(Debug)]
pub struct MayPlan {
    network: NetworkId,
    organisation: OrganisationId,
    made_for: Option<OrganisationId>,
}

impl MayPlan {
    /// The network.
    pub const fn network(&self) -> NetworkId {
        self.network
    }

    /// About which organisation.
    pub const fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// For which organisation the actor notes it; none for the central office.
    pub const fn made_for(&self) -> Option<OrganisationId> {
        self.made_for
    }
}

/// Proof: the actor may finish this follow-up and hand it over.
#[derive(Debug)]
pub struct MaySettle(());

/// Whoever may write down contacts with the organisation.
pub fn may_plan(
    actor: &Actor,
    network: NetworkId,
    organisation: &Organisation,
) -> Result<MayPlan, Denied> {
    let proof = contact::may_record(actor, network, organisation)?;
    Ok(MayPlan {
        network: proof.network(),
        organisation: proof.organisation(),
        made_for: proof.owner(),
    })
}

/// Its owner, the organisation that noted it, and the central office.
pub fn may_see(actor: &Actor, follow_up: &FollowUp) -> Result<(), Denied> {
    if concerns(actor, follow_up) || reads_as_office(actor, follow_up.network) {
        Ok(())
    } else {
        Err(Denied::Hidden)
    }
}

/// The same, without those who only read.
pub fn may_settle(actor: &Actor, follow_up: &FollowUp) -> Result<MaySettle, Denied> {
    may_see(actor, follow_up)?;
    if concerns(actor, follow_up) || actor.is_central_office(follow_up.network) {
        Ok(MaySettle(()))
    } else {
        Err(Denied::Forbidden)
    }
}

fn concerns(actor: &Actor, follow_up: &FollowUp) -> bool {
    let owns = match follow_up.owner {
        Owner::Account(id) => actor.account() == Some(id) && actor.is_in(follow_up.network),
        Owner::Organisation(id) => actor.speaks_for(id),
        Owner::CentralOffice => actor.is_central_office(follow_up.network),
    };
    owns || follow_up.made_for.is_some_and(|id| actor.speaks_for(id))
}
