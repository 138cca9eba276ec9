//! Serves the bundle: hashed names, so a browser keeps it for a year.

use crate::{Router, WebState};
use assets::Asset;
use axum::extract::OriginalUri;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// `/assets/{file}` and `/favicon.ico`.
pub fn routes() -> Router {
    axum::Router::<WebState>::new()
        .route("/assets/{file}", get(serve))
        .route("/favicon.ico", get(favicon))
}

async fn serve(OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    match assets::find(uri.path()) {
        Some(asset) => send(asset, &headers),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn favicon(headers: HeaderMap) -> Response {
    send(&assets::FAVICON, &headers)
}

fn send(asset: &'static Asset, headers: &HeaderMap) -> Response {
    let known = headers.get(header::IF_NONE_MATCH);
    if known.is_some_and(|etag| etag.as_bytes() == asset.etag.as_bytes()) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    let accepts = |coding: &str| accepted.is_some_and(|list| list.contains(coding));
    let (bytes, coding) = match (asset.br, asset.gz) {
        (Some(br), _) if accepts("br") => (br, Some("br")),
        (_, Some(gz)) if accepts("gzip") => (gz, Some("gzip")),
        _ => (asset.bytes, None),
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(asset.content_type),
    );
    headers.insert(header::ETAG, HeaderValue::from_static(asset.etag));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    let year = HeaderValue::from_static("public, max-age=31536000, immutable");
    headers.insert(header::CACHE_CONTROL, year);
    if let Some(coding) = coding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}
