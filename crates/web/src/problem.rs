//! Errors for programs: problem details after RFC 9457.

use crate::api_failure::{At, Fault, Says};
use crate::failure::{failure_of, general_text};
use crate::{ApiFailure, Failure, Visit};
use axum::http::{HeaderValue, StatusCode, header};
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
    /// Everything that is wrong with the body or the query, field by field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// One thing wrong with a request: in the body or in the query.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FieldProblem {
    /// JSON pointer into the body as the fragment of a URI, for example `#/name`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// Name of the parameter in the query.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// What is wrong with it.
    pub detail: String,
}

impl Problem {
    /// What a refusal says to a program.
    pub fn new(visit: &Visit, failure: &Failure) -> Self {
        Self::of(visit, &ApiFailure::Refused(failure.clone()))
    }

    /// The problem that a response stands for, unless it is in its final form.
    pub(crate) fn in_response(visit: &Visit, response: &Response) -> Option<Self> {
        if let Some(failure) = response.extensions().get::<ApiFailure>() {
            return Some(Self::of(visit, failure));
        }
        let failure = failure_of(response)?;
        if response.status() == StatusCode::METHOD_NOT_ALLOWED {
            return Some(Self::of(visit, &ApiFailure::Method));
        }
        Some(Self::new(visit, &failure))
    }

    fn of(visit: &Visit, failure: &ApiFailure) -> Self {
        let status = failure.status();
        let text = failure.text();
        let detail = match failure {
            ApiFailure::NoJson { line, column } => {
                let args = [("line", (*line).into()), ("column", (*column).into())];
                visit.t_with(text, &args).into_owned()
            }
            ApiFailure::Refused(failure) => visit.says(failure.kind, text).into_owned(),
            _ => visit.t(text).into_owned(),
        };
        let errors = match failure {
            ApiFailure::Wrong(faults) => faults.iter().map(|it| shown(visit, it)).collect(),
            _ => Vec::new(),
        };
        Self {
            kind: format!("/problems/{}", text.trim_start_matches("error-")),
            title: title(visit, failure),
            status: status.as_u16(),
            detail,
            instance: visit.path.clone(),
            errors,
        }
    }
}

fn title(visit: &Visit, failure: &ApiFailure) -> String {
    let general = match failure {
        ApiFailure::Refused(failure) => general_text(failure.kind),
        ApiFailure::ChangedMeanwhile => "error-conflict",
        ApiFailure::Method => "error-not-found",
        _ => "error-invalid",
    };
    let word = general.trim_start_matches("error-");
    visit.t(&format!("error-title-{word}")).into_owned()
}

fn shown(visit: &Visit, fault: &Fault) -> FieldProblem {
    let (pointer, parameter) = match &fault.at {
        At::Body(pointer) => (Some(format!("#{pointer}")), None),
        At::Query(parameter) => (None, Some(parameter.to_string())),
    };
    FieldProblem {
        pointer,
        parameter,
        detail: match &fault.says {
            Says::Text(key) => visit.t(key).into_owned(),
            Says::Words(words) => words.clone(),
        },
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_string(&self).unwrap_or_default();
        let content_type = [(header::CONTENT_TYPE, "application/problem+json")];
        let mut response = (status, content_type, body).into_response();
        if status == StatusCode::UNAUTHORIZED {
            let how = HeaderValue::from_static("Bearer");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, how);
        }
        response
    }
}
