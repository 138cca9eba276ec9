//! `/api/v1/networks/{slug}/people`: who knows about something.

use super::{Person, seen_many};
use crate::search::{self, Query as Wanted};
use axum::Json;
use axum::extract::{Path, Query};
use kernel::{Cursor, Limit};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiRouter, Failure, Problem, Visit, cursor_text, read_cursor};

/// A person as far as the caller may see them.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PersonJson {
    /// Their id.
    id: String,
    /// Title, given and family name.
    name: String,
    /// Mail address.
    email: Option<String>,
    /// Telephone.
    phone: Option<String>,
    /// Whether the person was invented for a demonstration.
    demo: bool,
}

/// A page of people.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PersonList {
    /// The people, best hits first, otherwise by name.
    items: Vec<PersonJson>,
    /// Where the next page begins.
    next: Option<String>,
}

/// What is looked for.
#[derive(Debug, Deserialize, IntoParams)]
pub(crate) struct Asked {
    /// Words in names, competences and positions.
    q: Option<String>,
    /// How many, at most 200.
    limit: Option<u64>,
    /// Where to go on: `next` of the page before.
    cursor: Option<String>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Searches the people of a network whom the caller may see.
#[utoipa::path(get, path = "/networks/{slug}/people", tag = "directory",
    params(("slug" = String, Path, description = "the network's name in URLs"), Asked),
    responses((status = 200, body = PersonList),
        (status = 404, body = Problem, content_type = "application/problem+json")))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<PersonList>, Failure> {
    let (db, actor) = (&visit.state.db, &visit.actor);
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let cursor = asked.cursor.as_deref().and_then(read_cursor);
    let wanted = Wanted {
        words: asked.q.unwrap_or_default(),
        network: Some(network.id),
        offset: cursor.and_then(|it| it.0.parse().ok()).unwrap_or(0),
        limit: Limit::clamped(asked.limit.unwrap_or(50)),
        ..Wanted::default()
    };
    let found = search::people(db, actor, &wanted).await?;
    let end = wanted.offset + found.ids.len();
    let more = !found.ids.is_empty() && end < found.total;
    let items = seen_many(db, actor, &found.ids).await?;
    Ok(Json(PersonList {
        items: items.into_iter().map(|it| it.person.into()).collect(),
        next: more.then(|| cursor_text(&Cursor(end.to_string()))),
    }))
}

impl From<Person> for PersonJson {
    fn from(person: Person) -> Self {
        Self {
            id: person.id.to_string(),
            name: person.details.name(),
            email: person.details.email.map(|it| it.to_string()),
            phone: person.details.phone.map(|it| it.to_string()),
            demo: person.demo,
        }
    }
}
