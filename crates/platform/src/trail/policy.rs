//! Who reads the audit trail.

use kernel::{Actor, Denied, NetworkId, Role};

/// Proof that the actor reads the trail of the whole instance and has it checked.
#[derive(Debug)]
pub struct MayReadTrail(());

/// Whether the actor reads the trail: who runs the instance.
pub fn may_read_trail(actor: &Actor) -> Result<MayReadTrail, Denied> {
    crate::administration::policy::may_administer(actor)?;
    Ok(MayReadTrail(()))
}

/// Whether the actor sees the details of an entry. Those of a network's records are
/// its own business: its central office and its auditors see them; what a charter
/// changed is public anyway.
pub fn sees_details(actor: &Actor, network: Option<NetworkId>, act: &str) -> bool {
    act == "network.apply-charter"
        || network.is_none_or(|network| {
            actor.is_central_office(network) || actor.has_role(network, Role::Auditor)
        })
}
