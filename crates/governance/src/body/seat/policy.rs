//! Who fills seats, who names deputies.

use crate::body::may_read;
use kernel::{Actor, Denied, NetworkId, OrganisationId, PersonId};

/// Proof that the actor fills and vacates seats of a network's bodies.
#[derive(Debug)]
pub struct MayManage(());

/// Proof that the actor names deputies of a seat.
#[derive(Debug)]
pub struct MayNameDeputy(());

/// The central office fills seats; an office fills its own by itself.
pub fn may_manage(actor: &Actor, network: NetworkId) -> Result<MayManage, Denied> {
    may_read(actor, network)?;
    if actor.is_central_office(network) {
        Ok(MayManage(()))
    } else {
        Err(Denied::Forbidden)
    }
}

/// The holder of the seat, whoever writes for its organisation, and the central office.
pub fn may_name_deputy(
    actor: &Actor,
    network: NetworkId,
    holder: Option<PersonId>,
    organisation: Option<OrganisationId>,
) -> Result<MayNameDeputy, Denied> {
    may_read(actor, network)?;
    let own = actor.identity().and_then(|it| it.person);
    let holds = own.is_some() && own == holder;
    let writes = organisation.is_some_and(|id| actor.speaks_for(id));
    if holds || writes || actor.is_central_office(network) {
        Ok(MayNameDeputy(()))
    } else {
        Err(Denied::Forbidden)
    }
}
