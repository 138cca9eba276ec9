//! Workbooks (XLSX): the first visible sheet that holds anything.

use super::refusal::{Fault, Problem, SheetError};
use super::sheet::{CellAddress, Limits, Raw, Row};
use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A cell of a spreadsheet program holds no more characters.
const LONGEST_CELL: usize = 32_767;

/// Reads a workbook that [`super::archive::inspect`] has found safe to unpack. The
/// parser is foreign code that meets hostile files: should it ever panic, the file is
/// called broken and nothing else happens.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Raw, SheetError> {
    catch_unwind(AssertUnwindSafe(|| first_filled_sheet(bytes, limits)))
        .unwrap_or(Err(SheetError::Broken))
}

fn first_filled_sheet(bytes: &[u8], limits: &Limits) -> Result<Raw, SheetError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    let visible = |sheet: &&calamine::Sheet| sheet.visible == SheetVisible::Visible;
    let sheets = book.sheets_metadata().iter().filter(visible);
    let names: Vec<_> = sheets.map(|sheet| sheet.name.clone()).collect();
    for name in names {
        let mut raw = match rows_of(&mut book, &name, limits) {
            Err(Unread::NoTable) => continue,
            Err(Unread::Refused(error)) => return Err(error),
            Ok(raw) => raw,
        };
        if raw.rows.is_empty() {
            continue;
        }
        let merged = book
            .merge_cells_by_sheet_name(&name)
            .map_err(|error| refused(&error))?;
        let corner = |(row, column): (u32, u32)| CellAddress {
            row: row.saturating_add(1),
            column,
        };
        raw.merged = merged
            .iter()
            .map(|area| (corner(area.start), corner(area.end)))
            .collect();
        raw.name = Some(name);
        return Ok(raw);
    }
    Err(SheetError::Empty)
}

enum Unread {
    /// A chart or a macro sheet.
    NoTable,
    Refused(SheetError),
}

impl From<SheetError> for Unread {
    fn from(error: SheetError) -> Self {
        Self::Refused(error)
    }
}

impl From<XlsxError> for Unread {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::NotAWorksheet(_) => Self::NoTable,
            error => Self::Refused(refused(&error)),
        }
    }
}

fn refused(error: &XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        _ => SheetError::Broken,
    }
}

fn rows_of(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, limits: &Limits) -> Result<Raw, Unread> {
    let mut cells = book.worksheet_cells_reader(sheet)?;
    let mut budget = Budget::new(limits);
    let mut raw = Raw::default();
    let mut open: Option<(u32, Vec<String>)> = None;
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let (row, column) = cell.pos;
        let number = row.saturating_add(1);
        let address = CellAddress {
            row: number,
            column,
        };
        let (text, fault) = text_of(&cell.value, cell.formula.is_some());
        if let Some(what) = fault {
            raw.problems.push(Problem {
                cell: address,
                what,
            });
        }
        if text.is_empty() {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= limits.columns {
            return Err(SheetError::TooManyColumns(limits.columns).into());
        }
        match &open {
            Some((at, _)) if *at == number => {}
            Some((at, _)) if *at > number => return Err(SheetError::Broken.into()),
            _ => {
                close(&mut raw, &mut budget, open.take())?;
                open = Some((number, Vec::new()));
            }
        }
        if let Some((_, texts)) = &mut open {
            place(texts, column, text);
        }
    }
    close(&mut raw, &mut budget, open)?;
    Ok(raw)
}

fn place(texts: &mut Vec<String>, column: usize, text: String) {
    if texts.len() <= column {
        texts.resize(column + 1, String::new());
    }
    if let Some(slot) = texts.get_mut(column) {
        *slot = text;
    }
}

fn close(
    raw: &mut Raw,
    budget: &mut Budget,
    open: Option<(u32, Vec<String>)>,
) -> Result<(), SheetError> {
    let Some((number, texts)) = open else {
        return Ok(());
    };
    let row = Row::new(number, texts.iter().map(String::as_str));
    if row.width() > 0 {
        budget.take(&row)?;
        raw.rows.push(row);
    }
    Ok(())
}

/// A cell as text: whole numbers without a fraction, dates as `2026-11-14`. A cell
/// that cannot be taken keeps its row alive with a sign of what it shows.
fn text_of(value: &DataRef<'_>, formula: bool) -> (String, Option<Fault>) {
    let text = match value {
        DataRef::Empty if formula => return ("=".to_owned(), Some(Fault::FormulaWithoutValue)),
        DataRef::Error(error) => return (error.to_string(), Some(Fault::FormulaError)),
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(true) => "ja".to_owned(),
        DataRef::Bool(false) => "nein".to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            return cut(text);
        }
        DataRef::SharedString(text) => return cut(text),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
    };
    (text, None)
}

fn cut(text: &str) -> (String, Option<Fault>) {
    let fault = fault_of(text);
    if fault == Some(Fault::TooLong) {
        return (text.chars().take(80).collect(), fault);
    }
    (text.trim().to_owned(), fault)
}

/// What is wrong with the text of a cell, whatever it means.
pub(super) fn fault_of(text: &str) -> Option<Fault> {
    let destroyed =
        |c: char| c == '\u{fffd}' || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    if text.len() > LONGEST_CELL && text.chars().count() > LONGEST_CELL {
        Some(Fault::TooLong)
    } else if text.contains(destroyed) {
        Some(Fault::Destroyed)
    } else {
        None
    }
}

/// Counts rows, columns and text as they are read, so that reading stops in time.
pub(super) struct Budget {
    limits: Limits,
    rows: usize,
    text: usize,
}

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            limits: *limits,
            rows: 0,
            text: 0,
        }
    }

    pub(super) fn take(&mut self, row: &Row) -> Result<(), SheetError> {
        self.rows += 1;
        self.text += row.cells().map(str::len).sum::<usize>() + 4 * row.width();
        // The header and the lines above it are no rows of the table.
        if self.rows > self.limits.rows.saturating_add(21) {
            return Err(SheetError::TooManyRows(self.limits.rows));
        }
        if row.width() > self.limits.columns {
            return Err(SheetError::TooManyColumns(self.limits.columns));
        }
        if self.text > self.limits.text_bytes {
            return Err(SheetError::TooMuchText(self.limits.text_bytes));
        }
        Ok(())
    }
}
