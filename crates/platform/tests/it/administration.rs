//! Running the instance: who may, what happens, what the trail keeps.

use crate::house::House;
use crate::notification::bench;
use crate::second_factor::switch_on;
use kernel::{AccountId, Role};
use platform::administration::Measure;
use testkit::{noon, on_both_engines};

const PAGES: [&str; 7] = [
    "/verwaltung",
    "/verwaltung/konten",
    "/verwaltung/netzwerke",
    "/verwaltung/auftraege",
    "/verwaltung/post",
    "/verwaltung/protokoll",
    "/verwaltung/protokoll/pruefung",
];

fn path(account: AccountId, measure: Measure) -> String {
    format!("/verwaltung/konten/{account}/{}", measure.path())
}

#[tokio::test]
async fn the_administration_exists_for_administrators_only() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let admin = house.runs_the_instance("admin").await;
        let target = house.account("target", Role::Officer).await;
        let admin = house.cookie(admin).await;
        let mut posts: Vec<_> = Measure::ALL.map(|it| path(target, it)).to_vec();
        posts.push("/verwaltung/protokoll/pruefung".to_owned());
        posts.push(format!("/verwaltung/post/{target}/erneut"));
        posts.push(format!("/verwaltung/auftraege/{target}/erneut"));
        posts.push(format!("/verwaltung/auftraege/{target}/aufgeben"));
        for page in PAGES {
            assert_eq!(house.get(page, &admin).await.status, 200, "{page}");
            let anonymous = house.get(page, "").await;
            assert!(anonymous.location.starts_with("/anmelden"), "{page}");
        }
        for role in Role::ALL {
            let other = house.account(role.word(), role).await;
            let other = house.cookie(other).await;
            for page in PAGES {
                assert_eq!(house.get(page, &other).await.status, 404, "{page}");
            }
            for post in &posts {
                let answer = house.post(post, &other, "grund=so").await;
                assert_eq!(answer.status, 404, "{role:?} {post}");
                let anonymous = house.post(post, "", "grund=so").await;
                assert_eq!(anonymous.status, 401, "{post}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn accounts_are_found_closed_and_opened() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let admin = house.runs_the_instance("admin").await;
        let admin = house.cookie(admin).await;
        let target = house.account("marlies", Role::Officer).await;
        let device = house.cookie(target).await;
        let list = house.get("/verwaltung/konten?q=MARLIES", &admin).await.body;
        assert!(list.contains("marlies@example.org") && list.contains("Ein Konto"));
        assert!(!list.contains("admin@example.org"));
        let list = house
            .get("/verwaltung/konten?stand=administrators", &admin)
            .await;
        assert!(list.body.contains("admin@example.org"));
        assert!(!list.body.contains("marlies@example.org"));
        let none = house.get("/verwaltung/konten?q=niemand", &admin).await.body;
        assert!(none.contains("Kein Konto gefunden"));

        let page = house
            .get(&format!("/verwaltung/konten/{target}"), &admin)
            .await;
        for text in ["Wirtschaftsförderung", "Allianz Beispiel", "schliessen"] {
            assert!(page.body.contains(text), "{text}");
        }
        let close = path(target, Measure::Close);
        assert!(
            house
                .get(&close, &admin)
                .await
                .body
                .contains("Konto von marlies")
        );
        assert_eq!(house.get("/beispiel/intern", &device).await.status, 200);
        assert_eq!(house.post(&close, &admin, "").await.status, 303);
        let gone = house.get("/beispiel/intern", &device).await;
        assert!(gone.location.starts_with("/anmelden"), "signed out at once");
        assert_eq!(
            house.post(&close, &admin, "").await.status,
            409,
            "it is closed"
        );
        let form = "email=marlies%40example.org&passwort=drei+m%C3%BCde+Hunde";
        assert_eq!(house.post("/anmelden", "", form).await.status, 422);

        let reopen = path(target, Measure::Reopen);
        assert_eq!(house.post(&reopen, &admin, "").await.status, 303);
        assert_eq!(house.post("/anmelden", "", form).await.status, 303);
        let end = path(target, Measure::EndSessions);
        assert_eq!(house.post(&end, &admin, "").await.status, 303);
        let trail = "/verwaltung/protokoll?tat=account.close";
        let trail = house.get(trail, &admin).await.body;
        assert!(trail.contains("Konto geschlossen") && trail.contains(&target.to_string()));
        assert!(
            platform::audit::verify(&house.db)
                .await
                .expect("read")
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn wrong_passwords_are_forgiven_and_a_lost_device_is_let_go() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let admin = house.runs_the_instance("admin").await;
        let admin = house.cookie(admin).await;
        let target = house.account("target", Role::Officer).await;
        let wrong = "email=target%40example.org&passwort=falsch";
        for status in [422, 422, 422, 422, 429] {
            assert_eq!(house.post("/anmelden", "", wrong).await.status, status);
        }
        let overview = house.get("/verwaltung", &admin).await.body;
        assert!(overview.contains("Ein Konto ist gesperrt"));
        let list = house
            .get("/verwaltung/konten?stand=locked", &admin)
            .await
            .body;
        assert!(list.contains("target@example.org"));
        let right = "email=target%40example.org&passwort=drei+m%C3%BCde+Hunde";
        assert_eq!(house.post("/anmelden", "", right).await.status, 429);
        let unlock = path(target, Measure::Unlock);
        assert_eq!(house.post(&unlock, &admin, "").await.status, 303);
        assert_eq!(house.post("/anmelden", "", right).await.status, 303);

        let device = house.cookie(target).await;
        switch_on(&house, &device).await;
        assert!(
            house
                .post("/anmelden", "", right)
                .await
                .body
                .contains("schritt")
        );
        let off = path(target, Measure::SecondFactorOff);
        assert!(
            house
                .get(&off, &admin)
                .await
                .body
                .contains("nicht rückgängig")
        );
        assert_eq!(house.post(&off, &admin, "").await.status, 303);
        assert_eq!(house.post("/anmelden", "", right).await.status, 303);
        assert_eq!(house.post(&off, &admin, "").await.status, 409);
    })
    .await;
}

#[tokio::test]
async fn nobody_administers_oneself_and_one_administrator_remains() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let first = house.runs_the_instance("first").await;
        let cookie = house.cookie(first).await;
        let own = house
            .get(&format!("/verwaltung/konten/{first}"), &cookie)
            .await;
        assert!(own.body.contains("Ihr eigenes Konto") && !own.body.contains("schliessen"));
        for measure in [Measure::UnmakeAdministrator, Measure::Close] {
            let answer = house.post(&path(first, measure), &cookie, "").await;
            assert_eq!(answer.status, 403, "{measure:?}");
            let (system, texts) = (&kernel::Actor::System, bench().texts);
            let refused = platform::administration::actions::administer(
                &house.db,
                &texts,
                system,
                first,
                measure,
                kernel::Lang::De,
                noon(),
            );
            let refused = refused.await.expect_err("the last one stays");
            assert_eq!(refused.to_string(), "the last administrator in use remains");
        }
        let second = house.account("second", Role::Officer).await;
        let make = path(second, Measure::MakeAdministrator);
        assert_eq!(house.post(&make, &cookie, "").await.status, 303);
        let other = house.cookie(second).await;
        let unmake = path(first, Measure::UnmakeAdministrator);
        assert_eq!(house.post(&unmake, &other, "").await.status, 303);
        assert_eq!(house.get("/verwaltung", &cookie).await.status, 404);
        assert_eq!(house.get("/beispiel/intern", &other).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn an_administrator_alone_enters_no_network() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let admin = house.runs_the_instance("admin").await;
        let admin = house.cookie(admin).await;
        for page in ["", "/einladungen", "/postausgang", "/zugaenge"] {
            let answer = house.get(&format!("/beispiel/intern{page}"), &admin).await;
            assert_eq!(answer.status, 404, "{page}");
        }
    })
    .await;
}

