use super::*;
use Choice::{No, Yes};

fn share(share: Share, base: Base) -> Majority {
    Majority {
        share,
        base,
        ..Majority::simple()
    }
}

fn carried(rule: &Majority, roll: &Roll, votes: &Votes) -> bool {
    evaluate(rule, roll, votes, None).expect("a result").carried
}

#[test]
fn a_share_is_compared_in_whole_numbers() {
    for (share, base, needed) in [
        (Share::MORE_THAN_HALF, 13, 7),
        (Share::MORE_THAN_HALF, 12, 7),
        (Share::MORE_THAN_HALF, 11, 6),
        (Share::HALF, 12, 6),
        (Share::HALF, 13, 7),
        (Share::TWO_THIRDS, 13, 9),
        (Share::TWO_THIRDS, 12, 8),
        (Share::TWO_THIRDS, 10, 7),
        (Share::TWO_THIRDS, 3, 2),
        (Share::ALL, 13, 13),
    ] {
        assert_eq!(share.needed(base), needed, "{share:?} of {base}");
        assert!(share.is_reached(needed, base));
        assert!(!share.is_reached(needed - 1, base));
    }
    assert_eq!(Share::new(Strictness::MoreThan, 1, 1), None);
    assert_eq!(Share::new(Strictness::AtLeast, 1, 0), None);
}

#[test]
fn a_simple_majority_needs_more_yes_than_no() {
    let rule = Majority::simple();
    for ((yes, no, abstentions, invalid), wanted) in [
        ((6, 5, 0, 0), true),
        ((5, 5, 0, 0), false),
        ((1, 0, 12, 0), true),
        ((0, 0, 13, 0), false),
        ((0, 0, 0, 0), false),
        ((0, 1, 0, 0), false),
        ((6, 6, 0, 1), false),
    ] {
        let votes = counted(yes, no, abstentions, invalid);
        assert_eq!(carried(&rule, &roll(13, 13), &votes), wanted, "{votes:?}");
    }
}

#[test]
fn two_thirds_of_those_present_depend_on_how_abstentions_count() {
    let votes = counted(8, 0, 5, 0);
    let of_votes = share(Share::TWO_THIRDS, Base::Votes);
    let of_present = Majority {
        abstentions: Counting::InBase,
        invalid: Counting::InBase,
        ..share(Share::TWO_THIRDS, Base::Present)
    };
    let without_abstentions = share(Share::TWO_THIRDS, Base::Present);
    assert!(carried(&of_votes, &roll(13, 13), &votes));
    assert!(!carried(&of_present, &roll(13, 13), &votes), "24 < 26");
    assert!(carried(&without_abstentions, &roll(13, 13), &votes));
    // Who is there and casts nothing is against.
    assert!(!carried(
        &without_abstentions,
        &roll(13, 13),
        &counted(8, 0, 0, 0)
    ));
}

#[test]
fn vacant_seats_count_in_the_legal_number_only() {
    let roll = Roll {
        legal_votes: 13,
        ..roll(10, 10)
    };
    let votes = counted(6, 4, 0, 0);
    assert!(!carried(
        &share(Share::MORE_THAN_HALF, Base::LegalSeats),
        &roll,
        &votes
    ));
    assert!(carried(
        &share(Share::MORE_THAN_HALF, Base::FilledSeats),
        &roll,
        &votes
    ));
    let votes = counted(7, 3, 0, 0);
    assert!(carried(
        &share(Share::MORE_THAN_HALF, Base::LegalSeats),
        &roll,
        &votes
    ));
}

