//! Who sees and settles a follow-up, and that it is done once.

use super::{DoneAlready, FollowUp, FollowUpId, FollowUpKind, Owner, may_see, may_settle};
use kernel::{AccountId, Actor, Identity, Line, NetworkId, OrganisationId, Role, Stamp, Standing};

const NOW: Stamp = Stamp::from_micros(0);

fn follow_up(network: NetworkId, owner: Owner, made_for: Option<OrganisationId>) -> FollowUp {
    FollowUp {
        id: FollowUpId::new(NOW),
        network,
        organisation: OrganisationId::new(NOW),
        contact: None,
        kind: FollowUpKind::Task,
        subject: Line::parse("Fördermittel klären").unwrap(),
        owner,
        owner_name: String::new(),
        due_on: None,
        made_for,
        made_by: "Emre Yıldız".to_owned(),
        made_at: NOW,
        done: None,
    }
}

fn actor(network: NetworkId, organisation: Option<OrganisationId>, role: Role) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(NOW),
            person: None,
            name: "Emre Yıldız".to_owned(),
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
fn the_owner_the_author_and_the_office_see_it() {
    let (home, other) = (NetworkId::new(NOW), NetworkId::new(NOW));
    let (marl, herten) = (OrganisationId::new(NOW), OrganisationId::new(NOW));
    let it = follow_up(home, Owner::Organisation(herten), Some(marl));
    for (who, sees, settles) in [
        (actor(home, Some(marl), Role::Officer), true, true),
        (actor(home, Some(herten), Role::Head), true, true),
        (actor(home, None, Role::CentralOffice), true, true),
        (actor(home, None, Role::Auditor), true, false),
        (actor(home, None, Role::Officer), false, false),
        (actor(other, None, Role::CentralOffice), false, false),
        (Actor::Anonymous, false, false),
    ] {
        assert_eq!(may_see(&who, &it).is_ok(), sees, "{who:?}");
        assert_eq!(may_settle(&who, &it).is_ok(), settles, "{who:?}");
    }
}

#[test]
fn it_is_done_once_and_owners_have_words() {
    let account = AccountId::new(NOW);
    let owner = Owner::Account(account);
    let it = follow_up(NetworkId::new(NOW), owner, None);
    let done = it.finish("Emre Yıldız", NOW).unwrap();
    assert_eq!(done.clone().finish("Emre Yıldız", NOW), Err(DoneAlready));
    let late = done.hand_over(Owner::CentralOffice, String::new(), None);
    assert_eq!(late, Err(DoneAlready));
    for owner in [
        owner,
        Owner::Organisation(OrganisationId::new(NOW)),
        Owner::CentralOffice,
    ] {
        assert_eq!(Owner::from_word(&owner.word()), Some(owner));
    }
    assert_eq!(Owner::from_word("somebody"), None);
}
