//! Jobs: work queued in the transaction that makes it necessary, done afterwards.
//!
//! A job may run twice; whoever does it must not mind. After [`MAX_ATTEMPTS`]
//! failures it is dead and waits for a person.

mod daily;
mod following;
mod store;
#[cfg(test)]
mod tests;
mod worker;

pub use daily::{Daily, queue_daily};
pub use following::queue_following;
pub(crate) use store::{change, count_in, expire, find, in_state, locked, revive};
pub use store::{dead, enqueue, enqueue_at, give_back, waiting};
pub use worker::run_due;

use kernel::{Line, Stamp, id_type};

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

/// How far a job has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobState {
    /// Waits for its moment, maybe after failures.
    Waiting,
    /// A node works on it.
    Running,
    /// Done, or given up by somebody.
    Done,
    /// Failed too often; waits for a person.
    Dead,
}

impl JobState {
    /// All states, those that need a person first.
    pub const ALL: [Self; 4] = [Self::Dead, Self::Waiting, Self::Running, Self::Done];

    /// The word in the column and in text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Dead => "dead",
        }
    }

    /// The state a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// Who gave a job up, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenUp {
    /// The name of who did.
    pub by: String,
    /// Why.
    pub reason: Line,
}

/// A job as whoever runs the instance sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Which one.
    pub id: JobId,
    /// Its kind: `directory.import`.
    pub kind: String,
    /// What it needs to know: ids, as JSON.
    pub payload: String,
    /// How far it has come.
    pub state: JobState,
    /// How often it has been tried.
    pub attempts: i64,
    /// When it is due.
    pub run_at: Stamp,
    /// What went wrong the last time.
    pub last_error: Option<String>,
    /// When it was queued.
    pub created_at: Stamp,
    /// When it was done.
    pub finished_at: Option<Stamp>,
    /// Given up instead of done.
    pub given_up: Option<GivenUp>,
}

/// The job is not dead, so nobody decides about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the job is not dead")]
pub struct NotDead;

impl Job {
    /// Waiting once more, with all its attempts before it.
    pub fn again(self, now: Stamp) -> Result<Self, NotDead> {
        match self.state {
            JobState::Dead => Ok(Self {
                state: JobState::Waiting,
                attempts: 0,
                run_at: now,
                ..self
            }),
            _ => Err(NotDead),
        }
    }

    /// Done without having been done, for a reason.
    pub fn given_up(self, given_up: GivenUp, now: Stamp) -> Result<Self, NotDead> {
        match self.state {
            JobState::Dead => Ok(Self {
                state: JobState::Done,
                finished_at: Some(now),
                given_up: Some(given_up),
                ..self
            }),
            _ => Err(NotDead),
        }
    }
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
