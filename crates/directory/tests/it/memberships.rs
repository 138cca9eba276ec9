//! Memberships: from the public application to leaving, and what a charter ensures.

use crate::house::{House, company, house, line, office, with_role};
use crate::pages::ask;
use directory::Since;
use directory::membership::{
    self, Applicant, Application, ApplyError, Described, DescribedState, State, admit,
    applications, apply, apply_for_membership, decline, ensure, leave, of_organisation,
    public_members,
};
use directory::organisation::{self, Kind, Profile};
use kernel::{Actor, EmailAddress, Lang, OrganisationId, Refusal, Role};
use testkit::{noon, on_both_engines};

fn application(name: &str) -> Application {
    Application {
        profile: company(name, "Marl"),
        applicant: Applicant {
            name: line("Merve Özkan"),
            email: EmailAddress::parse("m.oezkan@example.org").unwrap(),
            lang: Lang::De,
        },
        message: Some(" Wir möchten mitmachen. ".to_owned()),
    }
}

async fn keyed(house: &House, key: &str, name: &str) -> OrganisationId {
    let profile = Profile::new(Kind::ChamberOfCrafts, line(name));
    let tx = house.db.begin().await.unwrap();
    let made = organisation::ensure(&tx, &Actor::System, house.network, key, profile, noon());
    let id = made.await.unwrap().id();
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn an_application_from_the_public_page_is_admitted_and_leaves() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let office = office(network);
        let id = apply_for_membership(db, network, application("Kupferwerk Lippetal GmbH"), noon());
        let id = id.await.unwrap();
        assert_eq!(public_members(db, network).await.unwrap(), []);
        assert_eq!(
            applications(db, &Actor::Anonymous, network).await.unwrap(),
            []
        );
        let waiting = applications(db, &office, network).await.unwrap();
        assert_eq!(
            waiting[0].message.as_deref(),
            Some("Wir möchten mitmachen.")
        );
        let organisation = waiting[0].organisation;
        let again = apply_for_membership(db, network, application("KUPFERWERK Lippetal"), noon());
        assert!(matches!(again.await, Err(ApplyError::OpenAlready)));

        let since: Since = "2026-06".parse().unwrap();
        let stranger = with_role(network, None, Role::Officer);
        let refused = admit(db, &stranger, id, Some(since), noon())
            .await
            .unwrap_err();
        assert_eq!(refused.text(), "error-forbidden");
        admit(db, &office, id, Some(since), noon()).await.unwrap();
        let members = public_members(db, network).await.unwrap();
        assert_eq!(members[0].name, "Kupferwerk Lippetal GmbH");
        assert_eq!(
            (members[0].since, members[0].town.as_deref()),
            (Some(since), Some("Marl"))
        );
        let twice = decline(db, &office, id, noon()).await.unwrap_err();
        assert_eq!(twice.text(), "membership-error-decided");

        let early = leave(db, &office, id, "2025".parse().ok(), noon())
            .await
            .unwrap_err();
        assert_eq!(early.field(), Some("until"));
        leave(db, &office, id, None, noon()).await.unwrap();
        assert_eq!(public_members(db, network).await.unwrap(), []);
        let history = of_organisation(db, &office, organisation).await.unwrap();
        let State::Left { decided, left, .. } = &history[0].state else {
            unreachable!("it left: {history:?}")
        };
        assert_eq!(
            (decided.by.as_str(), left.by.as_str()),
            ("Jutta Berger", "Jutta Berger")
        );
        assert_eq!(
            of_organisation(db, &Actor::Anonymous, organisation)
                .await
                .unwrap(),
            []
        );
        apply(db, &office, network, organisation, None, noon())
            .await
            .unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_charter_ensures_memberships_once_and_keeps_history() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let chamber = keyed(&house, "hwk", "Handwerkskammer Nord").await;
        let done = async |described: &Described| {
            let tx = house.db.begin().await.unwrap();
            let done = ensure(
                &tx,
                &Actor::System,
                house.network,
                chamber,
                described,
                noon(),
            );
            let done = done.await.unwrap();
            tx.commit().await.unwrap();
            done
        };
        let mut described = Described::admitted("2003-01".parse().ok());
        assert!(done(&described).await);
        assert!(!done(&described).await);
        described.shareholding = Some(250);
        assert!(done(&described).await);
        described.state = DescribedState::Left;
        described.until = "2010".parse().ok();
        assert!(done(&described).await);
        assert!(!done(&described).await);
        let again = Described::admitted("2012".parse().ok());
        assert!(done(&again).await);
        assert!(!done(&again).await);
        let history = of_organisation(&house.db, &Actor::System, chamber)
            .await
            .unwrap();
        let words: Vec<_> = history.iter().map(|it| it.state.word()).collect();
        assert_eq!(words.len(), 2, "{history:?}");
        assert!(words.contains(&"left") && words.contains(&"admitted"));
    })
    .await;
}

