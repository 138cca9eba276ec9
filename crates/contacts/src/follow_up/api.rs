//! `/api/v1/networks/{slug}/follow-ups`: what the caller has to do.

use super::FollowUp;
use super::store::page_of_mine;
use axum::Json;
use axum::extract::Path;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

/// Something the caller has to do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FollowUpJson {
    /// Its id.
    id: String,
    /// Id of the organisation it is about.
    organisation: String,
    /// `task`, `visit` or `enquiry-draft`.
    kind: &'static str,
    /// What is to be done.
    subject: String,
    /// Until when, `YYYY-MM-DD`.
    due_on: Option<String>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists what the caller, or the organisation they stand for, has to do in a network, the
/// next due first.
#[utoipa::path(get, path = "/networks/{slug}/follow-ups", tag = "directory",
    operation_id = "list_follow_ups",
    params(("slug" = String, Path, description = "the network's name in URLs"), PagingParams),
    responses((status = 200, description = "a page of follow-ups", body = List<FollowUpJson>)))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    paging: Paging,
) -> Result<Json<List<FollowUpJson>>, ApiFailure> {
    let db = &visit.state.db;
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let list = format!("follow-ups/{slug}");
    let after = paging.after(&list, |[due, id]: [&str; 2]| {
        let due = (!due.is_empty()).then(|| due.parse()).transpose();
        Some((due.ok()?, id.parse().ok()?))
    })?;
    let page = page_of_mine(db, &visit.actor, network.id, after, paging.limit).await?;
    Ok(Json(List::of(page, &list, FollowUpJson::from)))
}

impl From<FollowUp> for FollowUpJson {
    fn from(it: FollowUp) -> Self {
        Self {
            id: it.id.to_string(),
            organisation: it.organisation.to_string(),
            kind: it.kind.word(),
            subject: it.subject.to_string(),
            due_on: it.due_on.map(|day| day.to_string()),
        }
    }
}
