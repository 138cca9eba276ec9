//! `/api/v1/networks/{slug}/hints`: the hints the caller's organisation gave and was given.

use super::Hint;
use super::store::{Which, page};
use axum::Json;
use axum::extract::{Path, Query};
use kernel::Stamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

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

/// Lists the hints that the caller's organisation was given, or gave, the latest first.
#[utoipa::path(get, path = "/networks/{slug}/hints", tag = "directory",
    operation_id = "list_hints",
    params(("slug" = String, Path, description = "the network's name in URLs"), Asked, PagingParams),
    responses((status = 200, description = "a page of hints", body = List<HintJson>)))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
    paging: Paging,
) -> Result<Json<List<HintJson>>, ApiFailure> {
    let (db, actor) = (&visit.state.db, &visit.actor);
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let which = match asked.r#box.as_deref() {
        None | Some("received") => Which::Received,
        Some("sent") => Which::Sent,
        Some(_) => return Err(ApiFailure::query("box", "error-choice")),
    };
    let list = format!("hints/{slug}?{which:?}");
    let after = paging.after(&list, |[at, id]: [&str; 2]| {
        Some((Stamp::from_micros(at.parse().ok()?), id.parse().ok()?))
    })?;
    let page = page(db, actor, (network.id, which), after, paging.limit).await?;
    Ok(Json(List::of(page, &list, |it| json(actor, it))))
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
