//! Two versions of a text, compared word by word.

use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};

/// The most pairs of words that are compared one with another. Beyond that – some five
/// thousand words in each text – the text counts as replaced as a whole.
const MOST_PAIRS: usize = 25_000_000;

/// Two versions of a text. On paper, removed words are struck through and in brackets
/// with a minus, new ones underlined and in brackets with a plus: no colour is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// What is compared.
    pub caption: String,
    /// What the key calls words that are only in the old version: "gestrichen".
    pub removed_label: String,
    /// What the key calls words that are only in the new version: "neu".
    pub added_label: String,
    /// The text of both versions, in order.
    pub pieces: Vec<Piece>,
}

/// A run of words that belongs to one version or to both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// To which.
    pub share: Share,
    /// Its words with the spaces behind them.
    pub text: String,
}

/// To which version a piece belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Share {
    /// To both.
    Kept,
    /// To the old one.
    Removed,
    /// To the new one.
    Added,
}

impl Comparison {
    /// Compares `old` with `new`. The labels say in words what the marks mean.
    pub fn between(
        caption: impl Into<String>,
        [removed, added]: [&str; 2],
        old: &str,
        new: &str,
    ) -> Self {
        Self {
            caption: caption.into(),
            removed_label: removed.to_owned(),
            added_label: added.to_owned(),
            pieces: pieces(old, new),
        }
    }
}

fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let mut runs = Runs::default();
    if old.len().saturating_mul(new.len()) > MOST_PAIRS && old != new {
        runs.add(Share::Removed, &old);
        runs.add(Share::Added, &new);
        return runs.0;
    }
    for change in TextDiff::from_slices(&old, &new).iter_all_changes() {
        let share = match change.tag() {
            ChangeTag::Equal => Share::Kept,
            ChangeTag::Delete => Share::Removed,
            ChangeTag::Insert => Share::Added,
        };
        runs.add(share, &[change.value()]);
    }
    runs.0
}

/// Words with the white space behind each, so that together they are the text again.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let space = rest[word..].find(|letter: char| !letter.is_whitespace());
        let (taken, left) = rest.split_at(space.map_or(rest.len(), |space| word + space));
        words.push(taken);
        rest = left;
    }
    words
}

/// Pieces, where neighbours of the same share become one.
#[derive(Default)]
struct Runs(Vec<Piece>);

impl Runs {
    fn add(&mut self, share: Share, words: &[&str]) {
        for word in words {
            match self.0.last_mut() {
                Some(last) if last.share == share => last.text.push_str(word),
                _ => self.0.push(Piece {
                    share,
                    text: (*word).to_owned(),
                }),
            }
        }
    }
}
