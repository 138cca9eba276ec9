//! Every route as every kind of actor: a table that people review.
//!
//! The routes are read off the router itself, so a route that nobody listed changes
//! the table and fails. Each writing request meets a copy of the demo of its own, so
//! that none of them sees what another one did.

mod demo;
pub(super) mod routes;

use axum::body::Body;
use axum::http::{Method, Request, Response, header};
use demo::{ACTORS, Demo};
use std::fmt::Write as _;
use tower::{Layer as _, ServiceExt as _};

/// What a column says of an answer: its status, or `in` for "sign in first".
fn word(response: &Response<Body>) -> String {
    let location = response.headers().get(header::LOCATION);
    let location = location.and_then(|value| value.to_str().ok());
    if location.is_some_and(|path| path.starts_with("/anmelden?weiter=")) {
        return "in".to_owned();
    }
    response.status().as_u16().to_string()
}

/// What a form sends where a handler reads it before it asks who may: ids of records that
/// are there or might be.
fn form(path: &str, town: &str) -> String {
    if path.ends_with("/intern/dubletten") {
        format!("behalten={town}&dublette={town}")
    } else if path.ends_with("/zertifikate/entfernen") {
        format!("zertifikat={town}")
    } else {
        String::new()
    }
}

async fn answer(
    router: &axum::Router,
    method: &Method,
    (path, form): (&str, String),
    cookie: &str,
) -> String {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let request = request.body(Body::from(form)).expect("a request");
    let service = web::LanguageLayer.layer(router.clone());
    let response = service.oneshot(request).await.expect("it answers");
    word(&response)
}

#[tokio::test]
async fn every_route_answers_every_kind_of_actor_as_reviewed() {
    let demo = Box::pin(Demo::filled()).await;
    let reading = demo.copy().await;
    let mut table = String::new();
    let _ = write!(table, "{:<7}{:<70}", "", "");
    for (column, _) in ACTORS {
        let _ = write!(table, "{column:>11}");
    }
    table.push('\n');
    for (method, path) in routes::all() {
        let filled = demo.fill(&path);
        let form = form(&path, demo.town());
        let _ = write!(table, "{:<7}{path:<70}", method.as_str());
        for (_, who) in ACTORS {
            let word = if method.is_safe() {
                let asked = (filled.as_str(), String::new());
                answer(&reading.router, &method, asked, &reading.cookie(who)).await
            } else {
                let copy = demo.copy().await;
                let asked = (filled.as_str(), form.clone());
                answer(&copy.router, &method, asked, &copy.cookie(who)).await
            };
            let _ = write!(table, "{word:>11}");
        }
        table.push('\n');
    }
    insta::assert_snapshot!("every_route_as_every_actor", table);
}

#[test]
fn no_network_takes_the_address_of_a_page() {
    for (_, path) in routes::all() {
        let first = path.split('/').nth(1).unwrap_or_default();
        let might_be_one = kernel::Slug::parse(first).is_ok();
        let reserved = crate::charters::RESERVED.contains(&first);
        assert!(!might_be_one || reserved, "{path}: reserve {first}");
    }
}
