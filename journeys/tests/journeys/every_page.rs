//! Every page that somebody can reach by links, looked at by axe: the crawler follows
//! what it finds, so a new page needs no line here.

use crate::sign_in;
use std::collections::{BTreeSet, VecDeque};
use testkit::{Browser, Server, Viewport, assert_accessible_as_it_stands, with_browser};

/// The links of a page that lead to pages of this site.
const LINKS: &str = "[...document.querySelectorAll('a[href]')]
    .filter(a => a.origin === location.origin && !a.hasAttribute('download'))
    .map(a => a.pathname + a.search)";

/// Two addresses with the same pattern show the same kind of page: ids and what is
/// searched for do not count, nor does which network's workspace it is.
fn pattern(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut parts: Vec<&str> = path.split('/').collect();
    for part in &mut parts {
        if part.len() == 36 && part.matches('-').count() == 4 {
            *part = "{id}";
        }
    }
    if parts.get(2) == Some(&"intern") {
        parts[1] = "{slug}";
    }
    let words: BTreeSet<&str> = query
        .split('&')
        .filter_map(|it| it.split('=').next())
        .collect();
    format!(
        "{}?{}",
        parts.join("/"),
        words.into_iter().collect::<Vec<_>>().join("&")
    )
}

/// Files, feeds and programs' addresses are no pages; English is the same page again.
fn is_page(address: &str) -> bool {
    let path = address.split('?').next().unwrap_or(address);
    let last = path.rsplit('/').next().unwrap_or_default();
    !(last.contains('.') || path.starts_with("/en") || path.starts_with("/api/"))
}

/// Whether a page is for those who have signed in.
fn is_inside(address: &str) -> bool {
    let mut parts = address.split(['/', '?']).skip(1);
    let first = parts.next().unwrap_or_default();
    ["konto", "verwaltung"].contains(&first) || parts.next() == Some("intern")
}

/// Follows every link from `start` that `follows` lets it; kinds of pages in `seen` are
/// not looked at again.
async fn crawl(
    browser: &Browser,
    server: &Server,
    start: &str,
    follows: fn(&str) -> bool,
    seen: &mut BTreeSet<String>,
) {
    seen.remove(&pattern(start));
    let mut waiting = VecDeque::from([start.to_owned()]);
    while let Some(address) = waiting.pop_front() {
        if !seen.insert(pattern(&address)) {
            continue;
        }
        browser.visit(&server.url(&address)).await;
        let is_page_indeed =
            "document.contentType === 'text/html' && !!document.querySelector('h1')";
        assert_eq!(
            browser.evaluate(is_page_indeed).await,
            true,
            "{address} is no page"
        );
        let title = browser.driver().title().await.expect("a title");
        assert!(
            !title.starts_with("Fehler") && !title.starts_with("Diese Seite gibt es nicht"),
            "{address}: {title}"
        );
        assert_accessible_as_it_stands(browser).await;
        assert_narrow_enough(browser, &address).await;
        let links = browser.evaluate(LINKS).await;
        let links = links.as_array().cloned().unwrap_or_default();
        let links = links.iter().filter_map(|link| link.as_str());
        let links = links.filter(|link| is_page(link) && follows(link));
        waiting.extend(links.map(str::to_owned));
    }
}

/// At 320 pixels, which is 1280 at four times the size, nothing scrolls sideways.
async fn assert_narrow_enough(browser: &Browser, address: &str) {
    browser.view(Viewport::Narrow).await;
    let width = browser
        .evaluate("document.documentElement.scrollWidth")
        .await;
    assert_eq!(width, 320, "{address} scrolls sideways at 320 pixels");
    browser.view(Viewport::Desk).await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn everything_public_is_accessible() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let mut seen = BTreeSet::new();
        let public = |address: &str| !is_inside(address);
        crawl(browser, &server, "/", public, &mut seen).await;
        assert!(seen.len() > 40, "only {seen:?}");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn everything_inside_is_accessible() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let mut seen = BTreeSet::new();
        for (persona, starts) in PEOPLE {
            sign_in(browser, &server, persona).await;
            for start in starts {
                crawl(browser, &server, start, is_inside, &mut seen).await;
            }
        }
        assert!(seen.len() > 20, "only {seen:?}");
    })
    .await;
}

/// Who looks, and where each begins.
const PEOPLE: [(&str, &[&str]); 4] = [
    ("1-central-office", &["/emscher-lippe-netzwerk/intern"]),
    ("3-mayor", &["/emscher-lippe-netzwerk/intern"]),
    ("4-company", &["/emscher-lippe-netzwerk/intern"]),
    ("7-administrator", &["/konto"]),
];
