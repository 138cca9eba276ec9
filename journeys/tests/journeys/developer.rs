//! A municipal developer reads before a visit, writes down after it (story W1), and does
//! not see what another town keeps for itself (story W5).

use crate::walk::Walk;
use testkit::{Server, with_browser};

const COMPANY: &str = "Winkelmann Apparatebau GmbH (Demo)";

#[tokio::test]
#[ignore = "needs a browser"]
async fn before_a_visit_i_read_and_after_it_i_write() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let desk = Walk::at_a_desk(browser, &server);
        desk.comes_in("/emscher-lippe-netzwerk", "Emre Yıldız")
            .await;
        desk.reads("Freie Hallen im Chemiepark erfragen").await;
        desk.reads("Hinweis von WIN Emscher Lippe GmbH").await;
        desk.look().await;

        // Before: the history, and that somebody was there six weeks ago.
        desk.searches("Winkelman").await;
        desk.follow(COMPANY).await;
        desk.reads("Zuletzt besucht vor 6 Wochen").await;
        desk.reads("Kreis Recklinghausen, WIN Emscher Lippe GmbH")
            .await;
        desk.reads("Wasserstoff: Wärmetauscher für Elektrolyseure")
            .await;
        desk.look().await;

        // After: on the telephone, in front of the gate.
        let phone = Walk::on_a_phone(browser, &server).await;
        phone.follow("Kontakt festhalten").await;
        phone.types("Notiz", "Die Halle reicht nicht mehr.").await;
        phone.press("Kontakt speichern").await;
        phone.reads("Geben Sie an, worum es ging.").await;
        phone.look().await;
        write_down(&phone).await;
        phone.press("Kontakt speichern").await;
        phone.reads("Der Kontakt ist festgehalten.").await;
        phone.reads("Erweiterung am Standort").await;
        phone.reads("Die Halle reicht nicht mehr.").await;
        phone.reads("Lena Voskamp (Kreis Recklinghausen)").await;
        phone.look().await;

        // Two things to do, and the need for space has become the draft of an enquiry.
        phone.goes_to("Meine Wiedervorlagen").await;
        phone.reads("Flächenliste schicken").await;
        phone.reads("Förderbank anrufen").await;
        phone.reads("2.500 m² Halle ab 2028").await;
        phone.reads("Entwurf einer Anfrage").await;
        phone.press("Als erledigt melden: Förderbank anrufen").await;
        phone.misses("Förderbank anrufen").await;
        phone.look().await;
        phone.goes_to("Übersicht").await;
        phone.reads("Flächenliste schicken").await;
    })
    .await;
}

async fn write_down(walk: &Walk<'_>) {
    walk.types("Worum es ging", "Erweiterung am Standort").await;
    walk.ticks("Erweiterung").await;
    walk.chooses("Wofür", "Fläche").await;
    walk.types("Was gebraucht wird", "2.500 m² Halle ab 2028")
        .await;
    walk.types("Was zu tun ist", "Flächenliste schicken").await;
    walk.dates("Bis wann", 7).await;
    walk.types_in_the_second("Was zu tun ist", "Förderbank anrufen")
        .await;
    walk.types("Von Winkelmann", "Harald Winkelmann").await;
    walk.chooses("Weitere Organisation", "Kreis Recklinghausen")
        .await;
    walk.types("Namen, durch Komma getrennt", "Lena Voskamp")
        .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn another_town_keeps_its_notes_and_i_learn_whom_to_ask() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let desk = Walk::at_a_desk(browser, &server);
        desk.comes_in("/emscher-lippe-allianz", "Emre Yıldız").await;
        desk.goes_to("Verzeichnis").await;
        desk.look().await;
        desk.searches("Zweckel").await;
        desk.misses("Präzisionsguss").await;
        desk.goes_to("Verzeichnis").await;
        desk.follow("Organisation anlegen").await;
        desk.types("Name", "Zweckel Präzisionsguss GmbH (Demo)")
            .await;
        desk.chooses("Art", "Unternehmen").await;
        desk.types("Ort", "Gladbeck").await;
        desk.chooses("Wer den Eintrag sieht", "nur im Netzwerk")
            .await;
        desk.press("Organisation speichern").await;
        desk.reads("Diese Organisation gibt es vielleicht schon")
            .await;
        desk.reads("Stadt Gladbeck bekannt. Fragen Sie dort nach.")
            .await;
        desk.misses("Musterstiege").await;
        desk.look().await;

        // That there was a visit everybody knows; what was said stays with Gladbeck.
        desk.searches("Nordstern").await;
        desk.follow("Nordstern Batterierecycling GmbH (Demo)").await;
        desk.reads("Zuletzt besucht vor 5 Wochen").await;
        desk.reads("Besuch; die Notiz ist für Sie nicht sichtbar")
            .await;
        desk.misses("Noch nicht weitersagen").await;
        desk.goes_out().await;

        desk.comes_in("/emscher-lippe-allianz", "Katrin Sommerfeld")
            .await;
        desk.searches("Nordstern").await;
        desk.follow("Nordstern Batterierecycling GmbH (Demo)").await;
        desk.reads("Noch nicht weitersagen").await;
        desk.searches("Zweckel").await;
        desk.follow("Zweckel Präzisionsguss GmbH (Demo)").await;
        desk.reads("Musterstiege 3").await;
        desk.look().await;
    })
    .await;
}
