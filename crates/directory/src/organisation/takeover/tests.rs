//! When a link counts, and who sends one.

use super::{NotOpen, Takeover, TakeoverId, TakeoverState, may_send};
use crate::organisation::{Kind, Levels, Organisation, Profile, State};
use kernel::{
    AccountId, Actor, Confidentiality, Denied, EmailAddress, Identity, Line, NetworkId,
    OrganisationId, PersonId, Role, Stamp, Standing,
};

const SENT: Stamp = Stamp::from_micros(0);

fn takeover() -> Takeover {
    Takeover {
        id: TakeoverId::new(SENT),
        organisation: OrganisationId::new(SENT),
        network: NetworkId::new(SENT),
        email: EmailAddress::parse("m.oezkan@example.org").unwrap(),
        recipient: Line::parse("Merve Özkan").unwrap(),
        sent_by: "Emre Yıldız".to_owned(),
        sent_at: SENT,
        expires_at: SENT.plus_days(super::DAYS),
        accepted: None,
        withdrawn_at: None,
    }
}

#[test]
fn a_link_counts_once_and_for_thirty_days() {
    let person = PersonId::new(SENT);
    let last = SENT.plus_days(30).plus_seconds(-1);
    assert_eq!(takeover().state(last), TakeoverState::Open);
    assert_eq!(takeover().state(SENT.plus_days(30)), TakeoverState::Expired);
    let used = takeover().accept(person, last).unwrap();
    assert_eq!(used.state(last), TakeoverState::Accepted);
    assert_eq!(used.clone().accept(person, last), Err(NotOpen));
    assert_eq!(used.withdraw(last), Err(NotOpen));
    let gone = takeover().withdraw(last).unwrap();
    assert_eq!(gone.accept(person, last), Err(NotOpen));
}

#[test]
fn the_office_the_owner_and_the_town_send_links() {
    let (home, elsewhere) = (NetworkId::new(SENT), NetworkId::new(SENT));
    let (owner, town, other) = (
        OrganisationId::new(SENT),
        OrganisationId::new(SENT),
        OrganisationId::new(SENT),
    );
    let company = Organisation {
        id: OrganisationId::new(SENT),
        profile: Profile::new(Kind::Company, Line::parse("Kupferwerk").unwrap()),
        confidentiality: Confidentiality::Public,
        levels: Levels::default(),
        home,
        listed_in: vec![home],
        owner: Some(owner),
        state: State::Active,
        revision: 1,
        created_at: SENT,
        changed_at: SENT,
    };
    let actor = |network, organisation, role| Actor::Person {
        identity: Identity {
            account: AccountId::new(SENT),
            person: None,
            name: "Emre Yıldız".to_owned(),
        },
        standings: vec![Standing {
            network,
            organisation,
            role,
        }],
        administrator: false,
    };
    for (who, allowed) in [
        (actor(home, None, Role::CentralOffice), true),
        (actor(elsewhere, None, Role::CentralOffice), false),
        (actor(home, Some(owner), Role::Officer), true),
        (actor(home, Some(town), Role::Head), true),
        (actor(home, Some(town), Role::OrganisationEditor), true),
        (actor(home, Some(other), Role::Officer), false),
        (actor(home, Some(company.id), Role::CompanyUser), false),
        (actor(home, None, Role::Auditor), false),
        (Actor::System, true),
    ] {
        let answer = may_send(&who, &company, Some(town));
        assert_eq!(answer.is_ok(), allowed, "{who:?}");
    }
    let refused = may_send(&Actor::Anonymous, &company, Some(town)).map(|_| ());
    assert_eq!(refused, Err(Denied::SignInFirst));
}
