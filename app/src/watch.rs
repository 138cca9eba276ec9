//! What an operator learns of each request: a name for it, a line in the log, figures.
//!
//! Neither the query nor an address nor who asked is noted: only the route's template.

use crate::clock::SystemClock;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;
use tracing::Instrument as _;
use web::{Clock as _, RequestId};

/// Whether each request is told to the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lines {
    /// One line for each; under `serve`.
    Told,
    /// None; in the demo.
    #[default]
    Untold,
}

/// Middleware, the outermost: names the request, counts it and tells it.
pub async fn watched(State(lines): State<Lines>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let brought = request.headers().get(web::REQUEST_ID);
    let brought = brought.and_then(|value| RequestId::brought(value.to_str().ok()?));
    let id = brought.unwrap_or_else(|| RequestId::made(SystemClock.now().uuid()));
    let method = method(request.method());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.map_or_else(|| "none".to_owned(), |path| path.as_str().to_owned());
    request.extensions_mut().insert(id.clone());

    let span = tracing::info_span!("request", request.id = id.as_str());
    let mut response = next.run(request).instrument(span).await;

    let status = response.status().as_u16();
    let seconds = started.elapsed().as_secs_f64();
    if lines == Lines::Told {
        tell(&route, method, status, seconds, &id);
    }
    count(route, method, status, seconds);
    if let Ok(value) = HeaderValue::from_str(id.as_str()) {
        response.headers_mut().insert(web::REQUEST_ID, value);
    }
    response
}

fn tell(route: &str, method: &'static str, status: u16, seconds: f64, id: &RequestId) {
    let milliseconds = (seconds * 1e6).round() / 1e3;
    // Whoever looks after the instance asks every few seconds.
    if ["/healthz", "/readyz"].contains(&route) {
        tracing::debug!(
            http.method = method,
            http.route = route,
            http.status = status,
            duration_ms = milliseconds,
            request.id = id.as_str(),
            "answered"
        );
    } else {
        tracing::info!(
            http.method = method,
            http.route = route,
            http.status = status,
            duration_ms = milliseconds,
            request.id = id.as_str(),
            "answered"
        );
    }
}

fn count(route: String, method: &'static str, status: u16, seconds: f64) {
    let labels = [
        ("method", method.to_owned()),
        ("route", route.clone()),
        ("status", status.to_string()),
    ];
    metrics::counter!("http_requests_total", &labels).increment(1);
    let labels = [("method", method.to_owned()), ("route", route)];
    metrics::histogram!("http_request_duration_seconds", &labels).record(seconds);
}

/// The methods of the product by name; others are one, so that nobody fills the memory
/// with words of their own.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
