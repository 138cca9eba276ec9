//! `/api/v1/networks/{slug}/contacts/{id}/attachments`: files that belong to contacts.

use super::actions::{AttachError, attach, detach};
use super::policy::{may_attach, may_fetch};
use super::store;
use crate::contact::store::find as find_contact;
use crate::contact::{Contact, ContactId};
use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use directory::organisation::seen;
use kernel::{Cursor, NetworkId};
use platform::upload::pages::{AtHand, SentForm, body_limit, file_of, hand_out};
use platform::upload::{Upload, UploadId, lay_down};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use web::{ApiFailure, ApiRouter, Failure, List, Paging, PagingParams, Visit};

/// A file that belongs to a contact.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AttachmentJson {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// Its media type, as its content says: `application/pdf`.
    media_type: &'static str,
    /// How many bytes.
    size: u64,
    /// SHA-256 of its bytes, hexadecimal; also its tag.
    sha256: String,
    /// The name of who added it.
    added_by: String,
    /// When it was added, RFC 3339.
    added_at: String,
}

/// The form that adds a file.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it only describes the form")]
pub(crate) struct AttachmentForm {
    /// The file: at most 25 MiB; PDF, PNG, JPEG, WebP, DOCX, XLSX, PPTX, ODT, ODS, ODP,
    /// CSV or plain text.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// The routes, below `/api/v1`.
pub(crate) fn routes() -> ApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .layer(body_limit())
        .routes(routes!(remove))
        .routes(routes!(content))
}

/// Lists the attachments of a contact that the caller may read, oldest first.
#[utoipa::path(get, path = "/networks/{slug}/contacts/{id}/attachments", tag = "directory",
    operation_id = "list_attachments",
    params(("slug" = String, Path, description = "the network's name in URLs"),
        ("id" = String, Path, description = "the contact's id"), PagingParams),
    responses((status = 200, description = "a page of attachments",
        body = List<AttachmentJson>)))]
async fn list(
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
    paging: Paging,
) -> Result<Json<List<AttachmentJson>>, ApiFailure> {
    let (_, contact) = readable(&visit, &slug, &id).await?;
    let list = format!("attachments/{slug}/{id}");
    let after = paging.after(&list, |[id]: [&str; 1]| id.parse().ok())?;
    let after: Option<UploadId> = after;
    let mut found = store::of_contact(visit.state.db.read(), contact.id).await?;
    found.retain(|it| after.is_none_or(|after| it.id > after));
    let page = kernel::Page::cut(found, paging.limit, |it: &Upload| {
        Cursor::of(&[&it.id.to_string()])
    });
    Ok(Json(List::of(page, &list, AttachmentJson::from)))
}

/// Adds a file to a contact that the caller may correct.
#[utoipa::path(post, path = "/networks/{slug}/contacts/{id}/attachments", tag = "directory",
    operation_id = "add_attachment",
    params(("slug" = String, Path, description = "the network's name in URLs"),
        ("id" = String, Path, description = "the contact's id")),
    request_body(content = AttachmentForm, content_type = "multipart/form-data"),
    responses((status = 201, description = "the attachment", body = AttachmentJson)))]
async fn add(
    visit: Visit,
    depot: AtHand,
    Path((slug, id)): Path<(String, String)>,
    form: SentForm,
) -> Result<(StatusCode, Json<AttachmentJson>), ApiFailure> {
    let (network, contact) = readable(&visit, &slug, &id).await?;
    let (db, actor) = (&visit.state.db, &visit.actor);
    may_attach(actor, network, &contact)?;
    let added = async {
        let received = file_of(form).await?;
        let laid = lay_down(db, depot.depot()?, received, visit.now).await?;
        attach(db, actor, (network, contact.id), laid, visit.now).await
    };
    let added = added.await;
    let added = added.map_err(|it: AttachError| ApiFailure::act(it, &[("datei", "file")]))?;
    Ok((StatusCode::CREATED, Json(AttachmentJson::from(added))))
}

/// Removes an attachment from a contact that the caller may correct.
#[utoipa::path(delete, path = "/networks/{slug}/contacts/{id}/attachments/{attachment}",
    tag = "directory", operation_id = "remove_attachment",
    params(("slug" = String, Path, description = "the network's name in URLs"),
        ("id" = String, Path, description = "the contact's id"),
        ("attachment" = String, Path, description = "the attachment's id")),
    responses((status = 204, description = "it is removed")))]
async fn remove(
    visit: Visit,
    Path((slug, id, which)): Path<(String, String, String)>,
) -> Result<StatusCode, ApiFailure> {
    let (network, contact) = readable(&visit, &slug, &id).await?;
    let which: UploadId = which.parse().map_err(|_| Failure::NOT_FOUND)?;
    let of = (network, contact.id);
    detach(&visit.state.db, &visit.actor, of, which, visit.now).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Fetches the bytes of an attachment. Their tag is their SHA-256.
#[utoipa::path(get, path = "/networks/{slug}/contacts/{id}/attachments/{attachment}/content",
    tag = "directory", operation_id = "fetch_attachment",
    params(("slug" = String, Path, description = "the network's name in URLs"),
        ("id" = String, Path, description = "the contact's id"),
        ("attachment" = String, Path, description = "the attachment's id")),
    responses((status = 200, description = "the bytes, with the media type of the attachment",
        body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 304, description = "the caller has them")))]
async fn content(
    visit: Visit,
    depot: AtHand,
    Path((slug, id, which)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, ApiFailure> {
    let (network, contact) = readable(&visit, &slug, &id).await?;
    may_fetch(&visit.actor, network, &contact)?;
    let which: UploadId = which.parse().map_err(|_| Failure::NOT_FOUND)?;
    let found = store::find(visit.state.db.read(), contact.id, which).await?;
    let found = found.ok_or(Failure::NOT_FOUND)?;
    Ok(hand_out(&visit, &depot, &headers, &found)
        .await?
        .into_response())
}

/// The contact, if the caller may read it and sees the organisation that it is with.
async fn readable(visit: &Visit, slug: &str, id: &str) -> Result<(NetworkId, Contact), ApiFailure> {
    let (db, actor) = (&visit.state.db, &visit.actor);
    let network = platform::network::by_slug(db.read(), slug).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?.id;
    let id: ContactId = id.parse().map_err(|_| Failure::NOT_FOUND)?;
    let contact = find_contact(db, id).await?.ok_or(Failure::NOT_FOUND)?;
    may_fetch(actor, network, &contact)?;
    let with = seen(db, actor, contact.organisation).await?;
    with.ok_or(Failure::NOT_FOUND)?;
    Ok((network, contact))
}

impl From<Upload> for AttachmentJson {
    fn from(upload: Upload) -> Self {
        Self {
            id: upload.id.to_string(),
            media_type: upload.kind.media_type(),
            size: upload.size,
            sha256: upload.hash.to_string(),
            added_by: upload.uploader,
            added_at: upload.uploaded_at.rfc3339(),
            name: upload.name,
        }
    }
}
