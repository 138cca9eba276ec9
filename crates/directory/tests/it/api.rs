//! The API as a program meets it: pages, tags, refusals with their places.

use crate::house::{House, company, house, office, with_role};
use crate::program::{get, send, walk, write};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use directory::organisation::{Levels, create};
use kernel::{Actor, Confidentiality, Role};
use serde_json::{Value, json};
use testkit::on_both_engines;

const LIST: &str = "/api/v1/networks/nord/organisations";

async fn make(house: &House, name: &str) {
    let (profile, levels) = (company(name, "Marl"), Levels::default());
    let open = Confidentiality::Public;
    create(
        &house.db,
        &office(house.network),
        house.network,
        profile,
        open,
        levels,
        testkit::noon(),
    )
    .await
    .unwrap();
}

#[tokio::test]
async fn walking_through_the_pages_shows_every_record_once_and_in_order() {
    on_both_engines(async |database| {
        let house = house(database).await;
        // Three of one name, so that names alone do not tell where a page ends.
        for name in ["Delta", "Alpha", "Beta", "Beta", "Beta", "Gamma", "Zeta"] {
            make(&house, &format!("{name} Wasserstoff")).await;
        }
        let anybody = Actor::Anonymous;
        let all = walk(&house, &anybody, &format!("{LIST}?limit=100"), "id").await;
        assert_eq!(all.len(), 7);
        for limit in 1..=3 {
            let list = format!("{LIST}?limit={limit}");
            assert_eq!(walk(&house, &anybody, &list, "id").await, all, "{limit}");
            let found = format!("{LIST}?q=wasserstoff&limit={limit}");
            assert_eq!(walk(&house, &anybody, &found, "id").await, all, "{limit}");
        }
        // What comes in between pages changes nothing on those that follow.
        let first = get(&house, &anybody, &format!("{LIST}?limit=2")).await;
        make(&house, "Aachen Wasserstoff").await;
        let next = first.json["next"].as_str().unwrap();
        let second = get(&house, &anybody, &format!("{LIST}?limit=2&cursor={next}")).await;
        assert_eq!(second.json["items"][0]["id"], all[2].as_str());
        assert_eq!(second.json["items"][1]["id"], all[3].as_str());
    })
    .await;
}

#[tokio::test]
async fn a_broken_or_foreign_cursor_is_refused() {
    on_both_engines(async |database| {
        let house = house(database).await;
        for name in ["Alpha Stahl", "Beta Stahl"] {
            make(&house, name).await;
        }
        let anybody = Actor::Anonymous;
        let page = get(&house, &anybody, &format!("{LIST}?q=stahl&limit=1")).await;
        let next = page.json["next"].as_str().expect("there are two");
        let office = office(house.network);
        for (list, place) in [
            (format!("{LIST}?q=stahl&cursor=%21%21"), "cursor"),
            (format!("{LIST}?q=holz&cursor={next}"), "cursor"),
            (format!("{LIST}?cursor={next}"), "cursor"),
            (
                format!("/api/v1/networks/nord/people?cursor={next}"),
                "cursor",
            ),
            (
                format!("/api/v1/networks/nord/members?cursor={next}"),
                "cursor",
            ),
            (
                format!("/api/v1/networks/nord/duplicates?cursor={next}"),
                "cursor",
            ),
            (format!("/api/v1/competences?cursor={next}"), "cursor"),
            (format!("{LIST}?limit=0"), "limit"),
            (format!("{LIST}?limit=viele"), "limit"),
            (format!("{LIST}?kind=firma"), "kind"),
        ] {
            let refused = get(&house, &office, &list).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{list}");
            assert_eq!(refused.places(), [place], "{list}");
            let content_type = &refused.headers[header::CONTENT_TYPE];
            assert_eq!(content_type, "application/problem+json");
        }
    })
    .await;
}

#[tokio::test]
async fn who_has_the_present_state_is_not_sent_it_again() {
    on_both_engines(async |database| {
        let house = house(database).await;
        make(&house, "Alpha Stahl").await;
        let anybody = Actor::Anonymous;
        let first = get(&house, &anybody, LIST).await;
        let again = |tag: String| {
            let request = Request::get(LIST).header(header::IF_NONE_MATCH, tag);
            send(&house, &anybody, request.body(Body::empty()).unwrap())
        };
        let same = again(first.tag()).await;
        assert_eq!(same.status, StatusCode::NOT_MODIFIED);
        assert_eq!((same.tag(), same.json), (first.tag(), Value::Null));
        let head = Request::head(LIST).body(Body::empty()).unwrap();
        assert_eq!(send(&house, &anybody, head).await.tag(), first.tag());
        make(&house, "Beta Stahl").await;
        let other = again(first.tag()).await;
        assert_eq!(other.status, StatusCode::OK);
        assert_ne!(other.tag(), first.tag());
    })
    .await;
}

