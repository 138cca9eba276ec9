//! A plan as people read it: sorts of rows, a page of one sort, and why a row is not
//! taken over.

use super::plan::{Plan, Twin};
use super::{Attribute, Change, Choice, Fault, Import, Preview, Problem, Table};
use std::collections::{BTreeMap, BTreeSet};
use web::Shell;

/// What would happen to a row; each is a tab of the preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    New,
    Changed,
    Duplicate,
    Refused,
    Unchanged,
}

impl Sort {
    pub(super) const ALL: [Self; 5] = [
        Self::New,
        Self::Changed,
        Self::Duplicate,
        Self::Refused,
        Self::Unchanged,
    ];

    /// The word in the address of the page.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::New => "neu",
            Self::Changed => "geaendert",
            Self::Duplicate => "doppelt",
            Self::Refused => "abgelehnt",
            Self::Unchanged => "unveraendert",
        }
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Key of the text.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::New => "import-new",
            Self::Changed => "import-changed",
            Self::Duplicate => "import-duplicates",
            Self::Refused => "import-refused",
            Self::Unchanged => "import-unchanged",
        }
    }

    /// How many rows of it there are.
    pub(super) fn count(self, plan: &Plan) -> u64 {
        let count = match self {
            Self::New => plan.new.len(),
            Self::Changed => plan.changed.len(),
            Self::Duplicate => plan.duplicates.len(),
            Self::Refused => plan.refused_rows(),
            Self::Unchanged => plan.unchanged.len(),
        };
        count as u64
    }

    /// The first sort of which there are rows.
    pub(super) fn first(plan: &Plan) -> Self {
        let mut filled = Self::ALL.into_iter().filter(|it| it.count(plan) > 0);
        filled.next().unwrap_or(Self::New)
    }
}

/// A row of the preview.
pub(super) struct RowEntry {
    pub(super) row: u32,
    pub(super) name: String,
    pub(super) lines: Vec<String>,
    pub(super) decision: Option<Decision>,
}

/// What is decided about a duplicate, and whether it can be the known one.
pub(super) struct Decision {
    pub(super) chosen: &'static str,
    pub(super) can_be_same: bool,
}

/// The rows of one sort from `offset` on, at most so many.
pub(super) fn rows(
    shell: &Shell,
    found: &Preview,
    sort: Sort,
    choices: &BTreeMap<u32, Choice>,
    (offset, most): (usize, usize),
) -> Vec<RowEntry> {
    let Some(plan) = &found.plan else {
        return Vec::new();
    };
    let reading = Reading {
        shell,
        import: &found.import,
        table: &found.table,
    };
    match sort {
        Sort::New => page(&plan.new, offset, most, |it| {
            reading.entry(it.row, it.name.to_string(), Vec::new())
        }),
        Sort::Changed => page(&plan.changed, offset, most, |it| {
            let changes = it.changes.iter().map(|it| change_text(shell, it));
            reading.entry(it.row, it.name.to_string(), changes.collect())
        }),
        Sort::Duplicate => page(&plan.duplicates, offset, most, |it| RowEntry {
            decision: Some(Decision {
                chosen: choices.get(&it.row).map_or("", |it| it.word()),
                can_be_same: matches!(it.twin, Twin::Known { .. }),
            }),
            ..reading.entry(
                it.row,
                it.name.to_string(),
                vec![twin_text(shell, &it.twin)],
            )
        }),
        Sort::Unchanged => page(&plan.unchanged, offset, most, |it| {
            reading.entry(it.row, reading.name(it.row), Vec::new())
        }),
        Sort::Refused => {
            let rows = plan.refused.chunk_by(|a, b| a.cell.row == b.cell.row);
            let some = rows.skip(offset).take(most);
            let entry = |problems: &[Problem]| {
                let row = problems.first().map_or(0, |it| it.cell.row);
                let lines = problems.iter().map(|it| reading.problem(*it));
                reading.entry(row, reading.name(row), lines.collect())
            };
            some.map(entry).collect()
        }
    }
}

fn page<T>(
    all: &[T],
    offset: usize,
    most: usize,
    entry: impl FnMut(&T) -> RowEntry,
) -> Vec<RowEntry> {
    all.iter().skip(offset).take(most).map(entry).collect()
}

struct Reading<'a> {
    shell: &'a Shell,
    import: &'a Import,
    table: &'a Table,
}

