//! The life of an invitation, and who invites.

use super::policy::may_invite;
use super::*;
use kernel::{Actor, Denied, Identity, NetworkId, Role};

fn invitation() -> Invitation {
    Invitation {
        id: InvitationId::new(Stamp::from_micros(1)),
        account: AccountId::new(Stamp::from_micros(1)),
        standing: Standing {
            network: NetworkId::new(Stamp::from_micros(1)),
            organisation: None,
            role: Role::Officer,
        },
        role_until: None,
        invited_by: "Jutta Beispiel".to_owned(),
        invited_at: Stamp::from_micros(0),
        expires_at: Stamp::from_micros(0).plus_days(DAYS),
        accepted_at: None,
        withdrawn_at: None,
    }
}

#[test]
fn an_invitation_is_accepted_or_withdrawn_once_and_in_time() {
    let (start, end) = (Stamp::from_micros(0), Stamp::from_micros(0).plus_days(DAYS));
    let accepted = invitation().accept(start).expect("it is open");
    let withdrawn = invitation().withdraw(start).expect("it is open");
    let cases = [
        (invitation(), start, InvitationState::Open),
        (invitation(), end.plus_seconds(-1), InvitationState::Open),
        (invitation(), end, InvitationState::Expired),
        (accepted.clone(), start, InvitationState::Accepted),
        (accepted, end, InvitationState::Accepted),
        (withdrawn, start, InvitationState::Withdrawn),
    ];
    for (invitation, now, state) in cases {
        assert_eq!(invitation.state(now), state);
        let open = state == InvitationState::Open;
        assert_eq!(invitation.clone().accept(now).is_ok(), open);
        assert_eq!(invitation.withdraw(now).is_ok(), open);
    }
}

#[test]
fn the_central_office_and_the_administrator_invite() {
    let network = invitation().standing.network;
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
    let cases = [
        (person(network, Role::CentralOffice, false), None),
        (person(elsewhere, Role::Officer, true), None),
        (Actor::System, None),
        (person(network, Role::Head, false), Some(Denied::Forbidden)),
        (
            person(network, Role::Auditor, false),
            Some(Denied::Forbidden),
        ),
        (
            person(elsewhere, Role::CentralOffice, false),
            Some(Denied::Hidden),
        ),
        (Actor::Anonymous, Some(Denied::SignInFirst)),
    ];
    for (actor, denied) in cases {
        assert_eq!(may_invite(&actor, network).err(), denied, "{actor:?}");
    }
}
