//! OParl 1.1 as it is written: the types, their properties, addresses and moments.
//!
//! A property that says nothing is left out; a list that the standard wants is there and empty.
//! The structs here are the only ones that become JSON.

mod kind;
#[cfg(test)]
mod tests;
mod text;
mod types;

pub use kind::Kind;
pub(crate) use text::parse_moment;
pub use text::{Address, HOST, Text, day, moment};
pub use types::{
    AgendaItem, Body, Consultation, Feature, File, Location, Meeting, Membership, Organization,
    Paper, Person, Point, Ratification, System,
};

/// The version that is spoken.
pub const VERSION: &str = "https://schema.oparl.org/1.1/";

/// Below this path everything lives.
pub const ROOT: &str = "/oparl/v1.1";

/// The fields of an object as JSON, without those that say nothing.
pub fn fields(of: &impl serde::Serialize) -> serde_json::Map<String, serde_json::Value> {
    match serde_json::to_value(of) {
        Ok(serde_json::Value::Object(mut fields)) => {
            fields.retain(|_, value| !value.is_null());
            fields
        }
        // A struct of texts, numbers and lists is an object.
        _ => serde_json::Map::new(),
    }
}
