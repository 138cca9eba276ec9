use super::*;
use kernel::Date;

fn council(state: CouncilState, on: Option<&str>) -> Council {
    Council {
        state,
        on_present_text: true,
        decided_on: on.map(|it| it.parse().expect("a day")),
        named: false,
    }
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

const PENDING: CouncilState = CouncilState::Scheduled;
const YES: CouncilState = CouncilState::Approved;

#[test]
fn all_thirteen_have_to_agree_and_the_last_one_sets_the_day() {
    let mut councils = vec![council(YES, Some("2026-03-01")); 12];
    councils.push(council(PENDING, None));
    let progress = ratified(Effect::All, &councils);
    assert_eq!(
        (progress.agreed, progress.of, progress.needed),
        (12, 13, 13)
    );
    assert_eq!(progress.in_force, InForce::NotYet { missing: 1 });
    councils[12] = council(YES, Some("2026-05-07"));
    let progress = ratified(Effect::All, &councils);
    assert_eq!(progress.in_force, InForce::Since(day("2026-05-07")));
    councils[3].decided_on = None;
    let progress = ratified(Effect::All, &councils);
    assert_eq!(progress.in_force, InForce::DayUnknown);
}

#[test]
fn changed_wording_silence_and_notice_are_no_consent() {
    for state in CouncilState::ALL {
        let councils = [
            council(YES, Some("2026-03-01")),
            council(state, Some("2026-03-02")),
        ];
        let progress = ratified(Effect::All, &councils);
        let wanted = match state {
            YES => InForce::Since(day("2026-03-02")),
            CouncilState::Rejected => InForce::Never,
            _ => InForce::NotYet { missing: 1 },
        };
        assert_eq!(progress.in_force, wanted, "{state:?}");
    }
}

#[test]
fn a_new_wording_needs_new_consent_and_reopens_a_refusal() {
    let mut old = council(YES, Some("2026-03-01"));
    old.on_present_text = false;
    let mut refused = council(CouncilState::Rejected, Some("2026-03-01"));
    refused.on_present_text = false;
    let progress = ratified(Effect::All, &[old, refused]);
    assert_eq!(
        (progress.agreed, progress.in_force),
        (0, InForce::NotYet { missing: 2 })
    );
}

#[test]
fn at_least_ten_of_thirteen_is_in_force_with_the_tenth() {
    let mut councils: Vec<_> = (1..=11)
        .map(|it| council(YES, Some(&format!("2026-04-{it:02}"))))
        .collect();
    councils.extend([council(CouncilState::Rejected, None); 2]);
    let progress = ratified(Effect::AtLeast(10), &councils);
    assert_eq!(progress.in_force, InForce::Since(day("2026-04-10")));
    councils[0].state = CouncilState::Rejected;
    councils[1].state = CouncilState::Rejected;
    let progress = ratified(Effect::AtLeast(10), &councils);
    assert_eq!(progress.in_force, InForce::Never);
}

#[test]
fn the_named_ones_must_agree_besides_so_many_others() {
    let named = |state, on| Council {
        named: true,
        ..council(state, on)
    };
    let others = [council(YES, Some("2026-04-01")), council(PENDING, None)];
    let with = |it: Council| ratified(Effect::NamedAndAtLeast(1), &[it, others[0], others[1]]);
    let missing = with(named(PENDING, None));
    assert_eq!(
        (missing.needed, missing.in_force),
        (2, InForce::NotYet { missing: 1 })
    );
    let done = with(named(YES, Some("2026-06-01")));
    assert_eq!(done.in_force, InForce::Since(day("2026-06-01")));
    assert_eq!(
        with(named(CouncilState::Rejected, None)).in_force,
        InForce::Never
    );
}

#[test]
fn without_councils_nothing_is_in_force() {
    let progress = ratified(Effect::All, &[]);
    assert_eq!(progress.in_force, InForce::NotYet { missing: 0 });
}

#[test]
fn a_sum_is_split_to_the_cent() {
    assert_eq!(split(10_000, &[1, 1, 1]), [3_334, 3_333, 3_333]);
    assert_eq!(
        split(2_655_000, &[117_383, 0, 73_000]).iter().sum::<i64>(),
        2_655_000
    );
    assert_eq!(split(-100, &[1, 2]), [-33, -67]);
    assert_eq!(split(100, &[0, 0]), [0, 0]);
    assert_eq!(split(100, &[]), [0_i64; 0]);
}
