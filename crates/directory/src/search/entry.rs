//! What the index knows of one record.

use crate::organisation::Kind;
use kernel::{Confidentiality, NetworkId, OrganisationId, fold};
use uuid::Uuid;

/// The part of a record in which a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Name,
    Competence,
    Town,
    Branch,
}

impl Part {
    pub(crate) const ALL: [Self; 4] = [Self::Name, Self::Competence, Self::Town, Self::Branch];

    /// How much a hit in this part counts.
    pub(crate) const fn weight(self) -> u16 {
        match self {
            Self::Name => 8,
            Self::Competence => 6,
            Self::Town => 3,
            Self::Branch => 2,
        }
    }
}

/// How an organisation stands in a network's directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Listing {
    pub(crate) network: NetworkId,
    pub(crate) member: bool,
}

/// One record. `kind` is none for people.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) id: Uuid,
    pub(crate) kind: Option<Kind>,
    /// The folded name, by which it is put in order.
    pub(crate) name: String,
    pub(crate) ags: String,
    pub(crate) level: Confidentiality,
    pub(crate) home: NetworkId,
    pub(crate) listings: Vec<Listing>,
    /// The organisations whose people see it like its owner.
    pub(crate) own: Vec<OrganisationId>,
    pub(crate) texts: Vec<(Part, Confidentiality, String)>,
    /// It is no longer to be found.
    pub(crate) gone: bool,
}

impl Entry {
    /// Every folded word with its part and level.
    pub(crate) fn words(&self) -> Vec<(Part, Confidentiality, String)> {
        let mut words = Vec::with_capacity(self.texts.len() * 4);
        for (part, level, text) in &self.texts {
            for word in fold(text).split(' ') {
                let fills = *part == Part::Branch && is_filler(word);
                if !word.is_empty() && !fills {
                    words.push((*part, *level, word.to_owned()));
                }
            }
        }
        words
    }
}

/// Words that only hold others together.
pub(crate) fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "und"
            | "von"
            | "der"
            | "die"
            | "das"
            | "des"
            | "den"
            | "fuer"
            | "mit"
            | "in"
            | "im"
            | "the"
            | "and"
            | "of"
            | "for"
            | "a"
            | "u"
            | "n"
            | "g"
    )
}
