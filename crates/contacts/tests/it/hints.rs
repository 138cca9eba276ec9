//! K1: a chamber tells two towns about a company, and sees what came of it.

use crate::house::ask;
use crate::house::town;
use crate::house::{house, office, with_role};
use axum::http::StatusCode;
use contacts::hint::{received, seen, sent};
use directory::organisation::{Levels, create};
use kernel::{Confidentiality, Role};
use testkit::{noon, on_both_engines};

const HINTS: &str = "/nord/intern/hinweise";

#[tokio::test]
async fn a_hint_goes_to_two_towns_and_to_nobody_else() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let [chamber, marl, herten, other] = [
            town(&house, "Handwerkskammer", "05913000").await,
            town(&house, "Stadt Marl", "05562024").await,
            town(&house, "Stadt Herten", "05562020").await,
            town(&house, "Stadt Gladbeck", "05562014").await,
        ];
        let officer = |id| with_role(network, Some(id), Role::Officer);
        let (sender, taker, late) = (officer(chamber), officer(marl), officer(herten));
        let outsiders = [
            officer(other),
            office(network),
            with_role(network, None, Role::Auditor),
            with_role(network, Some(other), Role::CompanyUser),
        ];
        // The chamber's own record of the company stays closed.
        let profile = crate::house::company("Kupferwerk Lippetal GmbH", "Marl");
        let level = Confidentiality::Organisation;
        let record = create(
            db,
            &sender,
            network,
            profile,
            level,
            Levels::default(),
            noon(),
        );
        let record = record.await.unwrap();

        let new = format!("{HINTS}/neu");
        let filled = ask(
            &house,
            &sender,
            &format!("{new}?organisation={record}"),
            None,
        )
        .await;
        assert!(filled.text.contains("value=\"Kupferwerk Lippetal GmbH\""));
        let bad = ask(&house, &sender, &new, Some("name=&text=")).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["name", "text", "an"] {
            assert!(bad.text.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        let own = format!("name=Kupferwerk&text=Hallo&an-{chamber}=1");
        let own = ask(&house, &sender, &new, Some(&own)).await;
        assert_eq!(
            own.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "not to oneself"
        );
        let form = format!(
            "organisation={record}&name=Kupferwerk+Lippetal+GmbH&ort=Marl\
             &text=Der+Betrieb+sucht+einen+zweiten+Standort.&an-{marl}=1&an-{herten}=1"
        );
        for outsider in &outsiders[1..] {
            let answer = ask(&house, outsider, &new, Some(&form)).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
        }
        let foreign = ask(&house, &outsiders[0], &new, Some(&form)).await;
        assert_eq!(
            foreign.status,
            StatusCode::NOT_FOUND,
            "a record one does not see"
        );
        let done = ask(&house, &sender, &new, Some(&form)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);

        let hint = sent(db, &sender, network).await.unwrap()[0].clone();
        let one = format!("{HINTS}/{}", hint.id);
        for outsider in &outsiders {
            assert_eq!(seen(db, outsider, hint.id).await.unwrap(), None);
            let answer = ask(&house, outsider, &one, None).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
            let list = ask(&house, outsider, HINTS, None).await;
            assert!(!list.text.contains("Kupferwerk"));
        }
        let read = ask(&house, &taker, &one, None).await;
        assert!(read.text.contains("zweiten Standort") && !read.text.contains("Eintrag im Verz"));
        assert!(
            !read.text.contains("Stadt Herten"),
            "a recipient reads its own answer"
        );
        let hidden = ask(
            &house,
            &taker,
            &format!("/nord/intern/verzeichnis/{record}"),
            None,
        )
        .await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);

        let silent = ask(&house, &taker, &one, Some("stand=done&ergebnis=")).await;
        assert!(silent.text.contains("href=\"#ergebnis\""));
        let said = "stand=done&ergebnis=Besucht%2C+Halle+gefunden.";
        let done = ask(&house, &taker, &one, Some(said)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let done = ask(&house, &late, &one, Some("stand=taken")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let answer = ask(&house, &sender, &one, Some("stand=taken")).await;
        assert_eq!(
            answer.status,
            StatusCode::FORBIDDEN,
            "the sender does not answer"
        );
        let out = ask(&house, &sender, HINTS, None).await;
        for text in [
            "Besucht, Halle gefunden.",
            "erledigt",
            "übernommen",
            "Stadt Herten",
        ] {
            assert!(out.text.contains(text), "{text}: {}", out.text);
        }
        assert_eq!(received(db, &late, network).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_sender_says_later_which_record_a_hint_is_about() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let [chamber, marl] = [
            town(&house, "Handwerkskammer", "05913000").await,
            town(&house, "Stadt Marl", "05562024").await,
        ];
        let officer = |id| with_role(network, Some(id), Role::Officer);
        let (sender, taker) = (officer(chamber), officer(marl));
        let form = format!("name=Kupferwerk&text=Sucht+Platz.&an-{marl}=1");
        let done = ask(&house, &sender, &format!("{HINTS}/neu"), Some(&form)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let made = async |level| {
            let profile = crate::house::company("Kupferwerk Lippetal GmbH", "Marl");
            let levels = Levels::default();
            let made = create(db, &taker, network, profile, level, levels, noon());
            made.await.unwrap()
        };
        let (open, closed) = (
            made(Confidentiality::Network).await,
            made(Confidentiality::Organisation).await,
        );
        let hint = sent(db, &sender, network).await.unwrap()[0].clone();
        let one = format!("{HINTS}/{}", hint.id);
        let link = format!("{one}/eintrag");
        let choice = format!("suche=Kupferwerk&organisation={open}");
        for (actor, status) in [
            (&taker, StatusCode::FORBIDDEN),
            (&office(network), StatusCode::NOT_FOUND),
            (
                &with_role(network, Some(chamber), Role::Auditor),
                StatusCode::FORBIDDEN,
            ),
        ] {
            let answer = ask(&house, actor, &link, Some(&choice)).await;
            assert_eq!(answer.status, status, "{actor:?}");
        }
        let shown = ask(&house, &sender, &one, None).await;
        assert!(shown.text.contains("Mit einem Eintrag verknüpfen"));
        let found = ask(&house, &sender, &format!("{one}?suche=Kupferwerk"), None).await;
        assert!(found.text.contains(&open.to_string()));
        assert!(
            !found.text.contains(&closed.to_string()),
            "not theirs to see"
        );
        let none = ask(&house, &sender, &link, Some("suche=Kupferwerk")).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(none.text.contains("href=\"#organisation\""));
        let hidden = format!("organisation={closed}");
        let hidden = ask(&house, &sender, &link, Some(&hidden)).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
        let done = ask(&house, &sender, &link, Some(&choice)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        let linked = seen(db, &taker, hint.id).await.unwrap().unwrap();
        assert_eq!(linked.about, Some(open));
        assert_eq!(linked.name, hint.name);
        for actor in [&sender, &taker] {
            let shown = ask(&house, actor, &one, None).await;
            assert!(shown.text.contains("Eintrag im Verzeichnis"));
            let offers = shown.text.contains("Mit einem anderen Eintrag");
            assert_eq!(offers, actor == &sender);
        }
    })
    .await;
}
