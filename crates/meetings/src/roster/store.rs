//! Rows of seats in a meeting and of those who are called to it.

use super::{Attends, Capacity, Invitee, InviteeId, MeetingSeat, MeetingSeatId, Via};
use crate::meeting::MeetingId;
use db::{DbError, Locked, Tx};
use governance::body::SeatId;
use kernel::{EmailAddress, OrganisationId, PersonId, Stamp};
use platform::session::Secret;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::BTreeSet;
use uuid::Uuid;

mod seat {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_seat")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting_id: Uuid,
        pub place: i64,
        pub rule_id: Uuid,
        pub seat_id: Option<Uuid>,
        pub organisation_id: Option<Uuid>,
        pub holder_id: Option<Uuid>,
        pub deputy_id: Option<Uuid>,
        pub votes: i64,
        pub weight: i64,
        pub gone: bool,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod invitee {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitee")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting_id: Uuid,
        pub seat_id: Option<Uuid>,
        pub person_id: Option<Uuid>,
        pub name: String,
        pub email: Option<String>,
        pub capacity: String,
        pub secret_hash: Option<String>,
        pub sent_at: Option<i64>,
        pub answer: String,
        pub answered_at: Option<i64>,
        pub answered_via: Option<String>,
        pub sequence: i64,
        pub stamp: Option<i64>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The seats of a meeting, by their place, those that are gone last. Unscoped: whoever reads
/// the meeting may know of them; names are read by the directory.
pub async fn seats(
    conn: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<MeetingSeat>, DbError> {
    let rows = seat::Entity::find()
        .filter(seat::Column::MeetingId.eq(meeting.uuid()))
        .order_by_asc(seat::Column::Gone)
        .order_by_asc(seat::Column::Place)
        .all(conn)
        .await?;
    rows.iter().map(read_seat).collect()
}

pub(crate) async fn insert_seat(tx: &Tx, it: &MeetingSeat) -> Result<(), DbError> {
    seat::Entity::insert(active_seat(it))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

pub(crate) async fn update_seat(tx: &Tx, it: &MeetingSeat) -> Result<(), DbError> {
    seat::Entity::update(active_seat(it)).exec(&**tx).await?;
    Ok(())
}

fn active_seat(it: &MeetingSeat) -> seat::ActiveModel {
    seat::ActiveModel {
        id: Set(it.id.uuid()),
        meeting_id: Set(it.meeting.uuid()),
        place: Set(it.place.into()),
        rule_id: Set(it.rule.uuid()),
        seat_id: Set(it.seat.map(SeatId::uuid)),
        organisation_id: Set(it.organisation.map(OrganisationId::uuid)),
        holder_id: Set(it.holder.map(PersonId::uuid)),
        deputy_id: Set(it.deputy.map(PersonId::uuid)),
        votes: Set(it.votes.into()),
        weight: Set(i64::try_from(it.weight).unwrap_or(i64::MAX)),
        gone: Set(it.gone),
    }
}

fn read_seat(row: &seat::Model) -> Result<MeetingSeat, DbError> {
    let bad = || DbError::inconsistent("meeting_seat", row.id.to_string());
    Ok(MeetingSeat {
        id: row.id.into(),
        meeting: row.meeting_id.into(),
        place: u16::try_from(row.place).map_err(|_| bad())?,
        rule: row.rule_id.into(),
        seat: row.seat_id.map(SeatId::from),
        organisation: row.organisation_id.map(OrganisationId::from),
        holder: row.holder_id.map(PersonId::from),
        deputy: row.deputy_id.map(PersonId::from),
        votes: u32::try_from(row.votes).map_err(|_| bad())?,
        weight: u64::try_from(row.weight).map_err(|_| bad())?,
        gone: row.gone,
    })
}

/// Everybody who is called to a meeting, by capacity and name.
pub async fn invitees(
    conn: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<Invitee>, DbError> {
    let rows = invitee::Entity::find()
        .filter(invitee::Column::MeetingId.eq(meeting.uuid()))
        .order_by_asc(invitee::Column::Id)
        .all(conn)
        .await?;
    let mut found = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    found.sort_by(|a, b| (a.capacity, &a.name).cmp(&(b.capacity, &b.name)));
    Ok(found)
}

/// The meetings to which a person is called.
pub(crate) async fn invited_to(
    conn: &impl ConnectionTrait,
    person: PersonId,
) -> Result<BTreeSet<MeetingId>, DbError> {
    let ids: Vec<Uuid> = invitee::Entity::find()
        .select_only()
        .column(invitee::Column::MeetingId)
        .filter(invitee::Column::PersonId.eq(person.uuid()))
        .filter(invitee::Column::SentAt.is_not_null())
        .filter(invitee::Column::Answer.ne(Attends::Withdrawn.word()))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(ids.into_iter().map(MeetingId::from).collect())
}

/// The one whom a secret link was sent to.
pub(crate) async fn by_secret(
    conn: &impl ConnectionTrait,
    secret: &Secret,
) -> Result<Option<Invitee>, DbError> {
    let row = invitee::Entity::find()
        .filter(invitee::Column::SecretHash.eq(secret.hash()))
        .one(conn)
        .await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn find(
    conn: &impl ConnectionTrait,
    id: InviteeId,
) -> Result<Option<Invitee>, DbError> {
    let row = invitee::Entity::find_by_id(id.uuid()).one(conn).await?;
    row.as_ref().map(read).transpose()
}

/// One invitee, locked until the transaction ends.
pub(crate) async fn locked(tx: &Tx, id: InviteeId) -> Result<Option<Invitee>, DbError> {
    let row = invitee::Entity::find_by_id(id.uuid())
        .locked()
        .one(&**tx)
        .await?;
    row.as_ref().map(read).transpose()
}

pub(crate) async fn insert(tx: &Tx, it: &Invitee) -> Result<(), DbError> {
    invitee::Entity::insert(active(it))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes everything but the secret.
pub(crate) async fn update(tx: &Tx, it: &Invitee) -> Result<(), DbError> {
    invitee::Entity::update(active(it)).exec(&**tx).await?;
    Ok(())
}

/// A new secret link, of which only the hash stays; an older one no longer opens anything.
pub(crate) async fn keep_secret(tx: &Tx, id: InviteeId, secret: &Secret) -> Result<(), DbError> {
    let row = invitee::ActiveModel {
        id: Set(id.uuid()),
        secret_hash: Set(Some(secret.hash())),
        ..Default::default()
    };
    invitee::Entity::update(row).exec(&**tx).await?;
    Ok(())
}

fn active(it: &Invitee) -> invitee::ActiveModel {
    invitee::ActiveModel {
        id: Set(it.id.uuid()),
        meeting_id: Set(it.meeting.uuid()),
        seat_id: Set(it.seat.map(MeetingSeatId::uuid)),
        person_id: Set(it.person.map(PersonId::uuid)),
        name: Set(it.name.clone()),
        email: Set(it.email.as_ref().map(ToString::to_string)),
        capacity: Set(it.capacity.word().to_owned()),
        sent_at: Set(it.sent_at.map(Stamp::micros)),
        answer: Set(it.answer.word().to_owned()),
        answered_at: Set(it.answered_at.map(Stamp::micros)),
        answered_via: Set(it.answered_via.map(|it| it.word().to_owned())),
        sequence: Set(it.sequence.into()),
        stamp: Set(it.stamp.map(Stamp::micros)),
        ..Default::default()
    }
}

fn read(row: &invitee::Model) -> Result<Invitee, DbError> {
    let id = row.id;
    let read = || {
        let email = row.email.as_deref().map(EmailAddress::parse).transpose();
        Some(Invitee {
            id: row.id.into(),
            meeting: row.meeting_id.into(),
            seat: row.seat_id.map(MeetingSeatId::from),
            person: row.person_id.map(PersonId::from),
            name: row.name.clone(),
            email: email.ok()?,
            capacity: Capacity::from_word(&row.capacity)?,
            sent_at: row.sent_at.map(Stamp::from_micros),
            answer: Attends::from_word(&row.answer)?,
            answered_at: row.answered_at.map(Stamp::from_micros),
            answered_via: match &row.answered_via {
                Some(word) => Some(Via::from_word(word)?),
                None => None,
            },
            sequence: u32::try_from(row.sequence).ok()?,
            stamp: row.stamp.map(Stamp::from_micros),
        })
    };
    read().ok_or_else(|| DbError::inconsistent("invitee", id.to_string()))
}
