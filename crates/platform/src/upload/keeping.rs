//! Laying bytes down before a transaction, and naming them within it.

use super::{ContentHash, Depot, FileKind, Received, Upload, UploadError, UploadId, store};
use db::{Db, DbError, Tx};
use kernel::{Actor, Denied, NetworkId, Stamp};

/// Proof: these bytes lie safely in the depot.
#[derive(Debug)]
pub struct Laid {
    hash: ContentHash,
    size: u64,
    kind: FileKind,
    name: String,
}

impl Laid {
    /// What they are.
    pub const fn hash(&self) -> ContentHash {
        self.hash
    }

    /// How many bytes.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Of which kind.
    pub const fn kind(&self) -> FileKind {
        self.kind
    }
}

/// Lays a file down in the depot, before the transaction that uses it. The row comes
/// first, so that the nightly job knows that somebody is about to use these bytes.
pub async fn lay_down(
    db: &Db,
    depot: &Depot,
    received: Received,
    now: Stamp,
) -> Result<Laid, UploadError> {
    let Received {
        hash,
        size,
        kind,
        name,
        file,
    } = received;
    let tx = db.begin().await?;
    if !store::expect(&tx, hash, size, now).await? {
        return Err(UploadError::Going);
    }
    tx.commit().await?;
    depot.lay_down(hash, file).await?;
    Ok(Laid {
        hash,
        size,
        kind,
        name,
    })
}

/// Names laid down bytes as an upload, in the transaction of the record that uses it.
pub async fn keep(
    tx: &Tx,
    actor: &Actor,
    network: NetworkId,
    laid: Laid,
    now: Stamp,
) -> Result<Upload, UploadError> {
    let identity = actor.identity().ok_or(Denied::SignInFirst)?;
    if !store::touch(tx, laid.hash, now).await? {
        // Between laying down and using lay more than a day.
        return Err(UploadError::Going);
    }
    let upload = Upload {
        id: UploadId::new(now),
        hash: laid.hash,
        size: laid.size,
        kind: laid.kind,
        name: laid.name,
        network,
        uploaded_by: Some(identity.account),
        uploader: identity.name.clone(),
        uploaded_at: now,
    };
    store::insert(tx, &upload).await?;
    Ok(upload)
}

/// Lets an upload go, in the transaction of the record that used it. Its bytes go by
/// night, unless another upload has the same.
pub async fn let_go(tx: &Tx, upload: &Upload, now: Stamp) -> Result<(), DbError> {
    store::remove(tx, upload.id).await?;
    store::touch(tx, upload.hash, now).await?;
    Ok(())
}
