//! Contacts: what was said stays in its circle, that somebody was there does not.

use crate::house::{company, house, line, office, with_role};
use contacts::contact::{
    Account, Channel, Participant, last_days, last_visit, of_organisation, record,
};
use directory::organisation::{Levels, create};
use kernel::{Confidentiality, OrganisationId, Refusal, Role};
use testkit::{at, noon, on_both_engines};

fn visit(on: &str, level: Confidentiality, came: OrganisationId) -> Account {
    Account {
        channel: Channel::Visit,
        on: at(on).day(),
        subject: line("Werksführung und Flächenbedarf"),
        note: Some("Das Werk sucht eine zweite Halle.".to_owned()),
        satisfaction: Some(4),
        next_on: None,
        confidentiality: level,
        participants: vec![Participant {
            organisation: came,
            person: None,
            name: Some(line("Theo Lindemann")),
        }],
    }
}

#[tokio::test]
async fn a_visit_warns_everybody_but_its_note_is_read_by_its_circle() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let office = office(network);
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
        let works = made("Kupferwerk Lippetal GmbH").await;
        let (one, two) = (made("Stadt A").await, made("Stadt B").await);
        let officer = with_role(network, Some(one), Role::Officer);
        let neighbour = with_role(network, Some(two), Role::Officer);
        assert_eq!(
            last_visit(db, &neighbour, network, works).await.unwrap(),
            None
        );
        let account = visit("2026-05-04", Confidentiality::Organisation, one);
        let saved = record(db, &officer, network, works, account.clone(), noon())
            .await
            .unwrap();

        let read = of_organisation(db, &officer, works).await.unwrap();
        assert_eq!((read[0].id, &read[0].account), (saved, &account));
        assert_eq!(of_organisation(db, &office, works).await.unwrap().len(), 1);
        assert_eq!(of_organisation(db, &neighbour, works).await.unwrap(), []);
        let warning = last_visit(db, &neighbour, network, works)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (warning.weeks_ago(noon().day()), warning.by),
            (6, vec![one])
        );
        let days = last_days(db, &neighbour, network, &[works, one])
            .await
            .unwrap();
        assert_eq!(days.get(&works), Some(&at("2026-05-04").day()));
        let stranger = with_role(house.other, None, Role::CentralOffice);
        assert_eq!(
            last_visit(db, &stranger, network, works).await.unwrap(),
            None
        );

        let future = visit("2026-12-24", Confidentiality::Network, one);
        let refused = record(db, &officer, network, works, future, noon())
            .await
            .unwrap_err();
        assert_eq!(refused.field(), Some("on"));
        let reader = with_role(network, None, Role::Auditor);
        let refused = record(db, &reader, network, works, account, noon())
            .await
            .unwrap_err();
        assert_eq!(refused.text(), "error-forbidden");
    })
    .await;
}
