//! Rows of bodies, rules, seats and deputies.

use super::composition::{Composition, Held, Term, compose, terms};
use super::seat::store::seats;
use super::{Body, BodyKind, Office, Reach, Seat, SeatRule};
use crate::words::Words;
use db::{DbError, Locked, Tx, parsed};
use directory::membership;
use directory::organisation::Kind;
use directory::person::{self, Position};
use kernel::{BodyId, Date, NetworkId, OrganisationId, Stamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

pub(super) mod body {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "body")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub charter_key: String,
        pub kind: String,
        pub name: String,
        pub name_en: Option<String>,
        pub place: i64,
        pub part_of_id: Option<Uuid>,
        pub steered_by_id: Option<Uuid>,
        pub rhythm: Option<String>,
        pub rhythm_en: Option<String>,
        pub ended_on: Option<String>,
        pub created_at: i64,
        pub changed_at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod rule {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "seat_rule")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub body_id: Uuid,
        pub place: i64,
        pub office: Option<String>,
        pub reach: String,
        pub kind: Option<String>,
        pub office_kind: Option<String>,
        pub role: Option<String>,
        pub role_en: Option<String>,
        pub at_least: i64,
        pub at_most: Option<i64>,
        pub deputies: Option<i64>,
        pub votes: i64,
        pub term_years: Option<i64>,
        pub ended_on: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod listed {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "seat_rule_organisation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub rule_id: Uuid,
        pub organisation_id: Uuid,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A body with everything that says who sits in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// The body.
    pub body: Body,
    /// Its rules, ended ones too.
    pub rules: Vec<SeatRule>,
    /// Its seats on record, ended ones too.
    pub seats: Vec<Seat>,
}

/// What the directory says about offices and members of a network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    members: Vec<(OrganisationId, Kind)>,
    positions: Vec<Position>,
}

impl Around {
    fn held(&self) -> Held<'_> {
        Held {
            members: &self.members,
            positions: &self.positions,
        }
    }

    /// The members on the day for which it was asked, with their kind.
    pub fn members(&self) -> &[(OrganisationId, Kind)] {
        &self.members
    }
}

impl Whole {
    /// Who sits in it on a day.
    pub fn on(&self, around: &Around, day: Date) -> Composition {
        compose(&self.rules, around.held(), &self.seats, day)
    }

    /// Everybody who sits or sat in it.
    pub fn terms(&self, around: &Around) -> Vec<Term> {
        terms(&self.rules, around.held(), &self.seats)
    }

    fn offices(&self) -> impl Iterator<Item = &str> {
        let offices = self.rules.iter().filter_map(|it| it.office.as_ref());
        offices.map(|it| it.key.as_str())
    }

    fn listed(&self) -> impl Iterator<Item = OrganisationId> {
        self.rules.iter().flat_map(|it| match &it.reach {
            Reach::Listed(ids) => ids.clone(),
            _ => Vec::new(),
        })
    }
}

/// The bodies of a network with their seats, in the order of the charter; ended ones last.
pub async fn of_network(
    conn: &impl ConnectionTrait,
    network: NetworkId,
) -> Result<Vec<Whole>, DbError> {
    let rows = body::Entity::find()
        .filter(body::Column::NetworkId.eq(network.uuid()))
        .order_by_asc(body::Column::EndedOn.is_not_null())
        .order_by_asc(body::Column::Place)
        .all(conn)
        .await?;
    load(conn, rows).await
}

/// The bodies of a network without their seats, in the order of the charter.
pub async fn bare(conn: &impl ConnectionTrait, network: NetworkId) -> Result<Vec<Body>, DbError> {
    let rows = body::Entity::find()
        .filter(body::Column::NetworkId.eq(network.uuid()))
        .order_by_asc(body::Column::Place)
        .all(conn)
        .await?;
    rows.into_iter().map(read).collect()
}

/// Whether any body of a network is kept here yet.
pub async fn is_kept(conn: &impl ConnectionTrait, network: NetworkId) -> Result<bool, DbError> {
    let any = body::Entity::find()
        .filter(body::Column::NetworkId.eq(network.uuid()))
        .one(conn)
        .await?;
    Ok(any.is_some())
}

/// One body with its seats, whoever asks: ask the policy.
pub async fn whole(conn: &impl ConnectionTrait, id: BodyId) -> Result<Option<Whole>, DbError> {
    let row = body::Entity::find_by_id(id.uuid()).one(conn).await?;
    Ok(load(conn, row.into_iter().collect()).await?.pop())
}

