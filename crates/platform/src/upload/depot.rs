//! Where the bytes of uploads lie: a folder of this computer, or a bucket that speaks S3.

use super::ContentHash;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt as _, TryStreamExt as _};
use kernel::Stamp;
use object_store::aws::AmazonS3Builder;
use object_store::buffered::BufWriter;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt as _, RetryConfig};
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::io::Seek as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::AsyncWriteExt as _;

/// So many bytes go to a bucket at once.
const PIECE: usize = 5 * 1024 * 1024;

/// So often and so long a bucket that does not answer is asked again: somebody waits.
const RETRIES: usize = 4;
const RETRYING: Duration = Duration::from_secs(20);

/// A folder or a bucket. Cheap to clone.
#[derive(Clone)]
pub struct Depot {
    store: Arc<dyn ObjectStore>,
    folder: Option<PathBuf>,
    name: Arc<str>,
}

impl fmt::Debug for Depot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Depot").field(&self.name).finish()
    }
}

/// The depot did not do it.
#[derive(Debug, thiserror::Error)]
pub enum DepotError {
    /// There is nothing in this place.
    #[error("{0} is not in the depot")]
    Missing(String),
    /// The folder cannot be made or used.
    #[error("the folder {folder} cannot be used: {source}")]
    Folder {
        /// Which folder.
        folder: String,
        /// Why.
        source: std::io::Error,
    },
    /// The service knows the keys not, or not for this bucket.
    #[error("the service does not accept access_key and secret_key{}", code(.0))]
    Refused(#[source] object_store::Error),
    /// The service has no such bucket.
    #[error("the service has no bucket of this name")]
    NoBucket,
    /// What the store says.
    #[error("the depot of files does not answer as it should: {0}")]
    Store(#[source] object_store::Error),
    /// Reading or writing a file of ours beside it.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl From<object_store::Error> for DepotError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { path, .. } => Self::Missing(path),
            error @ (object_store::Error::PermissionDenied { .. }
            | object_store::Error::Unauthenticated { .. }) => Self::Refused(error),
            error => Self::Store(error),
        }
    }
}

/// The word of the service for why it refuses, in brackets; empty if it gives none.
fn code(error: &object_store::Error) -> String {
    let text = error.to_string();
    let after = text
        .split_once("<Code>")
        .and_then(|(_, it)| it.split_once("</Code>"));
    after.map_or_else(String::new, |(code, _)| format!(" ({code})"))
}

/// A bucket that speaks S3, and how we prove who we are there.
#[derive(Clone, PartialEq, Eq)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    /// The address of the service; absent for AWS.
    pub endpoint: Option<String>,
    /// The region; many services take any.
    pub region: String,
    /// The key that is told.
    pub access_key: String,
    /// The key that is not.
    pub secret_key: String,
}

/// Bytes that lie in the depot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lying {
    /// What they should be.
    pub hash: ContentHash,
    /// How many they are.
    pub size: u64,
    /// When they were last laid down, by the clock of the depot.
    pub at: Stamp,
}

impl Depot {
    /// A folder, made if missing. What is laid down there survives a power cut: file and
    /// folders are synced before the answer, as far as the disk keeps its word.
    pub fn folder(folder: &Path) -> Result<Self, DepotError> {
        let refused = |source| DepotError::Folder {
            folder: folder.display().to_string(),
            source,
        };
        std::fs::create_dir_all(folder).map_err(refused)?;
        let folder = folder.canonicalize().map_err(refused)?;
        if let Some(parent) = folder.parent() {
            std::fs::File::open(parent)
                .and_then(|it| it.sync_all())
                .map_err(refused)?;
        }
        let store = LocalFileSystem::new_with_prefix(&folder)?.with_fsync(true);
        Ok(Self {
            store: Arc::new(store),
            name: folder.display().to_string().into(),
            folder: Some(folder),
        })
    }

