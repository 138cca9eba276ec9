//! What is published, how it changes and goes, and how it is asked for.

use crate::house::*;
use crate::standard::faults;
use axum::http::{Method, StatusCode};
use governance::resolution::ratification::{Opened, Report, of_resolution, open, report};
use kernel::Confidentiality::{Network, Public};
use kernel::{OrganisationId, Stamp};
use sea_orm::ConnectionTrait;
use serde_json::Value;
use testkit::{noon, on_both_engines};
use voting::{CouncilState, Effect};

const LISTS: [&str; 10] = [
    "organization",
    "person",
    "meeting",
    "paper",
    "agendaitem",
    "consultation",
    "file",
    "location",
    "legislativeterm",
    "membership",
];

/// A network with a steering group, two towns, a resolution before their councils.
async fn network_at_work(house: &House) -> (OrganisationId, governance::resolution::ResolutionId) {
    let marl = town(house, "Stadt Marl", "05562024").await;
    let herten = town(house, "Stadt Herten", "05562020").await;
    somebody(house, marl, ("Ute", "Brandt"), "mayor", Public).await;
    somebody(house, herten, ("Karl", "Stiller"), "mayor", Network).await;
    steering_group(house, "mayor").await;
    let id = adopted(house, "Flächenpool", Public).await;
    let opened = Opened {
        effect: Effect::All,
        deadline: None,
        cost: None,
        councils: vec![marl, herten],
        named: Vec::new(),
    };
    let clerk = office(house.network);
    open(&house.db, &clerk, id, opened, noon()).await.unwrap();
    (marl, id)
}

fn names(all: &[Value]) -> Vec<&str> {
    let mut names: Vec<_> = all.iter().filter_map(|it| it["name"].as_str()).collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn everything_public_is_published_whole_and_twice_the_same() {
    on_both_engines(async |database| {
        let house = house(database).await;
        network_at_work(&house).await;
        let first = publish(&house, noon()).await;
        assert_eq!((first.all, first.gone), (first.written, 0));
        let again = publish(&house, noon().plus_hours(1)).await;
        assert_eq!((again.all, again.written, again.gone), (first.all, 0, 0));

        let system = get(&house, "/oparl/v1.1/system").await;
        assert_eq!(faults(&system), Vec::<String>::new());
        let bodies = all(&house, system["body"].as_str().unwrap()).await;
        assert_eq!(bodies.len(), 1);
        let body = &bodies[0];
        assert!(body["mainOrganization"].as_str().is_some());
        let mut found = bodies.clone();
        for kind in LISTS {
            found.extend(all(&house, &list(&house, kind)).await);
        }
        for it in &found {
            assert_eq!(faults(it), Vec::<String>::new());
            // Every object, those within others too, stands at its own address.
            let alone = get(&house, it["id"].as_str().unwrap()).await;
            assert_eq!(alone, *it);
            for inside in it.as_object().unwrap().values() {
                let inside = inside
                    .as_array()
                    .map_or(std::slice::from_ref(inside), Vec::as_slice);
                for it in inside.iter().filter(|it| it["id"].is_string()) {
                    let alone = get(&house, it["id"].as_str().unwrap()).await;
                    assert_eq!(faults(&alone), Vec::<String>::new());
                    assert_eq!(alone["modified"], it["modified"]);
                }
            }
        }
        let of = async |kind| all(&house, &list(&house, kind)).await;
        assert_eq!(
            names(&of("organization").await),
            [
                "Rat der Stadt Herten",
                "Rat der Stadt Marl",
                "Stadt Marl",
                "Steuerungsgruppe"
            ]
        );
        assert_eq!(names(&of("person").await), ["Ute Brandt"]);
        let papers = of("paper").await;
        assert_eq!(papers[0]["reference"], "1/2026");
        let consultations = of("consultation").await;
        assert_eq!(consultations.len(), 2);
        assert_eq!(consultations[0]["Regiowerk:ratification"], "not-submitted");
        let council = consultations[0]["organization"][0].as_str().unwrap();
        let council = get(&house, council).await;
        let own = all(&house, council["consultation"].as_str().unwrap()).await;
        assert_eq!(own, [consultations[0].clone()]);
        let seat = &of("membership").await[0];
        assert_eq!(
            (&seat["role"], &seat["startDate"]),
            (&"Amt".into(), &"2025-11-01".into())
        );
        let sender = get(&house, seat["onBehalfOf"].as_str().unwrap()).await;
        assert_eq!(sender["name"], "Stadt Marl");
    })
    .await;
}

#[tokio::test]
async fn what_is_no_longer_public_is_told_as_deleted_and_its_parent_changes() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (_, id) = network_at_work(&house).await;
        publish(&house, noon()).await;
        let papers = list(&house, "paper");
        let address = all(&house, &papers).await[0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let steps = all(&house, &list(&house, "consultation")).await;

        let later = noon().plus_hours(1);
        let clerk = office(house.network);
        let round = of_resolution(house.db.read(), id).await.unwrap().unwrap();
        let told = Report {
            state: CouncilState::Submitted,
            paper: Some("VO/26/7".to_owned()),
            link: None,
            preliminary_on: None,
            deciding_on: None,
            decided_on: None,
            adopted_text: None,
            note: Some("Nur für uns.".to_owned()),
        };
        let council = (id, round.councils[0].id);
        report(&house.db, &clerk, council, told, later)
            .await
            .unwrap();
        publish(&house, later).await;
        let paper = get(&house, &address).await;
        assert_eq!(paper["modified"], oparl::wire::moment(later));
        assert!(!paper.to_string().contains("Nur für uns."));

        let sql = format!(
            "UPDATE resolution SET confidentiality = 'network' WHERE title = '{}'",
            "Flächenpool"
        );
        let tx = house.db.begin().await.unwrap();
        tx.execute_unprepared(&sql).await.unwrap();
        tx.commit().await.unwrap();
        let last = noon().plus_hours(2);
        let done = publish(&house, last).await;
        assert!(done.gone >= 4, "{done:?}");
        let gone = get(&house, &address).await;
        assert_eq!(faults(&gone), Vec::<String>::new());
        assert_eq!(gone["deleted"], true);
        assert_eq!(gone["modified"], oparl::wire::moment(last));
        for step in &steps {
            assert_eq!(
                get(&house, step["id"].as_str().unwrap()).await["deleted"],
                true
            );
        }
        assert_eq!(all(&house, &papers).await.len(), 0);
        let since = |at: Stamp| {
            let at = oparl::wire::moment(at).replace('+', "%2B");
            format!("{papers}?modified_since={at}")
        };
        let told = all(&house, &since(later)).await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0]["deleted"], true);
        assert_eq!(all(&house, &since(last.plus_seconds(1))).await.len(), 0);
        let until = since(last).replace("since", "until");
        assert_eq!(
            all(&house, &until).await.len(),
            0,
            "tombstones only with modified_since"
        );
    })
    .await;
}

