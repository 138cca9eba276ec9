//! Legal texts: written by the central office, kept in versions, refused kindly.

use crate::house::House;
use kernel::{Lang, Role};
use platform::legal_text::{LegalKind, latest};
use testkit::on_both_engines;

const PAGE: &str = "/beispiel/intern/rechtstexte/impressum";

#[tokio::test]
async fn the_office_writes_and_every_version_stays() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let office = house.account("office", Role::CentralOffice).await;
        let office = house.cookie(office).await;
        let list = house.get("/beispiel/intern/rechtstexte", &office).await;
        assert!(list.body.contains("noch nicht ausgefüllt"));
        let empty = house.get(PAGE, &office).await;
        assert!(
            empty.body.contains("## Anbieter"),
            "it begins with the default"
        );

        let preview = "deutsch=%23%23+Anbieter&englisch=&stand=0&tun=vorschau";
        let preview = house.post(PAGE, &office, preview).await;
        assert!(preview.body.contains("<h2 id=\"anbieter\">Anbieter</h2>"));
        let id = Some(house.network);
        let unwritten = latest(house.db.read(), id, LegalKind::Imprint).await;
        assert_eq!(
            unwritten.expect("it reads"),
            None,
            "a preview writes nothing"
        );

        let first = "deutsch=Stadt+Beispiel&englisch=Town&stand=0&tun=schreiben";
        assert_eq!(house.post(PAGE, &office, first).await.status, 303);
        let late = "deutsch=Zu+sp%C3%A4t&stand=0&tun=schreiben";
        let late = house.post(PAGE, &office, late).await;
        assert_eq!(late.status, 422);
        assert!(late.body.contains("Zu spät") && late.body.contains("Inzwischen"));
        let second = "deutsch=Stadt+Beispiel%0D%0ARathaus&stand=1&tun=schreiben";
        assert_eq!(house.post(PAGE, &office, second).await.status, 303);

        let shown = latest(house.db.read(), id, LegalKind::Imprint).await;
        let shown = shown.expect("it reads").expect("it is there");
        assert_eq!(
            (shown.number, shown.in_lang(Lang::En)),
            (2, (Lang::De, "Stadt Beispiel\nRathaus"))
        );
        let old = house.get(&format!("{PAGE}?fassung=1"), &office).await;
        assert!(old.body.contains(">Town</textarea>") && old.body.contains("Fassung 2"));
        let network = platform::network::by_slug(house.db.read(), "beispiel").await;
        let network = network.expect("it reads").expect("it is there");
        assert_eq!(network.revision, 3, "kept pages become stale");
        let verdict = platform::audit::verify(&house.db).await.expect("read");
        assert!(verdict.is_ok());
    })
    .await;
}

#[tokio::test]
async fn others_do_not_write_and_the_instance_has_texts_of_its_own() {
    let database = testkit::sqlite();
    let house = House::on(&database).await;
    let officer = house.account("officer", Role::Officer).await;
    let officer = house.cookie(officer).await;
    let form = "deutsch=Text&stand=0&tun=schreiben";
    for (path, status) in [
        (PAGE, 403),
        ("/beispiel/intern/rechtstexte/satzung", 404),
        ("/verwaltung/rechtstexte/impressum", 404),
    ] {
        assert_eq!(house.get(path, &officer).await.status, status, "{path}");
        assert_eq!(
            house.post(path, &officer, form).await.status,
            status,
            "{path}"
        );
    }
    let empty = house.post(PAGE, &house.office().await, "stand=0").await;
    assert_eq!(empty.status, 422);
    let administrator = house.administrator().await;
    let path = "/verwaltung/rechtstexte/impressum";
    assert_eq!(house.post(path, &administrator, form).await.status, 303);
    assert!(
        house
            .get("/verwaltung/rechtstexte", &administrator)
            .await
            .body
            .contains("admin")
    );
    assert_eq!(house.get(PAGE, &administrator).await.status, 404);
    let written = latest(house.db.read(), None, LegalKind::Imprint).await;
    assert_eq!(written.expect("it reads").map(|text| text.number), Some(1));
}
