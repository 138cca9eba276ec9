//! Who keeps an organisation's certificates: whoever may edit the organisation.

use crate::organisation::{self, Organisation};
use kernel::{Actor, Denied, OrganisationId};

/// Proof: the actor may add and remove the organisation's certificates.
#[derive(Debug)]
pub struct MayKeep(OrganisationId);

impl MayKeep {
    /// Whose.
    pub const fn organisation(&self) -> OrganisationId {
        self.0
    }
}

/// Whoever may edit the organisation.
pub fn may_keep(actor: &Actor, organisation: &Organisation) -> Result<MayKeep, Denied> {
    let proof = organisation::may_edit(actor, organisation)?;
    Ok(MayKeep(proof.organisation()))
}
