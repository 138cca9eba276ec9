//! `/api/v1/networks/{slug}/organisations`: search and one organisation.

use super::{Kind, Organisation, Profile, seen, seen_many};
use crate::search::{self, Query as Wanted};
use axum::Json;
use axum::extract::{Path, Query};
use kernel::{Cursor, Limit, OrganisationId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiRouter, Failure, Problem, Visit, cursor_text, read_cursor};

/// An organisation as far as the caller may see it: hidden fields are null.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OrganisationJson {
    /// Its id.
    id: String,
    /// What it is, for example `company`.
    kind: &'static str,
    /// Its name.
    name: String,
    /// Its short name.
    short_name: Option<String>,
    /// Official key of the municipality or district.
    ags: Option<String>,
    /// Street and number.
    street: Option<String>,
    /// Postcode.
    postcode: Option<String>,
    /// Town.
    town: Option<String>,
    /// Degrees north, WGS 84.
    latitude: Option<f64>,
    /// Degrees east, WGS 84.
    longitude: Option<f64>,
    /// Codes of WZ 2008.
    wz2008: Vec<String>,
    /// Codes of WZ 2025.
    wz2025: Vec<String>,
    /// Legal form.
    legal_form: Option<String>,
    /// Number of people.
    employees: Option<u32>,
    /// Web site.
    website: Option<String>,
    /// Telephone.
    phone: Option<String>,
    /// Mail address.
    email: Option<String>,
    /// When it was last changed, RFC 3339.
    changed_at: String,
}

/// A page of organisations.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OrganisationList {
    /// The organisations, best hits first, otherwise by name.
    items: Vec<OrganisationJson>,
    /// Where the next page begins.
    next: Option<String>,
}

/// What is looked for.
#[derive(Debug, Deserialize, IntoParams)]
pub(crate) struct Asked {
    /// Words in names, competences, towns and branches.
    q: Option<String>,
    /// Only this kind, for example `company`.
    kind: Option<String>,
    /// Only within this area: an AGS or its beginning.
    area: Option<String>,
    /// How many, at most 200.
    limit: Option<u64>,
    /// Where to go on: `next` of the page before.
    cursor: Option<String>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(one))
}

/// Searches the organisations in a network's directory that the caller may see.
#[utoipa::path(get, path = "/networks/{slug}/organisations", tag = "directory",
    params(("slug" = String, Path, description = "the network's name in URLs"), Asked),
    responses((status = 200, body = OrganisationList),
        (status = 404, body = Problem, content_type = "application/problem+json")))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<OrganisationList>, Failure> {
    let (db, actor) = (&visit.state.db, &visit.actor);
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let cursor = asked.cursor.as_deref().and_then(read_cursor);
    let offset = cursor.and_then(|it| it.0.parse().ok()).unwrap_or(0);
    let wanted = Wanted {
        words: asked.q.unwrap_or_default(),
        network: Some(network.id),
        kind: asked.kind.as_deref().and_then(Kind::from_word),
        area: asked.area,
        offset,
        limit: Limit::clamped(asked.limit.unwrap_or(50)),
        ..Wanted::default()
    };
    let found = search::organisations(db, actor, &wanted).await?;
    let end = offset + found.ids.len();
    let more = !found.ids.is_empty() && end < found.total;
    let items = seen_many(db, actor, &found.ids).await?;
    Ok(Json(OrganisationList {
        items: items.into_iter().map(|it| it.organisation.into()).collect(),
        next: more.then(|| cursor_text(&Cursor(end.to_string()))),
    }))
}

/// One organisation in a network's directory.
#[utoipa::path(get, path = "/networks/{slug}/organisations/{id}", tag = "directory",
    params(("slug" = String, Path, description = "the network's name in URLs"),
        ("id" = String, Path, description = "the organisation's id")),
    responses((status = 200, body = OrganisationJson),
        (status = 404, body = Problem, content_type = "application/problem+json")))]
async fn one(
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Json<OrganisationJson>, Failure> {
    let (db, actor) = (&visit.state.db, &visit.actor);
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let id: OrganisationId = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    if !found.organisation.listed_in.contains(&network.id) {
        return Err(Failure::NOT_FOUND);
    }
    Ok(Json(found.organisation.into()))
}

impl From<Organisation> for OrganisationJson {
    fn from(organisation: Organisation) -> Self {
        let Profile {
            kind,
            name,
            short_name,
            ags,
            address,
            place,
            branches,
            legal_form,
            employees,
            website,
            phone,
            email,
            ..
        } = organisation.profile;
        Self {
            id: organisation.id.to_string(),
            kind: kind.word(),
            name: name.to_string(),
            short_name: short_name.map(|it| it.to_string()),
            ags,
            street: address.street.map(|it| it.to_string()),
            postcode: address.postcode.map(|it| it.to_string()),
            town: address.town.map(|it| it.to_string()),
            latitude: place.map(|it| it.latitude),
            longitude: place.map(|it| it.longitude),
            wz2008: branches.wz2008,
            wz2025: branches.wz2025,
            legal_form: legal_form.map(|it| it.to_string()),
            employees,
            website: website.map(|it| it.to_string()),
            phone: phone.map(|it| it.to_string()),
            email: email.map(|it| it.to_string()),
            changed_at: organisation.changed_at.rfc3339(),
        }
    }
}
