//! Tokens from the account's page to the API.

use crate::house::House;
use axum::body::Body;
use axum::http::{Method, Request, header};
use kernel::Role;
use testkit::on_both_engines;

async fn ask(house: &House, method: Method, token: &str, cookie: &str) -> u16 {
    let request = Request::builder()
        .method(method)
        .uri("/api/v1/account")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::COOKIE, cookie);
    let request = request.body(Body::empty()).expect("a request");
    house.send(request).await.status
}

fn secret(body: &str) -> String {
    let (_, rest) = body
        .split_once("value=\"rw_")
        .expect("the page shows the token");
    let (secret, _) = rest.split_once('"').expect("an attribute");
    format!("rw_{secret}")
}

#[tokio::test]
async fn a_token_is_shown_once_and_opens_the_api_until_revoked() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let account = house.account("officer", Role::Officer).await;
        let cookie = house.cookie(account).await;
        let form = "name=Export&umfang=read&tage=30";
        let made = house.post("/konto/zugriff", &cookie, form).await;
        let token = secret(&made.body);
        let subject = "Für Ihr Konto gibt es ein neues Zugriffstoken";
        assert_eq!(house.letters(subject).await, 1);
        let list = house.get("/konto/zugriff", &cookie).await.body;
        assert!(list.contains("Export") && !list.contains(&token));

        assert_eq!(ask(&house, Method::GET, &token, "").await, 200);
        assert_eq!(
            ask(&house, Method::POST, &token, "").await,
            403,
            "read only"
        );
        assert_eq!(ask(&house, Method::GET, "rw_other", &cookie).await, 401);

        let (_, rest) = list.split_once("/konto/zugriff/").expect("a button");
        let (id, _) = rest.split_once('/').expect("an id");
        let path = format!("/konto/zugriff/{id}/widerrufen");
        let stranger = house.account("stranger", Role::Officer).await;
        let stranger = house.cookie(stranger).await;
        assert_eq!(house.post(&path, &stranger, "").await.status, 404);
        assert_eq!(house.post(&path, &cookie, "").await.status, 303);
        assert_eq!(ask(&house, Method::GET, &token, "").await, 401);
    })
    .await;
}

#[tokio::test]
async fn a_cookie_writes_nothing_through_the_api_and_a_token_opens_no_page() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let account = house.account("officer", Role::Officer).await;
        let cookie = house.cookie(account).await;
        let form = "name=Alles&umfang=write&tage=90";
        let token = secret(&house.post("/konto/zugriff", &cookie, form).await.body);
        let get = house.get("/api/v1/account", &cookie).await;
        assert_eq!(get.status, 200);
        let post = house.post("/api/v1/account", &cookie, "").await;
        assert_eq!(post.status, 401);
        assert!(
            post.body.contains("/problems/token-needed"),
            "{}",
            post.body
        );
        let page = Request::get("/konto").header(header::AUTHORIZATION, format!("Bearer {token}"));
        let page = page.body(Body::empty()).expect("a request");
        assert_eq!(house.send(page).await.status, 303, "sign in first");
    })
    .await;
}

#[tokio::test]
async fn wishes_that_are_refused() {
    on_both_engines(async |database| {
        let house = House::on(database).await;
        let account = house.account("officer", Role::Officer).await;
        let cookie = house.cookie(account).await;
        for form in ["name=&umfang=read&tage=30", "name=x&umfang=read&tage=3650"] {
            assert_eq!(
                house.post("/konto/zugriff", &cookie, form).await.status,
                422
            );
        }
        for _ in 0..platform::token::MAX_TOKENS {
            let form = "name=x&umfang=read&tage=30";
            assert_eq!(
                house.post("/konto/zugriff", &cookie, form).await.status,
                200
            );
        }
        let form = "name=x&umfang=read&tage=30";
        assert_eq!(
            house.post("/konto/zugriff", &cookie, form).await.status,
            422
        );
    })
    .await;
}

#[tokio::test]
async fn a_program_that_asks_too_often_is_told_to_wait() {
    let database = testkit::sqlite();
    let house = House::on(&database).await;
    let account = house.account("officer", Role::Officer).await;
    let cookie = house.cookie(account).await;
    let form = "name=Export&umfang=read&tage=30";
    let token = secret(&house.post("/konto/zugriff", &cookie, form).await.body);
    for _ in 0..platform::throttle::PROGRAM_LIMIT.passages {
        assert_eq!(ask(&house, Method::GET, &token, "").await, 200);
    }
    house.wait(20);
    let request = Request::get("/api/v1/account")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .body(Body::empty());
    let refused = house.send(request.expect("a request")).await;
    assert_eq!((refused.status, refused.retry_after), (429, Some(40)));
    assert!(refused.body.contains("\"status\":429"), "{}", refused.body);
    house.wait(40);
    assert_eq!(ask(&house, Method::GET, &token, "").await, 200);
}
