//! Work that follows what the public sees of a network: queued once for all changes since the
//! last time, by whichever node sees them first.

use super::store;
use db::{Db, DbError};
use kernel::Stamp;

/// Queues each of these jobs for every network that has changed since it was last queued for
/// it. Its payload is `{"network": "…"}`. Called again and again by every node.
pub async fn queue_following(
    db: &Db,
    followers: &[&'static str],
    now: Stamp,
) -> Result<(), DbError> {
    for job in followers {
        for (network, revision) in store::behind(db, job).await? {
            let tx = db.begin().await?;
            if store::claim_revision(&tx, job, network, revision).await? {
                let payload = serde_json::json!({ "network": network.to_string() });
                super::enqueue(&tx, job, &payload, now).await?;
                tx.commit().await?;
            }
        }
    }
    Ok(())
}
