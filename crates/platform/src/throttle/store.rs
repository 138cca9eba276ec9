//! The rows of counters.

use super::{Gate, Window};
use db::{DbError, Tx};
use kernel::Stamp;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryResult, Statement, Value};

/// The window of a key at a gate, over or not.
pub(super) async fn find(
    conn: &impl ConnectionTrait,
    gate: Gate,
    key_hash: &str,
) -> Result<Option<Window>, DbError> {
    let sql = "SELECT began_at, passages FROM throttle WHERE gate = $1 AND key_hash = $2";
    let values: [Value; 2] = [gate.word().into(), key_hash.into()];
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
    let row = conn.query_one_raw(statement).await?;
    Ok(row.as_ref().map(window).transpose()?)
}

/// Counts one passage in one statement, so that nodes do not overwrite each other; the
/// same rule as [`super::Limit::count`].
pub(super) async fn count(
    tx: &Tx,
    gate: Gate,
    key_hash: &str,
    now: Stamp,
) -> Result<Window, DbError> {
    let sql = "INSERT INTO throttle (gate, key_hash, began_at, ends_at, passages) \
               VALUES ($1, $2, $3, $4, 1) \
               ON CONFLICT (gate, key_hash) DO UPDATE SET \
               passages = CASE WHEN throttle.ends_at <= excluded.began_at THEN 1 \
                   ELSE throttle.passages + 1 END, \
               began_at = CASE WHEN throttle.ends_at <= excluded.began_at \
                   THEN excluded.began_at ELSE throttle.began_at END, \
               ends_at = CASE WHEN throttle.ends_at <= excluded.began_at \
                   THEN excluded.ends_at ELSE throttle.ends_at END \
               RETURNING began_at, passages";
    let end = now.plus_seconds(gate.limit().seconds);
    let values: [Value; 4] = [
        gate.word().into(),
        key_hash.into(),
        now.micros().into(),
        end.micros().into(),
    ];
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    let row = tx.query_one_raw(statement).await?;
    let row = row.ok_or_else(|| DbError::inconsistent("throttle", "nothing was counted"))?;
    Ok(window(&row)?)
}

/// Removes what is over.
pub(super) async fn sweep(tx: &Tx, now: Stamp) -> Result<(), DbError> {
    let sql = "DELETE FROM throttle WHERE ends_at <= $1";
    let values: [Value; 1] = [now.micros().into()];
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    tx.execute_raw(statement).await?;
    Ok(())
}

fn window(row: &QueryResult) -> Result<Window, DbErr> {
    Ok(Window {
        began_at: Stamp::from_micros(row.try_get("", "began_at")?),
        passages: row.try_get("", "passages")?,
    })
}
