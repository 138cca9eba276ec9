//! Rows of published objects.

use super::draft::Object;
use super::licence::Licence;
use crate::wire::Kind;
use db::{Db, DbError, Locked as _, Tx};
use kernel::{NetworkId, OrganisationId, Stamp, WebAddress};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, QueryOrder, QueryResult, QuerySelect, Statement, Value};
use std::collections::{BTreeMap, HashMap};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "oparl_object")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub network_id: Uuid,
        pub kind: String,
        pub organization_id: Option<Uuid>,
        pub content: String,
        pub created_at: i64,
        pub modified_at: i64,
        pub deleted: bool,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// As many rows as one statement takes on both engines.
pub(super) const ROWS: usize = 500;

/// What is published under these ids, tombstones too; at most [`ROWS`].
pub(super) async fn published(
    conn: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, Object>, DbError> {
    let found = row::Entity::find().filter(row::Column::Id.is_in(ids.iter().copied()));
    by_id(found.all(conn).await?)
}

/// The same, locked until the transaction ends.
pub(super) async fn published_locked(
    tx: &Tx,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, Object>, DbError> {
    let found = row::Entity::find().filter(row::Column::Id.is_in(ids.iter().copied()));
    by_id(found.locked().all(&**tx).await?)
}

fn by_id(rows: Vec<row::Model>) -> Result<HashMap<Uuid, Object>, DbError> {
    rows.into_iter()
        .map(|row| Ok((row.id, read(row)?)))
        .collect()
}

fn read(row: row::Model) -> Result<Object, DbError> {
    let kind = Kind::from_word(&row.kind);
    Ok(Object {
        kind: kind.ok_or_else(|| DbError::inconsistent("oparl_object", row.id.to_string()))?,
        id: row.id,
        organization: row.organization_id,
        content: row.content,
        created_at: Stamp::from_micros(row.created_at),
        modified_at: Stamp::from_micros(row.modified_at),
        deleted: row.deleted,
    })
}

/// Writes objects, new or changed.
pub(super) async fn put(tx: &Tx, network: NetworkId, objects: &[Object]) -> Result<(), DbError> {
    for some in objects.chunks(ROWS) {
        let rows = some.iter().map(|it| row::ActiveModel {
            id: Set(it.id),
            network_id: Set(network.uuid()),
            kind: Set(it.kind.word().to_owned()),
            organization_id: Set(it.organization),
            content: Set(it.content.clone()),
            created_at: Set(it.created_at.micros()),
            modified_at: Set(it.modified_at.micros()),
            deleted: Set(it.deleted),
        });
        let changes = [
            row::Column::OrganizationId,
            row::Column::Content,
            row::Column::ModifiedAt,
            row::Column::Deleted,
        ];
        let known = OnConflict::column(row::Column::Id)
            .update_columns(changes)
            .to_owned();
        row::Entity::insert_many(rows)
            .on_conflict(known)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Ids of what a network publishes, those after this one, in order; some at a time.
pub(super) async fn living(
    conn: &impl ConnectionTrait,
    network: NetworkId,
    after: Uuid,
) -> Result<Vec<Uuid>, DbError> {
    Ok(row::Entity::find()
        .select_only()
        .column(row::Column::Id)
        .filter(row::Column::NetworkId.eq(network.uuid()))
        .filter(row::Column::Id.gt(after))
        .filter(row::Column::Deleted.eq(false))
        .order_by_asc(row::Column::Id)
        .limit(ROWS as u64)
        .into_tuple()
        .all(conn)
        .await?)
}

/// Turns objects into tombstones; the number of those that were none.
pub(super) async fn bury(tx: &Tx, ids: &[Uuid], now: Stamp) -> Result<u64, DbError> {
    let gone = row::ActiveModel {
        content: Set("{}".to_owned()),
        modified_at: Set(now.micros()),
        deleted: Set(true),
        ..Default::default()
    };
    let buried = row::Entity::update_many()
        .set(gone)
        .filter(row::Column::Id.is_in(ids.iter().copied()))
        .filter(row::Column::Deleted.eq(false))
        .exec(&**tx)
        .await?;
    Ok(buried.rows_affected)
}

/// One object, deleted ones too.
pub(crate) async fn find(db: &Db, kind: Kind, id: Uuid) -> Result<Option<Object>, DbError> {
    let found = row::Entity::find_by_id(id).filter(row::Column::Kind.eq(kind.word()));
    found.one(db.read()).await?.map(read).transpose()
}

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    /// Every network.
    Bodies,
    /// The objects of a network.
    OfBody(NetworkId, Kind),
    /// The objects that an organization lists.
    OfOrganization(Uuid, Kind),
}

/// Bounds of a list, all of them inclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub created_since: Option<Stamp>,
    pub created_until: Option<Stamp>,
    pub modified_since: Option<Stamp>,
    pub modified_until: Option<Stamp>,
}

impl Bounds {
    /// Whether the list goes by the moments of change: else by those of publication.
    pub const fn by_change(self) -> bool {
        self.modified_since.is_some() || self.modified_until.is_some()
    }
}

/// A part of a list after a place in it, in the order of changes where it is bounded by them and
/// of publication else: in both an object that changes meanwhile is not missed. Tombstones are
/// among them only for who asks for changes since a moment.
pub(crate) async fn page(
    db: &Db,
    list: List,
    bounds: Bounds,
    after: Option<(Stamp, Uuid)>,
    limit: u64,
) -> Result<Vec<Object>, DbError> {
    let order = if bounds.by_change() {
        "modified_at"
    } else {
        "created_at"
    };
    let mut values: Vec<Value> = Vec::new();
    let mut wanted = Vec::new();
    let mut want = |condition: &str, value: Value| {
        values.push(value);
        wanted.push(condition.replace('?', &format!("${}", values.len())));
    };
    match list {
        List::Bodies => want("kind = ?", Kind::Body.word().into()),
        List::OfBody(network, kind) => {
            want("network_id = ?", network.uuid().into());
            want("kind = ?", kind.word().into());
        }
        List::OfOrganization(id, kind) => {
            want("organization_id = ?", id.into());
            want("kind = ?", kind.word().into());
        }
    }
    if bounds.modified_since.is_none() {
        want("deleted = ?", false.into());
    }
    for (condition, bound) in [
        ("created_at >= ?", bounds.created_since),
        ("created_at <= ?", bounds.created_until),
        ("modified_at >= ?", bounds.modified_since),
        ("modified_at <= ?", bounds.modified_until),
    ] {
        if let Some(bound) = bound {
            want(condition, bound.micros().into());
        }
    }
    if let Some((at, id)) = after {
        values.extend([at.micros().into(), id.into()]);
        let (at, id) = (values.len() - 1, values.len());
        wanted.push(format!("({order}, id) > (${at}, ${id})"));
    }
    let sql = format!(
        "SELECT id, kind, organization_id, content, created_at, modified_at, deleted \
         FROM oparl_object WHERE {} ORDER BY {order}, id LIMIT {limit}",
        wanted.join(" AND ")
    );
    let conn = db.read();
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), &sql, values);
    let rows = conn.query_all_raw(statement).await?;
    rows.iter().map(read_listed).collect()
}

