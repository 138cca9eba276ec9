//! The pages, through their routes as a person would.

use crate::house::{House, company, house, line, office, with_role};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::membership::{Applicant, Application, apply_for_membership};
use directory::organisation::{Levels, create};
use directory::{competence, person};
use kernel::{Actor, Confidentiality, EmailAddress, Lang, Role, Stamp};
use std::sync::Arc;
use testkit::on_both_engines;
use tower::ServiceExt;
use web::{Settings, Texts, WebState};

struct Noon;

impl web::Clock for Noon {
    fn now(&self) -> Stamp {
        testkit::noon()
    }
}

pub fn state(house: &House) -> WebState {
    let manifest = directory::manifest();
    let below = web::LOCALES.into_iter().chain(platform::manifest().locales);
    let locales = below.chain(manifest.locales);
    WebState {
        db: house.db.clone(),
        clock: Arc::new(Noon),
        texts: Arc::new(Texts::gather(locales).unwrap()),
        nav: manifest.nav.into(),
        settings: Arc::new(Settings {
            public_url: "http://localhost".to_owned(),
            demo: false,
        }),
    }
}

pub struct Answered {
    pub status: StatusCode,
    pub location: String,
    pub text: String,
}

pub async fn ask(house: &House, actor: &Actor, path: &str, form: Option<&str>) -> Answered {
    let request = match form {
        None => Request::get(path).body(Body::empty()),
        Some(form) => Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned())),
    };
    let mut request = request.unwrap();
    request.extensions_mut().insert(actor.clone());
    request.extensions_mut().insert(Lang::De);
    let router = (directory::manifest().pages)().with_state(state(house));
    let response = router.oneshot(request).await.unwrap();
    let location = response.headers().get(header::LOCATION);
    let location = location.map_or("", |it| it.to_str().unwrap()).to_owned();
    let status = response.status();
    let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    Answered {
        status,
        location,
        text: String::from_utf8(body.to_vec()).unwrap(),
    }
}

/// Sends a form and sees it taken.
pub async fn post(house: &House, actor: &Actor, path: &str, form: &str) {
    let answered = ask(house, actor, path, Some(form)).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.text);
}

const LIST: &str = "/nord/intern/verzeichnis";

#[tokio::test]
async fn an_organisation_is_made_found_changed_and_visited() {
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
        for text in [
            "Kupferwerk Lippetal GmbH",
            "Eine Organisation",
            "noch nie",
            "Kontakt",
        ] {
            assert!(found.text.contains(text), "{text}: {}", found.text);
        }
        let shown = ask(&house, &office, &path, None).await;
        assert!(shown.text.contains("02365 000-0") && shown.text.contains("Kupferhalbzeug"));
        let hidden = ask(&house, &officer, &path, None).await;
        assert!(
            !hidden.text.contains("02365 000-0"),
            "the telephone is for the owner"
        );

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
