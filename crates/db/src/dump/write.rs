//! Filling a database with what a dump holds, all of it or nothing.

use super::{Cell, ColumnType, Table, shape};
use crate::{Db, DbError, Engine};
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait, Value,
};

/// The most values in one statement; SQLite takes 32,766, PostgreSQL 65,535.
const MOST: usize = 30_000;
/// The most rows in one statement.
const ROWS: usize = 500;

/// A database that is being filled. Dropped without [`Loading::finish`] it is as it was.
#[derive(Debug)]
pub struct Loading {
    tx: DatabaseTransaction,
    engine: Engine,
    tables: Vec<Table>,
    /// How to make the references again that are checked at the end.
    references: Vec<String>,
}

impl Db {
    /// Empties every table and waits for rows. References between tables are checked
    /// when it is finished, so tables may come in any order.
    pub async fn begin_loading(&self) -> Result<Loading, DbError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let tx = self.write().begin_with_options(options).await?;
        let engine = self.engine();
        let references = match engine {
            Engine::Sqlite => {
                tx.execute_unprepared("PRAGMA defer_foreign_keys = ON")
                    .await?;
                Vec::new()
            }
            Engine::Postgres => drop_references(&tx).await?,
        };
        let tables = shape::tables(&tx, engine).await?;
        for table in &tables {
            let sql = format!("DELETE FROM {}", shape::quoted(&table.name));
            tx.execute_unprepared(&sql).await?;
        }
        Ok(Loading {
            tx,
            engine,
            tables,
            references,
        })
    }
}

impl Loading {
    /// How many rows go into one statement at most, for a table of this shape.
    pub fn rows_at_once(table: &Table) -> usize {
        (MOST / table.columns.len().max(1)).clamp(1, ROWS)
    }

    /// Adds rows to a table that has to have just these columns.
    pub async fn insert(&self, table: &Table, rows: Vec<Vec<Cell>>) -> Result<(), DbError> {
        let by_name = |table: Option<&Table>| {
            let mut columns = table.map_or_else(Vec::new, |it| it.columns.clone());
            columns.sort_by(|a, b| a.name.cmp(&b.name));
            columns
        };
        let there = self.tables.iter().find(|it| it.name == table.name);
        if by_name(Some(table)) != by_name(there) {
            return Err(DbError::inconsistent("dump", table.name.clone()));
        }
        if rows.is_empty() {
            return Ok(());
        }
        let names = table.columns.iter().map(|it| shape::quoted(&it.name));
        let names: Vec<_> = names.collect();
        let mut next = 0;
        let mut places = Vec::with_capacity(rows.len());
        for _ in &rows {
            let row = table.columns.iter().map(|_| {
                next += 1;
                format!("${next}")
            });
            places.push(format!("({})", row.collect::<Vec<_>>().join(", ")));
        }
        let sql = format!(
            "INSERT INTO {} ({}) VALUES {}",
            shape::quoted(&table.name),
            names.join(", "),
            places.join(", ")
        );
        let columns = table.columns.iter().cycle();
        let cells = rows.into_iter().flatten();
        let values = cells
            .zip(columns)
            .map(|(cell, column)| value(cell, column.of));
        let backend: DbBackend = self.tx.get_database_backend();
        let statement = Statement::from_sql_and_values(backend, sql, values);
        self.tx.execute_raw(statement).await?;
        Ok(())
    }

    /// Checks the references and makes everything last.
    pub async fn finish(self) -> Result<(), DbError> {
        for reference in &self.references {
            self.tx.execute_unprepared(reference).await?;
        }
        debug_assert!(self.engine == Engine::Postgres || self.references.is_empty());
        Ok(self.tx.commit().await?)
    }
}

/// Takes the references between tables away; the statements that make them again.
async fn drop_references(tx: &DatabaseTransaction) -> Result<Vec<String>, DbError> {
    tx.execute_unprepared("SET LOCAL statement_timeout = 0")
        .await?;
    let sql = "SELECT conrelid::regclass::text, conname::text, pg_get_constraintdef(oid)::text \
               FROM pg_constraint \
               WHERE contype = 'f' AND connamespace = current_schema()::regnamespace";
    let statement = Statement::from_string(DbBackend::Postgres, sql);
    let mut again = Vec::new();
    for row in tx.query_all_raw(statement).await? {
        let (table, name, definition): (String, String, String) = (
            row.try_get_by_index(0)?,
            row.try_get_by_index(1)?,
            row.try_get_by_index(2)?,
        );
        let name = shape::quoted(&name);
        // `regclass` gives the table's name in quotes where it needs them.
        tx.execute_unprepared(&format!("ALTER TABLE {table} DROP CONSTRAINT {name}"))
            .await?;
        again.push(format!(
            "ALTER TABLE {table} ADD CONSTRAINT {name} {definition}"
        ));
    }
    Ok(again)
}

/// An empty cell has to have the type of its column, too.
fn value(cell: Cell, of: ColumnType) -> Value {
    match cell {
        Cell::Uuid(it) => it.into(),
        Cell::Text(it) => it.into(),
        Cell::Integer(it) => it.into(),
        Cell::Boolean(it) => it.into(),
        Cell::Bytes(it) => it.into(),
        Cell::Double(it) => it.into(),
        Cell::Null => match of {
            ColumnType::Uuid => Option::<uuid::Uuid>::None.into(),
            ColumnType::Text => Option::<String>::None.into(),
            ColumnType::Integer => Option::<i64>::None.into(),
            ColumnType::Boolean => Option::<bool>::None.into(),
            ColumnType::Bytes => Option::<Vec<u8>>::None.into(),
            ColumnType::Double => Option::<f64>::None.into(),
        },
    }
}
