//! A body meets: the central office builds the agenda and calls it in time (story G1), keeps
//! the record while it meets (G2); a mayor reads it on the phone, answers and sends a deputy
//! (M1, M2).

use crate::walk::Walk;
use testkit::{Server, with_browser};

const NETWORK: &str = "/emscher-lippe-netzwerk";

#[tokio::test]
#[ignore = "needs a browser"]
async fn from_the_draft_to_the_minutes() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let desk = Walk::at_a_desk(browser, &server);
        desk.comes_in(NETWORK, "Jutta Berger").await;
        desk.goes_to("Treffen").await;
        desk.reads("12. Sitzung der Lenkungsgruppe (Demo)").await;
        desk.look().await;

        // A draft tells nobody.
        desk.follow("Treffen planen").await;
        desk.types("Bezeichnung", "13. Sitzung der Lenkungsgruppe")
            .await;
        desk.press("Speichern").await;
        desk.reads("Bitte").await;
        desk.look().await;
        desk.chooses("Gremium", "Kommunale Lenkungsgruppe").await;
        desk.dates("Tag", 40).await;
        desk.types("Ort", "Rathaus Bottrop, Ratssaal").await;
        desk.look().await;
        desk.press("Speichern").await;
        desk.reads("Der Entwurf ist gespeichert").await;
        desk.follow("Punkt hinzufügen").await;
        desk.types("Gegenstand", "Gemeinsamer Messeauftritt").await;
        desk.types(
            "Erläuterung oder Antrag",
            "Das Netzwerk tritt gemeinsam auf.",
        )
        .await;
        desk.look().await;
        desk.press("Punkt speichern").await;
        desk.reads("Der Punkt steht auf der Tagesordnung").await;
        desk.look().await;

        // The call says until when it has to arrive, and whom it reaches.
        desk.follow("Einladung versenden").await;
        desk.reads("Wer eingeladen wird").await;
        desk.look().await;
        desk.press("Jetzt einladen").await;
        desk.reads("Die Einladungen sind unterwegs").await;
        desk.reads("0 zugesagt").await;
        desk.look().await;

        hold(&desk).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn a_mayor_answers_and_sends_a_deputy() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let phone = Walk::on_a_phone(browser, &server).await;
        phone.comes_in(NETWORK, "Katrin Sommerfeld").await;
        phone.goes_to("Treffen").await;
        phone.follow("12. Sitzung der Lenkungsgruppe (Demo)").await;
        // Agenda and motions, also what is not public.
        phone.reads("Strategieteam Wasserstoff").await;
        phone.reads("Personal der Geschäftsstelle").await;
        phone.reads("Sie haben noch nicht geantwortet").await;
        phone.look().await;
        phone.press("Zusagen").await;
        phone.reads("Sie haben zugesagt").await;
        phone.look().await;
    })
    .await;
}

/// The meeting is held: who is there, the quorum, a vote by show of hands, the minutes.
async fn hold(desk: &Walk<'_>) {
    desk.follow("Sitzung leiten").await;
    desk.look().await;
    desk.press("Sitzung eröffnen").await;
    desk.press("Alle Übrigen sind da").await;
    desk.reads("Alle Übrigen sind als anwesend eingetragen")
        .await;
    desk.press("Beschlussfähigkeit feststellen").await;
    desk.reads("zu Beginn").await;
    desk.look().await;
    desk.opens("Gemeinsamer Messeauftritt", "Abstimmung eröffnen")
        .await;
    desk.presses_in("Gemeinsamer Messeauftritt", "Abstimmung eröffnen")
        .await;
    desk.reads("Die Abstimmung läuft").await;
    desk.chooses("Stimme: Ulrich", "Ja").await;
    desk.look().await;
    desk.press("Stimmen eintragen").await;
    desk.press("Schließen und auszählen").await;
    desk.reads("1 Ja, 0 Nein").await;
    desk.look().await;
    desk.opens("Gemeinsamer Messeauftritt", "Niederschrift zu diesem Punkt")
        .await;
    desk.presses_in("Gemeinsamer Messeauftritt", "Niederschrift speichern")
        .await;
    desk.opens("", "Sitzung schließen").await;
    desk.press("Sitzung schließen").await;
    desk.reads("Die Sitzung ist geschlossen").await;
    desk.follow("Niederschrift").await;
    desk.reads("1 Ja, 0 Nein").await;
    desk.look().await;
    desk.press("Niederschrift genehmigen").await;
    desk.reads("Die Niederschrift ist genehmigt").await;
}
