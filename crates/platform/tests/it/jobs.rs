//! Jobs of nodes that fall silent.

use crate::house::House;
use kernel::Stamp;
use platform::JobKind;
use platform::job::{self, LEASE_SECONDS};
use std::time::Duration;
use testkit::{noon, on_both_engines};

const KINDS: &[JobKind] = &[JobKind {
    name: "test.errand",
    run: |_, payload, _| {
        Box::pin(async move {
            if payload["hangs"] == true {
                std::future::pending::<()>().await;
            }
            Ok(())
        })
    },
}];

/// The same errand, done by a node that is well.
const WELL: &[JobKind] = &[JobKind {
    name: "test.errand",
    run: |_, _, _| Box::pin(async { Ok(()) }),
}];

async fn queue(house: &House, hangs: bool) {
    let tx = house.db.begin().await.expect("a transaction");
    let payload = serde_json::json!({ "hangs": hangs });
    job::enqueue(&tx, "test.errand", &payload, noon())
        .await
        .expect("queued");
    tx.commit().await.expect("committed");
}

#[tokio::test]
async fn the_job_of_a_silent_node_is_taken_over_when_its_lease_has_run_out() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        queue(&house, true).await;
        let endless = job::run_due(&house.db, KINDS, noon);
        let node = tokio::time::timeout(Duration::from_millis(300), endless).await;
        assert!(node.is_err(), "the node was to die at its work");

        let done_at = async |moment: Stamp| {
            let done = job::run_due(&house.db, WELL, || moment).await;
            done.expect("it runs")
        };
        assert_eq!(done_at(noon().plus_seconds(LEASE_SECONDS - 1)).await, 0);
        assert_eq!(done_at(noon().plus_seconds(LEASE_SECONDS + 1)).await, 1);
        assert_eq!(done_at(noon().plus_seconds(LEASE_SECONDS + 2)).await, 0);
    })
    .await;
}

#[tokio::test]
async fn two_nodes_do_every_job_once() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        for _ in 0..20 {
            queue(&house, false).await;
        }
        let (one, two) = tokio::join!(
            Box::pin(job::run_due(&house.db, KINDS, noon)),
            Box::pin(job::run_due(&house.db, KINDS, noon))
        );
        let (one, two) = (one.expect("it runs"), two.expect("it runs"));
        assert_eq!(one + two, 20, "{one} and {two}");
    })
    .await;
}