impl Reading<'_> {
    fn entry(&self, row: u32, name: String, lines: Vec<String>) -> RowEntry {
        let name = if name.is_empty() {
            self.shell.t_count("import-row", row.into()).into_owned()
        } else {
            name
        };
        RowEntry {
            row,
            name,
            lines,
            decision: None,
        }
    }

    /// What stands in the column that is taken for the name.
    fn name(&self, row: u32) -> String {
        let column = self.import.mapping.split(' ').position(|it| it == "name");
        let cell = column.zip(self.table.row(row));
        cell.map_or_else(String::new, |(column, row)| short(row.cell(column)))
    }

    fn problem(&self, problem: Problem) -> String {
        let column = usize::try_from(problem.cell.column).unwrap_or(usize::MAX);
        let row = self.table.row(problem.cell.row);
        let value = row.map_or("", |row| row.cell(column));
        let text = fault_text(self.shell, problem.what);
        let args = [
            ("cell", problem.cell.to_string().into()),
            ("value", short(value).into()),
            ("text", text.into()),
        ];
        let key = if value.is_empty() {
            "import-problem-empty"
        } else {
            "import-problem"
        };
        self.shell.t_with(key, &args).into_owned()
    }
}

/// The beginning of a long text.
fn short(text: &str) -> String {
    const MOST: usize = 80;
    let mut letters = text.chars();
    let beginning: String = letters.by_ref().take(MOST).collect();
    if letters.next().is_some() {
        format!("{beginning}…")
    } else {
        beginning
    }
}

fn change_text(shell: &Shell, change: &Change) -> String {
    let what = shell.t_enum("import-attribute", change.attribute.word());
    let old = if change.old.is_empty() {
        "–"
    } else {
        &change.old
    };
    format!("{what}: {} → {}", short(old), short(&change.new))
}

fn fault_text(shell: &Shell, fault: Fault) -> String {
    shell.t(fault.text()).into_owned()
}

fn twin_text(shell: &Shell, twin: &Twin) -> String {
    match twin {
        Twin::Row { row, reason } => {
            let reason = shell.t(reason.text());
            let arguments = [("row", (*row).into()), ("reason", reason.as_ref().into())];
            shell
                .t_with("import-duplicate-row", &arguments)
                .into_owned()
        }
        Twin::Known { reason, .. } => {
            let reason = shell.t(reason.text());
            shell
                .t_name("import-duplicate-known", reason.as_ref())
                .into_owned()
        }
        Twin::Hidden { ask: Some(ask) } => shell
            .t_name("import-duplicate-ask", ask.as_str())
            .into_owned(),
        Twin::Hidden { ask: None } => shell.t("import-duplicate-hidden").into_owned(),
    }
}

/// Why rows are not taken over, by row; without those that were to be taken over.
pub(super) fn notes(shell: &Shell, plan: &Plan, planned: &BTreeSet<u32>) -> BTreeMap<u32, String> {
    let mut notes: BTreeMap<u32, String> = BTreeMap::new();
    for it in &plan.refused {
        let note = notes.entry(it.cell.row).or_default();
        let gap = if note.is_empty() { "" } else { " " };
        let text = fault_text(shell, it.what);
        *note = format!("{note}{gap}{}: {text}", it.cell);
    }
    for it in &plan.duplicates {
        if !planned.contains(&it.row) {
            notes.insert(it.row, twin_text(shell, &it.twin));
        }
    }
    notes
}

/// A column of the file with what it is taken for.
pub(super) struct ColumnEntry {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) example: String,
    pub(super) attribute: &'static str,
}

/// Every column of the file, with the first thing that is filled in.
pub(super) fn columns(found: &Preview) -> Vec<ColumnEntry> {
    let words = found.import.mapping.split(' ').map(Attribute::from_word);
    let rows = &found.table.rows;
    // Something filled in says more than an empty cell at the top.
    let example = |number: usize| {
        let filled = rows.iter().take(100).map(|row| row.cell(number));
        filled.into_iter().find(|it| !it.is_empty()).unwrap_or("–")
    };
    let column = |(number, (name, attribute)): (usize, (&str, Option<Attribute>))| ColumnEntry {
        number: u32::try_from(number).unwrap_or(u32::MAX),
        name: name.to_owned(),
        example: example(number).chars().take(80).collect(),
        attribute: attribute.map_or("", Attribute::word),
    };
    let names = found.table.header.cells();
    names.zip(words).enumerate().map(column).collect()
}
