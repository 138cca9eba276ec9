//! Legal forms, and how the name of an organisation shows them.

use crate::district::{DISTRICTS, District};
use crate::fold::fold;
use crate::place_names::municipalities_named;
use crate::sheet::{Row, Sheet};

static FORMS: Sheet = Sheet::new(include_str!("../../../data/reference/legal_forms.tsv"));

/// A legal form an organisation can have in Germany.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LegalForm {
    /// A short key: `GMBH`, `EV`, `GEMEINDE`.
    pub code: &'static str,
    /// The German term.
    pub label_de: &'static str,
    /// The English rendering.
    pub label_en: &'static str,
    /// Its family: `person`, `partnership`, `corporation`, `cooperative`,
    /// `association`, `foundation`, `public` or `foreign`.
    pub kind: &'static str,
    /// How names show it, separated by `|`.
    patterns: &'static str,
}

/// The legal form with this key.
pub fn legal_form(code: &str) -> Option<LegalForm> {
    FORMS.row(code).map(LegalForm::from_row)
}

/// All legal forms, in order of their keys.
pub fn legal_forms() -> impl Iterator<Item = LegalForm> {
    FORMS.all().map(LegalForm::from_row)
}

/// The legal form a name shows: the longest sign at its end ("… GmbH & Co. KG"),
/// else the longest anywhere ("… GmbH, Werk Bottrop"). "Stadt Marl" counts only
/// because there is a municipality of that name.
pub fn legal_form_in(name: &str) -> Option<LegalForm> {
    if let Some(form) = public_place(name) {
        return Some(form);
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    legal_forms()
        .filter(|form| !matches!(form.code, "GEMEINDE" | "KREIS"))
        .flat_map(|form| form.patterns().map(move |pattern| (form, pattern)))
        .filter_map(|(form, pattern)| Some((sign(&name, pattern)?, pattern.len(), form)))
        .max_by_key(|(place, length, _)| (*place, *length))
        .map(|(_, _, form)| form)
}

/// Where in the name a sign stands; the later variant is the better one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Within,
    AtEnd,
}

/// Signs of up to three letters ("AG", "eG") count only in their own case.
fn sign(name: &str, pattern: &str) -> Option<Place> {
    let (name, pattern) = if pattern.chars().count() > 3 {
        (name.to_lowercase(), pattern.to_lowercase())
    } else {
        (name.to_owned(), pattern.to_owned())
    };
    let places = name
        .match_indices(pattern.as_str())
        .filter_map(|(start, _)| {
            let end = start + pattern.len();
            let free = |letter: Option<char>| letter.is_none_or(|it| !it.is_alphanumeric());
            let begins = start > 0 && free(name[..start].chars().next_back());
            let ends = free(name[end..].chars().next());
            let place = if end == name.len() {
                Place::AtEnd
            } else {
                Place::Within
            };
            (begins && ends).then_some(place)
        });
    places.max()
}

/// "Stadt Marl", "Gemeinde …", "Kreis Recklinghausen", "Landkreis …".
fn public_place(name: &str) -> Option<LegalForm> {
    let (title, place) = name.trim().split_once(' ')?;
    let wanted = fold(place);
    let known = match title {
        "Stadt" | "Gemeinde" | "Markt" => municipalities_named(place, 1)
            .first()
            .is_some_and(|it| fold(it.name) == wanted),
        "Kreis" | "Landkreis" => DISTRICTS
            .all()
            .map(District::from_row)
            .any(|it| fold(it.name) == wanted),
        _ => false,
    };
    let code = if title.ends_with("reis") {
        "KREIS"
    } else {
        "GEMEINDE"
    };
    known.then(|| legal_form(code)).flatten()
}

impl LegalForm {
    fn from_row(row: Row) -> Self {
        let [code, label_de, label_en, kind, patterns] = row.fields();
        Self {
            code,
            label_de,
            label_en,
            kind,
            patterns,
        }
    }

    fn patterns(self) -> impl Iterator<Item = &'static str> {
        self.patterns
            .split('|')
            .filter(|pattern| !pattern.is_empty())
    }
}
