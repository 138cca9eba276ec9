//! People, their positions and the standings that follow.

use crate::house::{House, house, line, office, with_role};
use directory::membership::{self, Described};
use directory::organisation::{self, Kind, Profile};
use directory::person::{
    Details, Office, appoint, change, create, erase, holders, of_organisation, resign, seen,
    standings,
};
use kernel::{Actor, Confidentiality, EmailAddress, OrganisationId, Refusal, Role};
use testkit::{at, noon, on_both_engines};

fn details() -> Details {
    let mut details = Details::new(line("Merve"), line("Özkan"));
    details.email = EmailAddress::parse("m.oezkan@example.org").ok();
    details
}

async fn member(house: &House) -> OrganisationId {
    let mut profile = Profile::new(Kind::Municipality, line("Stadt Marl"));
    profile.ags = Some("05562024".to_owned());
    let tx = house.db.begin().await.unwrap();
    let made = organisation::ensure(&tx, &Actor::System, house.network, "marl", profile, noon());
    let id = made.await.unwrap().id();
    let described = Described::admitted(None);
    let done = membership::ensure(&tx, &Actor::System, house.network, id, &described, noon());
    assert!(done.await.unwrap());
    tx.commit().await.unwrap();
    id
}

fn mayor() -> Office {
    Office {
        title: line("Bürgermeisterin"),
        key: Some("mayor".to_owned()),
        role: Some(Role::Head),
    }
}

#[tokio::test]
async fn a_position_gives_a_standing_while_it_is_held() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let marl = member(&house).await;
        let office = office(network);
        let level = Confidentiality::Public;
        let id = create(db, &office, network, details(), level, noon())
            .await
            .unwrap();
        let officer = with_role(network, Some(marl), Role::Officer);
        let refused = appoint(db, &officer, id, marl, mayor(), None, noon())
            .await
            .unwrap_err();
        assert_eq!(refused.text(), "error-forbidden");
        let since = "2025-11".parse().ok();
        let position = appoint(db, &office, id, marl, mayor(), since, noon())
            .await
            .unwrap();

        let day = |text: &str| at(text).day();
        let held = async |text: &str| standings(db, id, day(text)).await.unwrap();
        assert_eq!(held("2025-10-31").await, []);
        let now = held("2026-06-15").await;
        assert_eq!((now[0].role, now[0].organisation), (Role::Head, Some(marl)));
        let mayors = holders(db.read(), &["mayor"], &[marl]).await.unwrap();
        assert_eq!(mayors[0].person, id);

        let early = resign(db, &office, position, "2024".parse().ok(), noon())
            .await
            .unwrap_err();
        assert_eq!(early.field(), Some("until"));
        resign(db, &office, position, None, noon()).await.unwrap();
        assert_eq!(held("2026-06-16").await, []);
        let people = of_organisation(db, &office, marl).await.unwrap();
        assert_eq!(people[0].person.positions.len(), 1, "history stays");
    })
    .await;
}

#[tokio::test]
async fn how_to_reach_a_person_stays_in_its_circle_and_can_be_erased() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let office = office(network);
        let level = Confidentiality::Public;
        let id = create(db, &office, network, details(), level, noon())
            .await
            .unwrap();
        let mail = async |actor: &Actor| {
            let found = seen(db, actor, id).await.unwrap();
            found.and_then(|it| it.person.details.email)
        };
        assert!(seen(db, &Actor::Anonymous, id).await.unwrap().is_some());
        assert_eq!(mail(&Actor::Anonymous).await, None);
        assert!(
            mail(&with_role(network, None, Role::Officer))
                .await
                .is_some()
        );
        let levels = (Confidentiality::Network, Confidentiality::CentralOffice);
        change(db, &office, id, details(), levels, noon())
            .await
            .unwrap();
        assert!(seen(db, &Actor::Anonymous, id).await.unwrap().is_none());
        assert_eq!(mail(&with_role(network, None, Role::Officer)).await, None);
        erase(db, &office, id, noon()).await.unwrap();
        let found = seen(db, &office, id).await.unwrap().unwrap().person;
        assert_eq!(
            (found.details.email.clone(), found.details.name()),
            (None, "– –".to_owned())
        );
        assert!(
            change(db, &office, id, details(), levels, noon())
                .await
                .is_err()
        );
    })
    .await;
}
