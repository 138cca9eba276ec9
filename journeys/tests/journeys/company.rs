//! A company takes its profile over by a link and decides what is public (story C1), and
//! asks what is stored and has an old contact person erased (story C5).

use crate::walk::Walk;
use testkit::{Server, with_browser};

const JOINERY: &str = "Tischlerei Brandt & Töchter (Demo)";

#[tokio::test]
#[ignore = "needs a browser"]
async fn a_company_takes_its_profile_over_and_chooses_what_is_public() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let desk = Walk::at_a_desk(browser, &server);
        desk.comes_in("/wirtschaftsallianz-bottrop", "Jutta Berger")
            .await;
        desk.searches("Tischlerei").await;
        desk.follow(JOINERY).await;
        desk.follow("Profil übergeben").await;
        desk.look().await;
        desk.types("Name der Person", "Hanna Brandt").await;
        desk.types("E-Mail-Adresse", "hanna.brandt@example.org")
            .await;
        desk.press("Link verschicken").await;
        desk.reads("Der Link ist unterwegs.").await;
        let link = desk.link_in_the_newest_letter("Ihr Profil").await;
        desk.goes_out().await;

        desk.visit(&link).await;
        desk.reads(JOINERY).await;
        desk.press("Profil übernehmen").await;
        desk.reads("Bitte prüfen Sie").await;
        desk.look().await;
        desk.types("Vorname", "Hanna").await;
        desk.types("Nachname", "Brandt").await;
        desk.types("Funktion", "Tischlermeisterin").await;
        desk.types("Passwort", "eine Werkbank aus Buche").await;
        desk.press("Profil übernehmen").await;
        desk.reads("Das Profil ist jetzt in Ihrer Hand.").await;
        desk.look().await;
        keeps_the_profile(&desk).await;
    })
    .await;
}

/// Five competences, a certificate, and what everybody may see.
async fn keeps_the_profile(desk: &Walk<'_>) {
    desk.follow("Bearbeiten").await;
    let five = "Innenausbau\nMöbelbau\nCNC-Fräsen\nRestaurierung\nTreppenbau";
    desk.types("Kompetenzen", five).await;
    desk.types("Telefon", "02041 000000").await;
    desk.press("Organisation speichern").await;
    desk.reads("Die Änderungen sind gespeichert.").await;
    desk.reads("Restaurierung").await;

    desk.follow("Zertifikate").await;
    desk.look().await;
    desk.types("Name des Zertifikats", "FSC-zertifizierte Verarbeitung")
        .await;
    desk.dates("Gültig bis", 400).await;
    desk.press("Zertifikat speichern").await;
    desk.reads("FSC-zertifizierte Verarbeitung").await;
    desk.follow("Zurück zum Eintrag").await;

    desk.follow("Sichtbarkeit").await;
    desk.chooses("Telefon", "öffentlich").await;
    desk.chooses("Beschäftigte", "nur eigene Organisation")
        .await;
    desk.press("Vorschau zeigen").await;
    desk.reads("Diese Vorschau ist noch nicht gespeichert.")
        .await;
    desk.look().await;
    desk.press("Sichtbarkeit speichern").await;
    desk.reads("Die Sichtbarkeit ist gespeichert.").await;
    let public = desk.section("Ohne Anmeldung").await;
    assert!(public.contains("02041 000000"), "{public}");
    assert!(public.contains("FSC-zertifizierte"), "{public}");
    assert!(!public.contains("Beschäftigte"), "{public}");
}

#[tokio::test]
#[ignore = "needs a browser"]
async fn a_company_asks_what_is_stored_and_has_a_contact_person_erased() {
    let (server, _data) = Server::demo();
    with_browser(async |browser| {
        let desk = Walk::at_a_desk(browser, &server);
        desk.comes_in("/emscher-lippe-netzwerk", "Harald Winkelmann")
            .await;
        desk.look().await;
        desk.opens_the_account().await;
        desk.follow("Ihre Daten").await;
        desk.reads("Rechtsgrundlage").await;
        desk.reads("Geschäftsführer").await;
        desk.reads("Als Datei herunterladen").await;
        desk.look().await;
        desk.back_to("/emscher-lippe-netzwerk").await;

        desk.goes_to("Eigene Organisation").await;
        desk.follow("Alle und frühere").await;
        desk.look().await;
        desk.follow("Renate Dorsch").await;
        desk.look().await;
        desk.follow("Löschung beantragen").await;
        desk.types("Begründung", "Frau Dorsch ist nicht mehr bei uns.")
            .await;
        desk.press("Löschung beantragen").await;
        desk.reads("Ihr Antrag liegt der Geschäftsstelle vor.")
            .await;
        desk.goes_out().await;

        desk.comes_in("/emscher-lippe-netzwerk", "Jutta Berger")
            .await;
        desk.goes_to("Datenschutz").await;
        desk.look().await;
        desk.follow("Renate Dorsch").await;
        desk.reads("Frau Dorsch ist nicht mehr bei uns.").await;
        desk.look().await;
        desk.press("Endgültig löschen").await;
        desk.goes_to("Personen").await;
        desk.misses("Renate Dorsch").await;
        desk.goes_out().await;

        desk.comes_in("/emscher-lippe-netzwerk", "Harald Winkelmann")
            .await;
        desk.goes_to("Eigene Organisation").await;
        desk.follow("Alle und frühere").await;
        desk.misses("Renate Dorsch").await;
        desk.look().await;
    })
    .await;
}
