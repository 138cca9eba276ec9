//! Refusals become answers: a page for people, problem details for programs.

use crate::shell::encode;
use crate::{ApiFailure, Head, Place, Problem, RequestId, Shell, Visit, page_with_status};
use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::{Kind, Refusal};

/// What a handler answers.
pub type Answer = Result<Response, Failure>;

/// How long to wait after a bare 429 that does not tell, in seconds.
const UNTOLD_WAIT: i64 = 60;

/// A refusal on its way out. [`name_failures`] turns it into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What sort of refusal.
    pub kind: Kind,
    /// Key of the text that says it.
    pub text: &'static str,
}

impl Failure {
    /// Nothing there.
    pub const NOT_FOUND: Self = Self {
        kind: Kind::NotFound,
        text: "error-not-found",
    };
}

impl<E: Refusal> From<E> for Failure {
    fn from(error: E) -> Self {
        if error.kind() == Kind::Fault {
            tracing::error!(%error, "a request failed");
        }
        Self {
            kind: error.kind(),
            text: error.text(),
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = wait(self.kind, status(self.kind).into_response());
        response.extensions_mut().insert(self);
        response
    }
}

/// The one place where a kind of refusal becomes a status code.
pub(crate) const fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::SignInFirst => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
        Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Kind::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Fault => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The answer with `Retry-After` if it tells to wait (RFC 9110, 10.2.3).
pub(crate) fn wait(kind: Kind, mut response: Response) -> Response {
    if let Kind::TooMany(seconds) = kind {
        let value = HeaderValue::from(seconds.max(1));
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    response
}

/// A page with a form that was refused: the status of the refusal, and how long to wait.
pub fn refused_page(kind: Kind, page: &impl Template) -> Response {
    wait(kind, page_with_status(status(kind), page))
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    code: u16,
    what: String,
    /// The name of the request; empty where nobody gave it one.
    request: String,
}

/// Middleware: gives every bare refusal its page or its problem details.
pub async fn name_failures(visit: Visit, request: Request, next: Next) -> Response {
    let for_programs = visit.path.starts_with("/api/");
    let name = request.extensions().get::<RequestId>().cloned();
    let is_get = request.method() == axum::http::Method::GET;
    let response = next.run(request).await;
    if for_programs {
        return for_a_program(&visit, response);
    }
    let Some(failure) = failure_of(&response) else {
        return response;
    };
    if failure.kind == Kind::SignInFirst && is_get {
        let back = encode(&visit.href(&with_query(&visit)));
        return Redirect::to(&visit.href(&format!("/anmelden?weiter={back}"))).into_response();
    }
    error_page(&visit, &failure, name)
}

/// The same answer, a refusal as problem details.
fn for_a_program(visit: &Visit, response: Response) -> Response {
    let Some(problem) = Problem::in_response(visit, &response) else {
        return response;
    };
    let allowed = response.headers().get(header::ALLOW).cloned();
    let kind = failure_of(&response).map(|failure| failure.kind);
    let mut named = problem.into_response();
    if let Some(kind) = kind {
        named = wait(kind, named);
    }
    if let Some(allowed) = allowed {
        named.headers_mut().insert(header::ALLOW, allowed);
    }
    named
}

/// The refusal a response carries, or the one its bare status means.
pub(crate) fn failure_of(response: &Response) -> Option<Failure> {
    if let Some(failure) = response.extensions().get::<Failure>() {
        return Some(failure.clone());
    }
    if let Some(ApiFailure::Refused(failure)) = response.extensions().get() {
        return Some(failure.clone());
    }
    if response.headers().contains_key(header::CONTENT_TYPE) && !is_plain_text(response) {
        return None;
    }
    let kind = match response.status() {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Kind::NotFound,
        StatusCode::FORBIDDEN => Kind::Forbidden,
        StatusCode::BAD_REQUEST
        | StatusCode::UNPROCESSABLE_ENTITY
        | StatusCode::UNSUPPORTED_MEDIA_TYPE => Kind::Invalid,
        StatusCode::PAYLOAD_TOO_LARGE => Kind::TooLarge,
        StatusCode::TOO_MANY_REQUESTS => Kind::TooMany(UNTOLD_WAIT),
        StatusCode::REQUEST_TIMEOUT => Kind::TooSlow,
        StatusCode::SERVICE_UNAVAILABLE => Kind::Unavailable,
        StatusCode::INTERNAL_SERVER_ERROR => Kind::Fault,
        _ => return None,
    };
    Some(Failure {
        kind,
        text: general_text(kind),
    })
}

/// The framework's own short refusals are plain text; our pages never are.
fn is_plain_text(response: &Response) -> bool {
    let content_type = response.headers().get(header::CONTENT_TYPE);
    !response.status().is_success()
        && content_type.is_some_and(|value| value.as_bytes().starts_with(b"text/plain"))
}

pub(crate) const fn general_text(kind: Kind) -> &'static str {
    match kind {
        Kind::NotFound => "error-not-found",
        Kind::SignInFirst => "error-sign-in-first",
        Kind::Forbidden => "error-forbidden",
        Kind::Invalid => "error-invalid",
        Kind::Conflict => "error-conflict",
        Kind::TooMany(_) => "error-too-many",
        Kind::TooLarge => "error-too-large",
        Kind::TooSlow => "error-too-slow",
        Kind::Unavailable => "error-unavailable",
        Kind::Fault => "error-fault",
    }
}

fn with_query(visit: &Visit) -> String {
    if visit.query.is_empty() {
        visit.path.clone()
    } else {
        format!("{}?{}", visit.path, visit.query)
    }
}

/// The heading of the page: `error-title-not-found` for `error-not-found`.
fn title(visit: &Visit, kind: Kind) -> String {
    let word = general_text(kind).trim_start_matches("error-");
    visit.t(&format!("error-title-{word}")).into_owned()
}

fn error_page(visit: &Visit, failure: &Failure, name: Option<RequestId>) -> Response {
    let status = status(failure.kind);
    let head = Head {
        title: title(visit, failure.kind),
        ..Head::default()
    };
    let page = ErrorPage {
        shell: Shell::new(visit, Place::Plain, None, head),
        code: status.as_u16(),
        what: visit.says(failure.kind, failure.text).into_owned(),
        request: name.map(|it| it.to_string()).unwrap_or_default(),
    };
    wait(failure.kind, page_with_status(status, &page))
}
