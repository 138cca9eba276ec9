//! `/api/v1/networks/{slug}/resolutions`: what was decided, and what the councils did.

use super::ratification::{self, Ratification};
use super::store::{Asked, effect_word};
use super::{Resolution, page_of, present_texts};
use axum::Json;
use axum::extract::{Path, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

/// A council.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CouncilJson {
    /// Id of its organisation.
    organisation: String,
    /// Whether it has to agree in any case.
    named: bool,
    /// `approved`, `scheduled` …
    state: &'static str,
    /// Whether its consent counts for the wording of today.
    agrees: bool,
    /// The day of its meeting.
    deciding_on: Option<String>,
    /// The day it decided.
    decided_on: Option<String>,
    /// The number of its paper.
    paper: Option<String>,
    /// Where the paper can be read.
    link: Option<String>,
    /// Its own wording, where it adopted another.
    adopted_text: Option<String>,
}

/// A resolution.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ResolutionJson {
    /// Its id.
    id: String,
    /// `3/2026`; absent for a draft and for those older than the count.
    number: Option<String>,
    /// What it is about, German.
    title: String,
    /// The same in English.
    title_en: Option<String>,
    /// Its wording, German.
    text: String,
    /// Id of the body that decides it.
    body: Option<String>,
    /// `needs-ratification`, `binding`, `recommendation` or `internal`.
    effect: &'static str,
    /// `in-force`, `ratifying`, `proposed`, `rejected`, `failed`, `replaced` or `draft`.
    standing: &'static str,
    /// When it was decided, as precisely as known.
    decided_on: Option<String>,
    /// How far it is realised, in percent.
    realised: u8,
    /// How many councils have agreed.
    agreed: Option<u32>,
    /// The councils before which it is.
    councils: Vec<CouncilJson>,
}

/// Which resolutions.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Wanted {
    /// Words in title or wording.
    q: String,
    /// A year.
    year: Option<i16>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists the resolutions of a network that the caller may read, the latest first; without
/// signing in the public ones.
#[utoipa::path(get, path = "/networks/{slug}/resolutions", tag = "governance",
    operation_id = "list_resolutions",
    params(("slug" = String, Path, description = "the network's name in URLs"), Wanted, PagingParams),
    responses((status = 200, description = "a page of resolutions", body = List<ResolutionJson>)))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
    paging: Paging,
) -> Result<Json<List<ResolutionJson>>, ApiFailure> {
    let conn = visit.state.db.read();
    let network = platform::network::by_slug(conn, &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let list = format!("resolutions/{slug}?{}&{:?}", wanted.q, wanted.year);
    let after = paging.after(&list, |[year, number, id]: [&str; 3]| {
        Some((year.parse().ok()?, number.parse().ok()?, id.parse().ok()?))
    })?;
    let asked = Asked {
        words: wanted.q,
        year: wanted.year,
        body: None,
    };
    let which = (network.id, &asked);
    let page = page_of(conn, &visit.actor, which, after, paging.limit).await?;
    let ids: Vec<_> = page.items.iter().map(|it| it.id).collect();
    let rounds = ratification::of_resolutions(conn, &ids).await?;
    let mut texts = present_texts(conn, &page.items).await?;
    Ok(Json(List::of(page, &list, |it| {
        let text = texts.remove(&it.id).map(|it| it.words.de);
        let text = text.unwrap_or_default();
        json(&it, text, rounds.get(&it.id))
    })))
}

fn json(it: &Resolution, text: String, round: Option<&Ratification>) -> ResolutionJson {
    let councils = round.map_or(&[][..], |round| &round.councils);
    let council = |council: &ratification::Council| CouncilJson {
        organisation: council.organisation.to_string(),
        named: council.named,
        state: council.state.word(),
        agrees: council.agrees(it.text_version),
        deciding_on: council.deciding_on.map(|it| it.to_string()),
        decided_on: council.decided_on.map(|it| it.to_string()),
        paper: council.paper.clone(),
        link: council.link.as_ref().map(ToString::to_string),
        adopted_text: council.adopted_text.clone(),
    };
    ResolutionJson {
        id: it.id.to_string(),
        number: it.number.map(|it| it.to_string()),
        title: it.title.de.clone(),
        title_en: it.title.en.clone(),
        text,
        body: it.body.map(|it| it.to_string()),
        effect: effect_word(it.effect),
        standing: it.standing(round).word(),
        decided_on: it.decided_on.map(|it| it.to_string()),
        realised: it.realised,
        agreed: round.map(|round| round.progress(it.text_version).agreed),
        councils: councils.iter().map(council).collect(),
    }
}
