//! Handing organisations and people over to other programs: workbooks, text tables
//! and address cards.
//!
//! Invariants: numbers and dates stay numbers and dates; no cell of a text table can
//! be run as a formula; what is written can be read back unchanged.
//!
//! It deliberately knows no actor: whoever calls hands in what may be seen, and the
//! titles of columns in the language of the page.

mod card;
#[cfg(test)]
mod tests;
mod text_table;
mod workbook;

pub use card::{Bearer, Card, CardVersion, cards};
pub use text_table::text_table;
pub use workbook::{ExportError, workbook};

use kernel::Date;

/// One column of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its title in the reader's language.
    pub title: String,
    /// Its width in characters.
    pub width: u16,
}

/// The value of one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Count(u32),
    /// A number with a fraction, such as a coordinate in degrees.
    Decimal(f64),
    /// A civil date.
    Day(Date),
}

impl Value {
    /// A text, or nothing.
    pub fn text(text: Option<impl ToString>) -> Self {
        text.map_or(Self::Empty, |it| Self::Text(it.to_string()))
    }

    /// A whole number, or nothing.
    pub fn count(count: Option<u32>) -> Self {
        count.map_or(Self::Empty, Self::Count)
    }
}
