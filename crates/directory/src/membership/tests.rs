//! How a membership moves on, and who decides.

use super::{
    Category, Deed, Membership, MembershipId, Role, State, StateError, may_decide, may_leave,
};
use kernel::{Actor, Denied, NetworkId, OrganisationId, Stamp};

const NOW: Stamp = Stamp::from_micros(1_790_000_000_000_000);

fn deed() -> Deed {
    Deed {
        at: NOW,
        by: "Jutta Berger".to_owned(),
    }
}

fn application() -> Membership {
    Membership {
        id: MembershipId::new(NOW),
        network: NetworkId::new(NOW),
        organisation: OrganisationId::new(NOW),
        category: Category::Full,
        role: Role::default(),
        shareholding: None,
        applied: deed(),
        applicant: None,
        message: None,
        state: State::Applied,
    }
}

#[test]
fn an_application_is_decided_once_and_only_members_leave() {
    let proof = may_decide(&Actor::System, NetworkId::new(NOW)).unwrap();
    let leaving = may_leave(&Actor::System, &application()).unwrap();
    let since = "2026".parse().ok();
    let admitted = application().admit(&proof, since, deed()).unwrap();
    assert_eq!(admitted.since(), since);
    let declined = application().decline(&proof, deed()).unwrap();
    for decided in [admitted.clone(), declined.clone()] {
        let again = decided.clone().admit(&proof, None, deed());
        assert_eq!(again, Err(StateError::Decided));
        assert_eq!(decided.decline(&proof, deed()), Err(StateError::Decided));
    }
    for stranger in [application(), declined] {
        assert_eq!(
            stranger.leave(&leaving, (None, None), deed()),
            Err(StateError::NotAMember)
        );
    }
    let early = admitted
        .clone()
        .leave(&leaving, ("2025-12".parse().ok(), None), deed());
    assert_eq!(early, Err(StateError::EndsBeforeItBegan));
    let late = admitted
        .clone()
        .leave(&leaving, ("2099-12-31".parse().ok(), None), deed());
    assert_eq!(late, Err(StateError::InTheFuture));
    let left = admitted
        .leave(&leaving, ("2026-09-20".parse().ok(), None), deed())
        .unwrap();
    assert_eq!((left.state.word(), left.since()), ("left", since));
}

#[test]
fn nobody_but_the_central_office_decides() {
    let network = NetworkId::new(NOW);
    let denied = may_decide(&Actor::Anonymous, network).unwrap_err();
    assert_eq!(denied, Denied::SignInFirst);
}
