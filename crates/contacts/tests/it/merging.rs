//! Merging two organisations moves all contacts, follow-ups and hints of the duplicate, and
//! undoing it gives all of them back.

use crate::house::{House, catalogue, firm, house, line, office, town, with_role};
use contacts::contact::{self, Account, Channel, Participant};
use contacts::follow_up::{self, FollowUpKind, Owner};
use contacts::hint;
use directory::merge::{merge, undo};
use kernel::{Confidentiality, OrganisationId, Role};
use sea_orm::{ConnectionTrait as _, Statement};
use testkit::{noon, on_both_engines};

fn call(participants: Vec<Participant>) -> Account {
    Account {
        channel: Channel::Phone,
        on: noon().day(),
        subject: line("Anruf"),
        note: None,
        satisfaction: None,
        next_on: None,
        confidentiality: Confidentiality::Network,
        participants,
    }
}

fn task(owner: Owner) -> follow_up::Wish {
    follow_up::Wish {
        kind: FollowUpKind::Task,
        subject: line("Nachfragen"),
        owner,
        due_on: None,
    }
}

/// For every link that contacts declare, how many rows refer to the organisation.
async fn linked(house: &House, id: OrganisationId) -> Vec<(&'static str, i64)> {
    let conn = house.db.read();
    let mut counts = Vec::new();
    for link in contacts::manifest().links {
        let sql = format!(
            "SELECT COUNT(*) FROM {} WHERE {} = $1",
            link.table, link.column
        );
        let backend = conn.get_database_backend();
        let statement = Statement::from_sql_and_values(backend, sql, [id.uuid().into()]);
        let row = conn.query_one_raw(statement).await.unwrap().unwrap();
        counts.push((link.name, row.try_get_by_index(0).unwrap()));
    }
    counts
}

#[tokio::test]
async fn a_merge_keeps_contacts_follow_ups_and_hints_and_can_be_undone() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let (kept, double) = (
            town(&house, "Stadt Marl", "05562024").await,
            town(&house, "Stadtverwaltung Marl", "05562020").await,
        );
        let works = firm(&house, "Kupferwerk Lippetal GmbH").await;
        let office = office(network);
        let officer = with_role(network, Some(double), Role::Officer);
        let side = Participant {
            organisation: double,
            person: None,
            name: Some(line("Merve Özkan")),
        };
        for (actor, with, who) in [(&officer, works, vec![side]), (&office, double, vec![])] {
            contact::record(db, actor, network, with, call(who), noon())
                .await
                .unwrap();
        }
        for (actor, about, owner) in [
            (&officer, works, Owner::Organisation(double)),
            (&office, double, Owner::CentralOffice),
        ] {
            follow_up::plan(db, actor, (network, about), task(owner), noon())
                .await
                .unwrap();
        }
        let hint = hint::Wish {
            about: Some(double),
            name: line("Stadtverwaltung Marl"),
            town: None,
            text: "Sucht einen zweiten Standort.".to_owned(),
            recipients: vec![kept],
        };
        hint::send(db, &officer, network, hint, noon())
            .await
            .unwrap();

        let before = (linked(&house, kept).await, linked(&house, double).await);
        assert!(before.0.iter().all(|(_, count)| *count == 0), "{before:?}");
        assert!(before.1.iter().all(|(_, count)| *count > 0), "{before:?}");
        let links = &catalogue(&house).links;
        let merged = merge(db, links, &office, (kept, double), noon())
            .await
            .unwrap();
        let after = (linked(&house, kept).await, linked(&house, double).await);
        assert_eq!(after, (before.1.clone(), before.0.clone()));

        // A house that does not know all links parts nothing rather than half of it.
        let some = directory::manifest().links;
        assert!(undo(db, some, &office, merged, noon()).await.is_err());
        undo(db, links, &office, merged, noon()).await.unwrap();
        let again = (linked(&house, kept).await, linked(&house, double).await);
        assert_eq!(again, before);
    })
    .await;
}
