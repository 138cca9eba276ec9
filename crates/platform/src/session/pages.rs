//! Who is behind a request, and signing out.

use super::{Secret, Session, store};
use crate::{StandingsSource, account, role, token};
use axum::extract::{FromRequestParts as _, Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use db::{Db, DbError};
use kernel::{Actor, Identity, Stamp};
use std::sync::Arc;
use web::{Answer, Failure, Router, Settings, Visit, WebState};

/// A visit is noted at most so often, in seconds.
const NOTE_EVERY: i64 = 3_600;

/// The routes.
pub fn routes() -> Router {
    Router::new().route("/abmelden", post(sign_out))
}

/// What [`identify`] needs: the house's state and the sources of standings.
#[derive(Clone, Debug)]
pub struct Doorkeeper {
    /// The house's state.
    pub state: WebState,
    /// Where standings follow from records.
    pub sources: Arc<[StandingsSource]>,
}

/// Middleware: puts the [`Actor`] and the [`Session`] into the request. Programs bring
/// a token to the API; a cookie reads there, but never writes.
pub async fn identify(
    State(keeper): State<Doorkeeper>,
    jar: CookieJar,
    mut request: Request,
    next: Next,
) -> Response {
    let brought = Brought::of(&keeper, &jar, &request);
    let known = match by_token(&keeper, &brought).await {
        Ok(None) => by_cookie(&keeper, &brought).await,
        known => known,
    };
    match known {
        Ok(Some(Known { actor, session })) => {
            request.extensions_mut().insert(actor);
            if let Some(session) = session {
                request.extensions_mut().insert(session);
            }
        }
        Ok(None) => {}
        Err(failure) if brought.api => return problem(&keeper, request, &failure).await,
        Err(failure) => return failure.into_response(),
    }
    next.run(request).await
}

/// What a request brings to be recognised by.
struct Brought {
    api: bool,
    writes: bool,
    token: Option<token::Secret>,
    cookie: Option<Secret>,
}

impl Brought {
    fn of(keeper: &Doorkeeper, jar: &CookieJar, request: &Request) -> Self {
        let header = request.headers().get(header::AUTHORIZATION);
        let cookie = jar.get(cookie_name(&keeper.state.settings));
        Self {
            api: request.uri().path().starts_with("/api/"),
            writes: !request.method().is_safe(),
            token: header
                .and_then(|value| value.to_str().ok())
                .and_then(token::Secret::brought),
            cookie: cookie.map(|cookie| Secret::brought(cookie.value())),
        }
    }
}

/// Who asks, and in which session, if it is a browser.
struct Known {
    actor: Actor,
    session: Option<Session>,
}

/// Who brings a token to the API; refused when the token does not count.
async fn by_token(keeper: &Doorkeeper, brought: &Brought) -> Result<Option<Known>, Failure> {
    let Some(secret) = brought.token.as_ref().filter(|_| brought.api) else {
        return Ok(None);
    };
    let (db, now) = (&keeper.state.db, keeper.state.clock.now());
    let account = token::recognise(db, secret, brought.writes, now).await?;
    Ok(Some(Known {
        actor: actor(db, &keeper.sources, account, now).await?,
        session: None,
    }))
}

/// Who brings the cookie of a session; refused for a write of the API.
async fn by_cookie(keeper: &Doorkeeper, brought: &Brought) -> Result<Option<Known>, Failure> {
    let Some(secret) = &brought.cookie else {
        return Ok(None);
    };
    if brought.api && brought.writes {
        return Err(token::TokenError::Needed.into());
    }
    let found = recognise(keeper, secret).await?;
    Ok(found.map(|(actor, session)| Known {
        actor,
        session: Some(session),
    }))
}

/// The refusal in the words that programs get.
async fn problem(keeper: &Doorkeeper, request: Request, failure: &Failure) -> Response {
    let (mut parts, _) = request.into_parts();
    let Ok(visit) = Visit::from_request_parts(&mut parts, &keeper.state).await;
    visit.problem(failure)
}

async fn recognise(
    keeper: &Doorkeeper,
    secret: &Secret,
) -> Result<Option<(Actor, Session)>, DbError> {
    let (db, now) = (&keeper.state.db, keeper.state.clock.now());
    let Some(session) = store::by_secret(db.read(), secret, now).await? else {
        return Ok(None);
    };
    let Some(account) = account::find_active(db.read(), session.account).await? else {
        return Ok(None);
    };
    if session.seen_at.plus_seconds(NOTE_EVERY) < now {
        let tx = db.begin().await?;
        store::visit(&tx, &session, now).await?;
        tx.commit().await?;
    }
    Ok(Some((
        actor(db, &keeper.sources, account, now).await?,
        session,
    )))
}

/// The actor behind an account, with every standing that counts today.
pub async fn actor(
    db: &Db,
    sources: &[StandingsSource],
    account: account::Account,
    now: Stamp,
) -> Result<Actor, DbError> {
    let today = now.day();
    let grants = role::of_account(db.read(), account.id).await?;
    let mut standings: Vec<_> = grants
        .into_iter()
        .filter(|grant| grant.period.contains(today))
        .map(|grant| grant.standing)
        .collect();
    if let Some(person) = account.person {
        for source in sources {
            standings.extend(source(db, person, today).await?);
        }
    }
    standings.sort_unstable();
    standings.dedup();
    Ok(Actor::Person {
        identity: Identity {
            account: account.id,
            person: account.person,
            name: account.name.to_string(),
        },
        standings,
        administrator: account.administrator,
    })
}

/// `__Host-` binds the cookie to this host, but browsers allow it over TLS only.
pub(crate) fn cookie_name(settings: &Settings) -> &'static str {
    if settings.is_secure() {
        "__Host-sid"
    } else {
        "sid"
    }
}

/// The cookie of a new session.
pub fn cookie(settings: &Settings, secret: &Secret) -> Cookie<'static> {
    Cookie::build((cookie_name(settings), secret.expose().to_owned()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(settings.is_secure())
        .permanent()
        .build()
}

async fn sign_out(
    visit: Visit,
    session: Option<axum::Extension<Session>>,
    jar: CookieJar,
) -> Answer {
    if let Some(axum::Extension(session)) = session {
        account::actions::sign_out(&visit.state.db, &visit.actor, &session, visit.now).await?;
    }
    let gone = Cookie::build(cookie_name(&visit.state.settings)).path("/");
    let jar = jar.remove(gone);
    Ok((
        jar,
        visit.redirect_with_notice("/anmelden", "notice-signed-out"),
    )
        .into_response())
}

/// Browser and system, as far as the browser tells.
pub fn device(headers: &HeaderMap) -> String {
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok());
    agent.unwrap_or_default().to_owned()
}
