//! Who answers an invitation, who sends a deputy.

use super::{Invitee, MeetingSeat};
use crate::meeting::Meeting;
use kernel::{Actor, Denied, OrganisationId};

/// Proof that the actor says who takes part for a seat.
#[derive(Debug)]
pub struct MayStandIn(());

/// The holder of the seat, whoever writes for its organisation, and the central office.
pub fn may_send_deputy(
    actor: &Actor,
    meeting: &Meeting,
    seat: &MeetingSeat,
) -> Result<MayStandIn, Denied> {
    let own = actor.identity().and_then(|it| it.person);
    let holds = own.is_some() && own == seat.holder;
    let writes = seat
        .organisation
        .is_some_and(|id| speaks(actor, meeting, id));
    if holds || writes || actor.is_central_office(meeting.network) {
        Ok(MayStandIn(()))
    } else if actor.is_in(meeting.network) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}

fn speaks(actor: &Actor, meeting: &Meeting, organisation: OrganisationId) -> bool {
    actor.is_in(meeting.network) && actor.speaks_for(organisation)
}

/// Oneself, or the central office on somebody's word.
pub fn may_answer(actor: &Actor, meeting: &Meeting, invitee: &Invitee) -> Result<(), Denied> {
    let own = actor.identity().and_then(|it| it.person);
    let oneself = own.is_some() && own == invitee.person;
    if oneself || actor.is_central_office(meeting.network) {
        Ok(())
    } else if actor.is_in(meeting.network) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}
