//! Whether a network takes applications from the public.

/// What the public page takes from organisations that want to take part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Applications {
    /// Applications for membership.
    Membership,
    /// That somebody is interested; the members decide whom they invite.
    Interest,
    /// Nothing: the page names whom to talk to.
    #[default]
    Closed,
}

impl Applications {
    /// The word in columns and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Membership => "membership",
            Self::Interest => "interest",
            Self::Closed => "closed",
        }
    }

    /// What a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Membership, Self::Interest, Self::Closed]
            .into_iter()
            .find(|it| it.word() == word)
    }
}
