//! Who reads minutes, and how much of them.

use crate::meeting::{Meeting, Nearness, may_read as may_read_meeting};
use directory::reach::reads_as_office;
use kernel::{Actor, Denied};

/// How much of the minutes somebody reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// What is public.
    Public,
}

/// The body and the central office read all of it, also before it is approved; whoever may know
/// of the meeting reads what is public, once it is approved.
pub fn may_read(
    actor: &Actor,
    it: &Meeting,
    nearness: Nearness,
    is_approved: bool,
) -> Result<Extent, Denied> {
    may_read_meeting(actor, it, nearness)?;
    let within = nearness == Nearness::Within && actor.is_in(it.network);
    if within || reads_as_office(actor, it.network) {
        Ok(Extent::Whole)
    } else if is_approved {
        Ok(Extent::Public)
    } else {
        Err(Denied::Hidden)
    }
}
