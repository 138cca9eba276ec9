//! The portal over its routes, with the five real charters.

mod house;

use house::{House, NETWORKS};

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

#[tokio::test]
async fn every_page_of_every_alliance_has_one_heading_and_no_missing_text() {
    testkit::on_both_engines(async |database| {
        let house = House::open(database).await;
        for (slug, _) in NETWORKS {
            for page in PAGES {
                for lang in ["", "/en"] {
                    let path = format!("{lang}/{slug}{page}");
                    let html = house.html(&path).await;
                    assert_eq!(html.matches("<h1>").count(), 1, "{path}");
                    let tag = if lang.is_empty() { "de" } else { "en" };
                    assert!(html.contains(&format!("<html lang=\"{tag}\">")), "{path}");
                    assert!(html.contains("property=\"og:title\""), "{path}");
                    for part in html.split(['>', '"']) {
                        let text = part.split('<').next().unwrap_or_default();
                        assert!(
                            !text.starts_with("portal-") || is_markup(text),
                            "{path}: {text}"
                        );
                    }
                }
            }
        }
    })
    .await;
}

/// Classes of the frame that begin like the keys of texts.
fn is_markup(text: &str) -> bool {
    [
        "portal-head",
        "portal-nav",
        "portal-foot",
        "portal-foot__base",
    ]
    .contains(&text)
}

#[tokio::test]
async fn no_link_within_the_portal_is_dead() {
    let database = testkit::sqlite();
    let house = House::open(&database).await;
    let mut seen: Vec<String> = Vec::new();
    let mut to_see = vec!["/".to_owned(), "/en/".to_owned()];
    while let Some(path) = to_see.pop() {
        if seen.contains(&path) {
            continue;
        }
        seen.push(path.clone());
        let html = house.html(&path).await;
        for link in house::links(&html) {
            let (target, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = if target.is_empty() { &path } else { target };
            if !house::is_of_the_portal(target) {
                continue;
            }
            if !anchor.is_empty() {
                let there = house.html(target).await;
                assert!(
                    there.contains(&format!("id=\"{anchor}\"")),
                    "{path}: {link}"
                );
            }
            to_see.push(target.to_owned());
        }
    }
    seen.retain(|path| !path.ends_with("/farben.css"));
    // Nine pages, two feeds and two languages for each network; start, licences and the
    // three legal texts of the instance.
    assert_eq!(seen.len(), NETWORKS.len() * 11 * 2 + 4 + 6, "{seen:?}");
}

#[tokio::test]
async fn the_alliance_names_the_network_it_works_through() {
    let database = testkit::sqlite();
    let house = House::open(&database).await;
    let html = house.html("/emscher-lippe-allianz").await;
    let link = "<a href=\"/emscher-lippe-netzwerk\">Wirtschaftsförderer-Netzwerk Emscher-Lippe</a>";
    assert!(html.contains(link));
    house
        .rename("emscher-lippe-netzwerk", "Netz der Zwölf")
        .await;
    let html = house.html("/emscher-lippe-allianz").await;
    assert!(
        html.contains(">Netz der Zwölf</a>"),
        "the other network counts"
    );
}

#[tokio::test]
async fn a_page_is_kept_until_the_revision_changes() {
    let database = testkit::sqlite();
    let house = House::open(&database).await;
    let first = house.get("/regionruhr", None).await;
    assert_eq!(first.header("cache-control"), "public, max-age=60");
    let etag = first.header("etag");
    assert_eq!(house.get("/regionruhr", Some(&etag)).await.status, 304);
    assert_eq!(house.get("/regionruhr?x=1", Some(&etag)).await.status, 304);
    house.rename("regionruhr", "RegionRuhr neu").await;
    let again = house.get("/regionruhr", Some(&etag)).await;
    assert_eq!(again.status, 200);
    assert!(again.body.contains("<h1>RegionRuhr neu</h1>"));
    assert!(house.html("/").await.contains("RegionRuhr neu"));
}

#[tokio::test]
async fn a_signed_in_visitor_never_gets_or_leaves_a_kept_page() {
    let database = testkit::sqlite();
    let house = House::open(&database).await.signed_in();
    let page = house.get("/regionruhr", None).await;
    assert_eq!(page.header("cache-control"), "private, no-cache");
    assert_eq!(page.header("etag"), "");
    assert!(page.body.contains("/regionruhr/intern"));
}

#[tokio::test]
async fn the_five_say_what_only_they_can_say() {
    let database = testkit::sqlite();
    let house = House::open(&database).await;
    for (path, text) in [
        ("/emscher-lippe-netzwerk", "Strategieteam Chemie"),
        ("/emscher-lippe-netzwerk", "Januar\u{a0}2003"),
        ("/emscher-lippe-netzwerk", "GeoBasis-DE / BKG"),
        ("/emscher-lippe-netzwerk/gremien", "genau 2 Personen"),
        ("/emscher-lippe-allianz/gremien", "Dasselbe Gremium wie in"),
        ("/wirtschaftsallianz-bottrop", "14.\u{a0}November"),
        ("/en/wirtschaftsallianz-bottrop", "14\u{a0}November"),
        (
            "/wirtschaftsallianz-bottrop/mitmachen",
            "jederzeit beitreten",
        ),
        ("/heilbronn-franken", "gemeinsame Organisation"),
        ("/heilbronn-franken/mitglieder", "Handwerkskammern"),
        ("/regionruhr/kompetenzen", "26.550,00\u{a0}EUR"),
        (
            "/robots.txt",
            "Sitemap: https://regiowerk.example/sitemap.xml",
        ),
        ("/sitemap.xml", "/en/regionruhr/gremien</loc>"),
        (
            "/regionruhr/atom.xml",
            "<updated>2026-06-15T12:00:00Z</updated>",
        ),
        ("/lizenzen", "EUPL-1.2"),
    ] {
        let page = house.get(path, None).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.body.contains(text), "{path} lacks {text}");
    }
    assert_eq!(house.get("/nirgendwo", None).await.status, 404);
    assert_eq!(house.get("/nirgendwo/gremien", None).await.status, 404);
}

