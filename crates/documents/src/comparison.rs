//! Two versions of a text, compared word by word.

use serde::{Deserialize, Serialize};

/// The most pairs of words that are compared one with another. Beyond that – some two
/// thousand changed words in each text – the changed part counts as replaced as a whole.
const MOST_PAIRS: usize = 4_000_000;

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
    let before = common(old.iter(), new.iter());
    let (head, old) = old.split_at(before);
    let new = &new[before..];
    let after = common(old.iter().rev(), new.iter().rev());
    let (old, tail) = old.split_at(old.len() - after);
    let new = &new[..new.len() - after];

    let mut runs = Runs::default();
    runs.add(Share::Kept, head);
    middle(old, new, &mut runs);
    runs.add(Share::Kept, tail);
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

fn common<'a>(
    left: impl Iterator<Item = &'a &'a str>,
    right: impl Iterator<Item = &'a &'a str>,
) -> usize {
    left.zip(right).take_while(|(a, b)| a == b).count()
}

/// The longest common subsequence, by the table of all pairs.
fn middle(old: &[&str], new: &[&str], runs: &mut Runs) {
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        runs.add(Share::Removed, old);
        runs.add(Share::Added, new);
        return;
    }
    // longest[i][j]: how many words the texts share from the i-th and the j-th on.
    let width = new.len() + 1;
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i * width + j] = if old[i] == new[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            runs.add(Share::Kept, &old[i..=i]);
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            runs.add(Share::Removed, &old[i..=i]);
            i += 1;
        } else {
            runs.add(Share::Added, &new[j..=j]);
            j += 1;
        }
    }
    runs.add(Share::Removed, &old[i..]);
    runs.add(Share::Added, &new[j..]);
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
