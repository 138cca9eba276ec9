//! What a document has to fulfil before it goes to the press.

use crate::block::{Block, Fact, Table};
use crate::document::{Document, Section};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How deep sections nest at most. A fifth level is no longer read as one.
const DEEPEST: usize = 4;

/// A document that was checked. Only such a one is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Document", into = "Document")]
pub struct Manuscript(Document);

impl Manuscript {
    /// The document.
    pub const fn document(&self) -> &Document {
        &self.0
    }
}

impl From<Manuscript> for Document {
    fn from(manuscript: Manuscript) -> Self {
        manuscript.0
    }
}

impl TryFrom<Document> for Manuscript {
    type Error = Flaws;

    fn try_from(document: Document) -> Result<Self, Flaws> {
        document.checked()
    }
}

/// One thing that a document lacks, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The place: `sections[1].blocks[0]`.
    pub place: String,
    /// What is wrong there.
    pub what: Unfit,
}

/// What can be wrong with a part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Words are missing where there must be some.
    NoWords,
    /// A list, a table, a vote or the like has nothing in it.
    Empty,
    /// A row does not have as many cells as the table has columns.
    OtherWidth,
    /// Sections nest too deep.
    TooDeep,
    /// The page number lacks `{page}` or `{pages}`.
    NoPlaceForNumbers,
}

/// Everything that a document lacks: faults of its author, not of a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaws(pub Vec<Flaw>);

impl fmt::Display for Flaws {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not fit for print:")?;
        for Flaw { place, what } in &self.0 {
            let what = match what {
                Unfit::NoWords => "has no words",
                Unfit::Empty => "has nothing in it",
                Unfit::OtherWidth => "has more or fewer cells than the table has columns",
                Unfit::TooDeep => "lies too deep",
                Unfit::NoPlaceForNumbers => "lacks {page} or {pages}",
            };
            write!(f, " {place} {what};")?;
        }
        Ok(())
    }
}

impl std::error::Error for Flaws {}

impl Document {
    /// The manuscript for the press, or everything that is missing from it.
    pub fn checked(self) -> Result<Manuscript, Flaws> {
        let mut check = Check::default();
        for (name, words) in [
            ("identity", &self.identity),
            ("sender", &self.sender),
            ("dated", &self.dated),
            ("title", &self.title),
        ] {
            check.words(name, words);
        }
        let numbers = ["{page}", "{pages}"];
        if !numbers.iter().all(|it| self.page_number.contains(it)) {
            check.flaw("page_number", Unfit::NoPlaceForNumbers);
        }
        check.facts("facts", &self.facts);
        check.blocks("opening", &self.opening);
        check.sections("", &self.sections, 1);
        check.blocks("closing", &self.closing);
        if check.0.is_empty() {
            return Ok(Manuscript(self));
        }
        Err(Flaws(check.0))
    }
}

#[derive(Default)]
struct Check(Vec<Flaw>);

impl Check {
    fn flaw(&mut self, place: &str, what: Unfit) {
        let place = place.to_owned();
        self.0.push(Flaw { place, what });
    }

    fn words(&mut self, place: &str, words: &str) {
        if words.trim().is_empty() {
            self.flaw(place, Unfit::NoWords);
        }
    }

    fn some<T>(&mut self, place: &str, things: &[T]) {
        if things.is_empty() {
            self.flaw(place, Unfit::Empty);
        }
    }

    fn sections(&mut self, inside: &str, sections: &[Section], level: usize) {
        for (index, section) in sections.iter().enumerate() {
            let place = format!("{inside}sections[{index}]");
            if level > DEEPEST {
                self.flaw(&place, Unfit::TooDeep);
                continue;
            }
            self.words(&format!("{place}.heading"), &section.heading.words);
            self.blocks(&format!("{place}.blocks"), &section.blocks);
            self.sections(&format!("{place}."), &section.sections, level + 1);
        }
    }

    fn blocks(&mut self, inside: &str, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            self.block(&format!("{inside}[{index}]"), block);
        }
    }

    fn block(&mut self, place: &str, block: &Block) {
        match block {
            Block::Paragraph { text } => self.words(place, text),
            Block::List { items, .. } => self.texts(place, items),
            Block::Facts { facts } => {
                self.some(place, facts);
                self.facts(place, facts);
            }
            Block::Table(table) => self.table(place, table),
            Block::Note(note) => self.texts(place, &note.paragraphs),
            Block::Vote(vote) => {
                self.words(place, &vote.title);
                self.words(place, &vote.sentence);
                self.some(place, &vote.counts);
                for count in &vote.counts {
                    self.words(place, &count.label);
                    self.words(place, &count.number);
                }
            }
            Block::Comparison(comparison) => {
                self.words(place, &comparison.caption);
                self.words(place, &comparison.removed_label);
                self.words(place, &comparison.added_label);
                self.some(place, &comparison.pieces);
            }
            Block::Signatures { lines } => {
                self.some(place, lines);
                for line in lines {
                    self.words(place, &line.name);
                }
            }
            Block::PageBreak => {}
        }
    }

    fn texts(&mut self, place: &str, texts: &[String]) {
        self.some(place, texts);
        for text in texts {
            self.words(place, text);
        }
    }

    fn facts(&mut self, place: &str, facts: &[Fact]) {
        for Fact { label, value } in facts {
            self.words(place, label);
            self.words(place, value);
        }
    }

    fn table(&mut self, place: &str, table: &Table) {
        self.words(&format!("{place}.caption"), &table.caption);
        self.some(&format!("{place}.columns"), &table.columns);
        self.some(&format!("{place}.rows"), &table.rows);
        for (index, column) in table.columns.iter().enumerate() {
            self.words(&format!("{place}.columns[{index}]"), &column.header);
        }
        for (index, row) in table.rows.iter().enumerate() {
            if row.len() != table.columns.len() {
                self.flaw(&format!("{place}.rows[{index}]"), Unfit::OtherWidth);
            }
        }
    }
}
