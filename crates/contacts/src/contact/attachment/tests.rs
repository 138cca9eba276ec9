//! How many there may be, and who reads and adds them.

use super::*;
use crate::contact::{Account, Channel, Contact, ContactId, Findings};
use kernel::{
    AccountId, Actor, Confidentiality, Denied, Identity, Line, NetworkId, OrganisationId, Role,
    Stamp, Standing,
};

#[test]
fn the_twentieth_has_room_and_the_next_has_not() {
    assert_eq!(room_beside(0), Ok(()));
    assert_eq!(room_beside(MOST - 1), Ok(()));
    assert_eq!(room_beside(MOST), Err(Full));
}

fn actor(network: NetworkId, organisation: Option<OrganisationId>, role: Role) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(Stamp::from_micros(1)),
            person: None,
            name: "x".to_owned(),
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
fn rights_follow_the_contact() {
    let now = Stamp::from_micros(1);
    let (network, elsewhere) = (NetworkId::new(now), NetworkId::new(now));
    let (town, other) = (OrganisationId::new(now), OrganisationId::new(now));
    let contact = |confidentiality| Contact {
        id: ContactId::new(now),
        network,
        organisation: OrganisationId::new(now),
        account: Account {
            channel: Channel::Visit,
            on: now.day(),
            subject: Line::parse("Besuch").expect("a line"),
            note: None,
            satisfaction: None,
            next_on: None,
            confidentiality,
            participants: Vec::new(),
        },
        findings: Findings::default(),
        owner: Some(town),
        recorded_at: now,
        recorded_by: "x".to_owned(),
    };
    let open = contact(Confidentiality::Network);
    let own = contact(Confidentiality::Organisation);
    let hidden = Some(Denied::Hidden);
    let forbidden = Some(Denied::Forbidden);
    for (who, of_open, of_own, adds) in [
        (actor(network, Some(town), Role::Officer), None, None, None),
        (
            actor(network, Some(other), Role::Officer),
            None,
            hidden,
            forbidden,
        ),
        (
            actor(network, None, Role::CentralOffice),
            None,
            None,
            forbidden,
        ),
        (actor(network, None, Role::Auditor), None, None, forbidden),
        (
            actor(elsewhere, None, Role::CentralOffice),
            hidden,
            hidden,
            hidden,
        ),
    ] {
        assert_eq!(may_fetch(&who, network, &open).err(), of_open, "{who:?}");
        assert_eq!(may_fetch(&who, network, &own).err(), of_own, "{who:?}");
        assert_eq!(may_attach(&who, network, &open).err(), adds, "{who:?}");
    }
    let owner = actor(network, Some(town), Role::Officer);
    assert_eq!(may_attach(&owner, elsewhere, &open).err(), hidden);
}
