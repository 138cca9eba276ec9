//! A database with two networks and the people who use it.

use db::Db;
use directory::organisation::{Kind, Profile};
use kernel::{AccountId, Actor, Identity, Line, NetworkId, OrganisationId, Role, Slug, Standing};
use platform::network::{Applications, Network};
use testkit::TestDatabase;

pub struct House {
    pub db: Db,
    pub network: NetworkId,
    pub other: NetworkId,
}

pub async fn house(database: &TestDatabase) -> House {
    let db = Db::open(database.url()).await.unwrap();
    let steps = [platform::manifest().migrations, directory::MIGRATIONS].concat();
    db.migrate(&steps).await.unwrap();
    let network = found(&db, "nord").await;
    let other = found(&db, "sued").await;
    House { db, network, other }
}

async fn found(db: &Db, slug: &str) -> NetworkId {
    let now = testkit::noon();
    let network = Network {
        id: NetworkId::new(now),
        slug: Slug::parse(slug).unwrap(),
        name: slug.to_owned(),
        short_name: slug.to_owned(),
        place: String::new(),
        place_en: None,
        coloured: false,
        applications: Applications::Membership,
        revision: 1,
        created_at: now,
        changed_at: now,
    };
    let tx = db.begin().await.unwrap();
    platform::network::insert(&tx, &network, "").await.unwrap();
    tx.commit().await.unwrap();
    network.id
}

pub fn person(standings: Vec<Standing>) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(testkit::noon()),
            person: None,
            name: "Jutta Berger".to_owned(),
        },
        standings,
        administrator: false,
    }
}

pub fn with_role(network: NetworkId, organisation: Option<OrganisationId>, role: Role) -> Actor {
    person(vec![Standing {
        network,
        organisation,
        role,
    }])
}

pub fn office(network: NetworkId) -> Actor {
    with_role(network, None, Role::CentralOffice)
}

pub fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

pub fn company(name: &str, town: &str) -> Profile {
    let mut profile = Profile::new(Kind::Company, line(name));
    profile.address.town = Some(line(town));
    profile
}
