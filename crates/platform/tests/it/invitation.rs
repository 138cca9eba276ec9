//! Invitations from the central office's form to the first sign-in.

use crate::house::House;
use kernel::Role;
use testkit::on_both_engines;

const FORM: &str = "name=Murat+Neu&email=murat%40example.org&rolle=officer&bis=\
                    &organisation=01930000-0000-7000-8000-000000000001";
const NEW: &str = "/beispiel/intern/zugaenge/neu";

/// The secret in the letter that waits in the outbox.
pub async fn secret(house: &House) -> String {
    let body = house.queued_letter().await;
    let (_, rest) = body
        .split_once("/einladung/")
        .expect("the letter has the link");
    rest.split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test]
async fn an_invited_person_chooses_a_password_and_takes_the_role() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let office = house.account("office", Role::CentralOffice).await;
        let office = house.cookie(office).await;
        let sent = house.post(NEW, &office, FORM).await;
        assert_eq!(sent.status, 303);
        let list = house
            .get("/beispiel/intern/einladungen", &office)
            .await
            .body;
        assert!(list.contains("Murat Neu") && list.contains("murat@example.org"));
        assert!(list.contains("Wirtschaftsförderung, Stahlbau Nord"));

        let path = format!("/einladung/{}", secret(&house).await);
        assert!(house.get(&path, "").await.body.contains("new-password"));
        let short = house.post(&path, "", "passwort=zu+kurz").await;
        assert_eq!(short.status, 422);
        let accepted = house.post(&path, "", "passwort=drei+wache+Hunde").await;
        assert_eq!(accepted.status, 303);
        let inside = house.get("/beispiel/intern", &accepted.cookie).await;
        assert_eq!(inside.status, 200, "the role counts at once");

        assert_eq!(house.get(&path, "").await.status, 409);
        let again = house.post(&path, "", "passwort=drei+andere+Hunde").await;
        assert_eq!(again.status, 409, "the link counts once");
        let form = "email=murat%40example.org&passwort=drei+wache+Hunde";
        assert_eq!(house.post("/anmelden", "", form).await.status, 303);
        let verdict = platform::audit::verify(&house.db).await.expect("read");
        assert!(verdict.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_known_person_takes_a_role_without_a_new_password() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let office = house.account("office", Role::CentralOffice).await;
        let office = house.cookie(office).await;
        house.account("known", Role::CompanyUser).await;
        let form = "name=Egal&email=known%40example.org&rolle=central-office&bis=";
        house.post(NEW, &office, form).await;
        let path = format!("/einladung/{}", secret(&house).await);
        assert!(!house.get(&path, "").await.body.contains("new-password"));
        let accepted = house.post(&path, "", "passwort=ein+fremdes+Passwort").await;
        assert_eq!(
            accepted.location,
            "/anmelden?meldung=notice-invitation-accepted"
        );
        assert!(accepted.cookie.is_empty(), "the link signs nobody in");
        let form = "email=known%40example.org&passwort=drei+m%C3%BCde+Hunde";
        let cookie = house.post("/anmelden", "", form).await.cookie;
        let outbox = house.get("/beispiel/intern/postausgang", &cookie).await;
        assert_eq!(outbox.status, 200);
    })
    .await;
}

#[tokio::test]
async fn what_is_refused() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let head = house.account("head", Role::Head).await;
        let head = house.cookie(head).await;
        let path = "/beispiel/intern/einladungen";
        assert_eq!(house.get(path, &head).await.status, 403);
        assert_eq!(house.get(NEW, &head).await.status, 403);
        assert_eq!(house.post(NEW, &head, FORM).await.status, 403);
        let office = house.account("office", Role::CentralOffice).await;
        let office = house.cookie(office).await;
        for form in [
            "name=&email=a%40example.org&rolle=central-office",
            "name=A&email=falsch&rolle=central-office",
            "name=A&email=a%40example.org&rolle=company-user",
            "name=A&email=a%40example.org&rolle=officer&organisation=unbekannt",
            "name=A&email=a%40example.org&rolle=auditor",
            "name=A&email=a%40example.org&rolle=auditor&bis=2020-01-01",
            "name=A&email=a%40example.org&rolle=auditor&bis=2099-01-01",
            "name=A&email=a%40example.org&rolle=auditor&bis=morgen",
        ] {
            assert_eq!(house.post(NEW, &office, form).await.status, 422, "{form}");
        }
        assert_eq!(house.post(NEW, &office, FORM).await.status, 303);
        let list = house.get(path, &office).await.body;
        let (_, rest) = list.split_once("einladungen/").expect("a button");
        let (id, _) = rest.split_once('/').expect("an id");
        let withdraw = format!("{path}/{id}/zurueckziehen");
        assert_eq!(house.post(&withdraw, &head, "").await.status, 403);
        assert_eq!(house.post(&withdraw, &office, "").await.status, 303);
        assert_eq!(house.post(&withdraw, &office, "").await.status, 409);
        let link = format!("/einladung/{}", secret(&house).await);
        assert_eq!(
            house
                .post(&link, "", "passwort=drei+wache+Hunde")
                .await
                .status,
            409
        );
    })
    .await;
}