#[tokio::test]
async fn charters_are_kept_compared_and_downloaded() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let admin = house.runs_the_instance("admin").await;
        let admin = house.cookie(admin).await;
        house.charter(2, "[identity]\nname = \"Alt\"\n").await;
        house.charter(5, "[identity]\nname = \"Neu\"\n").await;
        let list = house.get("/verwaltung/netzwerke", &admin).await.body;
        assert!(list.contains("Allianz Beispiel"));
        let page = house
            .get("/verwaltung/netzwerke/beispiel", &admin)
            .await
            .body;
        for text in [
            "Fassung 5 vom",
            "Fassung 2 vom",
            "neu – Organisation: marl",
            "Eine Änderung",
        ] {
            assert!(page.contains(text), "{text}: {page}");
        }
        let base = "/verwaltung/netzwerke/beispiel/gruendungsdokument";
        let text = house.get(&format!("{base}/2"), &admin).await;
        assert_eq!(text.body, "[identity]\nname = \"Alt\"\n");
        let shown = house
            .get(&format!("{base}/5/unterschied"), &admin)
            .await
            .body;
        assert!(
            shown.contains("<del>− name = &#34;Alt&#34;</del>"),
            "{shown}"
        );
        assert!(shown.contains("<ins>+ name = &#34;Neu&#34;</ins>"));
        for path in ["/9", "/9/unterschied", "/1/unterschied"] {
            let answer = house.get(&format!("{base}{path}"), &admin).await;
            assert_eq!(answer.status, 404, "{path}");
        }
    })
    .await;
}
