//! Adding a paper to an item, taking a version back.

use super::{Paper, PaperId, next_version, store};
use crate::meeting::actions::{managed, record_with};
use crate::meeting::item::actions::locked;
use crate::meeting::{ItemId, MeetingError, MeetingId, StateError};
use db::{Db, DbError};
use kernel::{Actor, Denied, Kind, Refusal, Stamp};
use platform::upload::{self, Laid, UploadError};
use serde_json::json;

/// Why a paper is not added or taken back.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The meeting does not allow it.
    #[error(transparent)]
    Meeting(#[from] MeetingError),
    /// The file cannot be taken.
    #[error(transparent)]
    Upload(#[from] UploadError),
    /// The item has as many as it may have.
    #[error("the item has as many papers as it may have")]
    Full,
}

impl From<DbError> for PaperError {
    fn from(error: DbError) -> Self {
        Self::Meeting(error.into())
    }
}

impl Refusal for PaperError {
    fn kind(&self) -> Kind {
        match self {
            Self::Meeting(error) => error.kind(),
            Self::Upload(error) => error.kind(),
            Self::Full => Kind::Conflict,
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Meeting(error) => error.text(),
            Self::Upload(error) => error.text(),
            Self::Full => "paper-error-full",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Meeting(_) => None,
            Self::Upload(error) => error.field(),
            Self::Full => Some("datei"),
        }
    }
}

/// Adds a file, whose bytes lie in the depot, to an item: a new paper, or the next version of
/// the one with its name.
pub async fn add(
    db: &Db,
    actor: &Actor,
    (meeting, item): (MeetingId, ItemId),
    laid: Laid,
    now: Stamp,
) -> Result<PaperId, PaperError> {
    let tx = db.begin().await?;
    let of = managed(&tx, actor, meeting).await?;
    if matches!(of.state, crate::meeting::State::Cancelled { .. }) {
        return Err(MeetingError::from(StateError::Settled).into());
    }
    let item = locked(&tx, &of, item).await?;
    let mut known = store::of_items(&*tx, &[item.id]).await?;
    let known = known.remove(&item.id).unwrap_or_default();
    let file = upload::keep(&tx, actor, of.network, laid, now).await?;
    let versions = known.iter().map(|it| (it.name.as_str(), it.version));
    let version = next_version(versions, &file.name).ok_or(PaperError::Full)?;
    let paper = Paper {
        id: PaperId::new(now),
        item: item.id,
        name: file.name.clone(),
        version,
        file,
    };
    store::insert(&tx, &paper).await?;
    let details = json!({
        "item": item.id.to_string(),
        "version": paper.version,
        "hash": paper.file.hash.to_string(),
    });
    record_with(&tx, actor, ("meeting.add-paper", &of), details, now).await?;
    tx.commit().await.map_err(PaperError::from)?;
    Ok(paper.id)
}

/// Takes a version back, while nobody has been invited to read it.
pub async fn drop(
    db: &Db,
    actor: &Actor,
    (meeting, id): (MeetingId, PaperId),
    now: Stamp,
) -> Result<(), PaperError> {
    let tx = db.begin().await?;
    let of = managed(&tx, actor, meeting).await?;
    if of.state != crate::meeting::State::Draft {
        return Err(MeetingError::from(StateError::Settled).into());
    }
    let paper = store::find(&*tx, id).await?;
    let paper = paper.ok_or(MeetingError::from(Denied::Hidden))?;
    locked(&tx, &of, paper.item).await?;
    store::remove(&tx, &paper, now).await?;
    let details = json!({ "item": paper.item.to_string(), "version": paper.version });
    record_with(&tx, actor, ("meeting.drop-paper", &of), details, now).await?;
    tx.commit().await?;
    Ok(())
}
