//! Asking for a check of the chain.

use super::policy::{self, MayReadTrail};
use super::{Check, CheckId, checking, store};
use crate::audit::{self, Act};
use db::{Db, DbError};
use kernel::{Actor, Denied, Kind, Refusal, Stamp};

/// Why no check begins.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// One at a time.
    #[error("a check is running already")]
    Running,
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for CheckError {
    fn kind(&self) -> Kind {
        match self {
            Self::Running => Kind::Conflict,
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Running => "trail-check-running",
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }
}

/// Queues a check of the whole chain as it stands now.
pub async fn begin_check(db: &Db, actor: &Actor, now: Stamp) -> Result<CheckId, CheckError> {
    let tx = db.begin().await?;
    let _proof: MayReadTrail = policy::may_read_trail(actor)?;
    if store::running(&tx).await?.is_some() {
        return Err(CheckError::Running);
    }
    let written = audit::written(&*tx).await?;
    let check = Check::begin(actor.name(), written, now);
    store::insert(&tx, &check).await?;
    checking::enqueue(&tx, check.id, now).await?;
    let act = Act {
        network: None,
        name: "trail.check",
        entity: "audit-check",
        id: check.id.uuid(),
        details: serde_json::json!({ "entries": written }),
    };
    audit::record(&tx, actor, now, &act).await?;
    tx.commit().await?;
    Ok(check.id)
}
