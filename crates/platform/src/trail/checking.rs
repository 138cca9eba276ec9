//! The job that checks one slice of the chain and queues the next.

use super::{Check, CheckId, CheckState, store};
use crate::audit;
use crate::job;
use anyhow::Context as _;
use db::{Db, DbError, Tx};
use kernel::Stamp;

/// The kind of job.
pub(crate) const JOB: &str = "platform.audit-check";

/// Batches of a thousand entries that one job walks: well within its lease.
const BATCHES: usize = 20;

/// Queues the next slice of a check.
pub(super) async fn enqueue(tx: &Tx, id: CheckId, now: Stamp) -> Result<(), DbError> {
    let payload = serde_json::json!({ "check": id.to_string() });
    job::enqueue(tx, JOB, &payload, now).await?;
    Ok(())
}

/// Walks a slice. Run twice for one slice, the second changes nothing.
pub(crate) async fn run(db: Db, payload: serde_json::Value, now: Stamp) -> anyhow::Result<()> {
    let id: CheckId = payload["check"].as_str().unwrap_or_default().parse()?;
    let before = store::find(db.read(), id)
        .await?
        .context("the check is gone")?;
    if before.state != CheckState::Running {
        return Ok(());
    }
    let after = walked(&db, before.clone(), now).await?;
    let tx = db.begin().await?;
    let present = store::locked(&tx, id).await?;
    if present.as_ref() != Some(&before) {
        return Ok(());
    }
    store::change(&tx, &after).await?;
    if after.state == CheckState::Running {
        enqueue(&tx, id, now).await?;
    }
    Ok(tx.commit().await?)
}

async fn walked(db: &Db, mut check: Check, now: Stamp) -> Result<Check, DbError> {
    for _ in 0..BATCHES {
        let head = check.head.clone();
        check = match audit::walk(db.read(), head).await? {
            Ok((head, more)) => check.after(Ok(head), more, now),
            Err(tampering) => check.after(Err(tampering), false, now),
        };
        if check.state != CheckState::Running {
            break;
        }
    }
    Ok(check)
}
