//! Dead jobs and the person who decides about them.

use crate::house::House;
use platform::job;
use testkit::{noon, on_both_engines};

/// A job of a kind that nobody does, tried until it is dead.
async fn dead_job(house: &House) -> job::JobId {
    let tx = house.db.begin().await.expect("a transaction");
    let payload = serde_json::json!({ "letter": 7 });
    let id = job::enqueue(&tx, "test.nobody", &payload, noon()).await;
    tx.commit().await.expect("committed");
    tire(house).await;
    id.expect("queued")
}

/// A refused request may hold the row for a moment longer than its answer takes: that day
/// the job is passed over, so there are more days than attempts.
async fn tire(house: &House) {
    for day in 0..2 * job::MAX_ATTEMPTS {
        let now = || noon().plus_days(day);
        job::run_due(&house.db, &[], now).await.expect("it works");
    }
}

#[tokio::test]
async fn a_dead_job_is_tried_again_or_given_up() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let admin = house.runs_the_instance("admin").await;
        let admin = house.cookie(admin).await;
        let id = dead_job(&house).await;
        let overview = house.get("/verwaltung", &admin).await.body;
        assert!(overview.contains("Ein Auftrag der Anwendung ist gescheitert"));
        let list = house.get("/verwaltung/auftraege", &admin).await.body;
        assert!(list.contains("test.nobody") && list.contains("no capability does"));
        let path = format!("/verwaltung/auftraege/{id}");
        let page = house.get(&path, &admin).await.body;
        assert!(page.contains("8 von 8") && page.contains("Erneut versuchen"));

        let again = format!("{path}/erneut");
        assert_eq!(house.post(&again, &admin, "").await.status, 303);
        assert_eq!(house.post(&again, &admin, "").await.status, 409);
        assert_eq!(job::waiting(&house.db).await.expect("counted"), 1);
        tire(&house).await;
        assert_eq!(job::dead(&house.db).await.expect("counted"), 1);

        let give_up = format!("{path}/aufgeben");
        let empty = house.post(&give_up, &admin, "grund=+").await;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("href=\"#grund\""));
        let done = house
            .post(&give_up, &admin, "grund=doppelt+verschickt")
            .await;
        assert_eq!(done.status, 303);
        assert_eq!(
            house
                .post(&give_up, &admin, "grund=noch+einmal")
                .await
                .status,
            409
        );
        assert_eq!(job::dead(&house.db).await.expect("counted"), 0);
        let page = house.get(&path, &admin).await.body;
        assert!(page.contains("doppelt verschickt (admin)") && page.contains("aufgegeben"));
        let trail = house.get("/verwaltung/protokoll", &admin).await.body;
        for text in [
            "Auftrag erneut versucht",
            "Auftrag aufgegeben",
            "doppelt verschickt",
        ] {
            assert!(trail.contains(text), "{text}");
        }
    })
    .await;
}
