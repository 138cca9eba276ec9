//! The audit trail on screen, and the check of its chain as a job.

use crate::house::House;
use kernel::{Actor, Role};
use platform::audit::{self, Act};
use platform::job;
use testkit::{noon, on_both_engines};

const CHECKING: &str = "/verwaltung/protokoll/pruefung";

async fn fill(house: &House, entries: usize) {
    let tx = house.db.begin().await.expect("a transaction");
    for _ in 0..entries {
        let act = Act {
            network: Some(house.network),
            name: "person.change",
            entity: "person",
            id: house.network.uuid(),
            details: serde_json::json!({ "secret": "Gehaltsliste" }),
        };
        let recorded = audit::record(&tx, &Actor::System, noon(), &act).await;
        recorded.expect("recorded");
    }
    tx.commit().await.expect("committed");
}

async fn work(house: &House) -> u64 {
    let jobs = platform::manifest().jobs;
    let done = job::run_due(&house.db, jobs, noon).await;
    done.expect("the database answers")
}

#[tokio::test]
async fn the_trail_is_filtered_and_leafed_through() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let admin = house.runs_the_instance("admin").await;
        let admin = house.cookie(admin).await;
        house.account("officer", Role::Officer).await;
        let form = "email=officer%40example.org&passwort=drei+m%C3%BCde+Hunde";
        house.post("/anmelden", "", form).await;
        fill(&house, 60).await;
        let page = "/verwaltung/protokoll";
        let first = house
            .get(&format!("{page}?netzwerk=beispiel"), &admin)
            .await;
        assert_eq!(first.body.matches("<th scope=\"row\"").count(), 50);
        assert!(
            !first.body.contains("Gehaltsliste"),
            "a network's own business"
        );
        let (_, rest) = first
            .body
            .split_once("href=\"?netzwerk=beispiel&#38;vor=")
            .expect("a link");
        let (before, _) = rest.split_once('"').expect("a number");
        let second = format!("{page}?netzwerk=beispiel&vor={before}");
        let second = house.get(&second, &admin).await.body;
        assert_eq!(second.matches("<th scope=\"row\"").count(), 10);
        assert!(!second.contains("rel=\"next\""), "the last page");

        for (query, entries) in [
            ("?netzwerk=-", 1),
            ("?tat=account.sign-in", 1),
            ("?konto=officer%40example.org", 1),
            ("?konto=office%40example.org", 0),
            ("?von=gestern", 0),
            ("?von=2020-01-01&bis=2020-12-31", 0),
            ("?tat=person.change&von=2020-01-01", 50),
        ] {
            let found = house.get(&format!("{page}{query}"), &admin).await;
            let count = found.body.matches("<th scope=\"row\"").count();
            assert_eq!(count, entries, "{query}");
            let wrong = query.contains("office%40") || query.contains("gestern");
            assert_eq!(found.status == 422, wrong, "{query}");
        }
        assert!(first.body.contains("Angemeldet"), "every act is a choice");
    })
    .await;
}

#[tokio::test]
async fn a_central_office_that_runs_the_instance_reads_its_details() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let both = house.account("both", Role::CentralOffice).await;
        let admin = house.runs_the_instance("admin").await;
        let admin = house.cookie(admin).await;
        let make = format!("/verwaltung/konten/{both}/verwaltung-geben");
        assert_eq!(house.post(&make, &admin, "").await.status, 303);
        fill(&house, 1).await;
        let cookie = house.cookie(both).await;
        let trail = house.get("/verwaltung/protokoll", &cookie).await.body;
        assert!(trail.contains("Gehaltsliste"));
    })
    .await;
}

#[tokio::test]
async fn a_long_chain_is_checked_in_slices() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let admin = house.runs_the_instance("admin").await;
        let admin = house.cookie(admin).await;
        fill(&house, 3).await;
        assert_eq!(house.post(CHECKING, &admin, "").await.status, 303);
        assert_eq!(
            house.post(CHECKING, &admin, "").await.status,
            409,
            "one at a time"
        );
        let running = house.get(CHECKING, &admin).await.body;
        assert!(running.contains("<progress") && running.contains("0 von 3 Einträgen"));
        assert_eq!(work(&house).await, 1);
        let done = house.get(CHECKING, &admin).await.body;
        assert!(done.contains("die Kette ist unversehrt"), "{done}");
        assert!(!done.contains("<progress"));

        house
            .sql("UPDATE audit_entry SET actor = 'niemand' WHERE sequence = 2")
            .await;
        assert_eq!(house.post(CHECKING, &admin, "").await.status, 303);
        work(&house).await;
        let broken = house.get(CHECKING, &admin).await.body;
        assert!(broken.contains("Eintrag 2 setzt die Kette nicht fort"));
        house
            .sql("DELETE FROM audit_entry WHERE sequence = 2")
            .await;
        house.post(CHECKING, &admin, "").await;
        work(&house).await;
        let gap = house.get(CHECKING, &admin).await.body;
        assert!(gap.contains("Eintrag 2 fehlt: Als Nächstes kommt 3"));
    })
    .await;
}
