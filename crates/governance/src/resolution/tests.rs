//! How a resolution moves on, and who reads it.

use super::*;
use kernel::{Actor, Identity, Role};

const NOW: Stamp = Stamp::from_micros(0);

fn resolution(state: State, effect: EffectOfResolution) -> Resolution {
    Resolution {
        id: ResolutionId::new(NOW),
        network: NetworkId::new(NOW),
        charter_key: None,
        number: None,
        title: Words {
            de: "Flächenpool".to_owned(),
            en: None,
        },
        body: None,
        organisation: None,
        matter: Matter::Ordinary,
        effect,
        state,
        decided_on: None,
        tally: None,
        confidentiality: Confidentiality::Public,
        realised: 0,
        text_version: 1,
        created_at: NOW,
        created_by: "Jutta Berger".to_owned(),
        changed_at: NOW,
    }
}

#[test]
fn what_is_settled_stays_settled() {
    let on = Since::Day("2026-11-24".parse().expect("a day"));
    let all = [
        Settled::Proposed,
        Settled::Adopted(on, None),
        Settled::Rejected(on, None),
        Settled::Replaced,
    ];
    for (from, allowed) in [
        (State::Draft, [true, true, true, false]),
        (State::Proposed, [false, true, true, false]),
        (State::Adopted, [false, false, false, true]),
        (State::Rejected, [false; 4]),
        (State::Replaced, [false; 4]),
    ] {
        for (settled, allowed) in all.into_iter().zip(allowed) {
            let it = resolution(from, EffectOfResolution::Binding);
            let moved = it.settle(settled);
            assert_eq!(moved.is_ok(), allowed, "{from:?} {settled:?}");
        }
    }
}

#[test]
fn where_it_stands_follows_from_its_effect_and_the_councils() {
    let adopted = |effect| Resolution {
        decided_on: "2026-03-01".parse().ok(),
        ..resolution(State::Adopted, effect)
    };
    let day = |text: &str| text.parse().ok();
    let binding = adopted(EffectOfResolution::Binding);
    assert_eq!(binding.standing(None), Standing::InForce(day("2026-03-01")));
    let asks = adopted(EffectOfResolution::NeedsRatification);
    assert_eq!(asks.standing(None), Standing::Ratifying, "no round yet");
    let council = |on: Option<&str>| ratification::Council {
        id: ratification::CouncilId::new(NOW),
        organisation: OrganisationId::new(NOW),
        named: false,
        state: if on.is_some() {
            voting::CouncilState::Approved
        } else {
            voting::CouncilState::Submitted
        },
        paper: None,
        link: None,
        preliminary_on: None,
        deciding_on: None,
        decided_on: on.and_then(day),
        text_version: 1,
        adopted_text: None,
        note: None,
        told: None,
    };
    let round = |councils| Ratification {
        resolution: asks.id,
        effect: voting::Effect::All,
        deadline: None,
        cost: None,
        opened_at: NOW,
        councils,
    };
    let open = round(vec![council(Some("2026-02-01")), council(None)]);
    assert_eq!(asks.standing(Some(&open)), Standing::Ratifying);
    let early = round(vec![council(Some("2026-02-01"))]);
    let in_force = asks.standing(Some(&early));
    assert_eq!(
        in_force,
        Standing::InForce(day("2026-03-01")),
        "not before it was adopted"
    );
    let reworded = Resolution {
        text_version: 2,
        ..asks
    };
    assert_eq!(reworded.standing(Some(&early)), Standing::Ratifying);
}

#[test]
fn a_draft_reads_the_office_alone() {
    let it = |state, level| Resolution {
        confidentiality: level,
        ..resolution(state, EffectOfResolution::Binding)
    };
    let (public, inside) = (Confidentiality::Public, Confidentiality::Network);
    for (state, level, role, reads) in [
        (State::Draft, public, Some(Role::CentralOffice), true),
        (State::Draft, public, Some(Role::Auditor), true),
        (State::Draft, public, Some(Role::Officer), false),
        (State::Draft, public, None, false),
        (State::Adopted, public, None, true),
        (State::Adopted, inside, None, false),
        (State::Adopted, inside, Some(Role::Officer), true),
        (State::Adopted, inside, Some(Role::CompanyUser), false),
        (
            State::Adopted,
            Confidentiality::CentralOffice,
            Some(Role::Head),
            false,
        ),
        (
            State::Adopted,
            Confidentiality::CentralOffice,
            Some(Role::CentralOffice),
            true,
        ),
    ] {
        let it = it(state, level);
        let who = role.map_or(Actor::Anonymous, |role| Actor::Person {
            identity: Identity {
                account: kernel::AccountId::new(NOW),
                person: None,
                name: String::new(),
            },
            standings: vec![kernel::Standing {
                network: it.network,
                organisation: None,
                role,
            }],
            administrator: false,
        });
        assert_eq!(
            may_read(&who, &it).is_ok(),
            reads,
            "{state:?} {level:?} {role:?}"
        );
        let writes = role == Some(Role::CentralOffice);
        assert_eq!(may_manage(&who, &it).is_ok(), writes, "{role:?}");
    }
}
