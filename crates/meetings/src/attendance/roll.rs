//! The roll: which seats count at a moment, as `voting` wants to know it.

use super::store::Record;
use super::{Attendance, Finding, FindingId, Occasion, Recusal};
use crate::meeting::{ItemId, Meeting};
use crate::roster::{MeetingSeat, MeetingSeatId};
use crate::rules::InForce;
use kernel::{OrganisationId, PersonId, Stamp};
use voting::{Opening, Roll, SeatState, Weighting, quorum};

/// A seat on the roll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called {
    /// Which one.
    pub seat: MeetingSeatId,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// Who sits there at the moment, or would.
    pub person: Option<PersonId>,
    /// How it counts.
    pub state: SeatState,
}

/// The roll of a meeting at a moment, for an item or for none.
pub fn roll(
    (seats, legal_votes): (&[MeetingSeat], u64),
    (attendances, recusals): (&[Attendance], &[Recusal]),
    (item, weighting): (Option<ItemId>, Weighting),
    at: Stamp,
) -> (Vec<Called>, Roll) {
    let there = |seat: MeetingSeatId| {
        let mut all = attendances.iter();
        all.find(|it| it.seat == seat && it.is_there(at))
    };
    let called = |seat: &MeetingSeat| {
        let sits = there(seat.id);
        Called {
            seat: seat.id,
            organisation: seat.organisation,
            person: sits.map_or_else(|| seat.occupant(), |it| it.person),
            state: SeatState {
                filled: seat.holder.is_some(),
                present: sits.is_some(),
                recused: recusals
                    .iter()
                    .any(|it| it.seat == seat.id && Some(it.item) == item),
                votes: seat.votes,
                weight: seat.weight,
            },
        }
    };
    let mut all: Vec<_> = seats.iter().filter(|it| !it.gone).map(called).collect();
    let mut legal_votes = legal_votes;
    if weighting == Weighting::PerOrganisation {
        one_vote_each(&mut all);
        // Seats that nobody holds yet belong to no organisation that would have a vote.
        legal_votes = 0;
    }
    let roll = Roll {
        seats: all.iter().map(|it| it.state).collect(),
        legal_votes,
    };
    (all, roll)
}

/// Every organisation has one vote and its weight once: for the first of its seats that is
/// there and not recused, else for its first.
fn one_vote_each(all: &mut [Called]) {
    let organisations: Vec<_> = all.iter().filter_map(|it| it.organisation).collect();
    for organisation in organisations {
        let of = |it: &Called| it.organisation == Some(organisation) && it.state.votes > 0;
        let present = |it: &Called| of(it) && it.state.present && !it.state.recused;
        let speaks = all
            .iter()
            .position(present)
            .or_else(|| all.iter().position(of));
        for (at, it) in all.iter_mut().enumerate() {
            if of(it) && Some(at) != speaks {
                (it.state.votes, it.state.weight) = (0, 0);
            } else if of(it) {
                it.state.votes = 1;
            }
        }
    }
}

/// Everything that says whether a body can decide at a moment.
#[derive(Clone, Debug)]
pub(crate) struct Present {
    /// The seats on the roll.
    pub(crate) called: Vec<Called>,
    /// The same as `voting` wants it.
    pub(crate) roll: Roll,
    /// The rules in force.
    pub(crate) rules: Option<InForce>,
    /// What is on record.
    pub(crate) record: Record,
}

impl Present {
    /// Whether the body can decide, as it would be found now.
    pub(crate) fn finding(
        &self,
        meeting: &Meeting,
        (item, occasion): (Option<ItemId>, Occasion),
        now: Stamp,
    ) -> Finding {
        let rule = self.rules.as_ref().and_then(|it| it.set.quorum);
        let found = rule.map(|rule| {
            let opening = self.opening(occasion);
            quorum(&rule, &self.roll, opening, meeting.second)
        });
        Finding {
            id: FindingId::new(now),
            meeting: meeting.id,
            item,
            at: now,
            occasion,
            challenger: None,
            present: self.roll.present(),
            needed: found.map_or(0, |it| it.needed),
            reason: found.and_then(|it| it.reason),
            regulated: found.is_some(),
        }
    }

    /// Where the body stands between opening and challenge; the last finding says it.
    fn opening(&self, occasion: Occasion) -> Opening {
        if occasion != Occasion::Count {
            // It is found anew: nothing is deemed.
            return Opening::NotYet;
        }
        let last = self.record.findings.iter().rev();
        let mut last = last.filter(|it| it.occasion != Occasion::Count);
        match last.next() {
            None => Opening::NotYet,
            Some(it) if it.is_quorate() => Opening::Found,
            Some(_) => Opening::Challenged,
        }
    }
}
