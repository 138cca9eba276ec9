//! Who imports: whoever may make organisations in the network.

use super::Import;
use directory::organisation::{MayCreate, may_create};
use kernel::{Actor, Denied, NetworkId, OrganisationId};

/// Proof: the actor may import into the network.
#[derive(Debug)]
pub struct MayImport {
    network: NetworkId,
    owner: Option<OrganisationId>,
}

impl MayImport {
    /// The network.
    pub const fn network(&self) -> NetworkId {
        self.network
    }

    /// Who will own new records; none where the central office imports.
    pub const fn owner(&self) -> Option<OrganisationId> {
        self.owner
    }
}

/// The central office, and every organisation that writes in the network.
pub fn may_import(actor: &Actor, network: NetworkId) -> Result<MayImport, Denied> {
    let create: MayCreate = may_create(actor, network)?;
    Ok(MayImport {
        network: create.network(),
        owner: create.owner(),
    })
}

/// The central office of the network, and the organisation that has imported it.
pub(super) fn may_continue(actor: &Actor, import: &Import) -> Result<MayImport, Denied> {
    let proof = may_import(actor, import.network).map_err(|denied| match denied {
        Denied::Forbidden => Denied::Hidden,
        other => other,
    })?;
    let own = proof.owner() == import.owner || actor.is_central_office(import.network);
    if own { Ok(proof) } else { Err(Denied::Hidden) }
}
