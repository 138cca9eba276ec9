//! A council's system is noted, read and linked; what it says is kept and decides nothing.

use crate::house::*;
use axum::http::StatusCode;
use governance::resolution::ratification::{CouncilId, Opened, of_resolution, open};
use kernel::{Actor, Confidentiality, OrganisationId, Refusal, Role, Stamp, WebAddress};
use oparl::endpoint::{self, find, forget, link, note, unlink};
use oparl::following::{Courier, CourierError, Reply, Stage, carrying};
use platform::BoxFuture;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use testkit::{noon, on_both_engines};
use voting::{CouncilState, Effect};

const RAT: &str = "https://rat.example/oparl";

/// A council's system as it was recorded.
#[derive(Default)]
struct System(Mutex<HashMap<String, Value>>);

impl System {
    fn says(&self, path: &str, value: Value) {
        self.0.lock().unwrap().insert(format!("{RAT}{path}"), value);
    }
}

impl Courier for System {
    fn get<'a>(&'a self, address: &'a str) -> BoxFuture<'a, Result<Reply, CourierError>> {
        let plain = address.split('?').next().unwrap_or(address);
        let known = self.0.lock().unwrap().get(plain).cloned();
        let (status, body) = match known {
            Some(value) => (200, value.to_string().into_bytes()),
            None => (404, Vec::new()),
        };
        Box::pin(async move { Ok(Reply { status, body }) })
    }
}

fn recorded() -> System {
    let system = System::default();
    let body = json!({"id": format!("{RAT}/body/1"), "type": "https://schema.oparl.org/1.0/Body",
                      "name": "Stadt Marl", "paper": format!("{RAT}/papers")});
    system.says("/body/1", body);
    let paper = |number: u8, name: &str| {
        json!({"id": format!("{RAT}/paper/{number}"), "name": name, "reference": format!("VO/26/{number}"),
               "date": "2026-05-01", "consultation": [{"id": format!("{RAT}/c/{number}"),
               "role": "Entscheidung", "agendaItem": format!("{RAT}/t/{number}")}]})
    };
    let list = json!({"data": [paper(1, "Gründung eines Flächenpools"), paper(2, "Hundesteuer")]});
    system.says("/papers", list);
    system.says("/paper/1", paper(1, "Gründung eines Flächenpools"));
    system
}

/// Does every job that is due.
async fn work(house: &House, system: &Arc<System>, now: Stamp) {
    let own = (house.manifests)();
    let jobs: Vec<_> = own.iter().flat_map(|it| it.jobs).copied().collect();
    let jobs: Vec<_> = jobs
        .into_iter()
        .filter(|it| it.name.starts_with("oparl.read"))
        .collect();
    let due = platform::job::run_due(&house.db, &jobs, || now);
    carrying(system.clone(), due).await.unwrap();
}

async fn before_a_council(
    house: &House,
) -> (
    OrganisationId,
    governance::resolution::ResolutionId,
    CouncilId,
) {
    let marl = town(house, "Stadt Marl", "05562024").await;
    let id = adopted(house, "Gemeinsamer Flächenpool", Confidentiality::Public).await;
    let opened = Opened {
        effect: Effect::All,
        deadline: None,
        cost: None,
        councils: vec![marl],
        named: Vec::new(),
    };
    let clerk = office(house.network);
    open(&house.db, &clerk, id, opened, noon()).await.unwrap();
    let round = of_resolution(house.db.read(), id).await.unwrap().unwrap();
    (marl, id, round.councils[0].id)
}

#[tokio::test]
async fn a_linked_paper_brings_evidence_and_the_council_stays_where_it_was() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, clerk) = (&house.db, office(house.network));
        let (marl, id, council) = before_a_council(&house).await;
        let system = Arc::new(recorded());
        let address = WebAddress::parse(&format!("{RAT}/body/1")).unwrap();
        let of_marl = (house.network, marl);
        note(db, &clerk, of_marl, address.clone(), noon()).await.unwrap();
        work(&house, &system, noon()).await;
        let known = find(db.read(), house.network, marl).await.unwrap().unwrap();
        assert_eq!((known.failure, known.read_until), (None, Some(noon())));
        assert!(known.remarks > 0, "types are missing");
        let found = endpoint::candidates(db.read(), known.id, "Gemeinsamer Flächenpools").await;
        let found = found.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].reference.as_deref(), Some("VO/26/1"));

        let elsewhere = link(db, &clerk, (id, council), "https://anders.example/1", noon()).await;
        assert_eq!(elsewhere.unwrap_err().text(), "error-not-found");
        link(db, &clerk, (id, council), &found[0].address, noon()).await.unwrap();
        work(&house, &system, noon()).await;
        let item = json!({"id": format!("{RAT}/t/1"), "result": "13 Ja, 0 Nein",
                          "meeting": {"id": format!("{RAT}/m/1"), "name": "Rat", "start": "2026-06-11T17:00:00+02:00"}});
        system.says("/t/1", item);
        endpoint_read(&house, marl, noon().plus_days(1)).await;
        work(&house, &system, noon().plus_days(1)).await;
        endpoint_read(&house, marl, noon().plus_days(2)).await;
        work(&house, &system, noon().plus_days(2)).await;
        let kept = endpoint::evidence_of(db.read(), &[council]).await.unwrap();
        let kept = &kept[&council];
        let stages: Vec<_> = kept.iter().map(|it| it.evidence.stage).collect();
        assert_eq!(stages, [Stage::Decided, Stage::Submitted], "the same answer is kept once");
        assert_eq!(kept[0].evidence.result.as_deref(), Some("13 Ja, 0 Nein"));
        assert_eq!(kept[0].evidence.held_on.as_deref(), Some("2026-06-11"));
        assert_eq!(kept[0].read_at, noon().plus_days(1));
        let round = of_resolution(db.read(), id).await.unwrap().unwrap();
        assert_eq!(round.councils[0].state, CouncilState::NotSubmitted, "nothing is decided");

        publish(&house, noon().plus_days(2)).await;
        let groups = all(&house, &list(&house, "organization")).await;
        let own = groups.iter().find(|it| it["name"] == "Rat der Stadt Marl").unwrap();
        assert_eq!(own["externalBody"], address.as_str());

        unlink(db, &clerk, (id, council), noon()).await.unwrap();
        forget(db, &clerk, of_marl, noon()).await.unwrap();
        let kept = endpoint::evidence_of(db.read(), &[council]).await.unwrap();
        assert_eq!(kept[&council].len(), 2, "what was said stays");
    })
    .await;
}

