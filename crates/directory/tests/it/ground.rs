//! A database with two networks and the people who use it. The tests of the capabilities
//! above the directory stand on it, too.

#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each crate's tests need another part of it"
)]

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use db::Db;
use directory::organisation::{self, Kind, Levels, Profile, create};
use kernel::{
    AccountId, Actor, Confidentiality, EmailAddress, Identity, Lang, Line, NetworkId,
    OrganisationId, Role, Slug, Stamp, Standing,
};
use platform::network::{Applications, Network};
use platform::{Catalogue, Manifest};
use std::sync::Arc;
use testkit::{TestDatabase, noon};
use tower::ServiceExt;
use web::{Settings, Texts, WebState};

pub struct House {
    pub db: Db,
    pub network: NetworkId,
    pub other: NetworkId,
    pub manifests: fn() -> Vec<Manifest>,
}

/// A house with these capabilities, from the ground up.
pub async fn house_of(database: &TestDatabase, manifests: fn() -> Vec<Manifest>) -> House {
    let db = Db::open(database.url()).await.unwrap();
    let own = manifests();
    let steps: Vec<_> = own.iter().flat_map(|it| it.migrations).copied().collect();
    db.migrate(&steps).await.unwrap();
    let network = found(&db, "nord").await;
    let other = found(&db, "sued").await;
    House {
        db,
        network,
        other,
        manifests,
    }
}

struct Noon;

impl web::Clock for Noon {
    fn now(&self) -> Stamp {
        testkit::noon()
    }
}

pub fn state(house: &House) -> WebState {
    let own = (house.manifests)();
    let locales = own.iter().flat_map(|it| it.locales);
    let nav = own.iter().flat_map(|it| it.nav).copied();
    WebState {
        db: house.db.clone(),
        clock: Arc::new(Noon),
        texts: Arc::new(Texts::gather(web::LOCALES.into_iter().chain(locales)).unwrap()),
        nav: nav.collect(),
        settings: Arc::new(Settings {
            public_url: "http://localhost".to_owned(),
            demo: false,
        }),
    }
}

/// What the capabilities of the house declare.
pub fn catalogue(house: &House) -> Arc<Catalogue> {
    Arc::new(Catalogue::of(&(house.manifests)()))
}

/// The pages of all capabilities but the platform.
pub fn router(house: &House) -> axum::Router {
    let own = (house.manifests)();
    let pages = own.iter().skip(1).map(|it| (it.pages)());
    let pages = pages.fold(web::Router::new(), web::Router::merge);
    pages
        .layer(axum::Extension(catalogue(house)))
        .with_state(state(house))
}

pub struct Answered {
    pub status: StatusCode,
    pub location: String,
    pub text: String,
}

pub async fn ask(house: &House, actor: &Actor, path: &str, form: Option<&str>) -> Answered {
    let request = match form {
        None => Request::get(path).body(Body::empty()),
        Some(form) => Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned())),
    };
    let mut request = request.unwrap();
    request.extensions_mut().insert(actor.clone());
    request.extensions_mut().insert(Lang::De);
    let response = router(house).oneshot(request).await.unwrap();
    let location = response.headers().get(header::LOCATION);
    let location = location.map_or("", |it| it.to_str().unwrap()).to_owned();
    let status = response.status();
    let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    Answered {
        status,
        location,
        text: String::from_utf8(body.to_vec()).unwrap(),
    }
}

/// Sends a form and sees it taken.
pub async fn post(house: &House, actor: &Actor, path: &str, form: &str) {
    let answered = ask(house, actor, path, Some(form)).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.text);
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

pub async fn town(house: &House, name: &str, ags: &str) -> OrganisationId {
    let mut profile = Profile::new(Kind::Municipality, line(name));
    profile.ags = Some(ags.to_owned());
    profile.email = EmailAddress::parse("wirtschaft@example.org").ok();
    let tx = house.db.begin().await.unwrap();
    let system = Actor::System;
    let made = organisation::ensure(&tx, &system, house.network, name, profile, noon());
    let id = made.await.unwrap().id();
    let described = directory::membership::Described::admitted(None);
    let network = house.network;
    let member = directory::membership::ensure(&tx, &system, network, id, &described, noon());
    member.await.unwrap();
    tx.commit().await.unwrap();
    id
}

pub async fn firm(house: &House, name: &str) -> OrganisationId {
    let mut profile = company(name, "Marl");
    profile.ags = Some("05562024".to_owned());
    profile.phone = Some(line("02365 000-0"));
    let office = office(house.network);
    let level = Confidentiality::Public;
    let levels = Levels::default();
    let made = create(
        &house.db,
        &office,
        house.network,
        profile,
        level,
        levels,
        noon(),
    );
    made.await.unwrap()
}
