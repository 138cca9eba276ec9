//! Whose eyes the index is read with: the policy of organisations and people, in
//! numbers, so that a hundred thousand records are judged in a millisecond.

use crate::reach::reads_as_office;
use kernel::{Actor, Confidentiality, NetworkId, OrganisationId};
use uuid::Uuid;

/// An actor in terms of one segment's networks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Viewer {
    all: bool,
    offices: Vec<bool>,
    reads: Vec<bool>,
    own: Vec<Uuid>,
}

impl Viewer {
    pub(crate) fn new(actor: &Actor, networks: &[NetworkId]) -> Self {
        let standings = actor.standings().iter();
        let own = standings.filter_map(|it| it.organisation);
        Self {
            all: *actor == Actor::System,
            offices: networks
                .iter()
                .map(|it| reads_as_office(actor, *it))
                .collect(),
            reads: networks.iter().map(|it| actor.reads_network(*it)).collect(),
            own: own
                .filter(|it| actor.speaks_for(*it))
                .map(OrganisationId::uuid)
                .collect(),
        }
    }

    /// The narrowest level that the viewer reads of a record.
    pub(crate) fn reach(
        &self,
        home: u16,
        mut listed: impl Iterator<Item = u16>,
        mut own: impl Iterator<Item = Uuid>,
    ) -> Confidentiality {
        if self.all || self.offices[usize::from(home)] {
            return Confidentiality::CentralOffice;
        }
        if !self.own.is_empty() && own.any(|id| self.own.contains(&id)) {
            return Confidentiality::Organisation;
        }
        if listed.any(|network| self.reads[usize::from(network)]) {
            return Confidentiality::Network;
        }
        Confidentiality::Public
    }
}
