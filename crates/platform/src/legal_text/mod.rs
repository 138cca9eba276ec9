//! Imprint, privacy statement and accessibility statement: of every network, and of
//! the instance itself.
//!
//! Invariants: every version stays with who wrote it and when; the latest is shown.
//! German is always there, English may be missing. Deliberately absent: whether a text
//! satisfies the law, which only its authors can know.

pub mod actions;
mod markup;
pub mod pages;
pub mod policy;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{WriteError, write};
pub use markup::{Block, Inline, blocks, html};
pub use store::latest;

use kernel::{Lang, NetworkId, Stamp, id_type};

id_type! {
    /// A version of a legal text.
    LegalTextId
}

/// The most characters a text has in one language.
pub const MOST: usize = 20_000;

/// Which text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegalKind {
    /// Who runs the pages (§ 5 DDG, § 18 MStV).
    Imprint,
    /// What happens to personal data (Articles 13 and 14 GDPR).
    Privacy,
    /// How accessible the pages are (§ 12b BGG and the laws of the states).
    Accessibility,
}

impl LegalKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Imprint, Self::Privacy, Self::Accessibility];

    /// The word in columns, addresses and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Imprint => "impressum",
            Self::Privacy => "datenschutz",
            Self::Accessibility => "barrierefreiheit",
        }
    }

    /// The kind a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// Whose text: a network's, or the instance's own.
pub type Scope = Option<NetworkId>;

/// A text in both languages, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// In German.
    pub german: String,
    /// In English; empty for none.
    pub english: String,
}

/// What is wrong with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// German is missing.
    #[error("the German text is missing")]
    GermanMissing,
    /// German has more than 20,000 characters.
    #[error("the German text is longer than 20,000 characters")]
    GermanTooLong,
    /// English has more than 20,000 characters.
    #[error("the English text is longer than 20,000 characters")]
    EnglishTooLong,
}

impl Draft {
    /// The draft without space around it and with one kind of line end.
    #[must_use]
    pub fn tidied(&self) -> Self {
        let tidy = |text: &str| {
            text.replace("\r\n", "\n")
                .replace('\r', "\n")
                .trim()
                .to_owned()
        };
        Self {
            german: tidy(&self.german),
            english: tidy(&self.english),
        }
    }

    /// Everything that is wrong with it.
    pub fn problems(&self) -> Vec<DraftError> {
        let is_long = |text: &str| text.chars().count() > MOST;
        let found = [
            (self.german.trim().is_empty(), DraftError::GermanMissing),
            (is_long(&self.german), DraftError::GermanTooLong),
            (is_long(&self.english), DraftError::EnglishTooLong),
        ];
        let wrong = found.into_iter().filter(|(wrong, _)| *wrong);
        wrong.map(|(_, problem)| problem).collect()
    }
}

/// A version of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which one.
    pub id: LegalTextId,
    /// Whose text.
    pub scope: Scope,
    /// Which text.
    pub kind: LegalKind,
    /// Its number, from 1.
    pub number: i64,
    /// What it says.
    pub text: Draft,
    /// When it was written.
    pub written_at: Stamp,
    /// The name of who wrote it.
    pub written_by: String,
}

impl Version {
    /// The text in a language, or in German where there is no other; and in which it is.
    pub fn in_lang(&self, lang: Lang) -> (Lang, &str) {
        match lang {
            Lang::En if !self.text.english.is_empty() => (Lang::En, &self.text.english),
            Lang::En | Lang::De => (Lang::De, &self.text.german),
        }
    }
}
