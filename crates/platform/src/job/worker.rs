//! Doing the jobs that are due.

use super::{Taken, store};
use crate::JobKind;
use db::{Db, DbError};
use kernel::Stamp;

/// Does every job that is due; the number done. Called again and again by the app.
pub async fn run_due(db: &Db, kinds: &[JobKind], now: impl Fn() -> Stamp) -> Result<u64, DbError> {
    let mut done = 0;
    while let Some(job) = store::take(db, now()).await? {
        match attempt(db, kinds, &job, now()).await {
            Ok(()) => {
                store::finish(db, &job, now()).await?;
                done += 1;
            }
            Err(error) => {
                let text = format!("{error:#}");
                tracing::warn!(job.id = %job.id, job.kind = job.kind, error = text, "a job failed");
                store::fail(db, &job, &text, now()).await?;
            }
        }
    }
    Ok(done)
}

async fn attempt(db: &Db, kinds: &[JobKind], job: &Taken, now: Stamp) -> anyhow::Result<()> {
    let kind = kinds.iter().find(|kind| kind.name == job.kind);
    let kind = kind.ok_or_else(|| anyhow::anyhow!("no capability does {}", job.kind))?;
    let payload = serde_json::from_str(&job.payload)?;
    (kind.run)(db.clone(), payload, now).await
}
