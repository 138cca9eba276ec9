//! What a contact may say, and when a visit is recent.

use super::{Account, AccountError, Channel, LastVisit};
use kernel::{Confidentiality, Date, Line};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn account() -> Account {
    Account {
        channel: Channel::Visit,
        on: day("2026-06-01"),
        subject: Line::parse("Werksführung").unwrap(),
        note: None,
        satisfaction: Some(5),
        next_on: None,
        confidentiality: Confidentiality::Network,
        participants: Vec::new(),
    }
}

#[test]
fn accounts_that_cannot_be_are_refused() {
    let today = day("2026-06-15");
    assert_eq!(account().check(today), Ok(()));
    let mut cases = [(); 4].map(|()| account());
    cases[0].on = day("2026-06-16");
    cases[1].next_on = Some(day("2026-05-01"));
    cases[2].satisfaction = Some(6);
    cases[3].confidentiality = Confidentiality::Public;
    let expected = [
        AccountError::InTheFuture,
        AccountError::NextBeforeThis,
        AccountError::Satisfaction,
        AccountError::Public,
    ];
    for (case, error) in cases.iter().zip(expected) {
        assert_eq!(case.check(today), Err(error));
    }
}

#[test]
fn a_visit_is_recent_for_three_months() {
    let visit = LastVisit {
        on: day("2026-05-04"),
        by: Vec::new(),
        recorded_by: String::new(),
    };
    assert_eq!(visit.weeks_ago(day("2026-06-15")), 6);
    assert!(visit.is_recent(day("2026-08-02")));
    assert!(!visit.is_recent(day("2026-08-03")));
}
