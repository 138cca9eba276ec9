//! Rows of the directory as an import compares, adds to and removes them.

use super::super::Import;
use super::super::plan::{Existing, Standing};
use crate::organisation::{Organisation, may_edit, may_see, store as organisations};
use db::{Db, DbError, Tx};
use kernel::{Actor, Confidentiality, Line, NetworkId, OrganisationId, Stamp, fold};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Statement, Value,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// All active organisations of the instance as the actor may meet them.
pub(in crate::import) async fn existing(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    source: &str,
) -> Result<Vec<Existing>, DbError> {
    use organisations::row::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::MergedIntoId.is_null())
        .order_by_asc(Column::Id)
        .all(db.read())
        .await?;
    let all = organisations::load(db.read(), rows).await?;
    let names: HashMap<_, _> = all
        .iter()
        .map(|it| (it.id, it.profile.name.clone()))
        .collect();
    let networks = platform::network::all(db.read()).await?;
    let networks: HashMap<_, _> = networks
        .into_iter()
        .map(|it| (it.id, it.short_name))
        .collect();
    let mut competences = competences(db).await?;
    let mut keys = keys(db, network, source).await?;
    let standing = |it: &Organisation| match (may_edit(actor, it), may_see(actor, it)) {
        (Ok(_), _) => Standing::Visible,
        (_, Ok(_)) => Standing::ReadOnly,
        _ => {
            let owner = it.owner.and_then(|owner| names.get(&owner).cloned());
            let home = || Line::parse(networks.get(&it.home)?).ok();
            Standing::Hidden {
                ask: owner.or_else(home),
            }
        }
    };
    let one = |it: Organisation| Existing {
        id: it.id,
        standing: standing(&it),
        competences: competences.remove(&it.id.uuid()).unwrap_or_default(),
        source_id: keys.remove(&it.id.uuid()),
        profile: it.profile,
    };
    Ok(all.into_iter().map(one).collect())
}

#[derive(FromQueryResult)]
struct Labelled {
    organisation_id: Uuid,
    label: String,
}

async fn competences(db: &Db) -> Result<HashMap<Uuid, Vec<Line>>, DbError> {
    let sql = "SELECT organisation_id, label FROM competence \
               WHERE organisation_id IS NOT NULL ORDER BY label_key";
    let rows = Labelled::find_by_statement(statement(db.read(), sql, []))
        .all(db.read())
        .await?;
    let mut found: HashMap<Uuid, Vec<Line>> = HashMap::new();
    for row in rows {
        let label = Line::parse(&row.label);
        found.entry(row.organisation_id).or_default().extend(label);
    }
    Ok(found)
}

/// What organisations are expert in.
pub(in crate::import) async fn competences_of(
    tx: &Tx,
    organisations: &[OrganisationId],
) -> Result<HashMap<OrganisationId, Vec<Line>>, DbError> {
    let mut found: HashMap<OrganisationId, Vec<Line>> = HashMap::new();
    for some in organisations.chunks(ROWS) {
        let sql = format!(
            "SELECT organisation_id, label FROM competence \
             WHERE organisation_id IN {} ORDER BY label_key",
            groups(1, some.len())
        );
        let values = some.iter().map(|it| it.uuid().into());
        let statement = of_values(&**tx, &sql, values.collect());
        for row in Labelled::find_by_statement(statement).all(&**tx).await? {
            let label = Line::parse(&row.label);
            let place = found.entry(row.organisation_id.into()).or_default();
            place.extend(label);
        }
    }
    Ok(found)
}

async fn keys(db: &Db, network: NetworkId, source: &str) -> Result<HashMap<Uuid, String>, DbError> {
    let sql = "SELECT organisation_id, source_id AS label FROM import_key \
               WHERE network_id = $1 AND source = $2";
    let statement = statement(db.read(), sql, [network.uuid().into(), source.into()]);
    let rows = Labelled::find_by_statement(statement)
        .all(db.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.organisation_id, row.label))
        .collect())
}

/// Of these organisations that are about to be made, the names and towns that have
/// come into being since somebody looked: pairs of twin key and folded town.
pub(in crate::import) async fn taken_names(
    tx: &Tx,
    keys: Vec<String>,
) -> Result<HashSet<(String, String)>, DbError> {
    use organisations::row::{Column, Entity};
    let rows: Vec<(String, Option<String>)> = Entity::find()
        .select_only()
        .columns([Column::TwinKey, Column::Town])
        .filter(Column::TwinKey.is_in(keys))
        .filter(Column::MergedIntoId.is_null())
        .into_tuple()
        .all(&**tx)
        .await?;
    let pair = |(key, town): (String, Option<String>)| (key, fold(&town.unwrap_or_default()));
    Ok(rows.into_iter().map(pair).collect())
}

