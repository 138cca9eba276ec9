//! `/api/v1/networks/{slug}/duplicates`: pairs that look like one organisation.

use super::store::candidate_page;
use axum::Json;
use axum::extract::Path;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

/// Two records that are probably one organisation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PairJson {
    /// Id of the older record.
    one: String,
    /// Id of the newer record.
    two: String,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists probable duplicates for the central office; nothing for anybody else.
#[utoipa::path(get, path = "/networks/{slug}/duplicates", tag = "directory",
    operation_id = "list_duplicates",
    params(("slug" = String, Path, description = "the network's name in URLs"), PagingParams),
    responses((status = 200, description = "a page of pairs", body = List<PairJson>)))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    paging: Paging,
) -> Result<Json<List<PairJson>>, ApiFailure> {
    let db = &visit.state.db;
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let list = format!("duplicates/{slug}");
    let after = paging.after(&list, |[key, one, two]: [&str; 3]| {
        Some((key.to_owned(), one.parse().ok()?, two.parse().ok()?))
    })?;
    let page = candidate_page(db, &visit.actor, network.id, after, paging.limit).await?;
    Ok(Json(List::of(page, &list, |(one, two)| PairJson {
        one: one.to_string(),
        two: two.to_string(),
    })))
}
