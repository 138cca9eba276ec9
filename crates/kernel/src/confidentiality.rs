//! How far a record or a field may be seen.

/// From the widest circle to the narrowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidentiality {
    /// Everybody, without signing in.
    Public,
    /// Every member organisation of the network.
    Network,
    /// The organisation that owns the record, and the central office.
    Organisation,
    /// The network's central office alone.
    CentralOffice,
}

impl Confidentiality {
    /// All levels, widest first.
    pub const ALL: [Self; 4] = [
        Self::Public,
        Self::Network,
        Self::Organisation,
        Self::CentralOffice,
    ];

    /// The word in columns, URLs and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Network => "network",
            Self::Organisation => "organisation",
            Self::CentralOffice => "central-office",
        }
    }

    /// The level a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }
}
