//! Imports that lose their file.

use db::{DbError, Tx};
use kernel::Stamp;
use sea_orm::{ConnectionTrait, Statement, Value};

/// Empties the files of imports uploaded before that moment; the number of files.
pub(super) async fn expire_files(tx: &Tx, before: Stamp) -> Result<u64, DbError> {
    let sql = "UPDATE import SET file = $1 WHERE uploaded_at < $2 \
               AND state IN ('uploaded', 'done', 'undone') AND length(file) > 0";
    let values: [Value; 2] = [Vec::<u8>::new().into(), before.micros().into()];
    run(tx, sql, values).await
}

async fn run(tx: &Tx, sql: &str, values: impl IntoIterator<Item = Value>) -> Result<u64, DbError> {
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    Ok(tx.execute_raw(statement).await?.rows_affected())
}
