//! Simplified outlines of some municipalities and districts, good enough for
//! an overview map; they do not decide whether a point lies inside.

use crate::sheet::{Row, Sheet};

static BOUNDARIES: Sheet = Sheet::new(include_str!("../../../data/geo/boundaries.tsv"));

/// What must be printed below a map that draws outlines (dl-de/by-2-0).
const BOUNDARY_SOURCE: &str = "© GeoBasis-DE / BKG (2021, 2024), dl-de/by-2-0, Daten verändert";

/// A point in degrees: longitude east, latitude north (WGS 84).
pub type LonLat = (f64, f64);

/// The outline of an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Boundary {
    /// The key of five or eight digits.
    pub key: &'static str,
    /// Closed lines, outer ones and holes alike: a point is inside where an
    /// odd number of them surrounds it. The last point joins the first.
    pub rings: Vec<Vec<LonLat>>,
}

/// The outline of a municipality (eight digits) or a district (five), where
/// one is compiled in. A town that is its own district answers to both keys.
pub fn boundary(key: &str) -> Option<Boundary> {
    let row = BOUNDARIES
        .row(key)
        .or_else(|| BOUNDARIES.row(&twin(key)?))?;
    Some(Boundary {
        key: row.key(),
        rings: rings(row),
    })
}

/// The source of the outlines and their licence, to be shown with every map.
pub fn attribution() -> &'static str {
    BOUNDARY_SOURCE
}

/// `08121` for `08121000` and the other way round.
fn twin(key: &str) -> Option<String> {
    match (key.len(), key.strip_suffix("000")) {
        (5, _) => Some(format!("{key}000")),
        (8, Some(district)) => Some(district.to_owned()),
        _ => None,
    }
}

fn rings(row: Row) -> Vec<Vec<LonLat>> {
    row.field(1).split('|').map(ring).collect()
}

/// Reads a ring of steps in units of 0.0001 degrees; the first is a place.
fn ring(text: &str) -> Vec<LonLat> {
    let mut place = (0_i32, 0_i32);
    text.split(' ')
        .filter_map(|step| step.split_once(','))
        .map(|(east, north)| {
            place.0 += east.parse::<i32>().unwrap_or_default();
            place.1 += north.parse::<i32>().unwrap_or_default();
            (f64::from(place.0) / 1e4, f64::from(place.1) / 1e4)
        })
        .collect()
}
