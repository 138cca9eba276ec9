//! Which roles fit, and who sees and gives access.

use super::policy::{may_give, may_see_access};
use super::*;
use kernel::{Actor, Denied, Identity, NetworkId};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[test]
fn a_role_needs_its_organisation_and_an_auditor_a_last_day() {
    let today = day("2026-11-24");
    let cases: [(Role, bool, Option<&str>, &[Unfit]); 11] = [
        (Role::CentralOffice, false, None, &[]),
        (Role::CentralOffice, false, Some("2026-11-24"), &[]),
        (
            Role::CentralOffice,
            false,
            Some("2026-11-23"),
            &[Unfit::Past],
        ),
        (Role::Officer, true, None, &[]),
        (Role::Officer, false, None, &[Unfit::NoOrganisation]),
        (Role::Head, false, None, &[Unfit::NoOrganisation]),
        (
            Role::OrganisationEditor,
            false,
            Some("2020-01-01"),
            &[Unfit::Past, Unfit::NoOrganisation],
        ),
        (Role::CompanyUser, true, Some("2099-01-01"), &[]),
        (Role::Auditor, false, None, &[Unfit::NoEnd]),
        (Role::Auditor, false, Some("2027-11-25"), &[]),
        (Role::Auditor, false, Some("2027-11-26"), &[Unfit::TooLong]),
    ];
    for (role, organisation, until, expected) in cases {
        let found = unfit(role, organisation, until.map(day), today);
        assert_eq!(found, expected, "{role:?} {until:?}");
    }
}

#[test]
fn a_grant_counts_within_its_days_unless_it_was_ended() {
    let period = Period::new(Some(day("2026-11-01")), Some(day("2026-11-30")));
    let granted = Granted {
        id: GrantId::new(Stamp::from_micros(1)),
        grant: Grant {
            account: AccountId::new(Stamp::from_micros(1)),
            standing: Standing {
                network: NetworkId::new(Stamp::from_micros(1)),
                organisation: None,
                role: Role::Auditor,
            },
            period: period.expect("a period"),
        },
        by: None,
        at: Stamp::from_micros(1),
        ended: None,
    };
    for (at, counts) in [
        ("2026-10-31", false),
        ("2026-11-01", true),
        ("2026-11-30", true),
        ("2026-12-01", false),
    ] {
        assert_eq!(granted.counts(day(at)), counts, "{at}");
    }
    let ended = Granted {
        ended: Some((Stamp::from_micros(2), "Jutta Beispiel".to_owned())),
        ..granted
    };
    assert!(!ended.counts(day("2026-11-15")));
}

#[test]
fn the_central_office_gives_and_an_auditor_reads() {
    let network = NetworkId::new(Stamp::from_micros(1));
    let elsewhere = NetworkId::new(Stamp::from_micros(2));
    let person = |network, role, administrator| Actor::Person {
        identity: Identity {
            account: AccountId::new(Stamp::from_micros(3)),
            person: None,
            name: "x".to_owned(),
        },
        standings: vec![Standing {
            network,
            organisation: None,
            role,
        }],
        administrator,
    };
    let (forbidden, hidden) = (Some(Denied::Forbidden), Some(Denied::Hidden));
    let cases = [
        (person(network, Role::CentralOffice, false), None, None),
        (person(network, Role::Auditor, false), None, forbidden),
        (person(network, Role::Head, false), forbidden, forbidden),
        (person(network, Role::Officer, true), forbidden, forbidden),
        (
            person(network, Role::OrganisationEditor, false),
            forbidden,
            forbidden,
        ),
        (
            person(network, Role::CompanyUser, false),
            forbidden,
            forbidden,
        ),
        (person(elsewhere, Role::CentralOffice, true), hidden, hidden),
        (
            Actor::Anonymous,
            Some(Denied::SignInFirst),
            Some(Denied::SignInFirst),
        ),
        (Actor::System, None, None),
    ];
    for (actor, sees, gives) in cases {
        assert_eq!(may_see_access(&actor, network).err(), sees, "{actor:?}");
        assert_eq!(may_give(&actor, network).err(), gives, "{actor:?}");
    }
}
