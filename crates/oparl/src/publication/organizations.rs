//! The network itself and its groups: its bodies with who sits in them, the members that send
//! somebody, the councils that are asked.

use super::councils::Councils;
use super::draft::{Draft, derived};
use super::run::Run;
use super::seats::{Seated, Seats};
use super::store::ROWS;
use super::{EVERYBODY, seats};
use crate::wire::{self, Address, Kind, Text, day};
use db::{Db, DbError};
use directory::organisation::{self, Organisation};
use governance::body::{Body, BodyKind, Whole};
use kernel::{BodyId, Date, Lang, OrganisationId, Stamp};
use platform::network::Network;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;
use web::Texts;

/// What everything else refers to.
pub(super) struct Frame<'a> {
    pub network: &'a Network,
    pub texts: &'a Texts,
    bodies: Vec<Whole>,
    seats: Seats,
    today: Date,
    /// Organisations that stand for themselves: those that send somebody or decide alone.
    institutions: BTreeMap<OrganisationId, Organisation>,
    pub councils: Councils,
}

impl<'a> Frame<'a> {
    /// The bodies of the network and who sits there.
    pub async fn of(
        db: &Db,
        network: &'a Network,
        texts: &'a Texts,
        now: Stamp,
    ) -> Result<Self, DbError> {
        let bodies = governance::body::of_network(db.read(), network.id).await?;
        let today = now.day();
        let seats = seats::of(db, network, &bodies, today).await?;
        let mut frame = Self {
            network,
            texts,
            bodies,
            seats,
            today,
            institutions: BTreeMap::new(),
            councils: Councils::of(db, network.id).await?,
        };
        let sending = frame.seats.organisations();
        frame.know(db, sending).await?;
        Ok(frame)
    }

    /// Takes up organisations as far as everybody sees them.
    pub async fn know(
        &mut self,
        db: &Db,
        ids: impl IntoIterator<Item = OrganisationId>,
    ) -> Result<(), DbError> {
        let known = |id: &OrganisationId| self.institutions.contains_key(id);
        let new: BTreeSet<_> = ids.into_iter().filter(|id| !known(id)).collect();
        for some in Vec::from_iter(new).chunks(ROWS) {
            let seen = organisation::seen_many(db, &EVERYBODY, some).await?;
            let seen = seen.into_iter().map(|it| it.organisation);
            self.institutions.extend(seen.map(|it| (it.id, it)));
        }
        Ok(())
    }

    /// The address of a body of the network, if it has it.
    pub fn body(&self, id: BodyId) -> Option<Address> {
        let mut all = self.bodies.iter().map(|it| it.body.id);
        all.any(|it| it == id)
            .then(|| Kind::Organization.address(id.uuid()))
    }

    /// The address of an organisation that stands for itself, if everybody sees it.
    pub fn institution(&self, id: OrganisationId) -> Option<Uuid> {
        self.institutions
            .contains_key(&id)
            .then(|| self.institution_id(id))
    }

    fn institution_id(&self, id: OrganisationId) -> Uuid {
        derived("institution", &[self.network.id.uuid(), id.uuid()])
    }

    /// The address of the network as an object.
    pub fn address(&self) -> Address {
        Kind::Body.address(self.network.id.uuid())
    }

    /// A page of the portal.
    pub fn portal(&self, path: &str) -> Address {
        Address::here(&format!("/{}{path}", self.network.slug))
    }

    /// Publishes people, groups and the network.
    pub async fn publish(&self, run: &mut Run<'_>) -> Result<(), DbError> {
        let people = self.seats.people.values().map(|it| self.person(it));
        run.put(people.collect()).await?;
        let bodies = self.bodies.iter().map(|it| self.group(&it.body));
        run.put(bodies.collect()).await?;
        let institutions = self.institutions.values();
        run.put(institutions.map(|it| self.institution_as(it)).collect())
            .await?;
        run.put(self.councils.drafts(self)).await?;
        run.put(vec![self.itself()]).await
    }

