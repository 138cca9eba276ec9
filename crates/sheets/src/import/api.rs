//! `/api/v1/networks/{slug}/imports`: how imports are getting on.

use super::policy::may_continue;
use super::{Import, ImportId, Progress, by_id, may_import, store};
use axum::Json;
use axum::extract::Path;
use kernel::{Denied, NetworkId, Page, Stamp};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

/// An import as programs see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportJson {
    /// Its id.
    id: String,
    /// The name of the file.
    file_name: String,
    /// SHA-256 of the file, hexadecimal.
    file_hash: String,
    /// On what grounds the data may be kept.
    legal_basis: String,
    /// `uploaded`, `running`, `done`, `undoing` or `undone`.
    state: &'static str,
    /// When it was uploaded, RFC 3339.
    uploaded_at: String,
    /// When the last row was taken over or back, RFC 3339.
    finished_at: Option<String>,
    /// Rows that are to be taken over; 0 before it is confirmed.
    planned: u64,
    /// Rows taken over.
    applied: u64,
    /// Rows left out.
    skipped: u64,
    /// Rows taken back.
    undone: u64,
    /// Rows not taken back.
    kept: u64,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(one))
}

/// Lists the imports into a network that the caller may continue, newest first. A page may
/// hold fewer than its limit though there are more.
#[utoipa::path(get, path = "/networks/{slug}/imports", tag = "imports",
    operation_id = "list_imports",
    params(("slug" = String, Path, description = "the network's name in URLs"), PagingParams),
    responses((status = 200, description = "a page of imports", body = List<ImportJson>)))]
async fn list(
    visit: Visit,
    Path(slug): Path<String>,
    paging: Paging,
) -> Result<Json<List<ImportJson>>, ApiFailure> {
    let network = network(&visit, &slug).await?;
    let db = visit.state.db.read();
    let list = format!("imports/{slug}");
    let after = paging.after(&list, |[at, id]: [&str; 2]| {
        Some((Stamp::from_micros(at.parse().ok()?), id.parse().ok()?))
    })?;
    let page = store::page(db, network, after, paging.limit).await?;
    let mut items = Vec::new();
    for import in page.items {
        if may_continue(&visit.actor, &import).is_ok() {
            let progress = store::progress(db, &import).await?;
            items.push(ImportJson::new(import, progress));
        }
    }
    let next = page.next;
    Ok(Json(List::of(Page { items, next }, &list, |it| it)))
}

/// One import.
#[utoipa::path(get, path = "/networks/{slug}/imports/{id}", tag = "imports",
    operation_id = "get_import",
    params(("slug" = String, Path, description = "the network's name in URLs"),
        ("id" = String, Path, description = "the import's id")),
    responses((status = 200, description = "the import", body = ImportJson)))]
async fn one(
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Json<ImportJson>, ApiFailure> {
    let network = network(&visit, &slug).await?;
    let id: ImportId = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    let db = visit.state.db.read();
    let import = by_id(db, id).await?.filter(|it| it.network == network);
    let import = import.ok_or(Failure::NOT_FOUND)?;
    may_continue(&visit.actor, &import)?;
    let progress = store::progress(db, &import).await?;
    Ok(Json(ImportJson::new(import, progress)))
}

/// The network, for somebody who imports into it.
async fn network(visit: &Visit, slug: &str) -> Result<NetworkId, ApiFailure> {
    let found = platform::network::by_slug(visit.state.db.read(), slug).await?;
    let network = found.ok_or(Denied::Hidden)?;
    may_import(&visit.actor, network.id)?;
    Ok(network.id)
}

impl ImportJson {
    fn new(import: Import, progress: Progress) -> Self {
        Self {
            id: import.id.to_string(),
            file_name: import.file_name,
            file_hash: import.file_hash,
            legal_basis: import.legal_basis,
            state: import.state.word(),
            uploaded_at: import.uploaded_at.rfc3339(),
            finished_at: import.finished_at.map(kernel::Stamp::rfc3339),
            planned: progress.planned,
            applied: progress.applied,
            skipped: progress.skipped,
            undone: progress.undone,
            kept: progress.kept,
        }
    }
}
