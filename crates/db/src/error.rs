//! What can go wrong between us and the database.

use kernel::{Kind, Refusal};
use sea_orm::DbErr;

/// A failed statement or an impossible row.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// The database did not do it.
    #[error("the database refused: {0}")]
    Refused(DbErr),
    /// Somebody else holds the lock, or two transactions waited for each other.
    #[error("the database is busy")]
    Busy(DbErr),
    /// A constraint was violated.
    #[error("{0:?} violated: {1}")]
    Violated(Violation, String),
    /// A row that the rules say cannot exist.
    #[error("{table} holds a row that cannot be: {row}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// Which row and what is wrong with it.
        row: String,
    },
}

/// The kind of constraint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Violation {
    /// There is one already.
    Unique,
    /// What it points to is not there, or something still points to it.
    Reference,
}

impl DbError {
    /// Whether a unique constraint on this table or index name was violated.
    ///
    /// SQLite names the columns (`organisation.key`), PostgreSQL the constraint
    /// (`organisation_key_unique`); `name` is looked for in either.
    pub fn is_unique(&self, name: &str) -> bool {
        matches!(self, Self::Violated(Violation::Unique, message) if message.contains(name))
    }

    /// A row that cannot be.
    pub fn inconsistent(table: &'static str, row: impl Into<String>) -> Self {
        Self::Inconsistent {
            table,
            row: row.into(),
        }
    }
}

impl From<DbErr> for DbError {
    fn from(error: DbErr) -> Self {
        use sea_orm::SqlErr;
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(message)) => {
                Self::Violated(Violation::Unique, message)
            }
            Some(SqlErr::ForeignKeyConstraintViolation(message)) => {
                Self::Violated(Violation::Reference, message)
            }
            _ if is_busy(&error) => Self::Busy(error),
            _ => Self::Refused(error),
        }
    }
}

/// Lock not available (55P03), deadlock (40P01), serialisation failure (40001),
/// SQLITE_BUSY (5) and its extended codes, or no connection free in time.
fn is_busy(error: &DbErr) -> bool {
    let text = error.to_string();
    [
        "55P03",
        "40P01",
        "40001",
        "database is locked",
        "deadlock detected",
        "lock timeout",
    ]
    .iter()
    .any(|sign| text.contains(sign))
        || matches!(error, DbErr::ConnectionAcquire(_))
}

impl Refusal for DbError {
    fn kind(&self) -> Kind {
        match self {
            Self::Busy(_) => Kind::Unavailable,
            Self::Violated(..) => Kind::Conflict,
            Self::Refused(_) | Self::Inconsistent { .. } => Kind::Fault,
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Busy(_) => "error-unavailable",
            Self::Violated(..) => "error-conflict",
            Self::Refused(_) | Self::Inconsistent { .. } => "error-fault",
        }
    }
}