#[tokio::test]
async fn whoever_is_erased_is_gone_at_once() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let mayor = somebody(&house, marl, ("Ute", "Brandt"), "mayor", Public).await;
        steering_group(&house, "mayor").await;
        publish(&house, noon()).await;
        let person = all(&house, &list(&house, "person")).await[0].clone();
        let subject = platform::privacy::Subject {
            person: Some(mayor),
            account: None,
            emails: Vec::new(),
        };
        let tx = house.db.begin().await.unwrap();
        for eraser in oparl::manifest().erasers {
            (eraser.erase)(&tx, &subject, noon().plus_hours(1))
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let gone = get(&house, person["id"].as_str().unwrap()).await;
        assert_eq!(faults(&gone), Vec::<String>::new());
        assert_eq!(gone["deleted"], true);
        assert_eq!(all(&house, &list(&house, "membership")).await.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_list_is_read_page_by_page_while_it_changes() {
    on_both_engines(async |database| {
        let house = house(database).await;
        for number in 1..=7 {
            adopted(&house, &format!("Beschluss {number}"), Public).await;
            publish(&house, noon().plus_hours(number)).await;
        }
        let moment = |hours| oparl::wire::moment(noon().plus_hours(hours)).replace('+', "%2B");
        let papers = list(&house, "paper");
        let titles = async |query: String| {
            let found = all(&house, &format!("{papers}{query}")).await;
            let names = found
                .iter()
                .map(|it| it["name"].as_str().unwrap().to_owned());
            names.collect::<Vec<_>>()
        };
        let every: Vec<_> = (1..=7).map(|it| format!("Beschluss {it}")).collect();
        assert_eq!(titles("?limit=2".to_owned()).await, every);
        assert_eq!(
            titles(format!(
                "?limit=1&created_since={}&created_until={}",
                moment(2),
                moment(4)
            ))
            .await,
            every[1..4]
        );
        assert_eq!(
            titles(format!("?modified_until={}", moment(3))).await,
            every[..3]
        );
        assert_eq!(
            titles(format!(
                "?modified_since={}&created_until={}",
                moment(3),
                moment(5)
            ))
            .await,
            every[2..5]
        );

        // Whoever has read the first page still finds what is published meanwhile, and nothing
        // twice.
        let first = get(&house, &format!("{papers}?limit=4")).await;
        adopted(&house, "Beschluss 8", Public).await;
        let sql = "UPDATE resolution SET title = 'Anders' WHERE title = 'Beschluss 2'";
        let tx = house.db.begin().await.unwrap();
        tx.execute_unprepared(sql).await.unwrap();
        tx.commit().await.unwrap();
        publish(&house, noon().plus_hours(8)).await;
        let rest = all(&house, first["links"]["next"].as_str().unwrap()).await;
        assert_eq!(
            names(&rest),
            ["Beschluss 5", "Beschluss 6", "Beschluss 7", "Beschluss 8"]
        );
        let changed = titles(format!("?modified_since={}", moment(8))).await;
        assert_eq!(changed.len(), 2, "{changed:?}");
    })
    .await;
}

#[tokio::test]
async fn what_is_internal_is_left_out_where_that_is_asked() {
    let database = testkit::sqlite();
    let house = house(&database).await;
    network_at_work(&house).await;
    publish(&house, noon()).await;
    let people = list(&house, "person");
    let whole = get(&house, &people).await;
    assert!(whole["data"][0]["membership"].is_array());
    let slim = get(&house, &format!("{people}?omit_internal=true")).await;
    assert!(slim["data"][0].get("membership").is_none());
    assert!(
        slim["links"]["self"]
            .as_str()
            .unwrap()
            .ends_with("?omit_internal=true")
    );
    let body = get(&house, "/oparl/v1.1/body?omit_internal=true").await;
    assert!(body["data"][0].get("legislativeTerm").is_none());
    assert!(body["data"][0]["legislativeTermList"].is_string());
}

#[tokio::test]
async fn programs_of_every_site_may_ask_and_are_told_what_is_wrong() {
    let database = testkit::sqlite();
    let house = house(&database).await;
    network_at_work(&house).await;
    publish(&house, noon()).await;
    let papers = list(&house, "paper");
    let paper = all(&house, &papers).await[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let paper = paper.strip_prefix("http://localhost").unwrap();
    for (method, path, status) in [
        (Method::GET, papers.as_str(), 200),
        (Method::HEAD, papers.as_str(), 200),
        (Method::HEAD, paper, 200),
        (Method::OPTIONS, paper, 204),
        (Method::GET, "/oparl/v1.1/system", 200),
        (Method::GET, "/oparl/v1.1/body/", 404),
        (Method::GET, "/oparl/v1.0/system", 404),
        (Method::GET, "/oparl", 404),
        (Method::POST, paper, 405),
        (
            Method::GET,
            "/oparl/v1.1/paper/01890a5d-ac96-774b-bcce-b302099a8057",
            404,
        ),
        (
            Method::GET,
            "/oparl/v1.1/body/01890a5d-ac96-774b-bcce-b302099a8057/paper",
            404,
        ),
        (
            Method::GET,
            &format!("{papers}?modified_since=gestern"),
            400,
        ),
    ] {
        let told = call(
            &house,
            method.clone(),
            path,
            &[("origin", "https://anders.example")],
        )
        .await;
        assert_eq!(told.status.as_u16(), status, "{method} {path}");
        assert_eq!(told.headers["access-control-allow-origin"], "*", "{path}");
        if method == Method::HEAD || method == Method::OPTIONS {
            assert_eq!(told.text, "", "{path}");
        } else if status >= 400 {
            let error = told.json();
            assert_eq!(error["type"], "https://schema.oparl.org/1.1/Error");
            assert!(error["message"].as_str().unwrap().ends_with('.'), "{error}");
        }
    }
    let told = call(&house, Method::GET, paper, &[]).await;
    let text = |name: &str| told.headers[name].to_str().unwrap().to_owned();
    assert_eq!(text("content-type"), "application/json; charset=utf-8");
    for (name, value) in [
        ("if-none-match", text("etag")),
        ("if-modified-since", text("last-modified")),
    ] {
        let again = call(&house, Method::GET, paper, &[(name, &value)]).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{name}");
    }
    let other = call(&house, Method::GET, paper, &[("if-none-match", "\"x\"")]).await;
    assert_eq!(other.status, StatusCode::OK);
}

#[tokio::test]
async fn an_empty_instance_has_a_system_and_no_bodies() {
    let database = testkit::sqlite();
    let house = house(&database).await;
    let system = get(&house, "/oparl/v1.1/system").await;
    assert_eq!(faults(&system), Vec::<String>::new());
    assert_eq!(all(&house, "/oparl/v1.1/body").await.len(), 0);
}
