//! `/api/v1/networks/{slug}/meetings/replies`: replies of calendars, for the program that
//! hands on the mailbox of the central office.

use super::answer::reply;
use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, Visit};

/// What became of a reply.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReplyJson {
    /// Who answered.
    name: String,
    /// To which meeting.
    meeting: String,
    /// `accepted`, `declined` or `tentative`.
    answer: &'static str,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(take))
}

/// Takes a reply to an invitation (iTIP, METHOD:REPLY) as a mail program sent it.
#[utoipa::path(post, path = "/networks/{slug}/meetings/replies", tag = "meetings",
    operation_id = "take_reply",
    params(("slug" = String, Path, description = "the network's name in URLs")),
    request_body(content = String, content_type = "text/calendar"),
    responses((status = 200, description = "what became of it", body = ReplyJson)))]
async fn take(
    visit: Visit,
    Path(slug): Path<String>,
    file: Bytes,
) -> Result<Json<ReplyJson>, ApiFailure> {
    let db = &visit.state.db;
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let done = reply(db, &visit.actor, network.id, &file, visit.now).await;
    let done = done.map_err(|error| ApiFailure::act(error, &[("datei", "body")]))?;
    Ok(Json(ReplyJson {
        name: done.name,
        meeting: done.title,
        answer: done.answer.word(),
    }))
}
