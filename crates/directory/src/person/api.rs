//! `/api/v1/networks/{slug}/people`: who knows about something.

use super::{Person, seen_many};
use crate::search::{self, After, Query as Wanted};
use axum::Json;
use axum::extract::{Path, Query};
use kernel::Page;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

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

/// What is looked for.
#[derive(Debug, Deserialize, IntoParams)]
pub(crate) struct Asked {
    /// Words in names, competences and positions.
    #[serde(default)]
    q: String,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new().routes(routes!(list))
}

/// Searches the people of a network whom the caller may see: best hits first, otherwise by
/// name.
#[utoipa::path(get, path = "/networks/{slug}/people", tag = "directory",
    operation_id = "list_people",
    params(("slug" = String, Path, description = "the network's name in URLs"), Asked, PagingParams),
    responses((status = 200, description = "a page of people", body = List<PersonJson>)))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
    paging: Paging,
) -> Result<Json<List<PersonJson>>, ApiFailure> {
    let (db, actor) = (&visit.state.db, &visit.actor);
    let network = platform::network::by_slug(db.read(), &slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let list = format!("people/{slug}?{}", asked.q);
    let wanted = Wanted {
        words: asked.q,
        network: Some(network.id),
        after: paging.after(&list, After::read)?,
        limit: paging.limit,
        ..Wanted::default()
    };
    let found = search::people(db, actor, &wanted).await?;
    let page = Page {
        items: seen_many(db, actor, &found.ids).await?,
        next: found.next.as_ref().map(After::cursor),
    };
    Ok(Json(List::of(page, &list, |it| it.person.into())))
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
