//! Who holds which position: entered, changed, handed over and ended on pages.

use crate::house::{firm, town};
use crate::house::{house, office, with_role};
use crate::pages::ask;
use axum::http::StatusCode;
use directory::person::{self, standings};
use kernel::{Actor, Role};
use testkit::{at, on_both_engines};

const LIST: &str = "/nord/intern/verzeichnis";

fn position_in(text: &str, name: &str) -> String {
    let at = text.find(name).unwrap_or_else(|| panic!("{name}: {text}"));
    let rest = text[at..].split("/funktionen/").nth(1).unwrap();
    rest.split(['"', '/']).next().unwrap().to_owned()
}

#[tokio::test]
async fn a_new_mayor_follows_on_a_day_and_the_old_one_stays_in_the_history() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let herten = town(&house, "Stadt Herten", "05562020").await;
        let office = office(house.network);
        let officer = with_role(house.network, Some(marl), Role::Officer);
        let editor = with_role(house.network, Some(marl), Role::OrganisationEditor);
        let neighbour = with_role(house.network, Some(herten), Role::Officer);
        let people = format!("{LIST}/{marl}/personen");
        let new = format!("{people}/neu");

        let refused = ask(&house, &office, &new, Some("email=x&seit=bald")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["vorname", "nachname", "email", "funktion", "seit"] {
            assert!(
                refused.text.contains(&format!("href=\"#{field}\"")),
                "{field}"
            );
        }
        let mayor = "vorname=Katrin&nachname=Sommerfeld&funktion=B%C3%BCrgermeisterin&amt=mayor\
                     &rolle=head&seit=11%2F2020&telefon=02365+99-1&sicht-person=public\
                     &sicht-kontakt=network";
        let forbidden = ask(&house, &officer, &new, Some(mayor)).await;
        assert_eq!(
            forbidden.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "not a head's role"
        );
        for stranger in [&neighbour, &with_role(house.network, None, Role::Auditor)] {
            let answer = ask(&house, stranger, &new, Some(mayor)).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
        }
        let done = ask(&house, &office, &new, Some(mayor)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        let again = ask(&house, &office, &new, Some(mayor)).await;
        assert!(again.text.contains("Meinen Sie eine dieser Personen?"));
        let colleague = "vorname=Theo&nachname=Lindemann&funktion=Wirtschaftsf%C3%B6rderer\
                         &rolle=officer&sicht-person=network";
        let escalating = ask(&house, &editor, &new, Some(colleague)).await;
        assert_eq!(
            escalating.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            escalating.text
        );
        let done = ask(&house, &officer, &new, Some(colleague)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);

        let list = ask(&house, &office, &people, None).await;
        assert!(list.text.contains("Heute im Amt") && list.text.contains("seit 11/2020"));
        let id = position_in(&list.text, "Katrin Sommerfeld");
        let follow = format!("/nord/intern/funktionen/{id}/nachfolge");
        let form = "ab=2026-11-01&vorname=Ay%C5%9Fe&nachname=Demirta%C5%9F&sicht-person=public";
        let answer = ask(&house, &officer, &follow, Some(form)).await;
        assert_eq!(
            answer.status,
            StatusCode::FORBIDDEN,
            "the office or a head hands it over"
        );
        let early = "ab=2019-01-01&vorname=Ay%C5%9Fe&nachname=Demirta%C5%9F";
        let early = ask(&house, &office, &follow, Some(early)).await;
        assert!(early.text.contains("href=\"#ab\""));
        let done = ask(&house, &office, &follow, Some(form)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);

        let there = person::of_organisation(&house.db, &office, marl)
            .await
            .unwrap();
        let named = |name: &str| {
            let found = there
                .iter()
                .find(|it| it.person.details.family_name.as_str() == name);
            found.unwrap().person.id
        };
        let rights = async |id, day: &str| {
            let held = standings(&house.db, id, at(day).day()).await.unwrap();
            held.iter().map(|it| it.role).collect::<Vec<_>>()
        };
        let (old, new) = (named("Sommerfeld"), named("Demirtaş"));
        assert_eq!(rights(old, "2026-10-31").await, [Role::Head]);
        assert_eq!(rights(old, "2026-11-01").await, []);
        assert_eq!(rights(new, "2026-10-31").await, []);
        assert_eq!(rights(new, "2026-11-01").await, [Role::Head]);
        let list = ask(&house, &neighbour, &people, None).await;
        assert!(
            list.text.contains("11/2020 bis 31.10.2026"),
            "{}",
            list.text
        );
        assert!(
            !list.text.contains("/funktionen/"),
            "nobody else changes it"
        );
        let found = ask(
            &house,
            &neighbour,
            "/nord/intern/personen?q=sommerfeld",
            None,
        )
        .await;
        assert!(
            found.text.contains("Bürgermeisterin, Stadt Marl") && found.text.contains("02365 99-1")
        );
    })
    .await;
}

#[tokio::test]
async fn people_keep_their_own_record_and_companies_their_people() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        let works = firm(&house, "Kupferwerk Lippetal GmbH").await;
        let owner = with_role(house.network, Some(works), Role::CompanyUser);
        let new = format!("{LIST}/{works}/personen/neu");
        let form = "vorname=Theo&nachname=Lindemann&funktion=Prokurist&rolle=company-user\
                    &sicht-person=public&sicht-kontakt=network&email=t.lindemann@example.org";
        let done = ask(&house, &owner, &new, Some(form)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        let there = person::of_organisation(&house.db, &owner, works)
            .await
            .unwrap();
        let id = there[0].person.id;
        let path = format!("/nord/intern/personen/{id}/bearbeiten");
        let Actor::Person { mut identity, .. } = owner.clone() else {
            return;
        };
        identity.person = Some(id);
        let oneself = Actor::Person {
            identity,
            standings: owner.standings().to_vec(),
            administrator: false,
        };
        let own = "vorname=Theo&nachname=Lindemann&sicht-person=public&sicht-kontakt=organisation\
                   &email=t.lindemann@example.org&kompetenzen=H%C3%A4rten%0AGuss";
        let done = ask(&house, &oneself, &path, Some(own)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        let officer = with_role(house.network, None, Role::Officer);
        let shown = ask(
            &house,
            &officer,
            &format!("/nord/intern/personen/{id}"),
            None,
        )
        .await;
        assert!(shown.text.contains("Härten") && !shown.text.contains("t.lindemann@example.org"));
        let knows = ask(&house, &officer, "/nord/intern/wissen?q=h%C3%A4rten", None).await;
        assert!(knows.text.contains("Theo Lindemann"));
        for stranger in [&officer, &with_role(house.network, None, Role::Auditor)] {
            let answer = ask(&house, stranger, &path, Some(own)).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
        }
        let by_office = ask(&house, &office, &path, Some("vorname=Theo&nachname=Linde")).await;
        assert_eq!(by_office.status, StatusCode::SEE_OTHER);
        let list = ask(&house, &owner, &format!("{LIST}/{works}/personen"), None).await;
        let position = position_in(&list.text, "Prokurist");
        let one = format!("/nord/intern/funktionen/{position}");
        let bad = ask(&house, &owner, &one, Some("funktion=&seit=2025&bis=2024")).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = ask(
            &house,
            &owner,
            &one,
            Some("funktion=Leiter&rolle=company-user&seit=2025"),
        )
        .await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        let foreign = ask(&house, &officer, &format!("{one}/beenden"), Some("")).await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        let done = ask(&house, &owner, &format!("{one}/beenden"), Some("")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
    })
    .await;
}
