//! Words as people type them: inside longer ones, and with one slip.

use super::entry::is_filler;
use kernel::fold;

/// How well a word of the index answers a word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Quality {
    /// One letter wrong, missing, too many, or two exchanged.
    Slip,
    /// Somewhere inside.
    Inside,
    /// At the beginning.
    Beginning,
    /// The whole word.
    Whole,
}

impl Quality {
    pub(crate) const fn weight(self) -> u16 {
        match self {
            Self::Slip => 3,
            Self::Inside => 6,
            Self::Beginning => 8,
            Self::Whole => 10,
        }
    }
}

/// The folded words of a query: at most eight, without fillers if there are others.
pub(crate) fn query_words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let all = folded.split(' ').filter(|word| !word.is_empty());
    let kept: Vec<_> = all
        .clone()
        .filter(|word| !is_filler(word))
        .take(8)
        .map(str::to_owned)
        .collect();
    if kept.is_empty() {
        all.take(8).map(str::to_owned).collect()
    } else {
        kept
    }
}

/// How a word of the index answers, without slips. Words of one or two letters only
/// count at the beginning.
pub(crate) fn answer(word: &str, wanted: &str) -> Option<Quality> {
    if word == wanted {
        Some(Quality::Whole)
    } else if word.starts_with(wanted) {
        Some(Quality::Beginning)
    } else if wanted.len() > 2 && word.contains(wanted) {
        Some(Quality::Inside)
    } else {
        None
    }
}

/// Below this many letters a slip is not forgiven: too many words are alike.
pub(crate) const SHORTEST: usize = 4;

/// Whether a word may be a slip for another one. A number with another digit is another
/// number: a postcode, a year, a customer.
pub(crate) fn may_slip(wanted: &str) -> bool {
    wanted.len() >= SHORTEST && !wanted.bytes().all(|it| it.is_ascii_digit())
}
/// From this many letters on a word with a slip is found inside longer ones.
pub(crate) const LONG: usize = 6;

/// Whether `wanted` with exactly one slip stands in `word`: at its beginning and
/// nearly as long, or anywhere for long words. Distance of Damerau and Levenshtein
/// with free ends (Sellers).
pub(crate) fn nearly(word: &str, wanted: &str) -> bool {
    let (word, wanted) = (word.as_bytes(), wanted.as_bytes());
    if wanted.len() < SHORTEST || word.len() + 1 < wanted.len() {
        return false;
    }
    let long = wanted.len() >= LONG;
    if !long && word.len() > wanted.len() + 1 {
        return false;
    }
    let width = wanted.len() + 1;
    let start: Vec<u8> = (0..width)
        .map(|i| u8::try_from(i).unwrap_or(u8::MAX))
        .collect();
    let (mut before, mut last, mut now) = (start.clone(), start.clone(), start);
    for (j, letter) in word.iter().enumerate() {
        now[0] = if long {
            0
        } else {
            u8::try_from(j + 1).unwrap_or(u8::MAX)
        };
        for i in 1..width {
            let same = wanted[i - 1] == *letter;
            let mut best = last[i - 1].saturating_add(u8::from(!same));
            best = best
                .min(last[i].saturating_add(1))
                .min(now[i - 1].saturating_add(1));
            let crossed =
                i > 1 && j > 0 && wanted[i - 1] == word[j - 1] && wanted[i - 2] == *letter;
            if crossed {
                best = best.min(before[i - 2].saturating_add(1));
            }
            now[i] = best;
        }
        let ends = long || j + 1 == word.len();
        if ends && now[width - 1] <= 1 {
            return true;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut now);
    }
    false
}

/// How many codes there are for three letters.
pub(crate) const GRAMS: usize = 1 << 18;

/// The codes of every three neighbouring letters, six bits a letter; a blank stands
/// before the word. Different rare letters may share a code, so a gram is a hint.
pub(crate) fn grams(word: &str) -> impl Iterator<Item = usize> {
    let letters: Vec<usize> = std::iter::once(0).chain(word.bytes().map(code)).collect();
    let codes: Vec<usize> = letters
        .windows(3)
        .map(|it| it[0] << 12 | it[1] << 6 | it[2])
        .collect();
    codes.into_iter()
}

const fn code(byte: u8) -> usize {
    match byte {
        b'a'..=b'z' => (byte - b'a' + 1) as usize,
        b'0'..=b'9' => (byte - b'0' + 27) as usize,
        _ => 37 + (byte % 27) as usize,
    }
}
