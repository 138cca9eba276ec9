//! Reading everything, as it stands at one moment.

use super::{Cell, ColumnType, Table, shape};
use crate::{Db, DbError, Engine};
use futures_util::StreamExt as _;
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, IsolationLevel, QueryResult, Statement,
    StreamTrait, TransactionOptions, TransactionTrait,
};
use std::pin::pin;

/// A piece of a dump, in this order: the steps, then each table with its rows.
#[derive(Debug)]
pub enum Part<'a> {
    /// Versions of the migrations that have run, in order.
    Steps(&'a [i64]),
    /// A table begins.
    Table(&'a Table),
    /// A row of it: a cell for each column.
    Row(Vec<Cell>),
}

impl Db {
    /// The versions of the steps that have run, in order; none in an empty database.
    pub async fn steps(&self) -> Result<Vec<i64>, DbError> {
        shape::steps(self.read(), self.engine()).await
    }

    /// Hands over everything, as it stands when the dump begins, while others go on
    /// writing.
    pub async fn dump<E: From<DbError>>(
        &self,
        mut take: impl FnMut(Part<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let tx = self.moment().await?;
        let steps = shape::steps(&tx, self.engine()).await?;
        take(Part::Steps(&steps))?;
        for table in shape::tables(&tx, self.engine()).await? {
            take(Part::Table(&table))?;
            rows(&tx, &table, &mut take).await?;
        }
        tx.rollback().await.map_err(DbError::from)?;
        Ok(())
    }

    /// A transaction that sees one moment of the database and changes nothing.
    async fn moment(&self) -> Result<DatabaseTransaction, DbError> {
        let options = match self.engine() {
            // A reader of the write-ahead log sees the moment of its first statement.
            Engine::Sqlite => TransactionOptions::default(),
            Engine::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            },
        };
        let tx = self.read().begin_with_options(options).await?;
        if self.engine() == Engine::Postgres {
            tx.execute_unprepared("SET LOCAL statement_timeout = 0")
                .await?;
        }
        Ok(tx)
    }
}

async fn rows<E: From<DbError>>(
    tx: &DatabaseTransaction,
    table: &Table,
    take: &mut impl FnMut(Part<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let names: Vec<_> = table
        .columns
        .iter()
        .map(|it| shape::quoted(&it.name))
        .collect();
    let sql = format!(
        "SELECT {} FROM {}",
        names.join(", "),
        shape::quoted(&table.name)
    );
    let statement = Statement::from_string(ConnectionTrait::get_database_backend(tx), sql);
    let stream = tx.stream_raw(statement).await.map_err(DbError::from)?;
    let mut stream = pin!(stream);
    while let Some(row) = stream.next().await {
        let row = row.map_err(DbError::from)?;
        let columns = table.columns.iter().enumerate();
        let cells = columns.map(|(index, column)| cell(&row, index, column.of));
        take(Part::Row(cells.collect::<Result<_, _>>()?))?;
    }
    Ok(())
}

fn cell(row: &QueryResult, index: usize, of: ColumnType) -> Result<Cell, DbError> {
    let cell = match of {
        ColumnType::Uuid => row.try_get_by_index::<Option<_>>(index)?.map(Cell::Uuid),
        ColumnType::Text => row.try_get_by_index::<Option<_>>(index)?.map(Cell::Text),
        ColumnType::Integer => row.try_get_by_index::<Option<_>>(index)?.map(Cell::Integer),
        ColumnType::Boolean => row.try_get_by_index::<Option<_>>(index)?.map(Cell::Boolean),
        ColumnType::Bytes => row.try_get_by_index::<Option<_>>(index)?.map(Cell::Bytes),
        ColumnType::Double => row.try_get_by_index::<Option<_>>(index)?.map(Cell::Double),
    };
    Ok(cell.unwrap_or(Cell::Null))
}
