//! Walks a parsed TOML document, remembers where every value stands and collects
//! what is wrong instead of stopping at it.
//!
//! A value that cannot be read is replaced by a blank one and its path is marked
//! broken, so that later checks stay silent about it and lists keep their indices.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Display, Write as _};
use std::ops::Range;

use kernel::Slug;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::part::Part;
use crate::problem::{Expected, Hint, Problem, ProblemKind};

/// What is written where, and what is wrong with it.
pub(crate) struct Reader<'t> {
    file: &'t str,
    text: &'t str,
    slug: Slug,
    path: String,
    places: BTreeMap<String, usize>,
    broken: BTreeSet<String>,
    /// Keys that are there under a name that is not quite theirs.
    misspelt: BTreeSet<String>,
    problems: Vec<Problem>,
}

impl<'t> Reader<'t> {
    pub(crate) fn new(file: &'t str, text: &'t str, slug: Slug) -> Self {
        Self {
            file,
            text,
            slug,
            path: String::new(),
            places: BTreeMap::new(),
            broken: BTreeSet::new(),
            misspelt: BTreeSet::new(),
            problems: Vec::new(),
        }
    }

    /// The slug of the network, which is the file's stem.
    pub(crate) fn slug(&self) -> &Slug {
        &self.slug
    }

    /// Reports at a byte offset of the text.
    pub(crate) fn at_offset(&mut self, offset: usize, kind: ProblemKind) {
        let (line, column) = position(self.text, offset);
        self.problems.push(Problem {
            file: self.file.to_owned(),
            line,
            column,
            kind,
        });
    }

    /// Reports at the value with this path (`bodies[2].seats[0].of`), or at the
    /// nearest thing around it; silent when the value could not be read anyway.
    pub(crate) fn at(&mut self, path: impl Display, kind: ProblemKind) {
        let path = path.to_string();
        if self.is_broken(&path) {
            return;
        }
        let offset = self.offset(&path);
        self.at_offset(offset, kind);
    }

    /// Reports that a key is missing in the table with this path.
    pub(crate) fn missing(&mut self, path: impl Display, key: &str, expected: Expected) {
        let key = key.to_owned();
        self.at(path, ProblemKind::Missing { key, expected });
    }

    /// Whether the value or something around it could not be read.
    pub(crate) fn is_broken(&self, path: &str) -> bool {
        ancestors(path).any(|path| self.broken.contains(path))
    }

    /// Whether something below this path could not be read.
    pub(crate) fn is_broken_within(&self, path: &str) -> bool {
        self.broken
            .iter()
            .any(|broken| broken.starts_with(path) || path.starts_with(broken.as_str()))
    }

    /// The line of the value with this path.
    pub(crate) fn line(&self, path: &str) -> usize {
        position(self.text, self.offset(path)).0
    }

    fn offset(&self, path: &str) -> usize {
        ancestors(path)
            .find_map(|path| self.places.get(path))
            .copied()
            .unwrap_or(0)
    }

    /// All problems, in the order of the text.
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems;
        problems.sort_by_key(|problem| (problem.line, problem.column));
        problems
    }

    /// The table in `value`, with its unknown keys reported.
    pub(crate) fn table<'v, 'i>(
        &mut self,
        value: &'v Spanned<DeValue<'i>>,
        keys: &[(&'static str, bool)],
    ) -> Option<&'v DeTable<'i>> {
        let DeValue::Table(table) = value.get_ref() else {
            return self.wrong_type(value, A_TABLE);
        };
        let known = || keys.iter().filter(|(_, read)| *read).map(|(key, _)| *key);
        for key in table.keys() {
            if !known().any(|known| known == key.get_ref()) {
                let word = key.get_ref().to_string();
                let hint = Hint::among(&word, known());
                if let Hint::Nearest(meant) = &hint {
                    let separator = if self.path.is_empty() { "" } else { "." };
                    self.misspelt
                        .insert(format!("{}{separator}{meant}", self.path));
                }
                self.at_offset(
                    key.span().start,
                    ProblemKind::UnknownKey { key: word, hint },
                );
            }
        }
        Some(table)
    }

    /// Reads one part of a table.
    pub(crate) fn part<P: Part>(&mut self, table: &DeTable<'_>, key: &str) -> P {
        let found = table
            .iter()
            .find(|(name, _)| name.get_ref().as_ref() == key)
            .map(|(_, value)| value);
        let separator = if self.path.is_empty() { "" } else { "." };
        self.below(format_args!("{separator}{key}"), |reader| {
            if let Some(value) = found {
                reader.remember(value.span());
            }
            P::read(key, found, reader)
        })
    }

    /// Reads one item of a list.
    pub(crate) fn item<T>(
        &mut self,
        index: usize,
        span: Range<usize>,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.below(format_args!("[{index}]"), |reader| {
            reader.remember(span);
            read(reader)
        })
    }

    fn below<T>(&mut self, segment: impl Display, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        write!(self.path, "{segment}").expect("a String takes every text");
        let value = read(self);
        self.path.truncate(length);
        value
    }

    fn remember(&mut self, span: Range<usize>) {
        self.places.insert(self.path.clone(), span.start);
    }

    /// Marks the current path as unreadable.
    pub(crate) fn breaks(&mut self) {
        self.broken.insert(self.path.clone());
    }

    /// Reports that the current key is missing in its table.
    pub(crate) fn lacks(&mut self, key: &str, expected: Expected) {
        let path = self.path.clone();
        if self.misspelt.contains(&path) {
            // The message at the misspelt key says it already.
        } else if expected == A_TABLE && path == key {
            let key = key.to_owned();
            self.at(&path, ProblemKind::MissingSection { key });
        } else {
            self.missing(&path, key, expected);
        }
        self.breaks();
    }

    /// Reports a value of the wrong type.
    pub(crate) fn wrong_type<T>(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        expected: Expected,
    ) -> Option<T> {
        self.refuse(value, ProblemKind::WrongType { expected })
    }

    /// Reports a value that cannot be taken.
    pub(crate) fn refuse<T>(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        kind: ProblemKind,
    ) -> Option<T> {
        self.at_offset(value.span().start, kind);
        None
    }
}

/// What a table is called in messages.
pub(crate) const A_TABLE: Expected = Expected {
    en: "a table",
    de: "eine Tabelle",
};

/// The path itself, then what is around it: `a[1].b`, `a[1]`, `a`, `` (the file).
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| {
        let end = path.rfind(['.', '[']);
        end.map(|end| &path[..end])
            .or((!path.is_empty()).then_some(""))
    })
}

/// Line and column (in characters) of a byte offset, both from 1.
fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}
