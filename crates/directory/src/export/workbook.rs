//! XLSX: real numbers and dates, a header that stays in sight.

use super::{Column, Value};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// Why a workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// More rows or columns than a sheet holds (1,048,576 and 16,384), or a name that
    /// no sheet can have.
    #[error("a workbook cannot hold this: {0}")]
    Workbook(#[from] XlsxError),
}

struct Formats {
    head: Format,
    day: Format,
    decimal: Format,
}

/// Writes one sheet. Rows are written as they come, so memory does not grow with them.
pub fn workbook(
    sheet_name: &str,
    columns: &[Column],
    rows: impl IntoIterator<Item = Vec<Value>>,
) -> Result<Vec<u8>, ExportError> {
    let formats = Formats {
        head: Format::new()
            .set_bold()
            .set_background_color(0x00DD_E6EE)
            .set_text_wrap(),
        day: Format::new().set_num_format("dd.mm.yyyy"),
        decimal: Format::new().set_num_format("0.00####"),
    };
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name(sheet_name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, column) in (0_u16..).zip(columns) {
        sheet.set_column_width(at, column.width)?;
        sheet.write_string_with_format(0, at, &column.title, &formats.head)?;
    }
    let mut last = 0;
    for (at, row) in (1_u32..).zip(rows) {
        for (column, value) in (0_u16..).zip(&row) {
            write(sheet, (at, column), value, &formats)?;
        }
        last = at;
    }
    let width = u16::try_from(columns.len()).unwrap_or(u16::MAX);
    if let Some(right) = width.checked_sub(1) {
        sheet.autofilter(0, 0, last, right)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// A cell holds no more characters; the rest of a longer text is left out.
const LONGEST_CELL: usize = 32_767;

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match value {
        Value::Empty => return Ok(()),
        Value::Text(text) if text.len() > LONGEST_CELL => {
            let text: String = text.chars().take(LONGEST_CELL).collect();
            sheet.write_string(row, column, text)?
        }
        Value::Text(text) => sheet.write_string(row, column, text)?,
        Value::Count(count) => sheet.write_number(row, column, f64::from(*count))?,
        Value::Decimal(number) => {
            sheet.write_number_with_format(row, column, *number, &formats.decimal)?
        }
        Value::Day(day) => {
            let year = u16::try_from(day.year()).unwrap_or_default();
            let month = u8::try_from(day.month()).unwrap_or_default();
            let in_month = u8::try_from(day.day()).unwrap_or_default();
            match ExcelDateTime::from_ymd(year, month, in_month) {
                Ok(date) => sheet.write_datetime_with_format(row, column, &date, &formats.day)?,
                // Before 1900 spreadsheet programs know no dates.
                Err(_) => sheet.write_string(row, column, day.to_string())?,
            }
        }
    };
    Ok(())
}
