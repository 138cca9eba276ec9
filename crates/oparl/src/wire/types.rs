//! The properties of each type, as far as there is something to say.

use super::{Address, Text};
use serde::Serialize;
use serde_json::Value;

/// The instance.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the properties are those of the standard")]
pub struct System {
    pub oparl_version: &'static str,
    pub body: Address,
    pub name: Option<Text>,
    pub website: Address,
}

/// A network.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the properties are those of the standard")]
pub struct Body {
    pub system: Address,
    pub name: Text,
    pub short_name: Option<Text>,
    pub website: Address,
    pub web: Address,
    pub license: Option<Address>,
    pub classification: &'static str,
    pub main_organization: Option<Address>,
    pub organization: Address,
    pub person: Address,
    pub meeting: Address,
    pub paper: Address,
    pub legislative_term: [Value; 0],
    pub agenda_item: Address,
    pub consultation: Address,
    pub file: Address,
    pub location_list: Address,
    pub legislative_term_list: Address,
    pub membership: Address,
}

/// A body of the network, a council, or a member that sends somebody.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(
    missing_docs,
    clippy::struct_field_names,
    reason = "the properties are those of the standard"
)]
pub struct Organization {
    pub body: Option<Address>,
    pub name: Option<Text>,
    pub short_name: Option<Text>,
    pub organization_type: &'static str,
    pub classification: Option<Text>,
    pub sub_organization_of: Option<Address>,
    pub end_date: Option<String>,
    pub website: Option<Address>,
    pub web: Option<Address>,
    pub external_body: Option<Address>,
    pub membership: Option<Vec<Address>>,
    pub meeting: Option<Address>,
    pub consultation: Option<Address>,
}

/// Somebody.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the properties are those of the standard")]
pub struct Person {
    pub body: Address,
    pub name: Text,
    pub family_name: Option<Text>,
    pub given_name: Option<Text>,
    pub title: Option<Vec<Text>>,
}

/// A seat.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the properties are those of the standard")]
pub struct Membership {
    pub organization: Address,
    pub role: Option<Text>,
    pub voting_right: bool,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    pub on_behalf_of: Option<Address>,
}

/// A resolution.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(
    missing_docs,
    clippy::struct_field_names,
    reason = "the properties are those of the standard"
)]
pub struct Paper {
    pub body: Address,
    pub name: Text,
    pub reference: Option<Text>,
    pub date: Option<String>,
    pub paper_type: &'static str,
    pub web: Address,
    pub under_direction_of: Option<Vec<Address>>,
}

/// A step of a resolution's way.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the properties are those of the standard")]
pub struct Consultation {
    pub organization: [Address; 1],
    pub authoritative: bool,
    pub role: &'static str,
    pub agenda_item: Option<Address>,
    pub meeting: Option<Address>,
    #[serde(flatten)]
    pub ratification: Option<Ratification>,
}

/// Where a council stands: properties of our own, for which the standard has no word. They are
/// no object, because clients take an object for one of the standard's.
#[derive(Debug, Serialize)]
pub struct Ratification {
    /// `not-submitted`, `submitted`, `scheduled`, `decided`, `approved`,
    /// `approved-with-changes`, `rejected`, `postponed` or `noted-only`.
    #[serde(rename = "Regiowerk:ratification")]
    pub state: &'static str,
    /// Whether its consent counts for the wording of today.
    #[serde(rename = "Regiowerk:agrees")]
    pub agrees: bool,
    /// The number of the paper there.
    #[serde(rename = "Regiowerk:reference")]
    pub reference: Option<Text>,
    /// Where the paper can be read.
    #[serde(rename = "Regiowerk:paper")]
    pub paper: Option<Address>,
    /// When it decides.
    #[serde(rename = "Regiowerk:decidingOn")]
    pub deciding_on: Option<String>,
    /// When it decided.
    #[serde(rename = "Regiowerk:decidedOn")]
    pub decided_on: Option<String>,
}

/// A document.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(
    missing_docs,
    clippy::struct_field_names,
    reason = "the properties are those of the standard"
)]
pub struct File {
    pub name: Text,
    pub file_name: String,
    pub mime_type: &'static str,
    pub date: String,
    pub access_url: Address,
    pub download_url: Address,
    pub text: Option<Text>,
}

/// A place.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the properties are those of the standard")]
pub struct Location {
    pub description: Option<Text>,
    pub street_address: Option<Text>,
    pub postal_code: Option<Text>,
    pub locality: Option<Text>,
    pub geojson: Option<Feature>,
}

/// A point as GeoJSON (RFC 7946): a feature without properties.
#[derive(Debug, Serialize)]
pub struct Feature {
    #[serde(rename = "type")]
    kind: &'static str,
    geometry: Point,
    properties: serde_json::Map<String, Value>,
}

/// Longitude and latitude, WGS 84.
#[derive(Debug, Serialize)]
pub struct Point {
    #[serde(rename = "type")]
    kind: &'static str,
    coordinates: [f64; 2],
}

impl Feature {
    /// A point.
    pub fn point(at: kernel::Point) -> Self {
        Self {
            kind: "Feature",
            geometry: Point {
                kind: "Point",
                coordinates: [at.longitude, at.latitude],
            },
            properties: serde_json::Map::new(),
        }
    }
}

/// A meeting.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(
    missing_docs,
    clippy::struct_field_names,
    reason = "the properties are those of the standard"
)]
pub struct Meeting {
    pub name: Text,
    pub meeting_state: &'static str,
    pub cancelled: bool,
    pub start: String,
    pub end: String,
    pub organization: [Address; 1],
}

/// An item of an agenda.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the properties are those of the standard")]
pub struct AgendaItem {
    pub order: u32,
    pub number: Option<Text>,
    pub name: Text,
    pub public: bool,
    pub consultation: Option<Address>,
    pub result: Option<Text>,
}
