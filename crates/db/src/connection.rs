//! Opening the database and the two ways into it.

use crate::cache::Caches;
use crate::{DbError, Tx};
use sea_orm::{
    ConnectionTrait as _, DatabaseConnection, DbBackend, SqliteTransactionMode,
    SqlxPostgresConnector, SqlxSqliteConnector, Statement, TransactionOptions, TransactionTrait,
};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::str::FromStr;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Which engine stands behind a [`Db`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// The embedded one: one file beside the program.
    Sqlite,
    /// For several nodes.
    Postgres,
}

/// Why a database cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The address is neither `sqlite:` nor `postgres:`.
    #[error("the database address must begin with sqlite:// or postgres://")]
    UnknownEngine,
    /// The engine refused.
    #[error("the database cannot be opened: {0}")]
    Refused(#[from] sqlx::Error),
}

/// The database of this instance. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Db {
    engine: Engine,
    pub(crate) pools: Pools,
    read: DatabaseConnection,
    write: DatabaseConnection,
    caches: Caches,
}

/// The pools as sqlx knows them, for migrations, bulk loads and backups.
#[derive(Clone, Debug)]
pub(crate) enum Pools {
    Sqlite {
        write: sqlx::SqlitePool,
        read: sqlx::SqlitePool,
    },
    Postgres(sqlx::PgPool),
}

/// The connections of this process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    /// At work.
    pub busy: u32,
    /// Open and free.
    pub idle: u32,
}

/// Connections to PostgreSQL: its own processes do the work.
const CONNECTIONS: u32 = 16;

/// How many connections to a SQLite file read at the same time. Each is a thread with a
/// cache, and what they read comes from memory: more than two a core only change places.
fn readers() -> u32 {
    let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    u32::try_from(2 * cores).unwrap_or(u32::MAX).clamp(4, 16)
}

const BUSY: Duration = Duration::from_secs(10);

impl Db {
    /// Opens `sqlite://path` (made if missing) or `postgres://…`.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        Self::open_or_make(url, true).await
    }

    /// Opens a database that is there; refused when its file is missing.
    pub async fn open_existing(url: &str) -> Result<Self, OpenError> {
        Self::open_or_make(url, false).await
    }

    async fn open_or_make(url: &str, make: bool) -> Result<Self, OpenError> {
        match url.split_once(':') {
            Some(("sqlite", _)) => Self::open_sqlite(url, make).await,
            Some(("postgres" | "postgresql", _)) => Self::open_postgres(url).await,
            _ => Err(OpenError::UnknownEngine),
        }
    }

    /// One writer and several readers: more writers only wait for each other.
    async fn open_sqlite(url: &str, make: bool) -> Result<Self, OpenError> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(make)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY)
            .foreign_keys(true)
            .pragma("cache_size", "-8000");
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(BUSY)
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await?;
        let read = SqlitePoolOptions::new()
            .max_connections(readers())
            .acquire_timeout(BUSY)
            .test_before_acquire(false)
            .connect_lazy_with(
                // What they read is in the system's cache as well: caches of their own
                // would hold the same pages once more for each.
                options
                    .pragma("cache_size", "-1000")
                    .pragma("query_only", "ON"),
            );
        Ok(Self {
            engine: Engine::Sqlite,
            read: SqlxSqliteConnector::from_sqlx_sqlite_pool(read.clone()),
            write: SqlxSqliteConnector::from_sqlx_sqlite_pool(write.clone()),
            pools: Pools::Sqlite { write, read },
            caches: Caches::default(),
        })
    }

    async fn open_postgres(url: &str) -> Result<Self, OpenError> {
        let options = PgConnectOptions::from_str(url)?
            .application_name("regiowerk")
            .options([("lock_timeout", "10s"), ("statement_timeout", "60s")]);
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(BUSY)
            .test_before_acquire(false)
            .connect_with(options)
            .await?;
        let connection = SqlxPostgresConnector::from_sqlx_postgres_pool(pool.clone());
        Ok(Self {
            engine: Engine::Postgres,
            read: connection.clone(),
            write: connection,
            pools: Pools::Postgres(pool),
            caches: Caches::default(),
        })
    }

    /// The engine behind it.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// What time it is at the database, in microseconds since 1970; `None` where it has no
    /// clock but ours.
    pub async fn clock(&self) -> Result<Option<i64>, DbError> {
        if self.engine == Engine::Sqlite {
            return Ok(None);
        }
        let sql = "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)";
        let statement = Statement::from_string(DbBackend::Postgres, sql);
        let row = self.read.query_one_raw(statement).await?;
        Ok(row.map(|row| row.try_get_by_index(0)).transpose()?)
    }

    /// How many connections are open at this moment.
    pub fn connections(&self) -> Connections {
        let (open, idle) = match &self.pools {
            Pools::Sqlite { write, read } => (
                write.size() + read.size(),
                write.num_idle() + read.num_idle(),
            ),
            Pools::Postgres(pool) => (pool.size(), pool.num_idle()),
        };
        let idle = u32::try_from(idle).unwrap_or(u32::MAX).min(open);
        Connections {
            busy: open - idle,
            idle,
        }
    }

    /// What this process remembers of the database in a value of type `T`, shared by
    /// every clone of this handle; empty at first. A cache, never the truth.
    pub fn cache<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        self.caches.of()
    }

    /// For reading only; on SQLite a write through it is refused.
    pub const fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    pub(crate) const fn write(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Begins a write transaction; dropped without [`Tx::commit`] it leaves no trace.
    ///
    /// SQLite takes the write lock at once (`BEGIN IMMEDIATE`), PostgreSQL locks the
    /// rows a store asks for with [`crate::Locked`].
    pub async fn begin(&self) -> Result<Tx, DbError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let asked = Instant::now();
        let begun = self.write.begin_with_options(options).await;
        metrics::histogram!("db_write_wait_seconds").record(asked.elapsed());
        Ok(Tx::new(begun?, self.engine))
    }

    /// Closes every connection; SQLite then folds its log into the file.
    pub async fn close(&self) {
        if let Err(error) = self.read.clone().close().await {
            tracing::warn!(%error, "the readers did not close cleanly");
        }
        match &self.pools {
            Pools::Sqlite { write, .. } => write.close().await,
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}
