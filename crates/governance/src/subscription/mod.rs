//! Subscriptions to the public register: somebody hears by mail of new public resolutions
//! with certain words.
//!
//! Invariants: nothing is sent before the link in the first letter was followed; one click
//! in any letter ends it, and then nothing is kept; each resolution is told of once; what a
//! form answers never tells whether a mailbox is known. It deliberately tells of nothing
//! that is not public.

pub(crate) mod actions;
pub(crate) mod digest;
pub mod form;
pub(crate) mod letter;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{SubscriptionError, ask, confirm, stop};

use kernel::{Date, EmailAddress, Lang, NetworkId, Stamp, fold};

kernel::id_type! {
    /// A subscription.
    SubscriptionId
}

/// So many days a subscription waits for its link to be followed.
pub const WAITING_DAYS: i64 = 7;

/// So many days a link in a letter ends its subscription.
pub const STOP_DAYS: i64 = 400;

/// So many subscriptions a mailbox has in a network.
pub const MOST: u64 = 20;

/// The longest words, in characters.
pub const LONGEST_WORDS: usize = 200;

/// How often there is a letter, if there is anything new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rhythm {
    /// Every day.
    Daily,
    /// On Mondays.
    Weekly,
}

impl Rhythm {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Daily, Self::Weekly];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }

    /// The rhythm a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Whether there is a letter on a day.
    pub fn writes_on(self, day: Date) -> bool {
        match self {
            Self::Daily => true,
            Self::Weekly => day.weekday() == jiff::civil::Weekday::Monday,
        }
    }
}

/// What somebody wants to hear of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Their mailbox.
    pub email: EmailAddress,
    /// In which language they are written to.
    pub lang: Lang,
    /// The words; all resolutions where empty.
    pub words: String,
    /// How often.
    pub rhythm: Rhythm,
}

/// A subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// Which one.
    pub id: SubscriptionId,
    /// To the register of which network.
    pub network: NetworkId,
    /// What is wanted.
    pub wish: Wish,
    /// When it was asked for.
    pub asked_at: Stamp,
    /// Until when it waits for its link to be followed; none once that was done.
    pub expires_at: Option<Stamp>,
    /// The day of the last letter.
    pub digested_on: Option<Date>,
}

impl Subscription {
    /// Asked for now, waiting for its link.
    pub fn asked(network: NetworkId, wish: Wish, now: Stamp) -> Self {
        Self {
            id: SubscriptionId::new(now),
            network,
            wish,
            asked_at: now,
            expires_at: Some(now.plus_days(WAITING_DAYS)),
            digested_on: None,
        }
    }

    /// Whether its link was followed.
    pub const fn is_confirmed(&self) -> bool {
        self.expires_at.is_none()
    }

    /// Whether there may be a letter on a day: it is confirmed, and there was none yet.
    pub fn is_due(&self, day: Date) -> bool {
        let earlier = self.digested_on.is_none_or(|last| last < day);
        self.is_confirmed() && earlier && self.wish.rhythm.writes_on(day)
    }
}

/// Words in one spelling, so that the same wish is the same subscription.
pub(crate) fn spelled(words: &str) -> String {
    let folded = fold(words);
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}
