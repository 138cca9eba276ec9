//! Fresh databases, one per test, gone afterwards.

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{Connection as _, PgConnection};
use tempfile::TempDir;

/// A database engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

/// An empty database of its own; dropping it removes it.
#[derive(Debug)]
pub struct TestDatabase {
    engine: Engine,
    url: String,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Folder { _removed_on_drop: TempDir },
    Cluster { admin_url: String, name: String },
}

impl TestDatabase {
    /// Which engine it is on.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Its URL: `sqlite://…?mode=rwc` (the file does not exist yet) or `postgres://…`.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Place::Cluster { admin_url, name } = &self.place {
            // A test that fails should be heard, not its cleaning up.
            administer(
                admin_url,
                vec![format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")],
            )
            .ok();
        }
    }
}

/// An empty SQLite database.
///
/// # Panics
/// If the folder for temporary files is not writable.
pub fn sqlite() -> TestDatabase {
    let folder = tempfile::tempdir().expect("the folder for temporary files is writable");
    let url = format!(
        "sqlite://{}?mode=rwc",
        folder.path().join("test.sqlite").display()
    );
    let place = Place::Folder {
        _removed_on_drop: folder,
    };
    TestDatabase {
        engine: Engine::Sqlite,
        url,
        place,
    }
}

/// An empty PostgreSQL database on the cluster that `TEST_DATABASE_URL` names.
///
/// # Panics
/// If there is no cluster. Tests that need one are marked
/// `#[ignore = "needs PostgreSQL"]`, so plain `cargo test` leaves them out.
pub fn postgres() -> TestDatabase {
    let admin_url = cluster().expect(
        "this test needs PostgreSQL: run `cargo xtask test`, or set TEST_DATABASE_URL as `cargo xtask \
         postgres` prints it (apt-get install -y postgresql)",
    );
    on_cluster(admin_url)
}

/// One empty database for each engine that is there: SQLite always, PostgreSQL where
/// `TEST_DATABASE_URL` names a cluster, as it does under `cargo xtask test`.
pub fn databases() -> Vec<TestDatabase> {
    std::iter::once(sqlite())
        .chain(cluster().map(on_cluster))
        .collect()
}

/// Runs a test once for each engine that is there (see [`databases`]).
pub async fn on_both_engines(test: impl AsyncFn(&TestDatabase)) {
    for database in databases() {
        eprintln!("on {:?}:", database.engine());
        test(&database).await;
    }
}

fn cluster() -> Option<String> {
    std::env::var("TEST_DATABASE_URL")
        .ok()
        .filter(|url| !url.is_empty())
}

fn on_cluster(admin_url: String) -> TestDatabase {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("test_{}_{number}", std::process::id());
    let created = administer(
        &admin_url,
        vec![
            // Left over if an earlier process with this number was killed.
            format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
            format!("CREATE DATABASE {name} TEMPLATE template0"),
        ],
    );
    created.expect("the cluster of TEST_DATABASE_URL answers and lets us create databases");
    let url = with_database(&admin_url, &name);
    TestDatabase {
        engine: Engine::Postgres,
        url,
        place: Place::Cluster { admin_url, name },
    }
}

/// `postgres://host/postgres?a=b` -> `postgres://host/NAME?a=b`.
fn with_database(url: &str, name: &str) -> String {
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    let (server, _) = address.rsplit_once('/').unwrap_or((address, ""));
    format!("{server}/{name}?{query}")
        .trim_end_matches('?')
        .to_owned()
}

/// Runs statements on a thread of its own, so that it works inside and outside of
/// async code, and in `drop`.
fn administer(url: &str, statements: Vec<String>) -> Result<(), sqlx::Error> {
    let url = url.to_owned();
    let thread = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(async {
            let mut connection = PgConnection::connect(&url).await?;
            for statement in statements {
                sqlx::raw_sql(sqlx::AssertSqlSafe(statement))
                    .execute(&mut connection)
                    .await?;
            }
            connection.close().await
        })
    });
    thread.join().unwrap_or(Err(sqlx::Error::WorkerCrashed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_of_a_url_is_replaced() {
        assert_eq!(
            with_database(
                "postgres://postgres@localhost/postgres?host=/tmp/a",
                "test_1"
            ),
            "postgres://postgres@localhost/test_1?host=/tmp/a"
        );
        assert_eq!(
            with_database("postgres://h:5432/postgres", "b"),
            "postgres://h:5432/b"
        );
    }

    #[tokio::test]
    async fn every_engine_gives_an_empty_database() {
        on_both_engines(async |database| match database.engine() {
            Engine::Sqlite => {
                let mut connection = sqlx::SqliteConnection::connect(database.url())
                    .await
                    .unwrap();
                sqlx::raw_sql("CREATE TABLE a (b INTEGER)")
                    .execute(&mut connection)
                    .await
                    .unwrap();
            }
            Engine::Postgres => {
                let mut connection = PgConnection::connect(database.url()).await.unwrap();
                sqlx::raw_sql("CREATE TABLE a (b INTEGER)")
                    .execute(&mut connection)
                    .await
                    .unwrap();
            }
        })
        .await;
    }

    #[tokio::test]
    #[ignore = "needs PostgreSQL"]
    async fn a_dropped_database_is_gone() {
        let database = postgres();
        let url = database.url().to_owned();
        drop(database);
        assert!(PgConnection::connect(&url).await.is_err());
    }
}
