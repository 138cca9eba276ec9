//! Organisations: who sees and changes what, and what a charter ensures.

use crate::house::{House, company, house, line, office, with_role};
use directory::organisation::{
    self, ChangeError, Ensured, Field, Kind, Levels, Profile, change, create, ensure, seen,
};
use kernel::{
    Actor, Confidentiality, Denied, EmailAddress, NetworkId, OrganisationId, Refusal, Role,
};
use testkit::{noon, on_both_engines};

fn full_profile() -> Profile {
    let mut profile = company("Härterei Schwerin & Töchter KG", "Castrop-Rauxel");
    profile.ags = Some("05562004".to_owned());
    profile.branches.wz2008 = vec!["25.61".to_owned()];
    profile.employees = Some(62);
    profile.phone = Some(line("02305 000-0"));
    profile.email = EmailAddress::parse("info@haerterei.example").ok();
    profile.website = kernel::WebAddress::parse("www.haerterei.example").ok();
    profile.place = kernel::Point::new(51.55, 7.31);
    profile.description = Some("Wärmebehandlung\nvon Metallen".to_owned());
    profile
}

async fn town(house: &House, key: &str, name: &str, ags: &str) -> OrganisationId {
    let mut profile = Profile::new(Kind::Municipality, line(name));
    profile.ags = Some(ags.to_owned());
    let tx = house.db.begin().await.unwrap();
    let ensured = ensure(&tx, &Actor::System, house.network, key, profile, noon());
    let id = ensured.await.unwrap().id();
    tx.commit().await.unwrap();
    id
}

async fn made(house: &House, actor: &Actor, level: Confidentiality) -> OrganisationId {
    let levels = Levels::default().with(Field::Email, Confidentiality::Organisation);
    create(
        &house.db,
        actor,
        house.network,
        full_profile(),
        level,
        levels,
        noon(),
    )
    .await
    .unwrap()
}

#[tokio::test]
async fn what_is_written_is_read_back() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        let id = made(&house, &office, Confidentiality::Network).await;
        let found = seen(&house.db, &office, id).await.unwrap().unwrap();
        let mut expected = full_profile();
        expected.size_class = Some(organisation::SizeClass::Medium);
        assert_eq!(found.organisation.profile, expected);
        assert_eq!(found.organisation.created_at, noon());
        assert_eq!(found.organisation.listed_in, [house.network]);
    })
    .await;
}

#[tokio::test]
async fn every_level_is_seen_by_its_circle_alone() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let marl = town(&house, "marl", "Stadt Marl", "05562024").await;
        let herten = town(&house, "herten", "Stadt Herten", "05562020").await;
        let officer = |town| with_role(house.network, Some(town), Role::Officer);
        let owner = officer(marl);
        let actors = [
            Actor::Anonymous,
            with_role(house.other, None, Role::CentralOffice),
            with_role(house.network, Some(herten), Role::CompanyUser),
            officer(herten),
            officer(marl),
            with_role(house.network, None, Role::Auditor),
            office(house.network),
            Actor::System,
        ];
        // How many of the actors, from the last one, see the record and its mail address.
        for (level, sees, reads_mail) in [
            (Confidentiality::Public, 8, 4),
            (Confidentiality::Network, 5, 4),
            (Confidentiality::Organisation, 4, 4),
            (Confidentiality::CentralOffice, 3, 3),
        ] {
            let id = made(&house, &owner, level).await;
            for (i, actor) in actors.iter().enumerate() {
                let found = seen(&house.db, actor, id).await.unwrap();
                assert_eq!(found.is_some(), i >= 8 - sees, "{level:?} by {actor:?}");
                let address = found.and_then(|it| it.organisation.profile.email);
                assert_eq!(
                    address.is_some(),
                    i >= 8 - reads_mail,
                    "{level:?} by {actor:?}"
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn places_are_told_to_whoever_sees_the_record_and_hold_no_address() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let marl = town(&house, "marl", "Stadt Marl", "05562024").await;
        let owner = with_role(house.network, Some(marl), Role::Officer);
        let open = made(&house, &owner, Confidentiality::Public).await;
        let closed = made(&house, &owner, Confidentiality::Organisation).await;
        let ids = [open, marl, closed, OrganisationId::new(noon())];
        let place = |id| (id, Kind::Company, Some("05562004".to_owned()));
        let marl = (marl, Kind::Municipality, Some("05562024".to_owned()));
        let known = async |actor: &Actor| {
            let mut known = organisation::places(&house.db, actor, &ids).await.unwrap();
            known.sort_by_key(|(id, ..)| ids.iter().position(|it| it == id));
            known
        };
        assert_eq!(
            known(&owner).await,
            [place(open), marl.clone(), place(closed)]
        );
        assert_eq!(known(&Actor::Anonymous).await, [place(open), marl]);
    })
    .await;
}

