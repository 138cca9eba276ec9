//! Who votes for a seat.

use super::BallotSeat;
use kernel::{Actor, Denied};

/// Proof that the actor votes for a seat of a ballot.
#[derive(Debug)]
pub struct MayVote(());

/// Whoever sat for the seat when the ballot was opened, and nobody else: not the holder whose
/// deputy is there, not a deputy whose holder came.
pub fn may_vote(actor: &Actor, seat: &BallotSeat) -> Result<MayVote, Denied> {
    let own = actor.identity().and_then(|it| it.person);
    if own.is_some() && own == seat.person {
        Ok(MayVote(()))
    } else {
        Err(Denied::Forbidden)
    }
}
