//! The house of governance: the platform, the directory and it.

pub use crate::ground::*;
use directory::organisation::{Levels, create as create_organisation};
use directory::person::{Details, Office, appoint, create};
use governance::Words;
use kernel::{
    AccountId, Actor, Confidentiality, EmailAddress, Line, OrganisationId, Period, PersonId, Role,
    Standing,
};
use platform::Manifest;
use platform::account::{self, Account, AccountState};
use platform::role::{self, Grant};
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

/// The account of an officer of that organisation.
pub async fn account_for(house: &House, organisation: OrganisationId) -> AccountId {
    let account = Account {
        id: AccountId::new(noon()),
        person: None,
        name: line("Emre Aydin"),
        email: EmailAddress::parse("emre.aydin@example.org").unwrap(),
        password: None,
        administrator: false,
        state: AccountState::Active,
        persona: Some("officer".to_owned()),
        failed_sign_ins: 0,
        locked_until: None,
        created_at: noon(),
    };
    let tx = house.db.begin().await.unwrap();
    let id = account::ensure_demo(&tx, &account).await.unwrap();
    let grant = Grant {
        account: id,
        standing: Standing {
            network: house.network,
            organisation: Some(organisation),
            role: Role::Officer,
        },
        period: Period::new(Some(noon().day()), None).unwrap(),
    };
    role::ensure(&tx, &grant, noon()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// A company of another network's directory.
pub async fn firm_elsewhere(house: &House) -> OrganisationId {
    let (clerk, level) = (office(house.other), Confidentiality::Public);
    let (profile, levels) = (company("Werk Süd GmbH", "Ulm"), Levels::default());
    create_organisation(
        &house.db,
        &clerk,
        house.other,
        profile,
        level,
        levels,
        noon(),
    )
    .await
    .unwrap()
}
