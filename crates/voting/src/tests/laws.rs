use super::*;
use proptest::prelude::*;

fn shares() -> impl Strategy<Value = Share> {
    let strictness = prop_oneof![Just(Strictness::MoreThan), Just(Strictness::AtLeast)];
    (strictness, 1_u16..50, 1_u16..50).prop_filter_map("reachable", |(strictness, part, whole)| {
        Share::new(strictness, part, whole)
    })
}

fn majorities() -> impl Strategy<Value = Majority> {
    let base = prop_oneof![
        Just(Base::Votes),
        Just(Base::Present),
        Just(Base::FilledSeats),
        Just(Base::LegalSeats)
    ];
    let counting = || prop_oneof![Just(Counting::Excluded), Just(Counting::InBase)];
    (shares(), base, counting(), counting()).prop_map(|(share, base, abstentions, invalid)| {
        Majority {
            share,
            base,
            abstentions,
            invalid,
            ..Majority::simple()
        }
    })
}

fn choices() -> impl Strategy<Value = Vec<Option<Choice>>> {
    let choice = prop_oneof![
        Just(None),
        Just(Some(Choice::Yes)),
        Just(Some(Choice::No)),
        Just(Some(Choice::Abstain)),
        Just(Some(Choice::Invalid))
    ];
    prop::collection::vec(choice, 1..40)
}

proptest! {
    #[test]
    fn needed_is_the_least_that_reaches(share in shares(), base in 0_u64..100_000) {
        let needed = share.needed(base);
        prop_assert!(share.is_reached(needed, base));
        prop_assert!(needed == 0 || !share.is_reached(needed - 1, base));
    }

    #[test]
    fn one_more_yes_never_loses(rule in majorities(), choices in choices()) {
        let roll = roll(choices.len(), choices.len());
        let carried = |choices: &[Option<Choice>]| {
            let votes = Votes::BySeat(choices.to_vec());
            evaluate(&rule, &roll, &votes, None).expect("a result").carried
        };
        let before = carried(&choices);
        for at in 0..choices.len() {
            let mut more = choices.clone();
            more[at] = Some(Choice::Yes);
            prop_assert!(!before || carried(&more), "seat {at}");
        }
    }

    #[test]
    fn nothing_is_carried_without_a_yes(rule in majorities(), choices in choices()) {
        let none = choices.iter().map(|it| it.filter(|it| *it != Choice::Yes)).collect();
        let roll = roll(choices.len(), choices.len());
        let verdict = evaluate(&rule, &roll, &Votes::BySeat(none), None).expect("a result");
        prop_assert!(!verdict.carried);
    }

    #[test]
    fn who_is_recused_never_votes(rule in majorities(), choices in choices(), at in 0_usize..40) {
        let mut roll = roll(choices.len(), choices.len());
        let at = at % choices.len();
        roll.seats[at].recused = true;
        let results: Vec<_> = [None, Some(Choice::Yes), Some(Choice::No)]
            .into_iter()
            .map(|choice| {
                let mut choices = choices.clone();
                choices[at] = choice;
                evaluate(&rule, &roll, &Votes::BySeat(choices), None)
            })
            .collect();
        prop_assert!(results.windows(2).all(|it| it[0] == it[1]));
    }

    #[test]
    fn counting_by_seat_and_in_sums_agree(rule in majorities(), choices in choices()) {
        let roll = roll(choices.len(), choices.len());
        let by_seat = Votes::BySeat(choices);
        let counted = Votes::Counted(by_seat.tally(&roll));
        prop_assert_eq!(evaluate(&rule, &roll, &by_seat, None), evaluate(&rule, &roll, &counted, None));
    }

    #[test]
    fn a_split_adds_up_and_follows_the_weights(cents in -1_000_000_000_i64..1_000_000_000, weights in prop::collection::vec(0_u64..1_000_000, 1..30)) {
        prop_assume!(weights.iter().any(|it| *it > 0));
        let parts = split(cents, &weights);
        prop_assert_eq!(parts.iter().sum::<i64>(), cents);
        for (one, part) in weights.iter().zip(&parts) {
            for (other, other_part) in weights.iter().zip(&parts) {
                prop_assert!(one <= other || part.abs() >= other_part.abs());
            }
        }
    }

    #[test]
    fn one_more_consent_never_takes_force_away(states in prop::collection::vec(0_usize..9, 1..15), number in 1_u32..15, at in 0_usize..15) {
        let mut councils: Vec<_> = states.iter().map(|it| Council {
            state: CouncilState::ALL[*it],
            on_present_text: true,
            decided_on: None,
            named: false,
        }).collect();
        let in_force = |councils: &[Council]| {
            matches!(ratified(Effect::AtLeast(number), councils).in_force, InForce::DayUnknown | InForce::Since(_))
        };
        let before = in_force(&councils);
        let at = at % councils.len();
        councils[at].state = CouncilState::Approved;
        prop_assert!(!before || in_force(&councils));
    }
}
