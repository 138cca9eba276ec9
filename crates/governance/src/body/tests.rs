//! Who sits by which rule on which day.

use super::*;
use directory::person::{Position, PositionId};
use kernel::{Line, PersonId};

pub(super) const NOW: Stamp = Stamp::from_micros(0);

pub(super) fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

pub(super) fn rule(office: Option<&str>, reach: Reach) -> SeatRule {
    SeatRule {
        id: SeatRuleId::new(NOW),
        place: 0,
        office: office.map(|key| Office {
            key: key.to_owned(),
            kind: None,
        }),
        reach,
        role: None,
        at_least: 0,
        at_most: None,
        deputies: None,
        votes: 1,
        term_years: None,
        ended_on: None,
    }
}

fn holds(of: OrganisationId, person: PersonId, since: &str, until: Option<&str>) -> Position {
    Position {
        id: PositionId::new(NOW),
        person,
        organisation: of,
        title: Line::parse("Bürgermeisterin").expect("a line"),
        office: Some("mayor".to_owned()),
        role: None,
        since: since.parse().ok(),
        until: until.and_then(|it| it.parse().ok()),
    }
}

pub(super) fn named(rule: SeatRuleId, person: PersonId, since: &str, until: Option<&str>) -> Seat {
    Seat {
        id: SeatId::new(NOW),
        rule,
        organisation: Some(OrganisationId::new(NOW)),
        person: Some(person),
        since: since.parse().ok(),
        until: until.and_then(|it| it.parse().ok()),
        deputies: Vec::new(),
    }
}

#[test]
fn a_new_mayor_sits_from_the_day_of_taking_office() {
    let (marl, company) = (OrganisationId::new(NOW), OrganisationId::new(NOW));
    let (old, new) = (PersonId::new(NOW), PersonId::new(NOW));
    let members = [(marl, Kind::Municipality), (company, Kind::Company)];
    let positions = [
        holds(marl, old, "2014-06", Some("2025-10-31")),
        holds(marl, new, "2025-11-01", None),
    ];
    let held = Held {
        members: &members,
        positions: &positions,
    };
    let rules = [rule(Some("mayor"), Reach::Kind(Kind::Municipality))];
    let on = |text: &str| compose(&rules, held, &[], day(text));
    assert_eq!(on("2025-10-31").sittings[0].holder, Some(old));
    assert_eq!(on("2025-11-01").sittings[0].holder, Some(new));
    assert_eq!(on("2010-01-01").sittings[0].holder, None, "vacant");
    assert_eq!(on("2025-11-01").sittings.len(), 1, "only towns have one");
    let terms = terms(&rules, held, &[]);
    assert_eq!([terms[0].person, terms[1].person], [new, old]);
}

#[test]
fn a_town_that_is_no_member_has_no_seat() {
    let marl = OrganisationId::new(NOW);
    let rules = [rule(Some("mayor"), Reach::Members)];
    let held = Held {
        members: &[],
        positions: &[holds(marl, PersonId::new(NOW), "2025-11", None)],
    };
    let composition = compose(&rules, held, &[], day("2026-11-24"));
    assert_eq!(
        (composition.sittings.len(), composition.legal_votes),
        (0, 0)
    );
    let listed = [rule(Some("mayor"), Reach::Listed(vec![marl]))];
    let composition = compose(&listed, held, &[], day("2026-11-24"));
    assert_eq!((composition.filled(), composition.legal_votes), (1, 1));
}

#[test]
fn two_spokespersons_are_two() {
    let two = SeatRule {
        at_least: 2,
        at_most: Some(2),
        ..rule(None, Reach::Members)
    };
    let people: Vec<_> = (0..3).map(|_| PersonId::new(NOW)).collect();
    let seats = |count: usize| -> Vec<Seat> {
        let some = people[..count].iter();
        some.map(|it| named(two.id, *it, "2026-01-01", None))
            .collect()
    };
    let rules = [two.clone()];
    let held = Held {
        members: &[],
        positions: &[],
    };
    let on = |count| compose(&rules, held, &seats(count), day("2026-11-24"));
    assert_eq!(on(1).missing, [(two.id, 1)]);
    assert_eq!((on(1).legal_votes, on(1).filled()), (2, 1));
    assert_eq!((on(2).missing, on(2).surplus), (vec![], vec![]));
    assert_eq!(on(3).surplus, [(two.id, 1)]);
}
