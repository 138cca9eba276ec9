//! Imports that lose their file or a name.

use db::{DbError, Tx};
use kernel::Stamp;
use sea_orm::{ConnectionTrait, Statement, Value};
use uuid::Uuid;

/// As many ids as one statement takes on both engines.
const ROWS: usize = 500;

/// What stands where a name was.
const NOBODY: &str = "–";

/// Takes the name of who uploaded them from these imports.
pub(super) async fn unname(tx: &Tx, imports: &[Uuid]) -> Result<(), DbError> {
    for some in imports.chunks(ROWS) {
        let places: Vec<_> = (2..some.len() + 2).map(|it| format!("${it}")).collect();
        let sql = format!(
            "UPDATE import SET uploaded_by = $1 WHERE id IN ({})",
            places.join(", ")
        );
        let ids = some.iter().map(|id| Value::from(*id));
        run(tx, &sql, std::iter::once(Value::from(NOBODY)).chain(ids)).await?;
    }
    Ok(())
}

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
