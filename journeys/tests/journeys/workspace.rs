//! Members sign in and find their workspace.

use crate::{heading, leave, press, sign_in};
use testkit::{Server, assert_accessible, with_browser};

#[tokio::test]
#[ignore = "needs a browser"]
async fn sign_in_and_account_are_accessible() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        for page in ["/anmelden", "/en/anmelden", "/nichts-davon"] {
            assert_accessible(browser, &server.url(page)).await;
        }
        sign_in(browser, &server, "1-central-office").await;
        browser.visit(&server.url("/konto")).await;
        assert_eq!(heading(browser).await, "Ihr Konto");
        assert_accessible(browser, &server.url("/konto")).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn a_wrong_password_keeps_the_address_and_says_what_to_do() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        browser.visit(&server.url("/anmelden")).await;
        browser
            .evaluate("(document.querySelector('#email').value = 'jutta.berger@demo.example')")
            .await;
        press(browser, ".gate__box button.kern-btn--primary").await;
        let kept = browser
            .evaluate("document.querySelector('#email').value")
            .await;
        assert_eq!(kept, "jutta.berger@demo.example");
        let summary = browser
            .evaluate("document.querySelector('[data-error-summary]').textContent")
            .await;
        assert!(
            summary
                .as_str()
                .is_some_and(|text| text.contains("Passwort")),
            "{summary}"
        );
        let title = browser.driver().title().await.expect("a title");
        assert!(title.starts_with("Fehler: "), "{title}");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn a_member_sees_the_workspace_and_a_stranger_does_not() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let inside = server.url("/emscher-lippe-netzwerk/intern");
        browser.visit(&inside).await;
        assert_eq!(heading(browser).await, "Anmelden");
        sign_in(browser, &server, "3-mayor").await;
        browser.visit(&inside).await;
        assert_eq!(heading(browser).await, "Übersicht");
        assert_accessible(browser, &inside).await;
        browser.visit(&server.url("/regionruhr/intern")).await;
        assert_eq!(heading(browser).await, "Diese Seite gibt es nicht");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn the_directory_is_open_to_a_developer() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        sign_in(browser, &server, "2-developer").await;
        let inside = |page: &str| server.url(&format!("/emscher-lippe-netzwerk/intern{page}"));
        for page in [
            "/verzeichnis",
            "/verzeichnis?q=gibt-es-nicht",
            "/verzeichnis/neu",
            "/wissen",
            "/wissen?q=Wasserstoff",
        ] {
            assert_accessible(browser, &inside(page)).await;
        }
        // Part of a longer word, and with a slip of the finger.
        for asked in ["wasserstoff", "Waserstoff"] {
            browser
                .visit(&inside(&format!("/verzeichnis?q={asked}")))
                .await;
            let found = browser
                .evaluate("document.querySelector('main').textContent")
                .await;
            let found = found.as_str().unwrap_or_default();
            assert!(found.contains("Apparatebau"), "{asked}: {found}");
        }
        press(browser, "th.c-main a").await;
        leave(browser, "/emscher-lippe-netzwerk/intern/verzeichnis").await;
        let detail = browser.evaluate("location.href").await;
        assert_accessible(browser, detail.as_str().expect("an address")).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn the_central_office_finds_its_lists() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        sign_in(browser, &server, "1-central-office").await;
        for page in [
            "/antraege",
            "/dubletten",
            "/verzeichnis/importe",
            "/einladungen",
            "/postausgang",
        ] {
            let url = server.url(&format!("/emscher-lippe-netzwerk/intern{page}"));
            assert_accessible(browser, &url).await;
            let title = browser.driver().title().await.expect("a title");
            assert!(
                !title.starts_with("Diese Seite gibt es nicht"),
                "{page}: {title}"
            );
        }
        for page in ["/konto", "/konto/zugriff", "/konto/zweiter-faktor"] {
            assert_accessible(browser, &server.url(page)).await;
        }
    })
    .await;
}
