//! Tables of the rules.

use super::{Attendance, AttendanceId, Recusal, RecusalKind, roll};
use crate::meeting::{ItemId, MeetingId};
use crate::roster::{MeetingSeat, MeetingSeatId};
use governance::body::SeatRuleId;
use kernel::{OrganisationId, PersonId, Stamp};
use voting::Weighting;

const NOW: Stamp = Stamp::from_micros(1_000_000_000);

fn seat(organisation: OrganisationId, weight: u64) -> MeetingSeat {
    MeetingSeat {
        id: MeetingSeatId::new(NOW),
        meeting: MeetingId::new(NOW),
        place: 1,
        rule: SeatRuleId::new(NOW),
        seat: None,
        organisation: Some(organisation),
        holder: Some(PersonId::new(NOW)),
        deputy: None,
        votes: 1,
        weight,
        gone: false,
    }
}

fn there(seat: &MeetingSeat, from: Stamp, to: Option<Stamp>) -> Attendance {
    Attendance {
        id: AttendanceId::new(NOW),
        meeting: seat.meeting,
        seat: seat.id,
        person: seat.occupant(),
        from,
        to,
    }
}

#[test]
fn who_counts_depends_on_the_moment_and_the_item() {
    let town = OrganisationId::new(NOW);
    let seats = [seat(town, 0), seat(OrganisationId::new(NOW), 0)];
    let item = ItemId::new(NOW);
    let left = NOW.plus_hours(1);
    let attendances = [
        there(&seats[0], NOW, None),
        there(&seats[1], NOW, Some(left)),
    ];
    let recusals = [Recusal {
        item,
        seat: seats[0].id,
        kind: RecusalKind::Declared,
        at: NOW,
    }];
    let present = |item, at| {
        let record = (&attendances[..], &recusals[..]);
        let (_, roll) = roll((&seats, 2), record, (item, Weighting::PerSeat), at);
        roll.present()
    };
    assert_eq!(present(None, NOW), 2);
    assert_eq!(present(Some(item), NOW), 1);
    assert_eq!(present(Some(ItemId::new(NOW)), NOW), 2);
    // Whoever leaves at a moment is no longer there at it.
    assert_eq!(present(None, left), 1);
    assert_eq!(present(Some(item), left), 0);
}

#[test]
fn an_organisation_has_one_vote_whoever_of_it_is_there() {
    let (a, b) = (
        OrganisationId::new(NOW),
        OrganisationId::new(NOW.plus_hours(1)),
    );
    let seats = [seat(a, 100), seat(a, 100), seat(b, 50)];
    let attendances = [there(&seats[1], NOW, None), there(&seats[2], NOW, None)];
    let (called, roll) = roll(
        (&seats, 3),
        (&attendances, &[]),
        (None, Weighting::PerOrganisation),
        NOW,
    );
    assert_eq!((roll.present(), roll.legal()), (2, 2));
    assert_eq!((roll.present_weight(), roll.legal_weight()), (150, 150));
    let votes: Vec<_> = called.iter().map(|it| it.state.votes).collect();
    assert_eq!(votes, [0, 1, 1]);
}