#[tokio::test]
async fn the_owner_changes_it_and_a_stranger_does_not() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let marl = town(&house, "marl", "Stadt Marl", "05562024").await;
        let herten = town(&house, "herten", "Stadt Herten", "05562020").await;
        let owner = with_role(house.network, Some(marl), Role::Officer);
        let stranger = with_role(house.network, Some(herten), Role::Officer);
        let id = made(&house, &owner, Confidentiality::Network).await;
        let revision = seen(&house.db, &owner, id)
            .await
            .unwrap()
            .unwrap()
            .organisation
            .revision;
        let next = |name| {
            (
                company(name, "Marl"),
                Confidentiality::Network,
                Levels::default(),
            )
        };
        let db = &house.db;
        let refused = change(db, &stranger, id, revision, next("Fremd"), noon()).await;
        assert_eq!(refused.unwrap_err().text(), "error-forbidden");
        let refused = change(db, &Actor::Anonymous, id, revision, next("Fremd"), noon()).await;
        assert_eq!(refused.unwrap_err().text(), Denied::Hidden.text());
        change(db, &owner, id, revision, next("Neu"), noon())
            .await
            .unwrap();
        let late = change(db, &owner, id, revision, next("Zu spät"), noon()).await;
        assert!(matches!(late, Err(ChangeError::ChangedMeanwhile)));
        let found = seen(db, &owner, id).await.unwrap().unwrap().organisation;
        assert_eq!(found.profile.name, line("Neu"));
    })
    .await;
}

#[tokio::test]
async fn unknown_keys_are_refused_with_their_field() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        let mut profile = company("Irgendwo GmbH", "Irgendwo");
        profile.ags = Some("99999999".to_owned());
        let level = Confidentiality::Network;
        let made = create(
            &house.db,
            &office,
            house.network,
            profile,
            level,
            Levels::default(),
            noon(),
        );
        assert_eq!(made.await.unwrap_err().field(), Some("ags"));
    })
    .await;
}

#[tokio::test]
async fn a_charter_ensures_once_and_two_networks_share_a_town() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let ensured = async |network: NetworkId, name: &str| {
            let mut profile = Profile::new(Kind::Municipality, line(name));
            profile.ags = Some("05562024".to_owned());
            let tx = house.db.begin().await.unwrap();
            let done = ensure(&tx, &Actor::System, network, "marl", profile, noon())
                .await
                .unwrap();
            tx.commit().await.unwrap();
            done
        };
        let first = ensured(house.network, "Stadt Marl").await;
        let id = first.id();
        assert_eq!(first, Ensured::Created(id));
        assert_eq!(
            ensured(house.network, "Stadt Marl").await,
            Ensured::Unchanged(id)
        );
        assert_eq!(ensured(house.network, "Marl").await, Ensured::Changed(id));
        assert_eq!(
            ensured(house.other, "Stadt Marl").await,
            Ensured::Changed(id)
        );
        assert_eq!(
            ensured(house.other, "Stadt Marl").await,
            Ensured::Unchanged(id)
        );
        let found = seen(&house.db, &Actor::Anonymous, id)
            .await
            .unwrap()
            .unwrap()
            .organisation;
        assert_eq!(found.listed_in.len(), 2);
        assert_eq!(found.profile.name, line("Marl"));
        let key = organisation::by_charter_key(house.db.read(), house.other, "marl").await;
        assert_eq!(key.unwrap(), Some(id));
    })
    .await;
}
