//! The levels above the municipality: 16 states (two digits), the
//! administrative regions of some of them (three digits), 400 districts and
//! district-free towns (five digits).

use std::borrow::Cow;

use crate::sheet::{Row, Sheet, optional};

pub(crate) static DISTRICTS: Sheet =
    Sheet::new(include_str!("../../../data/reference/districts.tsv"));
pub(crate) static STATES: Sheet = Sheet::new(include_str!("../../../data/reference/states.tsv"));

/// A district (Kreis, Landkreis) or a town that is its own district.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct District {
    /// The five-digit key, e.g. `05562`.
    pub key: &'static str,
    /// The bare name: "Recklinghausen", "Ennepe-Ruhr-Kreis".
    pub name: &'static str,
    /// The name as the register prints it: "Bottrop, Stadt".
    pub official_name: &'static str,
    /// What it is by law.
    pub kind: DistrictKind,
    /// Its NUTS 3 code of 2024; the relation is one to one.
    pub nuts3: &'static str,
}

/// What a district is by the law of its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DistrictKind {
    /// Kreis (Nordrhein-Westfalen, Schleswig-Holstein).
    Kreis,
    /// Landkreis.
    Landkreis,
    /// Kreisfreie Stadt.
    IndependentTown,
    /// Stadtkreis (Baden-Württemberg).
    UrbanDistrict,
    /// Regionalverband Saarbrücken.
    RegionalAssociation,
}

/// A federal state (Land).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// The two-digit key, e.g. `05`.
    pub key: &'static str,
    /// The name.
    pub name: &'static str,
    /// Its NUTS 1 code, e.g. `DEA`.
    pub nuts1: &'static str,
}

/// An administrative region (Regierungsbezirk) or what became of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The three-digit key, e.g. `055`.
    pub key: &'static str,
    /// The bare name: "Münster".
    pub name: &'static str,
    /// Whether it still has an authority.
    pub kind: RegionKind,
}

/// Whether a three-digit key still stands for an authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RegionKind {
    /// Regierungsbezirk with a government of its own.
    Governed,
    /// Dissolved; lives on in the keys.
    Former,
    /// Statistical only (Niedersachsen).
    Statistical,
}

/// The district with this five-digit key.
pub fn district(key: &str) -> Option<District> {
    DISTRICTS.row(key).map(District::from_row)
}

/// The districts whose key starts with `key`, in key order; for a state, a
/// region, or all of them.
pub fn districts_in(key: &str) -> impl Iterator<Item = District> + use<'_> {
    DISTRICTS.starting_with(key).map(District::from_row)
}

/// All 16 states, in key order.
pub fn states() -> impl Iterator<Item = State> {
    STATES.all().filter_map(|row| state(row.key()))
}

/// The state with this two-digit key.
pub fn state(key: &str) -> Option<State> {
    let [key, name, _, nuts1] = STATES.row(key).filter(|_| key.len() == 2)?.fields();
    Some(State { key, name, nuts1 })
}

/// The administrative region with this three-digit key. States without such
/// regions have none.
pub fn region(key: &str) -> Option<Region> {
    let [key, name, kind] = STATES.row(key).filter(|_| key.len() == 3)?.fields();
    let kind = match kind {
        "former" => RegionKind::Former,
        "statistical" => RegionKind::Statistical,
        _ => RegionKind::Governed,
    };
    Some(Region { key, name, kind })
}

impl District {
    pub(crate) fn from_row(row: Row) -> Self {
        let [key, name, official, kind, nuts3] = row.fields();
        let kind = match kind {
            "Kreis" => DistrictKind::Kreis,
            "kreisfreie Stadt" => DistrictKind::IndependentTown,
            "Stadtkreis" => DistrictKind::UrbanDistrict,
            "Regionalverband" => DistrictKind::RegionalAssociation,
            _ => DistrictKind::Landkreis,
        };
        Self {
            key,
            name,
            official_name: optional(official).unwrap_or(name),
            kind,
            nuts3,
        }
    }

    /// The two-digit key of its state.
    pub fn state_key(self) -> &'static str {
        &self.key[..2]
    }

    /// Whether one town is the whole district.
    pub fn is_town(self) -> bool {
        matches!(
            self.kind,
            DistrictKind::IndependentTown | DistrictKind::UrbanDistrict
        )
    }

    /// The name as it stands in a sentence: "Kreis Recklinghausen",
    /// "Landkreis Heilbronn", "Ennepe-Ruhr-Kreis", "Bottrop".
    pub fn title(self) -> Cow<'static, str> {
        let lower = self.name.to_lowercase();
        let says_itself = ["kreis", "region", "verband"]
            .iter()
            .any(|word| lower.contains(word));
        match self.kind {
            _ if says_itself => self.name.into(),
            DistrictKind::Kreis => format!("Kreis {}", self.name).into(),
            DistrictKind::Landkreis => format!("Landkreis {}", self.name).into(),
            _ => self.name.into(),
        }
    }
}

impl Region {
    /// The two-digit key of its state.
    pub fn state_key(self) -> &'static str {
        &self.key[..2]
    }
}
