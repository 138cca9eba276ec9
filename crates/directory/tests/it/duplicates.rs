//! Duplicates across borders; a merge keeps everything linked and can be undone.

use crate::house::{catalogue, company, house, line, office, with_role};
use crate::pages::ask;
use db::Db;
use directory::competence::{self, Holder};
use directory::membership::{self, Described};
use directory::merge::{Ask, Duplicate, candidates, duplicates_of, merge, undo};
use directory::organisation::{self, Kind, Levels, Profile, State, create, seen};
use directory::person::{self, Details, Office};
use directory::search;
use kernel::{Actor, Confidentiality, Refusal, Role};
use platform::privacy::unname_deeds;
use sea_orm::{ConnectionTrait as _, Statement};
use testkit::{noon, on_both_engines};

#[tokio::test]
async fn a_hidden_duplicate_says_only_whom_to_ask() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let mut marl = Profile::new(Kind::Municipality, line("Stadt Marl"));
        marl.ags = Some("05562024".to_owned());
        let tx = db.begin().await.unwrap();
        let made = organisation::ensure(&tx, &Actor::System, network, "marl", marl, noon());
        let marl = made.await.unwrap().id();
        tx.commit().await.unwrap();
        let owner = with_role(network, Some(marl), Role::Officer);
        let profile = company("Kupferwerk Lippetal GmbH", "Marl");
        let level = Confidentiality::Organisation;
        let made = create(
            db,
            &owner,
            network,
            profile,
            level,
            Levels::default(),
            noon(),
        );
        let id = made.await.unwrap();
        let again = company("KUPFERWERK Lippetal", "Marl");
        let stranger = with_role(network, None, Role::Officer);
        let hidden = Duplicate::Hidden {
            ask: Some(Ask {
                name: "Stadt Marl".to_owned(),
                kind: Kind::Municipality,
                contact: None,
            }),
        };
        assert_eq!(
            duplicates_of(db, &stranger, &again, None).await.unwrap(),
            [hidden]
        );
        let found = duplicates_of(db, &owner, &again, None).await.unwrap();
        assert!(matches!(&found[..], [Duplicate::Seen { id: seen, .. }] if *seen == id));
        assert_eq!(
            duplicates_of(db, &owner, &again, Some(id)).await.unwrap(),
            []
        );
    })
    .await;
}

/// Who merged and who undid the only merge.
async fn named(db: &Db) -> [String; 2] {
    let sql = "SELECT merged_by, undone_by FROM organisation_merge";
    let statement = Statement::from_string(db.read().get_database_backend(), sql);
    let row = db.read().query_one_raw(statement).await.unwrap().unwrap();
    ["merged_by", "undone_by"].map(|it| row.try_get("", it).unwrap())
}

