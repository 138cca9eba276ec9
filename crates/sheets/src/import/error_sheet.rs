//! The rows that were not taken, to be corrected and imported again.

use super::refusal::Problem;
use super::sheet::{Row, Table};
use kernel::fold;
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use std::collections::{BTreeMap, HashSet};

/// Writes a workbook with the columns of the file and one more, named `hint`, that
/// says for every row in `notes` what is wrong with it. The cells in `problems` are
/// marked. Rows keep their order; the result can be imported as it is.
pub fn write(
    table: &Table,
    hint: &str,
    notes: &BTreeMap<u32, String>,
    problems: &[Problem],
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let head = Format::new()
        .set_bold()
        .set_background_color(0x00DD_E6EE)
        .set_text_wrap();
    let bad = Format::new().set_background_color(0x00FB_DAD5);
    let marked: HashSet<_> = problems
        .iter()
        .map(|it| (it.cell.row, it.cell.column))
        .collect();
    let hint_column = hint_column(table, hint);
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_freeze_panes(1, 0)?;
    for column in 0..hint_column {
        sheet.set_column_width(column, 22)?;
        sheet.write_string_with_format(0, column, cell(&table.header, column), &head)?;
    }
    sheet.set_column_width(hint_column, 60)?;
    sheet.write_string_with_format(0, hint_column, hint, &head)?;
    let remarks = table
        .rows
        .iter()
        .filter_map(|row| Some((row, notes.get(&row.number)?)));
    for (target, (row, note)) in (1_u32..).zip(remarks) {
        for column in 0..hint_column {
            let text = cell(row, column);
            if marked.contains(&(row.number, u32::from(column))) {
                sheet.write_string_with_format(target, column, text, &bad)?;
            } else if !text.is_empty() {
                sheet.write_string(target, column, text)?;
            }
        }
        sheet.write_string(target, hint_column, note)?;
    }
    workbook.save_to_buffer()
}

fn cell(row: &Row, column: u16) -> &str {
    row.cell(column.into())
}

/// Right of everything the file holds; a column of that name from an earlier round
/// at the end is written anew.
fn hint_column(table: &Table, hint: &str) -> u16 {
    let widest = table.rows.iter().map(Row::width).max().unwrap_or_default();
    let width = widest.max(table.header.width());
    let last = width.saturating_sub(1);
    let again = !hint.is_empty() && fold(table.header.cell(last)) == fold(hint);
    u16::try_from(if again { last } else { width })
        .unwrap_or(u16::MAX)
        .min(16_383)
}
