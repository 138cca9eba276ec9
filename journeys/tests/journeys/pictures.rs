//! The pictures of the README, taken anew by `cargo xtask pictures`: a test run leaves
//! them alone.

use crate::walk::Walk;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::json;
use std::path::PathBuf;
use testkit::{Browser, Scheme, Server, with_browser};

/// Where the pictures go; nowhere unless asked for.
fn folder() -> Option<PathBuf> {
    std::env::var_os("REGIOWERK_PICTURES").map(PathBuf::from)
}

/// Keeps what the screen shows as `docs/pictures/NAME.webp`.
async fn keep(browser: &Browser, folder: &std::path::Path, name: &str) {
    // Nothing blinks, and no scrolled page is half a picture.
    browser
        .evaluate("(document.activeElement.blur(), window.scrollTo(0, 0))")
        .await;
    let wanted = json!({"format": "webp", "quality": 82});
    let tools = browser.driver().cdp();
    let taken = tools.send_raw("Page.captureScreenshot", wanted).await;
    let taken = taken.expect("a picture can be taken");
    let bytes = BASE64.decode(taken["data"].as_str().unwrap_or_default());
    std::fs::create_dir_all(folder).expect("the folder of the pictures can be made");
    let place = folder.join(name).with_extension("webp");
    let written = std::fs::write(place, bytes.expect("the browser gives base64"));
    written.expect("a picture can be written");
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn the_pictures_of_the_readme() {
    let Some(folder) = folder() else { return };
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let desk = Walk::at_a_desk(browser, &server);
        desk.visit("/emscher-lippe-netzwerk").await;
        keep(browser, &folder, "portal").await;
        desk.comes_in("/emscher-lippe-netzwerk", "Jutta Berger")
            .await;
        keep(browser, &folder, "overview").await;
        desk.goes_to("Verzeichnis").await;
        keep(browser, &folder, "directory").await;
        desk.searches("Winkelmann").await;
        desk.follow("Winkelmann Apparatebau GmbH (Demo)").await;
        browser.prefer(Scheme::Dark).await;
        keep(browser, &folder, "organisation-dark").await;
        browser.prefer(Scheme::Light).await;
        desk.goes_to("Beschlüsse").await;
        desk.follow("Gemeinsamer Gewerbeflächenpool (Demo)").await;
        keep(browser, &folder, "councils").await;
        desk.goes_out().await;
        let phone = Walk::on_a_phone(browser, &server).await;
        phone
            .comes_in("/emscher-lippe-allianz", "Katrin Sommerfeld")
            .await;
        keep(browser, &folder, "phone").await;
    })
    .await;
}
