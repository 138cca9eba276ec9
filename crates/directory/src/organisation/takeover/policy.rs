//! Who hands a company's profile over.

use crate::organisation::{self, Kind, Organisation, State};
use kernel::{Actor, Denied, OrganisationId};

/// Proof: the actor may send the company a link, see the links that were sent, and take
/// one back.
#[derive(Debug)]
pub struct MaySend(OrganisationId);

impl MaySend {
    /// Whose profile.
    pub const fn organisation(&self) -> OrganisationId {
        self.0
    }
}

/// The central office that keeps the record, the organisation that owns it, and the
/// `town` in which the company sits. The company itself has its profile already.
pub fn may_send(
    actor: &Actor,
    company: &Organisation,
    town: Option<OrganisationId>,
) -> Result<MaySend, Denied> {
    organisation::may_see(actor, company)?;
    let keeps = actor.is_central_office(company.home)
        || [company.owner, town]
            .into_iter()
            .flatten()
            .any(|id| id != company.id && actor.speaks_for(id));
    let fits = company.profile.kind == Kind::Company && company.state == State::Active;
    match (keeps, fits) {
        (true, true) => Ok(MaySend(company.id)),
        _ if *actor == Actor::Anonymous => Err(Denied::SignInFirst),
        _ => Err(Denied::Forbidden),
    }
}
