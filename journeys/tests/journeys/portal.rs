//! A citizen walks through every network of the demo, as it is and in English,
//! light and dark, at a desk and on a phone.

use crate::walk::Walk;
use crate::{heading, leave, press, sign_in};
use testkit::{Server, assert_accessible, with_browser};

const PAGES: [&str; 8] = [
    "",
    "/mitglieder",
    "/gremien",
    "/kompetenzen",
    "/mitmachen",
    "/impressum",
    "/datenschutz",
    "/barrierefreiheit",
];

/// The networks, as the start page lists them.
async fn networks(browser: &testkit::Browser, server: &Server) -> Vec<String> {
    browser.visit(&server.url("/")).await;
    let links = browser
        .evaluate("[...document.querySelectorAll('main h2 a, main h3 a')].map(a => a.getAttribute('href'))")
        .await;
    let links = links.as_array().cloned().unwrap_or_default();
    links
        .iter()
        .filter_map(|link| link.as_str().map(str::to_owned))
        .collect()
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn every_public_page_is_open_to_everybody() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let networks = networks(browser, &server).await;
        assert_eq!(networks.len(), 5, "{networks:?}");
        assert_accessible(browser, &server.url("/")).await;
        assert_accessible(browser, &server.url("/lizenzen")).await;
        for network in networks {
            for page in PAGES {
                assert_accessible(browser, &server.url(&format!("{network}{page}"))).await;
            }
            assert_accessible(browser, &server.url(&format!("/en{network}"))).await;
        }
    })
    .await;
}

const NETWORK: &str = "/emscher-lippe-netzwerk";

/// Types into a field, as a person does.
async fn fill(browser: &testkit::Browser, field: &str, text: &str) {
    let script = format!("(document.querySelector('#{field}').value = '{text}')");
    browser.evaluate(&script).await;
}

/// What the page says.
async fn main_text(browser: &testkit::Browser) -> String {
    let text = browser
        .evaluate("document.querySelector('main').textContent")
        .await;
    text.as_str().unwrap_or_default().to_owned()
}

/// A company asks to take part and follows the link; the address it lands on.
async fn ask_to_take_part(browser: &testkit::Browser, server: &Server) {
    let form = server.url(&format!("{NETWORK}/mitmachen"));
    browser.visit(&form).await;
    // Nothing typed: every mistake is told, and the page stays accessible.
    press(browser, "#absenden").await;
    let summary = browser
        .evaluate("document.querySelectorAll('[data-error-summary] li').length")
        .await;
    assert!(
        summary.as_u64().is_some_and(|count| count >= 5),
        "{summary}"
    );
    for (field, text) in [
        ("organisation", "Solarglas Haardgrenze GmbH"),
        ("art", "company"),
        ("ort", "Marl"),
        ("name", "Theo Lindemann"),
        ("email", "t.lindemann@example.org"),
        ("nachricht", "Wir liefern Solarglas."),
    ] {
        fill(browser, field, text).await;
    }
    browser
        .evaluate("(document.querySelector('#einwilligung').checked = true)")
        .await;
    // Whoever is quicker than a person is asked to look again.
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    press(browser, "#absenden").await;
    leave(browser, &format!("{NETWORK}/mitmachen")).await;
    assert_eq!(heading(browser).await, "Sehen Sie in Ihr Postfach");
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn a_company_asks_to_take_part_and_is_admitted() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        ask_to_take_part(browser, &server).await;
        sign_in(browser, &server, "1-central-office").await;
        let inside = |page: &str| server.url(&format!("{NETWORK}/intern{page}"));
        browser.visit(&inside("/antraege")).await;
        let list = main_text(browser).await;
        assert!(!list.contains("Solarglas"), "not before the link is followed");

        // The demo's outbox stands for the mailbox of the company.
        browser.visit(&inside("/postausgang")).await;
        press(browser, "main tbody th a, main .rows h3 a").await;
        leave(browser, &format!("{NETWORK}/intern/postausgang")).await;
        let link = browser
            .evaluate("document.querySelector('main').textContent.match(/http\\S*bestaetigung.[\\w-]+/)[0]")
            .await;
        let link = link.as_str().expect("the letter has the link").to_owned();
        assert_accessible(browser, &link).await;
        press(browser, "main form button").await;
        leave(browser, &link.replacen(&server.url(""), "", 1)).await;
        assert_eq!(heading(browser).await, "Ihr Antrag ist angekommen");

        assert_accessible(browser, &inside("/antraege")).await;
        // Others wait too.
        let desk = Walk::at_a_desk(browser, &server);
        let admit = "//li[contains(., 'Solarglas')]//form[contains(@action, '/aufnehmen')]//button";
        desk.click(desk.shown(admit).await).await;
        let members = server.url(&format!("{NETWORK}/mitglieder"));
        browser.visit(&members).await;
        let text = main_text(browser).await;
        assert!(text.contains("Solarglas Haardgrenze GmbH"), "{text}");
        assert_accessible(browser, &members).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn the_office_writes_the_imprint_of_its_alliance() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        sign_in(browser, &server, "1-central-office").await;
        assert_accessible(
            browser,
            &server.url(&format!("{NETWORK}/intern/rechtstexte")),
        )
        .await;
        let page = format!("{NETWORK}/intern/rechtstexte/impressum");
        assert_accessible(browser, &server.url(&page)).await;
        fill(browser, "deutsch", "## Anbieter\\n\\nStadt Beispiel").await;
        let desk = Walk::at_a_desk(browser, &server);
        desk.press("Veröffentlichen").await;
        browser
            .visit(&server.url(&format!("{NETWORK}/impressum")))
            .await;
        let text = main_text(browser).await;
        assert!(
            text.contains("Stadt Beispiel") && text.contains("Stand:"),
            "{text}"
        );
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn the_portal_works_without_scripts() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let networks = networks(browser, &server).await;
        browser.without_scripts().await;
        for network in networks {
            browser.visit(&server.url(&network)).await;
            let title = browser.driver().title().await.expect("a title");
            assert!(!title.starts_with("Fehler"), "{title}");
        }
    })
    .await;
}
