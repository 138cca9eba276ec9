//! What a person decides about a row that seems to double something.

pub(super) mod store;

/// A decision about a duplicate. Without one the row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// It is an organisation of its own.
    New,
    /// It is the known one it was compared with, and changes it.
    Same,
}

impl Choice {
    const ALL: [Self; 2] = [Self::New, Self::Same];

    /// The word in columns and forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Same => "same",
        }
    }

    /// The decision a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}
