//! Acts on minutes: write what is said of an item, approve, correct.

use super::{Correction, CorrectionId, Minutes, store};
use crate::attendance::AttendanceError;
use crate::attendance::actions::locked as clerk_locked;
use crate::meeting::actions::record_with;
use crate::meeting::{
    Item, ItemId, Meeting, MeetingError, MeetingId, Outcome, State, StateError, item,
};
use db::{Db, DbError};
use kernel::{Actor, Kind, Refusal, Stamp};
use serde_json::json;
use sha2::{Digest as _, Sha256};

/// Why minutes are not written, approved or corrected.
#[derive(Debug, thiserror::Error)]
pub enum MinutesError {
    /// The meeting does not allow it.
    #[error(transparent)]
    Attendance(#[from] AttendanceError),
    /// Somebody else has written in between.
    #[error("somebody else has written in between")]
    Overtaken,
    /// They are approved: only corrections are added.
    #[error("the minutes are approved")]
    Approved,
    /// They are not approved: they can still be written.
    #[error("the minutes are not approved yet")]
    NotApproved,
    /// The meeting is not over.
    #[error("the meeting is not over")]
    NotOver,
    /// There is nothing in the correction.
    #[error("the correction is empty")]
    Empty,
}

impl From<DbError> for MinutesError {
    fn from(error: DbError) -> Self {
        Self::Attendance(error.into())
    }
}

impl From<MeetingError> for MinutesError {
    fn from(error: MeetingError) -> Self {
        Self::Attendance(error.into())
    }
}

impl Refusal for MinutesError {
    fn kind(&self) -> Kind {
        match self {
            Self::Attendance(error) => error.kind(),
            Self::Empty => Kind::Invalid,
            _ => Kind::Conflict,
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Attendance(error) => error.text(),
            Self::Overtaken => "meeting-error-overtaken",
            Self::Approved => "minutes-error-approved",
            Self::NotApproved => "minutes-error-not-approved",
            Self::NotOver => "minutes-error-not-over",
            Self::Empty => "form-line-missing",
        }
    }
}

/// What is written of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The version that was seen.
    pub version: u32,
    /// What the minutes say.
    pub record: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// Writes what the minutes say of an item. A decision that a ballot made stays one.
pub async fn write(
    db: &Db,
    actor: &Actor,
    (id, item): (MeetingId, ItemId),
    written: Written,
    now: Stamp,
) -> Result<(), MinutesError> {
    let tx = db.begin().await?;
    let meeting = clerk_locked(&tx, actor, id).await?;
    if !meeting.is_on_record() {
        return Err(MeetingError::from(StateError::NotOpen).into());
    }
    if store::of_meeting(&*tx, id).await?.is_some() {
        return Err(MinutesError::Approved);
    }
    let found = item::actions::locked(&tx, &meeting, item).await?;
    if found.version != written.version {
        return Err(MinutesError::Overtaken);
    }
    let decided = found.outcome == Outcome::Decided;
    let changed = Item {
        record: written.record,
        outcome: if decided {
            found.outcome
        } else {
            written.outcome
        },
        version: found.version + 1,
        changed_at: now,
        changed_by: actor.name().to_owned(),
        ..found
    };
    item::store::update(&tx, &changed).await?;
    let details = json!({ "item": item.to_string(), "outcome": changed.outcome.word() });
    record_with(&tx, actor, ("minutes.write", &meeting), details, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Approves the minutes as these documents, in a later meeting or outside one.
pub async fn approve(
    db: &Db,
    actor: &Actor,
    (id, approved_in): (MeetingId, Option<MeetingId>),
    (version, document, public_document): (u32, String, String),
    now: Stamp,
) -> Result<(), MinutesError> {
    let tx = db.begin().await?;
    let meeting = clerk_locked(&tx, actor, id).await?;
    over(&meeting)?;
    if store::of_meeting(&*tx, id).await?.is_some() {
        return Err(MinutesError::Approved);
    }
    if seen(&item::of_meeting(&*tx, id).await?) != version {
        return Err(MinutesError::Overtaken);
    }
    if let Some(other) = approved_in {
        let found = crate::meeting::store::unscoped(&*tx, other).await?;
        let same = found.filter(|it| it.network == meeting.network && it.id != id);
        same.ok_or(MeetingError::Missing)?;
    }
    let document_hash = hex::encode(Sha256::digest(document.as_bytes()));
    let approved = Minutes {
        meeting: id,
        approved_at: now,
        approved_by: actor.name().to_owned(),
        approved_in,
        document,
        public_document,
        document_hash: document_hash.clone(),
        corrections: Vec::new(),
    };
    store::insert(&tx, &approved).await?;
    let details = json!({
        "hash": document_hash,
        "in": approved_in.map(|it| it.to_string()),
    });
    record_with(&tx, actor, ("minutes.approve", &meeting), details, now).await?;
    tx.commit().await?;
    Ok(())
}

/// What was seen of all items together: the sum of their versions grows with every change.
pub(crate) fn seen(items: &[Item]) -> u32 {
    items.iter().map(|it| it.version).sum()
}

const fn over(meeting: &Meeting) -> Result<(), MinutesError> {
    match meeting.state {
        State::Held { .. } => Ok(()),
        _ => Err(MinutesError::NotOver),
    }
}

/// Adds a correction to approved minutes.
pub async fn correct(
    db: &Db,
    actor: &Actor,
    id: MeetingId,
    (text, public): (String, Publicness),
    now: Stamp,
) -> Result<(), MinutesError> {
    let tx = db.begin().await?;
    let meeting = clerk_locked(&tx, actor, id).await?;
    if store::of_meeting(&*tx, id).await?.is_none() {
        return Err(MinutesError::NotApproved);
    }
    if text.trim().is_empty() {
        return Err(MinutesError::Empty);
    }
    let made = Correction {
        id: CorrectionId::new(now),
        at: now,
        made_by: actor.name().to_owned(),
        public: public == Publicness::Public,
        text,
    };
    store::insert_correction(&tx, id, &made).await?;
    let details = json!({ "correction": made.id.to_string() });
    record_with(&tx, actor, ("minutes.correct", &meeting), details, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Who reads a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publicness {
    /// Whoever reads the minutes.
    Public,
    /// The body.
    Body,
}
