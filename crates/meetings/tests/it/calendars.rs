//! Calendars to subscribe to: what is public, what is one's own.

use crate::house::*;
use axum::http::StatusCode;
use kernel::Actor;
use meetings::feed::{issue, withdraw};
use testkit::{noon, on_both_engines};

/// The account of somebody who sits in the body.
async fn with_account(of: &Alliance) -> Actor {
    let account = platform::account::Account {
        id: kernel::AccountId::new(noon()),
        person: Some(of.mayors[0].0),
        name: line("Amt0 Bottrop"),
        email: kernel::EmailAddress::parse("amt0@example.org").unwrap(),
        password: None,
        administrator: false,
        state: platform::account::AccountState::Active,
        persona: Some("mayor".to_owned()),
        failed_sign_ins: 0,
        locked_until: None,
        created_at: noon(),
    };
    let tx = of.db().begin().await.unwrap();
    let id = platform::account::ensure_demo(&tx, &account).await.unwrap();
    tx.commit().await.unwrap();
    let mut actor = of.mayors[0].1.clone();
    if let Actor::Person { identity, .. } = &mut actor {
        identity.account = id;
    }
    actor
}

#[tokio::test]
async fn ones_own_calendar_has_what_one_is_called_to_and_a_public_one_no_secrets() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let (called, _draft) = (of.called().await, of.planned().await);
        let mayor = with_account(&of).await;
        let network = of.house.network;
        let first = issue(of.db(), &mayor, network, noon()).await.unwrap();
        let second = issue(of.db(), &mayor, network, noon()).await.unwrap();
        let fetch = async |path: String| ask(&of.house, &Actor::Anonymous, &path, None).await;
        let old = fetch(format!("/kalender/{}.ics", first.expose())).await;
        assert_eq!(
            old.status,
            StatusCode::NOT_FOUND,
            "a new address replaces the old"
        );
        let own = fetch(format!("/kalender/{}.ics", second.expose())).await;
        assert_eq!(own.status, StatusCode::OK);
        assert_eq!(own.text.matches("BEGIN:VEVENT").count(), 1, "{}", own.text);
        assert!(own.text.contains(&called.to_string()));
        assert!(
            !own.text.contains("ATTENDEE"),
            "nobody's name: {}",
            own.text
        );
        withdraw(of.db(), &mayor, network, noon()).await.unwrap();
        let gone = fetch(format!("/kalender/{}.ics", second.expose())).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        // The meeting is the network's: the public calendars stay empty.
        for path in [
            "/nord/treffen.ics",
            &format!("/nord/gremien/{}/treffen.ics", of.body),
        ] {
            let public = fetch(path.to_owned()).await;
            assert_eq!(public.status, StatusCode::OK, "{path}");
            assert!(!public.text.contains("BEGIN:VEVENT"), "{}", public.text);
        }
        let elsewhere = fetch(format!("/sued/gremien/{}/treffen.ics", of.body)).await;
        assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    })
    .await;
}
