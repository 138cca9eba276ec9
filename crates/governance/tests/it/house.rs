//! The house of governance: the platform, the directory and it.

pub use crate::ground::*;
use directory::person::{Details, Office, appoint, create};
use governance::Words;
use kernel::{Actor, Confidentiality, Line, OrganisationId, PersonId};
use platform::Manifest;
use testkit::{TestDatabase, noon};

pub fn manifests() -> Vec<Manifest> {
    vec![
        platform::manifest(),
        directory::manifest(),
        governance::manifest(),
    ]
}

pub async fn house(database: &TestDatabase) -> House {
    house_of(database, manifests).await
}

pub fn words(text: &str) -> Words {
    Words {
        de: text.to_owned(),
        en: None,
    }
}

/// Somebody with a position there since then, perhaps an office.
pub async fn somebody(
    house: &House,
    at: OrganisationId,
    (given, family): (&str, &str),
    office: Option<&str>,
    since: &str,
) -> PersonId {
    let details = Details::new(Line::parse(given).unwrap(), Line::parse(family).unwrap());
    let office = Office {
        title: Line::parse("Amt").unwrap(),
        key: office.map(str::to_owned),
        role: None,
    };
    let (db, system, level) = (&house.db, Actor::System, Confidentiality::Network);
    let id = create(db, &system, house.network, details, level, noon())
        .await
        .unwrap();
    let since = since.parse().ok();
    appoint(db, &system, id, at, office, since, noon())
        .await
        .unwrap();
    id
}
