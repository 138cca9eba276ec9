use super::*;

const MORE_THAN_HALF_OF_LEGAL: Quorum = Quorum {
    share: Share::MORE_THAN_HALF,
    of_legal: true,
    deemed_until_challenged: true,
    second_meeting: Some(Share::new(Strictness::AtLeast, 0, 1).expect("nothing")),
};

fn at(roll: &Roll, opening: Opening) -> Finding {
    quorum(&MORE_THAN_HALF_OF_LEGAL, roll, opening, false)
}

#[test]
fn vacant_seats_are_no_presence() {
    let of = |filled, present| Roll {
        legal_votes: 13,
        ..roll(filled, present)
    };
    assert!(at(&of(10, 7), Opening::NotYet).is_quorate());
    let missing = at(&of(10, 6), Opening::NotYet);
    assert_eq!((missing.is_quorate(), missing.needed), (false, 7));
    let of_filled = Quorum {
        of_legal: false,
        ..MORE_THAN_HALF_OF_LEGAL
    };
    assert!(quorum(&of_filled, &of(10, 6), Opening::NotYet, false).is_quorate());
}

#[test]
fn exactly_half_is_not_more_than_half() {
    assert!(!at(&roll(12, 6), Opening::NotYet).is_quorate());
    let half = Quorum {
        share: Share::HALF,
        ..MORE_THAN_HALF_OF_LEGAL
    };
    assert!(quorum(&half, &roll(12, 6), Opening::NotYet, false).is_quorate());
}

#[test]
fn it_holds_until_somebody_challenges_it() {
    let left = roll(13, 5);
    let deemed = at(&left, Opening::Found);
    assert_eq!(deemed.reason, Some(Reason::Deemed));
    assert!(!at(&left, Opening::Challenged).is_quorate());
    // A challenge with exactly enough changes nothing; the challenger counts as present.
    assert!(at(&roll(13, 7), Opening::Challenged).is_quorate());
    assert!(
        !at(&roll(13, 0), Opening::Found).is_quorate(),
        "nobody decides nothing"
    );
}

#[test]
fn a_recusal_counts_for_its_item_only() {
    let mut biased = roll(13, 7);
    biased.seats[0].recused = true;
    assert!(!at(&biased, Opening::Found).is_quorate());
    assert!(at(&roll(13, 7), Opening::Found).is_quorate());
}

#[test]
fn a_second_meeting_decides_with_fewer() {
    let few = roll(13, 2);
    let second = quorum(&MORE_THAN_HALF_OF_LEGAL, &few, Opening::NotYet, true);
    assert_eq!(second.reason, Some(Reason::SecondMeeting));
    let nobody = quorum(
        &MORE_THAN_HALF_OF_LEGAL,
        &roll(13, 0),
        Opening::NotYet,
        true,
    );
    assert!(!nobody.is_quorate());
}
