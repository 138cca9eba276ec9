//! `/api/v1/competences`: words to suggest while somebody types.

use super::known;
use axum::Json;
use axum::extract::{Query, State};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiRouter, Failure, WebState};

/// Competences that are public somewhere.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CompetenceList {
    /// At most twenty, by name.
    items: Vec<String>,
    /// Always null.
    next: Option<String>,
}

/// What somebody has typed so far.
#[derive(Debug, Deserialize, IntoParams)]
pub(crate) struct Typed {
    /// The first letters.
    #[serde(default)]
    q: String,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Suggests public competences that begin with these letters.
#[utoipa::path(get, path = "/competences", tag = "directory", params(Typed),
    responses((status = 200, body = CompetenceList)))]
async fn list(
    State(state): State<WebState>,
    Query(typed): Query<Typed>,
) -> Result<Json<CompetenceList>, Failure> {
    let items = known(&state.db, &typed.q, 20).await?;
    Ok(Json(CompetenceList { items, next: None }))
}
