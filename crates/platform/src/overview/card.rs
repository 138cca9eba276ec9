//! What capabilities put on the overview.

use crate::manifest::BoxFuture;
use crate::network::pages::Inside;
use kernel::Date;
use web::Failure;

/// A card in the making.
pub type Building<'a> = BoxFuture<'a, Result<Option<Card>, Failure>>;

/// A source of one card, declared in a manifest.
#[derive(Clone, Copy)]
pub struct CardSource {
    /// Its rank; the smallest comes first.
    pub rank: u16,
    /// The card as this visit sees it; none where there is nothing to show or to see.
    pub build: for<'a> fn(&'a Inside) -> Building<'a>,
}

impl std::fmt::Debug for CardSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("CardSource").field(&self.rank).finish()
    }
}

/// Where a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// In the wide column: tasks and deadlines. Its lines join the one card "My tasks".
    Tasks,
    /// A card of its own in the wide column.
    Wide,
    /// A card of its own in the narrow column.
    Narrow,
}

/// A card, or some lines for the card of tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Where it stands.
    pub side: Side,
    /// Its heading; not shown for tasks.
    pub title: String,
    /// How many there are in all, which may be more than lines.
    pub count: u64,
    /// Where all of them are: text and path with language.
    pub all: Option<(String, String)>,
    /// Its lines, the most urgent first.
    pub lines: Vec<CardLine>,
}

/// A line of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardLine {
    /// What it says.
    pub text: String,
    /// Where it leads, with language; empty for nowhere.
    pub href: String,
    /// Where it comes from, in small print.
    pub sub: String,
    /// Until when.
    pub due: Option<Date>,
}
