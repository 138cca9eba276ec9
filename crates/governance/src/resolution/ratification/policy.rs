//! Who says what a council has decided.

use super::Council;
use crate::resolution::{Resolution, may_read};
use kernel::{Actor, Denied, Role};

/// Proof that the actor says where a council stands.
#[derive(Debug)]
pub struct MayReport(());

/// The central office, and whoever leads or works for the organisation of the council.
pub fn may_report(actor: &Actor, it: &Resolution, council: &Council) -> Result<MayReport, Denied> {
    may_read(actor, it)?;
    let works = |standing: &kernel::Standing| {
        let role = matches!(
            standing.role,
            Role::Head | Role::Officer | Role::OrganisationEditor
        );
        role && standing.network == it.network
            && standing.organisation == Some(council.organisation)
    };
    if actor.is_central_office(it.network) || actor.standings().iter().any(works) {
        Ok(MayReport(()))
    } else if actor.identity().is_some() {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::SignInFirst)
    }
}
