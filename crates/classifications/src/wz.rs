//! The German classification of economic activities (Klassifikation der
//! Wirtschaftszweige) in its editions 2008 and 2025: sections (`C`), divisions
//! (`20`), groups (`20.1`), classes (`20.11`) and subclasses (`20.11.0`).

use crate::sheet::{Row, Sheet, optional};
use crate::words::find_by_words;
use crate::wz_correspondence::counterparts;

static WZ2008: Sheet = Sheet::new(include_str!("../../../data/reference/wz2008.tsv"));
static WZ2025: Sheet = Sheet::new(include_str!("../../../data/reference/wz2025.tsv"));

/// The edition of the classification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edition {
    /// WZ 2008, built on NACE Rev. 2.
    Wz2008,
    /// WZ 2025, built on NACE Rev. 2.1.
    Wz2025,
}

/// One entry of the classification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The edition it belongs to; the same code can mean another activity in
    /// the other one.
    pub edition: Edition,
    /// The code as printed: `C`, `20`, `20.1`, `20.11`, `20.11.0`.
    pub code: &'static str,
    /// The code above; `None` for a section.
    pub parent: Option<&'static str>,
    /// 1 for a section to 5 for a subclass.
    pub level: u8,
    /// The German label.
    pub label_de: &'static str,
    /// The English label; subclasses of 2025 have none of their own and give
    /// their class's.
    pub label_en: &'static str,
}

/// The WZ 2008 branch a code stands for, read tolerantly: see [`Edition::find`].
pub fn wz2008(code: &str) -> Option<Branch> {
    Edition::Wz2008.find(code)
}

/// The WZ 2025 branch a code stands for, read tolerantly: see [`Edition::find`].
pub fn wz2025(code: &str) -> Option<Branch> {
    Edition::Wz2025.find(code)
}

impl Edition {
    fn sheet(self) -> Sheet {
        match self {
            Self::Wz2008 => WZ2008,
            Self::Wz2025 => WZ2025,
        }
    }

    /// The branch with exactly this code as printed.
    pub fn exact(self, code: &str) -> Option<Branch> {
        self.sheet().row(code).map(|row| self.branch(row))
    }

    /// The branch a code stands for as people write it: `20.1`, `C 20`,
    /// `WZ 20.11`, `C20.11`, `20100`, `20.10`, `20-11-0`. Zeros that only fill
    /// the code up are ignored where the longer code does not exist.
    pub fn find(self, written: &str) -> Option<Branch> {
        self.exact(written)
            .or_else(|| self.exact(&printed(written)?))
            .or_else(|| {
                let mut code = printed(written)?;
                while code.len() > 2 && code.ends_with('0') {
                    code.pop();
                    code.truncate(code.trim_end_matches('.').len());
                    if let Some(branch) = self.exact(&code) {
                        return Some(branch);
                    }
                }
                None
            })
    }

    /// The entries whose German or English label holds every word, best first.
    pub fn named(self, words: &str, limit: usize) -> Vec<Branch> {
        find_by_words(
            self.all(),
            |branch| [branch.label_de, branch.label_en],
            words,
            limit,
        )
    }

    /// The edition on the other side of the correspondence.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Wz2008 => Self::Wz2025,
            Self::Wz2025 => Self::Wz2008,
        }
    }

    /// All entries, divisions and below in order, then the sections.
    pub fn all(self) -> impl Iterator<Item = Branch> {
        self.sheet().all().map(move |row| self.branch(row))
    }

    fn branch(self, row: Row) -> Branch {
        let [code, parent, level, label_de, label_en] = row.fields();
        let mut english = label_en;
        if english.is_empty() {
            english = self
                .sheet()
                .row(parent)
                .map_or(label_de, |above| above.field(4));
        }
        Branch {
            edition: self,
            code,
            parent: optional(parent),
            level: level.parse().unwrap_or_default(),
            label_de,
            label_en: english,
        }
    }
}

/// Digits or a section letter in the printed form; `None` for neither.
fn printed(written: &str) -> Option<String> {
    let upper = written.trim().to_uppercase();
    let bare = upper.strip_prefix("WZ").unwrap_or(&upper).trim();
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        0 if bare.len() == 1 => Some(bare.to_owned()),
        2 => Some(digits),
        3 | 4 => Some(format!("{}.{}", &digits[..2], &digits[2..])),
        5 => Some(format!(
            "{}.{}.{}",
            &digits[..2],
            &digits[2..4],
            &digits[4..]
        )),
        _ => None,
    }
}

impl Branch {
    /// The entry above; `None` for a section.
    pub fn above(self) -> Option<Self> {
        self.parent.and_then(|code| self.edition.exact(code))
    }

    /// The entries directly below, in order.
    pub fn below(self) -> impl Iterator<Item = Self> {
        self.edition
            .all()
            .filter(move |branch| branch.parent == Some(self.code))
    }

    /// The subclasses within it, in order; for a subclass, itself.
    pub fn subclasses(self) -> impl Iterator<Item = Self> {
        let prefix = if self.level == 1 { "" } else { self.code };
        self.edition
            .sheet()
            .starting_with(prefix)
            .map(move |row| self.edition.branch(row))
            .filter(move |branch| branch.level == 5 && branch.lies_in(self))
    }

    /// Whether it is the other branch or lies anywhere below it.
    pub fn lies_in(self, other: Self) -> bool {
        self.edition == other.edition
            && (self.code.starts_with(other.code)
                || other.level == 1 && self.section().code == other.code)
    }

    /// The branches of the other edition its activities belong to, on the same
    /// level: one where all of it goes there, several where it is split, none
    /// where the source relates nothing (46.89.0 of 2025).
    pub fn counterparts(self) -> Vec<Branch> {
        counterparts(self)
    }

    /// The section it belongs to, e.g. `C` for manufacturing.
    #[must_use]
    pub fn section(self) -> Self {
        let mut branch = self;
        while let Some(above) = branch.above() {
            branch = above;
        }
        branch
    }
}
