//! The pages, through their routes as a person would.

pub use crate::house::{Answered, ask};
use crate::house::{company, house, line, office, with_role};
use axum::http::StatusCode;
use directory::membership::{Applicant, Application, apply_for_membership};
use directory::organisation::{Levels, create};
use directory::{competence, person};
use kernel::{Confidentiality, EmailAddress, Lang, Role};
use testkit::on_both_engines;

const LIST: &str = "/nord/intern/verzeichnis";

#[tokio::test]
async fn an_organisation_is_made_found_and_changed() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        let empty = ask(&house, &office, LIST, None).await;
        assert_eq!(empty.status, StatusCode::OK);
        assert!(empty.text.contains("Nichts gefunden"));

        let new = format!("{LIST}/neu");
        let refused = ask(&house, &office, &new, Some("name=&plz=123&wz=99.99.99")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["name", "art", "plz", "wz", "sichtbarkeit"] {
            assert!(
                refused.text.contains(&format!("href=\"#{field}\"")),
                "{field}"
            );
        }
        let form = "name=Kupferwerk+Lippetal+GmbH&art=company&ort=Marl&plz=45768&wz=24.44\
                    &telefon=02365+000-0&sicht-phone=organisation&sichtbarkeit=network\
                    &kompetenzen=Kupferhalbzeug%0AWasserstoffbrenner";
        let made = ask(&house, &office, &new, Some(form)).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
        let again = ask(&house, &office, &new, Some(form)).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text.contains("vielleicht schon"));
        let path = made.location.split('?').next().unwrap().to_owned();

        let officer = with_role(house.network, None, Role::Officer);
        let found = ask(
            &house,
            &officer,
            &format!("{LIST}?q=wasserstoff&art=company"),
            None,
        )
        .await;
        for text in ["Kupferwerk Lippetal GmbH", "Eine Organisation", "Kontakt"] {
            assert!(found.text.contains(text), "{text}: {}", found.text);
        }
        let shown = ask(&house, &office, &path, None).await;
        assert!(shown.text.contains("02365 000-0") && shown.text.contains("Kupferhalbzeug"));
        let hidden = ask(&house, &officer, &path, None).await;
        assert!(
            !hidden.text.contains("02365 000-0"),
            "the telephone is for the owner"
        );

        let form = ask(&house, &office, &format!("{path}/bearbeiten"), None).await;
        assert!(form.text.contains("value=\"Kupferwerk Lippetal GmbH\""));
        let late = "name=Kupferwerk&art=company&sichtbarkeit=network&revision=0";
        let late = ask(&house, &office, &format!("{path}/bearbeiten"), Some(late)).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let stranger = with_role(house.other, None, Role::CentralOffice);
        for path in [LIST, &path] {
            let answer = ask(&house, &stranger, path, None).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_application_is_admitted_from_the_list() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        let application = Application {
            profile: company("Solarglas Haardgrenze GmbH", "Marl"),
            applicant: Applicant {
                name: line("Theo Lindemann"),
                email: EmailAddress::parse("t.lindemann@example.org").unwrap(),
                lang: Lang::De,
            },
            message: Some("Wir liefern Solarglas.".to_owned()),
        };
        let now = testkit::noon();
        let id = apply_for_membership(&house.db, house.network, application, now).await;
        let path = "/nord/intern/antraege";
        let list = ask(&house, &office, path, None).await;
        for text in [
            "Solarglas Haardgrenze GmbH",
            "Theo Lindemann",
            "Wir liefern Solarglas.",
        ] {
            assert!(list.text.contains(text), "{text}");
        }
        let officer = with_role(house.network, None, Role::Officer);
        let forbidden = ask(&house, &officer, path, None).await;
        assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
        let admit = format!("{path}/{}/aufnehmen", id.unwrap());
        let forbidden = ask(&house, &officer, &admit, Some("")).await;
        assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
        let done = ask(&house, &office, &admit, Some("")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(
            ask(&house, &office, path, None)
                .await
                .text
                .contains("Keine offenen")
        );
        let members = ask(&house, &officer, &format!("{LIST}?stand=member"), None).await;
        assert!(members.text.contains("Solarglas Haardgrenze GmbH"));
    })
    .await;
}

#[tokio::test]
async fn duplicates_are_merged_and_people_are_found_by_what_they_know() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network, now) = (&house.db, house.network, testkit::noon());
        let office = office(network);
        let level = Confidentiality::Network;
        let mut ids = Vec::new();
        for name in ["Kupferwerk Lippetal GmbH", "Kupferwerk Lippetal"] {
            let levels = Levels::default();
            let made = create(
                db,
                &office,
                network,
                company(name, "Marl"),
                level,
                levels,
                now,
            );
            ids.push(made.await.unwrap());
        }
        let path = "/nord/intern/dubletten";
        let list = ask(&house, &office, path, None).await;
        assert!(list.text.contains("Kupferwerk Lippetal GmbH"));
        let form = format!("behalten={}&dublette={}", ids[0], ids[1]);
        let merged = ask(&house, &office, path, Some(&form)).await;
        assert_eq!(merged.status, StatusCode::SEE_OTHER);
        let list = ask(&house, &office, path, None).await;
        assert!(list.text.contains("Keine Dubletten") && list.text.contains("Wieder trennen"));

        let details = person::Details::new(line("Ayşe"), line("Demirtaş"));
        let id = person::create(db, &office, network, details, level, now)
            .await
            .unwrap();
        let (known, _) = competence::read("Wasserstoffrecht", level);
        let holder = competence::Holder::Person(id);
        competence::assign(db, &office, holder, &known, now)
            .await
            .unwrap();
        let officer = with_role(network, None, Role::Officer);
        let found = ask(&house, &officer, "/nord/intern/wissen?q=waserstoff", None).await;
        assert!(found.text.contains("Ayşe Demirtaş") && found.text.contains("Eine Person"));
        let shown = ask(
            &house,
            &officer,
            &format!("/nord/intern/personen/{id}"),
            None,
        )
        .await;
        assert!(shown.text.contains("Wasserstoffrecht"));
    })
    .await;
}
