//! Who sits in the bodies, as far as it follows from what is public: ex officio, for an
//! organisation and by a person whose records everybody sees.

use super::EVERYBODY;
use super::draft::derived;
use super::store::ROWS;
use db::{Db, DbError};
use directory::Since;
use directory::organisation;
use directory::person::{self, Person};
use governance::body::{SeatRule, Sitting, Whole};
use kernel::{BodyId, Date, OrganisationId, PersonId};
use platform::network::Network;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A seat that is public.
pub(super) struct PublicSeat {
    pub id: Uuid,
    pub body: BodyId,
    pub organisation: OrganisationId,
    pub role: Option<String>,
    pub votes: bool,
    pub since: Option<Date>,
    pub until: Option<Date>,
}

/// Somebody with a public seat.
pub(super) struct Seated {
    pub id: Uuid,
    pub person: Person,
    pub seats: Vec<PublicSeat>,
}

/// The public seats.
pub(super) struct Seats {
    pub people: BTreeMap<PersonId, Seated>,
}

impl Seats {
    /// The seats in a body.
    pub fn of_body(&self, body: BodyId) -> impl Iterator<Item = &PublicSeat> {
        let all = self.people.values().flat_map(|it| &it.seats);
        all.filter(move |it| it.body == body)
    }

    /// Whoever sends somebody.
    pub fn organisations(&self) -> BTreeSet<OrganisationId> {
        let all = self.people.values().flat_map(|it| &it.seats);
        all.map(|it| it.organisation).collect()
    }
}

/// The public seats of these bodies on a day.
pub(super) async fn of(
    db: &Db,
    network: &Network,
    bodies: &[Whole],
    today: Date,
) -> Result<Seats, DbError> {
    let around = governance::body::around(db.read(), network.id, bodies, today).await?;
    let mut found: Vec<(BodyId, &SeatRule, Sitting)> = Vec::new();
    for whole in bodies.iter().filter(|it| it.body.ended_on.is_none()) {
        for sitting in whole.on(&around, today).sittings {
            let rule = whole.rules.iter().find(|it| it.id == sitting.rule);
            let ex_officio = rule.filter(|it| it.office.is_some());
            found.extend(ex_officio.map(|rule| (whole.body.id, rule, sitting)));
        }
    }
    let people = found.iter().filter_map(|(_, _, it)| it.holder).collect();
    let organisations = found
        .iter()
        .filter_map(|(_, _, it)| it.organisation)
        .collect();
    let known = known(db, organisations).await?;
    let mut seats = Seats {
        people: seen(db, network, people).await?,
    };
    for (body, rule, it) in found {
        let (Some(holder), Some(organisation)) = (it.holder, it.organisation) else {
            continue;
        };
        let seated = seats.people.get_mut(&holder);
        let Some(seated) = seated.filter(|_| known.contains(&organisation)) else {
            continue;
        };
        let of = [
            body.uuid(),
            rule.id.uuid(),
            organisation.uuid(),
            holder.uuid(),
        ];
        let mut positions = seated.person.positions_on(today);
        let office = rule.office.as_ref().map(|it| it.key.as_str());
        let position =
            positions.find(|it| it.organisation == organisation && it.office.as_deref() == office);
        let title = position.map(|it| it.title.to_string());
        drop(positions);
        seated.seats.push(PublicSeat {
            id: derived("seat", &of),
            body,
            organisation,
            role: rule.role.as_ref().map(|it| it.de.clone()).or(title),
            votes: it.votes > 0,
            since: exact(it.since),
            until: exact(it.until),
        });
    }
    seats.people.retain(|_, it| !it.seats.is_empty());
    Ok(seats)
}

/// A day that is known as a day.
fn exact(since: Option<Since>) -> Option<Date> {
    match since {
        Some(Since::Day(day)) => Some(day),
        _ => None,
    }
}

/// Those of these organisations that everybody sees.
async fn known(
    db: &Db,
    ids: BTreeSet<OrganisationId>,
) -> Result<BTreeSet<OrganisationId>, DbError> {
    let mut known = BTreeSet::new();
    for some in Vec::from_iter(ids).chunks(ROWS) {
        let names = organisation::names(db, &EVERYBODY, some.iter().copied()).await?;
        known.extend(names.into_keys());
    }
    Ok(known)
}

/// Those of these people whom everybody sees, still without seats.
async fn seen(
    db: &Db,
    network: &Network,
    ids: BTreeSet<PersonId>,
) -> Result<BTreeMap<PersonId, Seated>, DbError> {
    let mut people = BTreeMap::new();
    for some in Vec::from_iter(ids).chunks(ROWS) {
        for it in person::seen_many(db, &EVERYBODY, some).await? {
            let person = it.person;
            if person.erased_at.is_some() {
                continue;
            }
            let id = derived("person", &[network.id.uuid(), person.id.uuid()]);
            let seats = Vec::new();
            people.insert(person.id, Seated { id, person, seats });
        }
    }
    Ok(people)
}
