//! Passing a gate, or being told how long to wait.

use super::{Gate, key_hash, store};
use db::{Db, DbError};
use kernel::{Kind, Refusal, Stamp};
use std::sync::atomic::{AtomicI64, Ordering};

/// Each node sweeps over the counters at most so often, in seconds.
const SWEEP_EVERY: i64 = 600;

/// Why somebody does not pass.
#[derive(Debug, thiserror::Error)]
pub enum TooOften {
    /// Too many passages in the window; seconds until it ends.
    #[error("too often: {0} seconds to wait")]
    Wait(i64),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for TooOften {
    fn kind(&self) -> Kind {
        match self {
            Self::Wait(seconds) => Kind::TooMany(*seconds),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Wait(_) => "error-too-many",
            Self::Db(error) => error.text(),
        }
    }
}

/// Counts one passage of `key` at a gate, or refuses it. Who is refused already costs no
/// write. Call it before the act, never inside its transaction: a refused act has to be
/// counted as well.
pub async fn admit(db: &Db, gate: Gate, key: &str, now: Stamp) -> Result<(), TooOften> {
    let (limit, key) = (gate.limit(), key_hash(gate, key));
    let known = store::find(db.read(), gate, &key).await?;
    let full = known.filter(|window| window.passages >= limit.passages);
    if let Some(seconds) = full.and_then(|window| limit.wait(limit.count(Some(window), now), now)) {
        return Err(TooOften::Wait(seconds));
    }
    let tx = db.begin().await?;
    let window = store::count(&tx, gate, &key, now).await?;
    tx.commit().await?;
    sweep(db, now).await?;
    limit
        .wait(window, now)
        .map_or(Ok(()), |seconds| Err(TooOften::Wait(seconds)))
}

/// The same by the address that a visit comes from; who has none passes.
pub async fn admit_from(
    db: &Db,
    gate: Gate,
    client: web::ClientAddress,
    now: Stamp,
) -> Result<(), TooOften> {
    match client.key() {
        Some(key) => admit(db, gate, &key, now).await,
        None => Ok(()),
    }
}

/// When this node has swept, in microseconds.
#[derive(Default)]
struct Swept(AtomicI64);

/// Removes the counters whose windows are over, now and then.
async fn sweep(db: &Db, now: Stamp) -> Result<(), DbError> {
    let swept = db.cache::<Swept>();
    let last = swept.0.load(Ordering::Relaxed);
    let due = Stamp::from_micros(last).plus_seconds(SWEEP_EVERY) <= now;
    let ours = || {
        swept
            .0
            .compare_exchange(last, now.micros(), Ordering::Relaxed, Ordering::Relaxed)
    };
    if !due || ours().is_err() {
        return Ok(());
    }
    let tx = db.begin().await?;
    store::sweep(&tx, now).await?;
    tx.commit().await
}
