//! Changing a password, forgetting one, and the first of an administrator.

use crate::house::House;
use crate::second_factor::{between, code, switch_on};
use kernel::{Actor, EmailAddress, Lang, Line, Role};
use platform::invitation::Desk;
use platform::password::{Appointed, appoint_administrator};
use testkit::on_both_engines;
use web::Texts;

const OLD: &str = "email=officer%40example.org&passwort=drei+m%C3%BCde+Hunde";
const NEW: &str = "email=officer%40example.org&passwort=vier+wache+Katzen";
const CHANGED: &str = "Ihr Passwort wurde geändert";

/// The path of the link in the latest letter.
async fn link(house: &House) -> String {
    let address = house.queued_letter().await;
    let path = address.strip_prefix("http://example.org");
    path.expect("the letter has the link").to_owned()
}

async fn sign_in(house: &House, form: &str) -> String {
    house.post("/anmelden", "", form).await.cookie
}

#[tokio::test]
async fn a_changed_password_ends_all_other_sessions() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        house.account("officer", Role::Officer).await;
        let (here, there) = (sign_in(&house, OLD).await, sign_in(&house, OLD).await);
        let page = "/konto/passwort";
        assert!(house.get(page, &here).await.body.contains("new-password"));
        assert_eq!(house.get(page, "").await.status, 303, "sign in first");

        let empty = house.post(page, &here, "bisher=&neu=kurz").await;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("bisher-error") && empty.body.contains("neu-error"));
        let form = "bisher=falsch&neu=vier+wache+Katzen";
        let wrong = house.post(page, &here, form).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("bisher-error"));
        assert_eq!(house.letters(CHANGED).await, 0);

        let form = "bisher=drei+m%C3%BCde+Hunde&neu=vier+wache+Katzen";
        let changed = house.post(page, &here, form).await;
        assert_eq!(changed.location, "/konto?meldung=notice-password-changed");
        assert_eq!(house.get("/konto", &here).await.status, 200);
        assert_eq!(house.get("/konto", &there).await.status, 303, "ended");
        assert_eq!(house.letters(CHANGED).await, 1);
        assert_eq!(house.post("/anmelden", "", OLD).await.status, 422);
        assert!(sign_in(&house, NEW).await.starts_with("sid="));
        let verdict = platform::audit::verify(&house.db).await.expect("read");
        assert!(verdict.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_that_waits_for_its_code_does_not_outlive_the_password() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        house.account("officer", Role::Officer).await;
        let here = sign_in(&house, OLD).await;
        let secret = switch_on(&house, &here).await;
        let asked = house.post("/anmelden", "", OLD).await;
        let step = between(&asked.body, "name=\"schritt\" value=\"", "\"").to_owned();
        let form = "bisher=drei+m%C3%BCde+Hunde&neu=vier+wache+Katzen";
        house.post("/konto/passwort", &here, form).await;
        let form = format!("schritt={step}&code={}", code(&secret, 1));
        let late = house.post("/anmelden/code", "", &form).await;
        assert_eq!((late.status, late.cookie.as_str()), (409, ""));
    })
    .await;
}

#[tokio::test]
async fn wrong_present_passwords_lock_the_account() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        house.account("officer", Role::Officer).await;
        let here = sign_in(&house, OLD).await;
        let form = "bisher=falsch&neu=vier+wache+Katzen";
        for _ in 0..5 {
            house.post("/konto/passwort", &here, form).await;
        }
        house.wait(60);
        let right = "bisher=drei+m%C3%BCde+Hunde&neu=vier+wache+Katzen";
        let locked = house.post("/konto/passwort", &here, right).await;
        assert_eq!((locked.status, locked.retry_after), (429, Some(840)));
        assert!(locked.body.contains("14 Minuten"));
        let locked = house.post("/anmelden", "", OLD).await;
        assert_eq!((locked.status, locked.retry_after), (429, Some(840)));
    })
    .await;
}

#[tokio::test]
async fn who_asks_for_a_link_learns_nothing_about_the_address() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        house.account("officer", Role::Officer).await;
        let path = "/passwort-vergessen";
        let known = house.post(path, "", "email=officer%40example.org").await;
        let unknown = house.post(path, "", "email=nobody%40example.org").await;
        assert_eq!(known.status, 303);
        assert_eq!(
            (known.status, &known.location),
            (unknown.status, &unknown.location)
        );
        let shown = house.get(&known.location, "").await.body;
        assert!(shown.contains("Wenn es ein Konto"));
        assert_eq!(house.letters("Neues Passwort wählen").await, 0);
        house.work().await;
        assert_eq!(house.letters("Neues Passwort wählen").await, 1);
        let malformed = house.post(path, "", "email=nobody").await;
        assert_eq!(malformed.status, 422);
        assert!(malformed.body.contains("value=\"nobody\""), "it is kept");
    })
    .await;
}

