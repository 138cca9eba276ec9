//! Who guards the data of a network, and how a request ends.

use super::policy::{may_guard, may_read_own_data};
use super::*;
use kernel::{Actor, Denied, Identity, Role, Standing};

fn person(network: NetworkId, role: Role, administrator: bool) -> Actor {
    Actor::Person {
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
    }
}

#[test]
fn the_central_office_guards_and_everybody_reads_their_own() {
    let network = NetworkId::new(Stamp::from_micros(1));
    let elsewhere = NetworkId::new(Stamp::from_micros(2));
    let cases = [
        (person(network, Role::CentralOffice, false), None),
        (person(network, Role::Head, false), Some(Denied::Forbidden)),
        (
            person(network, Role::Auditor, true),
            Some(Denied::Forbidden),
        ),
        (
            person(network, Role::CompanyUser, false),
            Some(Denied::Forbidden),
        ),
        (
            person(elsewhere, Role::CentralOffice, true),
            Some(Denied::Hidden),
        ),
        (Actor::Anonymous, Some(Denied::SignInFirst)),
    ];
    for (actor, denied) in cases {
        assert_eq!(may_guard(&actor, network).err(), denied, "{actor:?}");
        assert_eq!(
            may_read_own_data(&actor).is_ok(),
            actor.account().is_some(),
            "{actor:?}"
        );
    }
}

fn request() -> Erasure {
    let asker = AccountId::new(Stamp::from_micros(4));
    Erasure {
        id: ErasureId::new(Stamp::from_micros(5)),
        network: NetworkId::new(Stamp::from_micros(1)),
        account: Some(asker),
        person: None,
        name: "Jutta Beispiel".to_owned(),
        reason: Some("Ich gehe in Rente.".to_owned()),
        asked_by: (asker, "Jutta Beispiel".to_owned()),
        asked_at: Stamp::from_micros(5),
        state: State::Open,
    }
}

#[test]
fn a_request_is_decided_once_and_forgets_the_name() {
    let verdict = Verdict {
        by: "Geschäftsstelle".to_owned(),
        at: Stamp::from_micros(6),
    };
    assert!(request().is_own());
    let done = request().carried_out(verdict.clone()).expect("it was open");
    assert_eq!((done.name.as_str(), done.reason.as_ref()), ("–", None));
    assert_eq!(done.declined(verdict.clone(), String::new()), Err(Decided));
    let declined = request().declined(verdict, "§ 147 AO".to_owned());
    assert_eq!(declined.map(|it| it.name).as_deref(), Ok("Jutta Beispiel"));
}
