//! Which records are probably one organisation.

use super::is_twin;
use crate::organisation::{Kind, Levels, Organisation, Profile, State, twin_key};
use kernel::{Confidentiality, Line, NetworkId, OrganisationId, Stamp, WebAddress};

fn profile(name: &str, town: &str, web: &str) -> Profile {
    let mut profile = Profile::new(Kind::Company, Line::parse(name).unwrap());
    profile.address.town = Line::parse(town).ok();
    profile.website = WebAddress::parse(web).ok();
    profile
}

fn record(profile: Profile) -> Organisation {
    let now = Stamp::from_micros(0);
    Organisation {
        id: OrganisationId::new(now),
        profile,
        confidentiality: Confidentiality::Network,
        levels: Levels::default(),
        home: NetworkId::new(now),
        listed_in: Vec::new(),
        owner: None,
        state: State::Active,
        revision: 1,
        created_at: now,
        changed_at: now,
    }
}

#[test]
fn twins() {
    let there = record(profile(
        "Kupferwerk Lippetal GmbH & Co. KG",
        "Marl",
        "https://www.kupfer.example/start",
    ));
    for (name, town, web, twin) in [
        ("KUPFERWERK LIPPETAL", "marl", "", true),
        ("Kupferwerk Lippetal AG", "", "", true),
        ("Kupferwerk Lippetal GmbH", "Herten", "", false),
        ("Kupferwerk Handel GmbH", "Herten", "kupfer.example", true),
        ("Messing Nord GmbH", "Marl", "kupfer.example", false),
    ] {
        assert_eq!(
            is_twin(&profile(name, town, web), &there),
            twin,
            "{name} in {town}"
        );
    }
}

#[test]
fn the_legal_form_does_not_tell_two_apart() {
    assert_eq!(twin_key("Müller GmbH & Co. KG"), "mueller");
    assert_eq!(twin_key("Lippeverband e.V."), "lippeverband");
    assert_eq!(twin_key("Stadt Marl"), "stadt marl");
    assert_eq!(twin_key("GmbH"), "gmbh");
}
