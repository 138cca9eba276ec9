//! `/api/v1/networks/{slug}/members`: the public list of members.

use super::{PublicMember, public_members};
use crate::organisation::Kind;
use axum::Json;
use axum::extract::{Path, State};
use kernel::{Cursor, OrganisationId, Page, fold};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, WebState};

/// A member as everybody sees it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MemberJson {
    /// Id of the organisation.
    organisation: String,
    /// Its name.
    name: String,
    /// What it is, for example `municipality`.
    kind: &'static str,
    /// `full`, `associate` or `supporting`.
    category: &'static str,
    /// Official key of the municipality or district.
    ags: Option<String>,
    /// Its town.
    town: Option<String>,
    /// Its web site.
    website: Option<String>,
    /// Since when: `2003`, `2003-01` or `2003-01-15`.
    since: Option<String>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists the public members of a network, by kind and name.
#[utoipa::path(get, path = "/networks/{slug}/members", tag = "directory",
    operation_id = "list_members",
    params(("slug" = String, Path, description = "the network's name in URLs"), PagingParams),
    responses((status = 200, description = "a page of members", body = List<MemberJson>)))]
async fn list(
    State(state): State<WebState>,
    Path(slug): Path<String>,
    paging: Paging,
) -> Result<Json<List<MemberJson>>, ApiFailure> {
    let network = platform::network::by_slug(state.db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let list = format!("members/{slug}");
    let after = paging.after(&list, |[kind, name, id]: [&str; 3]| {
        Some((Kind::from_word(kind)?, name.to_owned(), id.parse().ok()?))
    })?;
    // A network has few members: its portal shows all of them on one page.
    let mut members = public_members(&state.db, network.id).await?;
    members.sort_by_cached_key(place);
    if let Some(after) = after {
        members.retain(|it| place(it) > after);
    }
    let page = Page::cut(members, paging.limit, |it| {
        let (kind, name, id) = place(it);
        Cursor::of(&[kind.word(), &name, &id.to_string()])
    });
    Ok(Json(List::of(page, &list, MemberJson::from)))
}

/// Where a member stands in the list.
fn place(member: &PublicMember) -> (Kind, String, OrganisationId) {
    (member.kind, fold(&member.name), member.organisation)
}

impl From<PublicMember> for MemberJson {
    fn from(member: PublicMember) -> Self {
        Self {
            organisation: member.organisation.to_string(),
            name: member.name,
            kind: member.kind.word(),
            category: member.category.word(),
            ags: member.ags,
            town: member.town,
            website: member.website,
            since: member.since.map(|it| it.to_string()),
        }
    }
}
