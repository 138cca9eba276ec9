//! The JSON that a program sends, read with a place for each fault.

use crate::ApiFailure;
use crate::api_failure::{At, Fault, Says};
use crate::failure::failure_of;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header;
use axum::response::IntoResponse as _;
use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};

/// A JSON body: `application/json` or a media type that ends in `+json`.
#[derive(Clone, Copy, Debug)]
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = ApiFailure;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiFailure> {
        let media_type = request.headers().get(header::CONTENT_TYPE);
        let media_type = media_type.and_then(|value| value.to_str().ok());
        if !media_type.is_some_and(is_json) {
            return Err(ApiFailure::MediaType);
        }
        let bytes = Bytes::from_request(request, state).await;
        let bytes = bytes.map_err(|rejection| {
            let failure = failure_of(&rejection.into_response());
            failure.unwrap_or(crate::Failure::NOT_FOUND)
        })?;
        read(&bytes).map(Self)
    }
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default();
    let essence = essence.trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiFailure> {
    let no_json = |error: &serde_json::Error| ApiFailure::NoJson {
        line: error.line(),
        column: error.column(),
    };
    let mut source = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut source).map_err(|error| {
        if !error.inner().is_data() {
            return no_json(error.inner());
        }
        let words = error.inner().to_string();
        // Line and column say less than the pointer.
        let words = words.split(" at line ").next().unwrap_or_default();
        ApiFailure::Wrong(vec![Fault {
            at: At::Body(pointer(error.path())),
            says: Says::Words(words.to_owned()),
        }])
    })?;
    source.end().map_err(|error| no_json(&error))?;
    Ok(value)
}

/// A path as a JSON pointer (RFC 6901).
fn pointer(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        pointer.push('/');
        match segment {
            Segment::Seq { index } => pointer.push_str(&index.to_string()),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Unknown => pointer.push('?'),
        }
    }
    pointer
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Default, Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Wish {
        names: Vec<String>,
    }

    #[test]
    fn faults_have_places() {
        let fault = |json: &str| read::<Wish>(json.as_bytes()).err();
        assert_eq!(fault(r#"{"names": ["a"]}"#), None);
        assert_eq!(
            fault("{\"names\": [\n}"),
            Some(ApiFailure::NoJson { line: 2, column: 1 })
        );
        assert_eq!(
            fault("{} x"),
            Some(ApiFailure::NoJson { line: 1, column: 4 })
        );
        let at = |json: &str| match fault(json) {
            Some(ApiFailure::Wrong(faults)) => match &faults[0].at {
                At::Body(pointer) => pointer.clone(),
                At::Query(_) => String::new(),
            },
            other => format!("{other:?}"),
        };
        assert_eq!(at(r#"{"names": ["a", 1]}"#), "/names/1");
        assert_eq!(at(r#"{"nmaes": []}"#), "/nmaes");
        assert_eq!(at("3"), "");
    }

    #[test]
    fn media_types() {
        for (media_type, json) in [
            ("application/json", true),
            ("Application/JSON; charset=utf-8", true),
            ("application/merge-patch+json", true),
            ("text/plain", false),
            ("application/x-www-form-urlencoded", false),
        ] {
            assert_eq!(is_json(media_type), json, "{media_type}");
        }
    }
}
