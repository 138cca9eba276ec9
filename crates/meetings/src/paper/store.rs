//! Rows of papers.

use super::PaperId;
use crate::meeting::ItemId;
use db::{Db, DbError, Tx};
use kernel::Stamp;
use platform::upload::{self, Upload, UploadId};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "agenda_paper")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub item_id: Uuid,
        pub name: String,
        pub version: i64,
        pub upload_id: Uuid,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A version of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Which one.
    pub id: PaperId,
    /// Of which item.
    pub item: ItemId,
    /// What the paper is called: the name of its file.
    pub name: String,
    /// Counted from 1.
    pub version: u32,
    /// The file, with who added it and when.
    pub file: Upload,
}

/// The papers of these items, every version, the latest of each first. The caller may read the
/// items.
pub async fn of_items(
    conn: &impl ConnectionTrait,
    items: &[ItemId],
) -> Result<HashMap<ItemId, Vec<Paper>>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::ItemId.is_in(items.iter().map(|it| it.uuid())))
        .order_by_asc(row::Column::Name)
        .order_by_desc(row::Column::Version)
        .all(conn)
        .await?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for paper in read(conn, rows).await? {
        found.entry(paper.item).or_default().push(paper);
    }
    Ok(found)
}

/// One version of a paper.
pub(crate) async fn find(
    conn: &impl ConnectionTrait,
    id: PaperId,
) -> Result<Option<Paper>, DbError> {
    let row = row::Entity::find_by_id(id.uuid()).one(conn).await?;
    Ok(read(conn, row.into_iter().collect()).await?.pop())
}

async fn read(conn: &impl ConnectionTrait, rows: Vec<row::Model>) -> Result<Vec<Paper>, DbError> {
    let ids: Vec<UploadId> = rows.iter().map(|it| it.upload_id.into()).collect();
    let mut files = HashMap::new();
    for some in ids.chunks(500) {
        let found = upload::by_ids(conn, some).await?;
        files.extend(found.into_iter().map(|it| (it.id, it)));
    }
    let mut papers = Vec::new();
    for row in rows {
        let bad = || DbError::inconsistent("agenda_paper", row.id.to_string());
        papers.push(Paper {
            id: row.id.into(),
            item: row.item_id.into(),
            name: row.name.clone(),
            version: u32::try_from(row.version).map_err(|_| bad())?,
            file: files
                .get(&UploadId::from(row.upload_id))
                .cloned()
                .ok_or_else(bad)?,
        });
    }
    Ok(papers)
}

pub(super) async fn insert(tx: &Tx, it: &Paper) -> Result<(), DbError> {
    let row = row::ActiveModel {
        id: Set(it.id.uuid()),
        item_id: Set(it.item.uuid()),
        name: Set(it.name.clone()),
        version: Set(it.version.into()),
        upload_id: Set(it.file.id.uuid()),
    };
    row::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

pub(super) async fn remove(tx: &Tx, it: &Paper, now: Stamp) -> Result<(), DbError> {
    row::Entity::delete_by_id(it.id.uuid()).exec(&**tx).await?;
    upload::let_go(tx, &it.file, now).await
}

/// Takes every paper from an item.
pub(crate) async fn drop_of(tx: &Tx, item: ItemId, now: Stamp) -> Result<(), DbError> {
    let all = of_items(&**tx, &[item]).await?;
    for it in all.into_values().flatten() {
        remove(tx, &it, now).await?;
    }
    Ok(())
}

/// Those of these uploads that are papers.
pub(crate) async fn used(db: &Db, uploads: &[UploadId]) -> Result<Vec<UploadId>, DbError> {
    let ids: Vec<Uuid> = row::Entity::find()
        .select_only()
        .column(row::Column::UploadId)
        .filter(row::Column::UploadId.is_in(uploads.iter().map(|id| id.uuid())))
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(ids.into_iter().map(UploadId::from).collect())
}
