//! Acts on evidence: adding a file, replacing, releasing, removing one; recording what was
//! gathered.

use super::policy::may_attach;
use super::store;
use super::{Evidence, EvidenceId, Gathered, LONGEST_RAW, Level, MOST, Matter, after, is_sha256};
use crate::resolution::actions::{ResolutionError, locked, record_with};
use crate::resolution::ratification::actions::moved;
use crate::resolution::ratification::{Council, CouncilId, store as rounds};
use crate::resolution::{Resolution, ResolutionId};
use db::{Db, DbError, Tx};
use kernel::{Actor, Denied, Kind, Refusal, Stamp};
use platform::upload::{self, Laid, Upload, UploadError};
use serde_json::json;

/// Why evidence is not taken.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceError {
    /// Not for this actor, or there is no such council or file.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The council has as many files as it may have.
    #[error("the council has {MOST} files")]
    Full,
    /// What was gathered is no record that can be kept: its hash is none, or it is too long.
    #[error("what was gathered cannot be kept")]
    Malformed,
    /// The file cannot be taken.
    #[error(transparent)]
    Upload(#[from] UploadError),
    /// The resolution refuses.
    #[error(transparent)]
    Resolution(#[from] ResolutionError),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for EvidenceError {
    fn kind(&self) -> Kind {
        match self {
            Self::Denied(denied) => denied.kind(),
            Self::Full => Kind::Conflict,
            Self::Malformed => Kind::Invalid,
            Self::Upload(error) => error.kind(),
            Self::Resolution(error) => error.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.text(),
            Self::Full => "evidence-error-full",
            Self::Malformed => "evidence-error-malformed",
            Self::Upload(error) => error.text(),
            Self::Resolution(error) => error.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Full => Some("datei"),
            Self::Upload(error) => error.field(),
            _ => None,
        }
    }
}

/// Which council of which resolution.
type Which = (ResolutionId, CouncilId);

/// Adds a file, whose bytes lie in the depot, to a council. Until it is released, the central
/// office and the council's organisation alone see it.
pub async fn attach(
    db: &Db,
    actor: &Actor,
    which: Which,
    laid: Laid,
    now: Stamp,
) -> Result<EvidenceId, EvidenceError> {
    let tx = db.begin().await?;
    let (found, council) = attachable(&tx, actor, which).await?;
    if store::files(&tx, council.id).await? >= MOST {
        return Err(EvidenceError::Full);
    }
    let upload = upload::keep(&tx, actor, found.network, laid, now).await?;
    let file = (upload.id, Level::Organisation);
    let id = store::insert_file(&tx, council.id, file, now).await?;
    let of = (&found, &council);
    trail(&tx, actor, "ratification.attach", of, (&upload, None), now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Puts a new file in the place of one; whoever saw that one sees the new one. The trail
/// knows both by their hashes.
pub async fn replace(
    db: &Db,
    actor: &Actor,
    (which, id): (Which, EvidenceId),
    laid: Laid,
    now: Stamp,
) -> Result<EvidenceId, EvidenceError> {
    let tx = db.begin().await?;
    let (found, council) = attachable(&tx, actor, which).await?;
    let (old, old_upload) = file(&tx, council.id, id).await?;
    let upload = upload::keep(&tx, actor, found.network, laid, now).await?;
    store::remove(&tx, id).await?;
    upload::let_go(&tx, &old_upload, now).await?;
    let new = store::insert_file(&tx, council.id, (upload.id, old.level), now).await?;
    let (of, files) = ((&found, &council), (&upload, Some(&old_upload)));
    trail(&tx, actor, "ratification.replace", of, files, now).await?;
    tx.commit().await?;
    Ok(new)
}

/// Says who sees a file.
pub async fn release(
    db: &Db,
    actor: &Actor,
    (which, id): (Which, EvidenceId),
    level: Level,
    now: Stamp,
) -> Result<(), EvidenceError> {
    let tx = db.begin().await?;
    let (found, council) = attachable(&tx, actor, which).await?;
    let (_, upload) = file(&tx, council.id, id).await?;
    store::set_level(&tx, id, level).await?;
    let act = ("ratification.release", &found);
    let details = json!({
        "organisation": council.organisation.to_string(),
        "upload": upload.id.to_string(),
        "level": level.word(),
    });
    record_with(&tx, actor, act, details, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes a file from a council.
pub async fn remove(
    db: &Db,
    actor: &Actor,
    (which, id): (Which, EvidenceId),
    now: Stamp,
) -> Result<(), EvidenceError> {
    let tx = db.begin().await?;
    let (found, council) = attachable(&tx, actor, which).await?;
    let (_, upload) = file(&tx, council.id, id).await?;
    store::remove(&tx, id).await?;
    upload::let_go(&tx, &upload, now).await?;
    let of = (&found, &council);
    trail(&tx, actor, "ratification.detach", of, (&upload, None), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Records what was gathered from a council's information system, in the transaction of
/// whoever gathers. It moves the council at most to "decided": what was decided says a
/// person. Exactly the same record again is nothing new and gives `None`. Call it last: it
/// writes to the audit trail.
pub async fn record_evidence(
    tx: &Tx,
    actor: &Actor,
    (id, council): Which,
    gathered: &Gathered,
    now: Stamp,
) -> Result<Option<EvidenceId>, EvidenceError> {
    if !is_sha256(&gathered.found.sha256) || gathered.raw.len() > LONGEST_RAW {
        return Err(EvidenceError::Malformed);
    }
    let found = locked(tx, id).await?;
    let known = council_of(tx, id, council).await?;
    let Some(made) = store::insert_gathered(tx, council, gathered, now).await? else {
        return Ok(None);
    };
    let then = after(&known, gathered.gist);
    if then != known {
        rounds::update(tx, &then).await?;
        moved(tx, &found, now).await?;
    }
    let details = json!({
        "organisation": known.organisation.to_string(),
        "source": gathered.found.source.to_string(),
        "sha256": gathered.found.sha256,
        "state": then.state.word(),
    });
    let act = ("ratification.gather", &found);
    record_with(tx, actor, act, details, now).await?;
    Ok(Some(made))
}

async fn attachable(
    tx: &Tx,
    actor: &Actor,
    (id, council): Which,
) -> Result<(Resolution, Council), EvidenceError> {
    let found = locked(tx, id).await?;
    let council = council_of(tx, id, council).await?;
    may_attach(actor, &found, &council)?;
    Ok((found, council))
}

async fn council_of(
    tx: &Tx,
    id: ResolutionId,
    council: CouncilId,
) -> Result<Council, EvidenceError> {
    let round = rounds::of_resolution(&**tx, id).await?;
    let mut councils = round.into_iter().flat_map(|it| it.councils);
    let found = councils.find(|it| it.id == council);
    Ok(found.ok_or(Denied::Hidden)?)
}

/// The file with that id, if the council has it.
async fn file(
    tx: &Tx,
    council: CouncilId,
    id: EvidenceId,
) -> Result<(Evidence, Upload), EvidenceError> {
    let all = store::of_council(&**tx, council).await?;
    let found = all.into_iter().find(|it| it.id == id);
    let found = found.ok_or(Denied::Hidden)?;
    match found.matter.clone() {
        Matter::File(upload) => Ok((found, upload)),
        Matter::Gathered(_) => Err(Denied::Hidden.into()),
    }
}

/// The trail says what a file was by its hash, and whom it concerns; not its name.
async fn trail(
    tx: &Tx,
    actor: &Actor,
    name: &'static str,
    (found, council): (&Resolution, &Council),
    (upload, replaced): (&Upload, Option<&Upload>),
    now: Stamp,
) -> Result<(), DbError> {
    let details = json!({
        "organisation": council.organisation.to_string(),
        "upload": upload.id.to_string(),
        "hash": upload.hash.to_string(),
        "bytes": upload.size,
        "kind": upload.kind.media_type(),
        "replaces": replaced.map(|it| it.hash.to_string()),
    });
    record_with(tx, actor, (name, found), details, now).await
}