/// The same, the body locked until the transaction ends: nobody else changes its seats.
pub(crate) async fn whole_locked(tx: &Tx, id: BodyId) -> Result<Option<Whole>, DbError> {
    let row = body::Entity::find_by_id(id.uuid())
        .locked()
        .one(&**tx)
        .await?;
    Ok(load(&**tx, row.into_iter().collect()).await?.pop())
}

/// What the directory says about the offices of a body on a day.
pub(crate) async fn held(
    conn: &impl ConnectionTrait,
    whole: &Whole,
    day: Date,
) -> Result<Around, DbError> {
    around(conn, whole.body.network, std::slice::from_ref(whole), day).await
}

/// What the directory says about the offices of bodies of one network on a day.
pub async fn around(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    bodies: &[Whole],
    day: Date,
) -> Result<Around, DbError> {
    let members = membership::members_on(conn, network, day).await?;
    let mut organisations: BTreeSet<_> = members.iter().map(|(id, _)| *id).collect();
    organisations.extend(bodies.iter().flat_map(Whole::listed));
    let positions = positions(conn, bodies, organisations).await?;
    Ok(Around { members, positions })
}

/// The same as far as it concerns one organisation: enough to tell its own seats.
pub(crate) async fn around_one(
    conn: &impl ConnectionTrait,
    (network, organisation): (NetworkId, OrganisationId),
    bodies: &[Whole],
    day: Date,
) -> Result<Around, DbError> {
    let members = membership::member_on(conn, network, organisation, day).await?;
    let positions = positions(conn, bodies, BTreeSet::from([organisation])).await?;
    Ok(Around { members, positions })
}

async fn positions(
    conn: &impl ConnectionTrait,
    bodies: &[Whole],
    organisations: BTreeSet<OrganisationId>,
) -> Result<Vec<Position>, DbError> {
    let offices: BTreeSet<&str> = bodies.iter().flat_map(Whole::offices).collect();
    if offices.is_empty() {
        return Ok(Vec::new());
    }
    let (offices, organisations) = (Vec::from_iter(offices), Vec::from_iter(organisations));
    person::holders(conn, &offices, &organisations).await
}

async fn load(conn: &impl ConnectionTrait, rows: Vec<body::Model>) -> Result<Vec<Whole>, DbError> {
    let ids: Vec<Uuid> = rows.iter().map(|it| it.id).collect();
    let rules = rule::Entity::find()
        .filter(rule::Column::BodyId.is_in(ids.iter().copied()))
        .order_by_asc(rule::Column::Place)
        .all(conn)
        .await?;
    let named = listed::Entity::find()
        .filter(listed::Column::RuleId.is_in(rules.iter().map(|it| it.id)))
        .order_by_asc(listed::Column::Id)
        .all(conn)
        .await?;
    let mut organisations: HashMap<Uuid, Vec<OrganisationId>> = HashMap::new();
    for it in named {
        let of = organisations.entry(it.rule_id).or_default();
        of.push(it.organisation_id.into());
    }
    let mut rules_of: HashMap<Uuid, Vec<SeatRule>> = HashMap::new();
    for it in rules {
        let listed = organisations.remove(&it.id).unwrap_or_default();
        let of = rules_of.entry(it.body_id).or_default();
        of.push(read_rule(it, listed)?);
    }
    let mut seats_of = seats(conn, &ids).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Whole {
                rules: rules_of.remove(&row.id).unwrap_or_default(),
                seats: seats_of.remove(&row.id).unwrap_or_default(),
                body: read(row)?,
            })
        })
        .collect()
}

fn read(row: body::Model) -> Result<Body, DbError> {
    let id = row.id;
    let read = || {
        Some(Body {
            id: row.id.into(),
            network: row.network_id.into(),
            charter_key: row.charter_key,
            kind: BodyKind::from_word(&row.kind)?,
            name: Words {
                de: row.name,
                en: row.name_en,
            },
            place: u16::try_from(row.place).ok()?,
            part_of: row.part_of_id.map(BodyId::from),
            steered_by: row.steered_by_id.map(BodyId::from),
            rhythm: row.rhythm.map(|de| Words {
                de,
                en: row.rhythm_en,
            }),
            ended_on: parsed(row.ended_on, |it| it.parse().ok())?,
            created_at: Stamp::from_micros(row.created_at),
            changed_at: Stamp::from_micros(row.changed_at),
        })
    };
    read().ok_or_else(|| DbError::inconsistent("body", id.to_string()))
}

