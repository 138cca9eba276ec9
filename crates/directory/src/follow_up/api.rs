//! `/api/v1/networks/{slug}/follow-ups`: what the caller has to do.

use super::{FollowUp, mine};
use axum::Json;
use axum::extract::Path;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiRouter, Failure, Problem, Visit};

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

/// The open follow-ups, the next due ones first, at most 500.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FollowUpList {
    /// The follow-ups.
    items: Vec<FollowUpJson>,
    /// Always null.
    next: Option<String>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists what the caller, or the organisation they stand for, has to do in a network.
#[utoipa::path(get, path = "/networks/{slug}/follow-ups", tag = "directory",
    operation_id = "list_follow_ups",
    params(("slug" = String, Path, description = "the network's name in URLs")),
    responses((status = 200, description = "what the caller or their organisation has to do", body = FollowUpList),
        (status = 404, description = "no such network for the caller", body = Problem, content_type = "application/problem+json")))]
async fn list(visit: Visit, Path(slug): Path<String>) -> Result<Json<FollowUpList>, Failure> {
    let db = &visit.state.db;
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let found = mine(db, &visit.actor, network.id).await?;
    Ok(Json(FollowUpList {
        items: found.into_iter().map(FollowUpJson::from).collect(),
        next: None,
    }))
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
