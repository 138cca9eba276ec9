//! Rows of seats and deputies.

use super::{Deputy, DeputyId, Seat, SeatId};
use db::{DbError, Tx, parsed};
use directory::Since;
use kernel::{BodyId, Date, OrganisationId, PersonId, Stamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use std::collections::HashMap;
use uuid::Uuid;

mod seat {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "seat")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub body_id: Uuid,
        pub rule_id: Uuid,
        pub organisation_id: Option<Uuid>,
        pub person_id: Option<Uuid>,
        pub since: Option<String>,
        pub until: Option<String>,
        pub created_at: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod deputy {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "deputy")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub seat_id: Uuid,
        pub person_id: Uuid,
        pub place: i64,
        pub since: String,
        pub until: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The seats of bodies with their deputies, ended ones too, by body.
pub(in crate::body) async fn seats(
    conn: &impl ConnectionTrait,
    bodies: &[Uuid],
) -> Result<HashMap<Uuid, Vec<Seat>>, DbError> {
    let rows = seat::Entity::find()
        .filter(seat::Column::BodyId.is_in(bodies.iter().copied()))
        .order_by_asc(seat::Column::Id)
        .all(conn)
        .await?;
    let standing_in = deputy::Entity::find()
        .filter(deputy::Column::SeatId.is_in(rows.iter().map(|it| it.id)))
        .order_by_asc(deputy::Column::Place)
        .all(conn)
        .await?;
    let mut deputies: HashMap<Uuid, Vec<Deputy>> = HashMap::new();
    for it in standing_in {
        let of = deputies.entry(it.seat_id).or_default();
        of.push(read_deputy(it)?);
    }
    let mut seats: HashMap<Uuid, Vec<Seat>> = HashMap::new();
    for it in rows {
        let standing_in = deputies.remove(&it.id).unwrap_or_default();
        let of = seats.entry(it.body_id).or_default();
        of.push(read_seat(it, standing_in)?);
    }
    Ok(seats)
}

fn read_seat(row: seat::Model, deputies: Vec<Deputy>) -> Result<Seat, DbError> {
    let id = row.id;
    let since = |text: &str| text.parse::<Since>().ok();
    let read = || {
        Some(Seat {
            id: row.id.into(),
            rule: row.rule_id.into(),
            organisation: row.organisation_id.map(OrganisationId::from),
            person: row.person_id.map(PersonId::from),
            since: parsed(row.since, since)?,
            until: parsed(row.until, since)?,
            deputies,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("seat", id.to_string()))
}

fn read_deputy(row: deputy::Model) -> Result<Deputy, DbError> {
    let id = row.id;
    let read = || {
        Some(Deputy {
            id: row.id.into(),
            person: row.person_id.into(),
            place: u16::try_from(row.place).ok()?,
            since: row.since.parse().ok()?,
            until: parsed(row.until, |it| it.parse().ok())?,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("deputy", id.to_string()))
}

pub(super) async fn insert_seat(
    tx: &Tx,
    body: BodyId,
    it: &Seat,
    now: Stamp,
) -> Result<(), DbError> {
    let row = seat::ActiveModel {
        id: Set(it.id.uuid()),
        body_id: Set(body.uuid()),
        rule_id: Set(it.rule.uuid()),
        organisation_id: Set(it.organisation.map(OrganisationId::uuid)),
        person_id: Set(it.person.map(PersonId::uuid)),
        since: Set(it.since.map(|it| it.to_string())),
        until: Set(it.until.map(|it| it.to_string())),
        created_at: Set(now.micros()),
    };
    seat::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes the last day of a seat.
pub(super) async fn end_seat(tx: &Tx, it: &Seat) -> Result<(), DbError> {
    let row = seat::ActiveModel {
        id: Set(it.id.uuid()),
        until: Set(it.until.map(|it| it.to_string())),
        ..Default::default()
    };
    seat::Entity::update(row).exec(&**tx).await?;
    Ok(())
}

pub(super) async fn insert_deputy(tx: &Tx, of: SeatId, it: &Deputy) -> Result<(), DbError> {
    let row = deputy::ActiveModel {
        id: Set(it.id.uuid()),
        seat_id: Set(of.uuid()),
        person_id: Set(it.person.uuid()),
        place: Set(it.place.into()),
        since: Set(it.since.to_string()),
        until: Set(it.until.map(|it| it.to_string())),
    };
    deputy::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes the last day of a deputy's turn.
pub(super) async fn end_deputy(tx: &Tx, id: DeputyId, last: Date) -> Result<(), DbError> {
    let row = deputy::ActiveModel {
        id: Set(id.uuid()),
        until: Set(Some(last.to_string())),
        ..Default::default()
    };
    deputy::Entity::update(row).exec(&**tx).await?;
    Ok(())
}
