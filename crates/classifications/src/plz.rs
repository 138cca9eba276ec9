//! Postcodes (PLZ) and the places they are delivered to. A postcode can serve
//! several municipalities, and a municipality can have several postcodes.

use crate::ags::{Municipality, municipality};
use crate::sheet::{Row, Sheet};

static POSTCODES: Sheet = Sheet::new(include_str!("../../../data/reference/postcodes.tsv"));

/// One place of a postcode. Some are a large recipient rather than a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PostcodePlace {
    /// The five-digit postcode.
    pub postcode: &'static str,
    /// The place, a part of a town or a large recipient of mail.
    pub place: &'static str,
    /// The municipality's key where the source knows it.
    pub ags: Option<&'static str>,
    /// The five-digit key of the district.
    pub district_key: &'static str,
    /// Longitude in degrees east (WGS 84).
    pub lon: f64,
    /// Latitude in degrees north (WGS 84).
    pub lat: f64,
}

/// The places of a postcode; none for an unknown one.
pub fn postcode(postcode: &str) -> impl Iterator<Item = PostcodePlace> + use<'_> {
    POSTCODES.rows_of(postcode).map(PostcodePlace::from_row)
}

/// The municipalities a postcode is delivered in, the likeliest first: the one
/// whose town hall has it, then the larger.
pub fn municipalities_of_postcode(postcode: &str) -> Vec<Municipality> {
    let mut found: Vec<Municipality> = self::postcode(postcode)
        .filter_map(PostcodePlace::municipality)
        .collect();
    found.sort_by_key(|place| {
        let elsewhere = place.seat_postcode != Some(postcode);
        (elsewhere, std::cmp::Reverse(place.population), place.ags)
    });
    found.dedup_by_key(|place| place.ags);
    found
}

impl PostcodePlace {
    fn from_row(row: Row) -> Self {
        let [postcode, area, place, lon, lat] = row.fields();
        Self {
            postcode,
            place,
            ags: (area.len() == 8).then_some(area),
            district_key: area.get(..5).unwrap_or(area),
            lon: lon.parse().unwrap_or_default(),
            lat: lat.parse().unwrap_or_default(),
        }
    }

    /// The municipality it lies in, where the source knows it.
    pub fn municipality(self) -> Option<Municipality> {
        self.ags.and_then(municipality)
    }
}
