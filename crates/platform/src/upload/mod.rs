//! Uploads: files that people add to records.
//!
//! The bytes lie in a [`Depot`], a folder or a bucket, once for each content, under their
//! SHA-256. The database knows who uploaded which of them under what name, and a
//! capability's record uses that row. Invariants: bytes are safe in the depot before a
//! transaction names them; what a file is says its content, never its name; bytes that
//! are not what their hash says are never handed out. Deliberately absent: who may read a
//! file (that follows from the record that uses it), and looking into files for viruses.

mod damage;
mod depot;
mod hash;
mod keeping;
mod kind;
pub mod pages;
mod reading;
mod receiving;
mod sniffing;
mod store;
mod sweeping;
#[cfg(test)]
mod tests;

pub use depot::{Bucket, Depot, DepotError, Lying};
pub use hash::ContentHash;
pub use keeping::{Laid, keep, lay_down, let_go};
pub use kind::{FileKind, clean_name};
pub use reading::{Checked, fetch};
pub use receiving::{Received, receive};
pub use store::{by_ids, hashes_in_use, rename};
pub(crate) use store::{of_account, unname};
pub use sweeping::UploadUses;
pub(crate) use sweeping::{JOB, run as sweep};

use db::DbError;
use kernel::{AccountId, Denied, Kind, NetworkId, Refusal, Stamp, id_type};

id_type! {
    /// An uploaded file.
    UploadId
}

/// The most bytes that a file has: 25 MiB.
pub const MOST_BYTES: u64 = 25 * 1024 * 1024;

/// How long nobody needs to use bytes before they go, in days.
pub(crate) const GRACE_DAYS: i64 = 1;

/// A file that somebody uploaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Which one.
    pub id: UploadId,
    /// What is in it.
    pub hash: ContentHash,
    /// How many bytes.
    pub size: u64,
    /// What it is, as its content says.
    pub kind: FileKind,
    /// Its name, cleaned.
    pub name: String,
    /// In which network.
    pub network: NetworkId,
    /// Who uploaded it; nobody any more once they are erased.
    pub uploaded_by: Option<AccountId>,
    /// Their name, as it was then.
    pub uploader: String,
    /// When.
    pub uploaded_at: Stamp,
}

/// Why a file is not taken, or not handed out.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// The instance has no depot.
    #[error("no depot for files is set up")]
    NoDepot,
    /// No file was chosen, or it has no bytes.
    #[error("there is no file, or it is empty")]
    Empty,
    /// More than [`MOST_BYTES`].
    #[error("the file has more than {MOST_BYTES} bytes")]
    TooLarge,
    /// Its content is none of [`FileKind`].
    #[error("the file is of a kind that is not taken")]
    OtherKind,
    /// A document with macros.
    #[error("the document holds macros")]
    Macros,
    /// The file did not arrive as a whole.
    #[error("the file did not arrive as a whole: {0}")]
    Broken(String),
    /// The same content is just being removed.
    #[error("the same content is just being removed")]
    Going,
    /// The bytes in the depot are not what they were.
    #[error("the bytes of {0} are not what they were")]
    Damaged(ContentHash),
    /// The bytes are not in the depot.
    #[error("the bytes of {0} are missing")]
    Missing(ContentHash),
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The depot did not do it.
    #[error(transparent)]
    Depot(#[from] DepotError),
    /// The folder for temporary files did not do it.
    #[error("the folder for temporary files cannot be used: {0}")]
    Spool(#[from] std::io::Error),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for UploadError {
    fn kind(&self) -> Kind {
        match self {
            Self::NoDepot | Self::Going => Kind::Unavailable,
            Self::Empty | Self::OtherKind | Self::Macros | Self::Broken(_) => Kind::Invalid,
            Self::TooLarge => Kind::TooLarge,
            Self::Damaged(_) | Self::Missing(_) | Self::Depot(_) | Self::Spool(_) => Kind::Fault,
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::NoDepot => "upload-error-no-depot",
            Self::Empty => "upload-error-empty",
            Self::TooLarge => "upload-error-too-large",
            Self::OtherKind => "upload-error-kind",
            Self::Macros => "upload-error-macros",
            Self::Broken(_) => "upload-error-broken",
            Self::Going => "upload-error-going",
            Self::Damaged(_) => "upload-error-damaged",
            Self::Missing(_) => "upload-error-missing",
            Self::Depot(_) | Self::Spool(_) => "upload-error-depot",
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self.kind() {
            Kind::Invalid | Kind::TooLarge => Some("datei"),
            _ => None,
        }
    }
}
