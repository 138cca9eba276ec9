//! NUTS 2024, the European key of regions, for Germany: the country (`DE`),
//! 16 states (level 1), 38 regions (level 2) and the 400 districts (level 3).

use crate::district::{DISTRICTS, District};
use crate::sheet::{Row, Sheet, optional};

static NUTS: Sheet = Sheet::new(include_str!("../../../data/reference/nuts2024.tsv"));

/// A unit of the NUTS classification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nuts {
    /// The code, e.g. `DEA36`.
    pub code: &'static str,
    /// The unit above; `None` for the country.
    pub parent: Option<&'static str>,
    /// 0 for the country to 3 for a district.
    pub level: u8,
    /// The German name.
    pub label: &'static str,
}

/// The unit with this code; capitals expected.
pub fn nuts(code: &str) -> Option<Nuts> {
    NUTS.row(code).map(Nuts::from_row)
}

/// Every unit whose code starts with `code`, itself first.
pub fn nuts_within(code: &str) -> impl Iterator<Item = Nuts> + use<'_> {
    NUTS.starting_with(code).map(Nuts::from_row)
}

/// The NUTS 3 code of a district (five-digit key).
pub fn nuts3_of_kreis(key: &str) -> Option<&'static str> {
    crate::district(key).map(|district| district.nuts3)
}

/// The district of a NUTS 3 code.
pub fn kreis_of_nuts3(code: &str) -> Option<District> {
    DISTRICTS
        .all()
        .map(District::from_row)
        .find(|district| district.nuts3 == code)
}

impl Nuts {
    fn from_row(row: Row) -> Self {
        let [code, parent, level, label] = row.fields();
        Self {
            code,
            parent: optional(parent),
            level: level.parse().unwrap_or_default(),
            label,
        }
    }

    /// The districts within this unit, in the order of their keys.
    pub fn districts(self) -> impl Iterator<Item = District> {
        DISTRICTS
            .all()
            .map(District::from_row)
            .filter(move |district| district.nuts3.starts_with(self.code))
    }
}
