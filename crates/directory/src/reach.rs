//! How far an actor sees into a record, from where the record is at home.

use kernel::{Actor, Confidentiality, NetworkId, OrganisationId, Role};

/// Where a record is at home.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Home<'a> {
    /// The network whose central office keeps it.
    pub network: NetworkId,
    /// Every network in whose directory it stands.
    pub listed_in: &'a [NetworkId],
    /// The organisations that own it or are it.
    pub organisations: &'a [Option<OrganisationId>],
}

/// The narrowest level the actor may read. An auditor reads like the central office.
pub(crate) fn reach(actor: &Actor, home: Home<'_>) -> Confidentiality {
    let speaks = |id: &Option<OrganisationId>| id.is_some_and(|id| actor.speaks_for(id));
    if reads_as_office(actor, home.network) {
        Confidentiality::CentralOffice
    } else if home.organisations.iter().any(speaks) {
        Confidentiality::Organisation
    } else if home.listed_in.iter().any(|id| actor.reads_network(*id)) {
        Confidentiality::Network
    } else {
        Confidentiality::Public
    }
}

/// Whether the actor reads everything of the network.
pub fn reads_as_office(actor: &Actor, network: NetworkId) -> bool {
    actor.is_central_office(network) || actor.has_role(network, Role::Auditor)
}

/// Whether the actor writes records of the network: its central office, and whoever
/// leads, works for or edits a member organisation.
pub fn writes_in(actor: &Actor, network: NetworkId) -> bool {
    [
        Role::CentralOffice,
        Role::Head,
        Role::Officer,
        Role::OrganisationEditor,
    ]
    .into_iter()
    .any(|role| actor.has_role(network, role))
}

/// The organisation for which the actor stands in the network in a role that writes.
pub fn stands_for(actor: &Actor, network: NetworkId) -> Option<OrganisationId> {
    let standings = actor.standings().iter();
    let mut writing = standings.filter(|it| it.network == network && it.role != Role::Auditor);
    writing.find_map(|standing| standing.organisation)
}

/// Every organisation for which the actor stands in the network in a role that writes.
pub fn stands_for_all(actor: &Actor, network: NetworkId) -> Vec<OrganisationId> {
    let standings = actor.standings().iter();
    let mut own: Vec<_> = standings
        .filter(|it| it.network == network && it.role != Role::Auditor)
        .filter_map(|it| it.organisation)
        .collect();
    own.sort_unstable();
    own.dedup();
    own
}
