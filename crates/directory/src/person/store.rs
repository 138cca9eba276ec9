//! Rows of people and positions.

use super::policy::may_see;
use super::{Details, MaySee, Person, Position, PositionId};
use crate::organisation::listing::store::row as listing;
use db::{Db, DbError, Locked, Tx, parsed};
use kernel::{
    Actor, Confidentiality, Date, EmailAddress, Line, NetworkId, OrganisationId, PersonId, Role,
    Stamp, Standing, fold,
};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

pub(crate) mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "person")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub title: Option<String>,
        pub given_name: String,
        pub family_name: String,
        pub name_key: String,
        pub email: Option<String>,
        pub phone: Option<String>,
        pub mobile: Option<String>,
        pub confidentiality: String,
        pub contact_confidentiality: String,
        pub home_network_id: Uuid,
        pub demo: bool,
        pub revision: i64,
        pub created_at: i64,
        pub changed_at: i64,
        pub erased_at: Option<i64>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod position {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "position")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Uuid,
        pub organisation_id: Uuid,
        pub title: String,
        pub office: Option<String>,
        pub role: Option<String>,
        pub since: Option<String>,
        pub until: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

const ROWS: usize = 500;

/// A person as far as an actor may see them, with the proof.
#[derive(Debug)]
pub struct PersonSeen {
    /// The person; hidden fields are empty.
    pub person: Person,
    /// How far they are seen.
    pub proof: MaySee,
}

/// The person with this id, if the actor may know of them.
pub async fn seen(db: &Db, actor: &Actor, id: PersonId) -> Result<Option<PersonSeen>, DbError> {
    Ok(seen_many(db, actor, &[id]).await?.pop())
}

/// The people with these ids that the actor may know of, in the order of the ids.
pub async fn seen_many(
    db: &Db,
    actor: &Actor,
    ids: &[PersonId],
) -> Result<Vec<PersonSeen>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::Id.is_in(ids.iter().map(|id| id.uuid())))
        .all(db.read())
        .await?;
    let found = load(db.read(), rows).await?;
    let mut by_id: HashMap<_, _> = found.into_iter().map(|it| (it.id, it)).collect();
    let found = ids.iter().filter_map(|id| by_id.remove(id));
    Ok(found
        .filter_map(|person| {
            let proof = may_see(actor, &person).ok()?;
            let person = person.shown(&proof);
            Some(PersonSeen { person, proof })
        })
        .collect())
}

/// Everybody with a position in the organisation, today or in the past, whom the actor
/// may know of, by name.
pub async fn of_organisation(
    db: &Db,
    actor: &Actor,
    organisation: OrganisationId,
) -> Result<Vec<PersonSeen>, DbError> {
    let ids = position::Entity::find()
        .filter(position::Column::OrganisationId.eq(organisation.uuid()))
        .all(db.read())
        .await?;
    let ids: BTreeSet<PersonId> = ids.into_iter().map(|it| it.person_id.into()).collect();
    let mut found = seen_many(db, actor, &Vec::from_iter(ids)).await?;
    found.sort_by_cached_key(|it| name_key(&it.person.details));
    Ok(found)
}

/// Every position with one of these offices of a charter in these organisations, of any
/// time: for seats ex officio. Unscoped: bodies and rights follow from it, names are read
/// by [`seen`].
pub async fn holders(
    conn: &impl ConnectionTrait,
    offices: &[&str],
    organisations: &[OrganisationId],
) -> Result<Vec<Position>, DbError> {
    let mut found = Vec::new();
    for some in organisations.chunks(ROWS) {
        let rows = position::Entity::find()
            .filter(position::Column::Office.is_in(offices.iter().copied()))
            .filter(position::Column::OrganisationId.is_in(some.iter().map(|id| id.uuid())))
            .order_by_asc(position::Column::OrganisationId)
            .order_by_asc(position::Column::Id)
            .all(conn)
            .await?;
        for row in rows {
            found.push(read_position(row)?);
        }
    }
    Ok(found)
}

/// The standings that follow from a person's positions on `day`: in every network of
/// which the organisation is a member.
pub async fn standings(db: &Db, person: PersonId, day: Date) -> Result<Vec<Standing>, DbError> {
    let rows = position::Entity::find()
        .filter(position::Column::PersonId.eq(person.uuid()))
        .filter(position::Column::Role.is_not_null())
        .all(db.read())
        .await?;
    let mut standings = Vec::new();
    for row in rows {
        let position = read_position(row)?;
        let Some(role) = position.role.filter(|_| position.is_held_on(day)) else {
            continue;
        };
        let organisation = position.organisation;
        let conn = db.read();
        let mut networks = crate::membership::store::networks_of(conn, organisation).await?;
        if role == Role::CompanyUser {
            networks.extend(home_of_contact(conn, organisation).await?);
            networks.sort_unstable();
            networks.dedup();
        }
        standings.extend(networks.into_iter().map(|network| Standing {
            network,
            organisation: Some(organisation),
            role,
        }));
    }
    Ok(standings)
}

