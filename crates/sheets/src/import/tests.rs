mod files;
mod hostile;
mod mappings;
mod plans;
mod records;

use super::sheet::{Limits, Table, read};
use super::{Attribute, Mapping, SheetError};

/// A table from CSV text.
pub(super) fn table(text: &str) -> Table {
    read(text.as_bytes(), "liste.csv", &Limits::default()).expect("a table")
}

/// The refusal of a CSV file.
pub(super) fn refusal(bytes: &[u8]) -> SheetError {
    read(bytes, "liste.csv", &Limits::default()).expect_err("a refusal")
}

/// The assignment that the header suggests.
pub(super) fn guessed(table: &Table) -> Mapping {
    Mapping::new(Mapping::guess(table)).expect("a name")
}

/// An assignment of the first columns.
pub(super) fn mapping(columns: &[Attribute]) -> Mapping {
    Mapping::new(columns.iter().copied().map(Some).collect()).expect("a name")
}
