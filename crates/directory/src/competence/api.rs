//! `/api/v1/competences`: words to suggest while somebody types.

use super::known;
use axum::Json;
use axum::extract::{Query, State};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, List, Paging, PagingParams, WebState};

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

/// Suggests public competences that begin with these letters, by name.
#[utoipa::path(get, path = "/competences", tag = "directory", operation_id = "list_competences",
    params(Typed, PagingParams),
    responses((status = 200, description = "a page of competences", body = List<String>)))]
async fn list(
    State(state): State<WebState>,
    Query(typed): Query<Typed>,
    paging: Paging,
) -> Result<Json<List<String>>, ApiFailure> {
    let list = format!("competences?{}", typed.q);
    let after = paging.after(&list, |[key]: [&str; 1]| Some(key.to_owned()))?;
    let page = known(&state.db, &typed.q, after.as_deref(), paging.limit).await?;
    Ok(Json(List::of(page, &list, |(_, label)| label)))
}
