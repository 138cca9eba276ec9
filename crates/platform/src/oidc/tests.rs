//! Services of the settings, what a testimony decides, and the questions of the policy.

use super::policy::{may_link, may_unlink};
use super::*;
use kernel::{Actor, Denied, Identity};

fn service(key: &str, issuer: &str) -> Service {
    Service {
        key: Slug::parse(key).expect("a slug"),
        german: "Stadtkonto".to_owned(),
        english: "City account".to_owned(),
        issuer: issuer.to_owned(),
        client_id: "regiowerk".to_owned(),
        client_secret: Some("very secret".to_owned()),
        scopes: Vec::new(),
    }
}

#[test]
fn secrets_travel_over_tls_or_stay_on_the_computer() {
    for (issuer, safe) in [
        ("https://id.example.org", true),
        ("http://127.0.0.1:8443", true),
        ("http://localhost:8443/realm", true),
        ("http://id.example.org", false),
        ("http://127.0.0.1.example.org", false),
        ("http://localhost.example.org:80", false),
        ("ldap://id.example.org", false),
        ("", false),
    ] {
        let services = Services::new(vec![service("stadt", issuer)]);
        assert_eq!(services.is_ok(), safe, "{issuer}");
    }
}

#[test]
fn keys_are_unique_and_found() {
    let issuer = "https://id.example.org";
    let twice = Services::new(vec![service("stadt", issuer), service("stadt", issuer)]);
    assert_eq!(twice.err(), Some(ServiceError::Twice));
    let services = Services::new(vec![service("stadt", issuer), service("kreis", issuer)]);
    let services = services.expect("two keys");
    assert!(services.find("kreis").is_some() && services.find("land").is_none());
    assert_eq!(services.doors(Lang::En)[0].label, "City account");
}

#[test]
fn secrets_are_not_shown() {
    let shown = format!("{:?}", service("stadt", "https://id.example.org"));
    assert!(!shown.contains("very secret"), "{shown}");
}

#[test]
fn only_a_verified_address_decides() {
    let email = EmailAddress::parse("jutta@example.org").expect("an address");
    for (email, verified, decides) in [
        (Some(email.clone()), true, true),
        (Some(email), false, false),
        (None, true, false),
    ] {
        let testimony = Testimony {
            issuer: "https://id.example.org".to_owned(),
            subject: "1".to_owned(),
            email,
            verified,
        };
        assert_eq!(testimony.verified_email().is_some(), decides);
    }
}

#[test]
fn the_last_way_in_stays() {
    for (links, has_password, leaves) in [
        (1, true, true),
        (1, false, false),
        (2, false, true),
        (2, true, true),
    ] {
        assert_eq!(leaves_a_way_in(links, has_password), leaves);
    }
}

#[test]
fn links_are_their_owners_alone() {
    let (own, other) = (
        AccountId::new(Stamp::from_micros(1)),
        AccountId::new(Stamp::from_micros(2)),
    );
    let person = |id| Actor::Person {
        identity: Identity {
            account: id,
            person: None,
            name: "x".to_owned(),
        },
        standings: Vec::new(),
        administrator: true,
    };
    let link = ServiceLink {
        id: ServiceLinkId::new(Stamp::from_micros(1)),
        account: own,
        service: "stadt".to_owned(),
        issuer: "https://id.example.org".to_owned(),
        subject: "1".to_owned(),
        email: None,
        linked_at: Stamp::from_micros(1),
        used_at: None,
    };
    assert!(may_unlink(&person(own), &link).is_ok());
    for (actor, denied) in [
        (person(other), Denied::Hidden),
        (Actor::Anonymous, Denied::SignInFirst),
        (Actor::System, Denied::SignInFirst),
    ] {
        assert_eq!(may_unlink(&actor, &link).err(), Some(denied));
    }
    let mine = may_link(&person(own)).map(|proof| proof.account());
    assert_eq!(mine, Ok(own));
    for actor in [Actor::Anonymous, Actor::System] {
        assert_eq!(may_link(&actor).err(), Some(Denied::SignInFirst));
    }
}
