//! Limits over the table that all nodes share, and at the doors.

use crate::house::House;
use db::Db;
use kernel::Role;
use platform::throttle::{Gate, TooOften, admit};
use testkit::{noon, on_both_engines};

const WRONG: &str = "email=officer%40example.org&passwort=falsch";

fn waits(outcome: Result<(), TooOften>) -> Option<i64> {
    match outcome {
        Ok(()) => None,
        Err(TooOften::Wait(seconds)) => Some(seconds),
        Err(TooOften::Db(error)) => unreachable!("{error}"),
    }
}

#[tokio::test]
async fn nodes_count_together_and_windows_end() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let other = Db::open(database.url()).await.expect("a second node");
        let (gate, limit) = (Gate::Reset, Gate::Reset.limit());
        for passage in 0..limit.passages {
            let node = if passage % 2 == 0 { &house.db } else { &other };
            assert_eq!(waits(admit(node, gate, "a", noon()).await), None);
        }
        let later = noon().plus_seconds(100);
        for node in [&house.db, &other] {
            let wait = waits(admit(node, gate, "A", later).await);
            assert_eq!(wait, Some(limit.seconds - 100));
        }
        assert_eq!(waits(admit(&other, gate, "b", later).await), None);
        let over = noon().plus_seconds(limit.seconds);
        assert_eq!(waits(admit(&house.db, gate, "a", over).await), None);
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_slips_through_at_the_same_moment() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let limit = Gate::Reset.limit().passages;
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..4 * limit {
            let db = house.db.clone();
            tasks.spawn(async move { admit(&db, Gate::Reset, "a", noon()).await.is_ok() });
        }
        let passed = tasks.join_all().await.into_iter().filter(|it| *it).count();
        assert_eq!(i64::try_from(passed).ok(), Some(limit));
    })
    .await;
}

#[tokio::test]
async fn counters_whose_window_is_over_are_swept() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        for key in ["a", "b", "c"] {
            admit(&house.db, Gate::SignIn, key, noon())
                .await
                .expect("it passes");
        }
        let later = noon().plus_seconds(Gate::SignIn.limit().seconds);
        admit(&house.db, Gate::SignIn, "d", later)
            .await
            .expect("it passes");
        assert_eq!(house.count("throttle").await, 1);
    })
    .await;
}

#[tokio::test]
async fn sign_in_is_limited_by_address_of_the_net_and_by_account() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        house.account("officer", Role::Officer).await;
        let limit = Gate::SignIn.limit();
        let nobody = "email=nobody%40example.org&passwort=falsch";
        for _ in 0..limit.passages {
            let wrong = house.post("/anmelden", "", nobody).await;
            assert_eq!(wrong.status, 422, "as with an account");
        }
        let refused = house.post("/anmelden", "", nobody).await;
        assert_eq!(
            (refused.status, refused.retry_after),
            (429, Some(limit.seconds))
        );
        assert!(refused.body.contains("nobody@example.org"), "it is kept");

        let crowd = Gate::LinkFrom.limit().passages;
        let (busy, other) = ([192, 0, 2, 1], [192, 0, 2, 2]);
        for _ in 0..crowd {
            let answer = house
                .post_from(busy, "/einladung/erfunden", "passwort=x")
                .await;
            assert_eq!(answer.status, 409);
        }
        let refused = house
            .post_from(busy, "/einladung/erfunden", "passwort=x")
            .await;
        assert_eq!((refused.status, refused.retry_after), (429, Some(900)));
        let fine = house
            .post_from(other, "/einladung/erfunden", "passwort=x")
            .await;
        assert_eq!(fine.status, 409);
        assert_eq!(house.post_from(busy, "/anmelden", WRONG).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn who_asks_for_links_again_and_again_has_to_wait() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let form = "email=officer%40example.org";
        for _ in 0..5 {
            let asked = house.post("/passwort-vergessen", "", form).await;
            assert_eq!(asked.status, 303);
        }
        let refused = house.post("/passwort-vergessen", "", form).await;
        assert_eq!((refused.status, refused.retry_after), (429, Some(3_600)));
        assert!(refused.body.contains("60 Minuten"));
        assert!(refused.body.contains("value=\"officer@example.org\""));
    })
    .await;
}
