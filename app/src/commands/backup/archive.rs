//! The form of a backup: a ZIP archive that other programs can open, too.
//!
//! `backup.json` says what is in it. `tables/NAME.jsonl` holds the columns in its first
//! line and a row in each other; `files/…` what people uploaded.

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use db::{Cell, Column, ColumnType, Table};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The name of the entry that says what is in it.
pub(super) const CONTENTS: &str = "backup.json";
/// The version of this form.
pub(super) const FORM: u32 = 1;

/// What is in a backup.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Contents {
    /// The version of the form.
    pub form: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// The versions of the migrations that had run.
    pub steps: Vec<i64>,
    /// How many rows each table has.
    pub tables: BTreeMap<String, u64>,
    /// How many files.
    pub files: u64,
}

/// The name of a table's entry.
pub(super) fn entry(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

/// The first line of a table.
pub(super) fn head(table: &Table) -> Value {
    let columns = table.columns.iter();
    columns
        .map(|it| serde_json::json!([it.name, it.of.word()]))
        .collect()
}

/// A table from its first line.
pub(super) fn table(name: &str, line: &str) -> anyhow::Result<Table> {
    let columns: Vec<(String, String)> = serde_json::from_str(line)?;
    let read = |(name, word): (String, String)| {
        let of = ColumnType::ALL.into_iter().find(|it| it.word() == word);
        let of = of.with_context(|| format!("{word} is no type of ours"))?;
        Ok(Column { name, of })
    };
    let columns: anyhow::Result<_> = columns.into_iter().map(read).collect();
    Ok(Table {
        name: name.to_owned(),
        columns: columns?,
    })
}

/// A row as a line.
pub(super) fn line(row: &[Cell]) -> Value {
    row.iter()
        .map(|cell| match cell {
            Cell::Null => Value::Null,
            Cell::Uuid(id) => id.to_string().into(),
            Cell::Text(text) => text.as_str().into(),
            Cell::Integer(number) => (*number).into(),
            Cell::Boolean(it) => (*it).into(),
            Cell::Bytes(bytes) => STANDARD.encode(bytes).into(),
            // As the shortest text that reads as the very same number.
            Cell::Double(number) => format!("{number:?}").into(),
        })
        .collect()
}

/// A row from its line.
pub(super) fn row(table: &Table, line: &str) -> anyhow::Result<Vec<Cell>> {
    let values: Vec<Value> = serde_json::from_str(line)?;
    if values.len() != table.columns.len() {
        bail!("a row has {} columns too many or few", table.name);
    }
    let cells = values.into_iter().zip(&table.columns);
    cells
        .map(|(value, column)| {
            let name = || format!("{}.{}", table.name, column.name);
            cell(&value, column.of).with_context(name)
        })
        .collect()
}

fn cell(value: &Value, of: ColumnType) -> anyhow::Result<Cell> {
    if value.is_null() {
        return Ok(Cell::Null);
    }
    let text = || value.as_str().context("a text is missing");
    Ok(match of {
        ColumnType::Uuid => Cell::Uuid(text()?.parse()?),
        ColumnType::Text => Cell::Text(text()?.to_owned()),
        ColumnType::Integer => Cell::Integer(value.as_i64().context("a number is missing")?),
        ColumnType::Boolean => Cell::Boolean(value.as_bool().context("yes or no is missing")?),
        ColumnType::Bytes => Cell::Bytes(STANDARD.decode(text()?)?),
        ColumnType::Double => Cell::Double(text()?.parse()?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_return_as_they_were() {
        let column = |name: &str, of| Column {
            name: name.to_owned(),
            of,
        };
        let there = Table {
            name: "x".to_owned(),
            columns: vec![
                column("a", ColumnType::Uuid),
                column("b", ColumnType::Text),
                column("c", ColumnType::Integer),
                column("d", ColumnType::Boolean),
                column("e", ColumnType::Bytes),
                column("f", ColumnType::Double),
                column("g", ColumnType::Text),
            ],
        };
        let cells = vec![
            Cell::Uuid(
                "0193a5c0-0000-7000-8000-000000000000"
                    .parse()
                    .expect("an id"),
            ),
            Cell::Text("zwei\nZeilen \u{0} und \"mehr\"".to_owned()),
            Cell::Integer(i64::MIN),
            Cell::Boolean(true),
            Cell::Bytes(vec![0, 255, 10]),
            Cell::Double(51.655_123_456_789_01),
            Cell::Null,
        ];
        let again = table("x", &head(&there).to_string()).expect("a table");
        assert_eq!(again, there);
        let written = line(&cells).to_string();
        assert!(!written.contains('\n'));
        assert_eq!(row(&again, &written).expect("a row"), cells);
        assert!(row(&again, "[1]").is_err());
    }
}
