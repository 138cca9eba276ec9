//! `/api/v1/networks/{slug}/meetings`: the meetings that the caller may read, with their agenda.

use super::item::may_read_item;
use super::item::of_meetings;
use super::store::{Asked, Near, near, page_of};
use super::{Item, Meeting};
use axum::Json;
use axum::extract::Path;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

/// An item of an agenda.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ItemJson {
    /// Its id.
    id: String,
    /// What it is about.
    title: String,
    /// `formal`, `information`, `discussion`, `decision` or `election`.
    kind: &'static str,
    /// Whether it is open to whoever may know of the meeting.
    public: bool,
    /// How long it is to take, in minutes.
    minutes: Option<u16>,
    /// Id of the resolution it decides on.
    resolution: Option<String>,
    /// `open`, `noted`, `decided`, `postponed` or `withdrawn`.
    outcome: &'static str,
}

/// A meeting.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MeetingJson {
    /// Its id.
    id: String,
    /// Id of the body that meets.
    body: String,
    /// What it is called.
    title: String,
    /// When it begins, RFC 3339 in UTC.
    start: String,
    /// When it ends, as planned.
    end: String,
    /// Where.
    venue: String,
    /// `draft`, `invited`, `running`, `held` or `cancelled`.
    state: &'static str,
    /// Who may know of it: `public`, `network` or `body`.
    access: &'static str,
    /// The items that the caller may read, in order.
    agenda: Vec<ItemJson>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists the meetings of a network, the latest first; without signing in those that are public.
#[utoipa::path(get, path = "/networks/{slug}/meetings", tag = "meetings",
    operation_id = "list_meetings",
    params(("slug" = String, Path, description = "the network's name in URLs"), PagingParams),
    responses((status = 200, description = "a page of meetings", body = List<MeetingJson>)))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    paging: Paging,
) -> Result<Json<List<MeetingJson>>, ApiFailure> {
    let conn = visit.state.db.read();
    let network = platform::network::by_slug(conn, &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?.id;
    let name = format!("meetings/{slug}");
    let after = paging.after(&name, |[at, id]: [&str; 2]| {
        Some((at.parse().ok()?, id.parse().ok()?))
    })?;
    let near = near(conn, &visit.actor, network, visit.now.day()).await?;
    let asked = Asked {
        coming: None,
        past: None,
        body: None,
    };
    let who = (&visit.actor, &near);
    let found = page_of(conn, who, (network, asked), after, paging.limit).await?;
    let ids: Vec<_> = found.items.iter().map(|it| it.id).collect();
    let agendas = of_meetings(conn, &ids).await?;
    Ok(Json(List::of(found, &name, |it| {
        json(&visit, &near, &it, &agendas)
    })))
}

fn json(
    visit: &Visit,
    near: &Near,
    it: &Meeting,
    agendas: &HashMap<super::MeetingId, Vec<Item>>,
) -> MeetingJson {
    let nearness = near.to(it);
    let items = agendas.get(&it.id).map_or(&[][..], Vec::as_slice);
    let readable = |item: &&Item| may_read_item(&visit.actor, (it, item), nearness).is_ok();
    let item = |it: &Item| ItemJson {
        id: it.id.to_string(),
        title: it.title.clone(),
        kind: it.kind.word(),
        public: it.public,
        minutes: it.minutes,
        resolution: it.resolution.map(|it| it.to_string()),
        outcome: it.outcome.word(),
    };
    MeetingJson {
        id: it.id.to_string(),
        body: it.body.to_string(),
        title: it.title.clone(),
        start: it.start.rfc3339(),
        end: it.end.rfc3339(),
        venue: it.venue.clone(),
        state: it.state.word(),
        access: it.access.word(),
        agenda: items.iter().filter(readable).map(item).collect(),
    }
}
