//! Text tables: CSV with semicolons, commas or tabs.

use super::refusal::{Fault, Problem, SheetError};
use super::sheet::{Limits, Raw, Row};
use super::workbook::{Budget, fault_of};

/// Separators in the order in which a tie is decided.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];
/// Rows that are looked at to find the separator.
const SAMPLE: usize = 25;

/// Reads a text table; the row numbers are those a spreadsheet program would show.
pub(super) fn read(text: &str, limits: &Limits) -> Result<Raw, SheetError> {
    let (said, text) = said_separator(text);
    let separator = said.unwrap_or_else(|| likely_separator(text));
    let mut reader = reader(text, separator);
    let mut budget = Budget::new(limits);
    let (mut raw, mut record) = (Raw::default(), csv::StringRecord::new());
    let (mut number, mut spans_lines) = (0_u32, false);
    while reader
        .read_record(&mut record)
        .map_err(|_| SheetError::Broken)?
    {
        let start = record.position().map_or(0, csv::Position::byte);
        let skipped = blank_lines(text, usize::try_from(start).unwrap_or(usize::MAX));
        number = number.saturating_add(skipped).saturating_add(1);
        spans_lines = record.iter().any(|cell| cell.contains('\n'));
        let row = Row::new(number, record.iter().map(unguarded));
        if row.width() == 0 {
            continue;
        }
        budget.take(&row)?;
        raw.problems.extend(problems_of(&row));
        raw.rows.push(row);
    }
    // A mark that is never closed swallows all lines behind it.
    if spans_lines && text.matches('"').count() % 2 == 1 {
        return Err(SheetError::UnclosedQuote { row: number });
    }
    Ok(raw)
}

/// A cell without the apostrophe that keeps spreadsheet programs from running it as a
/// formula: exports put it there, ours as well.
fn unguarded(cell: &str) -> &str {
    let bare = cell.strip_prefix('\'');
    bare.filter(|it| it.starts_with(['=', '+', '-', '@']))
        .unwrap_or(cell)
}

/// The lines without anything that the reader will skip from this byte on.
fn blank_lines(text: &str, start: usize) -> u32 {
    let bytes = text.as_bytes();
    let (before, mut rest) = bytes.split_at_checked(start).unwrap_or((bytes, &[]));
    if before.ends_with(b"\r") {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut lines = 0;
    loop {
        let marks: [&[u8]; 3] = [b"\r\n", b"\n", b"\r"];
        let Some(next) = marks.iter().find_map(|mark| rest.strip_prefix(*mark)) else {
            return lines;
        };
        rest = next;
        lines += 1;
    }
}

fn problems_of(row: &Row) -> impl Iterator<Item = Problem> {
    row.cells().enumerate().filter_map(|(column, cell)| {
        let what: Fault = fault_of(cell)?;
        Some(Problem {
            cell: row.address(column),
            what,
        })
    })
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// Spreadsheet programs write the separator into the first line: `sep=;`.
fn said_separator(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.trim_end().to_ascii_lowercase();
    let separator = SEPARATORS
        .into_iter()
        .find(|it| said == format!("sep={}", char::from(*it)));
    // "sep=" and a tab loses the tab to trimming.
    let separator = separator.or((said == "sep=").then_some(b'\t'));
    if separator.is_some() {
        (separator, rest)
    } else {
        (None, text)
    }
}

/// The separator by which most of the first rows fall into equally many cells.
fn likely_separator(text: &str) -> u8 {
    let agreement = |separator: u8| {
        let rows = reader(text, separator)
            .into_records()
            .take(SAMPLE)
            .flatten();
        let mut widths: Vec<_> = rows
            .map(|row| row.len())
            .filter(|width| *width > 1)
            .collect();
        widths.sort_unstable();
        let runs = widths
            .chunk_by(PartialEq::eq)
            .map(|run| (run.len(), run.first().copied()));
        runs.max().unwrap_or_default()
    };
    let mut best = (b';', (0, None));
    for separator in SEPARATORS {
        let found = agreement(separator);
        if found > best.1 {
            best = (separator, found);
        }
    }
    best.0
}
