//! What may be said about a council, and who pays what.

use super::*;
use voting::InForce;

const NOW: Stamp = Stamp::from_micros(0);
const TEXT: &str = "Die Städte bringen Flächen in einen Pool ein.";

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

fn report(state: CouncilState) -> Report {
    Report {
        state,
        paper: None,
        link: None,
        preliminary_on: None,
        deciding_on: None,
        decided_on: None,
        adopted_text: None,
        note: None,
    }
}

fn council(state: CouncilState) -> Council {
    Council {
        id: CouncilId::new(NOW),
        organisation: OrganisationId::new(NOW),
        named: false,
        state,
        paper: None,
        link: None,
        preliminary_on: None,
        deciding_on: None,
        decided_on: None,
        text_version: 1,
        adopted_text: None,
        note: None,
        told: None,
    }
}

#[test]
fn a_decision_has_a_day_and_another_wording_is_said() {
    let today = day("2026-11-24").expect("a day");
    let unfit = |it: Report| it.unfit(TEXT, today);
    let on = |state, on: &str| Report {
        decided_on: day(on),
        ..report(state)
    };
    let changed = CouncilState::ApprovedWithChanges;
    let own = |text: &str| Report {
        adopted_text: Some(text.to_owned()),
        ..on(changed, "2026-11-20")
    };
    assert_eq!(unfit(report(CouncilState::Approved)), [Unfit::NoDay]);
    assert_eq!(
        unfit(on(CouncilState::Approved, "2026-11-25")),
        [Unfit::InFuture]
    );
    assert_eq!(unfit(on(CouncilState::Rejected, "2026-11-24")), []);
    assert_eq!(unfit(report(CouncilState::Scheduled)), [Unfit::NoMeeting]);
    assert_eq!(unfit(report(CouncilState::Submitted)), []);
    assert_eq!(unfit(report(changed)), [Unfit::NoDay, Unfit::NoText]);
    assert_eq!(
        unfit(own("Die Städte bringen  Flächen\nin einen Pool ein.")),
        [Unfit::SameText]
    );
    assert_eq!(unfit(own("Die Städte bringen freie Flächen ein.")), []);
}

#[test]
fn a_round_has_councils_enough() {
    assert_eq!(possible(Effect::All, 0, 0), Err(Unfit::NoCouncils));
    assert_eq!(possible(Effect::AtLeast(14), 0, 13), Err(Unfit::TooMany));
    assert_eq!(possible(Effect::AtLeast(0), 0, 13), Err(Unfit::TooMany));
    assert_eq!(possible(Effect::AtLeast(10), 0, 13), Ok(()));
    assert_eq!(
        possible(Effect::NamedAndAtLeast(12), 2, 13),
        Err(Unfit::TooMany)
    );
    assert_eq!(possible(Effect::NamedAndAtLeast(0), 2, 13), Ok(()));
}

#[test]
fn without_one_council_the_others_pay_more() {
    let councils = vec![
        council(CouncilState::Approved),
        council(CouncilState::Scheduled),
    ];
    let without = councils[1].organisation;
    let round = Ratification {
        resolution: crate::resolution::ResolutionId::new(NOW),
        effect: Effect::All,
        deadline: None,
        cost: Some(Cost {
            sum: Money::cents(10_001),
            key: CostKey::Inhabitants,
        }),
        opened_at: NOW,
        councils,
    };
    let people = [75_000, 25_000];
    let all = round.shares(&people, |_| true);
    assert_eq!(all, [Money::cents(7_501), Money::cents(2_500)]);
    let some = round.shares(&people, |it| it.organisation != without);
    assert_eq!(some, [Money::cents(10_001), Money::cents(0)]);
    assert_eq!(round.progress(1).in_force, InForce::NotYet { missing: 1 });
    assert_eq!(round.outstanding(1).len(), 1);
    assert_eq!(
        round.outstanding(2).len(),
        2,
        "a new wording asks all again"
    );
}

#[test]
fn a_district_does_not_pay_for_towns_that_pay_themselves() {
    let (district, town) = (
        classifications::area("05562"),
        classifications::area("05562024"),
    );
    let (all, marl) = (district.expect("known"), town.expect("known"));
    assert_eq!(inhabitants(&[district, None]), [all.population(), 0]);
    let rest = all.population() - marl.population();
    assert_eq!(inhabitants(&[district, town]), [rest, marl.population()]);
}
