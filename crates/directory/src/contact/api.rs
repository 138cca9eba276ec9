//! `/api/v1/networks/{slug}/organisations/{id}/contacts`: what was talked about.

use super::{Contact, of_organisation};
use crate::organisation::seen;
use axum::Json;
use axum::extract::Path;
use kernel::OrganisationId;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiRouter, Failure, Problem, Visit};

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

/// The contacts, latest first, at most 500.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContactList {
    /// The contacts.
    items: Vec<ContactJson>,
    /// Always null.
    next: Option<String>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Lists the contacts of a network with an organisation that the caller may read.
#[utoipa::path(get, path = "/networks/{slug}/organisations/{id}/contacts", tag = "directory",
    params(("slug" = String, Path, description = "the network's name in URLs"),
        ("id" = String, Path, description = "the organisation's id")),
    responses((status = 200, body = ContactList),
        (status = 404, body = Problem, content_type = "application/problem+json")))]
async fn list(
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Json<ContactList>, Failure> {
    let (db, actor) = (&visit.state.db, &visit.actor);
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let id: OrganisationId = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    let found = of_organisation(db, actor, id).await?;
    let here = found.into_iter().filter(|it| it.network == network.id);
    Ok(Json(ContactList {
        items: here.map(ContactJson::from).collect(),
        next: None,
    }))
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
