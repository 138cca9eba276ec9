//! Rows of approved minutes and their corrections.

use super::{Correction, Minutes};
use crate::meeting::MeetingId;
use db::{DbError, Tx};
use kernel::Stamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "minutes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting_id: Uuid,
        pub approved_at: i64,
        pub approved_by: String,
        pub approved_in_id: Option<Uuid>,
        pub document: String,
        pub public_document: String,
        pub document_hash: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod correction {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "minutes_correction")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting_id: Uuid,
        pub at: i64,
        pub made_by: String,
        pub public: bool,
        pub text: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The approved minutes of a meeting, if there are any. Unscoped: ask the policy.
pub async fn of_meeting(
    conn: &impl ConnectionTrait,
    id: MeetingId,
) -> Result<Option<Minutes>, DbError> {
    let Some(row) = row::Entity::find_by_id(id.uuid()).one(conn).await? else {
        return Ok(None);
    };
    let corrections = correction::Entity::find()
        .filter(correction::Column::MeetingId.eq(id.uuid()))
        .order_by_asc(correction::Column::At)
        .order_by_asc(correction::Column::Id)
        .all(conn)
        .await?;
    let read = |it: correction::Model| Correction {
        id: it.id.into(),
        at: Stamp::from_micros(it.at),
        made_by: it.made_by,
        public: it.public,
        text: it.text,
    };
    Ok(Some(Minutes {
        meeting: row.meeting_id.into(),
        approved_at: Stamp::from_micros(row.approved_at),
        approved_by: row.approved_by,
        approved_in: row.approved_in_id.map(MeetingId::from),
        document: row.document,
        public_document: row.public_document,
        document_hash: row.document_hash,
        corrections: corrections.into_iter().map(read).collect(),
    }))
}

pub(super) async fn insert(tx: &Tx, it: &Minutes) -> Result<(), DbError> {
    let row = row::ActiveModel {
        meeting_id: Set(it.meeting.uuid()),
        approved_at: Set(it.approved_at.micros()),
        approved_by: Set(it.approved_by.clone()),
        approved_in_id: Set(it.approved_in.map(MeetingId::uuid)),
        document: Set(it.document.clone()),
        public_document: Set(it.public_document.clone()),
        document_hash: Set(it.document_hash.clone()),
    };
    row::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

pub(super) async fn insert_correction(
    tx: &Tx,
    of: MeetingId,
    it: &Correction,
) -> Result<(), DbError> {
    let row = correction::ActiveModel {
        id: Set(it.id.uuid()),
        meeting_id: Set(of.uuid()),
        at: Set(it.at.micros()),
        made_by: Set(it.made_by.clone()),
        public: Set(it.public),
        text: Set(it.text.clone()),
    };
    correction::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
