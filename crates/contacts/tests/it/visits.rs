//! W1: before a visit the history, after it notes, needs and follow-ups.

use crate::house::ask;
use crate::house::{firm, town};
use crate::house::{house, office, with_role};
use axum::http::StatusCode;
use contacts::contact;
use contacts::follow_up::{FollowUpKind, Owner, mine};
use kernel::Role;
use testkit::on_both_engines;

const LIST: &str = "/nord/intern/verzeichnis";

#[tokio::test]
async fn a_visit_is_planned_noted_and_followed_up() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (db, network) = (&house.db, house.network);
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let herten = town(&house, "Stadt Herten", "05562020").await;
        let works = firm(&house, "Kupferwerk Lippetal GmbH").await;
        let developer = with_role(network, Some(marl), Role::Officer);
        let neighbour = with_role(network, Some(herten), Role::Officer);
        let company = with_role(network, Some(works), Role::CompanyUser);
        let auditor = with_role(network, None, Role::Auditor);
        let path = format!("{LIST}/{works}");

        let secret = "art=visit&tag=2026-05-04&anlass-text=Vertrauliches&notiz=Verkauf+erwogen\
                      &sichtbarkeit=organisation&eigene=Emre";
        let noted = ask(&house, &neighbour, &format!("{path}/kontakt"), Some(secret)).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.text);
        let before = ask(&house, &developer, &path, None).await;
        assert!(before.text.contains("Zuletzt besucht vor 6 Wochen"));
        assert!(before.text.contains("die Notiz ist für Sie nicht sichtbar"));
        assert!(!before.text.contains("Verkauf erwogen") && !before.text.contains("Vertrauliches"));

        let planning = format!("{path}/wiedervorlage?art=visit");
        let form = ask(&house, &developer, &planning, None).await;
        assert!(
            form.text.contains("Zuletzt besucht vor 6 Wochen"),
            "told while planning"
        );
        let owner = format!("organisation:{marl}").replace(':', "%3A");
        let plan = format!("art=visit&betreff=&wer={owner}&bis=2026-07-01");
        let bad = ask(&house, &developer, &planning, Some("art=task&bis=bald")).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["betreff", "wer", "bis"] {
            assert!(bad.text.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        let planned = ask(&house, &developer, &planning, Some(&plan)).await;
        assert_eq!(planned.status, StatusCode::SEE_OTHER, "{}", planned.text);
        let warned = ask(&house, &neighbour, &format!("{path}/kontakt"), None).await;
        assert!(
            warned
                .text
                .contains("Besuch geplant am 01.07.2026: Stadt Marl")
        );
        for reader in [&company, &auditor] {
            let answer = ask(&house, reader, &planning, Some(&plan)).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
        }

        let form = format!(
            "art=visit&tag=2026-06-10&anlass-text=Erweiterung&notiz=Zweite+Halle\
             &sichtbarkeit=network&eigene=Emre+Y%C4%B1ld%C4%B1z&gaeste=Merve+%C3%96zkan\
             &weitere-1-organisation={herten}&weitere-1=Theo+Lindemann\
             &thema-space=1&thema-energy=1&beschaeftigte=1.240\
             &bedarf-1-thema=space&bedarf-1-text=2.000+m%C2%B2+Halle\
             &folge-1-betreff=F%C3%B6rdermittel+kl%C3%A4ren&folge-1-wer={owner}\
             &folge-1-bis=2026-06-20&folge-2-betreff=Anrufen&folge-2-wer=central-office"
        );
        let wrong = "tag=2026-06-10&anlass-text=x&bedarf-1-text=Halle&folge-1-betreff=x\
                     &folge-1-wer=account%3A&beschaeftigte=viele";
        let refused = ask(&house, &developer, &format!("{path}/kontakt"), Some(wrong)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["bedarf-1-thema", "folge-1-wer", "beschaeftigte"] {
            assert!(
                refused.text.contains(&format!("href=\"#{field}\"")),
                "{field}"
            );
        }
        let foreign = form.replace(&marl.to_string(), &herten.to_string());
        let foreign = ask(
            &house,
            &developer,
            &format!("{path}/kontakt"),
            Some(&foreign),
        )
        .await;
        assert_eq!(
            foreign.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "not another town's duty"
        );
        let noted = ask(&house, &developer, &format!("{path}/kontakt"), Some(&form)).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.text);
        let shown = ask(&house, &neighbour, &path, None).await;
        for text in [
            "Theo Lindemann (Stadt Herten)",
            "Energie",
            "2.000 m² Halle",
            "1.240",
        ] {
            assert!(shown.text.contains(text), "{text}: {}", shown.text);
        }
        assert!(
            !shown.text.contains("Fördermittel klären"),
            "the town's own work"
        );

        let todo = ask(&house, &developer, "/nord/intern/wiedervorlagen", None).await;
        for text in [
            "Fördermittel klären",
            "20.06.2026",
            "Entwurf einer Anfrage",
            "Standorte",
        ] {
            assert!(todo.text.contains(text), "{text}: {}", todo.text);
        }
        let open = mine(db, &developer, network).await.unwrap();
        let draft = open
            .iter()
            .find(|it| it.kind == FollowUpKind::EnquiryDraft)
            .unwrap();
        assert_eq!(draft.owner, Owner::Organisation(marl));
        let task = open
            .iter()
            .find(|it| it.kind == FollowUpKind::Task)
            .unwrap()
            .id;
        let one = format!("/nord/intern/wiedervorlagen/{task}");
        for stranger in [&neighbour, &company] {
            let answer = ask(&house, stranger, &one, None).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
            let answer = ask(&house, stranger, &format!("{one}/erledigt"), Some("")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
        }
        let answer = ask(&house, &auditor, &format!("{one}/erledigt"), Some("")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        let give = ask(
            &house,
            &developer,
            &one,
            Some("wer=central-office&bis=2026-06-30"),
        )
        .await;
        assert_eq!(give.status, StatusCode::SEE_OTHER, "{}", give.text);
        let office = office(network);
        assert_eq!(mine(db, &office, network).await.unwrap().len(), 2);
        let done = ask(&house, &office, &format!("{one}/erledigt"), Some("")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let again = ask(&house, &office, &format!("{one}/erledigt"), Some("")).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
    })
    .await;
}

#[tokio::test]
async fn a_contact_is_corrected_by_its_author_and_keeps_what_it_said() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let network = house.network;
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let works = firm(&house, "Kupferwerk Lippetal GmbH").await;
        let developer = with_role(network, Some(marl), Role::Officer);
        let path = format!("{LIST}/{works}");
        let form = "art=phone&tag=2026-06-10&anlass-text=Anruf&notiz=Sie+suchen+20+Leute\
                    &sichtbarkeit=network&eigene=Emre&gaeste=Merve&bedarf-1-thema=workforce\
                    &bedarf-1-text=20+Schlosser";
        ask(&house, &developer, &format!("{path}/kontakt"), Some(form)).await;
        let found = contact::of_organisation(&house.db, &developer, works).await;
        let id = found.unwrap()[0].id;
        let one = format!("/nord/intern/kontakte/{id}");
        let shown = ask(&house, &developer, &one, None).await;
        for text in ["Sie suchen 20 Leute", "value=\"20 Schlosser\"", "Merve"] {
            assert!(shown.text.contains(text), "{text}");
        }
        for stranger in [office(network), with_role(network, None, Role::Officer)] {
            let answer = ask(&house, &stranger, &one, Some(form)).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "nobody else's words");
        }
        let foreign = with_role(house.other, None, Role::CentralOffice);
        assert_eq!(
            ask(&house, &foreign, &one, None).await.status,
            StatusCode::NOT_FOUND
        );
        let bad = ask(
            &house,
            &developer,
            &one,
            Some("tag=2027-01-01&anlass-text=Anruf"),
        )
        .await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        let better = form
            .replace("20+Leute", "12+Leute")
            .replace("20+Schlosser", "12+Schlosser");
        let done = ask(&house, &developer, &one, Some(&better)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        let page = ask(&house, &developer, &path, None).await;
        assert!(page.text.contains("12 Schlosser") && !page.text.contains("20 Leute"));
        let shown = ask(&house, &developer, &one, None).await;
        assert!(shown.text.contains("Frühere Fassungen") && shown.text.contains("20 Leute"));
    })
    .await;
}

