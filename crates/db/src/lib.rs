//! The database: the only crate that opens connections.
//!
//! One set of statements serves SQLite and PostgreSQL. Reads go through
//! [`Db::read`]; a write needs a [`Tx`], which only [`Db::begin`] hands out, so a
//! write outside a transaction does not compile. Column types are the six that
//! both engines share: UUID, TEXT, BIGINT, BOOLEAN, BYTEA, DOUBLE PRECISION.
//!
//! What is deliberately absent: no table of any capability, no clock, no retry of
//! a whole act. Rows are locked before they are judged (see `docs/adr`).

mod cache;
mod column;
mod connection;
mod dump;
mod error;
mod migration;
mod transaction;

pub use column::parsed;
pub use connection::{Connections, Db, Engine, OpenError};
pub use dump::{Cell, Column, ColumnType, Loading, Part, Table};
pub use error::{DbError, Violation};
pub use migration::{MigrateError, Migration};
pub use transaction::{Locked, Tx};
