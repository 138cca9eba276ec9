//! What a program hears when its request is not taken.
//!
//! Beside the refusals of the field there are those of the request itself: a body that
//! is no JSON, a cursor of another list, a change to something that has changed since.

use crate::failure::status;
use crate::{Checks, Failure};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Kind, Refusal};
use std::borrow::Cow;

/// Why a request of the API is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiFailure {
    /// A refusal of the field.
    Refused(Failure),
    /// Fields or parameters that cannot be taken, all of them at once.
    Wrong(Vec<Fault>),
    /// The body is no JSON; the line and column where reading ended, from 1.
    NoJson {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// The body has another media type than the route takes.
    MediaType,
    /// The path is there, but not with this method.
    Method,
    /// `If-Match` names another state than the present one.
    ChangedMeanwhile,
    /// A change without `If-Match`.
    IfMatchMissing,
}

/// One thing wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub at: At,
    /// What to do about it.
    pub says: Says,
}

/// Where a request is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// In the body: a JSON pointer (RFC 6901), empty for the whole body.
    Body(String),
    /// In the query: the name of the parameter.
    Query(Cow<'static, str>),
}

/// A sentence, or the key of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// Key of a text.
    Text(&'static str),
    /// The sentence itself.
    Words(String),
}

impl ApiFailure {
    /// One parameter of the query that cannot be taken.
    pub fn query(parameter: &'static str, text: &'static str) -> Self {
        Self::Wrong(vec![Fault {
            at: At::Query(parameter.into()),
            says: Says::Text(text),
        }])
    }

    /// Everything wrong with a form, at the fields of the body that `names` gives for
    /// the fields of the form.
    pub fn form(checks: &Checks, names: &[(&str, &str)]) -> Self {
        let faults = checks.all().iter().map(|problem| {
            let own = names.iter().find(|(field, _)| *field == problem.field);
            let name = own.map_or(problem.field.as_str(), |(_, name)| name);
            Fault {
                at: At::Body(format!("/{name}")),
                says: Says::Words(problem.message.clone()),
            }
        });
        Self::Wrong(faults.collect())
    }

    /// What an act refused, at the field of the body that `names` gives for its field.
    pub fn act(error: impl Refusal, names: &[(&str, &str)]) -> Self {
        let own = |field: &str| names.iter().find(|(it, _)| *it == field);
        match error.field().and_then(own) {
            Some((_, name)) if error.kind() == Kind::Invalid => Self::Wrong(vec![Fault {
                at: At::Body(format!("/{name}")),
                says: Says::Text(error.text()),
            }]),
            _ => Self::Refused(error.into()),
        }
    }

    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Refused(failure) => status(failure.kind),
            Self::Wrong(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NoJson { .. } => StatusCode::BAD_REQUEST,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::ChangedMeanwhile => StatusCode::PRECONDITION_FAILED,
            Self::IfMatchMissing => StatusCode::PRECONDITION_REQUIRED,
        }
    }

    /// Key of the text that tells it.
    pub(crate) const fn text(&self) -> &'static str {
        match self {
            Self::Refused(failure) => failure.text,
            Self::Wrong(_) => "error-invalid",
            Self::NoJson { .. } => "error-no-json",
            Self::MediaType => "error-media-type",
            Self::Method => "error-method",
            Self::ChangedMeanwhile => "error-changed-meanwhile",
            Self::IfMatchMissing => "error-if-match-missing",
        }
    }
}

impl<E: Refusal> From<E> for ApiFailure {
    fn from(error: E) -> Self {
        Self::Refused(error.into())
    }
}

impl From<Failure> for ApiFailure {
    fn from(failure: Failure) -> Self {
        Self::Refused(failure)
    }
}

/// Bare: [`crate::name_failures`] puts it into words.
impl IntoResponse for ApiFailure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
