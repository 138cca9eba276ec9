//! Adding an attachment to a contact and removing one.

use super::policy::may_attach;
use super::{Full, room_beside, store};
use crate::contact::store::find_locked;
use crate::contact::{Contact, ContactId};
use db::{Db, DbError, Tx};
use kernel::{Actor, Denied, Kind, NetworkId, Refusal, Stamp};
use platform::audit;
use platform::upload::{self, Laid, Upload, UploadError, UploadId};
use serde_json::json;

/// Why an attachment is not added or removed.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// Not for this actor, or there is no such contact or attachment.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The contact has as many as it may have.
    #[error(transparent)]
    Full(#[from] Full),
    /// The file cannot be taken.
    #[error(transparent)]
    Upload(#[from] UploadError),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for AttachError {
    fn kind(&self) -> Kind {
        match self {
            Self::Denied(denied) => denied.kind(),
            Self::Full(_) => Kind::Conflict,
            Self::Upload(error) => error.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.text(),
            Self::Full(_) => "attachment-error-full",
            Self::Upload(error) => error.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Full(_) => Some("datei"),
            Self::Upload(error) => error.field(),
            Self::Denied(_) | Self::Db(_) => None,
        }
    }
}

/// Adds a file, whose bytes lie in the depot, to a contact.
pub async fn attach(
    db: &Db,
    actor: &Actor,
    (network, id): (NetworkId, ContactId),
    laid: Laid,
    now: Stamp,
) -> Result<Upload, AttachError> {
    let tx = db.begin().await?;
    let contact = find_locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    may_attach(actor, network, &contact)?;
    room_beside(store::count(&tx, id).await?)?;
    let upload = upload::keep(&tx, actor, network, laid, now).await?;
    store::insert(&tx, id, upload.id).await?;
    trail(&tx, actor, "contact.attach", (&contact, &upload), now).await?;
    tx.commit().await?;
    Ok(upload)
}

/// Removes an attachment from a contact.
pub async fn detach(
    db: &Db,
    actor: &Actor,
    (network, id): (NetworkId, ContactId),
    which: UploadId,
    now: Stamp,
) -> Result<(), AttachError> {
    let tx = db.begin().await?;
    let contact = find_locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    may_attach(actor, network, &contact)?;
    let upload = store::find(&*tx, id, which).await?.ok_or(Denied::Hidden)?;
    store::remove(&tx, which).await?;
    upload::let_go(&tx, &upload, now).await?;
    trail(&tx, actor, "contact.detach", (&contact, &upload), now).await?;
    Ok(tx.commit().await?)
}

/// The trail says what kind of file it was and what it is told by, not its name: that
/// belongs to what was said.
async fn trail(
    tx: &Tx,
    actor: &Actor,
    name: &'static str,
    (contact, upload): (&Contact, &Upload),
    now: Stamp,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(contact.network),
        name,
        entity: "contact",
        id: contact.id.uuid(),
        details: json!({
            "organisation": contact.organisation.to_string(),
            "upload": upload.id.to_string(),
            "hash": upload.hash.to_string(),
            "bytes": upload.size,
            "kind": upload.kind.media_type(),
        }),
    };
    audit::record(tx, actor, now, &act).await
}
