//! Who gets a seat, who stands in, who says so.

use super::*;
use crate::body::Reach;
use crate::body::tests::{NOW, day, named, rule};
use kernel::{Actor, Denied, Identity, NetworkId, Role, Standing};

#[test]
fn a_seat_is_given_to_whom_the_rule_takes_and_to_nobody_twice() {
    let two = SeatRule {
        at_most: Some(2),
        ..rule(None, Reach::Kind(Kind::Municipality))
    };
    let (town, there, other) = (
        OrganisationId::new(NOW),
        PersonId::new(NOW),
        PersonId::new(NOW),
    );
    let seats = [named(two.id, there, "2026-01-01", None)];
    let since = day("2026-11-24");
    let fits = |of: &SeatRule, kind, person| fits(of, &seats, (town, kind), person, since);
    assert_eq!(fits(&two, Some(Kind::Municipality), other), Ok(()));
    assert_eq!(
        fits(&two, Some(Kind::Municipality), there),
        Err(Unfit::SitsAlready)
    );
    assert_eq!(
        fits(&two, Some(Kind::Company), other),
        Err(Unfit::OutOfReach)
    );
    assert_eq!(fits(&two, None, other), Err(Unfit::OutOfReach));
    let one = SeatRule {
        at_most: Some(1),
        ..two.clone()
    };
    assert_eq!(
        fits(&one, Some(Kind::Municipality), other),
        Err(Unfit::Full)
    );
    let office = SeatRule {
        office: rule(Some("mayor"), Reach::Members).office,
        ..two
    };
    assert_eq!(
        fits(&office, Some(Kind::Municipality), other),
        Err(Unfit::ExOfficio)
    );
}

#[test]
fn deputies_come_in_order_and_stop_at_the_number() {
    let two = SeatRule {
        deputies: Some(2),
        ..rule(Some("mayor"), Reach::Members)
    };
    let people: Vec<_> = (0..4).map(|_| PersonId::new(NOW)).collect();
    let deputy = |person, place, until: Option<&str>| Deputy {
        id: DeputyId::new(NOW),
        person,
        place,
        since: day("2026-01-01"),
        until: until.map(day),
    };
    let since = day("2026-11-24");
    let there = [
        deputy(people[1], 1, None),
        deputy(people[2], 2, Some("2026-06-30")),
    ];
    let fits =
        |there: &[Deputy], person| fits_as_deputy(&two, there, Some(people[0]), person, since);
    assert_eq!(fits(&there, people[3]), Ok(()));
    assert_eq!(fits(&there, people[2]), Ok(()), "the turn was over");
    assert_eq!(fits(&there, people[1]), Err(Unfit::DeputyAlready));
    assert_eq!(
        fits(&there, people[0]),
        Err(Unfit::DeputyAlready),
        "the holder"
    );
    let full = [there[0], deputy(people[2], 2, None)];
    assert_eq!(fits(&full, people[3]), Err(Unfit::EnoughDeputies));
}

fn actor(network: NetworkId, organisation: Option<OrganisationId>, role: Role) -> Actor {
    Actor::Person {
        identity: Identity {
            account: kernel::AccountId::new(NOW),
            person: Some(PersonId::new(NOW)),
            name: "Jutta Berger".to_owned(),
        },
        standings: vec![Standing {
            network,
            organisation,
            role,
        }],
        administrator: false,
    }
}

#[test]
fn the_office_fills_seats_and_the_organisation_names_its_deputies() {
    let (home, other) = (NetworkId::new(NOW), NetworkId::new(NOW));
    let (marl, herten) = (OrganisationId::new(NOW), OrganisationId::new(NOW));
    let hidden = Err(Denied::Hidden);
    let no = Err(Denied::Forbidden);
    for (who, manages, names) in [
        (actor(home, None, Role::CentralOffice), Ok(()), Ok(())),
        (actor(home, Some(marl), Role::Head), no, Ok(())),
        (actor(home, Some(marl), Role::Officer), no, Ok(())),
        (actor(home, Some(herten), Role::Head), no, no),
        (actor(home, None, Role::Auditor), no, no),
        (
            actor(other, Some(marl), Role::CentralOffice),
            hidden,
            hidden,
        ),
        (Actor::Anonymous, hidden, hidden),
    ] {
        assert_eq!(may_manage(&who, home).map(|_| ()), manages, "{who:?}");
        let named = may_name_deputy(&who, home, None, Some(marl)).map(|_| ());
        assert_eq!(named, names, "{who:?}");
    }
    let holder = actor(home, Some(herten), Role::Officer);
    let person = holder.identity().and_then(|it| it.person);
    assert!(may_name_deputy(&holder, home, person, Some(marl)).is_ok());
}
