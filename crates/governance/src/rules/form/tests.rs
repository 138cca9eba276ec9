use super::filled::{Filled, typed_share};
use crate::rules::tests::{busy, version};
use voting::{Share, Strictness};

#[test]
fn shares_are_read_as_people_type_them() {
    let at_least = |text| typed_share(text, Strictness::AtLeast);
    assert_eq!(at_least("2/3"), Some(Share::TWO_THIRDS));
    assert_eq!(at_least(" 2 / 3 "), Some(Share::TWO_THIRDS));
    assert_eq!(at_least("50 %"), Some(Share::HALF));
    assert_eq!(at_least("100%"), Some(Share::ALL));
    assert_eq!(at_least("12,5 %"), Share::new(Strictness::AtLeast, 1, 8));
    for text in [
        "",
        "0/3",
        "4/3",
        "1/0",
        "zwei Drittel",
        "-1/2",
        "101 %",
        "0,667",
    ] {
        assert_eq!(at_least(text), None, "{text}");
    }
    assert_eq!(typed_share("1/1", Strictness::MoreThan), None);
}

#[test]
fn the_form_of_a_version_names_every_provision() {
    let form = Filled::from_version(&version(1, busy()));
    for (field, value) in [
        ("frist", "10"),
        ("frist-zaehlung", "full-days-between"),
        ("eil", "3"),
        ("quorum-anteil", "1/2"),
        ("quorum-art", "more-than"),
        ("quorum-vermutet", "ja"),
        ("m-ordinary-anteil", "1/2"),
        ("m-rules-anteil", "2/3"),
        ("m-rules-art", "at-least"),
        ("m-rules-und-anteil", "1/2"),
        ("m-exclusion-anteil", ""),
        ("umlauf", "share-consents"),
        ("zustimmung-tage", "21"),
        ("vertretung", "votes"),
        ("unterschrift", "Vorsitz"),
    ] {
        assert_eq!(form.at(field), value, "{field}");
    }
}
