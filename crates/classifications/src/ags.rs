//! The official municipality key (Amtlicher Gemeindeschlüssel, AGS): eight
//! digits, of which two name the state, three the administrative region, five
//! the district. It is text: leading zeros count.

use crate::District;
use crate::district::district;
use crate::sheet::{Row, Sheet, optional};

pub(crate) static MUNICIPALITIES: Sheet =
    Sheet::new(include_str!("../../../data/reference/municipalities.tsv"));

/// A municipality or an unincorporated area, as of 30 June 2024.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Municipality {
    /// The eight-digit key, e.g. `05562024`.
    pub ags: &'static str,
    /// The name as one says it: "Marl", without the official addition.
    pub name: &'static str,
    /// The name as the register prints it: "Marl, Stadt".
    pub official_name: &'static str,
    /// What it is by municipal law.
    pub kind: MunicipalityKind,
    /// Inhabitants on 31 December 2022; 0 also for Fehrbellin (12068117), for
    /// which the source gives none.
    pub population: u32,
    /// Area in square metres (the source gives hectares).
    pub area_m2: u64,
    /// Postcode of the town hall; uninhabited areas have none.
    pub seat_postcode: Option<&'static str>,
    /// Longitude of the centre in degrees east (WGS 84).
    pub lon: f64,
    /// Latitude of the centre in degrees north (WGS 84).
    pub lat: f64,
}

/// What a municipality is by the municipal law of its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MunicipalityKind {
    /// Markt.
    Market,
    /// Kreisfreie Stadt: a district of its own.
    IndependentTown,
    /// Stadtkreis: the same in Baden-Württemberg.
    UrbanDistrict,
    /// Kreisangehörige Stadt.
    Town,
    /// Kreisangehörige Gemeinde.
    Rural,
    /// Gemeindefreies Gebiet with inhabitants.
    InhabitedUnincorporated,
    /// Gemeindefreies Gebiet without inhabitants.
    Unincorporated,
    /// Große Kreisstadt.
    LargeDistrictTown,
}

/// The municipality with this key; `None` for anything but a known AGS.
pub fn municipality(ags: &str) -> Option<Municipality> {
    MUNICIPALITIES.row(ags).map(Municipality::from_row)
}

impl Municipality {
    /// The five-digit key of its district.
    pub fn district_key(self) -> &'static str {
        &self.ags[..5]
    }

    /// The two-digit key of its state.
    pub fn state_key(self) -> &'static str {
        &self.ags[..2]
    }

    /// Its district, or for an independent town the town itself.
    pub fn district(self) -> Option<District> {
        district(self.district_key())
    }

    /// Area in square kilometres.
    #[expect(
        clippy::cast_precision_loss,
        reason = "no municipality exceeds 2^52 m²"
    )]
    pub fn area_km2(self) -> f64 {
        self.area_m2 as f64 / 1e6
    }

    pub(crate) fn from_row(row: Row) -> Self {
        let [
            ags,
            name,
            official,
            kind,
            hectares,
            population,
            postcode,
            lon,
            lat,
        ] = row.fields();
        Self {
            ags,
            name,
            official_name: optional(official).unwrap_or(name),
            kind: MunicipalityKind::from_register(kind),
            population: population.parse().unwrap_or_default(),
            area_m2: hectares.parse::<u64>().unwrap_or_default() * 10_000,
            seat_postcode: optional(postcode),
            lon: lon.parse().unwrap_or_default(),
            lat: lat.parse().unwrap_or_default(),
        }
    }
}

impl MunicipalityKind {
    /// From the register's text mark (Textkennzeichen).
    fn from_register(mark: &str) -> Self {
        match mark {
            "60" => Self::Market,
            "61" => Self::IndependentTown,
            "62" => Self::UrbanDistrict,
            "63" => Self::Town,
            "65" => Self::InhabitedUnincorporated,
            "66" => Self::Unincorporated,
            "67" => Self::LargeDistrictTown,
            _ => Self::Rural,
        }
    }

    /// Whether it bears the title of a town (Stadt).
    pub fn is_town(self) -> bool {
        matches!(
            self,
            Self::IndependentTown | Self::UrbanDistrict | Self::Town | Self::LargeDistrictTown
        )
    }

    /// Whether it has a council and a mayor.
    pub fn is_self_governed(self) -> bool {
        !matches!(self, Self::InhabitedUnincorporated | Self::Unincorporated)
    }

    /// The German legal term.
    pub fn label_de(self) -> &'static str {
        match self {
            Self::Market => "Markt",
            Self::IndependentTown => "Kreisfreie Stadt",
            Self::UrbanDistrict => "Stadtkreis",
            Self::Town => "Stadt",
            Self::Rural => "Gemeinde",
            Self::InhabitedUnincorporated | Self::Unincorporated => "Gemeindefreies Gebiet",
            Self::LargeDistrictTown => "Große Kreisstadt",
        }
    }

    /// An English rendering of the legal term.
    pub fn label_en(self) -> &'static str {
        match self {
            Self::Market => "market town",
            Self::IndependentTown => "independent town",
            Self::UrbanDistrict => "urban district",
            Self::Town => "town",
            Self::Rural => "municipality",
            Self::InhabitedUnincorporated | Self::Unincorporated => "unincorporated area",
            Self::LargeDistrictTown => "large district town",
        }
    }
}
