//! What a contact brought to light: topics, how many people work there, needs.

use super::AccountError;
use kernel::Line;

/// What was talked about, or what a need is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Land and buildings.
    Space,
    /// Growing at the place.
    Expansion,
    /// Who leads the company next.
    Succession,
    /// Finding and keeping people.
    Workforce,
    /// Money for investments.
    Financing,
    /// Digital processes and products.
    Digitalisation,
    /// Energy and heat.
    Energy,
    /// Permits of authorities.
    Permits,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Space,
        Self::Expansion,
        Self::Succession,
        Self::Workforce,
        Self::Financing,
        Self::Digitalisation,
        Self::Energy,
        Self::Permits,
    ];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Space => "space",
            Self::Expansion => "expansion",
            Self::Succession => "succession",
            Self::Workforce => "workforce",
            Self::Financing => "financing",
            Self::Digitalisation => "digitalisation",
            Self::Energy => "energy",
            Self::Permits => "permits",
        }
    }

    /// The topic a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Something the organisation needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// What it is for.
    pub topic: Topic,
    /// What is needed: "2.000 m² Halle ab 2028".
    pub text: Line,
}

/// What came to light.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What was talked about, each once.
    pub topics: Vec<Topic>,
    /// How many people worked there on that day.
    pub employees: Option<u32>,
    /// What the organisation needs, at most ten.
    pub needs: Vec<Need>,
}

impl Findings {
    /// The most needs of one contact.
    pub const MOST_NEEDS: usize = 10;

    /// Refuses what cannot be.
    pub fn check(&self) -> Result<(), AccountError> {
        if self.needs.len() > Self::MOST_NEEDS {
            return Err(AccountError::TooManyNeeds);
        }
        Ok(())
    }
}
