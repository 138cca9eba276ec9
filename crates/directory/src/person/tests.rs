//! Names, and when a position is held.

use super::{Details, EndsBeforeItBegan, Person, Position, PositionId, may_see};
use kernel::{
    AccountId, Actor, Confidentiality, Identity, Line, NetworkId, OrganisationId, PersonId, Role,
    Stamp, Standing,
};

#[test]
fn names_and_initials() {
    let line = |text| Line::parse(text).unwrap();
    let mut details = Details::new(line("Ayşe"), line("özkan"));
    assert_eq!(
        (details.name(), details.initials()),
        ("Ayşe özkan".to_owned(), "AÖ".to_owned())
    );
    details.title = Some(line("Dr."));
    assert_eq!(details.name(), "Dr. Ayşe özkan");
}

#[test]
fn a_position_is_held_from_its_first_to_its_last_day() {
    let now = Stamp::from_micros(0);
    let position = Position {
        id: PositionId::new(now),
        person: PersonId::new(now),
        organisation: OrganisationId::new(now),
        title: Line::parse("Landrat").unwrap(),
        office: None,
        role: None,
        since: "2020-11".parse().ok(),
        until: None,
    };
    let held = |position: &Position, day: &str| position.is_held_on(day.parse().unwrap());
    assert!(!held(&position, "2020-10-31") && held(&position, "2020-11-01"));
    let early = position.clone().ended("2020-10".parse().unwrap());
    assert_eq!(early, Err(EndsBeforeItBegan));
    let ended = position.ended("2025-10-31".parse().unwrap()).unwrap();
    assert!(held(&ended, "2025-10-31") && !held(&ended, "2025-11-01"));
}

#[test]
fn an_organisation_knows_who_once_worked_there_but_not_how_to_reach_them() {
    let now = Stamp::from_micros(0);
    let (network, company) = (NetworkId::new(now), OrganisationId::new(now));
    let speaker = |organisation| Actor::Person {
        identity: Identity {
            account: AccountId::new(now),
            person: None,
            name: "Hanna Brandt".to_owned(),
        },
        standings: vec![Standing {
            network,
            organisation: Some(organisation),
            role: Role::CompanyUser,
        }],
        administrator: false,
    };
    let position = Position {
        id: PositionId::new(now),
        person: PersonId::new(now),
        organisation: company,
        title: Line::parse("Assistentin").unwrap(),
        office: None,
        role: None,
        since: None,
        until: "2020".parse().ok(),
    };
    let mut person = Person {
        id: position.person,
        details: Details::new(
            Line::parse("Renate").unwrap(),
            Line::parse("Dorsch").unwrap(),
        ),
        confidentiality: Confidentiality::Network,
        contact_level: Confidentiality::Network,
        home: network,
        listed_in: vec![network],
        positions: vec![position],
        demo: false,
        revision: 1,
        created_at: now,
        changed_at: now,
        erased_at: None,
    };
    let seen = may_see(&speaker(company), &person).map(|proof| proof.reach());
    assert_eq!(seen, Ok(Confidentiality::Public));
    assert!(may_see(&speaker(OrganisationId::new(now)), &person).is_err());
    person.confidentiality = Confidentiality::CentralOffice;
    assert!(may_see(&speaker(company), &person).is_err());
}