async fn endpoint_read(house: &House, of: OrganisationId, now: Stamp) {
    let clerk = office(house.network);
    let path = format!("/nord/intern/ratsinformation/{of}/lesen");
    post(house, &clerk, &path, "").await;
    let _ = now;
}

#[tokio::test]
async fn a_system_that_cannot_be_read_says_so_and_keeps_what_is_known() {
    let database = testkit::sqlite();
    let house = house(&database).await;
    let (db, clerk) = (&house.db, office(house.network));
    let (marl, ..) = before_a_council(&house).await;
    let address = WebAddress::parse(&format!("{RAT}/nirgends")).unwrap();
    note(db, &clerk, (house.network, marl), address, noon())
        .await
        .unwrap();
    work(&house, &Arc::new(recorded()), noon()).await;
    let known = find(db.read(), house.network, marl).await.unwrap().unwrap();
    assert_eq!(known.failure.as_deref(), Some("no-oparl"));
    assert_eq!((known.read_at, known.read_until), (Some(noon()), None));
    let page = format!("/nord/intern/ratsinformation/{marl}");
    let shown = ask(&house, &clerk, &page, None).await;
    assert!(
        shown.text.contains("Prüfen Sie die Adresse."),
        "{}",
        shown.text
    );
    assert_eq!(platform::job::dead(db).await.unwrap(), 0);
}

#[tokio::test]
async fn the_pages_are_the_central_office_s_and_tell_what_is_wrong_with_an_address() {
    let database = testkit::sqlite();
    let house = house(&database).await;
    let (marl, id, council) = before_a_council(&house).await;
    let clerk = office(house.network);
    let list = "/nord/intern/ratsinformation";
    let one = format!("{list}/{marl}");
    let officer = with_role(house.network, Some(marl), Role::Officer);
    for (actor, status) in [
        (&clerk, StatusCode::OK),
        (&officer, StatusCode::FORBIDDEN),
        (&office(house.other), StatusCode::NOT_FOUND),
    ] {
        for path in [list, one.as_str()] {
            assert_eq!(
                ask(&house, actor, path, None).await.status,
                status,
                "{path}"
            );
        }
    }
    for (form, path) in [
        ("adresse=https%3A%2F%2Frat.example%2F1", one.clone()),
        ("lizenz=dl-de-by-2-0", list.to_owned()),
        ("", format!("{one}/lesen")),
        (
            &format!("beschluss={id}&rat={council}"),
            format!("{one}/verknuepfen"),
        ),
    ] {
        let refused = ask(&house, &officer, &path, Some(form)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(
            ask(&house, &Actor::Anonymous, &path, Some(form))
                .await
                .status,
            StatusCode::UNAUTHORIZED,
            "{path}"
        );
    }
    let shown = ask(&house, &clerk, list, None).await.text;
    assert!(shown.contains("Stadt Marl") && shown.contains("von Hand"));
    let refused = ask(&house, &clerk, &one, Some("adresse=kein+Ort")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("Das ist keine Webadresse.") && refused.text.contains("kein Ort")
    );
    post(
        &house,
        &clerk,
        &one,
        "adresse=https%3A%2F%2Frat.example%2F1",
    )
    .await;
    post(&house, &clerk, list, "lizenz=dl-de-by-2-0").await;
    publish(&house, noon()).await;
    let body = get(&house, &format!("/oparl/v1.1/body/{}", house.network)).await;
    assert_eq!(body["license"], "https://www.govdata.de/dl-de/by-2-0");
    post(&house, &clerk, &one, "adresse=").await;
    assert_eq!(
        find(house.db.read(), house.network, marl).await.unwrap(),
        None
    );
}
