//! Who has access to a network and why; giving a role, ending it, and the day on which
//! an audit is over.

use crate::house::{House, STEELWORKS};
use kernel::{AccountId, Role};
use testkit::{noon, on_both_engines};

const LIST: &str = "/beispiel/intern/zugaenge";
const NEW: &str = "/beispiel/intern/zugaenge/neu";

async fn office(house: &House) -> (AccountId, String) {
    let office = house.account("office", Role::CentralOffice).await;
    (office, house.cookie(office).await)
}

/// The path that ends the first role of the page.
fn ending(page: &str) -> String {
    let (_, rest) = page.split_once("zugaenge/rollen/").expect("a button");
    let (id, _) = rest.split_once('/').expect("an id");
    format!("{LIST}/rollen/{id}/beenden")
}

#[tokio::test]
async fn the_list_says_who_and_why() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let (_, office) = office(&house).await;
        house.mayor().await;
        house.account("petra", Role::CompanyUser).await;
        let list = house.get(LIST, &office).await.body;
        for text in [
            "3 Personen",
            "mayor@example.org",
            "Verwaltungsspitze, Stahlbau Nord",
            "folgt aus dem Amt: Bürgermeisterin",
            "petra@example.org",
            "erteilt, seit",
        ] {
            assert!(list.contains(text), "{text}");
        }
        let found = house
            .get(&format!("{LIST}?q=PETRA+example"), &office)
            .await
            .body;
        assert!(found.contains("Eine Person") && !found.contains("mayor@"));
        let none = house.get(&format!("{LIST}?q=niemand"), &office).await.body;
        assert!(none.contains("Niemand gefunden"));
    })
    .await;
}

#[tokio::test]
async fn a_further_role_is_given_for_an_organisation_and_ended() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let (_, office) = office(&house).await;
        let petra = house.account("petra", Role::CompanyUser).await;
        let page = format!("{LIST}/{petra}");
        let form = house
            .get(&format!("{NEW}?konto={petra}"), &office)
            .await
            .body;
        assert!(form.contains("petra hat schon Zugang") && !form.contains("name=\"email\""));

        let base = format!("konto={petra}&rolle=organisation-editor");
        let none = house.post(NEW, &office, &base).await;
        assert_eq!(none.status, 422);
        assert!(none.body.contains("href=\"#suchwort\""));
        let search = format!("{base}&suchwort=stahl&bis=2026-12-31&tun=suchen");
        let found = house.post(NEW, &office, &search).await;
        assert_eq!(found.status, 200);
        for kept in [
            "Stahlbau Nord",
            "value=\"2026-12-31\"",
            "organisation-editor\" checked",
        ] {
            assert!(found.body.contains(kept), "{kept}");
        }
        let chosen = format!("{base}&organisation={STEELWORKS}");
        assert_eq!(house.post(NEW, &office, &chosen).await.status, 303);
        let twice = house.post(NEW, &office, &chosen).await;
        assert_eq!(twice.status, 422, "she has it already");
        let shown = house.get(&page, &office).await.body;
        assert!(shown.contains("Redaktion der Organisation, Stahlbau Nord"));
        assert!(shown.contains("erteilt von office"));

        let cookie = house.cookie(petra).await;
        assert_eq!(house.get("/beispiel/intern", &cookie).await.status, 200);
        for _ in 0..2 {
            let shown = house.get(&page, &office).await.body;
            assert_eq!(house.post(&ending(&shown), &office, "").await.status, 303);
        }
        let gone = house.get("/beispiel/intern", &cookie).await;
        assert_eq!(gone.status, 404, "no role, no network, at once");
        assert_eq!(house.get(&page, &office).await.status, 404);
        let trail = platform::audit::latest(&house.db, house.network, 9).await;
        let acts: Vec<_> = trail.expect("read").into_iter().map(|it| it.act).collect();
        assert_eq!(acts, ["role.end", "role.end", "role.give"]);
    })
    .await;
}

#[tokio::test]
async fn a_role_ended_and_given_again_on_one_day_counts() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let (own, office) = office(&house).await;
        let colleague = house.account("colleague", Role::Auditor).await;
        let form = format!("konto={colleague}&rolle=central-office");
        let page = format!("{LIST}/{colleague}");
        for _ in 0..2 {
            assert_eq!(house.post(NEW, &office, &form).await.status, 303);
            let shown = house.get(&page, &office).await.body;
            let end = shown.rsplit("zugaenge/rollen/").next().expect("a button");
            let (id, _) = end.split_once('/').expect("an id");
            let end = format!("{LIST}/rollen/{id}/beenden");
            assert_eq!(house.post(&end, &office, "").await.status, 303);
            assert_eq!(house.post(&end, &office, "").await.status, 409);
        }
        let shown = house.get(&page, &office).await.body;
        assert!(shown.contains("beendet von office am"));
        let mine = house.get(&format!("{LIST}/{own}"), &office).await.body;
        let refused = house.post(&ending(&mine), &office, "").await;
        assert_eq!(refused.status, 409, "nobody shuts themselves out");
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_actor_at_the_door() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let (own, office) = office(&house).await;
        let shown = house.get(&format!("{LIST}/{own}"), &office).await.body;
        let end = ending(&shown);
        let admin = house.runs_the_instance("admin").await;
        let admin = house.cookie(admin).await;
        let reads = [LIST.to_owned(), format!("{LIST}/{own}")];
        let form = format!("konto={own}&rolle=central-office");
        for (who, cookie, read, write) in [
            ("nobody", String::new(), 303, 401),
            ("administrator", admin, 404, 404),
        ] {
            for page in &reads {
                assert_eq!(house.get(page, &cookie).await.status, read, "{who}");
            }
            assert_eq!(house.post(NEW, &cookie, &form).await.status, write, "{who}");
            assert_eq!(house.post(&end, &cookie, "").await.status, write, "{who}");
        }
        for role in Role::ALL {
            let account = house.account(role.word(), role).await;
            let cookie = house.cookie(account).await;
            let read = match role {
                Role::CentralOffice | Role::Auditor => 200,
                _ => 403,
            };
            for page in &reads {
                assert_eq!(house.get(page, &cookie).await.status, read, "{role:?}");
            }
            if role == Role::CentralOffice {
                continue;
            }
            assert_eq!(house.get(NEW, &cookie).await.status, 403, "{role:?}");
            assert_eq!(
                house.post(NEW, &cookie, &form).await.status,
                403,
                "{role:?}"
            );
            assert_eq!(house.post(&end, &cookie, "").await.status, 403, "{role:?}");
        }
        let stranger = house.runs_the_instance("stranger").await;
        let unknown = format!("{NEW}?konto={stranger}");
        assert_eq!(
            house.get(&unknown, &office).await.status,
            404,
            "who is not here"
        );
    })
    .await;
}

#[tokio::test]
async fn an_audit_ends_with_its_last_day() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let last = noon().plus_days(3).day();
        let auditor = house
            .account_until("auditor", Role::Auditor, Some(last))
            .await;
        let cookie = house.cookie(auditor).await;
        for (days, status) in [(0, 200), (3, 200), (4, 404)] {
            house.days_later(days);
            let pages = ["/beispiel/intern", LIST];
            for page in pages {
                let answer = house.get(page, &cookie).await;
                assert_eq!(answer.status, status, "{page} after {days} days");
            }
        }
        assert_eq!(house.get("/konto", &cookie).await.status, 200);
    })
    .await;
}
