//! Doing the jobs that are due.

use super::{LEASE_SECONDS, Taken, store};
use crate::JobKind;
use db::{Db, DbError};
use kernel::Stamp;
use std::convert::Infallible;
use std::time::Duration;

/// How often a lease is renewed while the work goes on.
const RENEW_EVERY: Duration = Duration::from_secs(LEASE_SECONDS.unsigned_abs() / 4);

/// Does every job that is due; the number done. Called again and again by the app.
pub async fn run_due(db: &Db, kinds: &[JobKind], now: impl Fn() -> Stamp) -> Result<u64, DbError> {
    let mut done = 0;
    while let Some(job) = store::take(db, now()).await? {
        let work = attempt(db, kinds, &job, now());
        let ended = tokio::select! {
            ended = work => ended,
            never = renewals(db, &job, &now) => match never {},
        };
        match ended {
            Ok(()) => {
                store::finish(db, &job, now()).await?;
                metrics::counter!("regiowerk_jobs_done_total", "kind" => job.kind.clone())
                    .increment(1);
                done += 1;
            }
            Err(error) => {
                let text = format!("{error:#}");
                metrics::counter!("regiowerk_jobs_failed_total", "kind" => job.kind.clone())
                    .increment(1);
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

/// Tells the other nodes again and again that this one is still at the job. Polled
/// beside the work, never in its place: the work may hold the only writing connection.
async fn renewals(db: &Db, job: &Taken, now: &impl Fn() -> Stamp) -> Infallible {
    loop {
        tokio::time::sleep(RENEW_EVERY).await;
        if let Err(error) = store::renew(db, job, now()).await {
            tracing::warn!(job.id = %job.id, %error, "a lease could not be renewed");
        }
    }
}
