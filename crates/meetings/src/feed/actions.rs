//! Getting an address for one's own calendar, and taking it back.

use super::policy::may_subscribe;
use super::store;
use db::{Db, DbError, Tx};
use kernel::{Actor, Denied, Kind, NetworkId, Refusal, Stamp};
use platform::audit;
use platform::session::Secret;
use serde_json::json;

/// Why there is no address.
#[derive(Debug, thiserror::Error)]
pub enum FeedError {
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for FeedError {
    fn kind(&self) -> Kind {
        match self {
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }
}

/// A new secret address; an older one no longer opens anything. It is shown once.
pub async fn issue(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    now: Stamp,
) -> Result<Secret, FeedError> {
    let tx = db.begin().await?;
    let proof = may_subscribe(actor, network)?;
    let secret = Secret::random();
    store::keep(&tx, (&proof, network), &secret, now).await?;
    record(&tx, actor, ("calendar-feed.issue", network), now).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Takes the address back.
pub async fn withdraw(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    now: Stamp,
) -> Result<(), FeedError> {
    let tx = db.begin().await?;
    let proof = may_subscribe(actor, network)?;
    store::remove(&tx, (&proof, network)).await?;
    record(&tx, actor, ("calendar-feed.withdraw", network), now).await?;
    tx.commit().await?;
    Ok(())
}

async fn record(
    tx: &Tx,
    actor: &Actor,
    (name, network): (&'static str, NetworkId),
    now: Stamp,
) -> Result<(), DbError> {
    let account = actor.account().map(kernel::AccountId::uuid);
    let act = audit::Act {
        network: Some(network),
        name,
        entity: "calendar-feed",
        id: account.unwrap_or_else(|| network.uuid()),
        details: json!({}),
    };
    audit::record(tx, actor, now, &act).await
}
