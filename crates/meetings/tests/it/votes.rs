//! Held: who is there, who votes, what counts.

use crate::house::*;
use governance::resolution::{self, ResolutionId, State as Standing};
use kernel::{Actor, Confidentiality, Kind, Refusal, Role};
use meetings::attendance::{
    AttendanceError, RecusalKind, arrive, close as close_meeting, establish, leave, open, recuse,
};
use meetings::ballot::{
    self, BallotError, BallotId, BallotKind, BallotState, Motion, Refused, cast, close, declare,
    enter,
};
use meetings::meeting::{Entry, ItemId, MeetingId, add};
use meetings::roster::{MeetingSeat, send_deputy};
use testkit::{noon, on_both_engines};
use voting::{Choice, EffectOfResolution, Matter};

async fn opened(of: &Alliance) -> (MeetingId, ItemId, Vec<MeetingSeat>) {
    let id = of.called().await;
    let version = of.version(id).await;
    open(of.db(), &of.office, (id, version), then())
        .await
        .unwrap();
    let item = of.items(id).await[1];
    (id, item, of.seats(id).await)
}

async fn all_arrive(of: &Alliance, id: MeetingId) {
    for seat in of.seats(id).await {
        arrive(of.db(), &of.office, (id, seat.id), None, then())
            .await
            .unwrap();
    }
}

fn motion(kind: BallotKind) -> Motion {
    Motion {
        question: "Wer stimmt zu?".to_owned(),
        kind,
        matter: Matter::Ordinary,
    }
}

async fn put(of: &Alliance, which: (MeetingId, ItemId), kind: BallotKind) -> BallotId {
    ballot::open(of.db(), &of.office, which, motion(kind), then())
        .await
        .unwrap()
}

async fn vote(
    of: &Alliance,
    mayor: usize,
    id: BallotId,
    choice: Choice,
) -> Result<(), BallotError> {
    cast(of.db(), &of.mayors[mayor].1, id, choice, then()).await
}

#[tokio::test]
async fn each_seat_casts_once_by_whoever_sits_there() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let (id, item, seats) = opened(&of).await;
        let twice = async |seat: &MeetingSeat| {
            arrive(of.db(), &of.office, (id, seat.id), None, then()).await
        };
        twice(&seats[0]).await.unwrap();
        let again = twice(&seats[0]).await.unwrap_err();
        assert!(matches!(again, AttendanceError::SeatTaken));
        twice(&seats[1]).await.unwrap();
        let found = establish(of.db(), &of.office, id, None, then())
            .await
            .unwrap();
        assert_eq!((found.present, found.is_quorate()), (2, true));

        let ballot = put(&of, (id, item), BallotKind::Named).await;
        vote(&of, 0, ballot, Choice::Yes).await.unwrap();
        let again = vote(&of, 0, ballot, Choice::No).await.unwrap_err();
        assert!(matches!(again, BallotError::Refused(Refused::Twice)));
        let absent = vote(&of, 2, ballot, Choice::Yes).await.unwrap_err();
        assert!(matches!(absent, BallotError::Refused(Refused::NotPresent)));
        let stranger = signed_in(&of.house, None, None, Role::Officer);
        let refused = cast(of.db(), &stranger, ballot, Choice::Yes, then()).await;
        assert!(matches!(refused, Err(BallotError::NoSeat)));
        // Whoever leaves between the opening and the vote has none.
        leave(of.db(), &of.office, (id, seats[1].id), None, then())
            .await
            .unwrap();
        let gone = vote(&of, 1, ballot, Choice::No).await.unwrap_err();
        assert!(matches!(gone, BallotError::Refused(Refused::NotPresent)));
        let busy = close_meeting(of.db(), &of.office, id, then()).await;
        assert!(matches!(busy, Err(AttendanceError::BallotOpen)));
        let closed = close(of.db(), &of.office, (id, ballot), then())
            .await
            .unwrap();
        assert_eq!((closed.tally.yes, closed.tally.no), (1, 0));
        let late = vote(&of, 0, ballot, Choice::No).await.unwrap_err();
        assert!(matches!(late, BallotError::Refused(Refused::Closed)));
    })
    .await;
}

