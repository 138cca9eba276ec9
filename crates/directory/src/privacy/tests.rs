//! Who asks for an erasure, and what a text is without a name.

use super::policy::may_ask_erasure;
use super::*;
use crate::person::{Person, Position, PositionId};
use kernel::{
    AccountId, Actor, Confidentiality, Denied, Identity, Line, NetworkId, OrganisationId, PersonId,
    Role, Stamp, Standing,
};

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn details() -> Details {
    let mut details = Details::new(line("Jörg"), line("Koch"));
    details.title = Some(line("Dr."));
    details.email = kernel::EmailAddress::parse("j.koch@example.org").ok();
    details
}

#[test]
fn a_text_loses_whole_words_only() {
    let mentions = mentions(&details());
    for (text, clean) in [
        (
            "Dr. Jörg Koch kam mit Koch, Jörg.",
            Some("[gelöscht] kam mit [gelöscht]."),
        ),
        (
            "Herr Koch: j.koch@example.org",
            Some("Herr [gelöscht]: [gelöscht]"),
        ),
        (
            "Kochtopf, Kochs, Jörgs Koch",
            Some("Kochtopf, Kochs, Jörgs [gelöscht]"),
        ),
        ("Der Kochtopf", None),
        ("", None),
    ] {
        assert_eq!(without(text, &mentions).as_deref(), clean, "{text}");
    }
}

fn contact_person(network: NetworkId, company: OrganisationId, now: Stamp) -> Person {
    let id = PersonId::new(now);
    Person {
        id,
        details: details(),
        confidentiality: Confidentiality::Network,
        contact_level: Confidentiality::Network,
        home: network,
        listed_in: vec![network],
        positions: vec![Position {
            id: PositionId::new(now),
            person: id,
            organisation: company,
            title: line("Einkauf"),
            office: None,
            role: None,
            since: None,
            until: "2020".parse().ok(),
        }],
        demo: false,
        revision: 1,
        created_at: now,
        changed_at: now,
        erased_at: None,
    }
}

fn actor(
    person: Option<PersonId>,
    network: NetworkId,
    of: Option<OrganisationId>,
    role: Role,
) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(Stamp::from_micros(1)),
            person,
            name: "x".to_owned(),
        },
        standings: vec![Standing {
            network,
            organisation: of,
            role,
        }],
        administrator: false,
    }
}

#[test]
fn who_asks_for_an_erasure() {
    let now = Stamp::from_micros(1);
    let (home, elsewhere) = (NetworkId::new(now), NetworkId::new(now));
    let (company, other) = (OrganisationId::new(now), OrganisationId::new(now));
    let person = contact_person(home, company, now);
    let hidden = Some(Denied::Hidden);
    let cases = [
        (actor(Some(person.id), elsewhere, None, Role::Officer), None),
        (actor(None, home, None, Role::CentralOffice), None),
        (actor(None, home, Some(company), Role::CompanyUser), None),
        (actor(None, home, Some(other), Role::CompanyUser), hidden),
        (actor(None, home, Some(company), Role::Auditor), hidden),
        (actor(None, elsewhere, None, Role::CentralOffice), hidden),
        (Actor::Anonymous, Some(Denied::SignInFirst)),
    ];
    for (actor, denied) in &cases {
        assert_eq!(may_ask_erasure(actor, &person).err(), *denied, "{actor:?}");
    }
    let erased = Person {
        erased_at: Some(now),
        ..person
    };
    assert_eq!(may_ask_erasure(&cases[0].0, &erased).err(), hidden);
}
