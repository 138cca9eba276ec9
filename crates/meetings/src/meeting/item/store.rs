//! Rows of agenda items.

use super::{Item, ItemId, ItemKind, Outcome};
use crate::meeting::MeetingId;
use db::{DbError, Tx};
use governance::resolution::ResolutionId;
use kernel::Stamp;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use std::collections::HashMap;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "agenda_item")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting_id: Uuid,
        pub place: i64,
        pub section: String,
        pub title: String,
        pub kind: String,
        pub minutes: Option<i64>,
        pub public: bool,
        pub resolution_id: Option<Uuid>,
        pub presenter: String,
        pub text: String,
        pub outcome: String,
        pub record: String,
        pub version: i64,
        pub changed_at: i64,
        pub changed_by: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The agenda of a meeting, in order. The caller has read the meeting, and asks the policy for
/// each item.
pub async fn of_meeting(
    conn: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<Item>, DbError> {
    let mut found = of_meetings(conn, &[meeting]).await?;
    Ok(found.remove(&meeting).unwrap_or_default())
}

/// The agendas of these meetings, some hundred at most.
pub async fn of_meetings(
    conn: &impl ConnectionTrait,
    meetings: &[MeetingId],
) -> Result<HashMap<MeetingId, Vec<Item>>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::MeetingId.is_in(meetings.iter().map(|it| it.uuid())))
        .order_by_asc(row::Column::MeetingId)
        .order_by_asc(row::Column::Place)
        .order_by_asc(row::Column::Id)
        .all(conn)
        .await?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        let item = read(row)?;
        found.entry(item.meeting).or_default().push(item);
    }
    Ok(found)
}

/// One item. The caller has locked the meeting or asks the policy.
pub(crate) async fn find(conn: &impl ConnectionTrait, id: ItemId) -> Result<Option<Item>, DbError> {
    let row = row::Entity::find_by_id(id.uuid()).one(conn).await?;
    row.map(read).transpose()
}

pub(crate) async fn insert(tx: &Tx, it: &Item) -> Result<(), DbError> {
    row::Entity::insert(active(it))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

pub(crate) async fn update(tx: &Tx, it: &Item) -> Result<(), DbError> {
    row::Entity::update(active(it)).exec(&**tx).await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, id: ItemId) -> Result<(), DbError> {
    row::Entity::delete_by_id(id.uuid()).exec(&**tx).await?;
    Ok(())
}

/// Writes the places anew, in this order.
pub(super) async fn order(tx: &Tx, ids: &[ItemId]) -> Result<(), DbError> {
    for (place, id) in (1_i64..).zip(ids) {
        row::Entity::update_many()
            .col_expr(row::Column::Place, Expr::value(place))
            .filter(row::Column::Id.eq(id.uuid()))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

fn active(it: &Item) -> row::ActiveModel {
    row::ActiveModel {
        id: Set(it.id.uuid()),
        meeting_id: Set(it.meeting.uuid()),
        place: Set(it.place.into()),
        section: Set(it.section.clone()),
        title: Set(it.title.clone()),
        kind: Set(it.kind.word().to_owned()),
        minutes: Set(it.minutes.map(i64::from)),
        public: Set(it.public),
        resolution_id: Set(it.resolution.map(ResolutionId::uuid)),
        presenter: Set(it.presenter.clone()),
        text: Set(it.text.clone()),
        outcome: Set(it.outcome.word().to_owned()),
        record: Set(it.record.clone()),
        version: Set(it.version.into()),
        changed_at: Set(it.changed_at.micros()),
        changed_by: Set(it.changed_by.clone()),
    }
}

fn read(row: row::Model) -> Result<Item, DbError> {
    let id = row.id;
    let read = || {
        Some(Item {
            id: row.id.into(),
            meeting: row.meeting_id.into(),
            place: u16::try_from(row.place).ok()?,
            section: row.section,
            title: row.title,
            kind: ItemKind::from_word(&row.kind)?,
            minutes: row.minutes.map(u16::try_from).transpose().ok()?,
            public: row.public,
            resolution: row.resolution_id.map(ResolutionId::from),
            presenter: row.presenter,
            text: row.text,
            outcome: Outcome::from_word(&row.outcome)?,
            record: row.record,
            version: u32::try_from(row.version).ok()?,
            changed_at: Stamp::from_micros(row.changed_at),
            changed_by: row.changed_by,
        })
    };
    read().ok_or_else(|| DbError::inconsistent("agenda_item", id.to_string()))
}
