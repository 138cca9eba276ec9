//! A chamber shares a hint about a company with two towns without opening its own file,
//! and sees what came of it (story K1).

use crate::walk::Walk;
use testkit::{Server, with_browser};

const NETWORK: &str = "/regionruhr";
const COMPANY: &str = "Ruhr Prüftechnik für Pumpen GmbH (Demo)";

#[tokio::test]
#[ignore = "needs a browser"]
async fn a_chamber_gives_a_hint_and_sees_what_came_of_it() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let desk = Walk::at_a_desk(browser, &server);
        desk.comes_in(NETWORK, "Olga Kaminski").await;
        desk.look().await;
        desk.searches("Pumpen").await;
        desk.follow(COMPANY).await;
        desk.follow("Hinweis geben").await;
        desk.press("Hinweis abschicken").await;
        desk.reads("Wählen Sie 1 bis 20 andere Mitglieder aus.")
            .await;
        desk.look().await;
        desk.types("Hinweis", "Der Prüfstand steht an drei Tagen leer.")
            .await;
        desk.ticks("Wirtschaftsförderung Dortmund").await;
        desk.ticks("Wirtschaftsförderung Bochum").await;
        desk.press("Hinweis abschicken").await;
        desk.reads("Der Hinweis ist abgeschickt.").await;
        desk.goes_to("Hinweise").await;
        desk.reads(COMPANY).await;
        desk.look().await;
        desk.goes_out().await;

        let link = invites_somebody_of_dortmund(&desk).await;
        desk.visit(&link).await;
        desk.look().await;
        desk.types("Passwort", "ein Hafen mit vielen Kränen").await;
        desk.press("Einladung annehmen").await;
        answers(&desk).await;

        desk.comes_in(NETWORK, "Olga Kaminski").await;
        desk.goes_to("Hinweise").await;
        desk.reads("Zwei Betriebe nutzen den Prüfstand.").await;
        desk.follow(COMPANY).await;
        desk.reads("Ines Falk").await;
        desk.reads("neu").await;
        desk.look().await;
    })
    .await;
}

/// The central office sees no hints, but gives somebody access; the link in the letter.
async fn invites_somebody_of_dortmund(desk: &Walk<'_>) -> String {
    desk.comes_in(NETWORK, "Jutta Berger").await;
    desk.misses("Der Prüfstand steht an drei Tagen leer.").await;
    desk.goes_to("Zugänge").await;
    desk.follow("Zugang geben").await;
    desk.types("Name", "Ines Falk").await;
    desk.types("E-Mail-Adresse", "ines.falk@example.org").await;
    desk.ticks("Wirtschaftsförderung").await;
    desk.types("Name oder Ort der Organisation", "Dortmund")
        .await;
    desk.press("Organisation suchen").await;
    desk.look().await;
    desk.ticks("Wirtschaftsförderung Dortmund").await;
    desk.press("Einladung verschicken").await;
    let link = desk.link_in_the_newest_letter("Einladung").await;
    desk.goes_out().await;
    link
}

async fn answers(desk: &Walk<'_>) {
    desk.back_to(NETWORK).await;
    desk.reads("Hinweis von Handwerkskammer Dortmund").await;
    desk.look().await;
    desk.follow(COMPANY).await;
    desk.reads("Der Prüfstand steht an drei Tagen leer.").await;
    desk.chooses("Stand", "erledigt").await;
    desk.press("Antwort speichern").await;
    desk.reads("Schreiben Sie, was daraus geworden ist.").await;
    desk.look().await;
    desk.types("Ergebnis", "Zwei Betriebe nutzen den Prüfstand.")
        .await;
    desk.press("Antwort speichern").await;
    desk.reads("Ihre Antwort ist gespeichert.").await;
    desk.goes_out().await;
}
