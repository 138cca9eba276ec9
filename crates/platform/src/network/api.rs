//! `/api/v1/networks`: the networks of this instance.

use super::{Network, by_slug, page};
use axum::Json;
use axum::extract::{Path, State};
use kernel::Slug;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, WebState};

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

/// The routes, below `/api/v1`.
pub fn routes() -> ApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(one))
}

/// Lists the networks of this instance, by their names in URLs.
#[utoipa::path(get, path = "/networks", tag = "networks", operation_id = "list_networks",
    params(PagingParams),
    responses((status = 200, description = "a page of networks", body = List<NetworkJson>)))]
async fn list(
    State(state): State<WebState>,
    paging: Paging,
) -> Result<Json<List<NetworkJson>>, ApiFailure> {
    let after = paging.after("networks", |[slug]: [&str; 1]| Slug::parse(slug).ok())?;
    let page = page(state.db.read(), after.as_ref(), paging.limit).await?;
    Ok(Json(List::of(page, "networks", NetworkJson::from)))
}

/// One network.
#[utoipa::path(get, path = "/networks/{slug}", tag = "networks", operation_id = "get_network",
    params(("slug" = String, Path, description = "the network's name in URLs")),
    responses((status = 200, description = "the network", body = NetworkJson)))]
async fn one(
    State(state): State<WebState>,
    Path(slug): Path<String>,
) -> Result<Json<NetworkJson>, ApiFailure> {
    let network = by_slug(state.db.read(), &slug).await?;
    Ok(Json(network.ok_or(Failure::NOT_FOUND)?.into()))
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
