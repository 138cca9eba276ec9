//! The tools of the journeys do what they say: otherwise no journey means anything.

use testkit::{Browser, Scheme, Viewport, assert_accessible, violations, with_browser};

const GOOD: &str = "<!doctype html><html lang=de><title>Gut</title><meta name=viewport \
    content='width=device-width'><main><h1>Eine gute Seite</h1><p>Mit Text.</p></main></html>";

const BAD: &str = "<!doctype html><html lang=de><title>Schlecht</title><main><h1>Bild</h1>\
    <img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><p style='color:#bbb'>blass</p></main></html>";

/// Opens a page that is nothing but this text.
async fn open(browser: &Browser, name: &str, html: &str) -> String {
    let file = std::env::temp_dir().join(format!("regiowerk-{}-{name}.html", std::process::id()));
    std::fs::write(&file, html).expect("the folder for temporary files is writable");
    let url = format!("file://{}", file.display());
    browser.visit(&url).await;
    url
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn a_good_page_has_no_violations() {
    with_browser(async |browser| {
        let url = open(browser, "good", GOOD).await;
        assert_accessible(browser, &url).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn a_bad_page_is_told_with_rule_and_place() {
    with_browser(async |browser| {
        open(browser, "bad", BAD).await;
        let found = violations(browser).await;
        let rules: Vec<_> = found.iter().map(|it| it.rule.as_str()).collect();
        assert!(
            rules.contains(&"image-alt") && rules.contains(&"color-contrast"),
            "{rules:?}"
        );
        let report = found.iter().map(ToString::to_string).collect::<String>();
        assert!(report.contains("img"), "{report}");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn size_and_scheme_are_what_was_asked_for() {
    with_browser(async |browser| {
        open(browser, "size", GOOD).await;
        for (viewport, width) in [
            (Viewport::Desk, 1280),
            (Viewport::Phone, 390),
            (Viewport::Narrow, 320),
        ] {
            browser.view(viewport).await;
            assert_eq!(browser.evaluate("window.innerWidth").await, width);
        }
        for (scheme, dark) in [(Scheme::Dark, true), (Scheme::Light, false)] {
            browser.prefer(scheme).await;
            let asked = "matchMedia('(prefers-color-scheme: dark)').matches";
            assert_eq!(browser.evaluate(asked).await, dark);
        }
        let picture = browser.shoot("tools").await;
        let bytes = std::fs::read(&picture).expect("the picture was just written");
        assert!(bytes.starts_with(b"\x89PNG"));
    })
    .await;
}
