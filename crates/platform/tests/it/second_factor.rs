//! The second factor from setting up to switching off.

use crate::house::House;
use kernel::Role;
use testkit::{noon, on_both_engines};

const SIGN_IN: &str = "email=officer%40example.org&passwort=drei+m%C3%BCde+Hunde";

pub fn between<'a>(body: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = body.split_once(before).expect("the page shows it");
    rest.split_once(after).expect("it ends").0
}

/// The code of the device, `steps` half minutes from now.
pub fn code(secret: &str, steps: i64) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret).expect("base32");
    let totp = totp_rs::Builder::new()
        .with_secret(secret)
        .build()
        .expect("a factor");
    let seconds = noon().plus_seconds(30 * steps).seconds();
    totp.generate(u64::try_from(seconds).expect("after 1970"))
        .to_string()
}

/// Switches the second factor of whoever has this cookie on; the secret of the device.
pub async fn switch_on(house: &House, cookie: &str) -> String {
    let page = "/konto/zweiter-faktor";
    house.post(&format!("{page}/einrichten"), cookie, "").await;
    let shown = house.get(page, cookie).await.body;
    let secret = between(&shown, "<code>", "</code>").to_owned();
    let form = format!("code={}", code(&secret, 0));
    let confirm = format!("{page}/bestaetigen");
    assert_eq!(house.post(&confirm, cookie, &form).await.status, 200);
    secret
}

#[tokio::test]
async fn sign_in_asks_for_a_code_that_counts_once() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let account = house.account("officer", Role::Officer).await;
        let cookie = house.cookie(account).await;
        let page = "/konto/zweiter-faktor";
        house.post(&format!("{page}/einrichten"), &cookie, "").await;
        let shown = house.get(page, &cookie).await.body;
        assert!(shown.contains("<svg"));
        let secret = between(&shown, "<code>", "</code>").to_owned();
        assert!(
            !house.post("/anmelden", "", SIGN_IN).await.cookie.is_empty(),
            "not on yet"
        );
        let confirm = format!("{page}/bestaetigen");
        assert_eq!(house.post(&confirm, &cookie, "code=000").await.status, 422);
        let form = format!("code={}", code(&secret, 0));
        let confirmed = house.post(&confirm, &cookie, &form).await;
        assert_eq!(confirmed.status, 200);
        assert_eq!(
            house.letters("Ihr zweiter Faktor ist eingeschaltet").await,
            1
        );
        let recovery = between(&confirmed.body, "<code>", "</code>").to_owned();
        assert_eq!(house.post(&confirm, &cookie, &form).await.status, 409);

        let asked = house.post("/anmelden", "", SIGN_IN).await;
        assert!(asked.cookie.is_empty(), "the password alone opens nothing");
        let step = between(&asked.body, "name=\"schritt\" value=\"", "\"").to_owned();
        let with = |code: &str| format!("schritt={step}&code={code}");
        let used = house
            .post("/anmelden/code", "", &with(&code(&secret, 0)))
            .await;
        assert_eq!(used.status, 422, "confirmed with it already");
        let passed = house
            .post("/anmelden/code", "", &with(&code(&secret, 1)))
            .await;
        assert!(passed.cookie.starts_with("sid="));
        assert_eq!(house.get("/konto", &passed.cookie).await.status, 200);
        let over = house.post("/anmelden/code", "", &with(&recovery)).await;
        assert_eq!(over.status, 409, "the step is over");

        let asked = house.post("/anmelden", "", SIGN_IN).await;
        let step = between(&asked.body, "name=\"schritt\" value=\"", "\"");
        let form = format!("schritt={step}&code={recovery}");
        assert_eq!(house.post("/anmelden/code", "", &form).await.status, 303);
        let off = format!("{page}/ausschalten");
        assert_eq!(
            house.post(&off, &cookie, "passwort=falsch").await.status,
            422
        );
        let right = "passwort=drei+m%C3%BCde+Hunde";
        assert_eq!(house.post(&off, &cookie, right).await.status, 303);
        assert_eq!(
            house.letters("Ihr zweiter Faktor ist ausgeschaltet").await,
            1
        );
        assert!(!house.post("/anmelden", "", SIGN_IN).await.cookie.is_empty());
    })
    .await;
}

#[tokio::test]
async fn wrong_codes_lock_the_account() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let account = house.account("officer", Role::Officer).await;
        let cookie = house.cookie(account).await;
        switch_on(&house, &cookie).await;
        for attempt in 0..5 {
            let asked = house.post("/anmelden", "", SIGN_IN).await;
            let step = between(&asked.body, "name=\"schritt\" value=\"", "\"");
            let form = format!("schritt={step}&code=000000x");
            let answer = house.post("/anmelden/code", "", &form).await;
            assert_eq!(answer.status, 422, "{attempt}");
        }
        let locked = house.post("/anmelden", "", SIGN_IN).await;
        assert_eq!((locked.status, locked.retry_after), (429, Some(900)));
    })
    .await;
}
