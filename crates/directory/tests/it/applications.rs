//! An application from the public page: typed, confirmed by mail, decided.

use crate::house::{House, house, office};
use crate::pages::ask;
use axum::http::StatusCode;
use directory::membership::applications;
use directory::{application, public_members};
use kernel::{Actor, Applications};
use sea_orm::{ConnectionTrait, Statement};
use testkit::{noon, on_both_engines};

const FORM: &str = "/nord/mitmachen";

/// What a person types who takes a minute for it.
fn typed(name: &str) -> String {
    let since = noon().seconds() - 60;
    format!(
        "organisation={name}&art=company&ort=Marl&webseite=www.solarglas.example&name=Theo+Lindemann\
         &email=t.lindemann%40example.org&nachricht=Wir+liefern+Solarglas.&einwilligung=1&seit={since}"
    )
}

/// The links of all letters, the newest first.
async fn links(house: &House) -> Vec<String> {
    let conn = house.db.read();
    let sql = "SELECT link FROM mail ORDER BY queued_at DESC, id DESC";
    let rows = conn
        .query_all_raw(Statement::from_string(conn.get_database_backend(), sql))
        .await
        .unwrap();
    let links = rows
        .iter()
        .map(|row| row.try_get::<Option<String>>("", "link").unwrap());
    links.flatten().collect()
}

async fn secret_path(house: &House) -> String {
    let links = links(house).await;
    let link = links.iter().find(|link| link.contains("/bestaetigung/"));
    link.expect("a letter with a secret")
        .trim_start_matches("http://localhost")
        .to_owned()
}

#[tokio::test]
async fn whoever_confirms_is_admitted_and_seen_by_everybody() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let (office, nobody) = (office(house.network), Actor::Anonymous);
        let sent = ask(&house, &nobody, FORM, Some(&typed("Solarglas+GmbH"))).await;
        assert_eq!(
            (sent.status, sent.location.as_str()),
            (StatusCode::SEE_OTHER, "/nord/mitmachen/postfach")
        );
        let page = ask(&house, &nobody, &sent.location, None).await;
        assert!(page.text.contains("Postfach") && page.text.contains("noindex"));
        let waiting = applications(&house.db, &office, house.network)
            .await
            .unwrap();
        assert_eq!(
            waiting,
            [],
            "nothing reaches the office before the link is followed"
        );

        let link = secret_path(&house).await;
        let question = ask(&house, &nobody, &link, None).await;
        assert!(question.text.contains("Solarglas GmbH"));
        let elsewhere = link.replace("/nord/", "/sued/");
        assert_eq!(
            ask(&house, &nobody, &elsewhere, None).await.status,
            StatusCode::CONFLICT
        );
        let done = ask(&house, &nobody, &link, Some("")).await;
        assert_eq!(done.location, "/nord/mitmachen/angekommen");
        assert_eq!(
            ask(&house, &nobody, &link, Some("")).await.status,
            StatusCode::CONFLICT
        );

        let list = ask(&house, &office, "/nord/intern/antraege", None).await;
        for text in [
            "Solarglas GmbH",
            "Unternehmen",
            "https://www.solarglas.example",
            "t.lindemann@example.org",
        ] {
            assert!(list.text.contains(text), "{text}");
        }
        let id = applications(&house.db, &office, house.network)
            .await
            .unwrap()[0]
            .id;
        let letters = links(&house).await.len();
        let path = format!("/nord/intern/antraege/{id}/aufnehmen");
        assert_eq!(
            ask(&house, &office, &path, Some("")).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            links(&house).await.len(),
            letters + 1,
            "the applicant is told"
        );
        let members = public_members(&house.db, house.network).await.unwrap();
        assert_eq!(members[0].name, "Solarglas GmbH");
        assert_eq!(
            members[0].website.as_deref(),
            Some("https://www.solarglas.example")
        );
        platform::audit::verify(&house.db).await.unwrap().unwrap();
    })
    .await;
}

#[tokio::test]
async fn every_mistake_is_told_at_once_and_what_was_typed_stays() {
    let database = testkit::sqlite();
    let house = house(&database).await;
    let form = "organisation=Solarglas&art=&ort=&webseite=kein+Netz&name=&email=x&seit=";
    let refused = ask(&house, &Actor::Anonymous, FORM, Some(form)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for id in [
        "art",
        "ort",
        "webseite",
        "name",
        "email",
        "einwilligung",
        "absenden",
    ] {
        let link = format!("<a href=\"#{id}\">");
        assert!(refused.text.contains(&link), "{id}");
        assert!(refused.text.contains(&format!("id=\"{id}\"")), "{id}");
    }
    for kept in ["value=\"Solarglas\"", "value=\"kein Netz\"", "value=\"x\""] {
        assert!(refused.text.contains(kept), "{kept}");
    }
    let town = typed("Stadt+Marl").replace("art=company", "art=municipality");
    let many = ask(&house, &Actor::Anonymous, FORM, Some(&town)).await;
    assert!(many.text.contains("05562024"), "two towns have this name");
    let by_key = town.replace("ort=Marl", "ort=05562024");
    let sent = ask(&house, &Actor::Anonymous, FORM, Some(&by_key)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn programs_and_floods_write_to_nobody() {
    let database = testkit::sqlite();
    let house = house(&database).await;
    let nobody = Actor::Anonymous;
    let trapped = format!("{}&zweitadresse=1", typed("Werbung"));
    let answer = ask(&house, &nobody, FORM, Some(&trapped)).await;
    assert_eq!(
        answer.location, "/nord/mitmachen/postfach",
        "it learns nothing"
    );
    assert_eq!(links(&house).await.len(), 0);
    for _ in 0..application::MOST_PER_MAILBOX {
        let sent = ask(&house, &nobody, FORM, Some(&typed("Solarglas"))).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
    }
    let refused = ask(&house, &nobody, FORM, Some(&typed("Solarglas"))).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("href=\"#absenden\""));
}

#[tokio::test]
async fn a_closed_form_is_none_and_what_nobody_confirms_is_forgotten() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let nobody = Actor::Anonymous;
        ask(&house, &nobody, FORM, Some(&typed("Solarglas"))).await;
        let link = secret_path(&house).await;
        let late = noon().plus_days(application::DAYS);
        let jobs = [application::JOB_KIND];
        let early = || noon().plus_days(1);
        platform::job::run_due(&house.db, &jobs, early)
            .await
            .unwrap();
        assert_eq!(
            ask(&house, &nobody, &link, None).await.status,
            StatusCode::OK
        );
        platform::job::run_due(&house.db, &jobs, || late)
            .await
            .unwrap();
        assert_eq!(
            ask(&house, &nobody, &link, None).await.status,
            StatusCode::CONFLICT
        );

        let found = platform::network::by_slug(house.db.read(), "nord")
            .await
            .unwrap();
        let mut network = found.unwrap();
        network.applications = Applications::Closed;
        network.revision += 1;
        let tx = house.db.begin().await.unwrap();
        platform::network::change(&tx, &network, "").await.unwrap();
        tx.commit().await.unwrap();
        let answer = ask(&house, &nobody, FORM, Some(&typed("Solarglas"))).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    })
    .await;
}
