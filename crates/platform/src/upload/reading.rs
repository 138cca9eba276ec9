//! Handing bytes out: only after they were compared with their hash.

use super::damage::note_damage;
use super::{ContentHash, Depot, DepotError, UploadError};
use db::Db;
use kernel::Stamp;
use std::fs::File;

/// Bytes that are what their hash says. They lie in the folder for temporary files and go
/// with this value.
#[derive(Debug)]
pub struct Checked(File);

impl Checked {
    /// The file, to be read from its beginning.
    pub fn into_file(self) -> File {
        self.0
    }
}

/// Fetches bytes from the depot and compares them. Damage is noted in the audit trail,
/// the first time, and told to the log, every time; damaged bytes are never handed out.
pub async fn fetch(
    db: &Db,
    depot: &Depot,
    hash: ContentHash,
    now: Stamp,
) -> Result<Checked, UploadError> {
    let wrong = match depot.copy_out(hash).await {
        Ok((found, file)) if found == hash => return Ok(Checked(file)),
        Ok(_) => UploadError::Damaged(hash),
        Err(DepotError::Missing(_)) => UploadError::Missing(hash),
        Err(error) => return Err(error.into()),
    };
    note_damage(db, hash, &wrong, now).await?;
    Err(wrong)
}
