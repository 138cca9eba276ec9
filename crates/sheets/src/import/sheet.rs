//! A spreadsheet as plain rows of text, whatever file it came in.

use super::refusal::{Fault, Problem, SheetError};
use super::{archive, encoding, separated, workbook};
use kernel::fold;
use std::collections::HashMap;
use std::fmt;

/// A cell as spreadsheet programs name it: `C17`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellAddress {
    /// Row, from 1.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
}

impl fmt::Display for CellAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut rest = u64::from(self.column) + 1;
        while rest > 0 {
            let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
            letters.push(char::from(b'A' + digit));
            rest = (rest - 1) / 26;
        }
        letters
            .iter()
            .rev()
            .try_for_each(|letter| write!(f, "{letter}"))?;
        write!(f, "{}", self.row)
    }
}

/// How much is taken from one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: usize,
    /// Bytes of an unpacked workbook, all parts together.
    pub unpacked_bytes: u64,
    /// Rows below the header.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Bytes of text in all cells.
    pub text_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            unpacked_bytes: 512 << 20,
            rows: 200_000,
            columns: 256,
            text_bytes: 256 << 20,
        }
    }
}

/// One row of a table; its cells are texts, empty where nothing stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Row in the sheet, from 1.
    pub number: u32,
    text: Box<str>,
    ends: Box<[u32]>,
}

impl Row {
    /// A row of trimmed cells; empty ones at the end are dropped.
    pub(super) fn new<'a>(number: u32, cells: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut text, mut ends) = (String::new(), Vec::new());
        let mut filled = 0;
        for cell in cells {
            let cell = cell.trim();
            text.push_str(cell);
            ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
            if !cell.is_empty() {
                filled = ends.len();
            }
        }
        ends.truncate(filled);
        Self {
            number,
            text: text.into(),
            ends: ends.into(),
        }
    }

    /// The text of a cell; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        let start = match column.checked_sub(1) {
            None => Some(&0),
            Some(left) => self.ends.get(left),
        };
        let range = start.zip(self.ends.get(column));
        range
            .and_then(|(start, end)| self.text.get(*start as usize..*end as usize))
            .unwrap_or("")
    }

    /// How many cells there are up to the last filled one.
    pub fn width(&self) -> usize {
        self.ends.len()
    }

    /// All cells up to the last filled one.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.width()).map(|column| self.cell(column))
    }

    /// The address of one of its cells.
    pub fn address(&self, column: usize) -> CellAddress {
        CellAddress {
            row: self.number,
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }

    fn filled(&self) -> usize {
        self.cells().filter(|cell| !cell.is_empty()).count()
    }
}

/// Rows as they stand in a file, before one of them is known as the header.
#[derive(Debug, Default)]
pub(super) struct Raw {
    /// The sheet's name, where there is one.
    pub name: Option<String>,
    /// Rows with at least one filled cell, from top to bottom.
    pub rows: Vec<Row>,
    /// Cells that cannot be taken as they are.
    pub problems: Vec<Problem>,
    /// Merged areas: top left and bottom right cell.
    pub merged: Vec<(CellAddress, CellAddress)>,
}

/// A table: named columns, rows below, and the cells that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The name of the sheet, for a workbook.
    pub name: Option<String>,
    /// The header; a column may be unnamed.
    pub header: Row,
    /// The rows below it that hold anything.
    pub rows: Vec<Row>,
    /// Cells that cannot be taken, in order of rows.
    pub problems: Vec<Problem>,
}

/// How many rows at the top may come before the header: titles, notes, dates.
const PREAMBLE: usize = 20;

/// Reads a file; its first bytes tell what it is, its name only helps with texts.
pub fn read(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Table, SheetError> {
    if bytes.is_empty() {
        return Err(SheetError::Empty);
    }
    if bytes.len() > limits.file_bytes {
        return Err(SheetError::FileTooLarge(limits.file_bytes));
    }
    let raw = match archive::sniff(bytes) {
        archive::Content::Zip => {
            archive::inspect(bytes, limits)?;
            workbook::read(bytes, limits)?
        }
        archive::Content::EncryptedWorkbook => return Err(SheetError::Encrypted),
        archive::Content::OldWorkbook => return Err(SheetError::OtherFormat),
        archive::Content::Text if has_text_name(file_name) => {
            separated::read(&encoding::decode(bytes)?, limits)?
        }
        archive::Content::Text | archive::Content::Foreign => {
            return Err(SheetError::NotASpreadsheet);
        }
    };
    Table::from_raw(raw, limits)
}

fn has_text_name(file_name: &str) -> bool {
    let ending = file_name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase());
    matches!(
        ending.as_deref(),
        None | Some("csv" | "txt" | "tsv" | "tab")
    )
}

