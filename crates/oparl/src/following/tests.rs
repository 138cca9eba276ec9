use super::*;
use kernel::Stamp;
use platform::BoxFuture;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Mutex;

/// Knows recorded answers, each address one after the other; the last one for ever.
#[derive(Default)]
struct Recorded {
    answers: HashMap<String, Vec<(u16, String)>>,
    asked: Mutex<Vec<String>>,
}

impl Recorded {
    fn with(mut self, address: &str, status: u16, body: &Value) -> Self {
        let of = self.answers.entry(address.to_owned()).or_default();
        of.push((status, body.to_string()));
        self
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Courier for Recorded {
    fn get<'a>(&'a self, address: &'a str) -> BoxFuture<'a, Result<Reply, CourierError>> {
        let mut asked = self.asked.lock().unwrap();
        let before = asked.iter().filter(|it| *it == address).count();
        asked.push(address.to_owned());
        let of = self.answers.get(address);
        let answer = of.and_then(|all| all.get(before.min(all.len() - 1)));
        let (status, body) = answer.cloned().unwrap_or((404, String::new()));
        let body = body.into_bytes();
        Box::pin(async move { Ok(Reply { status, body }) })
    }
}

const HOST: &str = "https://rat.example/oparl";
const SINCE: &str = "?modified_since=2026-06-13T14:00:00%2B02:00";

fn noon() -> Stamp {
    Stamp::from_micros(1_781_524_800_000_000)
}

fn at(path: &str) -> String {
    format!("{HOST}{path}")
}

fn of_type(kind: &str, path: &str, more: impl Into<Value>) -> Value {
    let more = more.into();
    let mut it = json!({"id": at(path), "type": format!("https://schema.oparl.org/1.1/{kind}")});
    it.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    it
}

fn body() -> Value {
    of_type(
        "Body",
        "/body/1",
        json!({"name": "Musterstadt", "paper": at("/papers")}),
    )
}

async fn read_since(recorded: &Recorded, linked: &[&str]) -> Result<Findings, Failure> {
    let linked: Vec<_> = linked.iter().map(|it| at(it)).collect();
    let start = Start::Since(Some(noon()));
    read(recorded, &at("/body/1"), start, &linked, noon()).await
}

#[tokio::test]
async fn papers_are_read_page_by_page_with_an_overlap() {
    let paper = |number: u8, more| of_type("Paper", &format!("/paper/{number}"), more);
    let recorded = Recorded::default()
        .with(&at("/body/1"), 200, &body())
        .with(
            &at(&format!("/papers{SINCE}")),
            200,
            &json!({"data": [paper(1, json!({"name": "A"}))], "links": {"next": at("/papers?page=2")}}),
        )
        .with(
            &at("/papers?page=2"),
            200,
            &json!({"data": [paper(2, json!({"deleted": true}))], "links": {"next": at("/papers?page=2")}}),
        );
    let found = read_since(&recorded, &[]).await.unwrap();
    let told: Vec<_> = found.papers.iter().map(|it| it.deleted).collect();
    assert_eq!(
        (told, found.remarks, found.resume),
        (vec![false, true], 0, None)
    );
    assert_eq!(
        recorded.asked().len(),
        3,
        "a list that leads to itself ends"
    );
}

#[tokio::test]
async fn a_long_list_is_read_in_several_goes() {
    let mut recorded = Recorded::default().with(&at("/body/1"), 200, &body());
    for number in 1..=30 {
        let place = match number {
            1 => at(&format!("/papers{SINCE}")),
            _ => at(&format!("/papers?page={number}")),
        };
        let paper = of_type("Paper", &format!("/paper/{number}"), json!({"name": "A"}));
        let next = (number < 30).then(|| at(&format!("/papers?page={}", number + 1)));
        let page = json!({"data": [paper], "links": {"next": next}});
        recorded = recorded.with(&place, 200, &page);
    }
    let first = read_since(&recorded, &["/paper/1"]).await.unwrap();
    let resume = first.resume.clone();
    assert_eq!((first.papers.len(), first.evidence.len()), (25, 0));
    assert_eq!(resume, Some(at("/papers?page=26")));
    let start = Start::Resume(resume.unwrap());
    let rest = read(&recorded, &at("/body/1"), start, &[], noon())
        .await
        .unwrap();
    assert_eq!((rest.papers.len(), rest.resume), (5, None));
}

#[tokio::test]
async fn the_deviations_of_vendors_are_borne() {
    let empty = Recorded::default().with(&at("/body/1"), 200, &json!([body()]));
    let found = read_since(&empty, &[]).await.unwrap();
    assert_eq!(
        (found.papers.len(), found.remarks),
        (0, 1),
        "404 is an empty list"
    );

    let restless = Recorded::default()
        .with(&at("/body/1"), 500, &json!("x"))
        .with(&at("/body/1"), 200, &body())
        .with(&at(&format!("/papers{SINCE}")), 200, &json!([]));
    assert!(
        read_since(&restless, &[]).await.is_ok(),
        "an error that passes"
    );

    let unencoded = Recorded::default()
        .with(&at("/body/1"), 200, &body())
        .with(&at(&format!("/papers{SINCE}")), 400, &json!("x"))
        .with(
            &at("/papers?modified_since=2026-06-13T14:00:00+02:00"),
            200,
            &json!({"data": [of_type("Paper", "/paper/1", json!({}))]}),
        );
    assert_eq!(read_since(&unencoded, &[]).await.unwrap().papers.len(), 1);

    let system = of_type("System", "/body/1", json!({"body": at("/bodies")}));
    let led = Recorded::default().with(&at("/body/1"), 200, &system).with(
        &at("/bodies"),
        200,
        &json!({"data": [body()]}),
    );
    assert!(
        read_since(&led, &[]).await.is_ok(),
        "from the system to its only body"
    );
}

#[tokio::test]
async fn what_cannot_be_read_is_told_by_a_word() {
    for (answer, status, failure) in [
        (json!([body(), body()]), 200, Failure::SeveralBodies),
        (json!({"message": "Wartung"}), 200, Failure::NoOparl),
        (json!("x"), 500, Failure::Status),
        (json!("x"), 403, Failure::Status),
        (json!("x"), 404, Failure::NoOparl),
    ] {
        let recorded = Recorded::default().with(&at("/body/1"), status, &answer);
        assert_eq!(
            read_since(&recorded, &[]).await.err(),
            Some(failure),
            "{answer}"
        );
    }
    for it in Failure::ALL {
        assert_eq!(Failure::from_word(it.word()), Some(it));
    }
}

#[tokio::test]
async fn a_linked_paper_gives_evidence_and_never_more_than_decided() {
    let steps = json!({"consultation": [
        {"id": at("/c/1"), "role": "Vorberatung", "agendaItem": at("/t/1"), "meeting": at("/m/1")},
        at("/c/2"),
        {"id": at("/c/3"), "deleted": true},
    ]});
    let recorded = Recorded::default()
        .with(&at("/body/1"), 200, &body())
        .with(&at("/paper/1"), 200, &of_type("Paper", "/paper/1", steps))
        .with(&at("/c/2"), 200, &of_type("Consultation", "/c/2", json!({"agendaItem": at("/t/2"), "role": "Entscheidung"})))
        .with(&at("/t/1"), 200, &of_type("AgendaItem", "/t/1", json!({"name": "Flächen"})))
        .with(&at("/m/1"), 200, &of_type("Meeting", "/m/1", json!({"name": "Hauptausschuss", "start": "2026-06-20T17:00:00+02:00"})))
        .with(&at("/t/2"), 200, &of_type("AgendaItem", "/t/2", json!({"result": "einstimmig", "meeting": at("/m/2"), "resolutionFile": {"accessUrl": at("/f/2.pdf")}})))
        .with(&at("/m/2"), 200, &of_type("Meeting", "/m/2", json!({"name": "Rat", "start": "2026-06-11T17:00:00+02:00"})));
    let found = read_since(&recorded, &["/paper/1"]).await.unwrap();
    let told: Vec<_> = found
        .evidence
        .iter()
        .map(|it| {
            (
                it.stage,
                it.meeting.as_deref(),
                it.held_on.as_deref(),
                it.result.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                Stage::Scheduled,
                Some("Hauptausschuss"),
                Some("2026-06-20"),
                None
            ),
            (
                Stage::Decided,
                Some("Rat"),
                Some("2026-06-11"),
                Some("einstimmig")
            ),
        ]
    );
    let last = &found.evidence[1];
    assert_eq!(last.document, Some(at("/f/2.pdf")));
    assert_eq!(
        (last.sha256.len(), last.source.as_str()),
        (64, at("/c/2").as_str())
    );
    let content: Value = serde_json::from_str(&last.content).unwrap();
    assert_eq!(content["agendaItem"]["result"], "einstimmig");
    let again = read_since(&recorded, &["/paper/1"]).await.unwrap();
    assert_eq!(
        again.evidence, found.evidence,
        "the same answers are the same evidence"
    );
}

#[tokio::test]
async fn a_paper_without_a_way_is_submitted_and_one_that_is_gone_says_nothing() {
    let recorded = Recorded::default()
        .with(&at("/body/1"), 200, &body())
        .with(
            &at("/paper/1"),
            200,
            &of_type("Paper", "/paper/1", json!({"consultation": "N/A"})),
        )
        .with(
            &at("/paper/2"),
            200,
            &of_type("Paper", "/paper/2", json!({"deleted": true})),
        );
    let linked = ["/paper/1", "/paper/2", "/paper/3"];
    let found = read_since(&recorded, &linked).await.unwrap();
    assert_eq!(found.evidence.len(), 1);
    assert_eq!(found.evidence[0].stage, Stage::Submitted);
}

#[test]
fn only_the_public_net_is_asked() {
    for (address, public) in [
        ("93.184.216.34", true),
        ("2a00:1450:4001:82a::200e", true),
        ("127.0.0.1", false),
        ("10.1.2.3", false),
        ("172.16.0.1", false),
        ("192.168.178.1", false),
        ("169.254.169.254", false),
        ("100.64.0.1", false),
        ("0.0.0.0", false),
        ("224.0.0.1", false),
        ("255.255.255.255", false),
        ("198.18.0.1", false),
        ("192.0.2.1", false),
        ("::1", false),
        ("::", false),
        ("fe80::1", false),
        ("fd00::1", false),
        ("::ffff:127.0.0.1", false),
        ("::ffff:10.0.0.1", false),
        ("2002:7f00:1::", false),
        ("2001:db8::1", false),
        ("64:ff9b::7f00:1", false),
    ] {
        let parsed: IpAddr = address.parse().unwrap();
        assert_eq!(is_public(parsed), public, "{address}");
    }
}

#[tokio::test]
async fn no_address_leads_into_the_own_net() {
    // Installed once; another test may have done it.
    rustls::crypto::ring::default_provider()
        .install_default()
        .ok();
    let web = Web::public().unwrap();
    for address in [
        "http://127.0.0.1:1/x",
        "http://[::1]:1/x",
        "http://2130706433/x",
        "http://0x7f.1/x",
        "http://localhost:1/x",
        "file:///etc/passwd",
        "ftp://rat.example/x",
        "kein Ort",
    ] {
        assert_eq!(
            web.get(address).await,
            Err(CourierError::NotAllowed),
            "{address}"
        );
    }
}

proptest! {
    #[test]
    fn an_address_of_old_in_a_new_one_is_judged_like_the_old_one(bytes in any::<[u8; 4]>()) {
        let old = std::net::Ipv4Addr::from(bytes);
        prop_assert_eq!(is_public(old.into()), is_public(old.to_ipv6_mapped().into()));
    }
}
