//! Finding labels by the words a person types.

use std::cmp::Reverse;

use crate::fold::{fold, fold_into};

/// The items whose label holds every word, best first: whole words before
/// beginnings of words before parts of words, then the shorter label.
pub(crate) fn find_by_words<T: Copy>(
    items: impl Iterator<Item = T>,
    labels: impl Fn(T) -> [&'static str; 2],
    words: &str,
    limit: usize,
) -> Vec<T> {
    let wanted = fold(words);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut buffer = String::new();
    let mut found: Vec<(u32, usize, T)> = Vec::new();
    for item in items {
        let best = labels(item)
            .into_iter()
            .filter_map(|label| {
                fold_into(label, &mut buffer);
                score(&buffer, &wanted)
            })
            .max();
        if let Some(score) = best {
            found.push((score, labels(item)[0].len(), item));
        }
    }
    found.sort_by_key(|(score, length, _)| (Reverse(*score), *length));
    found
        .into_iter()
        .map(|(_, _, item)| item)
        .take(limit)
        .collect()
}

/// Three for a whole word, two for its beginning, one for a part of it;
/// `None` as soon as one wanted word is missing.
fn score(label: &str, wanted: &str) -> Option<u32> {
    wanted.split(' ').map(|word| best_place(label, word)).sum()
}

fn best_place(label: &str, word: &str) -> Option<u32> {
    label
        .match_indices(word)
        .map(|(start, _)| {
            let begins = start == 0 || label.as_bytes()[start - 1] == b' ';
            let end = start + word.len();
            let ends = end == label.len() || label.as_bytes()[end] == b' ';
            match (begins, ends) {
                (true, true) => 3,
                (true, false) => 2,
                _ => 1,
            }
        })
        .max()
}
