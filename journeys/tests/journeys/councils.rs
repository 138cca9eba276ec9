//! Twelve councils and a district decide the same thing (stories G3 and P1): the central
//! office lays it before them, a town says what its council did, the press asks.

use crate::walk::Walk;
use testkit::{Server, with_browser};

#[tokio::test]
#[ignore = "needs a browser"]
async fn the_press_asks_how_many_have_agreed() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let desk = Walk::at_a_desk(browser, &server);
        let network = "/emscher-lippe-netzwerk";
        desk.comes_in(network, "Jutta Berger").await;
        desk.goes_to("Gremien").await;
        desk.reads("13 Sitze").await;
        desk.look().await;
        desk.follow("Kommunale Lenkungsgruppe").await;
        desk.reads("Doris Wiegand").await;
        desk.reads("Norbert Hüsken").await;
        desk.look().await;

        // A draft, its decision, the round.
        desk.goes_to("Beschlüsse").await;
        desk.look().await;
        desk.follow("Beschluss entwerfen").await;
        desk.types("Titel", "Gemeinsame Wasserstoffstrategie").await;
        desk.types(
            "Wortlaut",
            "Die Städte und der Kreis stellen eine gemeinsame Strategie auf.",
        )
        .await;
        desk.look().await;
        desk.press("Entwurf speichern").await;
        desk.reads("Entwurf").await;
        desk.follow("Entscheidung eintragen").await;
        desk.chooses("Was ist geschehen?", "Er ist angenommen.")
            .await;
        desk.look().await;
        desk.press("Entscheidung speichern").await;
        desk.follow("Den Räten vorlegen").await;
        desk.look().await;
        desk.press("Den Räten vorlegen").await;
        desk.reads("0 von 13 haben zugestimmt").await;
        desk.follow("Rat der Stadt Gladbeck").await;
        desk.chooses("Stand", "zugestimmt").await;
        desk.press("Stand speichern").await;
        desk.reads("Geben Sie den Tag der Entscheidung an.").await;
        desk.look().await;
        desk.dates("Entschieden am", 0).await;
        desk.press("Stand speichern").await;
        desk.reads("1 von 13 haben zugestimmt").await;
        desk.look().await;
        desk.goes_out().await;

        // Everybody reads it, and what one council changed.
        desk.visit(network).await;
        desk.follow("Beschlüsse").await;
        desk.types("Suche in Titel und Wortlaut", "Flächenpool")
            .await;
        desk.press("Suchen").await;
        desk.misses("Wasserstoffstrategie").await;
        desk.look().await;
        desk.follow("Gemeinsamer Gewerbeflächenpool (Demo)").await;
        desk.reads("11 von 13 haben zugestimmt, ausstehend: Rat der Stadt Haltern am See")
            .await;
        desk.reads("mit anderem Wortlaut: Rat der Stadt Marl").await;
        desk.look().await;
    })
    .await;
}
