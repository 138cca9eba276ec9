//! The way to a sign-in service and back, and the links of one's own account.

use super::actions::{self, OidcError, Wish};
use super::{Door, Passage, Service, ServiceLink, ServiceLinkId, Services, policy, store};
use crate::account::pages::welcome;
use crate::session::Secret;
use crate::session::pages::device;
use crate::throttle::{self, Gate};
use askama::Template;
use axum::extract::{FromRequestParts, Path, Query};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use kernel::{AccountId, Kind, Refusal as _};
use serde::Deserialize;
use std::convert::Infallible;
use web::{
    Answer, ClientAddress, Crumb, Failure, Head, Id, Place, Router, Settings, Shell, Visit,
    WebState, page, refused_page,
};

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route("/anmelden/dienst/{key}", get(leave))
        .route("/anmelden/dienst/{key}/zurueck", get(come_back))
        .route("/konto/dienste", get(list))
        .route("/konto/dienste/{key}/verknuepfen", post(begin_link))
        .route("/konto/dienste/{id}/loesen", post(unlink))
}

/// The services that the app has put into the request; none otherwise.
impl FromRequestParts<WebState> for Services {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &WebState) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}

/// Where to go after signing in.
#[derive(Debug, Default, Deserialize)]
struct Next {
    #[serde(default)]
    weiter: String,
}

/// A link, not a form: browsers let no form lead to another host here (`form-action`).
async fn leave(
    visit: Visit,
    client: ClientAddress,
    services: Services,
    jar: CookieJar,
    Path(key): Path<String>,
    Query(next): Query<Next>,
) -> Answer {
    let service = services.find(&key).ok_or(Failure::NOT_FOUND)?;
    let (jar, left) = depart(&visit, client, service, jar, next.weiter, None).await;
    match left {
        Ok(url) => Ok((jar, Redirect::to(&url)).into_response()),
        Err(failed) => failed.answer(&visit, service),
    }
}

/// Why nobody leaves or comes in.
enum Failed {
    TooOften(throttle::TooOften),
    Oidc(OidcError),
}

impl Failed {
    fn answer(self, visit: &Visit, service: &Service) -> Answer {
        match self {
            Self::TooOften(error) => Err(error.into()),
            Self::Oidc(error) => refused(visit, service, error, None),
        }
    }
}

/// Prepares the way to a service: its address, and the cookie that has to come back.
async fn depart(
    visit: &Visit,
    client: ClientAddress,
    service: &Service,
    jar: CookieJar,
    next: String,
    linking: Option<AccountId>,
) -> (CookieJar, Result<String, Failed>) {
    let (db, settings, now) = (&visit.state.db, &visit.state.settings, visit.now);
    if let Err(error) = throttle::admit_from(db, Gate::ServiceFrom, client, now).await {
        return (jar, Err(Failed::TooOften(error)));
    }
    // Somebody with two tabs keeps the cookie of the first.
    let brought = jar.get(cookie_name(settings));
    let browser = brought.map_or_else(Secret::random, |it| Secret::brought(it.value()));
    let wish = Wish {
        lang: visit.lang,
        next,
        linking,
    };
    let back = actions::back(&settings.public_url, service);
    let left = actions::leave(db, service, &back, wish, &browser, now).await;
    (
        jar.add(cookie(settings, &browser)),
        left.map_err(Failed::Oidc),
    )
}

/// As with the session's cookie: `__Host-` needs TLS.
fn cookie_name(settings: &Settings) -> &'static str {
    if settings.is_secure() {
        "__Host-dienst"
    } else {
        "dienst"
    }
}

