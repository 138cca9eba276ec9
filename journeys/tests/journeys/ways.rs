//! Other ways through the pages: without scripts, and with nothing but the keyboard.

use crate::walk::Walk;
use testkit::thirtyfour::Key;
use testkit::{Browser, Server, with_browser};

#[tokio::test]
#[ignore = "needs a browser"]
async fn without_scripts_everything_can_be_done() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        browser.without_scripts().await;
        let phone = Walk::on_a_phone(browser, &server).await;
        phone.comes_in("/heilbronn-franken", "Jutta Berger").await;
        // The menu is a popover and opens by itself; the filter is a form.
        phone.goes_to("Verzeichnis").await;
        phone.types("Suchwort", "Kocher").await;
        phone.press("Anzeigen").await;
        phone.reads("Eine Organisation").await;
        phone.follow("Kocher Antriebe GmbH & Co. KG (Demo)").await;
        phone.reads("Zuletzt besucht vor 3 Wochen").await;
        phone.follow("Wiedervorlage anlegen").await;
        phone.press("Wiedervorlage speichern").await;
        phone.reads("Bitte prüfen Sie").await;
        phone
            .types("Was zu tun ist", "Rückruf wegen der Weiterbildung")
            .await;
        phone.press("Wiedervorlage speichern").await;
        phone.reads("Die Wiedervorlage ist gespeichert.").await;
        phone.goes_to("Meine Wiedervorlagen").await;
        phone.press("Als erledigt melden: Rückruf").await;
        phone.reads("Die Wiedervorlage ist erledigt.").await;
        phone.misses("Rückruf wegen der Weiterbildung").await;
    })
    .await;
}

/// Presses keys, one after the other.
async fn keys(browser: &Browser, keys: &[Key]) {
    for key in keys {
        let hands = browser.driver().action_chain();
        let pressed = hands.send_keys(key.clone()).perform().await;
        pressed.expect("the keyboard works");
    }
}

/// What has the focus: its words, and whether one sees that it has.
async fn focus(browser: &Browser) -> (String, bool) {
    let state = browser
        .evaluate(
            "(() => { const it = document.activeElement, look = getComputedStyle(it);
                return [(it.innerText || it.getAttribute('aria-label') || it.name || '').trim(),
                    look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
                        || look.boxShadow !== 'none']; })()",
        )
        .await;
    (
        state[0].as_str().unwrap_or_default().to_owned(),
        state[1] == true,
    )
}

/// Goes on with Tab until this has the focus; everything on the way can be seen.
async fn tab_to(browser: &Browser, wanted: &str) {
    let mut passed = Vec::new();
    for _ in 0..60 {
        keys(browser, &[Key::Tab]).await;
        let (words, seen) = focus(browser).await;
        assert!(seen, "nobody sees that „{words}“ has the focus");
        if words.contains(wanted) {
            return;
        }
        passed.push(words);
    }
    assert!(passed.is_empty(), "no way to „{wanted}“: {passed:?}");
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn with_the_keyboard_alone_everything_can_be_reached() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let desk = Walk::at_a_desk(browser, &server);
        desk.visit("/anmelden?weiter=/heilbronn-franken/intern")
            .await;
        tab_to(browser, "Jutta Berger").await;
        keys(browser, &[Key::Enter]).await;
        desk.reads("Aufgaben und Fristen").await;

        // The first stop leads past header and navigation.
        tab_to(browser, "Zum Inhalt springen").await;
        keys(browser, &[Key::Enter]).await;
        tab_to(browser, "Mitteilungen").await;

        // The menu of the account opens by Enter, and what it holds comes next.
        desk.goes_to("Verzeichnis").await;
        tab_to(browser, "Jutta Berger").await;
        keys(browser, &[Key::Enter]).await;
        tab_to(browser, "Konto").await;
        keys(browser, &[Key::Escape]).await;
        let (menu, _) = focus(browser).await;
        assert!(menu.contains("Jutta Berger"), "{menu}");

        // After a refusal the summary has the focus, and its links lead to the fields.
        desk.follow("Organisation anlegen").await;
        desk.press("Organisation speichern").await;
        let (summary, _) = focus(browser).await;
        assert!(summary.contains("Bitte prüfen Sie"), "{summary}");
        keys(browser, &[Key::Tab, Key::Enter]).await;
        let (field, seen) = focus(browser).await;
        assert!(field == "name" && seen, "{field}");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn the_menu_of_a_telephone_closes_by_escape() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let phone = Walk::on_a_phone(browser, &server).await;
        phone.comes_in("/heilbronn-franken", "Jutta Berger").await;
        let open = "document.querySelector('#bereiche').matches(':popover-open')";
        tab_to(browser, "Menü").await;
        keys(browser, &[Key::Enter]).await;
        assert_eq!(browser.evaluate(open).await, true);
        tab_to(browser, "Verzeichnis").await;
        keys(browser, &[Key::Escape]).await;
        assert_eq!(browser.evaluate(open).await, false);
        let (button, _) = focus(browser).await;
        assert_eq!(button, "Menü", "the focus goes back to its button");
    })
    .await;
}