#[tokio::test]
async fn whom_a_new_charter_no_longer_names_has_left() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let chamber = keyed(&house, "hwk", "Handwerkskammer Nord").await;
        let kept = keyed(&house, "hwk-2", "Handwerkskammer Süd").await;
        let tx = house.db.begin().await.unwrap();
        let described = Described::admitted(None);
        for id in [chamber, kept] {
            let done = ensure(&tx, &Actor::System, house.network, id, &described, noon());
            assert!(done.await.unwrap());
        }
        let gone = membership::others_by_charter(&tx, house.network, &["hwk-2"])
            .await
            .unwrap();
        assert_eq!(gone, [chamber]);
        assert!(
            membership::end(&tx, &Actor::System, house.network, chamber, noon())
                .await
                .unwrap()
        );
        assert!(
            !membership::end(&tx, &Actor::System, house.network, chamber, noon())
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
        let members = public_members(&house.db, house.network).await.unwrap();
        assert_eq!(members.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_member_leaves_and_its_rights_end() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let network = house.network;
        let marl = crate::house::town(&house, "Stadt Marl", "05562024").await;
        let office = office(network);
        let head = with_role(network, Some(marl), Role::Head);
        let officer = with_role(network, Some(marl), Role::Officer);
        let list = "/nord/intern/verzeichnis";
        let new = "vorname=Katrin&nachname=Sommerfeld&funktion=B%C3%BCrgermeisterin&rolle=head";
        let people = format!("{list}/{marl}/personen/neu");
        ask(&house, &office, &people, Some(new)).await;
        let path = format!("{list}/{marl}/austritt");
        let refused = ask(&house, &officer, &path, None).await;
        assert_eq!(
            refused.status, 403,
            "the head or the central office decides"
        );
        let shown = ask(&house, &head, &path, None).await;
        for text in ["Vollmitglied", "Nichts offen", "Austritt eintragen"] {
            assert!(shown.text.contains(text), "{text}: {}", shown.text);
        }
        for (form, field) in [("tag=bald", "tag"), ("tag=2027-01-01", "tag")] {
            let bad = ask(&house, &head, &path, Some(form)).await;
            assert_eq!(bad.status, 422);
            assert!(bad.text.contains(&format!("href=\"#{field}\"")));
        }
        let there = directory::person::of_organisation(&house.db, &office, marl).await;
        let mayor = there.unwrap()[0].person.id;
        let rights = async || {
            let held = directory::person::standings(&house.db, mayor, noon().day()).await;
            held.unwrap().len()
        };
        assert_eq!(rights().await, 1);
        let form = "tag=2026-06-15&grund=Beschluss+des+Rates";
        let done = ask(&house, &head, &path, Some(form)).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(
            rights().await,
            0,
            "what followed from the membership ends with it"
        );
        let page = ask(&house, &office, &format!("{list}/{marl}"), None).await;
        for text in ["Ausgetreten", "Beschluss des Rates", "Jutta Berger"] {
            assert!(page.text.contains(text), "{text}");
        }
        let other = with_role(network, None, Role::Officer);
        let page = ask(&house, &other, &format!("{list}/{marl}"), None).await;
        assert!(
            !page.text.contains("Beschluss des Rates"),
            "the reason is for the office"
        );
        let left = ask(&house, &office, &path, None).await;
        assert!(!left.text.contains("Austritt eintragen"));
    })
    .await;
}
