//! The nightly job that removes what nobody uses.
//!
//! Bytes go in three steps, so that no transaction waits for the depot and nobody loses
//! what they are just uploading: marked in one transaction, removed from the depot,
//! forgotten in another. Whoever uploads the same content meanwhile is asked to try again.

use super::{ContentHash, Depot, GRACE_DAYS, Lying, UploadId, store};
use crate::audit::{self, Act};
use crate::manifest::BoxFuture;
use crate::workbench;
use anyhow::Context as _;
use db::{Db, DbError};
use futures_util::TryStreamExt as _;
use kernel::{Actor, Stamp};
use uuid::Uuid;

/// The job of the night.
pub(crate) const JOB: &str = "platform.uploads";

/// How a capability tells which of these uploads its records use.
pub type UploadUses =
    for<'a> fn(&'a Db, &'a [UploadId]) -> BoxFuture<'a, Result<Vec<UploadId>, DbError>>;

/// Removes uploads that no record uses and bytes that no upload names, both a day old.
pub(crate) async fn run(db: Db, _: serde_json::Value, now: Stamp) -> anyhow::Result<()> {
    let bench = workbench::present()?;
    let Some(depot) = bench.depot else {
        return Ok(());
    };
    let before = now.plus_days(-GRACE_DAYS);
    let rows = abandoned(&db, &bench.catalogue.uploads, before, now).await?;
    let adopted = adopt(&db, &depot, before).await?;
    let files = remove(&db, &depot, before, now).await?;
    if rows + adopted + files > 0 {
        tracing::info!(rows, adopted, files, "the uploads are swept");
    }
    if rows + files > 0 {
        let tx = db.begin().await?;
        let act = Act {
            network: None,
            name: "upload.sweep",
            entity: "upload",
            id: Uuid::nil(),
            details: serde_json::json!({ "uploads": rows, "files": files }),
        };
        audit::record(&tx, &Actor::System, now, &act).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Rows are made in the transaction of the record that uses them, so there should be none.
async fn abandoned(
    db: &Db,
    sources: &[UploadUses],
    before: Stamp,
    now: Stamp,
) -> Result<usize, DbError> {
    let (mut last, mut removed) = (None, 0);
    loop {
        let some = store::older(db.read(), before, last).await?;
        let Some(end) = some.last() else {
            return Ok(removed);
        };
        last = Some(*end);
        let mut used = Vec::new();
        for source in sources {
            used.extend(source(db, &some).await?);
        }
        let unused: Vec<_> = some.iter().filter(|it| !used.contains(it)).collect();
        let unused: Vec<UploadId> = unused.into_iter().copied().collect();
        if unused.is_empty() {
            continue;
        }
        removed += unused.len();
        let tx = db.begin().await?;
        for upload in store::by_ids(&*tx, &unused).await? {
            super::let_go(&tx, &upload, now).await?;
        }
        tx.commit().await?;
    }
}

/// Bytes without a row, left by a restore of an older backup, get one and go their way
/// with the others.
async fn adopt(db: &Db, depot: &Depot, before: Stamp) -> anyhow::Result<usize> {
    let (mut lying, mut adopted) = (depot.everything(), 0);
    let mut some: Vec<Lying> = Vec::new();
    loop {
        let next = lying.try_next().await?;
        let is_end = next.is_none();
        some.extend(next.filter(|it| it.at < before));
        if !some.is_empty() && (is_end || some.len() == store::ROWS) {
            let hashes: Vec<_> = some.iter().map(|it| it.hash).collect();
            let unknown = store::unknown(db.read(), &hashes).await?;
            some.retain(|it| unknown.contains(&it.hash));
            let tx = db.begin().await?;
            for it in &some {
                store::adopt(&tx, it.hash, it.size, it.at).await?;
            }
            tx.commit().await?;
            adopted += some.len();
            some.clear();
        }
        if is_end {
            return Ok(adopted);
        }
    }
}

async fn remove(db: &Db, depot: &Depot, before: Stamp, now: Stamp) -> anyhow::Result<usize> {
    let mut removed = 0;
    loop {
        let tx = db.begin().await?;
        let doomed: Vec<ContentHash> = store::doom(&tx, before, now).await?;
        tx.commit().await?;
        if doomed.is_empty() {
            return Ok(removed);
        }
        for hash in &doomed {
            let gone = depot.remove(*hash).await;
            gone.with_context(|| format!("{hash} cannot be removed"))?;
        }
        let tx = db.begin().await?;
        for hash in &doomed {
            store::forget(&tx, *hash, now).await?;
        }
        tx.commit().await?;
        removed += doomed.len();
    }
}
