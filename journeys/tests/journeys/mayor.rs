//! A mayor has five minutes and a telephone (story M1, as far as it is about her town).

use crate::walk::Walk;
use testkit::{Server, with_browser};

#[tokio::test]
#[ignore = "needs a browser"]
async fn five_minutes_before_the_meeting() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let phone = Walk::on_a_phone(browser, &server).await;
        phone
            .comes_in("/emscher-lippe-allianz", "Katrin Sommerfeld")
            .await;
        // Her town beside the region, and what her town owes.
        phone.reads("Gladbeck und die Region").await;
        phone.reads("75.889 Menschen").await;
        phone.reads("2 Unternehmensbesuche in zwölf Monaten").await;
        phone.reads("in der Region").await;
        phone
            .reads("Kontakt zur Agentur für Arbeit herstellen")
            .await;
        phone.look().await;
        phone
            .follow("Kontakt zur Agentur für Arbeit herstellen")
            .await;
        phone.reads("Nordstern Batterierecycling GmbH (Demo)").await;
        phone.look().await;
        phone.goes_to("Meine Wiedervorlagen").await;
        phone
            .press("Als erledigt melden: Kontakt zur Agentur für Arbeit")
            .await;
        phone.misses("Kontakt zur Agentur für Arbeit").await;
        phone.look().await;

        // The record of her town, who held her office before.
        phone.goes_to("Eigene Organisation").await;
        phone.reads("Stadt Gladbeck").await;
        phone.reads("Katrin Sommerfeld").await;
        phone.look().await;
        phone.follow("Alle und frühere").await;
        phone.reads("Norbert Hüsken").await;
        phone.look().await;

        // What is stored about herself.
        phone.opens_the_account().await;
        phone.look().await;
        phone.follow("Ihre Daten").await;
        phone.reads("Rechtsgrundlage").await;
        phone.reads("Bürgermeisterin").await;
        phone.look().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn what_the_council_decided_stands_on_the_public_pages() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let phone = Walk::on_a_phone(browser, &server).await;
        phone.visit("/emscher-lippe-allianz").await;
        phone.reads("Emscher").await;
        phone.look().await;
        phone.follow("Gremien").await;
        phone.reads("Verwaltungsspitzen").await;
        phone.look().await;
    })
    .await;
}