#[tokio::test]
async fn a_record_is_made_read_and_changed_by_who_has_seen_its_state() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        let wish = json!({
            "kind": "company", "name": "Muster GmbH", "confidentiality": "public",
            "town": "Marl", "wz2008": ["62.01"], "employees": 12,
            "latitude": 51.65, "longitude": 7.09, "phone": "02365 1234",
        });
        let made = write(&house, &office, ("POST", LIST), &[], &wish).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.json);
        let place = made.headers[header::LOCATION].to_str().unwrap().to_owned();
        let read = get(&house, &office, &place).await;
        assert_eq!(read.json, made.json);
        assert_eq!(read.tag(), made.tag());
        assert_eq!(read.json["wz2008"][0], "62.01");

        let patch = ("PATCH", place.as_str());
        let change = json!({ "town": "Herten", "phone": null });
        let without = write(&house, &office, patch, &[], &change).await;
        assert_eq!(without.status, StatusCode::PRECONDITION_REQUIRED);
        let tag = read.tag();
        let with_tag = [(header::IF_MATCH, tag.as_str())];
        let changed = write(&house, &office, patch, &with_tag, &change).await;
        assert_eq!(changed.status, StatusCode::OK, "{}", changed.json);
        assert_eq!(changed.json["town"], "Herten");
        assert_eq!(changed.json["phone"], Value::Null);
        assert_eq!(changed.json["employees"], 12);
        assert_eq!(changed.json["latitude"], 51.65);
        // Whoever still holds the first state has missed a change.
        let late = write(&house, &office, patch, &with_tag, &change).await;
        assert_eq!(late.status, StatusCode::PRECONDITION_FAILED);
        assert_eq!(late.json["type"], "/problems/changed-meanwhile");
        let now = get(&house, &office, &place).await;
        assert_eq!(now.tag(), changed.tag());

        // Whoever may only read is told so, whoever may not even see it finds nothing.
        let auditor = with_role(house.network, None, Role::Auditor);
        let tag = get(&house, &auditor, &place).await.tag();
        let with_tag = [(header::IF_MATCH, tag.as_str())];
        let refused = write(&house, &auditor, patch, &with_tag, &change).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let refused = write(&house, &Actor::Anonymous, ("POST", LIST), &[], &wish).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
        assert_eq!(refused.headers[header::WWW_AUTHENTICATE], "Bearer");
    })
    .await;
}

#[tokio::test]
async fn everything_wrong_with_a_body_is_told_at_once_with_its_place() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        let wish = json!({
            "kind": "firma", "name": "", "confidentiality": "public",
            "email": "nobody", "postcode": "123", "wz2025": ["62.10", "99.99.9.9"],
            "latitude": 51.0,
        });
        let refused = write(&house, &office, ("POST", LIST), &[], &wish).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut places = refused.places();
        places.sort_unstable();
        let expected = [
            "#/email",
            "#/kind",
            "#/latitude",
            "#/name",
            "#/postcode",
            "#/wz2025/1",
        ];
        assert_eq!(places, expected);
        let unknown = json!({
            "kind": "municipality", "name": "Nirgendwo", "confidentiality": "public",
            "ags": "05999999",
        });
        let refused = write(&house, &office, ("POST", LIST), &[], &unknown).await;
        assert_eq!(refused.places(), ["#/ags"]);
        let refused = write(&house, &office, ("POST", LIST), &[], &json!({ "name": 1 })).await;
        assert_eq!(refused.places(), ["#/name"]);
        let refused = write(
            &house,
            &office,
            ("POST", LIST),
            &[],
            &json!({ "nmae": "x" }),
        )
        .await;
        assert_eq!(refused.places(), ["#/nmae"]);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_request_of_this_api_is_a_problem_too() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        let broken = |media_type: &'static str| {
            let request = Request::post(LIST).header(header::CONTENT_TYPE, media_type);
            send(
                &house,
                &office,
                request.body(Body::from("{\"name\":")).unwrap(),
            )
        };
        let answer = broken("application/json").await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert_eq!(answer.json["type"], "/problems/no-json");
        let answer = broken("text/plain").await;
        assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        for path in [
            "/api/v1/nothing",
            "/api/v1/networks/west/members",
            &format!("{LIST}/1"),
            &format!("{LIST}/0193a5c0-0000-7000-8000-000000000000"),
        ] {
            let answer = get(&house, &office, path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(answer.json["status"], 404, "{path}");
            assert_eq!(answer.json["instance"], path);
        }
        let request = Request::delete(LIST).body(Body::empty()).unwrap();
        let answer = send(&house, &office, request).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
        let allowed = answer.headers[header::ALLOW].to_str().unwrap();
        assert!(
            allowed.contains("GET") && allowed.contains("POST"),
            "{allowed}"
        );
    })
    .await;
}
