//! Noting that bytes are not what they were.

use super::{ContentHash, UploadError, store};
use crate::audit::{self, Act};
use db::{Db, DbError};
use kernel::{Actor, Stamp};
use uuid::Uuid;

/// Notes it in the audit trail unless it is known.
pub(super) async fn note_damage(
    db: &Db,
    hash: ContentHash,
    wrong: &UploadError,
    now: Stamp,
) -> Result<(), DbError> {
    let tx = db.begin().await?;
    if !store::mark_damaged(&tx, hash, now).await? {
        return Ok(());
    }
    let act = Act {
        network: None,
        name: "upload.damaged",
        entity: "upload",
        id: Uuid::nil(),
        details: serde_json::json!({
            "hash": hash.to_string(),
            "missing": matches!(wrong, UploadError::Missing(_)),
        }),
    };
    audit::record(&tx, &Actor::System, now, &act).await?;
    tx.commit().await
}
