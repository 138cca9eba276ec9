//! Who sees, makes and changes organisations.

use super::{Organisation, State};
use crate::reach::{Home, reach, stands_for, writes_in};
use kernel::{Actor, Confidentiality, Denied, NetworkId, OrganisationId};

/// Proof: the actor may see the record, down to a level.
#[derive(Debug)]
pub struct MaySee {
    reach: Confidentiality,
}

impl MaySee {
    /// The narrowest level of fields that is shown.
    pub const fn reach(&self) -> Confidentiality {
        self.reach
    }
}

/// Proof: the actor may make records in the network.
#[derive(Debug)]
pub struct MayCreate {
    network: NetworkId,
    owner: Option<OrganisationId>,
}

impl MayCreate {
    /// The network.
    pub const fn network(&self) -> NetworkId {
        self.network
    }

    /// Who will own the record; none where the central office makes it.
    pub const fn owner(&self) -> Option<OrganisationId> {
        self.owner
    }
}

/// Proof: the actor may change this record.
#[derive(Debug)]
pub struct MayEdit(OrganisationId);

impl MayEdit {
    /// Which record.
    pub const fn organisation(&self) -> OrganisationId {
        self.0
    }
}

/// How far the actor sees into the record.
pub(crate) fn reach_into(actor: &Actor, organisation: &Organisation) -> Confidentiality {
    let home = Home {
        network: organisation.home,
        listed_in: &organisation.listed_in,
        organisations: &[Some(organisation.id), organisation.owner],
    };
    reach(actor, home)
}

/// Whoever reaches the level of the record sees it.
pub fn may_see(actor: &Actor, organisation: &Organisation) -> Result<MaySee, Denied> {
    let reach = reach_into(actor, organisation);
    if organisation.confidentiality <= reach {
        Ok(MaySee { reach })
    } else {
        Err(Denied::Hidden)
    }
}

/// The central office, and every organisation that writes in the network.
pub fn may_create(actor: &Actor, network: NetworkId) -> Result<MayCreate, Denied> {
    if !writes_in(actor, network) {
        return Err(match actor {
            Actor::Anonymous => Denied::SignInFirst,
            _ => Denied::Forbidden,
        });
    }
    let office = actor.is_central_office(network);
    let owner = if office {
        None
    } else {
        stands_for(actor, network)
    };
    Ok(MayCreate { network, owner })
}

/// The central office that keeps the record, its owner, and the organisation itself.
pub fn may_edit(actor: &Actor, organisation: &Organisation) -> Result<MayEdit, Denied> {
    may_see(actor, organisation)?;
    let speaks = actor.is_central_office(organisation.home)
        || actor.speaks_for(organisation.id)
        || organisation.owner.is_some_and(|it| actor.speaks_for(it));
    match (speaks, organisation.state) {
        (true, State::Active) => Ok(MayEdit(organisation.id)),
        _ if *actor == Actor::Anonymous => Err(Denied::SignInFirst),
        _ => Err(Denied::Forbidden),
    }
}