fn read_rule(row: rule::Model, listed: Vec<OrganisationId>) -> Result<SeatRule, DbError> {
    let id = row.id;
    let number = |it: Option<i64>| match it {
        Some(it) => u32::try_from(it).ok().map(Some),
        None => Some(None),
    };
    let read = || {
        let office_kind = parsed(row.office_kind, Kind::from_word)?;
        Some(SeatRule {
            id: row.id.into(),
            place: u16::try_from(row.place).ok()?,
            office: row.office.map(|key| Office {
                key,
                kind: office_kind,
            }),
            reach: match row.reach.as_str() {
                "members" => Reach::Members,
                "kind" => Reach::Kind(Kind::from_word(row.kind.as_deref()?)?),
                "listed" => Reach::Listed(listed),
                "anybody" => Reach::Anybody,
                _ => return None,
            },
            role: row.role.map(|de| Words {
                de,
                en: row.role_en,
            }),
            at_least: u32::try_from(row.at_least).ok()?,
            at_most: number(row.at_most)?,
            deputies: number(row.deputies)?,
            votes: u32::try_from(row.votes).ok()?,
            term_years: number(row.term_years)?,
            ended_on: parsed(row.ended_on, |it| it.parse().ok())?,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("seat_rule", id.to_string()))
}

/// Writes a body, new or changed.
pub(super) async fn put(tx: &Tx, it: &Body, is_new: bool) -> Result<(), DbError> {
    let row = body::ActiveModel {
        id: Set(it.id.uuid()),
        network_id: Set(it.network.uuid()),
        charter_key: Set(it.charter_key.clone()),
        kind: Set(it.kind.word().to_owned()),
        name: Set(it.name.de.clone()),
        name_en: Set(it.name.en.clone()),
        place: Set(it.place.into()),
        part_of_id: Set(it.part_of.map(BodyId::uuid)),
        steered_by_id: Set(it.steered_by.map(BodyId::uuid)),
        rhythm: Set(it.rhythm.as_ref().map(|it| it.de.clone())),
        rhythm_en: Set(it.rhythm.as_ref().and_then(|it| it.en.clone())),
        ended_on: Set(it.ended_on.map(|it| it.to_string())),
        created_at: Set(it.created_at.micros()),
        changed_at: Set(it.changed_at.micros()),
    };
    if is_new {
        body::Entity::insert(row)
            .exec_without_returning(&**tx)
            .await?;
    } else {
        body::Entity::update(row).exec(&**tx).await?;
    }
    Ok(())
}

/// Writes a rule, new or changed. What it lists is written with a new one and stays.
pub(super) async fn put_rule(
    tx: &Tx,
    body: BodyId,
    it: &SeatRule,
    is_new: bool,
    now: Stamp,
) -> Result<(), DbError> {
    let (reach, kind) = match &it.reach {
        Reach::Members => ("members", None),
        Reach::Kind(kind) => ("kind", Some(kind.word().to_owned())),
        Reach::Listed(_) => ("listed", None),
        Reach::Anybody => ("anybody", None),
    };
    let office_kind = it.office.as_ref().and_then(|it| it.kind);
    let row = rule::ActiveModel {
        id: Set(it.id.uuid()),
        body_id: Set(body.uuid()),
        place: Set(it.place.into()),
        office: Set(it.office.as_ref().map(|it| it.key.clone())),
        reach: Set(reach.to_owned()),
        kind: Set(kind),
        office_kind: Set(office_kind.map(|it| it.word().to_owned())),
        role: Set(it.role.as_ref().map(|it| it.de.clone())),
        role_en: Set(it.role.as_ref().and_then(|it| it.en.clone())),
        at_least: Set(it.at_least.into()),
        at_most: Set(it.at_most.map(i64::from)),
        deputies: Set(it.deputies.map(i64::from)),
        votes: Set(it.votes.into()),
        term_years: Set(it.term_years.map(i64::from)),
        ended_on: Set(it.ended_on.map(|it| it.to_string())),
    };
    if !is_new {
        rule::Entity::update(row).exec(&**tx).await?;
        return Ok(());
    }
    rule::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    if let Reach::Listed(organisations) = &it.reach {
        let rows = organisations.iter().map(|id| listed::ActiveModel {
            id: Set(now.uuid()),
            rule_id: Set(it.id.uuid()),
            organisation_id: Set(id.uuid()),
        });
        let rows: Vec<_> = rows.collect();
        if !rows.is_empty() {
            listed::Entity::insert_many(rows)
                .exec_without_returning(&**tx)
                .await?;
        }
    }
    Ok(())
}