#[tokio::test]
async fn a_forgotten_password_is_chosen_anew_once() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        house.account("officer", Role::Officer).await;
        let old = sign_in(&house, OLD).await;
        let secret = switch_on(&house, &old).await;
        for _ in 0..5 {
            let wrong = "email=officer%40example.org&passwort=falsch";
            house.post("/anmelden", "", wrong).await;
        }
        let ask = "email=Officer%40Example.org";
        house.post("/passwort-vergessen", "", ask).await;
        house.work().await;
        let path = link(&house).await;
        let page = house.get(&path, "").await;
        assert!(page.body.contains("officer@example.org"));
        let short = house.post(&path, "", "neu=kurz").await;
        assert_eq!(short.status, 422);
        let chosen = house.post(&path, "", "neu=vier+wache+Katzen").await;
        assert_eq!(chosen.location, "/anmelden?meldung=notice-password-chosen");
        assert!(chosen.cookie.is_empty(), "the link signs nobody in");
        assert_eq!(house.letters(CHANGED).await, 1);
        assert_eq!(house.get("/konto", &old).await.status, 303, "ended");
        assert_eq!(house.get(&path, "").await.status, 409);
        let again = house.post(&path, "", "neu=andere+wache+Katzen").await;
        assert_eq!(again.status, 409, "the link counts once");

        let asked = house.post("/anmelden", "", NEW).await;
        assert!(asked.cookie.is_empty(), "the second factor is still on");
        let step = between(&asked.body, "name=\"schritt\" value=\"", "\"");
        let form = format!("schritt={step}&code={}", code(&secret, 1));
        let passed = house.post("/anmelden/code", "", &form).await;
        assert!(passed.cookie.starts_with("sid="), "and not locked");
        let verdict = platform::audit::verify(&house.db).await.expect("read");
        assert!(verdict.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_link_counts_for_an_hour() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        house.account("officer", Role::Officer).await;
        let ask = "email=officer%40example.org";
        house.post("/passwort-vergessen", "", ask).await;
        house.work().await;
        let path = link(&house).await;
        house.wait(3_600);
        assert_eq!(house.get(&path, "").await.status, 409);
        let late = house.post(&path, "", "neu=vier+wache+Katzen").await;
        assert_eq!(late.status, 409);
        assert_eq!(house.get("/passwort/erfunden", "").await.status, 409);
    })
    .await;
}

async fn appoint(house: &House, email: &str) -> Appointed {
    let locales = web::LOCALES.into_iter().chain(platform::manifest().locales);
    let texts = Texts::gather(locales).expect("the texts fit");
    let desk = Desk {
        texts: &texts,
        public_url: "http://example.org",
    };
    let email = EmailAddress::parse(email).expect("an address");
    let name = Line::parse("Ada Beispiel").expect("a name");
    let whom = (email, name);
    let appointed =
        appoint_administrator(&house.db, desk, &Actor::System, whom, Lang::De, house.now());
    appointed.await.expect("appointed")
}

#[tokio::test]
async fn the_first_administrator_comes_by_a_link() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let Appointed::ByLink(address) = appoint(&house, "ada@example.org").await else {
            unreachable!("nobody has that address yet");
        };
        assert_eq!(house.queued_letter().await, address);
        let path = link(&house).await;
        let page = house.get(&path, "").await.body;
        assert!(page.contains("Willkommen"), "{page}");
        let ask = "email=ada%40example.org";
        house.post("/passwort-vergessen", "", ask).await;
        house.work().await;
        let none = house.letters("Neues Passwort wählen").await;
        assert_eq!(none, 0, "an invited account has no password to forget");
        let accepted = house.post(&path, "", "neu=vier+wache+Katzen").await;
        assert_eq!(accepted.location, "/konto?meldung=notice-password-first");
        let account = house.get("/konto", &accepted.cookie).await.body;
        assert!(account.contains("Verwaltung der Instanz"));
        assert_eq!(house.get(&path, "").await.status, 409);
    })
    .await;
}

#[tokio::test]
async fn an_account_in_use_is_appointed_at_once() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        house.account("officer", Role::Officer).await;
        let appointed = appoint(&house, "officer@example.org").await;
        assert!(matches!(appointed, Appointed::AtOnce));
        let cookie = sign_in(&house, OLD).await;
        let account = house.get("/konto", &cookie).await.body;
        assert!(account.contains("Verwaltung der Instanz"));
    })
    .await;
}
