//! Who sees, records and changes people.

use super::Person;
use crate::organisation::{self, Organisation};
use crate::reach::{Home, reach, writes_in};
use kernel::{Actor, Confidentiality, Date, Denied, NetworkId, OrganisationId, PersonId, Role};

/// Proof: the actor may see the person, down to a level.
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

/// Proof: the actor may record people in the network.
#[derive(Debug)]
pub struct MayCreate(NetworkId);

impl MayCreate {
    /// The network.
    pub const fn network(&self) -> NetworkId {
        self.0
    }
}

/// Proof: the actor may change this person.
#[derive(Debug)]
pub struct MayEdit(PersonId);

impl MayEdit {
    /// Which person.
    pub const fn person(&self) -> PersonId {
        self.0
    }
}

/// People see themselves entirely, everybody else as far as they reach. An organisation
/// knows who once held a position in it, but not how to reach them today.
pub fn may_see(actor: &Actor, person: &Person) -> Result<MaySee, Denied> {
    if is_self(actor, person) {
        let reach = Confidentiality::CentralOffice;
        return Ok(MaySee { reach });
    }
    let organisations: Vec<Option<OrganisationId>> = person
        .positions
        .iter()
        .filter(|position| position.until.is_none())
        .map(|position| Some(position.organisation))
        .collect();
    let home = Home {
        network: person.home,
        listed_in: &person.listed_in,
        organisations: &organisations,
    };
    let reach = reach(actor, home);
    let once_here = || {
        person
            .positions
            .iter()
            .any(|it| actor.speaks_for(it.organisation))
    };
    let known = person.confidentiality <= Confidentiality::Organisation && once_here();
    if person.confidentiality <= reach || known {
        Ok(MaySee { reach })
    } else {
        Err(Denied::Hidden)
    }
}

/// Whoever writes in the network.
pub fn may_create(actor: &Actor, network: NetworkId) -> Result<MayCreate, Denied> {
    if writes_in(actor, network) {
        return Ok(MayCreate(network));
    }
    Err(match actor {
        Actor::Anonymous => Denied::SignInFirst,
        _ => Denied::Forbidden,
    })
}

/// The person themselves, the central office that keeps the record, and whoever
/// speaks for an organisation where the person holds a position.
pub fn may_edit(actor: &Actor, person: &Person, today: Date) -> Result<MayEdit, Denied> {
    may_see(actor, person)?;
    let held = |it: &super::Position| !it.is_over_on(today) && actor.speaks_for(it.organisation);
    let allowed = is_self(actor, person)
        || actor.is_central_office(person.home)
        || person.positions.iter().any(held);
    match (allowed, person.erased_at) {
        (true, None) => Ok(MayEdit(person.id)),
        _ if *actor == Actor::Anonymous => Err(Denied::SignInFirst),
        _ => Err(Denied::Forbidden),
    }
}

/// Proof: the actor may give this person this position.
#[derive(Debug)]
pub struct MayAppoint(());

/// Whoever may edit the organisation, for a person who is new or whom they may edit,
/// and for a role they may grant.
pub fn may_appoint(
    actor: &Actor,
    person: &Person,
    organisation: &Organisation,
    role: Option<Role>,
    today: Date,
) -> Result<MayAppoint, Denied> {
    let proof = may_grant(actor, organisation, role)?;
    if !person.positions.is_empty() {
        may_edit(actor, person, today)?;
    }
    Ok(proof)
}

/// Whoever may edit the organisation gives roles in it. A head's gives the central
/// office or whoever is head; a company has company users and nobody else; an editor
/// makes nobody an officer. Work for a central office and audits are granted, not held
/// by a position.
pub fn may_grant(
    actor: &Actor,
    organisation: &Organisation,
    role: Option<Role>,
) -> Result<MayAppoint, Denied> {
    organisation::may_edit(actor, organisation)?;
    let office = actor.is_central_office(organisation.home);
    let company = organisation.profile.kind == organisation::Kind::Company;
    let has = |role: Role| {
        let mut own = actor.standings().iter();
        own.any(|it| it.organisation == Some(organisation.id) && it.role == role)
    };
    let allowed = match role {
        None => true,
        Some(Role::CentralOffice | Role::Auditor) => false,
        Some(Role::Head) => !company && (office || has(Role::Head)),
        Some(Role::CompanyUser) => company,
        Some(Role::Officer) => !company && (office || has(Role::Head) || has(Role::Officer)),
        Some(Role::OrganisationEditor) => office || !company,
    };
    if allowed {
        Ok(MayAppoint(()))
    } else {
        Err(Denied::Forbidden)
    }
}

fn is_self(actor: &Actor, person: &Person) -> bool {
    let own = actor.identity().and_then(|identity| identity.person);
    own == Some(person.id)
}
