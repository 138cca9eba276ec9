//! Names, and when a position is held.

use super::{Details, EndsBeforeItBegan, Position, PositionId};
use kernel::{Line, OrganisationId, PersonId, Stamp};

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