#[tokio::test]
async fn the_page_of_an_organisation_shows_the_last_visit_and_the_list_its_day() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let office = office(house.network);
        let officer = with_role(house.network, None, Role::Officer);
        let works = firm(&house, "Kupferwerk Lippetal GmbH").await;
        let list = "/nord/intern/verzeichnis";
        let path = format!("{list}/{works}");
        let found = ask(&house, &officer, list, None).await;
        for text in ["Letzter Kontakt", "noch nie"] {
            assert!(found.text.contains(text), "{text}: {}", found.text);
        }
        let visit = "art=visit&tag=2026-05-04&anlass-text=Werksf%C3%BChrung&notiz=Halle\
                     &sichtbarkeit=network&gaeste=Merve+%C3%96zkan";
        let saved = ask(&house, &office, &format!("{path}/kontakt"), Some(visit)).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
        let warned = ask(&house, &officer, &path, None).await;
        for text in [
            "Zuletzt besucht vor 6 Wochen",
            "Werksführung",
            "Merve Özkan",
        ] {
            assert!(warned.text.contains(text), "{text}");
        }
        let found = ask(&house, &officer, list, None).await;
        assert!(found.text.contains("vor 6 Wochen"), "{}", found.text);
        let stranger = with_role(house.other, None, Role::CentralOffice);
        let hidden = ask(&house, &stranger, &path, None).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn what_a_leaving_member_has_to_do_is_listed_before_and_after_it_left() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let works = firm(&house, "Kupferwerk Lippetal GmbH").await;
        let head = with_role(house.network, Some(marl), Role::Head);
        let officer = with_role(house.network, Some(marl), Role::Officer);
        let list = "/nord/intern/verzeichnis";
        let todo = format!("art=task&betreff=Brachfl%C3%A4che&wer=organisation%3A{marl}");
        let planned = format!("{list}/{works}/wiedervorlage");
        let planned = ask(&house, &officer, &planned, Some(&todo)).await;
        assert_eq!(planned.status, StatusCode::SEE_OTHER, "{}", planned.text);
        let path = format!("{list}/{marl}/austritt");
        let shown = ask(&house, &head, &path, None).await;
        assert!(shown.text.contains("Brachfläche"), "{}", shown.text);
        assert!(!shown.text.contains("Nichts offen."), "{}", shown.text);
        let left = ask(&house, &head, &path, Some("tag=2026-06-15")).await;
        assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.text);
        let shown = ask(&house, &office(house.network), &path, None).await;
        assert!(shown.text.contains("Brachfläche"), "{}", shown.text);
    })
    .await;
}
