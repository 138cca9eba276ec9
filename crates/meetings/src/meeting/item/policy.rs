//! Who reads an item of an agenda.

use super::Item;
use crate::meeting::{Meeting, Nearness, may_read};
use directory::reach::reads_as_office;
use kernel::{Actor, Denied};

/// Whoever reads the meeting reads its public items; the others the body and the office.
pub fn may_read_item(
    actor: &Actor,
    (meeting, item): (&Meeting, &Item),
    nearness: Nearness,
) -> Result<(), Denied> {
    may_read(actor, meeting, nearness)?;
    let within = nearness == Nearness::Within && actor.is_in(meeting.network);
    if item.public || within || reads_as_office(actor, meeting.network) {
        Ok(())
    } else {
        Err(Denied::Hidden)
    }
}
