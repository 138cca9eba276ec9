//! `/api/v1/networks`: the networks of this instance.

use super::{Network, all, by_slug};
use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiRouter, Failure, Problem, WebState};

/// A network as programs see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct NetworkJson {
    /// Its id.
    id: String,
    /// Its name in URLs.
    slug: String,
    /// Its full name.
    name: String,
    /// Its short name.
    short_name: String,
    /// The region in a few words.
    place: String,
    /// The same in English, where it differs.
    place_en: Option<String>,
    /// What its public page takes: `membership`, `interest` or `closed`.
    applications: &'static str,
    /// When it was last changed, RFC 3339.
    changed_at: String,
}

/// All networks; `next` is null because an instance hosts few.
#[derive(Debug, Serialize, ToSchema)]
pub struct NetworkList {
    /// The networks.
    items: Vec<NetworkJson>,
    /// Where the next page begins.
    next: Option<String>,
}

/// The routes, below `/api/v1`.
pub fn routes() -> ApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(one))
}

/// Lists the networks of this instance.
#[utoipa::path(get, path = "/networks", tag = "networks",
    responses((status = 200, body = NetworkList)))]
async fn list(State(state): State<WebState>) -> Result<Json<NetworkList>, Failure> {
    let networks = all(state.db.read()).await?;
    let items = networks.into_iter().map(NetworkJson::from).collect();
    Ok(Json(NetworkList { items, next: None }))
}

/// One network.
#[utoipa::path(get, path = "/networks/{slug}", tag = "networks",
    params(("slug" = String, Path, description = "the network's name in URLs")),
    responses((status = 200, body = NetworkJson),
        (status = 404, body = Problem, content_type = "application/problem+json")))]
async fn one(
    State(state): State<WebState>,
    Path(slug): Path<String>,
) -> Result<Json<NetworkJson>, Failure> {
    let network = by_slug(state.db.read(), &slug)
        .await?
        .ok_or(Failure::NOT_FOUND)?;
    Ok(Json(network.into()))
}

impl From<Network> for NetworkJson {
    fn from(network: Network) -> Self {
        Self {
            id: network.id.to_string(),
            slug: network.slug.to_string(),
            name: network.name,
            short_name: network.short_name,
            place: network.place,
            place_en: network.place_en,
            applications: network.applications.word(),
            changed_at: network.changed_at.rfc3339(),
        }
    }
}
