//! The accessibility check: axe-core, run in the page.

use std::fmt::{self, Display, Formatter};

use serde_json::Value;

use crate::browser::{Browser, Scheme, Viewport};

/// A rule of axe-core that a page breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The rule, such as `color-contrast`.
    pub rule: String,
    /// How bad it is in axe's words: minor, moderate, serious, critical.
    pub impact: String,
    /// What the rule asks for.
    pub help: String,
    /// Where it is broken: a selector and what to do there.
    pub places: Vec<(String, String)>,
}

impl Display for Violation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} ({}): {}", self.rule, self.impact, self.help)?;
        for (selector, advice) in &self.places {
            writeln!(f, "    {selector}")?;
            for line in advice.lines() {
                writeln!(f, "        {}", line.trim())?;
            }
        }
        Ok(())
    }
}

/// Visits `url` and looks at it as [`assert_accessible_as_it_stands`] does.
///
/// # Panics
/// If there is a violation, or if a page is wider than the screen.
pub async fn assert_accessible(browser: &Browser, url: &str) {
    browser.visit(url).await;
    assert_accessible_as_it_stands(browser).await;
}

/// Looks at the page as it stands, refused forms and all, in light and dark at 1280 and
/// 390 pixels, and fails with a readable report if axe finds anything. Afterwards the
/// browser is light and wide again.
///
/// # Panics
/// If there is a violation, or if the page is wider than the screen.
pub async fn assert_accessible_as_it_stands(browser: &Browser) {
    load(browser).await;
    let mut report = Vec::new();
    for scheme in [Scheme::Dark, Scheme::Light] {
        for viewport in [Viewport::Phone, Viewport::Desk] {
            browser.view(viewport).await;
            browser.prefer(scheme).await;
            for violation in run(browser).await {
                report.push(format!("{scheme:?}, {viewport:?}: {violation}"));
            }
            let wide = "document.documentElement.scrollWidth > window.innerWidth";
            if browser.evaluate(wide).await == Value::Bool(true) {
                report.push(format!(
                    "{scheme:?}, {viewport:?}: the page scrolls sideways"
                ));
            }
        }
    }
    let place = browser.evaluate("location.href").await;
    assert!(
        report.is_empty(),
        "{place} is not accessible:\n{}",
        report.join("\n")
    );
}

/// What axe finds on the page as it stands, all rules on.
///
/// # Panics
/// If `REGIOWERK_AXE` does not name axe-core's `axe.min.js`, or if it cannot run.
pub async fn violations(browser: &Browser) -> Vec<Violation> {
    load(browser).await;
    run(browser).await
}

/// Brings axe-core into the page.
async fn load(browser: &Browser) {
    let place = std::env::var_os("REGIOWERK_AXE").expect(
        "REGIOWERK_AXE names axe.min.js: run `cargo xtask test`, or `npm ci` in frontend/ and set \
         it to frontend/node_modules/axe-core/axe.min.js",
    );
    let engine = std::fs::read_to_string(place).expect("REGIOWERK_AXE names a readable file");
    let loaded = browser.driver().execute(engine, Vec::new()).await;
    loaded.expect("axe-core loads in every page");
}

async fn run(browser: &Browser) -> Vec<Violation> {
    let found = browser.driver().execute_async(RUN, Vec::new()).await;
    let found = found.expect("axe-core runs in every page");
    let found = found.json();
    assert!(
        found["error"].is_null(),
        "axe-core failed: {}",
        found["error"]
    );
    let list = found["violations"]
        .as_array()
        .expect("axe-core gives a list");
    list.iter().map(violation).collect()
}

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
        (results) => done({ violations: results.violations }),
        (error) => done({ error: String(error) }));";

fn violation(json: &Value) -> Violation {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = json["nodes"].as_array().into_iter().flatten();
    let places = nodes.map(|node| {
        let target = node["target"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|it| match it {
                Value::String(selector) => selector.clone(),
                other => other.to_string(),
            });
        (
            target.collect::<Vec<_>>().join(" > "),
            text(&node["failureSummary"]),
        )
    });
    Violation {
        rule: text(&json["id"]),
        impact: text(&json["impact"]),
        help: text(&json["help"]),
        places: places.collect(),
    }
}
