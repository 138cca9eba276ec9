//! How a check goes on, and who reads the trail.

use super::policy::{may_read_trail, sees_details};
use super::*;
use kernel::{Actor, Denied, Identity, Role, Standing};

fn head(sequence: i64) -> Head {
    Head {
        sequence,
        hash: "x".to_owned(),
    }
}

#[test]
fn a_check_goes_on_until_all_that_was_written_is_walked() {
    let now = Stamp::from_micros(1);
    let check = Check::begin("Nils Beispiel", 5, now);
    let cut = Tampering::Cut {
        expected: 5,
        found: 3,
    };
    let cases = [
        (Ok(head(3)), true, CheckState::Running, 3),
        (Ok(head(5)), true, CheckState::Sound(now), 5),
        (Ok(head(6)), true, CheckState::Sound(now), 6),
        (Ok(head(3)), false, CheckState::Broken(cut, now), 3),
        (
            Err(Tampering::Broken(2)),
            false,
            CheckState::Broken(Tampering::Broken(2), now),
            0,
        ),
    ];
    for (walked, more, state, sequence) in cases {
        let after = check.clone().after(walked, more, now);
        assert_eq!((after.state, after.head.sequence), (state, sequence));
    }
    let empty = Check::begin("Nils Beispiel", 0, now).after(Ok(Head::default()), false, now);
    assert_eq!(empty.state, CheckState::Sound(now));
}

fn person(standings: Vec<Standing>, administrator: bool) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(Stamp::from_micros(3)),
            person: None,
            name: "x".to_owned(),
        },
        standings,
        administrator,
    }
}

#[test]
fn who_runs_the_instance_reads_the_trail_but_no_networks_details() {
    let network = NetworkId::new(Stamp::from_micros(1));
    let role = |role| {
        vec![Standing {
            network,
            organisation: None,
            role,
        }]
    };
    let cases = [
        (person(Vec::new(), true), None, false),
        (person(role(Role::CentralOffice), true), None, true),
        (person(role(Role::Auditor), true), None, true),
        (person(role(Role::Officer), true), None, false),
        (
            person(role(Role::CentralOffice), false),
            Some(Denied::Hidden),
            true,
        ),
        (Actor::Anonymous, Some(Denied::SignInFirst), false),
    ];
    for (actor, denied, details) in cases {
        assert_eq!(may_read_trail(&actor).err(), denied, "{actor:?}");
        let shown = sees_details(&actor, Some(network), "person.change");
        assert_eq!(shown, details, "{actor:?}");
        assert!(sees_details(&actor, None, "account.close"));
        assert!(sees_details(&actor, Some(network), "network.apply-charter"));
    }
}