#[tokio::test]
async fn whoever_joins_or_leaves_is_seen_at_once() {
    testkit::on_both_engines(async |database| {
        let house = House::open(database).await;
        let (members, map) = ("/regionruhr/mitglieder", "/regionruhr");
        for page in [members, map] {
            assert!(!house.html(page).await.contains("Stadt Unna"), "{page}");
        }
        let id = house.join("regionruhr", "Stadt Unna", "05978036").await;
        for page in [members, map] {
            assert!(house.html(page).await.contains("Stadt Unna"), "{page}");
        }
        assert!(house.html("/").await.contains("10 Mitglieder"));
        house.leave("regionruhr", id).await;
        for page in [members, map] {
            assert!(!house.html(page).await.contains("Stadt Unna"), "{page}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_network_may_have_a_colour_and_a_region_in_both_languages() {
    let database = testkit::sqlite();
    let house = House::open(&database).await;
    let style = house.get("/regionruhr/farben.css", None).await;
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    assert!(style.body.contains("--kern-color-action-default: #8a4300;"));
    assert!(style.body.contains("@media (prefers-color-scheme: dark)"));
    let page = house.html("/regionruhr").await;
    assert!(page.contains("<link rel=\"stylesheet\" href=\"/regionruhr/farben.css\">"));
    let plain = house.html("/emscher-lippe-netzwerk").await;
    assert!(!plain.contains("farben.css"));
    let without = house.get("/emscher-lippe-netzwerk/farben.css", None).await;
    assert_eq!(without.status, 404);
    let english = house.html("/en/emscher-lippe-netzwerk").await;
    assert!(english.contains("<span class=\"brand__place\">Emscher-Lippe region</span>"));
}

#[tokio::test]
async fn a_legal_text_is_the_default_until_somebody_writes_it() {
    let database = testkit::sqlite();
    let house = House::open(&database).await;
    let warning = "noch nicht ausgefüllt";
    for path in [
        "/regionruhr/impressum",
        "/impressum",
        "/en/regionruhr/datenschutz",
    ] {
        let html = house.html(path).await;
        assert!(html.contains("kern-alert--warning"), "{path}");
    }
    let privacy = house.html("/regionruhr/datenschutz").await;
    assert!(
        privacy.contains("nach sieben Tagen"),
        "it says what is kept how long"
    );
    house
        .write_imprint("regionruhr", "## Anbieter\n**Stadt** <b>")
        .await;
    let html = house.html("/regionruhr/impressum").await;
    assert!(!html.contains(warning), "the kept page is stale");
    assert!(html.contains("<strong>Stadt</strong> &lt;b&gt;"));
    let english = house.html("/en/regionruhr/impressum").await;
    assert!(english.contains("<div class=\"prose\" lang=\"de\">"));
}

#[tokio::test]
async fn the_form_stands_where_the_network_takes_applications() {
    let database = testkit::sqlite();
    let house = House::open(&database).await;
    let open = house.get("/regionruhr/mitmachen", None).await;
    assert_eq!(open.header("cache-control"), "private, no-cache");
    assert!(open.body.contains("id=\"antrag\"") && open.body.contains("name=\"seit\""));
    house.close("regionruhr").await;
    let closed = house.html("/regionruhr/mitmachen").await;
    assert!(!closed.contains("id=\"antrag\""));
}
