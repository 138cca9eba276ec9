//! XLSX: real numbers and dates, a header that stays in sight.

use super::{Column, ExportError, Value};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

struct Formats {
    head: Format,
    day: Format,
    decimal: Format,
}

/// A workbook of one sheet that grows row by row; memory does not grow with it.
pub struct Sheet {
    workbook: Workbook,
    formats: Formats,
    /// How many rows there are, the header included.
    rows: u32,
    columns: u16,
}

impl std::fmt::Debug for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sheet")
            .field("rows", &self.rows)
            .finish_non_exhaustive()
    }
}

impl Sheet {
    /// A sheet with a header that stays in sight.
    pub fn new(name: &str, columns: &[Column]) -> Result<Self, ExportError> {
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
        sheet.set_name(name)?;
        sheet.set_freeze_panes(1, 0)?;
        for (at, column) in (0_u16..).zip(columns) {
            sheet.set_column_width(at, column.width)?;
            sheet.write_string_with_format(0, at, &column.title, &formats.head)?;
        }
        Ok(Self {
            workbook,
            formats,
            rows: 1,
            columns: u16::try_from(columns.len()).unwrap_or(u16::MAX),
        })
    }

    /// Adds a row below the others.
    pub fn add(&mut self, row: &[Value]) -> Result<(), ExportError> {
        let sheet = self.workbook.worksheet_from_index(0)?;
        for (column, value) in (0_u16..).zip(row) {
            write(sheet, (self.rows, column), value, &self.formats)?;
        }
        self.rows += 1;
        Ok(())
    }

    /// The bytes of the workbook.
    pub fn finish(mut self) -> Result<Vec<u8>, ExportError> {
        if let Some(right) = self.columns.checked_sub(1) {
            let sheet = self.workbook.worksheet_from_index(0)?;
            sheet.autofilter(0, 0, self.rows - 1, right)?;
        }
        Ok(self.workbook.save_to_buffer()?)
    }
}

/// Writes one sheet. Texts stay texts, also those that look like formulas.
pub fn workbook(
    sheet_name: &str,
    columns: &[Column],
    rows: impl IntoIterator<Item = Vec<Value>>,
) -> Result<Vec<u8>, ExportError> {
    let mut sheet = Sheet::new(sheet_name, columns)?;
    for row in rows {
        sheet.add(&row)?;
    }
    sheet.finish()
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