fn read_listed(row: &QueryResult) -> Result<Object, DbError> {
    let id: Uuid = row.try_get_by_index(0)?;
    let kind: String = row.try_get_by_index(1)?;
    let kind = Kind::from_word(&kind);
    Ok(Object {
        kind: kind.ok_or_else(|| DbError::inconsistent("oparl_object", id.to_string()))?,
        id,
        organization: row.try_get_by_index(2)?,
        content: row.try_get_by_index(3)?,
        created_at: Stamp::from_micros(row.try_get_by_index(4)?),
        modified_at: Stamp::from_micros(row.try_get_by_index(5)?),
        deleted: row.try_get_by_index(6)?,
    })
}

/// The first publication and the last of all networks: when the instance began to publish, and
/// when a network last joined.
pub(crate) async fn since(db: &Db) -> Result<Option<(Stamp, Stamp)>, DbError> {
    let found: Option<(Option<i64>, Option<i64>)> = row::Entity::find()
        .select_only()
        .column_as(row::Column::CreatedAt.min(), "first")
        .column_as(row::Column::CreatedAt.max(), "last")
        .filter(row::Column::Kind.eq(Kind::Body.word()))
        .into_tuple()
        .one(db.read())
        .await?;
    let found = found.and_then(|(first, last)| first.zip(last));
    Ok(found.map(|(first, last)| (Stamp::from_micros(first), Stamp::from_micros(last))))
}

/// Where the systems of councils publish their bodies, as a network has noted it.
pub(super) async fn external_bodies(
    db: &Db,
    network: NetworkId,
) -> Result<BTreeMap<OrganisationId, WebAddress>, DbError> {
    let sql = "SELECT organisation_id, address FROM oparl_endpoint WHERE network_id = $1";
    let conn = db.read();
    let values = [network.uuid().into()];
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
    let mut found = BTreeMap::new();
    for row in conn.query_all_raw(statement).await? {
        let id: Uuid = row.try_get_by_index(0)?;
        let address: String = row.try_get_by_index(1)?;
        let address = WebAddress::parse(&address);
        let address =
            address.map_err(|_| DbError::inconsistent("oparl_endpoint", id.to_string()))?;
        found.insert(id.into(), address);
    }
    Ok(found)
}

/// Under which licence a network publishes, if it has chosen one.
pub(crate) async fn licence(
    conn: &impl ConnectionTrait,
    network: NetworkId,
) -> Result<Option<Licence>, DbError> {
    let sql = "SELECT licence FROM oparl_licence WHERE network_id = $1";
    let values = [network.uuid().into()];
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
    let Some(row) = conn.query_one_raw(statement).await? else {
        return Ok(None);
    };
    let word: String = row.try_get_by_index(0)?;
    let bad = || DbError::inconsistent("oparl_licence", network.to_string());
    Ok(Some(Licence::from_word(&word).ok_or_else(bad)?))
}
/// Writes under which licence a network publishes; none takes it back.
pub(crate) async fn put_licence(
    tx: &Tx,
    network: NetworkId,
    licence: Option<Licence>,
) -> Result<(), DbError> {
    let (sql, values): (_, Vec<Value>) = match licence {
        Some(licence) => (
            "INSERT INTO oparl_licence (network_id, licence) VALUES ($1, $2) \
             ON CONFLICT (network_id) DO UPDATE SET licence = $2",
            vec![network.uuid().into(), licence.word().into()],
        ),
        None => (
            "DELETE FROM oparl_licence WHERE network_id = $1",
            vec![network.uuid().into()],
        ),
    };
    let backend = tx.get_database_backend();
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    Ok(())
}
