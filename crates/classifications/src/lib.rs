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
//!
//! ```
//! use classifications::{Area, area, municipality, suggest_area, wz2008};
//!
//! let marl = municipality("05562024").expect("Marl is in the register");
//! assert_eq!((marl.name, marl.district_key()), ("Marl", "05562"));
//! assert_eq!(area("05562").map(Area::title).as_deref(), Some("Kreis Recklinghausen"));
//! assert_eq!(suggest_area("5562024").map(Area::name), Some("Marl"));
//! assert_eq!(wz2008("C 20").map(|branch| branch.code), Some("20"));
//! ```

mod ags;
mod area;
mod boundary;
mod cpv;
mod district;
mod fold;
mod legal_form;
mod map;
mod nuts;
mod place_names;
mod plz;
mod sheet;
#[cfg(test)]
mod tests;
mod words;
mod wz;
mod wz_correspondence;

pub use ags::{Municipality, MunicipalityKind, municipality};
pub use area::{Area, area, municipalities_in, suggest_area};
pub use boundary::{Boundary, LonLat, attribution, boundary};
pub use cpv::{Cpv, cpv, cpv_named, cpv_within};
pub use district::{
    District, DistrictKind, Region, RegionKind, State, district, districts_in, region, state,
    states,
};
pub use legal_form::{LegalForm, legal_form, legal_form_in, legal_forms};
pub use map::{Layout, RegionMap, Shape};
pub use nuts::{Nuts, kreis_of_nuts3, nuts, nuts_within, nuts3_of_kreis};
pub use place_names::{municipalities_named, suggest_municipality_by_name};
pub use plz::{PostcodePlace, municipalities_of_postcode, postcode};
pub use wz::{Branch, Edition, wz2008, wz2025};
