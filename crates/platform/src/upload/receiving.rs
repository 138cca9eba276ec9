//! Taking a file in: counted, hashed and looked at while it arrives.

use super::sniffing::{self, Impression};
use super::{ContentHash, FileKind, MOST_BYTES, UploadError, clean_name};
use futures_util::{Stream, TryStreamExt as _};
use sha2::{Digest as _, Sha256};
use std::fmt::Display;
use std::fs::File;
use tokio::io::AsyncWriteExt as _;

/// So much of a file that is too large is read and thrown away, so that the sender hears
/// why instead of seeing a broken connection.
pub(super) const PATIENCE: u64 = 64 * 1024 * 1024;

/// A file that has arrived as a whole and may be taken; it lies in the folder for
/// temporary files and goes with this value.
#[derive(Debug)]
pub struct Received {
    pub(super) hash: ContentHash,
    pub(super) size: u64,
    pub(super) kind: FileKind,
    pub(super) name: String,
    pub(super) file: File,
}

impl Received {
    /// What it is.
    pub const fn kind(&self) -> FileKind {
        self.kind
    }
}

/// Takes the bytes of a file of that name in. At no time is more than a piece of it in
/// memory.
pub async fn receive<B, E>(
    name: &str,
    bytes: impl Stream<Item = Result<B, E>> + Send,
) -> Result<Received, UploadError>
where
    B: AsRef<[u8]> + Send,
    E: Display,
{
    let spooled = tokio::task::spawn_blocking(tempfile::tempfile);
    let spooled = spooled.await.map_err(std::io::Error::other)??;
    let mut file = tokio::fs::File::from_std(spooled);
    let (mut size, mut hasher, mut seen) = (0, Sha256::new(), Impression::default());
    let mut bytes = std::pin::pin!(bytes);
    let broken = |error: E| UploadError::Broken(error.to_string());
    while let Some(piece) = bytes.try_next().await.map_err(broken)? {
        let piece = piece.as_ref();
        size += piece.len() as u64;
        if size > PATIENCE {
            return Err(UploadError::TooLarge);
        }
        if size > MOST_BYTES {
            continue;
        }
        hasher.update(piece);
        seen.take(piece);
        file.write_all(piece).await?;
    }
    match size {
        0 => return Err(UploadError::Empty),
        _ if size > MOST_BYTES => return Err(UploadError::TooLarge),
        _ => file.flush().await?,
    }
    let mut file = file.into_std().await;
    let own = name.to_owned();
    let looked_at = tokio::task::spawn_blocking(move || {
        let kind = sniffing::kind(&seen, &own, &mut file)?;
        Ok::<_, UploadError>((kind, file))
    });
    let (kind, file) = looked_at.await.map_err(std::io::Error::other)??;
    Ok(Received {
        hash: ContentHash::finished(hasher),
        size,
        kind,
        name: clean_name(name, kind),
        file,
    })
}
