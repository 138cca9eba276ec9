//! Tables of the rules.

use super::{
    Ballot, BallotId, BallotKind, BallotSeat, BallotState, Refused, can_be_secret, count, may_vote,
};
use crate::meeting::{ItemId, MeetingId};
use crate::roster::MeetingSeatId;
use kernel::{AccountId, Actor, Identity, PersonId, Stamp};
use voting::{Choice, Majority, Matter, SeatState, Tally, Unable};

const NOW: Stamp = Stamp::from_micros(1_000_000_000);

fn ballot(kind: BallotKind) -> Ballot {
    Ballot {
        id: BallotId::new(NOW),
        meeting: MeetingId::new(NOW),
        item: ItemId::new(NOW),
        resolution: None,
        question: String::new(),
        text: String::new(),
        text_hash: String::new(),
        kind,
        matter: Matter::Ordinary,
        rules: None,
        legal_votes: 0,
        opened_at: NOW,
        opened_by: String::new(),
        tally: Tally::default(),
        state: BallotState::Open,
    }
}

fn seat(state: SeatState, choice: Option<Choice>) -> BallotSeat {
    BallotSeat {
        seat: MeetingSeatId::new(NOW),
        place: 1,
        organisation: None,
        person: Some(PersonId::new(NOW)),
        state,
        chairs: false,
        took_part: choice.is_some(),
        choice,
        cast_at: None,
        entered: false,
    }
}

#[test]
fn a_seat_casts_once_while_it_counts_and_the_ballot_is_open() {
    let open = ballot(BallotKind::Named);
    let there = SeatState::PRESENT;
    let closed = Ballot {
        state: BallotState::Void {
            at: NOW,
            reason: String::new(),
        },
        ..open.clone()
    };
    let absent = SeatState {
        present: false,
        ..there
    };
    let recused = SeatState {
        recused: true,
        ..there
    };
    let advisory = SeatState { votes: 0, ..there };
    for (ballot, seat, wanted) in [
        (&open, seat(there, None), Ok(())),
        (&open, seat(there, Some(Choice::Yes)), Err(Refused::Twice)),
        (&open, seat(absent, None), Err(Refused::NotPresent)),
        (&open, seat(recused, None), Err(Refused::Recused)),
        (&open, seat(advisory, None), Err(Refused::NoVote)),
        (&closed, seat(there, None), Err(Refused::Closed)),
    ] {
        assert_eq!(seat.may_cast(ballot), wanted);
    }
}

#[test]
fn whoever_sits_there_votes_and_nobody_else() {
    let seat = seat(SeatState::PRESENT, None);
    let actor = |person| Actor::Person {
        identity: Identity {
            account: AccountId::new(NOW),
            person,
            name: String::new(),
        },
        standings: Vec::new(),
        administrator: true,
    };
    assert!(may_vote(&actor(seat.person), &seat).is_ok());
    assert!(may_vote(&actor(Some(PersonId::new(NOW))), &seat).is_err());
    assert!(may_vote(&actor(None), &seat).is_err());
    assert!(may_vote(&Actor::System, &seat).is_err());
}

#[test]
fn the_same_seats_and_choices_give_the_same_result() {
    let (yes, no) = (Some(Choice::Yes), Some(Choice::No));
    let seats = [yes, yes, no, None].map(|it| seat(SeatState::PRESENT, it));
    let rule = Majority::simple();
    let by_name = ballot(BallotKind::Named);
    let (tally, verdict) = count(&by_name, &seats, Ok(&rule));
    assert_eq!((tally.yes, tally.no), (2, 1));
    assert!(verdict.expect("a rule counts").carried);
    let secret = Ballot {
        tally,
        ..ballot(BallotKind::Secret)
    };
    let silent = [(); 4].map(|()| seat(SeatState::PRESENT, None));
    assert_eq!(count(&secret, &silent, Ok(&rule)), (tally, verdict));
    let unable = Unable::NoRule(Matter::Rules);
    assert_eq!(count(&by_name, &seats, Err(unable)), (tally, Err(unable)));
}

#[test]
fn a_ballot_is_secret_only_among_seats_of_equal_votes() {
    let of = |votes: &[u32]| {
        let seats = votes.iter().map(|votes| {
            let state = SeatState {
                votes: *votes,
                ..SeatState::PRESENT
            };
            seat(state, None)
        });
        can_be_secret(&seats.collect::<Vec<_>>())
    };
    assert!(of(&[1, 1, 1]));
    assert!(of(&[1, 0, 1]), "an advisory voice casts nothing");
    assert!(!of(&[1, 2, 1]));
    assert!(of(&[]));
}
