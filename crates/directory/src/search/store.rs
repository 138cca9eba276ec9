//! The feed of the search index: what changed since a revision.

use db::sea_orm::{ConnectionTrait, DbBackend, Statement};
use db::{DbError, Tx};

/// The number of the next change. It locks the counter until the transaction ends,
/// so numbers become visible in their order.
pub(crate) async fn next_revision(tx: &Tx) -> Result<i64, DbError> {
    let sql =
        "UPDATE directory_revision SET revision = revision + 1 WHERE id = 1 RETURNING revision";
    revision(&**tx, sql).await
}

/// The number of the last change.
pub(crate) async fn current_revision(conn: &impl ConnectionTrait) -> Result<i64, DbError> {
    revision(conn, "SELECT revision FROM directory_revision WHERE id = 1").await
}

async fn revision(conn: &impl ConnectionTrait, sql: &str) -> Result<i64, DbError> {
    let backend: DbBackend = conn.get_database_backend();
    let row = conn
        .query_one_raw(Statement::from_string(backend, sql))
        .await?;
    let row = row.ok_or_else(|| DbError::inconsistent("directory_revision", "it is empty"))?;
    Ok(row.try_get_by_index(0)?)
}
