//! The rows of uploads and of the bytes in the depot.

use super::{ContentHash, FileKind, Upload, UploadId};
use db::{DbError, Tx};
use kernel::{AccountId, NetworkId, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect, Statement, Value};
use std::collections::BTreeSet;

/// As many ids as one statement takes on both engines.
pub(super) const ROWS: usize = 500;

/// What stands where a name was.
const NOBODY: &str = "–";

/// A removal that takes longer than this was cut off, in seconds.
const REMOVAL: i64 = 600;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upload")]
pub(super) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    hash: String,
    size: i64,
    media_type: String,
    name: String,
    network_id: Uuid,
    uploaded_by_id: Option<Uuid>,
    uploaded_by: String,
    uploaded_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(super) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// These uploads, in order of their ids; at most 500.
pub async fn by_ids(conn: &impl ConnectionTrait, ids: &[UploadId]) -> Result<Vec<Upload>, DbError> {
    let wanted = ids.iter().take(ROWS).map(|id| id.uuid());
    let found = Entity::find().filter(Column::Id.is_in(wanted));
    let rows = found.order_by_asc(Column::Id).all(conn).await?;
    rows.into_iter().map(Upload::try_from).collect()
}

/// What somebody uploaded, oldest first.
pub(crate) async fn of_account(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Upload>, DbError> {
    let found = Entity::find().filter(Column::UploadedById.eq(account.uuid()));
    let rows = found.order_by_asc(Column::Id).all(conn).await?;
    rows.into_iter().map(Upload::try_from).collect()
}

/// The hashes of all bytes that uploads name.
pub async fn hashes_in_use(conn: &impl ConnectionTrait) -> Result<BTreeSet<ContentHash>, DbError> {
    let hashes: Vec<String> = Entity::find()
        .select_only()
        .column(Column::Hash)
        .distinct()
        .into_tuple()
        .all(conn)
        .await?;
    hashes.iter().map(|it| parsed(it)).collect()
}

/// Uploads of before that moment, after this id: id and nothing else.
pub(super) async fn older(
    conn: &impl ConnectionTrait,
    before: Stamp,
    after: Option<UploadId>,
) -> Result<Vec<UploadId>, DbError> {
    let mut found = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::UploadedAt.lt(before.micros()))
        .order_by_asc(Column::Id)
        .limit(ROWS as u64);
    if let Some(after) = after {
        found = found.filter(Column::Id.gt(after.uuid()));
    }
    let ids: Vec<Uuid> = found.into_tuple().all(conn).await?;
    Ok(ids.into_iter().map(UploadId::from).collect())
}

/// Adds an upload.
pub(super) async fn insert(tx: &Tx, upload: &Upload) -> Result<(), DbError> {
    let size = i64::try_from(upload.size);
    let row = ActiveModel {
        id: Set(upload.id.uuid()),
        hash: Set(upload.hash.to_string()),
        size: Set(size.map_err(|_| wrong(&upload.id.to_string()))?),
        media_type: Set(upload.kind.media_type().to_owned()),
        name: Set(upload.name.clone()),
        network_id: Set(upload.network.uuid()),
        uploaded_by_id: Set(upload.uploaded_by.map(AccountId::uuid)),
        uploaded_by: Set(upload.uploader.clone()),
        uploaded_at: Set(upload.uploaded_at.micros()),
    };
    Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(())
}

