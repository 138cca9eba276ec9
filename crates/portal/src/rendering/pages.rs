//! From a template to an answer: kept in memory for visitors who are not signed in,
//! rendered anew for the others, whose name stands in the header.

use crate::cache::{Cache, Place, Rendered};
use askama::Template;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::Actor;
use platform::network::Network;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use web::{Failure, Visit};

const FRESH: HeaderValue = HeaderValue::from_static("public, max-age=60");
const PERSONAL: HeaderValue = HeaderValue::from_static("private, no-cache");
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// A slug and its revision, `None` for a network that is not hosted.
pub(crate) type Standing = (String, Option<i64>);

/// A document before it is sent.
pub(crate) struct Document {
    /// The text.
    pub html: String,
    /// The revisions it stands on.
    pub stands_on: Vec<Standing>,
}

impl Document {
    /// Renders a page.
    pub fn of(template: &impl Template, stands_on: Vec<Standing>) -> Result<Self, Failure> {
        let html = web::part(template)?;
        Ok(Self { html, stands_on })
    }
}

/// The revision a network is at.
pub(crate) fn standing(network: &Network) -> Standing {
    (network.slug.to_string(), Some(network.revision))
}

/// Whether everybody who is not signed in sees the same page: nobody's name in the
/// header, no message after an act.
fn is_for_everybody(visit: &Visit) -> bool {
    matches!(visit.actor, Actor::Anonymous) && visit.query.is_empty()
}

/// The page kept in memory, if it still stands on the revisions the database names.
pub(crate) async fn kept(
    visit: &Visit,
    cache: &Cache,
    place: Place,
    known: &[Network],
) -> Result<Option<Rendered>, Failure> {
    if !is_for_everybody(visit) {
        return Ok(None);
    }
    let Some(rendered) = cache.get(place) else {
        return Ok(None);
    };
    for (slug, revision) in rendered.stands_on.iter() {
        let seen = known.iter().find(|network| network.slug.as_str() == slug);
        let present = match seen {
            Some(network) => Some(network.revision),
            None => platform::network::by_slug(visit.state.db.read(), slug)
                .await?
                .map(|network| network.revision),
        };
        if present != *revision {
            return Ok(None);
        }
    }
    Ok(Some(rendered))
}

/// Sends a freshly rendered page and keeps it where everybody may see it.
pub(crate) fn fresh(
    visit: &Visit,
    headers: &HeaderMap,
    cache: &Cache,
    place: Place,
    document: Document,
) -> Response {
    if !is_for_everybody(visit) {
        return personal(document);
    }
    let digest = Sha256::digest(document.html.as_bytes());
    let rendered = Rendered {
        etag: format!("W/\"{}\"", hex::encode(&digest[..12])),
        html: Arc::from(document.html.into_bytes()),
        stands_on: Arc::from(document.stands_on),
    };
    cache.keep(place, rendered.clone());
    send(headers, rendered)
}

/// Sends a page that nothing keeps.
pub(crate) fn personal(document: Document) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HTML),
        (header::CACHE_CONTROL, PERSONAL),
    ];
    (headers, document.html).into_response()
}

/// Sends a page, or says that the visitor has it already.
pub(crate) fn send(headers: &HeaderMap, rendered: Rendered) -> Response {
    let known = headers.get(header::IF_NONE_MATCH);
    let has_it = known
        .and_then(|value| value.to_str().ok())
        .is_some_and(|list| list.split(',').any(|one| one.trim() == rendered.etag));
    let mut response = if has_it {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(Bytes::from_owner(rendered.html)).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HTML);
    headers.insert(header::CACHE_CONTROL, FRESH);
    headers.insert(header::VARY, HeaderValue::from_static("Cookie"));
    if let Ok(etag) = HeaderValue::from_str(&rendered.etag) {
        headers.insert(header::ETAG, etag);
    }
    response
}
