//! A real browser, driven through WebDriver.

use std::path::PathBuf;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::ChromeCapabilities;
use thirtyfour::prelude::*;

/// How large the page is, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewport {
    /// 1280 by 900: a desk.
    Desk,
    /// 390 by 844: a telephone.
    Phone,
    /// 320 by 640: the narrowest that has to work.
    Narrow,
}

impl Viewport {
    const fn size(self) -> (u32, u32) {
        match self {
            Self::Desk => (1280, 900),
            Self::Phone => (390, 844),
            Self::Narrow => (320, 640),
        }
    }
}

/// What the person's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A browser with a profile of its own: no cookies, no cache.
#[derive(Debug)]
pub struct Browser {
    driver: WebDriver,
    _profile: TempDir,
}

/// Opens a browser at [`Viewport::Desk`], runs the test in it and closes it again.
///
/// # Panics
/// If there is no browser; the message says how to get one.
pub async fn with_browser(test: impl AsyncFn(&Browser)) {
    let browser = Browser::open().await;
    test(&browser).await;
    browser
        .driver
        .clone()
        .quit()
        .await
        .expect("the session was open until now");
}

impl Browser {
    async fn open() -> Self {
        let url = std::env::var("REGIOWERK_WEBDRIVER").expect(
            "this test needs a browser: run `cargo xtask test`, or start chromedriver and set \
             REGIOWERK_WEBDRIVER=http://127.0.0.1:PORT (apt-get install -y chromium chromium-driver)",
        );
        // With the whole workspace's features reqwest has no provider of its own; an
        // error only says that another test was first.
        rustls::crypto::ring::default_provider()
            .install_default()
            .ok();
        let profile = tempfile::tempdir().expect("the folder for temporary files is writable");
        let wishes = capabilities(&profile).expect("the capabilities are plain JSON");
        let driver = WebDriver::new(url, wishes)
            .await
            .expect("chromedriver opens a session");
        let browser = Self {
            driver,
            _profile: profile,
        };
        browser.view(Viewport::Desk).await;
        browser
    }

    /// The session, for everything that has no word here.
    pub const fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Opens an address and waits until the page is loaded.
    ///
    /// # Panics
    /// If the browser cannot reach it.
    pub async fn visit(&self, url: &str) {
        self.driver
            .goto(url)
            .await
            .unwrap_or_else(|error| refuse("visit", &error));
    }

    /// Sets the size of the page exactly (a window would be 500 pixels wide at least).
    ///
    /// # Panics
    /// If the browser refuses.
    pub async fn view(&self, viewport: Viewport) {
        let (width, height) = viewport.size();
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// Sets what the system asks for: light or dark.
    ///
    /// # Panics
    /// If the browser refuses.
    pub async fn prefer(&self, scheme: Scheme) {
        let value = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let features = json!([{"name": "prefers-color-scheme", "value": value}]);
        self.devtools("Emulation.setEmulatedMedia", json!({"features": features}))
            .await;
    }

    /// Lets the page run with scripts or without, from the next visit on.
    ///
    /// # Panics
    /// If the browser refuses.
    pub async fn without_scripts(&self) {
        self.devtools(
            "Emulation.setScriptExecutionDisabled",
            json!({"value": true}),
        )
        .await;
    }

    /// Evaluates a JavaScript expression in the page.
    ///
    /// # Panics
    /// If the expression throws.
    pub async fn evaluate(&self, expression: &str) -> Value {
        let script = format!("return {expression}");
        let result = self.driver.execute(script, Vec::new()).await;
        result
            .unwrap_or_else(|error| refuse(expression, &error))
            .json()
            .clone()
    }

    /// Writes a picture of the page as `NAME.png` into the folder `REGIOWERK_SHOTS`
    /// (the folder for temporary files without it) and gives the place.
    ///
    /// # Panics
    /// If the picture cannot be taken or written.
    pub async fn shoot(&self, name: &str) -> PathBuf {
        let folder = std::env::var_os("REGIOWERK_SHOTS").map_or_else(
            || std::env::temp_dir().join("regiowerk-shots"),
            PathBuf::from,
        );
        std::fs::create_dir_all(&folder).expect("the folder for pictures can be created");
        let place = folder.join(name).with_extension("png");
        let taken = self.driver.screenshot(&place).await;
        taken.unwrap_or_else(|error| refuse("screenshot", &error));
        place
    }

    async fn devtools(&self, method: &str, parameters: Value) {
        let sent = self.driver.cdp().send_raw(method, parameters).await;
        sent.unwrap_or_else(|error| refuse(method, &error));
    }
}

#[expect(
    clippy::panic,
    reason = "a browser that refuses fails the test that drives it"
)]
#[track_caller]
fn refuse(what: &str, error: &WebDriverError) -> ! {
    panic!("{what}: {error}")
}

fn capabilities(profile: &TempDir) -> WebDriverResult<ChromeCapabilities> {
    let mut wishes = DesiredCapabilities::chrome();
    if let Ok(browser) = std::env::var("REGIOWERK_CHROMIUM") {
        wishes.set_binary(&browser)?;
    }
    for flag in [
        "--headless=new",
        // Chromium refuses to run as root with its sandbox on.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=de-DE",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion",
    ] {
        wishes.add_arg(flag)?;
    }
    wishes.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
    Ok(wishes)
}