/// The network that keeps a company's record, unless the company was a member there and
/// left: whoever took a profile over needs no membership for it.
async fn home_of_contact(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<Option<NetworkId>, DbError> {
    let found = crate::organisation::store::standing(conn, organisation).await?;
    let Some(home) = found.map(|it| it.home) else {
        return Ok(None);
    };
    let left = crate::membership::store::has_left(conn, home, organisation).await?;
    Ok((!left).then_some(home))
}

/// The positions of these people from which a role follows, whenever they are held.
/// Unscoped: access follows from them.
pub(crate) async fn held_in_a_role(
    conn: &impl ConnectionTrait,
    people: &[PersonId],
) -> Result<Vec<Position>, DbError> {
    let mut held = Vec::new();
    for some in people.chunks(ROWS) {
        let rows = position::Entity::find()
            .filter(position::Column::PersonId.is_in(some.iter().map(|id| id.uuid())))
            .filter(position::Column::Role.is_not_null())
            .order_by_asc(position::Column::Id)
            .all(conn)
            .await?;
        let found = rows.into_iter().map(read_position);
        held.extend(found.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(held)
}

/// The person, locked until the transaction ends.
pub async fn find_locked(tx: &Tx, id: PersonId) -> Result<Option<Person>, DbError> {
    let select = row::Entity::find_by_id(id.uuid()).locked();
    Ok(load(&**tx, select.all(&**tx).await?).await?.pop())
}

/// A position, whoever asks. For pages and acts, which ask their policy next.
pub(crate) async fn find_unlocked_position(
    conn: &impl ConnectionTrait,
    id: PositionId,
) -> Result<Option<Position>, DbError> {
    let row = position::Entity::find_by_id(id.uuid()).one(conn).await?;
    row.map(read_position).transpose()
}

/// Who holds a position, locked until the transaction ends.
pub(crate) async fn find_position(tx: &Tx, id: PositionId) -> Result<Option<Position>, DbError> {
    let row = position::Entity::find_by_id(id.uuid())
        .locked()
        .one(&**tx)
        .await?;
    row.map(read_position).transpose()
}

/// A person of this name who holds or held a position in the organisation.
pub(crate) async fn named_in(
    tx: &Tx,
    details: &Details,
    organisation: OrganisationId,
) -> Result<Option<Person>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::NameKey.eq(name_key(details)))
        .order_by_asc(row::Column::Id)
        .all(&**tx)
        .await?;
    let found = load(&**tx, rows).await?;
    let there = |it: &Person| it.positions.iter().any(|p| p.organisation == organisation);
    Ok(found.into_iter().find(there))
}

/// Writes a new person without positions.
pub(crate) async fn insert(tx: &Tx, person: &Person) -> Result<(), DbError> {
    row::Entity::insert(active(person))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes a changed person; positions are left as they are.
pub(crate) async fn update(tx: &Tx, person: &Person) -> Result<(), DbError> {
    row::Entity::update(active(person)).exec(&**tx).await?;
    Ok(())
}

/// Says that something that belongs to the person has changed.
pub(crate) async fn touch(tx: &Tx, id: PersonId, revision: i64) -> Result<(), DbError> {
    row::Entity::update_many()
        .col_expr(row::Column::Revision, Expr::value(revision))
        .filter(row::Column::Id.eq(id.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Writes a new position.
pub(crate) async fn insert_position(tx: &Tx, position: &Position) -> Result<(), DbError> {
    position::Entity::insert(active_position(position))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes a changed position.
pub(crate) async fn update_position(tx: &Tx, position: &Position) -> Result<(), DbError> {
    position::Entity::update(active_position(position))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Joins rows with positions and the networks of their organisations.
pub(crate) async fn load(
    conn: &impl ConnectionTrait,
    rows: Vec<row::Model>,
) -> Result<Vec<Person>, DbError> {
    let mut positions: HashMap<Uuid, Vec<Position>> = HashMap::new();
    let mut organisations = BTreeSet::new();
    for some in rows.chunks(ROWS) {
        let found = position::Entity::find()
            .filter(position::Column::PersonId.is_in(some.iter().map(|row| row.id)))
            .order_by_desc(position::Column::Since)
            .order_by_asc(position::Column::Id)
            .all(conn)
            .await?;
        for it in found {
            organisations.insert(it.organisation_id);
            let place = positions.entry(it.person_id).or_default();
            place.push(read_position(it)?);
        }
    }
    let listings = listings(conn, &Vec::from_iter(organisations)).await?;
    rows.into_iter()
        .map(|row| {
            let id = row.id;
            let positions = positions.remove(&id).unwrap_or_default();
            person(row, positions, &listings)
                .ok_or_else(|| DbError::inconsistent("person", id.to_string()))
        })
        .collect()
}

async fn listings(
    conn: &impl ConnectionTrait,
    organisations: &[Uuid],
) -> Result<HashMap<OrganisationId, Vec<NetworkId>>, DbError> {
    let mut networks: HashMap<OrganisationId, Vec<NetworkId>> = HashMap::new();
    for some in organisations.chunks(ROWS) {
        let rows: Vec<(Uuid, Uuid)> = listing::Entity::find()
            .select_only()
            .columns([listing::Column::OrganisationId, listing::Column::NetworkId])
            .filter(listing::Column::OrganisationId.is_in(some.iter().copied()))
            .into_tuple()
            .all(conn)
            .await?;
        for (organisation, network) in rows {
            let place = networks.entry(organisation.into()).or_default();
            place.push(network.into());
        }
    }
    Ok(networks)
}

fn person(
    row: row::Model,
    positions: Vec<Position>,
    listings: &HashMap<OrganisationId, Vec<NetworkId>>,
) -> Option<Person> {
    let home = NetworkId::from(row.home_network_id);
    let current = positions.iter().filter(|it| it.until.is_none());
    let listed: BTreeSet<NetworkId> = current
        .filter_map(|it| listings.get(&it.organisation))
        .flatten()
        .copied()
        .chain([home])
        .collect();
    let line = |text: Option<String>| parsed(text, |it| Line::parse(it).ok());
    Some(Person {
        id: row.id.into(),
        details: Details {
            title: line(row.title)?,
            given_name: Line::parse(&row.given_name).ok()?,
            family_name: Line::parse(&row.family_name).ok()?,
            email: parsed(row.email, |it| EmailAddress::parse(it).ok())?,
            phone: line(row.phone)?,
            mobile: line(row.mobile)?,
        },
        confidentiality: Confidentiality::from_word(&row.confidentiality)?,
        contact_level: Confidentiality::from_word(&row.contact_confidentiality)?,
        home,
        listed_in: Vec::from_iter(listed),
        positions,
        demo: row.demo,
        revision: row.revision,
        created_at: Stamp::from_micros(row.created_at),
        changed_at: Stamp::from_micros(row.changed_at),
        erased_at: row.erased_at.map(Stamp::from_micros),
    })
}

fn read_position(row: position::Model) -> Result<Position, DbError> {
    let id = row.id;
    let read = || {
        Some(Position {
            id: row.id.into(),
            person: row.person_id.into(),
            organisation: row.organisation_id.into(),
            title: Line::parse(&row.title).ok()?,
            office: row.office,
            role: parsed(row.role, Role::from_word)?,
            since: parsed(row.since, |it| it.parse().ok())?,
            until: parsed(row.until, |it| it.parse().ok())?,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("position", id.to_string()))
}

fn name_key(details: &Details) -> String {
    fold(&format!("{} {}", details.family_name, details.given_name))
}

fn active(person: &Person) -> row::ActiveModel {
    let details = &person.details;
    let line = |line: &Option<Line>| Set(line.as_ref().map(Line::to_string));
    row::ActiveModel {
        id: Set(person.id.uuid()),
        title: line(&details.title),
        given_name: Set(details.given_name.to_string()),
        family_name: Set(details.family_name.to_string()),
        name_key: Set(name_key(details)),
        email: Set(details.email.as_ref().map(EmailAddress::to_string)),
        phone: line(&details.phone),
        mobile: line(&details.mobile),
        confidentiality: Set(person.confidentiality.word().to_owned()),
        contact_confidentiality: Set(person.contact_level.word().to_owned()),
        home_network_id: Set(person.home.uuid()),
        demo: Set(person.demo),
        revision: Set(person.revision),
        created_at: Set(person.created_at.micros()),
        changed_at: Set(person.changed_at.micros()),
        erased_at: Set(person.erased_at.map(Stamp::micros)),
    }
}

fn active_position(it: &Position) -> position::ActiveModel {
    position::ActiveModel {
        id: Set(it.id.uuid()),
        person_id: Set(it.person.uuid()),
        organisation_id: Set(it.organisation.uuid()),
        title: Set(it.title.to_string()),
        office: Set(it.office.clone()),
        role: Set(it.role.map(|it| it.word().to_owned())),
        since: Set(it.since.map(|it| it.to_string())),
        until: Set(it.until.map(|it| it.to_string())),
    }
}
