//! The columns with the names of who did what.

use super::Deed;
use db::{DbError, Tx};
use sea_orm::{ConnectionTrait as _, Statement, Value};
use uuid::Uuid;

/// As many ids as one statement takes on both engines.
const ROWS: usize = 500;

/// What stands where a name was, in a column that needs one.
const NOBODY: &str = "–";

/// Takes the name of who did it, whichever of these it was, from these records.
pub(super) async fn unname(
    tx: &Tx,
    deed: &Deed,
    records: &[Uuid],
    names: &[String],
) -> Result<(), DbError> {
    let Deed {
        table, key, column, ..
    } = deed;
    let names = &names[..names.len().min(ROWS)];
    if names.is_empty() {
        return Ok(());
    }
    let places = |from: usize, count: usize| {
        let places: Vec<_> = (from..from + count).map(|it| format!("${it}")).collect();
        places.join(", ")
    };
    for some in records.chunks(ROWS) {
        let sql = format!(
            "UPDATE {table} SET {column} = $1 WHERE {key} IN ({}) AND {column} IN ({})",
            places(2, some.len()),
            places(2 + some.len(), names.len()),
        );
        let values = std::iter::once(Value::from(NOBODY))
            .chain(some.iter().map(|id| Value::from(*id)))
            .chain(names.iter().map(|name| Value::from(name.as_str())));
        let statement = Statement::from_sql_and_values(tx.get_database_backend(), &sql, values);
        tx.execute_raw(statement).await?;
    }
    Ok(())
}
