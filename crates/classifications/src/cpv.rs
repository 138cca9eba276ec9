//! The Common Procurement Vocabulary (CPV 2008), the words public tenders are
//! indexed by: eight digits that narrow from left to right, and a check digit.

use crate::sheet::{Row, Sheet, optional};
use crate::words::find_by_words;

static CPV: Sheet = Sheet::new(include_str!("../../../data/reference/cpv2008.tsv"));

/// One entry of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cpv {
    /// The eight digits without the check digit, e.g. `09331200`.
    pub code: &'static str,
    /// The entry above; `None` for a division.
    pub parent: Option<&'static str>,
    /// The German label.
    pub label_de: &'static str,
    /// The English label.
    pub label_en: &'static str,
}

/// The entry a code stands for, with or without its check digit
/// (`09331200-0`), shortened (`09`) or spaced. The check digit is not verified.
pub fn cpv(written: &str) -> Option<Cpv> {
    let bare = written.split('-').next().unwrap_or_default();
    let digits: String = bare
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    CPV.row(&format!("{digits:0<8}"))
        .filter(|_| digits.len() >= 2)
        .map(Cpv::from_row)
}

/// The entries whose German or English label holds every word, best first.
pub fn cpv_named(words: &str, limit: usize) -> Vec<Cpv> {
    let all = CPV.all().map(Cpv::from_row);
    find_by_words(all, |entry| [entry.label_de, entry.label_en], words, limit)
}

/// The entries whose code starts with these digits, in order.
pub fn cpv_within(digits: &str) -> impl Iterator<Item = Cpv> + use<'_> {
    CPV.starting_with(digits).map(Cpv::from_row)
}

impl Cpv {
    fn from_row(row: Row) -> Self {
        let [code, parent, label_de, label_en] = row.fields();
        Self {
            code,
            parent: optional(parent),
            label_de,
            label_en,
        }
    }

    /// The entry above; `None` for a division.
    pub fn above(self) -> Option<Self> {
        self.parent.and_then(cpv)
    }

    /// The digits that carry meaning: `0933` for `09330000`; a division keeps
    /// two. Whatever starts with them lies below.
    pub fn stem(self) -> &'static str {
        let end = self.code.trim_end_matches('0').len().max(2);
        &self.code[..end]
    }
}
