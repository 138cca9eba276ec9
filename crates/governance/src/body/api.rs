//! `/api/v1/networks/{slug}/bodies`: bodies and who sits in them today.

use super::store::{Around, Whole, around, of_network};
use super::{SeatRule, may_read};
use axum::Json;
use axum::extract::Path;
use kernel::{Cursor, Page};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

/// A seat of today.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SeatJson {
    /// Id of the organisation it stands for.
    organisation: Option<String>,
    /// Id of the person who holds it; absent when it is vacant.
    person: Option<String>,
    /// The office that gives it: `mayor`.
    office: Option<String>,
    /// What the holder is in the body, German.
    role: Option<String>,
    /// Since when, as precisely as known: `2025`, `2025-11` or `2025-11-01`.
    since: Option<String>,
    /// Ids of the people who stand in, in order.
    deputies: Vec<String>,
    /// Votes; 0 for an advisory voice.
    votes: u32,
}

/// A body.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BodyJson {
    /// Its id.
    id: String,
    /// What the charter calls it.
    key: String,
    /// `steering-group`, `assembly` …
    kind: &'static str,
    /// Its name, German.
    name: String,
    /// Its name in English.
    name_en: Option<String>,
    /// Id of the body that steers it.
    steered_by: Option<String>,
    /// Its last day, once it has ended.
    ended_on: Option<String>,
    /// Who sits in it today.
    seats: Vec<SeatJson>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists the bodies of a network with those who sit in them today, for its members.
#[utoipa::path(get, path = "/networks/{slug}/bodies", tag = "governance",
    operation_id = "list_bodies",
    params(("slug" = String, Path, description = "the network's name in URLs"), PagingParams),
    responses((status = 200, description = "all bodies", body = List<BodyJson>)))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    paging: Paging,
) -> Result<Json<List<BodyJson>>, ApiFailure> {
    let conn = visit.state.db.read();
    let network = platform::network::by_slug(conn, &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    may_read(&visit.actor, network.id)?;
    let bodies = of_network(conn, network.id).await?;
    let around = around(conn, network.id, &bodies, visit.now.day()).await?;
    let list = format!("bodies/{slug}");
    let after = paging.after(&list, |[shown]: [&str; 1]| shown.parse::<usize>().ok())?;
    let shown = after.unwrap_or(0);
    let following = bodies.into_iter().enumerate().skip(shown).collect();
    let mark = |(at, _): &(usize, Whole)| Cursor::of(&[&(at + 1).to_string()]);
    let page = Page::cut(following, paging.limit, mark);
    Ok(Json(List::of(page, &list, |(_, it)| {
        json(&visit, &it, &around)
    })))
}

fn json(visit: &Visit, whole: &Whole, around: &Around) -> BodyJson {
    let body = &whole.body;
    let seats = whole.on(around, visit.now.day()).sittings;
    let rule = |id| whole.rules.iter().find(|it: &&SeatRule| it.id == id);
    let seat = |it: super::Sitting| {
        let rule = rule(it.rule);
        let office = rule.and_then(|it| it.office.as_ref());
        SeatJson {
            organisation: it.organisation.map(|it| it.to_string()),
            person: it.holder.map(|it| it.to_string()),
            office: office.map(|it| it.key.clone()),
            role: rule.and_then(|it| it.role.as_ref()).map(|it| it.de.clone()),
            since: it.since.map(|it| it.to_string()),
            deputies: it.deputies.iter().map(|it| it.person.to_string()).collect(),
            votes: it.votes,
        }
    };
    BodyJson {
        id: body.id.to_string(),
        key: body.charter_key.clone(),
        kind: body.kind.word(),
        name: body.name.de.clone(),
        name_en: body.name.en.clone(),
        steered_by: body.steered_by.map(|it| it.to_string()),
        ended_on: body.ended_on.map(|it| it.to_string()),
        seats: seats.into_iter().map(seat).collect(),
    }
}
