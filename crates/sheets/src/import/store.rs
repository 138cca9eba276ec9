//! Rows of imports, and the organisations as an import compares them.

use super::plan::Change;
use super::{Attribute, Import, ImportId, Progress, State};
use db::{Db, DbError, Tx};
use kernel::{Confidentiality, Cursor, Limit, NetworkId, OrganisationId, Page, Stamp};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter,
    QueryOrder, QuerySelect, Statement, Value,
};
use serde_json::json;
use std::collections::BTreeSet;

mod import {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "import")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub file_name: String,
        pub file: Vec<u8>,
        pub file_hash: String,
        pub source: String,
        pub mapping: String,
        pub legal_basis: String,
        pub confidentiality: String,
        pub state: String,
        pub planned: i64,
        pub owner_id: Option<Uuid>,
        pub uploaded_by: String,
        pub uploaded_at: i64,
        pub finished_at: Option<i64>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod planned {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_row")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i64,
        pub act: String,
        pub organisation_id: Uuid,
        pub state: String,
        pub changes: String,
        pub revision: Option<i64>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// As many rows as one statement takes on both engines.
const ROWS: usize = 500;

/// What is to be done with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Make an organisation, unless it has come into being meanwhile.
    Create,
    /// Make one although there seems to be a twin: somebody has looked at it.
    Insist,
    /// Change one.
    Change,
}

impl Act {
    const ALL: [Self; 3] = [Self::Create, Self::Insist, Self::Change];

    const fn word(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Insist => "insist",
            Self::Change => "change",
        }
    }
}

/// A row that is to be taken over, or was.
#[derive(Clone, Debug)]
pub(super) struct PlannedRow {
    pub number: u32,
    pub act: Act,
    pub organisation: OrganisationId,
    /// What was changed, for taking it back.
    pub changes: Vec<Change>,
    /// The organisation's revision after the row was taken over.
    pub revision: Option<i64>,
}

/// The import with this id. Not scoped: ask the policy.
pub async fn by_id(conn: &impl ConnectionTrait, id: ImportId) -> Result<Option<Import>, DbError> {
    let row = select()
        .filter(import::Column::Id.eq(id.uuid()))
        .one(conn)
        .await?;
    row.map(read).transpose()
}

/// The latest imports into a network, newest first, at most 50.
pub async fn of_network(db: &Db, network: NetworkId) -> Result<Vec<Import>, DbError> {
    let rows = select()
        .filter(import::Column::NetworkId.eq(network.uuid()))
        .order_by_desc(import::Column::UploadedAt)
        .limit(50)
        .all(db.read())
        .await?;
    rows.into_iter().map(read).collect()
}

/// A page of the imports into a network, newest first, after the one of this moment and id.
pub(crate) async fn page(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    after: Option<(Stamp, ImportId)>,
    limit: Limit,
) -> Result<Page<Import>, DbError> {
    let mut wanted = select()
        .filter(import::Column::NetworkId.eq(network.uuid()))
        .order_by_desc(import::Column::UploadedAt)
        .order_by_desc(import::Column::Id);
    if let Some((at, id)) = after {
        let same = import::Column::UploadedAt.eq(at.micros());
        let older = import::Column::UploadedAt.lt(at.micros());
        wanted = wanted.filter(older.or(same.and(import::Column::Id.lt(id.uuid()))));
    }
    let rows = wanted.limit(limit.and_one()).all(conn).await?;
    let imports = rows.into_iter().map(read).collect::<Result<_, _>>()?;
    Ok(Page::cut(imports, limit, |it: &Import| {
        let at = it.uploaded_at.micros().to_string();
        Cursor::of(&[&at, &it.id.to_string()])
    }))
}

/// Everything but the file, which can be many megabytes.
fn select() -> sea_orm::Select<import::Entity> {
    let empty = Expr::value(Value::Bytes(Some(Vec::new())));
    import::Entity::find()
        .select_only()
        .columns([
            import::Column::Id,
            import::Column::NetworkId,
            import::Column::FileName,
            import::Column::FileHash,
            import::Column::Source,
            import::Column::Mapping,
            import::Column::LegalBasis,
            import::Column::Confidentiality,
            import::Column::State,
            import::Column::Planned,
            import::Column::OwnerId,
            import::Column::UploadedBy,
            import::Column::UploadedAt,
            import::Column::FinishedAt,
        ])
        .column_as(empty, "file")
}

fn read(row: import::Model) -> Result<Import, DbError> {
    let impossible = || DbError::inconsistent("import", row.id.to_string());
    Ok(Import {
        id: row.id.into(),
        network: row.network_id.into(),
        confidentiality: Confidentiality::from_word(&row.confidentiality).ok_or_else(impossible)?,
        state: State::from_word(&row.state).ok_or_else(impossible)?,
        planned: u64::try_from(row.planned).map_err(|_| impossible())?,
        file_name: row.file_name,
        file_hash: row.file_hash,
        source: row.source,
        mapping: row.mapping,
        legal_basis: row.legal_basis,
        owner: row.owner_id.map(OrganisationId::from),
        uploaded_by: row.uploaded_by,
        uploaded_at: Stamp::from_micros(row.uploaded_at),
        finished_at: row.finished_at.map(Stamp::from_micros),
    })
}

