//! Finding municipalities by name. The index is built at the first search, in
//! a few milliseconds and half a megabyte.

use std::cmp::Reverse;
use std::sync::LazyLock;

use crate::ags::{MUNICIPALITIES, Municipality};
use crate::fold::fold;

static INDEX: LazyLock<Index> = LazyLock::new(Index::build);

/// Every folded name, and where each of its words starts, in text order.
struct Index {
    names: String,
    words: Vec<Word>,
}

struct Word {
    /// Where the word starts in `names`; the entry runs on to the line's end.
    start: u32,
    /// Where the municipality's row starts in its table.
    row: u32,
    /// Whether it is the first word of the name.
    first: bool,
}

/// The municipalities with this name or whose name has a word beginning with
/// it, best first: the whole name, the beginning of the name, a later word;
/// within these the larger place first. Case, umlaut spelling and punctuation
/// do not matter ("bad mergenth", "GLADBECK", "Muenster"). At most `limit`.
pub fn municipalities_named(name: &str, limit: usize) -> Vec<Municipality> {
    let wanted = fold(name);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, Municipality)> = INDEX
        .starting_with(&wanted)
        .filter_map(|word| INDEX.rated(word, &wanted))
        .collect();
    found.sort_by_key(|(rank, place)| (*rank, Reverse(place.population), place.ags));
    found.dedup_by_key(|(_, place)| place.ags);
    found
        .into_iter()
        .map(|(_, place)| place)
        .take(limit)
        .collect()
}

/// The one municipality most probably meant by a name, also with a typo or
/// with an addition such as "Stadt Marl" or "Marl, Westf.".
pub fn suggest_municipality_by_name(name: &str) -> Option<Municipality> {
    let bare = fold(name);
    let bare = ["stadt ", "gemeinde ", "markt ", "kreis "]
        .iter()
        .find_map(|title| bare.strip_prefix(title))
        .unwrap_or(&bare);
    municipalities_named(bare, 1)
        .into_iter()
        .next()
        .or_else(|| INDEX.closest(bare))
}

impl Index {
    fn build() -> Self {
        let mut names = String::new();
        let mut words = Vec::new();
        for (offset, row) in MUNICIPALITIES.with_offsets() {
            let start = names.len();
            names.push_str(&fold(row.field(1)));
            let gaps = names[start..]
                .match_indices(' ')
                .map(|(gap, _)| start + gap + 1);
            for word in std::iter::once(start).chain(gaps) {
                words.push(Word {
                    start: small(word),
                    row: small(offset),
                    first: word == start,
                });
            }
            names.push('\n');
        }
        words.sort_by(|one, other| line(&names, one).cmp(line(&names, other)));
        words.shrink_to_fit();
        names.shrink_to_fit();
        Self { names, words }
    }

    fn starting_with(&self, wanted: &str) -> impl Iterator<Item = &Word> {
        let from = self.words.partition_point(|word| self.text(word) < wanted);
        self.words[from..]
            .iter()
            .take_while(move |word| self.text(word).starts_with(wanted))
    }

    fn text(&self, word: &Word) -> &str {
        line(&self.names, word)
    }

    fn place(&self, word: &Word) -> Option<Municipality> {
        debug_assert!(self.names.is_char_boundary(word.start as usize));
        MUNICIPALITIES
            .row_at(word.row as usize)
            .map(Municipality::from_row)
    }

    fn rated(&self, word: &Word, wanted: &str) -> Option<(u8, Municipality)> {
        let rank = match (word.first, self.text(word) == wanted) {
            (true, true) => 0,
            (true, false) => 1,
            (false, _) => 2,
        };
        self.place(word).map(|place| (rank, place))
    }

    /// The name with the fewest changed letters, at most one in four.
    fn closest(&self, wanted: &str) -> Option<Municipality> {
        let wanted: Vec<char> = wanted.chars().collect();
        let allowed = (wanted.len() / 4).min(3);
        self.words
            .iter()
            .filter(|word| word.first && self.text(word).len().abs_diff(wanted.len()) <= allowed)
            .filter_map(|word| Some((edits(self.text(word), &wanted, allowed)?, word)))
            .filter_map(|(edits, word)| Some((edits, self.place(word)?)))
            .min_by_key(|(edits, place)| (*edits, Reverse(place.population)))
            .map(|(_, place)| place)
    }
}

fn line<'a>(names: &'a str, word: &Word) -> &'a str {
    names[word.start as usize..]
        .lines()
        .next()
        .unwrap_or_default()
}

fn small(offset: usize) -> u32 {
    u32::try_from(offset).expect("the tables are far below 4 GB")
}

/// Letters to change, add, drop or swap with their neighbour; `None` as soon
/// as it must be more than allowed.
fn edits(one: &str, other: &[char], allowed: usize) -> Option<usize> {
    let one: Vec<char> = one.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let changed = above[j - 1] + usize::from(one[i - 1] != other[j - 1]);
            let mut best = changed.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        if row.iter().min() > Some(&allowed) {
            return None;
        }
        before = std::mem::replace(&mut above, row);
    }
    Some(above[other.len()]).filter(|edits| *edits <= allowed)
}
