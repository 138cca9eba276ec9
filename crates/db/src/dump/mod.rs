//! Everything in a database, in a form that both engines can read and write: the way
//! of backups, and of moving from one engine to the other.
//!
//! A dump is one moment, however long it takes and whoever goes on writing. It knows
//! tables and columns from the database itself, no capability's.

mod read;
mod shape;
mod write;

pub use read::Part;
pub use write::Loading;

use uuid::Uuid;

/// The six column types that both engines share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// UUID.
    Uuid,
    /// TEXT.
    Text,
    /// BIGINT.
    Integer,
    /// BOOLEAN.
    Boolean,
    /// BYTEA.
    Bytes,
    /// DOUBLE PRECISION.
    Double,
}

impl ColumnType {
    /// All types.
    pub const ALL: [Self; 6] = [
        Self::Uuid,
        Self::Text,
        Self::Integer,
        Self::Boolean,
        Self::Bytes,
        Self::Double,
    ];

    /// The name in migrations.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Uuid => "UUID",
            Self::Text => "TEXT",
            Self::Integer => "BIGINT",
            Self::Boolean => "BOOLEAN",
            Self::Bytes => "BYTEA",
            Self::Double => "DOUBLE PRECISION",
        }
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its type.
    pub of: ColumnType,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
}

/// What stands in one column of one row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// An id.
    Uuid(Uuid),
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Yes or no.
    Boolean(bool),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A number.
    Double(f64),
}
