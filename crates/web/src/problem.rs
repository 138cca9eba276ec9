//! Errors for programs: problem details after RFC 9457.

use crate::failure::status;
use crate::{Failure, Visit};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

/// `application/problem+json`.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Problem {
    /// A stable name of the problem, relative to the instance.
    #[serde(rename = "type")]
    pub kind: String,
    /// The same in a few words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What is wrong here and what to do.
    pub detail: String,
    /// The path that was asked for.
    pub instance: String,
}

impl Problem {
    /// What a refusal says to a program.
    pub fn new(visit: &Visit, failure: &Failure) -> Self {
        let status = status(failure.kind);
        Self {
            kind: format!("/problems/{}", failure.text),
            title: status.canonical_reason().unwrap_or("Error").to_owned(),
            status: status.as_u16(),
            detail: visit.says(failure.kind, failure.text).into_owned(),
            instance: visit.path.clone(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = axum::http::StatusCode::from_u16(self.status)
            .unwrap_or(axum::http::StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_string(&self).unwrap_or_default();
        let content_type = [(header::CONTENT_TYPE, "application/problem+json")];
        (status, content_type, body).into_response()
    }
}
