//! Rules as tables, and the laws they obey.

mod laws;
mod majorities;
mod periods;
mod quorums;
mod ratifications;

use super::*;

/// A roll of so many filled seats with one vote, so many of them present.
fn roll(filled: usize, present: usize) -> Roll {
    let seat = |at| SeatState {
        present: at < present,
        ..SeatState::PRESENT
    };
    Roll {
        seats: (0..filled).map(seat).collect(),
        legal_votes: 0,
    }
}

fn counted(yes: u64, no: u64, abstentions: u64, invalid: u64) -> Votes {
    Votes::Counted(Tally {
        yes,
        no,
        abstentions,
        invalid,
    })
}
