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
use std::collections::{HashMap, HashSet};
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

/// What one organisation is expert in.
pub(in crate::import) async fn competences_of(
    tx: &Tx,
    organisation: OrganisationId,
) -> Result<Vec<Line>, DbError> {
    let sql = "SELECT organisation_id, label FROM competence \
               WHERE organisation_id = $1 ORDER BY label_key";
    let statement = statement(&**tx, sql, [organisation.uuid().into()]);
    let rows = Labelled::find_by_statement(statement).all(&**tx).await?;
    Ok(rows
        .iter()
        .filter_map(|row| Line::parse(&row.label).ok())
        .collect())
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
    let sql = "INSERT INTO competence (id, organisation_id, label, label_key, confidentiality) \
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    for (organisation, label) in added {
        let values = [
            now.uuid().into(),
            organisation.uuid().into(),
            label.as_str().into(),
            fold(label.as_str()).into(),
            level.word().into(),
        ];
        tx.execute_raw(statement(&**tx, sql, values)).await?;
    }
    Ok(())
}

/// Remembers the keys that organisations have in the source.
pub(in crate::import) async fn add_keys(
    tx: &Tx,
    import: &Import,
    added: &[(OrganisationId, &Line)],
) -> Result<(), DbError> {
    let sql = "INSERT INTO import_key (network_id, source, source_id, organisation_id) \
               VALUES ($1, $2, $3, $4) ON CONFLICT (network_id, source, source_id) \
               DO UPDATE SET organisation_id = excluded.organisation_id";
    for (organisation, key) in added {
        let values = [
            import.network.uuid().into(),
            import.source.as_str().into(),
            key.as_str().into(),
            organisation.uuid().into(),
        ];
        tx.execute_raw(statement(&**tx, sql, values)).await?;
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

/// Removes an organisation that an import has made. `false` where somebody already
/// refers to it: then it stays as it is.
pub(in crate::import) async fn remove(tx: &Tx, id: OrganisationId) -> Result<bool, DbError> {
    use sea_orm::TransactionTrait as _;
    let attempt = sea_orm::DatabaseTransaction::begin(tx).await?;
    for sql in [
        "DELETE FROM import_key WHERE organisation_id = $1",
        "DELETE FROM competence WHERE organisation_id = $1",
        "DELETE FROM organisation_listing WHERE organisation_id = $1",
        "DELETE FROM organisation WHERE id = $1",
    ] {
        let done = attempt
            .execute_raw(statement(&attempt, sql, [id.uuid().into()]))
            .await;
        if let Err(error) = done {
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

fn statement<const N: usize>(
    conn: &impl ConnectionTrait,
    sql: &str,
    values: [Value; N],
) -> Statement {
    Statement::from_sql_and_values(conn.get_database_backend(), sql, values)
}
