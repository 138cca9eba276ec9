//! The house of OParl: the platform, the directory, governance and it.

pub use crate::ground::*;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use directory::Since;
use directory::person::{Details, Office, appoint, create};
use governance::Words;
use governance::body::{BodyKind, Described, DescribedSeat, Office as SeatOffice, Reach};
use governance::resolution::{ResolutionId, Settled, Wish, draft, settle};
use kernel::{Actor, BodyId, Confidentiality, Line, OrganisationId, PersonId, Stamp};
use oparl::publication::{Published, bring_up_to_date};
use platform::Manifest;
use serde_json::Value;
use testkit::{TestDatabase, noon};
use tower::ServiceExt;
use voting::{EffectOfResolution, Matter};

pub fn manifests() -> Vec<Manifest> {
    vec![
        platform::manifest(),
        directory::manifest(),
        governance::manifest(),
        meetings::manifest(),
        oparl::manifest(),
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

/// Brings what the network publishes up to date, at a moment.
pub async fn publish(house: &House, now: Stamp) -> Published {
    let network = platform::network::by_id(house.db.read(), house.network);
    let network = network.await.unwrap().unwrap();
    let texts = state(house).texts;
    bring_up_to_date(&house.db, &network, &texts, now)
        .await
        .unwrap()
}

pub struct Told {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Told {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).expect(&self.text)
    }
}

/// Asks as a program does.
pub async fn call(house: &House, method: Method, path: &str, headers: &[(&str, &str)]) -> Told {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    let response = router(house).oneshot(request).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let body = to_bytes(response.into_body(), 16 << 20).await.unwrap();
    Told {
        status,
        headers,
        text: String::from_utf8(body.to_vec()).unwrap(),
    }
}

/// What stands at an address of this instance.
pub async fn get(house: &House, address: &str) -> Value {
    let path = address.strip_prefix("http://localhost").unwrap_or(address);
    let told = call(house, Method::GET, path, &[]).await;
    assert_eq!(told.status, StatusCode::OK, "{path}: {}", told.text);
    told.json()
}

/// Every object of a list, page by page.
pub async fn all(house: &House, address: &str) -> Vec<Value> {
    let mut found = Vec::new();
    let mut next = Some(address.to_owned());
    while let Some(address) = next {
        let page = get(house, &address).await;
        found.extend(page["data"].as_array().unwrap().clone());
        next = page["links"]["next"].as_str().map(str::to_owned);
    }
    found
}

/// The address of a list of the network.
pub fn list(house: &House, kind: &str) -> String {
    format!("/oparl/v1.1/body/{}/{kind}", house.network)
}

/// A steering group of everybody who has the office.
pub async fn steering_group(house: &House, office: &str) -> BodyId {
    let described = Described {
        key: "steuerung".to_owned(),
        kind: BodyKind::SteeringGroup,
        name: words("Steuerungsgruppe"),
        part_of: None,
        steered_by: None,
        rhythm: None,
        seats: vec![DescribedSeat {
            office: Some(SeatOffice {
                key: office.to_owned(),
                kind: None,
            }),
            reach: Reach::Members,
            role: None,
            at_least: 0,
            at_most: None,
            deputies: None,
            votes: 1,
            term_years: None,
        }],
    };
    let tx = house.db.begin().await.unwrap();
    let now = noon();
    governance::body::ensure(&tx, house.network, &[described], now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let bodies = governance::body::bare(house.db.read(), house.network);
    bodies.await.unwrap()[0].id
}

/// Somebody with an office there.
pub async fn somebody(
    house: &House,
    at: OrganisationId,
    (given, family): (&str, &str),
    office: &str,
    level: Confidentiality,
) -> PersonId {
    let details = Details::new(Line::parse(given).unwrap(), Line::parse(family).unwrap());
    let office = Office {
        title: Line::parse("Amt").unwrap(),
        key: Some(office.to_owned()),
        role: None,
    };
    let (db, system) = (&house.db, Actor::System);
    let id = create(db, &system, house.network, details, level, noon())
        .await
        .unwrap();
    let since = Some(Since::Day("2025-11-01".parse().unwrap()));
    appoint(db, &system, id, at, office, since, noon())
        .await
        .unwrap();
    id
}

/// A resolution that is being written.
pub async fn drafted(
    house: &House,
    title: &str,
    text: &str,
    level: Confidentiality,
) -> ResolutionId {
    let wish = Wish {
        title: words(title),
        text: words(text),
        body: None,
        organisation: None,
        matter: Matter::Ordinary,
        effect: EffectOfResolution::NeedsRatification,
        confidentiality: level,
    };
    let clerk = office(house.network);
    draft(&house.db, &clerk, house.network, wish, noon())
        .await
        .unwrap()
}

/// One that is adopted.
pub async fn adopted(house: &House, title: &str, level: Confidentiality) -> ResolutionId {
    let id = drafted(house, title, "Die Städte bringen Flächen ein.", level).await;
    let on = Settled::Adopted(Since::Day(noon().day()), None);
    let clerk = office(house.network);
    settle(&house.db, &clerk, id, on, noon()).await.unwrap();
    id
}
