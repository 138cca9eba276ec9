//! Meetings and their agendas: what is public of them.

use crate::house::*;
use crate::standard::faults;
use governance::resolution::ResolutionId;
use kernel::{BodyId, Confidentiality};
use meetings::meeting::{Access, Entry, ItemKind, MeetingId, Wish, add, plan};
use sea_orm::ConnectionTrait;
use testkit::{noon, on_both_engines};

async fn planned(house: &House, body: BodyId, title: &str, access: Access, days: i64) -> MeetingId {
    let start = noon().plus_days(days);
    let wish = Wish {
        body,
        title: title.to_owned(),
        start,
        end: start.plus_hours(2),
        venue: "Rathaus, Saal 1".to_owned(),
        host: None,
        link: kernel::WebAddress::parse("https://video.example/geheim").ok(),
        note: "Geheim: Türcode".to_owned(),
        access,
        chair: None,
        urgent: None,
        second: false,
    };
    let clerk = office(house.network);
    plan(&house.db, &clerk, house.network, (wish, Vec::new()), noon())
        .await
        .unwrap()
}

async fn item(house: &House, of: MeetingId, title: &str, public: bool, on: Option<ResolutionId>) {
    let entry = Entry {
        kind: ItemKind::Decision,
        public,
        resolution: on,
        ..Entry::formal(title.to_owned())
    };
    let clerk = office(house.network);
    add(&house.db, &clerk, of, entry, noon()).await.unwrap();
}

/// As if everybody had been invited.
async fn call_all(house: &House) {
    let tx = house.db.begin().await.unwrap();
    let sql = "UPDATE meeting SET state = 'invited', invited_at = 1";
    tx.execute_unprepared(sql).await.unwrap();
    tx.commit().await.unwrap();
}

/// Made at one moment, they have no order of their own.
fn by_name(mut all: Vec<serde_json::Value>) -> Vec<serde_json::Value> {
    all.sort_by_key(|it| it["name"].to_string());
    all
}

#[tokio::test]
async fn public_items_of_public_meetings_are_published_and_counted_anew() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let body = steering_group(&house, "mayor").await;
        let open = adopted(&house, "Flächenpool", Confidentiality::Public).await;
        let inner = adopted(&house, "Geheim: Gehälter", Confidentiality::Network).await;
        let first = planned(&house, body, "Erstes Treffen", Access::Public, 10).await;
        let last = planned(&house, body, "Zweites Treffen", Access::Public, 20).await;
        let closed = planned(&house, body, "Geheim: Klausur", Access::Network, 30).await;
        let of_body = planned(&house, body, "Geheim: Vorstand", Access::Body, 40).await;
        item(&house, first, "Geheim: Personal", false, None).await;
        item(&house, first, "Flächenpool, erste Lesung", true, Some(open)).await;
        item(&house, first, "Geheim: Grundstück", false, Some(open)).await;
        item(&house, first, "Haushalt", true, Some(inner)).await;
        item(&house, last, "Flächenpool", true, Some(open)).await;
        item(&house, closed, "Geheim: Anderes", true, Some(open)).await;
        item(&house, of_body, "Geheim: Weiteres", true, None).await;
        publish(&house, noon()).await;
        assert_eq!(
            all(&house, &list(&house, "meeting")).await.len(),
            0,
            "drafts"
        );
        call_all(&house).await;
        publish(&house, noon().plus_hours(1)).await;

        let meetings = by_name(all(&house, &list(&house, "meeting")).await);
        let titles: Vec<_> = meetings.iter().map(|it| it["name"].clone()).collect();
        assert_eq!(titles, ["Erstes Treffen", "Zweites Treffen"]);
        let own = format!("/oparl/v1.1/organization/{body}/meeting");
        assert_eq!(by_name(all(&house, &own).await), meetings);
        let items = all(&house, &list(&house, "agendaitem")).await;
        let mut found = meetings.clone();
        for kind in ["agendaitem", "consultation", "location", "paper", "file"] {
            found.extend(all(&house, &list(&house, kind)).await);
        }
        for it in &found {
            assert_eq!(faults(it), Vec::<String>::new());
            let text = it.to_string();
            assert!(
                !text.contains("Geheim") && !text.contains("geheim"),
                "{text}"
            );
            assert_eq!(get(&house, it["id"].as_str().unwrap()).await, *it);
        }
        assert_eq!(items.len(), 3);
        let agenda = meetings[0]["agendaItem"].as_array().unwrap();
        let counted: Vec<_> = agenda
            .iter()
            .map(|it| (it["order"].clone(), it["number"].clone()))
            .collect();
        assert_eq!(counted, [(0.into(), "1".into()), (1.into(), "2".into())]);
        assert!(
            agenda[1].get("consultation").is_none(),
            "the resolution is not public"
        );

        // Item and consultation lead to each other; the last one decides.
        let paper = &all(&house, &list(&house, "paper")).await[0];
        let steps = paper["consultation"].as_array().unwrap();
        let roles: Vec<_> = steps
            .iter()
            .map(|it| (it["role"].clone(), it["authoritative"].clone()))
            .collect();
        assert_eq!(
            roles,
            [
                ("Vorberatung".into(), false.into()),
                ("Entscheidung".into(), true.into())
            ]
        );
        for (step, meeting) in steps.iter().zip(&meetings) {
            let item = get(&house, step["agendaItem"].as_str().unwrap()).await;
            assert_eq!(item["consultation"], step["id"]);
            assert_eq!(item["meeting"], meeting["id"]);
            assert_eq!(step["meeting"], meeting["id"]);
        }
        let slim = get(
            &house,
            &format!("{}?omit_internal=true", list(&house, "meeting")),
        )
        .await;
        assert!(slim["data"][0].get("agendaItem").is_none());
    })
    .await;
}
