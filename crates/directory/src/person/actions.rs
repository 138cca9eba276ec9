//! Acts on people: create, change, appoint, resign, erase.

use super::policy::{may_appoint, may_create, may_edit, may_grant};
use super::{Details, EndsBeforeItBegan, Person, Position, PositionId, store};
use crate::Since;
use crate::organisation;
use crate::search::store::next_revision;
use db::{Db, DbError, Tx};
use kernel::{
    Actor, Confidentiality, Date, Denied, Kind, Line, NetworkId, OrganisationId, PersonId, Refusal,
    Role, Stamp,
};
use platform::audit;
use serde_json::json;

/// Why an act on a person is refused.
#[derive(Debug, thiserror::Error)]
pub enum PersonError {
    /// There is no such person, position or organisation.
    #[error("there is no such record")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The position would end before it began.
    #[error(transparent)]
    EndsBeforeItBegan(#[from] EndsBeforeItBegan),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for PersonError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::EndsBeforeItBegan(_) => Kind::Invalid,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::EndsBeforeItBegan(_) => "person-error-ends-before",
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        matches!(self, Self::EndsBeforeItBegan(_)).then_some("until")
    }
}

/// What a person becomes in an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// What it is called: "Bürgermeisterin".
    pub title: Line,
    /// The key of the office in the network's charter: `mayor`.
    pub key: Option<String>,
    /// What it allows in the networks of which the organisation is a member.
    pub role: Option<Role>,
}

impl Office {
    pub(crate) fn held_by(
        self,
        person: PersonId,
        organisation: OrganisationId,
        now: Stamp,
    ) -> Position {
        Position {
            id: PositionId::new(now),
            person,
            organisation,
            title: self.title,
            office: self.key,
            role: self.role,
            since: None,
            until: None,
        }
    }
}

/// Records a person; how to reach them is for the network's members alone.
pub async fn create(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    details: Details,
    confidentiality: Confidentiality,
    now: Stamp,
) -> Result<PersonId, PersonError> {
    let tx = db.begin().await?;
    let proof = may_create(actor, network)?;
    let made = insert(&tx, proof.network(), details, confidentiality, now).await?;
    record(&tx, actor, "person.create", &made, now).await?;
    tx.commit().await?;
    Ok(made.id)
}

pub(crate) async fn insert(
    tx: &Tx,
    network: NetworkId,
    details: Details,
    confidentiality: Confidentiality,
    now: Stamp,
) -> Result<Person, DbError> {
    let made = Person {
        id: PersonId::new(now),
        details,
        confidentiality,
        contact_level: confidentiality.max(Confidentiality::Network),
        home: network,
        listed_in: vec![network],
        positions: Vec::new(),
        demo: false,
        revision: next_revision(tx).await?,
        created_at: now,
        changed_at: now,
        erased_at: None,
    };
    store::insert(tx, &made).await?;
    Ok(made)
}