/// Gives an upload another name: without that of somebody who was erased.
pub async fn rename(tx: &Tx, id: UploadId, name: &str) -> Result<(), DbError> {
    Entity::update_many()
        .col_expr(Column::Name, Expr::value(name))
        .filter(Column::Id.eq(id.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Takes an account and its owner's name from what it uploaded.
pub(crate) async fn unname(tx: &Tx, account: AccountId) -> Result<(), DbError> {
    Entity::update_many()
        .col_expr(Column::UploadedById, Expr::value(Option::<Uuid>::None))
        .col_expr(Column::UploadedBy, Expr::value(NOBODY))
        .filter(Column::UploadedById.eq(account.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Removes an upload.
pub(super) async fn remove(tx: &Tx, id: UploadId) -> Result<(), DbError> {
    Entity::delete_by_id(id.uuid()).exec(&**tx).await?;
    Ok(())
}

/// Notes that bytes are about to be laid down. `false` while they are being removed.
pub(super) async fn expect(
    tx: &Tx,
    hash: ContentHash,
    size: u64,
    now: Stamp,
) -> Result<bool, DbError> {
    let sql = "INSERT INTO stored_file (hash, size, touched_at) VALUES ($1, $2, $3) \
               ON CONFLICT (hash) DO UPDATE SET touched_at = $3, going_at = NULL, \
               damaged_at = NULL \
               WHERE stored_file.going_at IS NULL OR stored_file.going_at < $4";
    let size = i64::try_from(size).map_err(|_| wrong(&hash.to_string()))?;
    let values: [Value; 4] = [
        hash.to_string().into(),
        size.into(),
        now.micros().into(),
        now.plus_seconds(-REMOVAL).micros().into(),
    ];
    Ok(run(tx, sql, values).await? == 1)
}

/// Notes that bytes are used, or were until now, and locks their row. `false` if they are
/// gone or going.
pub(super) async fn touch(tx: &Tx, hash: ContentHash, now: Stamp) -> Result<bool, DbError> {
    let sql = "UPDATE stored_file SET touched_at = $1 WHERE hash = $2 AND going_at IS NULL";
    let values: [Value; 2] = [now.micros().into(), hash.to_string().into()];
    Ok(run(tx, sql, values).await? == 1)
}

/// Notes that bytes are not what they were; `false` if that is known.
pub(super) async fn mark_damaged(tx: &Tx, hash: ContentHash, now: Stamp) -> Result<bool, DbError> {
    let sql = "UPDATE stored_file SET damaged_at = $1 WHERE hash = $2 AND damaged_at IS NULL";
    let values: [Value; 2] = [now.micros().into(), hash.to_string().into()];
    Ok(run(tx, sql, values).await? == 1)
}

/// Those of these bytes that have no row; at most 500 are asked for.
pub(super) async fn unknown(
    conn: &impl ConnectionTrait,
    hashes: &[ContentHash],
) -> Result<Vec<ContentHash>, DbError> {
    let places: Vec<_> = (1..=hashes.len()).map(|it| format!("${it}")).collect();
    let sql = format!(
        "SELECT hash FROM stored_file WHERE hash IN ({})",
        places.join(", ")
    );
    let values = hashes.iter().map(|it| Value::from(it.to_string()));
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), &sql, values);
    let mut known = BTreeSet::new();
    for row in conn.query_all_raw(statement).await? {
        let hash: String = row.try_get_by_index(0)?;
        known.insert(parsed(&hash)?);
    }
    Ok(hashes
        .iter()
        .copied()
        .filter(|it| !known.contains(it))
        .collect())
}

/// Gives bytes that somebody found in the depot a row, unless they have one.
pub(super) async fn adopt(tx: &Tx, hash: ContentHash, size: u64, at: Stamp) -> Result<(), DbError> {
    let sql = "INSERT INTO stored_file (hash, size, touched_at) VALUES ($1, $2, $3) \
               ON CONFLICT (hash) DO NOTHING";
    let size = i64::try_from(size).map_err(|_| wrong(&hash.to_string()))?;
    let values: [Value; 3] = [hash.to_string().into(), size.into(), at.micros().into()];
    run(tx, sql, values).await?;
    Ok(())
}

/// Marks at most 500 of the bytes that nobody has used since that moment; from now on
/// nobody begins to. Those that an earlier removal left behind are among them.
pub(super) async fn doom(tx: &Tx, before: Stamp, now: Stamp) -> Result<Vec<ContentHash>, DbError> {
    let sql = "UPDATE stored_file SET going_at = $1 WHERE hash IN ( \
                   SELECT hash FROM stored_file WHERE touched_at < $2 \
                   AND (going_at IS NULL OR going_at < $3) AND NOT EXISTS ( \
                       SELECT 1 FROM upload WHERE upload.hash = stored_file.hash) \
                   ORDER BY touched_at LIMIT 500) \
               AND touched_at < $2 RETURNING hash";
    let values: [Value; 3] = [
        now.micros().into(),
        before.micros().into(),
        now.plus_seconds(-REMOVAL).micros().into(),
    ];
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    let rows = tx.query_all_raw(statement).await?;
    let hash = |row: &sea_orm::QueryResult| {
        let hash: String = row.try_get_by_index(0)?;
        parsed(&hash)
    };
    rows.iter().map(hash).collect()
}

/// Forgets bytes that were marked at that moment and are gone.
pub(super) async fn forget(tx: &Tx, hash: ContentHash, marked: Stamp) -> Result<(), DbError> {
    let sql = "DELETE FROM stored_file WHERE hash = $1 AND going_at = $2";
    let values: [Value; 2] = [hash.to_string().into(), marked.micros().into()];
    run(tx, sql, values).await?;
    Ok(())
}

async fn run(tx: &Tx, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<u64, DbError> {
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    Ok(tx.execute_raw(statement).await?.rows_affected())
}

fn parsed(hash: &str) -> Result<ContentHash, DbError> {
    hash.parse().map_err(|_| wrong(hash))
}

fn wrong(which: &str) -> DbError {
    DbError::inconsistent("upload", which.to_owned())
}

impl TryFrom<Model> for Upload {
    type Error = DbError;

    fn try_from(row: Model) -> Result<Self, DbError> {
        let bad = || wrong(&row.id.to_string());
        Ok(Self {
            id: row.id.into(),
            hash: parsed(&row.hash)?,
            size: u64::try_from(row.size).map_err(|_| bad())?,
            kind: FileKind::from_media_type(&row.media_type).ok_or_else(bad)?,
            name: row.name.clone(),
            network: NetworkId::from(row.network_id),
            uploaded_by: row.uploaded_by_id.map(AccountId::from),
            uploader: row.uploaded_by.clone(),
            uploaded_at: Stamp::from_micros(row.uploaded_at),
        })
    }
}