/// The bytes of its file.
pub(super) async fn file(conn: &impl ConnectionTrait, id: ImportId) -> Result<Vec<u8>, DbError> {
    let bytes: Option<Vec<u8>> = import::Entity::find_by_id(id.uuid())
        .select_only()
        .column(import::Column::File)
        .into_tuple()
        .one(conn)
        .await?;
    bytes.ok_or_else(|| DbError::inconsistent("import", id.to_string()))
}

pub(super) async fn insert(tx: &Tx, import: &Import, file: Vec<u8>) -> Result<(), DbError> {
    let row = import::ActiveModel {
        id: Set(import.id.uuid()),
        network_id: Set(import.network.uuid()),
        file_name: Set(import.file_name.clone()),
        file: Set(file),
        file_hash: Set(import.file_hash.clone()),
        source: Set(import.source.clone()),
        mapping: Set(import.mapping.clone()),
        legal_basis: Set(import.legal_basis.clone()),
        confidentiality: Set(import.confidentiality.word().to_owned()),
        state: Set(import.state.word().to_owned()),
        planned: Set(0),
        owner_id: Set(import.owner.map(OrganisationId::uuid)),
        uploaded_by: Set(import.uploaded_by.clone()),
        uploaded_at: Set(import.uploaded_at.micros()),
        finished_at: Set(None),
    };
    import::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Removes an import of which nothing was taken over.
pub(super) async fn remove(tx: &Tx, id: ImportId) -> Result<(), DbError> {
    import::Entity::delete_by_id(id.uuid()).exec(&**tx).await?;
    Ok(())
}

/// The import, locked until the transaction ends.
pub(super) async fn find_locked(tx: &Tx, id: ImportId) -> Result<Option<Import>, DbError> {
    use db::Locked as _;
    let row = select()
        .filter(import::Column::Id.eq(id.uuid()))
        .locked()
        .one(&**tx)
        .await?;
    row.map(read).transpose()
}

/// Writes what may change of an import: mapping, state, planned rows, end.
pub(super) async fn update(tx: &Tx, import: &Import) -> Result<(), DbError> {
    let row = import::ActiveModel {
        id: Set(import.id.uuid()),
        mapping: Set(import.mapping.clone()),
        state: Set(import.state.word().to_owned()),
        planned: Set(i64::try_from(import.planned).unwrap_or(i64::MAX)),
        finished_at: Set(import.finished_at.map(Stamp::micros)),
        ..Default::default()
    };
    import::Entity::update_many()
        .set(row)
        .filter(import::Column::Id.eq(import.id.uuid()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// The assignment that was used last for this source.
pub(super) async fn remembered(
    db: &Db,
    network: NetworkId,
    source: &str,
) -> Result<Option<String>, DbError> {
    let sql = "SELECT mapping FROM import_mapping WHERE network_id = $1 AND source = $2";
    let row = db
        .read()
        .query_one_raw(statement(
            db.read(),
            sql,
            [network.uuid().into(), source.into()],
        ))
        .await?;
    Ok(row.map(|row| row.try_get_by_index(0)).transpose()?)
}

/// Remembers an assignment for its source.
pub(super) async fn remember(tx: &Tx, import: &Import) -> Result<(), DbError> {
    let sql = "INSERT INTO import_mapping (network_id, source, mapping) VALUES ($1, $2, $3) \
               ON CONFLICT (network_id, source) DO UPDATE SET mapping = excluded.mapping";
    let values = [
        import.network.uuid().into(),
        import.source.as_str().into(),
        import.mapping.as_str().into(),
    ];
    tx.execute_raw(statement(&**tx, sql, values)).await?;
    Ok(())
}

fn statement<const N: usize>(
    conn: &impl ConnectionTrait,
    sql: &str,
    values: [Value; N],
) -> Statement {
    Statement::from_sql_and_values(conn.get_database_backend(), sql, values)
}

pub(super) async fn insert_rows(tx: &Tx, id: ImportId, rows: &[PlannedRow]) -> Result<(), DbError> {
    for some in rows.chunks(ROWS) {
        let rows = some.iter().map(|row| planned::ActiveModel {
            import_id: Set(id.uuid()),
            number: Set(i64::from(row.number)),
            act: Set(row.act.word().to_owned()),
            organisation_id: Set(row.organisation.uuid()),
            state: Set("planned".to_owned()),
            changes: Set("[]".to_owned()),
            revision: Set(None),
        });
        planned::Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// The next rows in this state, in order of the sheet; backwards for taking back.
pub(super) async fn next_rows(
    tx: &Tx,
    id: ImportId,
    state: &'static str,
    limit: u64,
) -> Result<Vec<PlannedRow>, DbError> {
    let order = if state == "applied" {
        sea_orm::Order::Desc
    } else {
        sea_orm::Order::Asc
    };
    let rows = planned::Entity::find()
        .filter(planned::Column::ImportId.eq(id.uuid()))
        .filter(planned::Column::State.eq(state))
        .order_by(planned::Column::Number, order)
        .limit(limit)
        .all(&**tx)
        .await?;
    let read = |row: planned::Model| {
        let impossible = || DbError::inconsistent("import_row", format!("{id}/{}", row.number));
        Ok(PlannedRow {
            number: u32::try_from(row.number).map_err(|_| impossible())?,
            act: Act::ALL
                .into_iter()
                .find(|it| it.word() == row.act)
                .ok_or_else(impossible)?,
            organisation: row.organisation_id.into(),
            changes: read_changes(&row.changes).ok_or_else(impossible)?,
            revision: row.revision,
        })
    };
    rows.into_iter().map(read).collect()
}

/// Notes what has become of rows that were in one state; all of them got the same
/// revision, if any.
///
/// State and range are said although the numbers would do: on a table without statistics,
/// as just after planning, PostgreSQL otherwise reads the whole import for every batch.
pub(super) async fn settle(
    tx: &Tx,
    id: ImportId,
    numbers: &[u32],
    (from, to): (&'static str, &'static str),
    revision: Option<i64>,
) -> Result<(), DbError> {
    for some in numbers.chunks(ROWS) {
        let numbers = some.iter().copied().map(i64::from);
        let (Some(first), Some(last)) = (numbers.clone().min(), numbers.clone().max()) else {
            continue;
        };
        let mut update = planned::Entity::update_many()
            .col_expr(planned::Column::State, Expr::value(to))
            .filter(planned::Column::ImportId.eq(id.uuid()))
            .filter(planned::Column::State.eq(from))
            .filter(planned::Column::Number.between(first, last))
            .filter(planned::Column::Number.is_in(numbers));
        if revision.is_some() {
            update = update.col_expr(planned::Column::Revision, Expr::value(revision));
        }
        update.exec(&**tx).await?;
    }
    Ok(())
}

/// Keeps what a row has changed, for taking it back.
pub(super) async fn keep_changes(
    tx: &Tx,
    id: ImportId,
    number: u32,
    changes: &[Change],
) -> Result<(), DbError> {
    let changes: Vec<_> = changes
        .iter()
        .map(|it| json!({"attribute": it.attribute.word(), "old": it.old, "new": it.new}))
        .collect();
    planned::Entity::update_many()
        .col_expr(
            planned::Column::Changes,
            Expr::value(json!(changes).to_string()),
        )
        .filter(planned::Column::ImportId.eq(id.uuid()))
        .filter(planned::Column::Number.eq(i64::from(number)))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn read_changes(text: &str) -> Option<Vec<Change>> {
    let list: Vec<serde_json::Value> = serde_json::from_str(text).ok()?;
    let change = |it: &serde_json::Value| {
        Some(Change {
            attribute: Attribute::from_word(it.get("attribute")?.as_str()?)?,
            old: it.get("old")?.as_str()?.to_owned(),
            new: it.get("new")?.as_str()?.to_owned(),
        })
    };
    list.iter().map(change).collect()
}

/// Rows that were to be taken over, by their number in the sheet.
pub(super) async fn planned_numbers(
    conn: &impl ConnectionTrait,
    id: ImportId,
) -> Result<BTreeSet<u32>, DbError> {
    let numbers: Vec<i64> = planned::Entity::find()
        .select_only()
        .column(planned::Column::Number)
        .filter(planned::Column::ImportId.eq(id.uuid()))
        .into_tuple()
        .all(conn)
        .await?;
    let numbers = numbers.into_iter();
    Ok(numbers.filter_map(|it| u32::try_from(it).ok()).collect())
}

/// How many rows are in which state.
pub(super) async fn progress(
    conn: &impl ConnectionTrait,
    import: &Import,
) -> Result<Progress, DbError> {
    let counts: Vec<(String, i64)> = planned::Entity::find()
        .select_only()
        .column(planned::Column::State)
        .column_as(planned::Column::Number.count(), "rows")
        .filter(planned::Column::ImportId.eq(import.id.uuid()))
        .group_by(planned::Column::State)
        .into_tuple()
        .all(conn)
        .await?;
    let count = |state: &str| {
        let found = counts.iter().find(|(it, _)| it == state);
        found.map_or(0, |(_, count)| u64::try_from(*count).unwrap_or_default())
    };
    Ok(Progress {
        planned: import.planned,
        applied: count("applied"),
        skipped: count("skipped"),
        undone: count("undone"),
        kept: count("kept"),
    })
}
