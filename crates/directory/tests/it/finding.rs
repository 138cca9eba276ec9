//! Search over the tables: what is written is found at once, by whom it may be.

use crate::house::{company, house, line, office, with_role};
use directory::competence::{self, Holder};
use directory::organisation::{Levels, create};
use directory::person::{self, Details};
use directory::search::{self, Query};
use kernel::{Actor, Confidentiality, Role};
use testkit::{noon, on_both_engines};

fn words(text: &str) -> Query {
    Query {
        words: text.to_owned(),
        ..Query::default()
    }
}

#[tokio::test]
async fn what_is_written_is_found_by_whom_it_may_be() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let office = office(network);
        let total = async |actor: &Actor, text: &str| {
            search::organisations(db, actor, &words(text))
                .await
                .unwrap()
                .total
        };
        assert_eq!(total(&office, "").await, 0);
        for (name, level) in [
            (
                "Lippe Wasserstofftechnologie GmbH",
                Confidentiality::Network,
            ),
            ("Vestische Härterei", Confidentiality::Public),
        ] {
            let mut profile = company(name, "Oer-Erkenschwick");
            profile.branches.wz2008 = vec!["24.44".to_owned()];
            let made = create(
                db,
                &office,
                network,
                profile,
                level,
                Levels::default(),
                noon(),
            );
            let id = made.await.unwrap();
            let (words, _) = competence::read("Elektrolyse", Confidentiality::Network);
            let holder = Holder::Organisation(id);
            competence::assign(db, &office, holder, &words, noon())
                .await
                .unwrap();
            assert!(total(&office, name).await >= 1);
        }
        let officer = with_role(network, None, Role::Officer);
        for (text, inside, outside) in [
            ("wasserstoff", 1, 0),
            ("haerterie", 1, 1),
            ("erkenschwick", 2, 1),
            ("kupfer", 2, 1),
            ("Electrolyse", 2, 0),
        ] {
            assert_eq!(total(&officer, text).await, inside, "{text}");
            assert_eq!(total(&Actor::Anonymous, text).await, outside, "{text}");
        }
        let details = Details::new(line("Ayşe"), line("Demirtaş"));
        let level = Confidentiality::Network;
        let id = person::create(db, &office, network, details, level, noon())
            .await
            .unwrap();
        let (known, _) = competence::read("Wasserstoff, Förderrecht", level);
        competence::assign(db, &office, Holder::Person(id), &known, noon())
            .await
            .unwrap();
        for text in ["foerderrecht", "Wasserstoff", "ayse demirtas"] {
            let found = search::people(db, &officer, &words(text)).await.unwrap();
            assert_eq!(found.ids, [id], "{text}");
        }
        let found = search::people(db, &Actor::Anonymous, &words("Wasserstoff"))
            .await
            .unwrap();
        assert_eq!(found.total, 0);
    })
    .await;
}