/// It must come along when the service sends the person back: `Lax`, not `Strict`.
fn cookie(settings: &Settings, browser: &Secret) -> Cookie<'static> {
    Cookie::build((cookie_name(settings), browser.expose().to_owned()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(settings.is_secure())
        .build()
}

/// What a service sends along.
#[derive(Debug, Deserialize)]
struct Return {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    error: String,
}

async fn come_back(
    mut visit: Visit,
    services: Services,
    headers: HeaderMap,
    jar: CookieJar,
    Path(key): Path<String>,
    Query(brought): Query<Return>,
) -> Answer {
    let service = services.find(&key).ok_or(Failure::NOT_FOUND)?;
    let browser = jar.get(cookie_name(&visit.state.settings));
    let browser = browser.map(|cookie| Secret::brought(cookie.value()));
    let passage = match find_passage(&visit, &brought, browser, &key).await {
        Ok(passage) => passage,
        Err(error) => return refused(&visit, service, error, None),
    };
    visit.lang = passage.lang;
    match enter(&visit, &services, &passage, &brought, &headers).await {
        Ok(Some(secret)) => Ok(welcome(&visit, jar, &secret, &passage.next)),
        Ok(None) => Ok(visit
            .redirect_with_notice("/konto/dienste", "notice-service-linked")
            .into_response()),
        Err((error, email)) => refused(&visit, service, error, email),
    }
}

async fn find_passage(
    visit: &Visit,
    brought: &Return,
    browser: Option<Secret>,
    key: &str,
) -> Result<Passage, OidcError> {
    let (state, browser) = (Secret::brought(&brought.state), browser);
    let browser = browser.ok_or(OidcError::Astray)?;
    let passage = actions::come_back(&visit.state.db, &state, &browser, visit.now).await?;
    if passage.service == key {
        Ok(passage)
    } else {
        Err(OidcError::Astray)
    }
}

/// Into a session, or back to the account that is linked now. With a refusal comes the
/// address that the service named.
async fn enter(
    visit: &Visit,
    services: &Services,
    passage: &Passage,
    brought: &Return,
    headers: &HeaderMap,
) -> Result<Option<Secret>, (OidcError, Option<String>)> {
    if brought.code.is_empty() {
        let why: String = brought.error.chars().take(100).collect();
        return Err((OidcError::SentBack(why), None));
    }
    let (db, now) = (&visit.state.db, visit.now);
    let public_url = &visit.state.settings.public_url;
    let testimony = actions::ask(services, public_url, passage, &brought.code)
        .await
        .map_err(|error| (error, None))?;
    let entered = if passage.linking.is_some() {
        let (texts, lang) = (visit.texts(), visit.lang);
        let linked = actions::link(db, texts, &visit.actor, passage, &testimony, lang, now);
        linked.await.map(|()| None)
    } else {
        let device = device(headers);
        let entered = actions::sign_in(db, &passage.service, &testimony, &device, now);
        entered.await.map(Some)
    };
    entered.map_err(|error| (error, testimony.email.map(|email| email.to_string())))
}

#[derive(Template)]
#[template(path = "oidc_refused.html")]
struct RefusedPage {
    shell: Shell,
    what: String,
    signed_in: bool,
}

/// The page that says why nobody came in, and what to do.
fn refused(visit: &Visit, service: &Service, error: OidcError, email: Option<String>) -> Answer {
    match &error {
        OidcError::Provider(_) | OidcError::SentBack(_) => {
            tracing::warn!(service = service.key.as_str(), %error, "a sign-in service failed");
        }
        OidcError::Denied(_) | OidcError::Db(_) => return Err(error.into()),
        _ => {}
    }
    let email = email.unwrap_or_default();
    let label = service.label(visit.lang).to_owned();
    let args = [("service", label.into()), ("email", email.into())];
    let title = if matches!(error, OidcError::Unknown) {
        "oidc-title-unknown"
    } else {
        "oidc-title-refused"
    };
    let head = Head {
        title: visit.t(title).into_owned(),
        ..Head::default()
    };
    let page = RefusedPage {
        shell: Shell::new(visit, Place::Plain, None, head),
        what: visit.t_with(error.text(), &args).into_owned(),
        signed_in: visit.actor.identity().is_some(),
    };
    Ok(refused_page(error.kind(), &page))
}

/// A link as its owner sees it.
struct LinkEntry {
    id: String,
    label: String,
    email: String,
    since: String,
    used: Option<String>,
}

#[derive(Template)]
#[template(path = "oidc_links.html")]
struct LinksPage {
    shell: Shell,
    links: Vec<LinkEntry>,
    doors: Vec<Door>,
    problem: String,
}

async fn list(visit: Visit, services: Services) -> Answer {
    Ok(page(&links_page(&visit, &services, String::new()).await?))
}

async fn links_page(
    visit: &Visit,
    services: &Services,
    problem: String,
) -> Result<LinksPage, Failure> {
    let proof = policy::may_link(&visit.actor)?;
    let links = store::of_account(visit.state.db.read(), proof.account()).await?;
    let head = Head {
        title: visit.t("oidc-title").into_owned(),
        context: visit.t("oidc-context").into_owned(),
        crumbs: vec![Crumb {
            text: visit.t("account-title").into_owned(),
            path: "/konto".to_owned(),
        }],
    };
    let mut doors = services.doors(visit.lang);
    doors.retain(|door| links.iter().all(|link| link.service != door.key));
    Ok(LinksPage {
        shell: Shell::new(visit, Place::Plain, None, head),
        links: links
            .into_iter()
            .map(|it| entry(visit, services, it))
            .collect(),
        doors,
        problem,
    })
}

fn entry(visit: &Visit, services: &Services, link: ServiceLink) -> LinkEntry {
    // A service that the operator took out keeps its key as its name.
    let service = services.find(&link.service);
    LinkEntry {
        id: link.id.to_string(),
        label: service.map_or(link.service, |it| it.label(visit.lang).to_owned()),
        email: link.email.unwrap_or(link.subject),
        since: web::day(visit.lang, link.linked_at.day()),
        used: link.used_at.map(|used| web::moment(visit.lang, used)),
    }
}

#[derive(Template)]
#[template(path = "oidc_leave.html")]
struct LeavePage {
    shell: Shell,
    label: String,
    url: String,
}

/// The form is sent from our own site; the page then leads on by a link, so that nobody
/// can be sent into a linking that they did not ask for.
async fn begin_link(
    visit: Visit,
    client: ClientAddress,
    services: Services,
    jar: CookieJar,
    Path(key): Path<String>,
) -> Answer {
    let proof = policy::may_link(&visit.actor)?;
    let service = services.find(&key).ok_or(Failure::NOT_FOUND)?;
    let linking = Some(proof.account());
    let (jar, left) = depart(&visit, client, service, jar, String::new(), linking).await;
    let url = match left {
        Ok(url) => url,
        Err(failed) => return failed.answer(&visit, service),
    };
    let head = Head {
        title: visit.t("oidc-leave-title").into_owned(),
        ..Head::default()
    };
    let shown = LeavePage {
        shell: Shell::new(&visit, Place::Plain, None, head),
        label: service.label(visit.lang).to_owned(),
        url,
    };
    Ok((jar, page(&shown)).into_response())
}

async fn unlink(visit: Visit, services: Services, Id(id): Id<ServiceLinkId>) -> Answer {
    let (db, texts, lang) = (&visit.state.db, visit.texts(), visit.lang);
    match actions::unlink(db, texts, &visit.actor, id, lang, visit.now).await {
        Ok(()) => Ok(visit
            .redirect_with_notice("/konto/dienste", "notice-service-unlinked")
            .into_response()),
        Err(error @ OidcError::LastWayIn) => stays(&visit, &services, &error).await,
        Err(error) => Err(error.into()),
    }
}

async fn stays(visit: &Visit, services: &Services, error: &OidcError) -> Answer {
    let problem = visit.t(error.text()).into_owned();
    let shown = links_page(visit, services, problem).await?;
    let response: Response = refused_page(Kind::Conflict, &shown);
    Ok(response)
}