#[test]
fn a_tie_is_lost_unless_the_chair_decides() {
    let rule = Majority {
        tie: Tie::ChairDecides,
        ..Majority::simple()
    };
    let (roll, tie) = (roll(13, 12), counted(6, 6, 0, 0));
    let by = |chair| evaluate(&rule, &roll, &tie, chair);
    assert_eq!(by(None), Err(Unable::ChairUnknown));
    let won = by(Some(Choice::Yes)).expect("a result");
    assert!(won.carried && won.by_chair);
    assert!(!by(Some(Choice::No)).expect("a result").carried);
    assert!(!by(Some(Choice::Abstain)).expect("a result").carried);
    // Where there is no tie, the chair does not matter.
    let clear = evaluate(&rule, &roll, &counted(7, 5, 0, 0), Some(Choice::No));
    assert!(clear.is_ok_and(|it| it.carried && !it.by_chair));
}

#[test]
fn unanimity_is_of_the_votes_or_of_all_seats() {
    let of = |unanimity| Majority {
        unanimity,
        ..Majority::simple()
    };
    let some_abstain = counted(11, 0, 2, 0);
    assert!(carried(
        &of(Unanimity::OfVotes),
        &roll(13, 13),
        &some_abstain
    ));
    assert!(!carried(
        &of(Unanimity::OfAllSeats),
        &roll(13, 13),
        &some_abstain
    ));
    assert!(!carried(
        &of(Unanimity::OfVotes),
        &roll(13, 13),
        &counted(12, 1, 0, 0)
    ));
    assert!(carried(
        &of(Unanimity::OfAllSeats),
        &roll(13, 13),
        &counted(13, 0, 0, 0)
    ));
}

#[test]
fn a_double_majority_needs_towns_and_inhabitants() {
    let by_inhabitants = Majority {
        scale: Scale::Weight,
        ..Majority::simple()
    };
    let rule = Majority {
        and: vec![by_inhabitants],
        ..Majority::simple()
    };
    let seat = |weight| SeatState {
        weight,
        ..SeatState::PRESENT
    };
    let roll = Roll {
        seats: vec![seat(260_000), seat(117_000), seat(30_000)],
        legal_votes: 0,
    };
    let by = |choices: [Choice; 3]| Votes::BySeat(choices.map(Some).to_vec());

    assert!(carried(&rule, &roll, &by([Yes, Yes, No])));
    assert!(
        !carried(&rule, &roll, &by([No, Yes, Yes])),
        "two towns, fewer people"
    );
    assert!(
        !carried(&rule, &roll, &by([Yes, No, No])),
        "many people, one town"
    );
    let counted = evaluate(&rule, &roll, &counted(2, 1, 0, 0), None);
    assert_eq!(counted, Err(Unable::NotWeighable));
}

#[test]
fn who_is_recused_absent_or_advisory_does_not_count() {
    let mut roll = roll(4, 4);
    roll.seats[1].recused = true;
    roll.seats[2].present = false;
    roll.seats[3].votes = 0;
    let votes = Votes::BySeat(vec![
        Some(Choice::Yes),
        Some(Choice::No),
        Some(Choice::No),
        Some(Choice::No),
    ]);
    let verdict = evaluate(&Majority::simple(), &roll, &votes, None).expect("a result");
    assert!(verdict.carried);
    assert_eq!(
        verdict.tally,
        Tally {
            yes: 1,
            ..Tally::default()
        }
    );
}

#[test]
fn more_votes_than_present_are_refused() {
    let found = evaluate(
        &Majority::simple(),
        &roll(13, 9),
        &counted(9, 1, 0, 0),
        None,
    );
    let (cast, present) = (10, 9);
    assert_eq!(found, Err(Unable::MoreThanPresent { cast, present }));
}

#[test]
fn weighty_matters_are_not_decided_by_the_ordinary_majority() {
    let rules = RuleSet {
        majorities: vec![(Matter::Ordinary, Majority::simple())],
        ..RuleSet::silent()
    };
    assert!(rules.majority(Matter::Admission).is_ok());
    for matter in [Matter::Rules, Matter::Exclusion, Matter::Dissolution] {
        assert_eq!(rules.majority(matter), Err(Unable::NoRule(matter)));
    }
    let silent = RuleSet::silent();
    let refused = silent.majority(Matter::Ordinary);
    assert_eq!(refused, Err(Unable::NoRule(Matter::Ordinary)));
}
