//! `/api/v1/networks/{slug}/rules`: rules of procedure, version by version.

use super::store::of_network;
use super::stored::ProvisionsJson;
use super::{Basis, Version, may_read};
use axum::Json;
use axum::extract::Path;
use kernel::{Cursor, Page};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

/// A version of rules of procedure.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RulesJson {
    /// Its id.
    id: String,
    /// Id of the rules it is a version of.
    rules: String,
    /// Counted from 1.
    version: u32,
    /// What they are called, German.
    name: String,
    /// The same in English.
    name_en: Option<String>,
    /// Ids of the bodies they hold for; all without rules of their own where empty.
    bodies: Vec<String>,
    /// `draft`, `coming`, `in-force` or `replaced`.
    state: &'static str,
    /// Id of the resolution that put it into force; absent for a draft, and where the charter
    /// says that it is in force.
    resolution: Option<String>,
    /// Its first day.
    valid_from: Option<String>,
    /// Its last day.
    valid_until: Option<String>,
    /// What it says.
    provisions: ProvisionsJson,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists the versions of all rules of procedure of a network, for its members.
#[utoipa::path(get, path = "/networks/{slug}/rules", tag = "governance",
    operation_id = "list_rules",
    params(("slug" = String, Path, description = "the network's name in URLs"), PagingParams),
    responses((status = 200, description = "all versions", body = List<RulesJson>)))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    paging: Paging,
) -> Result<Json<List<RulesJson>>, ApiFailure> {
    let conn = visit.state.db.read();
    let network = platform::network::by_slug(conn, &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    crate::body::may_read(&visit.actor, network.id)?;
    let mut all = of_network(conn, network.id).await?;
    all.retain(|it| may_read(&visit.actor, it).is_ok());
    let list = format!("rules/{slug}");
    let after = paging.after(&list, |[shown]: [&str; 1]| shown.parse::<usize>().ok())?;
    let following = all.into_iter().enumerate().skip(after.unwrap_or(0));
    let mark = |(at, _): &(usize, Version)| Cursor::of(&[&(at + 1).to_string()]);
    let page = Page::cut(following.collect(), paging.limit, mark);
    Ok(Json(List::of(page, &list, |(_, it)| json(&visit, &it))))
}

fn json(visit: &Visit, it: &Version) -> RulesJson {
    let adopted = it.adopted.as_ref();
    let resolution = adopted.and_then(|it| match it.basis {
        Basis::Resolution(id) => Some(id.to_string()),
        Basis::Charter => None,
    });
    RulesJson {
        id: it.id.to_string(),
        rules: it.rules.to_string(),
        version: it.number,
        name: it.name.de.clone(),
        name_en: it.name.en.clone(),
        bodies: it.bodies.iter().map(ToString::to_string).collect(),
        state: it.state(visit.now.day()).word(),
        resolution,
        valid_from: adopted.map(|it| it.from.to_string()),
        valid_until: adopted.and_then(|it| it.until).map(|it| it.to_string()),
        provisions: ProvisionsJson::of(&it.provisions),
    }
}
