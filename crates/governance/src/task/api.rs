//! `/api/v1/networks/{slug}/tasks`: who does what until when.

use super::store::{Asked, Which, page_of};
use super::{Task, TaskId};
use axum::Json;
use axum::extract::{Path, Query};
use kernel::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

/// A task.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TaskJson {
    /// Its id.
    id: String,
    /// What is to be done.
    title: String,
    /// The same at length.
    text: Option<String>,
    /// Id of the person who does it.
    owner: String,
    /// Until the end of which day.
    due: String,
    /// `open`, `done` or `dropped`.
    state: &'static str,
    /// Id of the resolution it carries out.
    resolution: Option<String>,
    /// Id of the body that gave it.
    body: Option<String>,
    /// Id of the agenda item it came from.
    item: Option<String>,
}

/// Which tasks.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Wanted {
    /// `open`, `overdue` or `settled`; open ones where absent.
    state: String,
    /// Only those of the caller.
    mine: bool,
    /// Only those of the body with this id.
    body: Option<String>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists the tasks of a network that the caller may read, the next due first.
#[utoipa::path(get, path = "/networks/{slug}/tasks", tag = "governance",
    operation_id = "list_tasks",
    params(("slug" = String, Path, description = "the network's name in URLs"), Wanted, PagingParams),
    responses((status = 200, description = "a page of tasks", body = List<TaskJson>)))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
    paging: Paging,
) -> Result<Json<List<TaskJson>>, ApiFailure> {
    let conn = visit.state.db.read();
    let network = platform::network::by_slug(conn, &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    crate::body::may_read(&visit.actor, network.id)?;
    let own = visit.actor.identity().and_then(|it| it.person);
    let asked = Asked {
        which: match wanted.state.as_str() {
            "overdue" => Which::Overdue,
            "settled" => Which::Settled,
            _ => Which::Open,
        },
        owner: own.filter(|_| wanted.mine),
        body: wanted.body.as_ref().and_then(|it| it.parse().ok()),
    };
    let list = format!("tasks/{slug}?{asked:?}");
    if wanted.mine && own.is_none() {
        return Err(Failure::NOT_FOUND.into());
    }
    let after = paging.after(&list, |[day, id]: [&str; 2]| {
        Some((day.parse::<Date>().ok()?, id.parse::<TaskId>().ok()?))
    })?;
    let part = (after, paging.limit);
    let of = (network.id, asked);
    let page = page_of(conn, &visit.actor, of, part, visit.now.day()).await?;
    Ok(Json(List::of(page, &list, |it| json(&it))))
}

fn json(it: &Task) -> TaskJson {
    TaskJson {
        id: it.id.to_string(),
        title: it.title.to_string(),
        text: it.text.clone(),
        owner: it.owner.to_string(),
        due: it.due.to_string(),
        state: it.state.word(),
        resolution: it.ground.resolution.map(|it| it.to_string()),
        body: it.ground.body.map(|it| it.to_string()),
        item: it.ground.item.map(|it| it.to_string()),
    }
}
