//! The two languages on screen.

/// A language of the interface; German comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// German, the default.
    #[default]
    De,
    /// English, under `/en/…`.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The BCP 47 tag, as in `<html lang>`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// What a path begins with in this language: nothing, or `/en`.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::De => "",
            Self::En => "/en",
        }
    }

    /// The language a tag names; `None` for any other.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::De => Self::En,
            Self::En => Self::De,
        }
    }
}