/// Adds what organisations are expert in; known ones stay as they are.
pub(in crate::import) async fn add_competences(
    tx: &Tx,
    added: &[(OrganisationId, &Line)],
    level: Confidentiality,
    now: Stamp,
) -> Result<(), DbError> {
    for some in added.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO competence (id, organisation_id, label, label_key, confidentiality) \
             VALUES {} ON CONFLICT DO NOTHING",
            groups(some.len(), 5)
        );
        let values = some.iter().flat_map(|(organisation, label)| -> [Value; 5] {
            [
                now.uuid().into(),
                organisation.uuid().into(),
                label.as_str().into(),
                fold(label.as_str()).into(),
                level.word().into(),
            ]
        });
        let statement = of_values(&**tx, &sql, values.collect());
        tx.execute_raw(statement).await?;
    }
    Ok(())
}

/// Remembers the keys that organisations have in the source. Of two organisations with
/// one key the later has it.
pub(in crate::import) async fn add_keys(
    tx: &Tx,
    import: &Import,
    added: &[(OrganisationId, &Line)],
) -> Result<(), DbError> {
    let owners: BTreeMap<_, _> = added.iter().map(|(id, key)| (key.as_str(), *id)).collect();
    for some in Vec::from_iter(owners).chunks(ROWS) {
        let sql = format!(
            "INSERT INTO import_key (network_id, source, source_id, organisation_id) \
             VALUES {} ON CONFLICT (network_id, source, source_id) \
             DO UPDATE SET organisation_id = excluded.organisation_id",
            groups(some.len(), 4)
        );
        let values = some.iter().flat_map(|(key, organisation)| -> [Value; 4] {
            [
                import.network.uuid().into(),
                import.source.as_str().into(),
                (*key).into(),
                organisation.uuid().into(),
            ]
        });
        let statement = of_values(&**tx, &sql, values.collect());
        tx.execute_raw(statement).await?;
    }
    Ok(())
}

/// Takes away what a row had added to an organisation's competences.
pub(in crate::import) async fn drop_competences(
    tx: &Tx,
    organisation: OrganisationId,
    labels: &[String],
) -> Result<(), DbError> {
    let sql = "DELETE FROM competence WHERE organisation_id = $1 AND label_key = $2";
    for label in labels {
        let values = [organisation.uuid().into(), fold(label).into()];
        tx.execute_raw(statement(&**tx, sql, values)).await?;
    }
    Ok(())
}

/// Removes organisations that an import has made, but for those that somebody already
/// refers to. Returns which are gone.
pub(in crate::import) async fn remove(
    tx: &Tx,
    ids: &[OrganisationId],
) -> Result<Vec<OrganisationId>, DbError> {
    let mut gone = Vec::with_capacity(ids.len());
    for some in ids.chunks(ROWS) {
        if removed(tx, some).await? {
            gone.extend(some);
            continue;
        }
        // One of them is referred to: ask for each.
        for id in some {
            if removed(tx, &[*id]).await? {
                gone.push(*id);
            }
        }
    }
    Ok(gone)
}

/// Removes all of them, or none where one is referred to.
async fn removed(tx: &Tx, ids: &[OrganisationId]) -> Result<bool, DbError> {
    use sea_orm::TransactionTrait as _;
    if ids.is_empty() {
        return Ok(true);
    }
    let attempt = sea_orm::DatabaseTransaction::begin(tx).await?;
    for (table, column) in [
        ("import_key", "organisation_id"),
        ("competence", "organisation_id"),
        ("organisation_listing", "organisation_id"),
        ("organisation", "id"),
    ] {
        let group = groups(1, ids.len());
        let sql = format!("DELETE FROM {table} WHERE {column} IN {group}");
        let values = ids.iter().map(|it| it.uuid().into());
        let statement = of_values(&attempt, &sql, values.collect());
        if let Err(error) = attempt.execute_raw(statement).await {
            attempt.rollback().await?;
            let referred = matches!(
                error.sql_err(),
                Some(sea_orm::SqlErr::ForeignKeyConstraintViolation(_))
            );
            return if referred {
                Ok(false)
            } else {
                Err(error.into())
            };
        }
    }
    attempt.commit().await?;
    Ok(true)
}

/// As many rows as one statement takes on both engines.
const ROWS: usize = 500;

/// `($1, $2), ($3, $4)`: so many groups of so many values.
fn groups(count: usize, width: usize) -> String {
    let group = |at: usize| {
        let values = (1..=width).map(|value| format!("${}", at * width + value));
        format!("({})", values.collect::<Vec<_>>().join(", "))
    };
    (0..count).map(group).collect::<Vec<_>>().join(", ")
}

fn of_values(conn: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> Statement {
    Statement::from_sql_and_values(conn.get_database_backend(), sql, values)
}

fn statement<const N: usize>(
    conn: &impl ConnectionTrait,
    sql: &str,
    values: [Value; N],
) -> Statement {
    Statement::from_sql_and_values(conn.get_database_backend(), sql, values)
}
