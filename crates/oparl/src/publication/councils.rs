//! The councils that are asked, as groups outside of the network.

use super::draft::{Draft, derived};
use super::organizations::Frame;
use super::store::ROWS;
use super::{EVERYBODY, store};
use crate::wire::{self, Address, Kind, Text};
use db::{Db, DbError};
use directory::organisation::{self, Organisation};
use governance::resolution::ratification::council_name;
use kernel::{Lang, NetworkId, OrganisationId, WebAddress};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The councils met so far, and what is known of their own systems.
pub(super) struct Councils {
    network: NetworkId,
    /// Organisations by id; nothing for those that not everybody sees.
    asked: BTreeMap<OrganisationId, Option<Organisation>>,
    /// Where the systems of councils publish them.
    bodies: BTreeMap<OrganisationId, WebAddress>,
    licence: Option<Address>,
}

impl Councils {
    /// None yet; what the network has noted of their systems is read.
    pub async fn of(db: &Db, network: NetworkId) -> Result<Self, DbError> {
        Ok(Self {
            network,
            asked: BTreeMap::new(),
            bodies: store::external_bodies(db, network).await?,
            licence: store::licence(db.read(), network)
                .await?
                .map(|it| Address::fixed(it.address())),
        })
    }

    /// Under which licence the network publishes.
    pub fn licence(&self) -> Option<Address> {
        self.licence.clone()
    }

    /// Takes up the organisations whose councils are asked.
    pub async fn know(
        &mut self,
        db: &Db,
        ids: impl IntoIterator<Item = OrganisationId>,
    ) -> Result<(), DbError> {
        let known = |id: &OrganisationId| self.asked.contains_key(id);
        let new: BTreeSet<_> = ids.into_iter().filter(|id| !known(id)).collect();
        for some in Vec::from_iter(new).chunks(ROWS) {
            self.asked.extend(some.iter().map(|id| (*id, None)));
            for it in organisation::seen_many(db, &EVERYBODY, some).await? {
                self.asked.insert(it.organisation.id, Some(it.organisation));
            }
        }
        Ok(())
    }

    /// The council of an organisation, if everybody sees it.
    pub fn get(&self, id: OrganisationId) -> Option<Uuid> {
        self.asked.get(&id)?.as_ref().map(|_| self.id(id))
    }

    fn id(&self, of: OrganisationId) -> Uuid {
        derived("council", &[self.network.uuid(), of.uuid()])
    }

    /// All of them.
    pub fn drafts(&self, frame: &Frame<'_>) -> Vec<Draft> {
        let seen = self.asked.values().flatten();
        seen.map(|it| self.draft(it, frame)).collect()
    }

    fn draft(&self, it: &Organisation, frame: &Frame<'_>) -> Draft {
        let id = self.id(it.id);
        let name = council_name(it.profile.kind, it.profile.name.as_str());
        let args = [("name", name.name.into())];
        let own = self.bodies.get(&it.id);
        let council = wire::Organization {
            name: Some(Text::or_dash(&frame.texts.t_with(
                Lang::De,
                name.key,
                &args,
            ))),
            organization_type: "externes Gremium",
            website: it.profile.website.as_ref().and_then(Address::there),
            external_body: own.and_then(Address::there),
            ..frame.organization(id)
        };
        Draft::new(Kind::Organization, id, &council)
    }
}
