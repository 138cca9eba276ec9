//! Under which licence others may use what a network publishes. The network chooses; nothing is
//! claimed for it before.

/// A licence for open data that German authorities use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Licence {
    /// Datenlizenz Deutschland – Zero – Version 2.0.
    DlDeZero,
    /// Datenlizenz Deutschland – Namensnennung – Version 2.0.
    DlDeBy,
    /// Creative Commons Zero 1.0.
    Cc0,
    /// Creative Commons Attribution 4.0.
    CcBy,
}

impl Licence {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::DlDeZero, Self::DlDeBy, Self::Cc0, Self::CcBy];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::DlDeZero => "dl-de-zero-2-0",
            Self::DlDeBy => "dl-de-by-2-0",
            Self::Cc0 => "cc-0-1-0",
            Self::CcBy => "cc-by-4-0",
        }
    }

    /// The licence a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Where it stands.
    pub const fn address(self) -> &'static str {
        match self {
            Self::DlDeZero => "https://www.govdata.de/dl-de/zero-2-0",
            Self::DlDeBy => "https://www.govdata.de/dl-de/by-2-0",
            Self::Cc0 => "https://creativecommons.org/publicdomain/zero/1.0/",
            Self::CcBy => "https://creativecommons.org/licenses/by/4.0/",
        }
    }
}