#[tokio::test]
async fn a_deputy_votes_and_the_holder_does_not() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let id = of.called().await;
        let deputy = somebody(&of.house, of.towns[0], ("Vera", "Vertretung"), None).await;
        let seat = of.seats(id).await[0].clone();
        let (desk, mayor) = (of.desk(), &of.mayors[0].1);
        send_deputy(of.db(), &desk, mayor, (id, seat.id), Some(deputy), noon())
            .await
            .unwrap();
        let version = of.version(id).await;
        open(of.db(), &of.office, (id, version), then())
            .await
            .unwrap();
        all_arrive(&of, id).await;
        let item = of.items(id).await[1];
        let ballot = put(&of, (id, item), BallotKind::Named).await;
        let holder = vote(&of, 0, ballot, Choice::No).await.unwrap_err();
        assert!(matches!(holder, BallotError::NoSeat));
        let stands_in = sitting(&of.house, deputy, of.towns[0]);
        cast(of.db(), &stands_in, ballot, Choice::Yes, then())
            .await
            .unwrap();
        // While the deputy sits, the holder cannot take the seat back by a click.
        let back = send_deputy(of.db(), &desk, mayor, (id, seat.id), None, then()).await;
        assert_eq!(back.unwrap_err().kind(), Kind::Conflict);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_recused_is_not_there_for_that_item_alone() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let (id, item, seats) = opened(&of).await;
        all_arrive(&of, id).await;
        let which = (id, item, seats[0].id);
        recuse(of.db(), &of.office, which, RecusalKind::Declared, then())
            .await
            .unwrap();
        let ballot = put(&of, (id, item), BallotKind::Named).await;
        let refused = vote(&of, 0, ballot, Choice::Yes).await.unwrap_err();
        assert!(matches!(refused, BallotError::Refused(Refused::Recused)));
        close(of.db(), &of.office, (id, ballot), then())
            .await
            .unwrap();
        let first = of.items(id).await[0];
        let ballot = put(&of, (id, first), BallotKind::Named).await;
        vote(&of, 0, ballot, Choice::Yes).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_secret_vote_leaves_sums_and_who_took_part() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let (id, item, seats) = opened(&of).await;
        all_arrive(&of, id).await;
        let ballot = put(&of, (id, item), BallotKind::Secret).await;
        for (mayor, choice) in [(0, Choice::Yes), (1, Choice::No), (2, Choice::Yes)] {
            vote(&of, mayor, ballot, choice).await.unwrap();
        }
        let again = vote(&of, 1, ballot, Choice::Yes).await.unwrap_err();
        assert!(matches!(again, BallotError::Refused(Refused::Twice)));
        let entered = vec![(seats[0].id, Some(Choice::No))];
        let by_clerk = enter(of.db(), &of.office, (id, ballot), entered, then()).await;
        assert!(matches!(
            by_clerk,
            Err(BallotError::Refused(Refused::SecretByOneself))
        ));
        let closed = close(of.db(), &of.office, (id, ballot), then())
            .await
            .unwrap();
        assert_eq!((closed.tally.yes, closed.tally.no), (2, 1));
        let kept = ballot::seats_of(of.db().read(), ballot).await.unwrap();
        assert!(kept.iter().all(|it| it.took_part));
        assert!(
            kept.iter()
                .all(|it| it.choice.is_none() && it.cast_at.is_none())
        );
    })
    .await;
}

#[tokio::test]
async fn without_a_rule_nothing_is_computed_and_the_chair_declares() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let (id, _, seats) = opened(&of).await;
        all_arrive(&of, id).await;
        let resolution = drafted(&of).await;
        let entry = Entry {
            resolution: Some(resolution),
            ..decision("Grundsatzbeschluss")
        };
        let item = add(of.db(), &of.office, id, entry, then()).await.unwrap();
        let ballot = put(&of, (id, item), BallotKind::Hands).await;
        let hands = seats.iter().map(|it| (it.id, Some(Choice::Yes))).collect();
        enter(of.db(), &of.office, (id, ballot), hands, then())
            .await
            .unwrap();
        // A slip is put right before the ballot is closed.
        let slip = vec![(seats[2].id, Some(Choice::No))];
        enter(of.db(), &of.office, (id, ballot), slip, then())
            .await
            .unwrap();
        let closed = close(of.db(), &of.office, (id, ballot), then())
            .await
            .unwrap();
        let BallotState::Closed { result, .. } = closed.state else {
            unreachable!("it was closed");
        };
        assert_eq!(result.carried, None);
        assert_eq!(result.unable.as_deref(), Some("no-rule"));
        assert_eq!((closed.tally.yes, closed.tally.no), (2, 1));
        assert_eq!(standing(&of, resolution).await, Standing::Draft);
        let found = (true, "Mehrheit der Anwesenden".to_owned());
        declare(of.db(), &of.office, (id, ballot), found, then())
            .await
            .unwrap();
        assert_eq!(standing(&of, resolution).await, Standing::Adopted);
        let again = (false, "doch nicht".to_owned());
        let refused = declare(of.db(), &of.office, (id, ballot), again, then()).await;
        assert!(matches!(refused, Err(BallotError::Computed)));
    })
    .await;
}

async fn drafted(of: &Alliance) -> ResolutionId {
    let wish = resolution::Wish {
        title: words("Grundsatzbeschluss"),
        text: words("Wir arbeiten zusammen."),
        body: Some(of.body),
        organisation: None,
        matter: Matter::Ordinary,
        effect: EffectOfResolution::Recommendation,
        confidentiality: Confidentiality::Public,
    };
    let network = of.house.network;
    resolution::draft(of.db(), &of.office, network, wish, noon())
        .await
        .unwrap()
}

async fn standing(of: &Alliance, id: ResolutionId) -> Standing {
    let found = resolution::find(of.db(), &of.office, id).await.unwrap();
    found.unwrap().state
}

#[tokio::test]
async fn everybody_who_votes_at_once_is_counted_once() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let (id, item, _) = opened(&of).await;
        all_arrive(&of, id).await;
        let ballot = put(&of, (id, item), BallotKind::Secret).await;
        let mut votes = Vec::new();
        for _ in 0..4 {
            for (_, mayor) in &of.mayors {
                let (db, mayor) = (of.db().clone(), mayor.clone());
                votes.push(tokio::spawn(async move {
                    cast(&db, &mayor, ballot, Choice::Yes, then()).await
                }));
            }
        }
        let mut taken = 0;
        for it in votes {
            taken += usize::from(it.await.unwrap().is_ok());
        }
        assert_eq!(taken, 3);
        let closed = close(of.db(), &of.office, (id, ballot), then())
            .await
            .unwrap();
        assert_eq!(closed.tally.yes, 3);
    })
    .await;
}

#[tokio::test]
async fn only_the_office_and_the_chair_keep_the_roll() {
    on_both_engines(async |database| {
        let of = alliance(database).await;
        let (id, _, seats) = opened(&of).await;
        let chair: &Actor = &of.mayors[0].1;
        arrive(of.db(), chair, (id, seats[0].id), None, then())
            .await
            .unwrap();
        let other = arrive(of.db(), &of.mayors[1].1, (id, seats[1].id), None, then()).await;
        assert_eq!(other.unwrap_err().kind(), Kind::Forbidden);
    })
    .await;
}
