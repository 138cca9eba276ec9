//! A citizen walks through every network of the demo, as it is and in English,
//! light and dark, at a desk and on a phone.

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