impl Table {
    /// The row with this number in the sheet.
    pub fn row(&self, number: u32) -> Option<&Row> {
        let place = self.rows.binary_search_by_key(&number, |row| row.number);
        self.rows.get(place.ok()?)
    }

    fn from_raw(mut raw: Raw, limits: &Limits) -> Result<Self, SheetError> {
        let top = raw.rows.iter().take(PREAMBLE);
        let widest = top
            .clone()
            .map(Row::filled)
            .max()
            .ok_or(SheetError::Empty)?;
        let found = top.clone().position(|row| row.filled() >= widest.min(2));
        let mut rows = raw
            .rows
            .split_off(found.ok_or(SheetError::Empty)?)
            .into_iter();
        let header = rows.next().ok_or(SheetError::Empty)?;
        check_header(&header, &raw.merged)?;
        let rows: Vec<_> = rows.collect();
        if rows.is_empty() {
            return Err(SheetError::Empty);
        }
        if rows.len() > limits.rows {
            return Err(SheetError::TooManyRows(limits.rows));
        }
        let mut problems = raw.problems;
        problems.retain(|problem| problem.cell.row > header.number);
        problems.extend(merged_cells(&header, &rows, &raw.merged));
        problems.extend(cells_outside(&header, &rows));
        problems.sort_by_key(|problem| problem.cell);
        problems.dedup_by_key(|problem| problem.cell);
        Ok(Self {
            name: raw.name,
            header,
            rows,
            problems,
        })
    }
}

/// A header names its columns once each, in cells of their own, and holds no values.
fn check_header(header: &Row, merged: &[(CellAddress, CellAddress)]) -> Result<(), SheetError> {
    let across = |(from, to): &&(CellAddress, CellAddress)| {
        (from.row..=to.row).contains(&header.number) && from.column < to.column
    };
    if let Some((from, _)) = merged.iter().find(across) {
        return Err(SheetError::MergedHeader(*from));
    }
    let mut seen = HashMap::new();
    for (column, name) in header.cells().enumerate() {
        let cell = header.address(column);
        if is_value(name) {
            return Err(SheetError::NoHeader(cell));
        }
        let key = fold(name);
        if key.is_empty() {
            continue;
        }
        if let Some(first) = seen.insert(key, cell) {
            return Err(SheetError::DuplicateHeader {
                first,
                second: cell,
            });
        }
    }
    Ok(())
}

/// Numbers, dates, mail and web addresses are no names of columns; a year may be.
fn is_value(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let only_number = digits > 0
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || ".,-+/: ".contains(c));
    let year = digits == 4 && text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let address = text.contains("://") || text.starts_with("www.");
    let mail = kernel::EmailAddress::parse(text).is_ok();
    (only_number && !year) || address || mail || text.chars().count() > 200
}

/// The first cell of every merged area below the header; its rows are not taken.
fn merged_cells(header: &Row, rows: &[Row], merged: &[(CellAddress, CellAddress)]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (from, to) in merged.iter().filter(|(_, to)| to.row > header.number) {
        let first = rows.partition_point(|row| row.number < from.row);
        let touched = rows
            .iter()
            .skip(first)
            .take_while(|row| row.number <= to.row);
        for row in touched.take(10_000) {
            problems.push(Problem {
                cell: CellAddress {
                    row: row.number,
                    column: from.column,
                },
                what: Fault::Merged,
            });
        }
        if problems.len() > 2 * rows.len() {
            break;
        }
    }
    problems
}

fn cells_outside(header: &Row, rows: &[Row]) -> Vec<Problem> {
    let wide = rows.iter().filter(|row| row.width() > header.width());
    let outside = |row: &Row| {
        let column = (header.width()..row.width()).find(|column| !row.cell(*column).is_empty())?;
        Some(Problem {
            cell: row.address(column),
            what: Fault::NoColumn,
        })
    };
    wide.filter_map(outside).collect()
}
