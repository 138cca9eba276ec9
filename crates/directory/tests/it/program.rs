//! A program that asks the API, for the tests of every capability from the directory on.

#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each crate's tests need another part of it"
)]

use crate::house::{House, state};
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use kernel::{Actor, Lang};
use serde_json::Value;
use tower::ServiceExt as _;

pub struct Answered {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub json: Value,
}

impl Answered {
    pub fn tag(&self) -> String {
        let tag = &self.headers[header::ETAG];
        tag.to_str().unwrap().to_owned()
    }

    /// Where the request is wrong: pointers and parameters.
    pub fn places(&self) -> Vec<&str> {
        let errors = self.json["errors"].as_array().expect("errors");
        errors
            .iter()
            .map(|it| {
                let pointer = it["pointer"].as_str();
                pointer.or(it["parameter"].as_str()).expect("a place")
            })
            .collect()
    }
}

pub async fn send(house: &House, actor: &Actor, request: Request<Body>) -> Answered {
    let mut request = request;
    request.extensions_mut().insert(actor.clone());
    request.extensions_mut().insert(Lang::En);
    let state = state(house);
    let own = (house.manifests)();
    let api = own.iter().map(|it| (it.api)());
    let api = api.fold(web::ApiRouter::new(), web::ApiRouter::merge);
    let (api, _) = api.split_for_parts();
    let router = web::Router::new()
        .nest("/api/v1", api.layer(from_fn(web::conditional)))
        .fallback(async || web::Failure::NOT_FOUND)
        .layer(from_fn_with_state(state.clone(), web::name_failures))
        .with_state(state);
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 1 << 20).await.unwrap();
    Answered {
        status: parts.status,
        headers: parts.headers,
        json: serde_json::from_slice(&bytes).unwrap_or(Value::Null),
    }
}

pub async fn get(house: &House, actor: &Actor, path: &str) -> Answered {
    let request = Request::get(path).body(Body::empty()).unwrap();
    send(house, actor, request).await
}

pub async fn write(
    house: &House,
    actor: &Actor,
    (method, path): (&str, &str),
    headers: &[(header::HeaderName, &str)],
    body: &Value,
) -> Answered {
    let mut request = Request::builder().method(method).uri(path);
    let json = [(header::CONTENT_TYPE, "application/json")];
    for (name, value) in json.iter().chain(headers) {
        request = request.header(name, *value);
    }
    let request = request.body(Body::from(body.to_string())).unwrap();
    send(house, actor, request).await
}

/// Every record of a list, page by page, by one of its fields.
pub async fn walk(house: &House, actor: &Actor, list: &str, field: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut cursor = String::new();
    loop {
        assert!(found.len() < 100, "{list} has no end");
        let page = get(house, actor, &format!("{list}{cursor}")).await;
        assert_eq!(page.status, StatusCode::OK, "{list}{cursor}: {}", page.json);
        let items = page.json["items"].as_array().unwrap();
        found.extend(
            items
                .iter()
                .map(|it| it[field].as_str().unwrap().to_owned()),
        );
        match page.json["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return found,
        }
    }
}
