//! Work that comes every day: queued once a day, by whichever node sees it first.

use super::store;
use db::{Db, DbError};
use kernel::{Date, Stamp};

/// A job that comes every day at an hour in Germany. Its payload is `{"day": "2026-11-24"}`;
/// a day on which no node ran is not made up for, but the day at hand is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Daily {
    /// The kind of job.
    pub job: &'static str,
    /// From which full hour on, 0 to 23, in the time of Germany.
    pub hour: i8,
}

impl Daily {
    /// The last day whose hour has come.
    pub fn due(&self, now: Stamp) -> Date {
        let local = now.in_berlin();
        if local.hour() >= self.hour {
            local.date()
        } else {
            local.date().yesterday().unwrap_or_else(|_| local.date())
        }
    }
}

/// Queues what is due and not queued yet. Called again and again by every node.
pub async fn queue_daily(db: &Db, daily: &[Daily], now: Stamp) -> Result<(), DbError> {
    let known = store::days(db).await?;
    for it in daily {
        let due = it.due(now);
        if known.get(it.job).is_some_and(|last| *last >= due) {
            continue;
        }
        let tx = db.begin().await?;
        if store::claim_day(&tx, it.job, due).await? {
            let payload = serde_json::json!({ "day": due.to_string() });
            super::enqueue(&tx, it.job, &payload, now).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}