    /// A bucket. Nothing is asked of it yet.
    pub fn bucket(bucket: &Bucket) -> Result<Self, DepotError> {
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&bucket.name)
            .with_region(&bucket.region)
            .with_access_key_id(&bucket.access_key)
            .with_secret_access_key(&bucket.secret_key)
            .with_retry(RetryConfig {
                max_retries: RETRIES,
                retry_timeout: RETRYING,
                ..RetryConfig::default()
            });
        if let Some(endpoint) = &bucket.endpoint {
            builder = builder
                .with_endpoint(endpoint)
                .with_allow_http(endpoint.starts_with("http://"));
        }
        Ok(Self {
            store: Arc::new(builder.build()?),
            folder: None,
            name: format!("bucket {}", bucket.name).into(),
        })
    }

    /// A depot that forgets everything with the process, for tests.
    pub fn in_memory() -> Self {
        Self {
            store: Arc::new(InMemory::new()),
            folder: None,
            name: "memory".into(),
        }
    }

    /// What to call it in reports: the folder or `bucket NAME`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its folder, if it is one.
    pub fn as_folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Lays the bytes of a file down under their hash, over whatever lies there: an
    /// earlier attempt may have been cut off before it was safe. Afterwards they are safe.
    pub async fn lay_down(
        &self,
        hash: ContentHash,
        mut file: std::fs::File,
    ) -> Result<(), DepotError> {
        file.rewind()?;
        let mut from = tokio::fs::File::from_std(file);
        let mut into = BufWriter::with_capacity(Arc::clone(&self.store), key(hash), PIECE);
        let copied = tokio::io::copy(&mut from, &mut into).await;
        if let Err(error) = copied {
            let _ = into.abort().await;
            return Err(error.into());
        }
        Ok(into.shutdown().await?)
    }

    /// Copies the bytes into a temporary file, and says what their hash is now.
    pub async fn copy_out(
        &self,
        hash: ContentHash,
    ) -> Result<(ContentHash, std::fs::File), DepotError> {
        let spooled = tokio::task::spawn_blocking(tempfile::tempfile);
        let spooled = spooled.await.map_err(std::io::Error::other)??;
        let mut into = tokio::fs::File::from_std(spooled);
        let mut bytes = self.store.get(&key(hash)).await?.into_stream();
        let mut hasher = Sha256::new();
        while let Some(piece) = bytes.try_next().await? {
            hasher.update(&piece);
            into.write_all(&piece).await?;
        }
        into.flush().await?;
        let mut file = into.into_std().await;
        file.rewind()?;
        Ok((ContentHash::finished(hasher), file))
    }

    /// Everything that lies in it, in no particular order. What is not named by a hash is
    /// not ours and passed over.
    pub fn everything(&self) -> BoxStream<'static, Result<Lying, DepotError>> {
        let listed = self.store.list(None).map_err(DepotError::from);
        let ours = listed.try_filter_map(async |it| {
            let name = it.location.filename().unwrap_or_default();
            let hash: Option<ContentHash> = name.parse().ok();
            let hash = hash.filter(|hash| key(*hash) == it.location);
            Ok(hash.map(|hash| Lying {
                hash,
                size: it.size,
                at: Stamp::from_micros(it.last_modified.timestamp_micros()),
            }))
        });
        ours.boxed()
    }

    /// Removes the bytes; none there is as well.
    pub async fn remove(&self, hash: ContentHash) -> Result<(), DepotError> {
        match self.store.delete(&key(hash)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Writes, reads and removes something, so that whoever asks knows that it works.
    pub async fn probe(&self) -> Result<(), DepotError> {
        let place = Key::from("probe/regiowerk");
        let put = self.store.put(&place, "probe".into()).await;
        put.map_err(|error| match error {
            object_store::Error::NotFound { .. } => DepotError::NoBucket,
            error => error.into(),
        })?;
        self.store.get(&place).await?.bytes().await?;
        Ok(self.store.delete(&place).await?)
    }
}

fn key(hash: ContentHash) -> Key {
    Key::from(hash.place())
}
