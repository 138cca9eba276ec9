//! `/api/v1/networks/{slug}/duplicates`: pairs that look like one organisation.

use super::candidates;
use axum::Json;
use axum::extract::Path;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiRouter, Failure, Problem, Visit};

/// Two records that are probably one organisation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PairJson {
    /// Id of the older record.
    one: String,
    /// Id of the newer record.
    two: String,
}

/// At most a hundred pairs; none for anybody but the central office.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PairList {
    /// The pairs.
    items: Vec<PairJson>,
    /// Always null.
    next: Option<String>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists probable duplicates for the central office.
#[utoipa::path(get, path = "/networks/{slug}/duplicates", tag = "directory",
    params(("slug" = String, Path, description = "the network's name in URLs")),
    responses((status = 200, body = PairList),
        (status = 404, body = Problem, content_type = "application/problem+json")))]
async fn list(visit: Visit, Path(slug): Path<String>) -> Result<Json<PairList>, Failure> {
    let db = &visit.state.db;
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let pairs = candidates(db, &visit.actor, network.id).await?;
    let items = pairs.into_iter().map(|(one, two)| PairJson {
        one: one.to_string(),
        two: two.to_string(),
    });
    Ok(Json(PairList {
        items: items.collect(),
        next: None,
    }))
}
