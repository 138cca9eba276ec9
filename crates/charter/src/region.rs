//! Where the alliance works: areas by their official keys, figures with their
//! source, what the region has to offer.

use std::fmt;

use classifications::{Area, area, kreis_of_nuts3, nuts, suggest_area};

use crate::Charter;
use crate::date::PartialDate;
use crate::part::{FromText, record, text_elements, words};
use crate::problem::{Expected, Hint, ProblemKind};
use crate::read::Reader;
use crate::value::{Key, Localised, Text, malformed};

/// An official German area key (AGS): 2, 3, 5 or 8 digits for a state, a
/// Regierungsbezirk, a district or a municipality. It exists in the register.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaKey(String);

impl AreaKey {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The area in the register.
    pub fn area(&self) -> Option<Area> {
        area(&self.0)
    }
}

impl fmt::Display for AreaKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromText for AreaKey {
    const EXPECTED: Expected = Expected {
        en: "a German area key in quotes, like \"05562\" or \"05512000\"",
        de: "einen Gemeindeschlüssel in Anführungszeichen wie „05562“ oder „05512000“",
    };

    fn blank() -> Self {
        Self(String::new())
    }

    fn from_text(text: &str) -> Result<Self, ProblemKind> {
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(malformed::<Self>(text));
        }
        if area(text).is_none() {
            return Err(ProblemKind::UnknownArea {
                code: text.to_owned(),
                hint: nearest(suggest_area(text)),
            });
        }
        Ok(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

/// The hint that names an area with its key.
pub(crate) fn nearest(area: Option<Area>) -> Hint {
    area.map_or(Hint::Register, |area| {
        Hint::Nearest(format!("{} ({})", area.key(), area.title()))
    })
}

/// A NUTS code of 2024, for example `DEA36`. It exists in the register.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NutsKey(String);

impl NutsKey {
    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromText for NutsKey {
    const EXPECTED: Expected = Expected {
        en: "a NUTS code like \"DEA36\"",
        de: "einen NUTS-Code wie „DEA36“",
    };

    fn blank() -> Self {
        Self(String::new())
    }

    fn from_text(text: &str) -> Result<Self, ProblemKind> {
        if nuts(text).is_none() {
            let mut above = text.char_indices().rev().map(|(end, _)| &text[..end]);
            let above = above.find_map(nuts);
            return Err(ProblemKind::UnknownArea {
                code: text.to_owned(),
                hint: above.map_or(Hint::Register, |unit| {
                    Hint::Nearest(format!("{} ({})", unit.code, unit.label))
                }),
            });
        }
        Ok(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

text_elements!(AreaKey, NutsKey);

words! {
    /// How exact a figure is.
    Precision {
        /// Counted.
        Exactly = "exactly",
        /// Rounded.
        About = "about",
        /// The true figure is higher.
        MoreThan = "more-than",
    }
}

words! {
    /// What a figure counts.
    FigureKind {
        /// Inhabitants of the region.
        Inhabitants = "inhabitants",
        /// People within reach of the region.
        Catchment = "catchment",
        /// Companies.
        Companies = "companies",
        /// Employees.
        Employees = "employees",
        /// Municipalities.
        Municipalities = "municipalities",
    }
}

record! {
    /// A figure of the region, as its source states it.
    Inline Figure {
        /// What is counted.
        kind: FigureKind,
        /// How many.
        number: u32,
        /// How exact.
        precision: Precision,
        /// The year it holds for, where the source says so.
        year: Option<PartialDate>,
        /// Of what exactly, where the kind does not say it.
        note: Option<Localised>,
        /// Who says so.
        source: Text,
    }
}

record! {
    /// The region of the alliance.
    Block Region {
        /// What the region is called.
        name: Localised,
        /// Its areas by AGS: districts (5 digits) or municipalities (8 digits).
        areas: Vec<AreaKey>,
        /// The same in NUTS codes.
        nuts: Vec<NutsKey>,
        /// The larger region it belongs to.
        part_of: Vec<Localised>,
        /// What it has to offer.
        strengths: Vec<Localised>,
        /// Companies that stand for the region; organisations of this charter.
        companies: Vec<Key>,
        /// Figures with their source.
        figures: Vec<Figure>,
    }
}

const AN_AREA: Expected = Expected {
    en: "at least one area key",
    de: "mindestens ein Gebietsschlüssel",
};

pub(crate) fn check(charter: &Charter, reader: &mut Reader<'_>) {
    let region = &charter.region;
    if region.areas.is_empty() && region.nuts.is_empty() {
        reader.missing("region", "areas", AN_AREA);
    }
    let areas = region.areas.iter().map(AreaKey::as_str);
    no_repetition(areas, "region.areas", reader);
    let nuts = region.nuts.iter().map(NutsKey::as_str);
    no_repetition(nuts, "region.nuts", reader);
    check_nuts(region, reader);
    charter.refer_to_organisations(&region.companies, "region.companies", reader);
}

/// Reports NUTS 3 units that lie outside the areas named by AGS.
fn check_nuts(region: &Region, reader: &mut Reader<'_>) {
    if region.areas.is_empty() || reader.is_broken_within("region.areas") {
        return;
    }
    for (i, unit) in region.nuts.iter().enumerate() {
        let Some(district) = kreis_of_nuts3(unit.as_str()) else {
            continue;
        };
        let meets = |area: &AreaKey| {
            district.key.starts_with(area.as_str()) || area.as_str().starts_with(district.key)
        };
        if !region.areas.iter().any(meets) {
            let (code, label) = (unit.0.clone(), district.title().into_owned());
            let kind = ProblemKind::NutsElsewhere { code, label };
            reader.at(format_args!("region.nuts[{i}]"), kind);
        }
    }
}

/// Reports entries that stand in a list twice.
pub(crate) fn no_repetition<'a>(
    names: impl Iterator<Item = &'a str>,
    path: &str,
    reader: &mut Reader<'_>,
) {
    let mut seen = Vec::new();
    for (i, name) in names.enumerate() {
        if seen.contains(&name) {
            let name = name.to_owned();
            reader.at(format_args!("{path}[{i}]"), ProblemKind::Repeated { name });
        } else {
            seen.push(name);
        }
    }
}
