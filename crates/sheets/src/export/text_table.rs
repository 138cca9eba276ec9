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
    target.write_all(&text_head(columns)?)?;
    for row in rows {
        target.write_all(&text_rows([row])?)?;
    }
    target.flush()
}

/// The beginning of a text table: the mark and the line of titles.
pub fn text_head(columns: &[Column]) -> io::Result<Vec<u8>> {
    let mut writer = writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(columns.iter().map(|column| guarded(&column.title)))?;
    finished(writer)
}

/// Lines of a text table, to be written after [`text_head`] and one another.
pub fn text_rows(rows: impl IntoIterator<Item = Vec<Value>>) -> io::Result<Vec<u8>> {
    let mut writer = writer(Vec::new());
    for row in rows {
        writer.write_record(row.iter().map(cell))?;
    }
    finished(writer)
}

fn writer(target: Vec<u8>) -> csv::Writer<Vec<u8>> {
    csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(target)
}

fn finished(writer: csv::Writer<Vec<u8>>) -> io::Result<Vec<u8>> {
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
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
