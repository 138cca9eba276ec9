//! CSV as spreadsheet programs set to German open it with a double click.

use super::{Column, Value};
use std::io::{self, Write};

/// Writes a table as UTF-8 with a mark, semicolons, CRLF and decimal commas; dates as
/// `2026-11-14`. A text that a spreadsheet program would run as a formula gets an
/// apostrophe in front.
pub fn text_table(
    mut target: impl Write,
    columns: &[Column],
    rows: impl IntoIterator<Item = Vec<Value>>,
) -> io::Result<()> {
    target.write_all(b"\xef\xbb\xbf")?;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(target);
    writer.write_record(columns.iter().map(|column| guarded(&column.title)))?;
    for row in rows {
        writer.write_record(row.iter().map(cell))?;
    }
    writer.flush()
}

fn cell(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => guarded(text),
        Value::Count(count) => count.to_string(),
        Value::Decimal(number) => number.to_string().replace('.', ","),
        Value::Day(day) => day.to_string(),
    }
}

/// Formulas begin with one of these signs, also behind a tab or a line break.
fn guarded(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if runs {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
