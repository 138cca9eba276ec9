//! Who merges and who takes it back: the central office that keeps both records.

use super::Merge;
use crate::organisation::{self, Organisation, State};
use kernel::{Actor, Denied};

/// Proof: the actor may merge these two records.
#[derive(Debug)]
pub struct MayMerge(());

/// Proof: the actor may take the merge back.
#[derive(Debug)]
pub struct MayUndo(());

/// The central office of the home of both.
pub fn may_merge(
    actor: &Actor,
    kept: &Organisation,
    merged: &Organisation,
) -> Result<MayMerge, Denied> {
    organisation::may_see(actor, kept)?;
    organisation::may_see(actor, merged)?;
    let office = actor.is_central_office(kept.home) && actor.is_central_office(merged.home);
    let active = kept.state == State::Active && merged.state == State::Active;
    if office && active && kept.id != merged.id {
        Ok(MayMerge(()))
    } else {
        Err(Denied::Forbidden)
    }
}

/// The central office of the home of the duplicate, once.
pub fn may_undo(actor: &Actor, merge: &Merge, merged: &Organisation) -> Result<MayUndo, Denied> {
    organisation::may_see(actor, merged)?;
    if actor.is_central_office(merged.home) && merge.undone_at.is_none() {
        Ok(MayUndo(()))
    } else {
        Err(Denied::Forbidden)
    }
}
