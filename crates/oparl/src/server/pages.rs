//! `/oparl/v1.1/…`

use super::asked::{Asked, Unreadable};
use super::said::{self, Named};
use crate::publication::store::{self, List};
use crate::wire::ROOT;
use axum::extract::{OriginalUri, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::any;
use db::DbError;
use kernel::{Lang, Stamp};
use web::{Router, WebState};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new()
        .route("/oparl", any(answer))
        .route("/oparl/{*rest}", any(answer))
}

/// What a program is answered.
enum Answer {
    /// This text, as of then.
    Found(String, Option<Stamp>),
    /// There is nothing.
    Missing,
    /// The question cannot be understood.
    Unreadable(Vec<Unreadable>),
}

async fn answer(
    State(state): State<WebState>,
    OriginalUri(uri): OriginalUri,
    request: Request,
) -> Response {
    let lang = request.extensions().get::<Lang>().copied();
    let said = |key: &str| state.texts.t(Lang::De, key).into_owned();
    let (method, headers) = (request.method(), request.headers());
    if method == Method::OPTIONS {
        return opened(StatusCode::NO_CONTENT.into_response());
    }
    if ![Method::GET, Method::HEAD].contains(method) {
        let body = said::error(&said("oparl-error-method"), method.as_str());
        let mut response = json(StatusCode::METHOD_NOT_ALLOWED, body);
        let allowed = HeaderValue::from_static("GET, HEAD, OPTIONS");
        response.headers_mut().insert(header::ALLOW, allowed);
        return opened(response);
    }
    // An object has one address, and it knows no language.
    let path = uri.path().strip_prefix(ROOT);
    let path = path.and_then(|it| it.strip_prefix('/'));
    let path = path.filter(|_| lang != Some(Lang::En));
    let query = uri.query().unwrap_or_default();
    let found = match path.and_then(said::named) {
        Some(named) => find(&state, named, query).await,
        None => Ok(Answer::Missing),
    };
    opened(match found {
        Ok(Answer::Found(text, changed_at)) => {
            let text = said::addressed(&text, &state.settings.public_url);
            sent(headers, text, changed_at)
        }
        Ok(Answer::Missing) => {
            let body = said::error(&said("oparl-error-missing"), uri.path());
            json(StatusCode::NOT_FOUND, body)
        }
        Ok(Answer::Unreadable(which)) => {
            let names: Vec<_> = which.iter().map(|it| it.0).collect();
            let body = said::error(&said("oparl-error-unreadable"), &names.join(", "));
            json(StatusCode::BAD_REQUEST, body)
        }
        Err(error) => {
            tracing::error!(%error, "OParl could not be answered");
            let body = said::error(&said("oparl-error-internal"), "");
            json(StatusCode::INTERNAL_SERVER_ERROR, body)
        }
    })
}

async fn find(state: &WebState, named: Named, query: &str) -> Result<Answer, DbError> {
    let db = &state.db;
    match named {
        Named::System => {
            let moments = store::since(db).await?.unwrap_or_else(|| {
                let now = Stamp::from_micros(0);
                (now, now)
            });
            let name = state.texts.t(Lang::De, "oparl-system-name");
            Ok(Answer::Found(said::system(&name, moments), Some(moments.1)))
        }
        Named::One(kind, id) => Ok(match store::find(db, kind, id).await? {
            Some(it) => Answer::Found(said::object(&it, false), Some(it.modified_at)),
            None => Answer::Missing,
        }),
        Named::Many(list) => {
            let asked = match Asked::parse(query) {
                Ok(asked) => asked,
                Err(unreadable) => return Ok(Answer::Unreadable(unreadable)),
            };
            if !exists(state, list).await? {
                return Ok(Answer::Missing);
            }
            let limit = asked.limit + 1;
            let objects = store::page(db, list, asked.bounds, asked.after, limit).await?;
            Ok(Answer::Found(said::page(list, &asked, objects), None))
        }
    }
}

async fn exists(state: &WebState, list: List) -> Result<bool, DbError> {
    match said::owner(list) {
        Some((kind, id)) => Ok(store::find(&state.db, kind, id).await?.is_some()),
        None => Ok(true),
    }
}

/// The text, or nothing for who has it.
fn sent(headers: &HeaderMap, text: String, changed_at: Option<Stamp>) -> Response {
    let tag = said::tag(&text);
    let changed = changed_at.map(Stamp::http_date);
    let named = headers.contains_key(header::IF_NONE_MATCH);
    let since = headers.get(header::IF_MODIFIED_SINCE);
    let since = since.and_then(|it| it.to_str().ok());
    let is_known = if named {
        web::has_tag(headers, &tag)
    } else {
        changed.is_some() && since == changed.as_deref()
    };
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        json(StatusCode::OK, text)
    };
    let own = response.headers_mut();
    for (name, value) in [(header::ETAG, Some(tag)), (header::LAST_MODIFIED, changed)] {
        let value = value.and_then(|it| HeaderValue::from_str(&it).ok());
        own.extend(value.map(|value| (name, value)));
    }
    let fresh = HeaderValue::from_static("public, no-cache");
    own.insert(header::CACHE_CONTROL, fresh);
    response
}

fn json(status: StatusCode, text: String) -> Response {
    let kind = HeaderValue::from_static("application/json; charset=utf-8");
    (status, [(header::CONTENT_TYPE, kind)], text).into_response()
}

/// Readable by pages of every site.
fn opened(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS"),
        (header::ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Last-Modified"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
