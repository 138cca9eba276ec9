//! `/api/v1/networks/{slug}/hints`: the hints the caller's organisation gave and was given.

use super::{Hint, received, sent};
use axum::Json;
use axum::extract::{Path, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiRouter, Failure, Problem, Visit};

/// What a member makes of a hint.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RecipientJson {
    /// Id of the member.
    organisation: String,
    /// `new`, `taken`, `done` or `dropped`.
    state: &'static str,
    /// What came of it.
    outcome: Option<String>,
}

/// A hint about a company.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HintJson {
    /// Its id.
    id: String,
    /// Id of the member that gave it.
    from: String,
    /// The company's name.
    name: String,
    /// Its town.
    town: Option<String>,
    /// What is said.
    text: String,
    /// When it was sent, RFC 3339.
    sent_at: String,
    /// To whom it went; a recipient sees only itself.
    recipients: Vec<RecipientJson>,
}

/// The hints, the latest first, at most 200.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HintList {
    /// The hints.
    items: Vec<HintJson>,
    /// Always null.
    next: Option<String>,
}

/// Which hints.
#[derive(Debug, Deserialize, IntoParams)]
pub(crate) struct Asked {
    /// `received` (the default) or `sent`.
    r#box: Option<String>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists the hints that the caller's organisation was given, or gave.
#[utoipa::path(get, path = "/networks/{slug}/hints", tag = "directory",
    operation_id = "list_hints",
    params(("slug" = String, Path, description = "the network's name in URLs"), Asked),
    responses((status = 200, description = "the hints that the caller may read", body = HintList),
        (status = 404, description = "no such network for the caller", body = Problem, content_type = "application/problem+json")))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<HintList>, Failure> {
    let (db, actor) = (&visit.state.db, &visit.actor);
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let found = match asked.r#box.as_deref() {
        Some("sent") => sent(db, actor, network.id).await?,
        _ => received(db, actor, network.id).await?,
    };
    let items = found.into_iter().map(|it| json(actor, it));
    Ok(Json(HintList {
        items: items.collect(),
        next: None,
    }))
}

fn json(actor: &kernel::Actor, hint: Hint) -> HintJson {
    let recipients = super::pages::told(actor, &hint).map(|it| RecipientJson {
        organisation: it.organisation.to_string(),
        state: it.state.word(),
        outcome: it.outcome.clone(),
    });
    HintJson {
        recipients: recipients.collect(),
        id: hint.id.to_string(),
        from: hint.from.to_string(),
        name: hint.name.to_string(),
        town: hint.town.map(|it| it.to_string()),
        text: hint.text,
        sent_at: hint.sent_at.rfc3339(),
    }
}