/// Changes what is recorded about a person and who sees it.
pub async fn change(
    db: &Db,
    actor: &Actor,
    id: PersonId,
    details: Details,
    (confidentiality, contact_level): (Confidentiality, Confidentiality),
    now: Stamp,
) -> Result<(), PersonError> {
    let tx = db.begin().await?;
    let old = store::find_locked(&tx, id)
        .await?
        .ok_or(PersonError::Missing)?;
    may_edit(actor, &old, now.day())?;
    let changed = Person {
        details,
        confidentiality,
        contact_level,
        revision: next_revision(&tx).await?,
        changed_at: now,
        ..old
    };
    store::update(&tx, &changed).await?;
    record(&tx, actor, "person.change", &changed, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives a person a position in an organisation that the actor may edit.
pub async fn appoint(
    db: &Db,
    actor: &Actor,
    id: PersonId,
    organisation: OrganisationId,
    office: Office,
    since: Option<Since>,
    now: Stamp,
) -> Result<PositionId, PersonError> {
    let tx = db.begin().await?;
    let person = store::find_locked(&tx, id)
        .await?
        .ok_or(PersonError::Missing)?;
    let place = organisation::store::find(&*tx, organisation).await?;
    let place = place.ok_or(PersonError::Missing)?;
    may_appoint(actor, &person, &place, office.role, now.day())?;
    let position = Position {
        since,
        ..office.held_by(id, organisation, now)
    };
    store::insert_position(&tx, &position).await?;
    store::touch(&tx, id, next_revision(&tx).await?).await?;
    record_position(&tx, actor, "person.appoint", &position, place.home, now).await?;
    tx.commit().await?;
    Ok(position.id)
}

/// Ends a position; `until` is its last day, today if not said.
pub async fn resign(
    db: &Db,
    actor: &Actor,
    id: PositionId,
    until: Option<Since>,
    now: Stamp,
) -> Result<(), PersonError> {
    let tx = db.begin().await?;
    let position = store::find_position(&tx, id)
        .await?
        .ok_or(PersonError::Missing)?;
    let place = organisation::store::find(&*tx, position.organisation).await?;
    let place = place.ok_or(PersonError::Missing)?;
    organisation::may_edit(actor, &place)?;
    let ended = position.ended(until.unwrap_or(Since::Day(now.day())))?;
    store::update_position(&tx, &ended).await?;
    store::touch(&tx, ended.person, next_revision(&tx).await?).await?;
    record_position(&tx, actor, "person.resign", &ended, place.home, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Who takes a position: somebody the directory knows, or somebody new with who sees
/// them and who sees how to reach them.
#[derive(Clone, Debug)]
pub enum NewPerson {
    /// A person of the directory.
    Known(PersonId),
    /// Somebody new.
    Unknown(Box<Details>, (Confidentiality, Confidentiality)),
}

/// Enters a person with a position in an organisation of the network that the actor
/// may edit.
pub async fn enter(
    db: &Db,
    actor: &Actor,
    (network, organisation): (NetworkId, OrganisationId),
    who: NewPerson,
    office: Office,
    (since, until): (Option<Since>, Option<Since>),
    now: Stamp,
) -> Result<PositionId, PersonError> {
    let tx = db.begin().await?;
    let place = organisation::store::find_locked(&tx, organisation).await?;
    let place = place.filter(|it| it.listed_in.contains(&network));
    let place = place.ok_or(PersonError::Missing)?;
    may_grant(actor, &place, office.role)?;
    let person = taken(&tx, actor, network, who, now).await?;
    may_appoint(actor, &person, &place, office.role, now.day())?;
    let position = Position {
        since,
        ..office.held_by(person.id, organisation, now)
    };
    let position = match until {
        Some(until) => position.ended(until)?,
        None => position,
    };
    store::insert_position(&tx, &position).await?;
    store::touch(&tx, person.id, next_revision(&tx).await?).await?;
    record_position(&tx, actor, "person.appoint", &position, place.home, now).await?;
    tx.commit().await?;
    Ok(position.id)
}

/// The person, locked; a new one is recorded.
async fn taken(
    tx: &Tx,
    actor: &Actor,
    network: NetworkId,
    who: NewPerson,
    now: Stamp,
) -> Result<Person, PersonError> {
    match who {
        NewPerson::Known(id) => {
            let found = store::find_locked(tx, id).await?;
            found.ok_or(PersonError::Missing)
        }
        NewPerson::Unknown(details, (level, contact_level)) => {
            let mut made = insert(tx, network, *details, level, now).await?;
            made.contact_level = level.max(contact_level);
            store::update(tx, &made).await?;
            record(tx, actor, "person.create", &made, now).await?;
            Ok(made)
        }
    }
}

/// Changes what a position is called, what it allows, and when it is held.
pub async fn rearrange(
    db: &Db,
    actor: &Actor,
    id: PositionId,
    office: Office,
    (since, until): (Option<Since>, Option<Since>),
    now: Stamp,
) -> Result<(), PersonError> {
    let tx = db.begin().await?;
    let old = store::find_position(&tx, id)
        .await?
        .ok_or(PersonError::Missing)?;
    let place = organisation::store::find(&*tx, old.organisation).await?;
    let place = place.ok_or(PersonError::Missing)?;
    organisation::may_edit(actor, &place)?;
    if office.role != old.role {
        may_grant(actor, &place, old.role)?;
        may_grant(actor, &place, office.role)?;
    }
    let changed = Position {
        title: office.title,
        office: office.key,
        role: office.role,
        since,
        until: None,
        ..old
    };
    let changed = match until {
        Some(until) => changed.ended(until)?,
        None => changed,
    };
    store::update_position(&tx, &changed).await?;
    store::touch(&tx, changed.person, next_revision(&tx).await?).await?;
    record_position(&tx, actor, "person.rearrange", &changed, place.home, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Hands a position over: from `day` on the successor holds it, its holder until the
/// day before. Both keep standing in the history.
pub async fn succeed(
    db: &Db,
    actor: &Actor,
    id: PositionId,
    successor: NewPerson,
    day: Date,
    now: Stamp,
) -> Result<PositionId, PersonError> {
    let tx = db.begin().await?;
    let old = store::find_position(&tx, id)
        .await?
        .ok_or(PersonError::Missing)?;
    let place = organisation::store::find(&*tx, old.organisation).await?;
    let place = place.ok_or(PersonError::Missing)?;
    may_grant(actor, &place, old.role)?;
    let person = taken(&tx, actor, place.home, successor, now).await?;
    may_appoint(actor, &person, &place, old.role, now.day())?;
    let last = day.yesterday().map_err(|_| EndsBeforeItBegan)?;
    if old.until.is_some() || person.id == old.person {
        return Err(EndsBeforeItBegan.into());
    }
    let ended = old.ended(Since::Day(last))?;
    let next = Position {
        id: PositionId::new(now),
        person: person.id,
        since: Some(Since::Day(day)),
        until: None,
        ..ended.clone()
    };
    store::update_position(&tx, &ended).await?;
    store::insert_position(&tx, &next).await?;
    for person in [ended.person, next.person] {
        store::touch(&tx, person, next_revision(&tx).await?).await?;
    }
    record_position(&tx, actor, "person.resign", &ended, place.home, now).await?;
    record_position(&tx, actor, "person.succeed", &next, place.home, now).await?;
    tx.commit().await?;
    Ok(next.id)
}

/// Erases what identifies a person; positions and contacts keep standing without a
/// name. The person themselves and the central office may.
pub async fn erase(db: &Db, actor: &Actor, id: PersonId, now: Stamp) -> Result<(), PersonError> {
    let tx = db.begin().await?;
    let old = store::find_locked(&tx, id)
        .await?
        .ok_or(PersonError::Missing)?;
    may_edit(actor, &old, now.day())?;
    let erased = erased(old, next_revision(&tx).await?, now);
    store::update(&tx, &erased).await?;
    record(&tx, actor, "person.erase", &erased, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The record without anything that identifies the person.
pub(crate) fn erased(old: Person, revision: i64, now: Stamp) -> Person {
    Person {
        details: Details::new(blank(), blank()),
        confidentiality: Confidentiality::CentralOffice,
        contact_level: Confidentiality::CentralOffice,
        revision,
        changed_at: now,
        erased_at: Some(now),
        ..old
    }
}

fn blank() -> Line {
    Line::parse("–").expect("a dash is a line")
}

/// Sees to it that an invented person of this name holds a position in the
/// organisation, for demonstrations. The second time nothing happens.
pub async fn ensure_appointed(
    tx: &Tx,
    actor: &Actor,
    network: NetworkId,
    details: Details,
    organisation: OrganisationId,
    office: Office,
    now: Stamp,
) -> Result<PersonId, PersonError> {
    may_create(actor, network)?;
    if let Some(there) = store::named_in(tx, &details, organisation).await? {
        return Ok(there.id);
    }
    let mut made = insert(tx, network, details, Confidentiality::Public, now).await?;
    made.demo = true;
    store::update(tx, &made).await?;
    let position = office.held_by(made.id, organisation, now);
    store::insert_position(tx, &position).await?;
    record(tx, actor, "person.create", &made, now).await?;
    Ok(made.id)
}

/// The trail names the record only: what identifies a person could not be erased there.
async fn record(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    person: &Person,
    now: Stamp,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(person.home),
        name: act,
        entity: "person",
        id: person.id.uuid(),
        details: json!({
            "confidentiality": person.confidentiality.word(),
            "contact": person.contact_level.word(),
        }),
    };
    audit::record(tx, actor, now, &act).await
}

async fn record_position(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    position: &Position,
    network: NetworkId,
    now: Stamp,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(network),
        name: act,
        entity: "person",
        id: position.person.uuid(),
        details: json!({
            "organisation": position.organisation.to_string(),
            "title": position.title.as_str(),
            "until": position.until.map(|it| it.to_string()),
        }),
    };
    audit::record(tx, actor, now, &act).await
}