    fn itself(&self) -> Draft {
        let id = self.network.id.uuid();
        let list = |kind| Kind::Body.list(id, kind);
        let steers = |kind| {
            let mut living = self.bodies.iter().map(|it| &it.body);
            living.find(|it| it.kind == kind && it.ended_on.is_none())
        };
        let main = [
            BodyKind::SteeringGroup,
            BodyKind::JointCommittee,
            BodyKind::Assembly,
        ];
        let main = main.into_iter().find_map(steers);
        let body = wire::Body {
            system: Address::here(&format!("{}/system", wire::ROOT)),
            name: Text::or_dash(&self.network.name),
            short_name: Text::of(&self.network.short_name),
            website: self.portal(""),
            web: self.portal(""),
            license: self.councils.licence(),
            classification: "Regionale Allianz",
            main_organization: main.map(|it| Kind::Organization.address(it.id.uuid())),
            organization: list(Kind::Organization),
            person: list(Kind::Person),
            meeting: list(Kind::Meeting),
            paper: list(Kind::Paper),
            legislative_term: [],
            agenda_item: list(Kind::AgendaItem),
            consultation: list(Kind::Consultation),
            file: list(Kind::File),
            location_list: list(Kind::Location),
            legislative_term_list: list(Kind::LegislativeTerm),
            membership: list(Kind::Membership),
        };
        Draft::new(Kind::Body, id, &body)
    }

    fn group(&self, it: &Body) -> Draft {
        let id = it.id.uuid();
        let seats = self.seats.of_body(it.id);
        let seats: Vec<_> = seats.map(|it| Kind::Membership.address(it.id)).collect();
        let kind = format!("body-kind-{}", it.kind.word());
        let group = wire::Organization {
            name: Some(Text::or_dash(&it.name.de)),
            organization_type: match it.kind {
                BodyKind::CentralOffice => "Verwaltungsbereich",
                _ => "Gremium",
            },
            classification: Text::of(&self.texts.t(Lang::De, &kind)),
            sub_organization_of: it.part_of.or(it.steered_by).and_then(|it| self.body(it)),
            end_date: it.ended_on.map(day),
            web: Some(self.portal(&format!("/gremien#gremium-{}", it.charter_key))),
            membership: Some(seats).filter(|it| !it.is_empty()),
            ..self.organization(id)
        };
        Draft::new(Kind::Organization, id, &group)
    }

    fn institution_as(&self, it: &Organisation) -> Draft {
        let id = self.institution_id(it.id);
        let profile = &it.profile;
        let institution = wire::Organization {
            name: Some(Text::or_dash(profile.name.as_str())),
            short_name: profile
                .short_name
                .as_ref()
                .and_then(|it| Text::of(it.as_str())),
            organization_type: "Institution",
            website: profile.website.as_ref().and_then(Address::there),
            ..self.organization(id)
        };
        let draft = Draft::new(Kind::Organization, id, &institution);
        match self.place(it) {
            Some(place) => draft.with("location", place),
            None => draft,
        }
    }

    /// Where it stands, if everybody may know the point: without one programs would look the
    /// address up elsewhere.
    fn place(&self, it: &Organisation) -> Option<Draft> {
        let point = it.profile.place?;
        let address = &it.profile.address;
        let text = |line: &Option<kernel::Line>| Text::of(line.as_ref()?.as_str());
        let place = wire::Location {
            description: Text::of(it.profile.name.as_str()),
            street_address: text(&address.street),
            postal_code: text(&address.postcode),
            locality: text(&address.town),
            geojson: Some(wire::Feature::point(point)),
        };
        let id = derived("place", &[self.network.id.uuid(), it.id.uuid()]);
        let of = [Kind::Organization.address(self.institution_id(it.id))];
        Some(Draft::new(Kind::Location, id, &place).with_back("organizations", &of))
    }

    /// What every group has: its network and its lists.
    pub fn organization(&self, id: Uuid) -> wire::Organization {
        wire::Organization {
            body: Some(self.address()),
            meeting: Some(Kind::Organization.list(id, Kind::Meeting)),
            consultation: Some(Kind::Organization.list(id, Kind::Consultation)),
            ..wire::Organization::default()
        }
    }

    fn person(&self, it: &Seated) -> Draft {
        let details = &it.person.details;
        let person = wire::Person {
            body: self.address(),
            name: Text::or_dash(&details.name()),
            family_name: Text::of(details.family_name.as_str()),
            given_name: Text::of(details.given_name.as_str()),
            title: details
                .title
                .as_ref()
                .and_then(|it| Text::of(it.as_str()))
                .map(|it| vec![it]),
        };
        let address = Kind::Person.address(it.id);
        let seats = it.seats.iter().map(|seat| {
            let until = seat.until.filter(|it| *it >= self.today);
            let membership = wire::Membership {
                organization: Kind::Organization.address(seat.body.uuid()),
                role: seat.role.as_deref().and_then(Text::of),
                voting_right: seat.votes,
                start_date: seat.since.map(day),
                end_date: until.map(day),
                on_behalf_of: self
                    .institution(seat.organisation)
                    .map(|it| Kind::Organization.address(it)),
            };
            Draft::new(Kind::Membership, seat.id, &membership).with_back("person", &address)
        });
        Draft::new(Kind::Person, it.id, &person).with_all("membership", seats)
    }
}
