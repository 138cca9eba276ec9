//! Entity tags of the API (RFC 9110, 8.8): the hash of what is sent.
//!
//! A tag names the record as this caller sees it. [`conditional`] gives every answer
//! one and spares the body if the caller has it; a change compares it with
//! [`IfMatch`]. The compressed form of the same record is another representation and
//! has a tag of its own, see [`name_coding`].

use crate::ApiFailure;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::convert::Infallible;

/// Answers of the API are never larger: at most 200 records.
const MOST: usize = 8 * 1024 * 1024;

/// Middleware of the API: tags what is answered, and answers 304 to who has it.
pub async fn conditional(mut request: Request, next: Next) -> Response {
    let is_head = request.method() == Method::HEAD;
    if is_head {
        // The tag of a HEAD is that of the GET.
        *request.method_mut() = Method::GET;
    }
    let reads = request.method() == Method::GET;
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let response = next.run(request).await;
    if !matches!(response.status(), StatusCode::OK | StatusCode::CREATED) {
        return response;
    }
    // A file has brought the tag of its content, and is not put together here.
    if response.headers().contains_key(header::ETAG) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, MOST).await else {
        tracing::error!("an answer of the API could not be put together");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let tag = tag(&bytes);
    parts.headers.insert(header::ETAG, value(&tag));
    let has_it = known.is_some_and(|known| names(&known, &tag, Comparison::Weak));
    if reads && has_it {
        parts.status = StatusCode::NOT_MODIFIED;
        for name in [header::CONTENT_TYPE, header::CONTENT_LENGTH] {
            parts.headers.remove(name);
        }
        return Response::from_parts(parts, Body::empty());
    }
    if is_head {
        parts
            .headers
            .insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// Whether `If-None-Match` names this tag, in quotes: who asks has it already.
pub fn has_tag(headers: &HeaderMap, tag: &str) -> bool {
    let known = headers.get(header::IF_NONE_MATCH);
    known.is_some_and(|known| names(known, tag, Comparison::Weak))
}

/// Layer outside of compression: the compressed form of a record has a tag of its own.
pub fn name_coding(headers: &mut HeaderMap) {
    let Some(coding) = headers.get(header::CONTENT_ENCODING) else {
        return;
    };
    let Some(suffix) = coding.to_str().ok().filter(|it| CODINGS.contains(it)) else {
        return;
    };
    let tag = headers.get(header::ETAG).and_then(|tag| tag.to_str().ok());
    let Some(bare) = tag.and_then(|tag| tag.strip_prefix('"')?.strip_suffix('"')) else {
        return;
    };
    let tag = value(&format!("\"{bare}-{suffix}\""));
    headers.insert(header::ETAG, tag);
}

const CODINGS: [&str; 2] = ["gzip", "br"];

/// `If-Match` of a change.
#[derive(Clone, Debug)]
pub struct IfMatch(Option<HeaderValue>);

impl IfMatch {
    /// Whether the caller has seen this very state of the record; refused if it has
    /// seen another, or does not say.
    pub fn check(&self, record: &impl Serialize) -> Result<(), ApiFailure> {
        let named = self.0.as_ref().ok_or(ApiFailure::IfMatchMissing)?;
        let bytes = serde_json::to_vec(record).unwrap_or_default();
        if names(named, &tag(&bytes), Comparison::Strong) {
            Ok(())
        } else {
            Err(ApiFailure::ChangedMeanwhile)
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(parts.headers.get(header::IF_MATCH).cloned()))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Strong,
    Weak,
}

/// Whether a list of tags names this one, in whatever coding.
fn names(list: &HeaderValue, tag: &str, comparison: Comparison) -> bool {
    let Ok(list) = list.to_str() else {
        return false;
    };
    if list.trim() == "*" {
        return true;
    }
    let bare = tag.trim_matches('"');
    list.split(',').map(str::trim).any(|named| {
        let named = match comparison {
            Comparison::Weak => named.strip_prefix("W/").unwrap_or(named),
            Comparison::Strong => named,
        };
        let named = named.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        named.is_some_and(|named| {
            let coding = named
                .strip_prefix(bare)
                .map(|it| it.trim_start_matches('-'));
            coding.is_some_and(|it| it.is_empty() || CODINGS.contains(&it))
        })
    })
}

/// The tag of these bytes, in quotes.
fn tag(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    let mut tag = String::with_capacity(34);
    tag.push('"');
    for byte in &hash[..16] {
        for digit in [byte >> 4, byte & 15] {
            tag.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    tag.push('"');
    tag
}

fn value(tag: &str) -> HeaderValue {
    HeaderValue::from_str(tag).unwrap_or(HeaderValue::from_static("\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_compared_as_the_standard_says() {
        for (list, weak, strong) in [
            ("\"a\"", true, true),
            ("W/\"a\"", true, false),
            ("\"b\", \"a-gzip\"", true, true),
            ("\"a-br\"", true, true),
            ("\"a-xz\"", false, false),
            ("\"ab\"", false, false),
            ("a", false, false),
            ("*", true, true),
            ("", false, false),
        ] {
            let header = HeaderValue::from_static(list);
            assert_eq!(names(&header, "\"a\"", Comparison::Weak), weak, "{list}");
            assert_eq!(
                names(&header, "\"a\"", Comparison::Strong),
                strong,
                "{list}"
            );
        }
    }

    #[test]
    fn a_compressed_form_has_its_own_tag() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ETAG, HeaderValue::from_static("\"a\""));
        name_coding(&mut headers);
        assert_eq!(headers[header::ETAG], "\"a\"");
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        name_coding(&mut headers);
        assert_eq!(headers[header::ETAG], "\"a-br\"");
    }

    #[test]
    fn a_change_has_to_name_the_state_it_changes() {
        let record = "x";
        let own = value(&tag(b"\"x\""));
        assert_eq!(IfMatch(Some(own)).check(&record), Ok(()));
        let other = HeaderValue::from_static("\"1\"");
        assert_eq!(
            IfMatch(Some(other)).check(&record),
            Err(ApiFailure::ChangedMeanwhile)
        );
        assert_eq!(
            IfMatch(None).check(&record),
            Err(ApiFailure::IfMatchMissing)
        );
    }
}
