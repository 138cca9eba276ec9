//! Jobs: work queued in the transaction that makes it necessary, done afterwards.
//!
//! A job may run twice; whoever does it must not mind. After [`MAX_ATTEMPTS`]
//! failures it is dead and waits for a person.

mod daily;
mod store;
#[cfg(test)]
mod tests;
mod worker;

pub use daily::{Daily, queue_daily};
pub(crate) use store::expire;
pub use store::{dead, enqueue, enqueue_at, give_back, waiting};
pub use worker::run_due;

use kernel::{Stamp, id_type};

id_type! {
    /// A job.
    JobId
}

/// After so many failures a job is dead.
pub const MAX_ATTEMPTS: i64 = 8;

/// How long a node may be silent about a job before another takes it over, in seconds.
pub const LEASE_SECONDS: i64 = 60;

/// A job that a node has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Which one.
    pub id: JobId,
    /// Its kind: `directory.import`.
    pub kind: String,
    /// What it needs to know: ids, as JSON.
    pub payload: String,
    /// How often it has been tried, this time included.
    pub attempts: i64,
}

/// When to try again after the `attempts`-th failure: 10 s, 20 s, 40 s … at most
/// an hour later; `None` when it is dead.
pub fn next_attempt(attempts: i64, now: Stamp) -> Option<Stamp> {
    if attempts >= MAX_ATTEMPTS {
        return None;
    }
    let exponent = u32::try_from(attempts.max(1) - 1).unwrap_or(0);
    let seconds = 10_i64
        .saturating_mul(2_i64.saturating_pow(exponent))
        .min(3_600);
    Some(now.plus_seconds(seconds))
}
