//! Ids in paths: a malformed one is a page that does not exist.

use crate::Failure;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use std::str::FromStr;

/// The path's `{slug}` and `{id}`, the id read as `T`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Id<T>(pub T);

impl<S: Send + Sync, T: FromStr> FromRequestParts<S> for Id<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let Path(pairs) = Path::<Vec<(String, String)>>::from_request_parts(parts, state)
            .await
            .map_err(|_| Failure::NOT_FOUND)?;
        let text = pairs
            .iter()
            .find(|(name, _)| name == "id")
            .map(|(_, value)| value.as_str());
        let id = text
            .and_then(|text| text.parse().ok())
            .ok_or(Failure::NOT_FOUND)?;
        Ok(Self(id))
    }
}
