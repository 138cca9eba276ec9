//! The keys that organisations have in the sources of imports, and what the directory
//! holds beside them.

use super::super::Import;
use super::super::plan::{Existing, Standing};
use db::{Db, DbError, Tx};
use directory::competence;
use directory::organisation::{Organisation, bulk, may_edit, may_see};
use kernel::{Actor, Line, NetworkId, OrganisationId};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// All active organisations of the instance as the actor may meet them.
pub(in crate::import) async fn existing(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    source: &str,
) -> Result<Vec<Existing>, DbError> {
    let all = bulk::active(db).await?;
    let names: HashMap<_, _> = all
        .iter()
        .map(|it| (it.id, it.profile.name.clone()))
        .collect();
    let networks = platform::network::all(db.read()).await?;
    let networks: HashMap<_, _> = networks
        .into_iter()
        .map(|it| (it.id, it.short_name))
        .collect();
    let mut competences = competence::labels(db.read(), None).await?;
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
        competences: competences.remove(&it.id).unwrap_or_default(),
        source_id: keys.remove(&it.id.uuid()),
        profile: it.profile,
    };
    Ok(all.into_iter().map(one).collect())
}

#[derive(FromQueryResult)]
struct Keyed {
    organisation_id: Uuid,
    source_id: String,
}

async fn keys(db: &Db, network: NetworkId, source: &str) -> Result<HashMap<Uuid, String>, DbError> {
    let sql = "SELECT organisation_id, source_id FROM import_key \
               WHERE network_id = $1 AND source = $2";
    let statement = statement(db.read(), sql, [network.uuid().into(), source.into()]);
    let rows = Keyed::find_by_statement(statement).all(db.read()).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.organisation_id, row.source_id))
        .collect())
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

/// Removes organisations that an import has made, but for those that somebody already
/// refers to: these keep their keys. Returns which are gone.
pub(in crate::import) async fn remove(
    tx: &Tx,
    ids: &[OrganisationId],
) -> Result<Vec<OrganisationId>, DbError> {
    let kept = taken_keys(tx, ids).await?;
    let gone = bulk::remove(tx, ids).await?;
    for key in kept.iter().filter(|key| !gone.contains(&key.organisation)) {
        let sql = "INSERT INTO import_key (network_id, source, source_id, organisation_id) \
                   VALUES ($1, $2, $3, $4)";
        let values: [Value; 4] = [
            key.network.uuid().into(),
            key.source.as_str().into(),
            key.source_id.as_str().into(),
            key.organisation.uuid().into(),
        ];
        tx.execute_raw(statement(&**tx, sql, values)).await?;
    }
    Ok(gone)
}

/// The key of an organisation in a source.
struct Key {
    network: NetworkId,
    source: String,
    source_id: String,
    organisation: OrganisationId,
}

/// Takes all keys from these organisations.
async fn taken_keys(tx: &Tx, ids: &[OrganisationId]) -> Result<Vec<Key>, DbError> {
    let mut keys = Vec::new();
    for some in ids.chunks(ROWS) {
        let these = groups(1, some.len());
        let values: Vec<Value> = some.iter().map(|it| it.uuid().into()).collect();
        let sql = format!(
            "SELECT network_id, source, source_id, organisation_id FROM import_key \
             WHERE organisation_id IN {these}"
        );
        for row in tx
            .query_all_raw(of_values(&**tx, &sql, values.clone()))
            .await?
        {
            let (network, holder): (Uuid, Uuid) =
                (row.try_get_by_index(0)?, row.try_get_by_index(3)?);
            keys.push(Key {
                network: network.into(),
                source: row.try_get_by_index(1)?,
                source_id: row.try_get_by_index(2)?,
                organisation: holder.into(),
            });
        }
        let sql = format!("DELETE FROM import_key WHERE organisation_id IN {these}");
        tx.execute_raw(of_values(&**tx, &sql, values)).await?;
    }
    Ok(keys)
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
