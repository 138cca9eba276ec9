//! Bringing the database to the form this version needs.

use crate::Db;
use crate::connection::Pools;
use sqlx::SqlSafeStr;
use sqlx::migrate::{MigrateError as SqlxError, MigrationType, Migrator};

/// One step, written once for both engines and never edited after release.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Date and number of the day, `YYYYMMDDNN`: the order over all capabilities.
    pub version: i64,
    /// What it brings, in a few words.
    pub name: &'static str,
    /// Statements in the shared dialect, separated by `;`.
    pub sql: &'static str,
}

/// Why the database cannot be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// A newer version of the program has been here.
    #[error(
        "the database was written by a newer version of Regiowerk (step {0} is unknown here): \
         start that version, or restore a backup"
    )]
    Newer(i64),
    /// A step that ran already has other words now.
    #[error("step {0} of the database was changed after it ran: install an unaltered release")]
    Altered(i64),
    /// A step failed; nothing of it remains.
    #[error("the database could not be brought up to date: {0}")]
    Failed(SqlxError),
}

impl Db {
    /// Runs the steps that are missing, each in a transaction, one node at a time.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<(), MigrateError> {
        let migrator = migrator(migrations);
        let done = match &self.pools {
            Pools::Sqlite { write, .. } => migrator.run(write).await,
            Pools::Postgres(pool) => migrator.run(pool).await,
        };
        done.map_err(|error| match error {
            SqlxError::VersionMissing(version) => MigrateError::Newer(version),
            SqlxError::VersionMismatch(version) => MigrateError::Altered(version),
            other => MigrateError::Failed(other),
        })
    }
}

fn migrator(migrations: &[Migration]) -> Migrator {
    let mut steps: Vec<_> = migrations
        .iter()
        .map(|step| {
            let sql = step.sql.into_sql_str();
            let kind = MigrationType::Simple;
            sqlx::migrate::Migration::new(step.version, step.name.into(), kind, sql, false)
        })
        .collect();
    steps.sort_by_key(|step| step.version);
    Migrator::with_migrations(steps)
}
