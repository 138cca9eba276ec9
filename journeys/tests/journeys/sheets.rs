//! The central office takes over the list of a chamber (story G6): 1,800 companies, the
//! columns assigned by hand once, duplicates looked at, errors taken home, all of it
//! taken back.

use crate::{heading, leave, press, sign_in};
use testkit::{Browser, By, Server, assert_accessible, with_browser};

const DIRECTORY: &str = "/heilbronn-franken/intern/verzeichnis";

/// 1,800 rows: eight with a broken postcode, ten with the name of the row before and a
/// slip of the pen. The name stands in a column of which nobody would think.
fn list() -> String {
    let mut text = String::from("Adressat;Straße;PLZ;Ort;Beschäftigte;Telefon\n");
    for number in 0..1_800 {
        let name = if number % 180 == 1 {
            format!("Prüfwerkstatt Musetr {:04}", number - 1)
        } else {
            format!("Prüfwerkstatt Muster {number:04}")
        };
        let postcode = if number % 225 == 5 { "7407x" } else { "74072" };
        let row = format!("{name};Weg {number};{postcode};Heilbronn;{number};02365 {number}\n");
        text.push_str(&row);
    }
    text
}

async fn upload(browser: &Browser, server: &Server, file: &std::path::Path) {
    browser.visit(&server.url(DIRECTORY)).await;
    press(browser, "a[href$='/verzeichnis/importe']").await;
    leave(browser, DIRECTORY).await;
    let field = browser
        .driver()
        .find(By::Css("#file"))
        .await
        .expect("a field");
    let path = file.to_str().expect("a plain name");
    field.send_keys(path).await.expect("a file can be chosen");
    let field = browser
        .driver()
        .find(By::Css("#grundlage"))
        .await
        .expect("a field");
    field
        .send_keys("Einwilligung vom 12.05.2026")
        .await
        .expect("a text");
    press(browser, "form[enctype] button").await;
    leave(browser, &format!("{DIRECTORY}/importe")).await;
    assert_eq!(heading(browser).await, "kammerliste.csv");
}

async fn text(browser: &Browser) -> String {
    let text = browser
        .evaluate("document.querySelector('main').innerText")
        .await;
    text.as_str().unwrap_or_default().to_owned()
}

/// The counts on the tabs: new, changed, perhaps double, refused, unchanged.
async fn counts(browser: &Browser) -> String {
    let counts = browser
        .evaluate(
            "[...document.querySelectorAll('.tabs .cnt')].map(it => it.textContent).join(' ')",
        )
        .await;
    counts.as_str().unwrap_or_default().to_owned()
}

async fn wait_for(browser: &Browser, wanted: &str) {
    for _ in 0..600 {
        if text(browser).await.contains(wanted) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(
        text(browser).await.contains(wanted),
        "{}",
        text(browser).await
    );
}

async fn found(browser: &Browser, server: &Server) -> String {
    let url = server.url(&format!("{DIRECTORY}?q=pruefwerkstatt"));
    browser.visit(&url).await;
    let heading = browser
        .evaluate("document.querySelector('.list-head h2').innerText")
        .await;
    heading.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn a_list_of_1800_companies_is_taken_over_and_back() {
    let (server, data) = Server::demo();
    let file = data.path().join("kammerliste.csv");
    std::fs::write(&file, list()).expect("writable");
    with_browser(async |browser| {
        sign_in(browser, &server, "1-central-office").await;
        upload(browser, &server, &file).await;
        assert!(text(browser).await.contains("Spalten zuordnen"));
        assert_eq!(counts(browser).await, "", "no column is the name yet");
        let import = browser.evaluate("location.pathname").await;
        let import = import.as_str().unwrap_or_default().to_owned();
        assert_accessible(browser, &server.url(&import)).await;

        browser.evaluate("(document.querySelector('#spalte-0').value = 'name')").await;
        press(browser, "form[action$='/spalten'] button").await;
        wait_for(browser, "Die Spalten sind zugeordnet.").await;
        assert_eq!(counts(browser).await, "1.782 0 10 8 0");
        for tab in ["neu&seite=2", "doppelt", "abgelehnt"] {
            assert_accessible(browser, &server.url(&format!("{import}?zeigen={tab}"))).await;
        }
        assert!(text(browser).await.contains("„7407x“"), "{}", text(browser).await);
        let sheet = "fetch(document.querySelector('a[href$=\"fehler.xlsx\"]').href)\
             .then(it => it.arrayBuffer()).then(it => String.fromCharCode(...new Uint8Array(it, 0, 2)))";
        assert_eq!(browser.evaluate(sheet).await, "PK");

        browser.visit(&server.url(&format!("{import}?zeigen=doppelt"))).await;
        assert!(text(browser).await.contains("ähnlicher Name"), "{}", text(browser).await);
        browser.evaluate("(document.querySelector('#zeile-3').value = 'new')").await;
        press(browser, "form[action$='/bestaetigen'] button[formaction]").await;
        wait_for(browser, "Die Entscheidungen sind gemerkt.").await;
        wait_for(browser, "1.783 Zeilen übernehmen").await;
        press(browser, "footer .kern-btn--primary").await;
        // The page follows the work by itself.
        wait_for(browser, "Fertig").await;
        assert_accessible(browser, &server.url(&import)).await;
        assert_eq!(found(browser, &server).await, "1.783 Organisationen");

        browser.visit(&server.url(&import)).await;
        press(browser, "form[action$='/zuruecknehmen'] button").await;
        wait_for(browser, "Zurückgenommen").await;
        assert_eq!(found(browser, &server).await, "0 Organisationen");

        // The next list of this chamber needs no assignment.
        upload(browser, &server, &file).await;
        assert_eq!(counts(browser).await, "1.782 0 10 8 0");
        press(browser, "form[action$='/verwerfen'] button").await;
        wait_for(browser, "Die Datei ist verworfen.").await;
    })
    .await;
}
