//! The rows of the audit trail.

use super::{Act, Entry, Head, Tampering, chain_hash, details_hash};
use crate::trail::policy::MayReadTrail;
use crate::trail::{Filter, Whose};
use db::{Db, DbError, Locked, Tx};
use kernel::{AccountId, Actor, NetworkId, Stamp};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect, Statement, sea_query::Expr};

/// As many ids as one statement takes on both engines.
const IDS: usize = 500;

mod entry {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_entry")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub sequence: i64,
        pub at: i64,
        pub network_id: Option<Uuid>,
        pub account_id: Option<Uuid>,
        pub actor: String,
        pub act: String,
        pub entity: String,
        pub entity_id: Uuid,
        pub details: Option<String>,
        pub salt: Option<String>,
        pub details_hash: String,
        pub hash: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod head {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_head")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub sequence: i64,
        pub hash: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// How many entries are read at a time when the chain is verified.
const BATCH: u64 = 1_000;

/// Appends one entry. Call it last in an act: it locks the end of the chain.
pub async fn record(tx: &Tx, actor: &Actor, now: Stamp, act: &Act) -> Result<(), DbError> {
    let head = locked_head(tx).await?;
    let details = act.details.to_string();
    let salt = hex::encode(crate::randomness::bytes::<16>());
    let mut entry = Entry {
        sequence: head.sequence + 1,
        at: now,
        network: act.network,
        account: actor.account(),
        actor: actor.name().to_owned(),
        act: act.name.to_owned(),
        entity: act.entity.to_owned(),
        entity_id: act.id,
        details_hash: details_hash(&salt, &details),
        details: Some(details),
        salt: Some(salt),
        hash: String::new(),
    };
    entry.hash = chain_hash(&head.hash, &entry);
    let new_head = head::ActiveModel {
        id: Set(1),
        sequence: Set(entry.sequence),
        hash: Set(entry.hash.clone()),
    };
    entry::Entity::insert(row(entry))
        .exec_without_returning(&**tx)
        .await?;
    head::Entity::update(new_head).exec(&**tx).await?;
    Ok(())
}

/// The latest entries of a network, the newest first.
pub async fn latest(db: &Db, network: NetworkId, limit: u64) -> Result<Vec<Entry>, DbError> {
    let rows = entry::Entity::find()
        .filter(entry::Column::NetworkId.eq(network.uuid()))
        .order_by_desc(entry::Column::Sequence)
        .limit(limit)
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(Entry::from).collect())
}

/// The entries about one record, the newest first. The caller has to have seen it.
pub async fn of_record(db: &Db, id: Uuid, limit: u64) -> Result<Vec<Entry>, DbError> {
    let rows = entry::Entity::find()
        .filter(entry::Column::EntityId.eq(id))
        .order_by_desc(entry::Column::Sequence)
        .limit(limit)
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(Entry::from).collect())
}

/// What an account did, the latest first, at most a thousand entries.
pub async fn of_account(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Entry>, DbError> {
    let rows = entry::Entity::find()
        .filter(entry::Column::AccountId.eq(account.uuid()))
        .order_by_desc(entry::Column::Sequence)
        .limit(1_000)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(Entry::from).collect())
}

/// Every record of a kind on which an account did this act.
pub async fn records_of(
    conn: &impl ConnectionTrait,
    account: AccountId,
    act: &str,
) -> Result<Vec<Uuid>, DbError> {
    Ok(entry::Entity::find()
        .select_only()
        .column(entry::Column::EntityId)
        .filter(entry::Column::AccountId.eq(account.uuid()))
        .filter(entry::Column::Act.eq(act))
        .into_tuple()
        .all(conn)
        .await?)
}

/// The accounts that did this act on any of these records.
pub async fn accounts_that(
    conn: &impl ConnectionTrait,
    act: &str,
    records: &[Uuid],
) -> Result<Vec<AccountId>, DbError> {
    let mut found = Vec::new();
    for some in records.chunks(IDS) {
        let accounts: Vec<Option<Uuid>> = entry::Entity::find()
            .select_only()
            .column(entry::Column::AccountId)
            .distinct()
            .filter(entry::Column::EntityId.is_in(some.iter().copied()))
            .filter(entry::Column::Act.eq(act))
            .into_tuple()
            .all(conn)
            .await?;
        found.extend(accounts.into_iter().flatten().map(AccountId::from));
    }
    Ok(found)
}

/// Every name under which an account has acted.
pub async fn names_of(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<String>, DbError> {
    Ok(entry::Entity::find()
        .select_only()
        .column(entry::Column::Actor)
        .distinct()
        .filter(entry::Column::AccountId.eq(account.uuid()))
        .into_tuple()
        .all(conn)
        .await?)
}

/// The accounts that did this act on a record.
pub async fn who_did(
    conn: &impl ConnectionTrait,
    record: Uuid,
    act: &str,
) -> Result<Vec<AccountId>, DbError> {
    let found: Vec<Option<Uuid>> = entry::Entity::find()
        .select_only()
        .column(entry::Column::AccountId)
        .filter(entry::Column::EntityId.eq(record))
        .filter(entry::Column::Act.eq(act))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(found.into_iter().flatten().map(AccountId::from).collect())
}

/// Erases the details, with their salt, of every entry about these records. The chain
/// covers only their salted hash and stays valid.
pub async fn erase_details(tx: &Tx, records: &[Uuid]) -> Result<u64, DbError> {
    let mut erased = 0;
    for some in records.chunks(500) {
        let none = || Expr::value(Option::<String>::None);
        let done = entry::Entity::update_many()
            .col_expr(entry::Column::Details, none())
            .col_expr(entry::Column::Salt, none())
            .filter(entry::Column::EntityId.is_in(some.iter().copied()))
            .exec(&**tx)
            .await?;
        erased += done.rows_affected;
    }
    Ok(erased)
}

/// The entries of one act on one record, the oldest first.
pub(crate) async fn of_act(
    conn: &impl ConnectionTrait,
    record: Uuid,
    act: &str,
) -> Result<Vec<Entry>, DbError> {
    let rows = entry::Entity::find()
        .filter(entry::Column::EntityId.eq(record))
        .filter(entry::Column::Act.eq(act))
        .order_by_asc(entry::Column::Sequence)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(Entry::from).collect())
}

