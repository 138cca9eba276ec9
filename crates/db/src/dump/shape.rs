//! Which tables and columns there are.

use super::{Column, ColumnType, Table};
use crate::{DbError, Engine};
use sea_orm::{ConnectionTrait, Statement};

/// What the migrations keep for themselves.
const STEPS: &str = "_sqlx_migrations";

const SQLITE: &str = "SELECT t.name, c.name, upper(c.type) \
    FROM sqlite_master t JOIN pragma_table_info(t.name) c \
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
    ORDER BY t.name, c.cid";

const POSTGRES: &str = "SELECT table_name::text, column_name::text, upper(data_type)::text \
    FROM information_schema.columns WHERE table_schema = current_schema() \
    ORDER BY table_name, ordinal_position";

/// Every table but that of the migrations, by name.
pub(super) async fn tables(
    conn: &impl ConnectionTrait,
    engine: Engine,
) -> Result<Vec<Table>, DbError> {
    let sql = match engine {
        Engine::Sqlite => SQLITE,
        Engine::Postgres => POSTGRES,
    };
    let statement = Statement::from_string(conn.get_database_backend(), sql);
    let mut tables: Vec<Table> = Vec::new();
    for row in conn.query_all_raw(statement).await? {
        let (table, name, word): (String, String, String) = (
            row.try_get_by_index(0)?,
            row.try_get_by_index(1)?,
            row.try_get_by_index(2)?,
        );
        if table == STEPS {
            continue;
        }
        let of = ColumnType::ALL.into_iter().find(|it| it.word() == word);
        let of = of.ok_or_else(|| {
            DbError::inconsistent("columns", format!("{table}.{name} is a {word}"))
        })?;
        if tables.last().is_none_or(|last| last.name != table) {
            tables.push(Table {
                name: table,
                columns: Vec::new(),
            });
        }
        if let Some(last) = tables.last_mut() {
            last.columns.push(Column { name, of });
        }
    }
    Ok(tables)
}

/// The steps that have run, in order; none in an empty database.
pub(super) async fn steps(
    conn: &impl ConnectionTrait,
    engine: Engine,
) -> Result<Vec<i64>, DbError> {
    let there = match engine {
        Engine::Sqlite => "SELECT count(*) FROM sqlite_master WHERE name = '_sqlx_migrations'",
        Engine::Postgres => {
            "SELECT count(*) FROM information_schema.tables \
             WHERE table_schema = current_schema() AND table_name = '_sqlx_migrations'"
        }
    };
    let backend = conn.get_database_backend();
    let row = conn.query_one_raw(Statement::from_string(backend, there));
    let there: i64 = match row.await? {
        Some(row) => row.try_get_by_index(0)?,
        None => 0,
    };
    if there == 0 {
        return Ok(Vec::new());
    }
    let sql = format!("SELECT version FROM {STEPS} ORDER BY version");
    let rows = conn.query_all_raw(Statement::from_string(backend, sql));
    let versions = rows.await?.into_iter().map(|row| row.try_get_by_index(0));
    Ok(versions.collect::<Result<_, _>>()?)
}

/// A name of the database in quotes.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
