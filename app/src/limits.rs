//! How long and how large a request may be, and what happens to one that fails without
//! a word.

use axum::body::{Body, HttpBody as _};
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};
use futures_util::TryStreamExt as _;
use kernel::Kind;
use std::any::Any;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutError, TimeoutLayer};

/// What a request may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of the body, unless a route allows more.
    pub body: usize,
    /// From the head of the request to the head of the answer, the body included.
    pub patience: Duration,
    /// Without a byte of the body.
    pub silence: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 1024 * 1024,
            patience: Duration::from_mins(5),
            silence: Duration::from_secs(30),
        }
    }
}

/// The routes within these limits; what breaks them is a bare refusal.
pub fn limited(router: web::Router, limits: Limits) -> web::Router {
    let late = StatusCode::SERVICE_UNAVAILABLE;
    router
        .layer(CatchPanicLayer::custom(panicked))
        // Unlike a limit of the connection, a route may ask for another one.
        .layer(DefaultBodyLimit::max(limits.body))
        .layer(from_fn(told_late))
        .layer(RequestBodyTimeoutLayer::new(limits.silence))
        .layer(TimeoutLayer::with_status_code(late, limits.patience))
}

/// Middleware: whatever a handler makes of a body that stays away, the sender hears that
/// it was too slow, not that what it sent was wrong.
async fn told_late(request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let is_late = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&is_late);
    let watched = request.map(|body| {
        let pieces = body.into_data_stream();
        Body::from_stream(pieces.inspect_err(move |error| {
            seen.fetch_or(stayed_away(error), Ordering::Relaxed);
        }))
    });
    let response = next.run(watched).await;
    let status = response.status();
    let is_refused = status.is_client_error() || status.is_server_error();
    if !(is_refused && is_late.load(Ordering::Relaxed)) {
        return response;
    }
    let failure = web::Failure {
        kind: Kind::TooSlow,
        text: "error-too-slow",
    };
    failure.into_response()
}

/// Whether the time for a piece of the body ran out.
fn stayed_away(error: &axum::Error) -> bool {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.is::<TimeoutError>() {
            return true;
        }
        cause = error.source();
    }
    false
}

/// A fault of ours that nobody foresaw: told to the log, and to the caller as one.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the layer hands it over by value"
)]
fn panicked(what: Box<dyn Any + Send>) -> Response {
    let text = what.downcast_ref::<&str>().copied();
    let text = text.or_else(|| what.downcast_ref::<String>().map(String::as_str));
    tracing::error!(error = text.unwrap_or("unknown"), "a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::SystemClock, compose};
    use axum::body::{Bytes, HttpBody, to_bytes};
    use axum::extract::Multipart;
    use axum::middleware::from_fn_with_state;
    use axum::routing::{get, post};
    use db::Db;
    use http_body::Frame;
    use std::convert::Infallible;
    use std::pin::Pin;
    use std::sync::Arc;
    use std::task::{Context, Poll};
    use tower::ServiceExt as _;

    async fn ask(request: Request<Body>) -> (StatusCode, String) {
        let database = testkit::sqlite();
        let db = Db::open(database.url()).await.expect("it opens");
        let settings = web::Settings {
            public_url: "http://localhost".to_owned(),
            demo: false,
        };
        let state = compose::state(db, Arc::new(SystemClock), settings).expect("a state");
        let limits = Limits {
            body: 10,
            patience: Duration::from_millis(600),
            silence: Duration::from_millis(50),
        };
        let never = async || {
            tokio::time::sleep(Duration::from_mins(10)).await;
        };
        let broken = async || -> StatusCode { panic!("nobody foresaw this") };
        let router = web::Router::new()
            .route("/late", get(never))
            .route("/broken", get(broken))
            .route("/form", post(async |_: String| "read"))
            .route("/api/form", post(async |_: String| "read"))
            .route("/parts", post(parts))
            .route(
                "/file",
                post(async |_: String| "read").layer(DefaultBodyLimit::max(20)),
            );
        let router = limited(router, limits)
            .layer(from_fn_with_state(state.clone(), web::name_failures))
            .with_state(state);
        let response = router.oneshot(request).await.expect("it answers");
        let status = response.status();
        let bytes = to_bytes(response.into_body(), 1 << 20).await;
        let text = String::from_utf8(bytes.expect("a body").to_vec());
        (status, text.expect("text"))
    }

    /// What becomes of a form in parts that breaks off: a page with what is wrong.
    async fn parts(mut form: Multipart) -> Response {
        match form.next_field().await {
            Ok(_) => "read".into_response(),
            Err(_) => (StatusCode::UNPROCESSABLE_ENTITY, "broken").into_response(),
        }
    }

    /// A body that is announced and never comes.
    struct Silent;

    impl HttpBody for Silent {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            Poll::Pending
        }
    }

    fn form(body: Body) -> Request<Body> {
        Request::post("/form").body(body).expect("a request")
    }

    #[tokio::test]
    async fn whoever_is_slow_large_or_unlucky_gets_a_page() {
        let of = |path: &str| Request::get(path).body(Body::empty()).expect("a request");
        let (status, page) = ask(of("/late")).await;
        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(page.contains("<h1>"), "{page}");
        let (status, page) = ask(of("/broken")).await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(page.contains("<h1>") && !page.contains("foresaw"), "{page}");
        let (status, _) = ask(form(Body::from("x".repeat(11)))).await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(ask(form(Body::from("x"))).await.1, "read");
        let file = Request::post("/file").body(Body::from("x".repeat(11)));
        assert_eq!(ask(file.expect("a request")).await.1, "read");
    }

    #[tokio::test]
    async fn a_body_that_never_comes_is_not_waited_for() {
        let (status, page) = ask(form(Body::new(Silent))).await;
        assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
        assert!(
            page.contains("<h1>") && page.contains("Verbindung"),
            "{page}"
        );
        let program = Request::post("/api/form").body(Body::new(Silent));
        let (status, problem) = ask(program.expect("a request")).await;
        assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
        assert!(problem.contains("/problems/too-slow"), "{problem}");
        let in_parts = Request::post("/parts")
            .header("content-type", "multipart/form-data; boundary=x")
            .body(Body::new(Silent));
        let (status, _) = ask(in_parts.expect("a request")).await;
        assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
    }
}
