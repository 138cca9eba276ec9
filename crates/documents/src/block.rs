//! What stands below a heading.

use crate::comparison::Comparison;
use serde::{Deserialize, Serialize};

/// A block of a document. Text is text: nothing in it is markup, and a line break in it
/// breaks the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// A list.
    List {
        /// What stands before each item.
        marks: Marks,
        /// Its items, at least one.
        items: Vec<String>,
    },
    /// Labels with their values.
    Facts {
        /// At least one.
        facts: Vec<Fact>,
    },
    /// A table.
    Table(Table),
    /// Words in a frame.
    Note(Note),
    /// How a vote ended.
    Vote(VoteResult),
    /// Two versions of a text, word by word.
    Comparison(Comparison),
    /// Lines to sign on, kept together on one page.
    Signatures {
        /// At least one.
        lines: Vec<Signature>,
    },
    /// What follows begins on a new page.
    PageBreak,
}

/// What stands before the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marks {
    /// A dash: the order means nothing.
    Dashes,
    /// 1., 2., 3.: the order counts, or somebody will refer to an item.
    Numbers,
}

/// A label and its value: "Ort", "Rathaus Bottrop, Saal 2".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it is here.
    pub value: String,
}

/// A table. Its head is repeated on every page that it runs over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows, above it.
    pub caption: String,
    /// Its columns, each with a header cell.
    pub columns: Vec<Column>,
    /// What the first cell of a row is.
    pub lead: Lead,
    /// Its rows, each with one text for every column; texts may be empty.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its header cell.
    pub header: String,
    /// How its cells are set.
    pub align: Align,
    /// How much of the width it takes, compared with the other columns; 0 is as much as
    /// its words need.
    pub share: u8,
}

/// On which side of the column a text begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// Words.
    Start,
    /// Numbers.
    End,
}

/// What the first cell of each row of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lead {
    /// It names the row: whoever has a cell read aloud hears it.
    Header,
    /// A cell like every other.
    Cell,
}

/// Words in a frame, with a title if they need one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it is about: "Beschluss"; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Its paragraphs, at least one.
    pub paragraphs: Vec<String>,
}

/// How a vote ended, in numbers and in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteResult {
    /// What it is: "Abstimmung".
    pub title: String,
    /// What was counted, in the order it is read out; at least one.
    pub counts: Vec<Count>,
    /// What follows from it: "Der Antrag ist einstimmig angenommen."
    pub sentence: String,
}

/// One number of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// What was counted: "Ja", "Enthaltungen".
    pub label: String,
    /// How many, or how much weight, as it is written: "11", "367.563".
    pub number: String,
}

/// A line to sign on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Who signs.
    pub name: String,
    /// As what: "Vorsitz".
    pub role: String,
}

impl Block {
    /// A paragraph.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { text: text.into() }
    }

    /// A list.
    pub fn list<T: Into<String>>(marks: Marks, items: impl IntoIterator<Item = T>) -> Self {
        let items = items.into_iter().map(Into::into).collect();
        Self::List { marks, items }
    }
}

impl Fact {
    /// A label and its value.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        let (label, value) = (label.into(), value.into());
        Self { label, value }
    }
}

impl Column {
    /// A column of words that takes `share` of the width.
    pub fn words(header: impl Into<String>, share: u8) -> Self {
        Self::new(header, Align::Start, share)
    }

    /// A column of numbers, as wide as they are.
    pub fn numbers(header: impl Into<String>) -> Self {
        Self::new(header, Align::End, 0)
    }

    fn new(header: impl Into<String>, align: Align, share: u8) -> Self {
        Self {
            header: header.into(),
            align,
            share,
        }
    }
}

impl VoteResult {
    /// A result without numbers yet.
    pub fn new(title: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            counts: Vec::new(),
            sentence: sentence.into(),
        }
    }

    /// The same with one more number.
    #[must_use]
    pub fn counted(mut self, label: impl Into<String>, number: impl Into<String>) -> Self {
        let (label, number) = (label.into(), number.into());
        self.counts.push(Count { label, number });
        self
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

impl From<Note> for Block {
    fn from(note: Note) -> Self {
        Self::Note(note)
    }
}

impl From<VoteResult> for Block {
    fn from(vote: VoteResult) -> Self {
        Self::Vote(vote)
    }
}

impl From<Comparison> for Block {
    fn from(comparison: Comparison) -> Self {
        Self::Comparison(comparison)
    }
}
