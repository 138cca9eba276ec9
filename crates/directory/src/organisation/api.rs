//! `/api/v1/networks/{slug}/organisations`: search and one organisation.

use super::form::Read;
use super::wish::{NAMES, OrganisationWish};
use super::{ChangeError, Kind, Organisation, Profile, change, create, may_create, may_edit};
use super::{Seen, seen, seen_many};
use crate::search::{self, After, Query as Wanted};
use axum::Json;
use axum::extract::{Path, Query};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use kernel::{NetworkId, OrganisationId, Page};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Body, Failure, IfMatch, List, Paging, PagingParams, Visit};

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
    /// What is to be said about it.
    description: Option<String>,
    /// Who sees the record at all: `public`, `network`, `organisation` or `central-office`.
    confidentiality: &'static str,
    /// When it was last changed, RFC 3339.
    changed_at: String,
}

/// What is looked for.
#[derive(Debug, Deserialize, IntoParams)]
pub(crate) struct Asked {
    /// Words in names, competences, towns and branches.
    #[serde(default)]
    q: String,
    /// Only this kind, for example `company`.
    kind: Option<String>,
    /// Only within this area: an AGS or its beginning.
    area: Option<String>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list, make))
        .routes(routes!(one, alter))
}

/// Searches the organisations in a network's directory that the caller may see: best hits
/// first, otherwise by name.
#[utoipa::path(get, path = "/networks/{slug}/organisations", tag = "directory",
    operation_id = "list_organisations",
    params(("slug" = String, Path, description = "the network's name in URLs"), Asked, PagingParams),
    responses((status = 200, description = "a page of organisations",
        body = List<OrganisationJson>)))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
    paging: Paging,
) -> Result<Json<List<OrganisationJson>>, ApiFailure> {
    let (db, actor) = (&visit.state.db, &visit.actor);
    let network = network(&visit, &slug).await?;
    let list = format!("organisations/{slug}?{asked:?}");
    let wanted = Wanted {
        words: asked.q,
        network: Some(network),
        kind: kind(asked.kind.as_deref())?,
        area: asked.area,
        after: paging.after(&list, After::read)?,
        limit: paging.limit,
        ..Wanted::default()
    };
    let found = search::organisations(db, actor, &wanted).await?;
    let page = Page {
        items: seen_many(db, actor, &found.ids).await?,
        next: found.next.as_ref().map(After::cursor),
    };
    Ok(Json(List::of(page, &list, |it| it.organisation.into())))
}

/// One organisation in a network's directory.
#[utoipa::path(get, path = "/networks/{slug}/organisations/{id}", tag = "directory",
    operation_id = "get_organisation",
    params(("slug" = String, Path, description = "the network's name in URLs"),
        ("id" = String, Path, description = "the organisation's id")),
    responses((status = 200, description = "the organisation", body = OrganisationJson)))]
async fn one(
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Json<OrganisationJson>, ApiFailure> {
    let found = listed(&visit, &slug, &id).await?;
    Ok(Json(found.organisation.into()))
}

/// Makes a record of an organisation in a network's directory. Kind, name and
/// confidentiality are needed.
#[utoipa::path(post, path = "/networks/{slug}/organisations", tag = "directory",
    operation_id = "create_organisation",
    params(("slug" = String, Path, description = "the network's name in URLs")),
    request_body(content = OrganisationWish, description = "what is known about it"),
    responses((status = 201, description = "the new record; `Location` leads to it",
        body = OrganisationJson)))]
async fn make(
    visit: Visit,
    Path(slug): Path<String>,
    Body(wish): Body<OrganisationWish>,
) -> Result<Response, ApiFailure> {
    let (db, actor, now) = (&visit.state.db, &visit.actor, visit.now);
    let network = network(&visit, &slug).await?;
    may_create(actor, network)?;
    let Read {
        profile,
        confidentiality,
        levels,
        ..
    } = wish.read(&visit, None)?;
    let made = create(db, actor, network, profile, confidentiality, levels, now).await;
    let id = made.map_err(|error| ApiFailure::act(error, &NAMES))?;
    let made = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    let place = format!("/api/v1/networks/{slug}/organisations/{id}");
    let body = Json(OrganisationJson::from(made.organisation));
    Ok((StatusCode::CREATED, [(header::LOCATION, place)], body).into_response())
}

/// Changes some fields of an organisation (JSON merge patch, RFC 7396): a field that is
/// left out stays as it is, null clears it.
#[utoipa::path(patch, path = "/networks/{slug}/organisations/{id}", tag = "directory",
    operation_id = "change_organisation",
    params(("slug" = String, Path, description = "the network's name in URLs"),
        ("id" = String, Path, description = "the organisation's id"),
        ("If-Match" = String, Header, description = "the tag of the record that is changed: \
            412 if it has changed since, 428 without one")),
    request_body(content = OrganisationWish, content_type = "application/merge-patch+json",
        description = "the fields that change"),
    responses((status = 200, description = "the changed record", body = OrganisationJson)))]
async fn alter(
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
    if_match: IfMatch,
    Body(wish): Body<OrganisationWish>,
) -> Result<Json<OrganisationJson>, ApiFailure> {
    let (db, actor) = (&visit.state.db, &visit.actor);
    let old = listed(&visit, &slug, &id).await?.organisation;
    may_edit(actor, &old)?;
    if_match.check(&OrganisationJson::from(old.clone()))?;
    let read = wish.read(&visit, Some(&old))?;
    let wanted = (read.profile, read.confidentiality, read.levels);
    let changed = change(db, actor, old.id, old.revision, wanted, visit.now).await;
    changed.map_err(|error| match error {
        ChangeError::ChangedMeanwhile => ApiFailure::ChangedMeanwhile,
        error => ApiFailure::act(error, &NAMES),
    })?;
    let found = listed(&visit, &slug, &id).await?;
    Ok(Json(found.organisation.into()))
}

async fn network(visit: &Visit, slug: &str) -> Result<NetworkId, ApiFailure> {
    let found = platform::network::by_slug(visit.state.db.read(), slug).await?;
    Ok(found.ok_or(Failure::NOT_FOUND)?.id)
}

/// An organisation of the network's directory, as far as the caller sees it.
async fn listed(visit: &Visit, slug: &str, id: &str) -> Result<Seen, ApiFailure> {
    let network = network(visit, slug).await?;
    let id: OrganisationId = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    let found = seen(&visit.state.db, &visit.actor, id).await?;
    let found = found.filter(|it| it.organisation.listed_in.contains(&network));
    Ok(found.ok_or(Failure::NOT_FOUND)?)
}

fn kind(word: Option<&str>) -> Result<Option<Kind>, ApiFailure> {
    let read = |word| Kind::from_word(word).ok_or(());
    let kind = word.map(read).transpose();
    kind.map_err(|()| ApiFailure::query("kind", "error-choice"))
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
            description,
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
            description,
            confidentiality: organisation.confidentiality.word(),
            changed_at: organisation.changed_at.rfc3339(),
        }
    }
}
