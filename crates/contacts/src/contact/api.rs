//! `/api/v1/networks/{slug}/organisations/{id}/contacts`: what was talked about.

use super::store::page_of_organisation;
use super::{Contact, ContactId};
use axum::Json;
use axum::extract::Path;
use directory::organisation::seen;
use kernel::{Date, OrganisationId};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

/// A contact that the caller may read.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContactJson {
    /// Its id.
    id: String,
    /// `visit`, `phone`, `meeting` or `mail`.
    channel: &'static str,
    /// The day, `YYYY-MM-DD`.
    on: String,
    /// What it was about.
    subject: String,
    /// What was said.
    note: Option<String>,
    /// When to get in touch again, `YYYY-MM-DD`.
    next_on: Option<String>,
    /// What was talked about, for example `space`.
    topics: Vec<&'static str>,
    /// How many people worked there on that day.
    employees: Option<u32>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists the contacts of a network with an organisation that the caller may read, latest
/// first.
#[utoipa::path(get, path = "/networks/{slug}/organisations/{id}/contacts", tag = "directory",
    operation_id = "list_contacts",
    params(("slug" = String, Path, description = "the network's name in URLs"),
        ("id" = String, Path, description = "the organisation's id"), PagingParams),
    responses((status = 200, description = "a page of contacts", body = List<ContactJson>)))]
async fn list(
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
    paging: Paging,
) -> Result<Json<List<ContactJson>>, ApiFailure> {
    let (db, actor) = (&visit.state.db, &visit.actor);
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let id: OrganisationId = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    let list = format!("contacts/{slug}/{id}");
    let after = paging.after(&list, |[on, id]: [&str; 2]| {
        Some((on.parse().ok()?, id.parse().ok()?))
    })?;
    let after: Option<(Date, ContactId)> = after;
    let page = page_of_organisation(db, actor, (network.id, id), after, paging.limit).await?;
    Ok(Json(List::of(page, &list, ContactJson::from)))
}

impl From<Contact> for ContactJson {
    fn from(contact: Contact) -> Self {
        let account = contact.account;
        Self {
            id: contact.id.to_string(),
            channel: account.channel.word(),
            on: account.on.to_string(),
            subject: account.subject.to_string(),
            note: account.note,
            next_on: account.next_on.map(|it| it.to_string()),
            topics: contact.findings.topics.iter().map(|it| it.word()).collect(),
            employees: contact.findings.employees,
        }
    }
}