/// A page of the entries that match, the newest first; `before` is the number of the
/// last one of the page before.
pub(crate) async fn found(
    conn: &impl ConnectionTrait,
    _proof: &MayReadTrail,
    filter: &Filter,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<Entry>, DbError> {
    let mut select = entry::Entity::find();
    select = match filter.whose {
        Whose::All => select,
        Whose::Instance => select.filter(entry::Column::NetworkId.is_null()),
        Whose::Network(id) => select.filter(entry::Column::NetworkId.eq(id.uuid())),
    };
    if let Some(act) = &filter.act {
        select = select.filter(entry::Column::Act.eq(act.as_str()));
    }
    if let Some(account) = filter.account {
        select = select.filter(entry::Column::AccountId.eq(account.uuid()));
    }
    if let Some(from) = filter.from {
        select = select.filter(entry::Column::At.gte(from.micros()));
    }
    if let Some(until) = filter.until {
        select = select.filter(entry::Column::At.lt(until.micros()));
    }
    if let Some(before) = before {
        select = select.filter(entry::Column::Sequence.lt(before));
    }
    let select = select.order_by_desc(entry::Column::Sequence).limit(limit);
    let rows = select.all(conn).await?;
    Ok(rows.into_iter().map(Entry::from).collect())
}

/// Every act that stands in the trail, by name: jumps from one to the next in the index.
pub(crate) async fn acts(conn: &impl ConnectionTrait) -> Result<Vec<String>, DbError> {
    let sql = "WITH RECURSIVE known(act) AS ( \
        SELECT MIN(act) FROM audit_entry \
        UNION ALL \
        SELECT (SELECT MIN(act) FROM audit_entry WHERE audit_entry.act > known.act) \
        FROM known WHERE known.act IS NOT NULL) \
        SELECT act FROM known WHERE act IS NOT NULL";
    let statement = Statement::from_string(conn.get_database_backend(), sql);
    let rows = conn.query_all_raw(statement).await?;
    let acts = rows.into_iter().map(|row| row.try_get("", "act"));
    Ok(acts.collect::<Result<_, _>>()?)
}

/// How many entries were ever written.
pub(crate) async fn written(conn: &impl ConnectionTrait) -> Result<i64, DbError> {
    let head = head::Entity::find_by_id(1).one(conn).await?;
    Ok(head.map_or(0, |head| head.sequence))
}

/// Follows the chain from `head` over one batch; the new head and whether there may be
/// more, or the first fault.
pub(crate) async fn walk(
    conn: &impl ConnectionTrait,
    mut head: Head,
) -> Result<Result<(Head, bool), Tampering>, DbError> {
    let rows = entry::Entity::find()
        .filter(entry::Column::Sequence.gt(head.sequence))
        .order_by_asc(entry::Column::Sequence)
        .limit(BATCH)
        .all(conn)
        .await?;
    let more = !rows.is_empty();
    for row in rows {
        match head.follow(&Entry::from(row)) {
            Ok(next) => head = next,
            Err(tampering) => return Ok(Err(tampering)),
        }
    }
    Ok(Ok((head, more)))
}

/// Walks the whole chain; the number of sound entries, or the first fault.
pub async fn verify(db: &Db) -> Result<Result<i64, Tampering>, DbError> {
    let expected = written(db.read()).await?;
    let mut head = Head::default();
    loop {
        match walk(db.read(), head).await? {
            Ok((next, true)) => head = next,
            Ok((end, false)) if end.sequence < expected => {
                let found = end.sequence;
                return Ok(Err(Tampering::Cut { expected, found }));
            }
            Ok((end, false)) => return Ok(Ok(end.sequence)),
            Err(tampering) => return Ok(Err(tampering)),
        }
    }
}

async fn locked_head(tx: &Tx) -> Result<head::Model, DbError> {
    let found = head::Entity::find_by_id(1).locked().one(&**tx).await?;
    found.ok_or_else(|| DbError::inconsistent("audit_head", "the only row is missing"))
}

fn row(entry: Entry) -> entry::ActiveModel {
    entry::ActiveModel {
        sequence: Set(entry.sequence),
        at: Set(entry.at.micros()),
        network_id: Set(entry.network.map(NetworkId::uuid)),
        account_id: Set(entry.account.map(AccountId::uuid)),
        actor: Set(entry.actor),
        act: Set(entry.act),
        entity: Set(entry.entity),
        entity_id: Set(entry.entity_id),
        details: Set(entry.details),
        salt: Set(entry.salt),
        details_hash: Set(entry.details_hash),
        hash: Set(entry.hash),
    }
}

impl From<entry::Model> for Entry {
    fn from(row: entry::Model) -> Self {
        Self {
            sequence: row.sequence,
            at: Stamp::from_micros(row.at),
            network: row.network_id.map(NetworkId::from),
            account: row.account_id.map(AccountId::from),
            actor: row.actor,
            act: row.act,
            entity: row.entity,
            entity_id: row.entity_id,
            details: row.details,
            salt: row.salt,
            details_hash: row.details_hash,
            hash: row.hash,
        }
    }
}
