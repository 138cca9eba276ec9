//! C1: a company takes its profile over by a link, keeps it and chooses who sees what.

use crate::house::{House, firm, house, office, town, with_role};
use crate::pages::{Answered, ask};
use axum::http::StatusCode;
use directory::organisation;
use directory::person::standings;
use kernel::{Actor, EmailAddress, OrganisationId, Role};
use platform::StandingsSource;
use sea_orm::{ConnectionTrait, Statement};
use testkit::{noon, on_both_engines};

const LIST: &str = "/nord/intern/verzeichnis";
const SOURCES: &[StandingsSource] = &[|db, id, day| Box::pin(standings(db, id, day))];

/// The path of the link in the latest letter.
async fn link(house: &House) -> String {
    let conn = house.db.read();
    let sql = "SELECT link FROM mail ORDER BY queued_at DESC, id DESC LIMIT 1";
    let row = conn.query_one_raw(Statement::from_string(conn.get_database_backend(), sql));
    let link: String = row.await.unwrap().unwrap().try_get("", "link").unwrap();
    let tx = house.db.begin().await.unwrap();
    let gone = Statement::from_string(tx.get_database_backend(), "DELETE FROM mail");
    tx.execute_raw(gone).await.unwrap();
    tx.commit().await.unwrap();
    link.trim_start_matches("http://localhost").to_owned()
}

/// Whoever signs in with this address today.
async fn signed_in(house: &House, email: &str) -> Actor {
    let email = EmailAddress::parse(email).unwrap();
    let account = platform::account::by_email(house.db.read(), &email).await;
    let account = account.unwrap().unwrap();
    platform::session::pages::actor(&house.db, SOURCES, account, noon())
        .await
        .unwrap()
}

fn done(answer: &Answered) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

async fn taken_over(house: &House, firm: OrganisationId, sender: &Actor) -> Actor {
    let path = format!("{LIST}/{firm}/uebergabe");
    let form = "name=Merve+%C3%96zkan&email=m.oezkan@example.org";
    done(&ask(house, sender, &path, Some(form)).await);
    let link = link(house).await;
    let shown = ask(house, &Actor::Anonymous, &link, None).await;
    assert!(shown.text.contains("value=\"Merve\"") && shown.text.contains("value=\"Özkan\""));
    let short = "vorname=Merve&nachname=%C3%96zkan&funktion=&passwort=kurz";
    let refused = ask(house, &Actor::Anonymous, &link, Some(short)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["funktion", "passwort"] {
        assert!(
            refused.text.contains(&format!("href=\"#{field}\"")),
            "{field}"
        );
    }
    let form = "vorname=Merve&nachname=%C3%96zkan&funktion=Gesch%C3%A4ftsf%C3%BChrerin\
                &passwort=drei+wache+Hunde";
    let accepted = ask(house, &Actor::Anonymous, &link, Some(form)).await;
    done(&accepted);
    assert!(accepted.location.starts_with(&format!("{LIST}/{firm}")));
    let again = ask(house, &Actor::Anonymous, &link, Some(form)).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "the link counts once");
    signed_in(house, "m.oezkan@example.org").await
}

