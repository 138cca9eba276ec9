//! The official keys a region is described in, as compiled-in facts: places
//! (AGS, NUTS, PLZ), branches (WZ 2008 and 2025), procurement words (CPV),
//! legal forms, and simplified boundaries to draw an overview map from.
//!
//! Invariants: nothing is read from disk and nothing is parsed at start. Every
//! table is a sorted text in the binary, found by binary search and read field
//! by field, so a look-up costs microseconds and an unused table costs no
//! memory. Everything handed out is `Copy` and borrows from that text.
//!
//! It deliberately knows no network and no region by name: which keys belong
//! to an alliance stands in its charter. Sources, licences and vintages of the
//! tables: `data/README.md`.

mod ags;
mod area;
mod district;
mod fold;
mod nuts;
mod place_names;
mod sheet;
#[cfg(test)]
mod tests;
mod wz;

pub use ags::{Municipality, MunicipalityKind, municipality};
pub use area::{Area, area, municipalities_in, suggest_area};
pub use district::{District, DistrictKind, Region, RegionKind, State, district, region, state};
pub use nuts::{Nuts, kreis_of_nuts3, nuts, nuts_within, nuts3_of_kreis};
pub use place_names::{municipalities_named, suggest_municipality_by_name};
pub use wz::{Branch, Edition, wz2008, wz2025};
