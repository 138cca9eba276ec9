//! Handing organisations and people over to other programs: workbooks, text tables
//! and address cards.
//!
//! Invariants: numbers and dates stay numbers and dates; no cell of a text table can
//! be run as a formula; what is written can be read back unchanged.
//!
//! `list` reads organisations as far as an actor may see them and puts them into columns
//! or on cards; the writers know no actor and take what they are handed. What an actor
//! does not see on a page is in no file either.
//!
//! It deliberately writes no file of a person's contacts and no history.

mod card;
mod list;
pub(crate) mod pages;
mod pieces;
#[cfg(test)]
mod tests;
mod text_table;
mod workbook;

pub use card::{Bearer, Card, CardVersion, cards};
pub use list::{Listed, Reading};
pub use pieces::pieces;
pub use text_table::{text_head, text_rows, text_table};
pub use workbook::{Sheet, workbook};

use db::DbError;
use kernel::Date;

/// Why something could not be handed over.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// More rows or columns than a sheet holds (1,048,576 and 16,384), or a name that
    /// no sheet can have.
    #[error("a workbook cannot hold this: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The text table could not be written.
    #[error("the text table could not be written: {0}")]
    Text(#[from] std::io::Error),
    /// The records could not be read.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What kind of file a list becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// XLSX.
    Workbook,
    /// CSV as a German spreadsheet program opens it.
    Text,
    /// vCard.
    Cards(CardVersion),
}

impl Format {
    /// How the name of the file ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Text => "csv",
            Self::Cards(_) => "vcf",
        }
    }

    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Text => "text/csv; charset=utf-8",
            Self::Cards(_) => "text/vcard; charset=utf-8",
        }
    }
}

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
