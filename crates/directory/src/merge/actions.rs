//! Acts on duplicates: merge, undo.

use super::policy::{may_merge, may_undo};
use super::{Merge, MergeId, store};
use crate::organisation::{Organisation, State, store as organisations};
use crate::search::store::next_revision;
use db::{Db, DbError, Tx};
use kernel::{Actor, Denied, Kind, OrganisationId, Refusal, Stamp};
use platform::audit;
use platform::link::Link;
use serde_json::json;

/// Why records are not merged or parted.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// There is no such record or merge.
    #[error("there is no such record")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for MergeError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }
}

/// Merges the duplicate (the second) into the record that is kept (the first). Both are
/// listed where either was; what `links` names moves.
pub async fn merge(
    db: &Db,
    links: &[Link],
    actor: &Actor,
    (kept, duplicate): (OrganisationId, OrganisationId),
    now: Stamp,
) -> Result<MergeId, MergeError> {
    let tx = db.begin().await?;
    // In the order of their ids, so that two merges never wait for each other.
    let first = organisations::find_locked(&tx, kept.min(duplicate)).await?;
    let second = organisations::find_locked(&tx, kept.max(duplicate)).await?;
    let (Some(first), Some(second)) = (first, second) else {
        return Err(MergeError::Missing);
    };
    let (kept, merged) = if first.id == kept {
        (first, second)
    } else {
        (second, first)
    };
    may_merge(actor, &kept, &merged)?;
    let merge = Merge {
        id: MergeId::new(now),
        kept: kept.id,
        merged: merged.id,
        merged_at: now,
        merged_by: actor.name().to_owned(),
        undone_at: None,
    };
    store::insert(&tx, &merge).await?;
    let moved = store::move_links(&tx, &merge, links).await?;
    for network in &merged.listed_in {
        crate::organisation::listing::store::enter(&tx, kept.id, *network, None).await?;
    }
    let state = State::MergedInto(kept.id);
    settle(&tx, &merge, Organisation { state, ..merged }, now).await?;
    record(&tx, actor, "organisation.merge", &merge, &kept, moved, now).await?;
    tx.commit().await?;
    Ok(merge.id)
}

/// Takes a merge back: the duplicate stands again with everything that was moved.
pub async fn undo(
    db: &Db,
    links: &[Link],
    actor: &Actor,
    id: MergeId,
    now: Stamp,
) -> Result<(), MergeError> {
    let tx = db.begin().await?;
    let merge = store::find_locked(&tx, id)
        .await?
        .ok_or(MergeError::Missing)?;
    let merged = organisations::find_locked(&tx, merge.merged).await?;
    let merged = merged.ok_or(MergeError::Missing)?;
    may_undo(actor, &merge, &merged)?;
    let returned = store::return_links(&tx, &merge, links).await?;
    store::close(&tx, id, actor.name(), now).await?;
    let state = State::Active;
    let merged = Organisation { state, ..merged };
    settle(&tx, &merge, merged.clone(), now).await?;
    record(
        &tx,
        actor,
        "organisation.undo-merge",
        &merge,
        &merged,
        returned,
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Writes the duplicate's new state; search and public pages read both again.
async fn settle(tx: &Tx, merge: &Merge, merged: Organisation, now: Stamp) -> Result<(), DbError> {
    let revision = next_revision(tx).await?;
    let networks = merged.listed_in.clone();
    let changed = Organisation {
        revision,
        changed_at: now,
        ..merged
    };
    organisations::update(tx, &changed).await?;
    store::touch_linked(tx, [merge.kept, merge.merged], revision).await?;
    for network in networks {
        platform::network::touch(tx, network, now).await?;
    }
    Ok(())
}

async fn record(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    merge: &Merge,
    record: &Organisation,
    links: u64,
    now: Stamp,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(record.home),
        name: act,
        entity: "organisation",
        id: record.id.uuid(),
        details: json!({
            "kept": merge.kept.to_string(),
            "merged": merge.merged.to_string(),
            "links": links,
        }),
    };
    audit::record(tx, actor, now, &act).await
}
