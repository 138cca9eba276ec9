//! Rules of organisations: levels, hosts, towns, who reaches how far.

use super::{Field, Kind, Levels, Profile, SizeClass, host_of};
use kernel::{Confidentiality, Line, WebAddress};

#[test]
fn every_word_returns() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_word(kind.word()), Some(kind));
    }
    for field in Field::ALL {
        assert_eq!(Field::from_word(field.word()), Some(field));
    }
    for class in SizeClass::ALL {
        assert_eq!(SizeClass::from_word(class.word()), Some(class));
    }
}

#[test]
fn levels_keep_only_what_was_chosen() {
    let chosen = Levels::default()
        .with(Field::Phone, Confidentiality::Public)
        .with(Field::Website, Confidentiality::Public)
        .with(Field::Size, Confidentiality::CentralOffice);
    assert_eq!(chosen.words(), "size=central-office phone=public");
    assert_eq!(Levels::from_words(&chosen.words()), Some(chosen.clone()));
    assert_eq!(chosen.of(Field::Email), Confidentiality::Network);
    for broken in ["phone", "phone=", "nose=public"] {
        assert_eq!(Levels::from_words(broken), None, "{broken}");
    }
}

#[test]
fn size_classes_follow_the_number_of_people() {
    for (employees, class) in [
        (0, SizeClass::Micro),
        (9, SizeClass::Micro),
        (10, SizeClass::Small),
        (50, SizeClass::Medium),
        (249, SizeClass::Medium),
        (250, SizeClass::Large),
    ] {
        assert_eq!(SizeClass::of(employees), class, "{employees}");
    }
}

#[test]
fn hosts_and_towns() {
    for (address, host) in [
        ("https://www.Kupfer.example/start?x", "kupfer.example"),
        ("http://shop.kupfer.example:8080", "shop.kupfer.example"),
    ] {
        assert_eq!(host_of(&WebAddress::parse(address).unwrap()), host);
    }
    let mut profile = Profile::new(Kind::Municipality, Line::parse("Stadt Marl").unwrap());
    assert_eq!(profile.town(), None);
    profile.ags = Some("05562024".to_owned());
    assert_eq!(profile.town(), Some("Marl"));
    profile.address.town = Line::parse("Marl-Hüls").ok();
    assert_eq!(profile.town(), Some("Marl-Hüls"));
}
