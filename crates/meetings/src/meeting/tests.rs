//! Tables of the rules.

use super::{Access, Meeting, MeetingId, Nearness, State, StateError, may_plan, may_read};
use kernel::{AccountId, Actor, BodyId, Identity, NetworkId, Role, Stamp, Standing};

const NOW: Stamp = Stamp::from_micros(1_000_000_000);

/// A meeting that was called, for the members of the network.
pub(crate) fn called() -> Meeting {
    Meeting {
        id: MeetingId::new(NOW),
        network: NetworkId::new(NOW),
        body: BodyId::new(NOW),
        title: "5. Sitzung".to_owned(),
        start: NOW.plus_days(21),
        end: NOW.plus_days(21).plus_hours(2),
        venue: String::new(),
        host: None,
        link: None,
        note: String::new(),
        access: Access::Network,
        state: State::Invited { at: NOW },
        chair: None,
        urgent: None,
        defect: None,
        convener: None,
        second: false,
        legal_votes: 13,
        sequence: 0,
        version: 1,
        created_at: NOW,
        created_by: String::new(),
        changed_at: NOW,
    }
}

fn with(it: &Meeting, role: Role) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(NOW),
            person: None,
            name: String::new(),
        },
        standings: vec![Standing {
            network: it.network,
            organisation: None,
            role,
        }],
        administrator: false,
    }
}

/// Whoever works for the central office.
pub(crate) fn office(it: &Meeting) -> Actor {
    with(it, Role::CentralOffice)
}

/// Whoever reads the network.
pub(crate) fn member(it: &Meeting) -> Actor {
    with(it, Role::Officer)
}

#[test]
fn who_knows_of_a_meeting_follows_from_its_state_and_access() {
    let base = called();
    let (office, member, company) = (office(&base), member(&base), with(&base, Role::CompanyUser));
    let cancelled = |was_known| State::Cancelled {
        at: NOW,
        reason: String::new(),
        was_known,
    };
    let reads = |it: &Meeting, actor: &Actor, nearness| may_read(actor, it, nearness).is_ok();
    for (access, state, of_member, of_body, of_all) in [
        (Access::Public, State::Draft, false, false, false),
        (Access::Public, base.state.clone(), true, true, true),
        (Access::Network, base.state.clone(), true, true, false),
        (Access::Body, base.state.clone(), false, true, false),
        (Access::Public, cancelled(false), false, false, false),
        (Access::Network, cancelled(true), true, true, false),
    ] {
        let it = Meeting {
            access,
            state,
            ..base.clone()
        };
        assert!(reads(&it, &office, Nearness::Outside));
        assert_eq!(reads(&it, &member, Nearness::Outside), of_member, "{it:?}");
        assert_eq!(reads(&it, &company, Nearness::Within), of_body, "{it:?}");
        assert_eq!(reads(&it, &Actor::Anonymous, Nearness::Outside), of_all);
        // Nearness without a standing in the network is none.
        assert_eq!(reads(&it, &Actor::Anonymous, Nearness::Within), of_all);
    }
    assert!(may_plan(&office, base.network).is_ok());
    assert!(may_plan(&member, base.network).is_err());
}

#[test]
fn a_meeting_moves_on_and_never_back() {
    let it = called();
    assert_eq!(it.clone().closed(NOW), Err(StateError::NotOpen));
    let open = it.clone().opened(NOW).expect("it moves on");
    assert_eq!(open.clone().opened(NOW), Err(StateError::Settled));
    assert_eq!(
        open.clone().cancelled("x".to_owned(), NOW),
        Err(StateError::Settled)
    );
    let held = open.closed(NOW).expect("it moves on");
    assert!(held.is_on_record());
    assert_eq!(held.called(NOW), Err(StateError::Settled));
    let draft = Meeting {
        state: State::Draft,
        ..it.clone()
    };
    assert_eq!(draft.clone().opened(NOW), Err(StateError::NotCalled));
    // Only what was known is struck out in calendars.
    let unknown = draft.cancelled("x".to_owned(), NOW).expect("it moves on");
    assert_eq!(unknown.sequence, 0);
    let known = it.cancelled("x".to_owned(), NOW).expect("it moves on");
    assert_eq!(known.sequence, 1);
}
