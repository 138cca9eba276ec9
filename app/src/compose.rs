//! Puts the capabilities together: the list of manifests, and what is made of it.

#[cfg(test)]
mod described;
#[cfg(test)]
mod rights;

use crate::limits::{Limits, limited};
use axum::Extension;
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use db::{Db, Migration};
use platform::access::AccessSources;
use platform::job::Daily;
use platform::session::pages::{Doorkeeper, identify};
use platform::{Catalogue, JobKind, Manifest};
use std::sync::Arc;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use utoipa::OpenApi as _;
use web::{ApiRouter, Clock, NavEntry, Settings, TextError, Texts, WebState};

/// The description of the API, without its paths.
#[derive(utoipa::OpenApi)]
#[openapi(info(
    title = "Regiowerk",
    description = "The software a regional alliance runs on.",
    license(name = "EUPL-1.2", identifier = "EUPL-1.2")
))]
struct Api;

/// Every capability of the house.
pub fn manifests() -> Vec<Manifest> {
    vec![
        platform::manifest(),
        directory::manifest(),
        contacts::manifest(),
        sheets::manifest(),
        governance::manifest(),
        meetings::manifest(),
        oparl::manifest(),
        portal::manifest(),
    ]
}

/// The steps of every capability's tables, and those that several have in common.
pub fn migrations() -> Vec<Migration> {
    manifests()
        .iter()
        .flat_map(|manifest| manifest.migrations)
        .chain(crate::migrations::SHARED)
        .copied()
        .collect()
}

/// Every kind of job.
pub fn jobs() -> Vec<JobKind> {
    manifests()
        .iter()
        .flat_map(|manifest| manifest.jobs)
        .copied()
        .collect()
}

/// Every job that comes every day.
pub fn daily() -> Vec<Daily> {
    manifests()
        .iter()
        .flat_map(|manifest| manifest.daily)
        .copied()
        .collect()
}

/// Every job that follows the changes of networks.
pub fn followers() -> Vec<&'static str> {
    manifests()
        .iter()
        .flat_map(|manifest| manifest.followers)
        .copied()
        .collect()
}

/// What the capabilities declare.
pub fn catalogue() -> Arc<Catalogue> {
    Arc::new(Catalogue::of(&manifests()))
}

/// The texts of every capability.
pub fn texts() -> Result<Texts, TextError> {
    let manifests = manifests();
    let locales = manifests.iter().flat_map(|manifest| manifest.locales);
    Texts::gather(web::LOCALES.into_iter().chain(locales))
}

/// The state behind every route.
pub fn state(db: Db, clock: Arc<dyn Clock>, settings: Settings) -> anyhow::Result<WebState> {
    let manifests = manifests();
    let texts = texts()?;
    let mut nav: Vec<NavEntry> = manifests.iter().flat_map(|m| m.nav).copied().collect();
    nav.sort_by_key(|entry| entry.rank);
    Ok(WebState {
        db,
        clock,
        texts: Arc::new(texts),
        nav: nav.into(),
        settings: Arc::new(settings),
    })
}

/// Every route of the API and its description.
fn api() -> (axum::Router<WebState>, utoipa::openapi::OpenApi) {
    let mut api = ApiRouter::with_openapi(Api::openapi());
    for manifest in &manifests() {
        api = api.nest("/api/v1", (manifest.api)());
    }
    let (routes, mut description) = api.split_for_parts();
    web::describe_common_parts(&mut description);
    (routes.layer(from_fn(web::conditional)), description)
}

/// The description of the API, OpenAPI 3.1.
pub fn description() -> utoipa::openapi::OpenApi {
    api().1
}

/// Every route, with sessions, languages, errors and headers around it.
pub fn router(state: WebState) -> axum::Router {
    let manifests = manifests();
    let mut pages = web::Router::new().merge(web::asset_routes());
    for manifest in &manifests {
        pages = pages.merge((manifest.pages)());
    }
    let (api, description) = api();
    let description = Arc::new(description);
    let keeper = Doorkeeper {
        state: state.clone(),
        sources: manifests
            .iter()
            .filter_map(|manifest| manifest.standings)
            .collect(),
    };
    let is_secure = state.settings.is_secure();
    let bare = pages
        .merge(api)
        .route(
            "/api/openapi.json",
            axum::routing::get(async move || axum::Json(description)),
        )
        .fallback(async || web::Failure::NOT_FOUND);
    let router = limited(bare, Limits::default())
        .layer(Extension(catalogue()))
        .layer(Extension(AccessSources::of(&manifests)))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(state.clone(), web::name_failures))
        .layer(from_fn_with_state(keeper, identify))
        .layer(CompressionLayer::new())
        .merge(crate::probes::routes())
        .with_state(state);
    web::secured(router, is_secure).layer(map_response(last_headers))
}

/// Nothing personal stays in a cache unless a route says otherwise, and a compressed
/// record has a tag of its own.
async fn last_headers(mut response: axum::response::Response) -> axum::response::Response {
    use axum::http::{HeaderValue, header::CACHE_CONTROL};
    let headers = response.headers_mut();
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-cache"));
    web::name_coding(headers);
    response
}