#[tokio::test]
async fn a_merge_keeps_everything_linked_and_can_be_undone() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let office = office(network);
        let links = &catalogue(&house).links;
        let made = async |name: &str| {
            let profile = company(name, "Marl");
            let level = Confidentiality::Network;
            let made = create(
                db,
                &office,
                network,
                profile,
                level,
                Levels::default(),
                noon(),
            );
            made.await.unwrap()
        };
        let (kept, double) = (
            made("Kupferwerk Lippetal GmbH").await,
            made("Kupferwerk Lippetal").await,
        );
        assert_eq!(candidates(db, &office, network).await.unwrap().len(), 1);
        let tx = db.begin().await.unwrap();
        let described = Described::admitted(None);
        let member = membership::ensure(&tx, &office, network, double, &described, noon());
        assert!(member.await.unwrap());
        let details = Details::new(line("Merve"), line("Özkan"));
        let lead = Office {
            title: line("Geschäftsführung"),
            key: None,
            role: Some(Role::CompanyUser),
        };
        person::ensure_appointed(&tx, &office, network, details, double, lead, noon())
            .await
            .unwrap();
        for (id, text) in [(kept, "Kupfer"), (double, "kupfer, Messing")] {
            let (words, _) = competence::read(text, Confidentiality::Public);
            let holder = Holder::Organisation(id);
            competence::ensure(&tx, &office, holder, &words, noon())
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let linked = async |id| {
            let holder = Holder::Organisation(id);
            let level = Confidentiality::CentralOffice;
            (
                membership::of_organisation(db, &office, id)
                    .await
                    .unwrap()
                    .len(),
                person::of_organisation(db, &office, id)
                    .await
                    .unwrap()
                    .len(),
                competence::of(db, holder, level).await.unwrap().len(),
            )
        };
        let state = async |id| {
            seen(db, &office, id)
                .await
                .unwrap()
                .unwrap()
                .organisation
                .state
        };
        let total = async || {
            let query = search::Query::default();
            search::organisations(db, &office, &query)
                .await
                .unwrap()
                .total
        };
        assert_eq!(
            (linked(kept).await, linked(double).await),
            ((0, 0, 1), (1, 1, 2))
        );
        assert_eq!(total().await, 2);
        let stranger = with_role(network, None, Role::Officer);
        let refused = merge(db, links, &stranger, (kept, double), noon())
            .await
            .unwrap_err();
        assert_eq!(refused.text(), "error-forbidden");
        let merged = merge(db, links, &office, (kept, double), noon())
            .await
            .unwrap();
        assert_eq!(
            (linked(kept).await, linked(double).await),
            ((1, 1, 2), (0, 0, 1))
        );
        assert_eq!(state(double).await, State::MergedInto(kept));
        assert_eq!(total().await, 1);
        assert!(
            merge(db, links, &office, (kept, double), noon())
                .await
                .is_err()
        );
        undo(db, links, &office, merged, noon()).await.unwrap();
        assert_eq!(
            (linked(kept).await, linked(double).await),
            ((0, 0, 1), (1, 1, 2))
        );
        assert_eq!((state(double).await, total().await), (State::Active, 2));
        assert!(undo(db, links, &office, merged, noon()).await.is_err());
        assert_eq!(
            named(db).await,
            [office.name().to_owned(), office.name().to_owned()]
        );
        let tx = db.begin().await.unwrap();
        let account = office.account().unwrap();
        for eraser in directory::manifest().erasers {
            unname_deeds(&tx, account, eraser.deeds).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(named(db).await, ["–", "–"]);
    })
    .await;
}

#[tokio::test]
async fn adding_a_company_that_another_town_hides_tells_only_whom_to_ask() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let marl = crate::house::town(&house, "Stadt Marl", "05562024").await;
        let herten = crate::house::town(&house, "Stadt Herten", "05562020").await;
        let owner = with_role(network, Some(marl), Role::Officer);
        let mut profile = company("Kupferwerk Lippetal GmbH", "Marl");
        profile.phone = Some(line("02365 777-7"));
        profile.description = Some("Verkauf erwogen".to_owned());
        let level = Confidentiality::Organisation;
        let levels = Levels::default();
        let made = create(db, &owner, network, profile, level, levels, noon());
        let id = made.await.unwrap();
        let stranger = with_role(network, Some(herten), Role::Officer);
        let list = "/nord/intern/verzeichnis";
        let form = "name=Kupferwerk+Lippetal&art=company&ort=Marl&sichtbarkeit=network";
        let told = ask(&house, &stranger, &format!("{list}/neu"), Some(form)).await;
        assert!(
            told.text
                .contains("Dieses Unternehmen ist der Stadt Marl bekannt. Fragen Sie dort nach.")
        );
        for secret in [&*id.to_string(), "777-7", "Verkauf erwogen", "GmbH, Marl"] {
            assert!(!told.text.contains(secret), "{secret}");
        }
        // Neither search, list, page nor any page below it knows the record.
        for rest in [
            "",
            "/personen",
            "/verlauf",
            "/sichtbarkeit",
            "/kontakt",
            "/austritt",
        ] {
            let answer = ask(&house, &stranger, &format!("{list}/{id}{rest}"), None).await;
            let missing = marl.to_string().replace(|c: char| c.is_ascii_digit(), "0");
            let nobody = ask(&house, &stranger, &format!("{list}/{missing}{rest}"), None).await;
            assert_eq!(
                (answer.status, answer.text),
                (nobody.status, nobody.text),
                "{rest}"
            );
        }
        let found = ask(&house, &stranger, &format!("{list}?q=kupferwerk"), None).await;
        assert!(found.text.contains("Nichts gefunden"));
        let anyway = format!("{form}&trotzdem=1");
        let made = ask(&house, &stranger, &format!("{list}/neu"), Some(&anyway)).await;
        assert_eq!(made.status, axum::http::StatusCode::SEE_OTHER);
        let list = "/nord/intern/verzeichnis?q=kupferwerk";
        let found = ask(&house, &stranger, list, None).await;
        assert!(
            found.text.contains("Eine Organisation"),
            "the own one alone"
        );
    })
    .await;
}
