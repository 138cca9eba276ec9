//! A document as a whole: its head, its sections, its foot.

use crate::block::{Block, Fact};
use crate::day;
use kernel::{Date, Lang};
use serde::{Deserialize, Serialize};

/// A document, as its author composes it. It is printed once [`Document::checked`] has
/// found nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What tells this document from every other one, such as `minutes/{id}/3`: the same
    /// each time it is printed. It does not appear on paper.
    pub identity: String,
    /// The language of its words, for hyphenation and for whoever has it read aloud.
    #[serde(with = "day::lang")]
    pub lang: Lang,
    /// The day it is from, never "today" by itself: the date in the PDF's own record.
    #[serde(with = "day::date")]
    pub date: Date,
    /// Who it is from: the name of the network, at the left of the letterhead.
    pub sender: String,
    /// Place and day in words, at the right of the letterhead: "Bottrop, 3. März 2027".
    pub dated: String,
    /// What it is: "Niederschrift".
    pub title: String,
    /// What about, in one line below the title; empty if there is nothing to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subtitle: String,
    /// What one wants to know first, as a table: day, place, chair.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// What comes before the first heading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opening: Vec<Block>,
    /// The body under its headings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// What comes last and belongs to no heading: signatures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closing: Vec<Block>,
    /// The line at the foot of each page, at the left; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub footer: String,
    /// The page number at the foot, with `{page}` and `{pages}` where the numbers go:
    /// "Seite {page} von {pages}".
    pub page_number: String,
}

/// A part of a document with a heading. Those inside it are one level lower, so that no
/// level is ever skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its heading.
    pub heading: Heading,
    /// What stands directly below the heading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
    /// The sections inside it, after its own blocks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// The heading of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// What is set before it, hanging: "TOP 3", "§ 2"; empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// Its words.
    pub words: String,
}

impl Section {
    /// A section with nothing in it yet.
    pub fn new(words: impl Into<String>) -> Self {
        Self::numbered("", words)
    }

    /// A section whose heading is counted: `("TOP 3", "Flächenkonzept")`.
    pub fn numbered(number: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            heading: Heading {
                number: number.into(),
                words: words.into(),
            },
            blocks: Vec::new(),
            sections: Vec::new(),
        }
    }

    /// The same with one more block.
    #[must_use]
    pub fn with(mut self, block: impl Into<Block>) -> Self {
        self.blocks.push(block.into());
        self
    }

    /// The same with one more section inside it.
    #[must_use]
    pub fn within(mut self, section: Self) -> Self {
        self.sections.push(section);
        self
    }
}