#[tokio::test]
async fn a_company_takes_its_profile_over_and_chooses_who_sees_what() {
    on_both_engines(async |database| {
        let house = house(database).await;
        let marl = town(&house, "Stadt Marl", "05562024").await;
        let herten = town(&house, "Stadt Herten", "05562020").await;
        let firm = firm(&house, "Kupferwerk Lippetal GmbH").await;
        let developer = with_role(house.network, Some(marl), Role::Officer);
        let neighbour = with_role(house.network, Some(herten), Role::Officer);
        let auditor = with_role(house.network, None, Role::Auditor);
        let path = format!("{LIST}/{firm}");
        for stranger in [&neighbour, &auditor] {
            let answer = ask(&house, stranger, &format!("{path}/uebergabe"), None).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
        }
        let owner = taken_over(&house, firm, &developer).await;
        let standing = owner.standings()[0];
        assert_eq!(
            (standing.role, standing.organisation),
            (Role::CompanyUser, Some(firm))
        );

        let own = ask(&house, &owner, "/nord/intern/eigene", None).await;
        assert_eq!(own.location, path);
        let form = "name=Kupferwerk+Lippetal+GmbH&art=company&ort=Marl&ags=05562024\
                    &sichtbarkeit=public&telefon=02365+111-1&sicht-phone=network\
                    &kompetenzen=Kupfer%0AMessing%0AGuss%0AH%C3%A4rten%0AR%C3%BCckbau";
        let revision = revision(&house, firm).await;
        let form = format!("{form}&revision={revision}");
        done(&ask(&house, &owner, &format!("{path}/bearbeiten"), Some(&form)).await);
        let add = format!("{path}/zertifikate");
        let bad = ask(&house, &owner, &add, Some("name=&bis=bald")).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bad.text.contains("href=\"#name\"") && bad.text.contains("href=\"#bis\""));
        let iso = "name=ISO+9001&bis=2027-03-31&sichtbarkeit=public";
        done(&ask(&house, &owner, &add, Some(iso)).await);
        let twice = ask(&house, &owner, &add, Some("name=iso+9001")).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);

        let see = format!("{path}/sichtbarkeit");
        let choices = ask(&house, &owner, &see, None).await;
        assert!(choices.text.contains("id=\"sicht-phone\""));
        assert!(
            !choices.text.contains("value=\"central-office\""),
            "not hidden from oneself"
        );
        let revision = self::revision(&house, firm).await;
        let wanted = format!(
            "revision={revision}&sicht-record=public&sicht-phone=public\
             &sicht-competences=network&sicht-certificates=organisation"
        );
        let preview = ask(&house, &owner, &see, Some(&format!("{wanted}&vorschau=1"))).await;
        assert_eq!(preview.status, StatusCode::OK);
        let public = preview.text.split("visibility-view-public").nth(2).unwrap();
        let public = public.split("visibility-view-network").next().unwrap();
        assert!(
            public.contains("02365 111-1") && !public.contains("Messing"),
            "{public}"
        );
        let inside = preview
            .text
            .rsplit("visibility-view-network")
            .next()
            .unwrap();
        assert!(inside.contains("Messing") && !inside.contains("ISO 9001"));
        done(&ask(&house, &owner, &see, Some(&wanted)).await);
        let late = ask(&house, &owner, &see, Some(&wanted)).await;
        assert_eq!(
            late.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "changed meanwhile"
        );
        let member = ask(&house, &neighbour, &path, None).await;
        assert!(member.text.contains("Messing") && !member.text.contains("ISO 9001"));

        let history = ask(&house, &developer, &format!("{path}/verlauf"), None).await;
        for text in [
            "Merve Özkan",
            "02365 000-0",
            "02365 111-1",
            "Messing",
            "Sichtbarkeit: Telefon",
        ] {
            assert!(history.text.contains(text), "{text}: {}", history.text);
        }
        assert!(
            !history.text.contains("ISO 9001"),
            "the company keeps that to itself"
        );
        let history = ask(&house, &owner, &format!("{path}/verlauf"), None).await;
        assert!(history.text.contains("ISO 9001"));
        let answer = ask(&house, &neighbour, &format!("{path}/verlauf"), None).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    })
    .await;
}

async fn revision(house: &House, id: OrganisationId) -> i64 {
    let seen = organisation::seen(&house.db, &Actor::System, id).await;
    seen.unwrap().unwrap().organisation.revision
}

#[tokio::test]
async fn a_company_user_changes_nothing_but_the_own_record() {
    on_both_engines(async |database| {
        let house = house(database).await;
        town(&house, "Stadt Marl", "05562024").await;
        let own = firm(&house, "Kupferwerk Lippetal GmbH").await;
        let other = firm(&house, "Solarglas Haardgrenze GmbH").await;
        let office = office(house.network);
        let owner = taken_over(&house, own, &office).await;
        for rest in [
            "bearbeiten",
            "sichtbarkeit",
            "zertifikate",
            "verlauf",
            "uebergabe",
        ] {
            let answer = ask(&house, &owner, &format!("{LIST}/{other}/{rest}"), None).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{rest}");
        }
        let again = ask(&house, &owner, &format!("{LIST}/{own}/uebergabe"), None).await;
        assert_eq!(
            again.status,
            StatusCode::FORBIDDEN,
            "the company hands nothing over"
        );
        // A second link to the same mailbox: the account in use gets a second position.
        let form = "name=Merve+%C3%96zkan&email=m.oezkan@example.org";
        let path = format!("{LIST}/{other}/uebergabe");
        done(&ask(&house, &office, &path, Some(form)).await);
        let form = "vorname=Merve&nachname=%C3%96zkan&funktion=Gesellschafterin";
        let link = link(&house).await;
        let accepted = ask(&house, &Actor::Anonymous, &link, Some(form)).await;
        assert!(
            accepted.location.starts_with("/anmelden"),
            "{}",
            accepted.location
        );
        let owner = signed_in(&house, "m.oezkan@example.org").await;
        assert_eq!(owner.standings().len(), 2);
        // Withdrawn links open nothing.
        let form = "name=Theo+Lindemann&email=t.lindemann@example.org";
        done(&ask(&house, &office, &path, Some(form)).await);
        let list = ask(&house, &office, &path, None).await;
        let id = list.text.split("/uebergaben/").nth(1).unwrap();
        let id = id.split('/').next().unwrap();
        let withdraw = format!("/nord/intern/uebergaben/{id}/zurueckziehen");
        let stranger = with_role(house.network, None, Role::Officer);
        let refused = ask(&house, &stranger, &withdraw, Some("")).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        done(&ask(&house, &office, &withdraw, Some("")).await);
        let gone = self::link(&house).await;
        let gone = ask(&house, &Actor::Anonymous, &gone, None).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
    })
    .await;
}
