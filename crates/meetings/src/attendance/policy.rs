//! Who keeps the roll.

use crate::meeting::{Meeting, may_plan};
use kernel::{Actor, Denied};

/// Proof that the actor keeps the roll of a meeting.
#[derive(Debug)]
pub struct MayClerk(());

/// The central office, and whoever leads the meeting.
pub fn may_clerk(actor: &Actor, it: &Meeting) -> Result<MayClerk, Denied> {
    let own = actor.identity().and_then(|it| it.person);
    let leads = own.is_some() && own == it.chair && actor.is_in(it.network);
    if leads {
        return Ok(MayClerk(()));
    }
    may_plan(actor, it.network).map(|_| MayClerk(()))
}
