//! `/api/v1/networks/{slug}/members`: the public list of members.

use super::{PublicMember, public_members};
use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiRouter, Failure, Problem, WebState};

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

/// All members; `next` is null because a network has few.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MemberList {
    /// The members.
    items: Vec<MemberJson>,
    /// Where the next page begins.
    next: Option<String>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists the public members of a network.
#[utoipa::path(get, path = "/networks/{slug}/members", tag = "directory",
    params(("slug" = String, Path, description = "the network's name in URLs")),
    responses((status = 200, body = MemberList),
        (status = 404, body = Problem, content_type = "application/problem+json")))]
async fn list(
    State(state): State<WebState>,
    Path(slug): Path<String>,
) -> Result<Json<MemberList>, Failure> {
    let network = platform::network::by_slug(state.db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let members = public_members(&state.db, network.id).await?;
    Ok(Json(MemberList {
        items: members.into_iter().map(MemberJson::from).collect(),
        next: None,
    }))
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
