//! Municipalities, districts, NUTS and postcodes.

use std::collections::HashSet;

use proptest::prelude::*;

use crate::{
    Area, MunicipalityKind, RegionKind, area, district, districts_in, kreis_of_nuts3,
    municipalities_in, municipalities_named, municipalities_of_postcode, municipality, nuts,
    nuts_within, nuts3_of_kreis, postcode, region, states, suggest_area,
    suggest_municipality_by_name,
};

#[test]
fn known_municipalities() {
    for (ags, name, official, kind) in [
        (
            "05512000",
            "Bottrop",
            "Bottrop, Stadt",
            MunicipalityKind::IndependentTown,
        ),
        (
            "05513000",
            "Gelsenkirchen",
            "Gelsenkirchen, Stadt",
            MunicipalityKind::IndependentTown,
        ),
        ("05562024", "Marl", "Marl, Stadt", MunicipalityKind::Town),
        (
            "05562014",
            "Gladbeck",
            "Gladbeck, Stadt",
            MunicipalityKind::Town,
        ),
        (
            "05914000",
            "Hagen",
            "Hagen, Stadt der FernUniversität",
            MunicipalityKind::IndependentTown,
        ),
        (
            "08121000",
            "Heilbronn",
            "Heilbronn, Universitätsstadt",
            MunicipalityKind::UrbanDistrict,
        ),
        (
            "08128007",
            "Bad Mergentheim",
            "Bad Mergentheim, Stadt",
            MunicipalityKind::LargeDistrictTown,
        ),
        (
            "01053083",
            "Lauenburg/Elbe",
            "Lauenburg/ Elbe, Stadt",
            MunicipalityKind::Town,
        ),
    ] {
        let place = municipality(ags).expect(ags);
        assert_eq!(
            (place.name, place.official_name, place.kind),
            (name, official, kind)
        );
    }
}

#[test]
fn unknown_municipalities() {
    for unknown in [
        "",
        "05562",
        "05562999",
        "0556202",
        "055620240",
        "abc",
        "ß",
        "\t",
        "\n",
    ] {
        assert_eq!(municipality(unknown), None, "{unknown}");
    }
}

#[test]
fn a_municipality_knows_its_figures() {
    let marl = municipality("05562024").expect("Marl is in the register");
    assert_eq!(
        (marl.population, marl.area_m2, marl.seat_postcode),
        (84_331, 87_760_000, Some("45772"))
    );
    assert!((marl.lon - 7.09).abs() < 0.05 && (marl.lat - 51.66).abs() < 0.05);
    assert_eq!((marl.district_key(), marl.state_key()), ("05562", "05"));
    assert!(marl.kind.is_town() && marl.kind.is_self_governed());
}

#[test]
fn regions_have_as_many_municipalities_as_they_say() {
    let heilbronn_franken = ["08121", "08125", "08126", "08127", "08128"];
    for (keys, count) in [
        (&["05512", "05513", "05562"][..], 12),
        (&["05911", "05913", "05914", "05916", "05954"], 13),
        (&heilbronn_franken, 111),
        (&["055"], 78),
        (&["10"], 52),
        (&["05562024"], 1),
        (&["99", "05563"], 0),
    ] {
        let found: usize = keys.iter().map(|key| municipalities_in(key).count()).sum();
        assert_eq!(found, count, "{keys:?}");
    }
}

#[test]
fn districts_have_titles() {
    for (key, title) in [
        ("05562", "Kreis Recklinghausen"),
        ("05954", "Ennepe-Ruhr-Kreis"),
        ("05512", "Bottrop"),
        ("05334", "Städteregion Aachen"),
        ("08125", "Landkreis Heilbronn"),
        ("08121", "Heilbronn"),
        ("08126", "Hohenlohekreis"),
        ("03241", "Region Hannover"),
        ("10041", "Regionalverband Saarbrücken"),
    ] {
        assert_eq!(district(key).expect(key).title(), title);
    }
}

#[test]
fn areas_of_every_level() {
    for (key, name) in [
        ("05", "Nordrhein-Westfalen"),
        ("055", "Münster"),
        ("05562", "Recklinghausen"),
        ("05562024", "Marl"),
    ] {
        let found = area(key).expect(key);
        assert_eq!((found.key(), found.name()), (key, name));
    }
    let state = area("05").expect("a state");
    assert!(state.contains(area("05562024").expect("Marl")));
    assert!(!state.contains(area("08").expect("a state")));
    assert_eq!(region("071").map(|it| it.kind), Some(RegionKind::Former));
    assert!((17_900_000..18_400_000).contains(&state.population()));
    assert_eq!(["0", "5", "0556", "055620", "", "DEA"].map(area), [None; 6]);
}

#[test]
fn unknown_keys_get_a_suggestion() {
    for (wrong, right) in [
        ("5562024", Some("05562024")),
        ("5562", Some("05562")),
        ("05 562 024", Some("05562024")),
        ("055620024024", Some("05562024")),
        ("05512001", Some("05512000")),
        ("05563", Some("05562")),
        ("055120", Some("05512000")),
        ("Marl", Some("05562024")),
        ("Gladbek", Some("05562014")),
        ("05562024", None),
        ("Xyzzy", None),
        ("", None),
    ] {
        assert_eq!(suggest_area(wrong).map(Area::key), right, "{wrong}");
    }
}

#[test]
fn names_are_found_as_people_write_them() {
    for (written, ags) in [
        ("Gladbeck", "05562014"),
        ("GLADBECK", "05562014"),
        ("Luebeck", "01003000"),
        ("Lubeck", "01003000"),
        ("muenster", "05515000"),
        ("mergentheim", "08128007"),
        ("bad mergenth", "08128007"),
        ("Neckarsulm ", "08125065"),
        ("Castrop Rauxel", "05562004"),
        ("Weisswasser", "14626600"),
    ] {
        let first = municipalities_named(written, 5)
            .first()
            .map(|place| place.ags);
        assert_eq!(first, Some(ags), "{written}");
    }
    assert_eq!(
        municipalities_named("neuenkirchen", 50)
            .first()
            .map(|it| it.name),
        Some("Neuenkirchen")
    );
    assert!(municipalities_named(" - ", 5).is_empty());
    assert_eq!(municipalities_named("bad", 3).len(), 3);
}

#[test]
fn misspelt_names_still_lead_somewhere() {
    for (written, name) in [
        ("Stadt Marl", Some("Marl")),
        ("Reklinghausen", Some("Recklinghausen")),
        ("Gelsenkrichen", Some("Gelsenkirchen")),
        ("Heilbron", Some("Heilbronn")),
        ("Qqqq", None),
    ] {
        assert_eq!(
            suggest_municipality_by_name(written).map(|it| it.name),
            name,
            "{written}"
        );
    }
}

#[test]
fn postcodes_lead_to_municipalities() {
    for (code, ags) in [
        ("45657", "05562032"),
        ("45964", "05562014"),
        ("74072", "08121000"),
        ("44787", "05911000"),
    ] {
        let found: Vec<_> = municipalities_of_postcode(code)
            .iter()
            .map(|it| it.ags)
            .collect();
        assert_eq!(found, [ags], "{code}");
    }
    assert!(postcode("45657").all(|place| place.district_key == "05562"));
    assert_eq!(
        postcode("00000").count() + postcode("4565").count() + postcode("").count(),
        0
    );
    for place in postcode("02625") {
        assert_eq!(place.ags, Some("14625020"), "{place:?}");
    }
}

#[test]
fn every_municipality_has_a_district_and_a_state() {
    let places: Vec<_> = municipalities_in("").collect();
    assert_eq!(places.len(), 10_956);
    assert!(places.windows(2).all(|pair| pair[0].ags < pair[1].ags));
    for place in places {
        assert!(place.district().is_some(), "{place:?}");
        assert!(
            place.ags.len() == 8 && !place.name.is_empty() && place.area_m2 > 0,
            "{place:?}"
        );
        assert!(
            (5.8..15.1).contains(&place.lon) && (47.2..55.1).contains(&place.lat),
            "{place:?}"
        );
        let missing_in_source = place.name == "Fehrbellin";
        let empty = place.kind == MunicipalityKind::Unincorporated || missing_in_source;
        assert_eq!(empty, place.population == 0, "{place:?}");
    }
}

#[test]
fn districts_and_nuts3_are_one_to_one() {
    let districts: Vec<_> = districts_in("").collect();
    let codes: HashSet<_> = districts.iter().map(|it| it.nuts3).collect();
    assert_eq!(
        (districts.len(), codes.len(), states().count()),
        (400, 400, 16)
    );
    for one in districts {
        assert_eq!(nuts3_of_kreis(one.key), Some(one.nuts3));
        assert_eq!(kreis_of_nuts3(one.nuts3), Some(one));
        let unit = nuts(one.nuts3).expect(one.nuts3);
        assert_eq!(unit.level, 3);
        let state = crate::state(one.state_key()).expect(one.key);
        assert!(one.nuts3.starts_with(state.nuts1));
        assert!(municipalities_in(one.key).next().is_some());
    }
}

#[test]
fn nuts_is_a_tree() {
    for unit in nuts_within("") {
        assert_eq!(unit.level == 0, unit.parent.is_none());
        if let Some(parent) = unit.parent {
            assert_eq!(
                nuts(parent).map(|it| it.level + 1),
                Some(unit.level),
                "{unit:?}"
            );
            assert!(unit.code.starts_with(parent));
        }
    }
    let districts: Vec<_> = nuts("DE11").expect("Stuttgart").districts().collect();
    assert_eq!(districts.len(), 13);
    assert_eq!(nuts("DEA36").map(|it| it.label), Some("Recklinghausen"));
}

proptest! {
    #[test]
    fn any_text_is_only_looked_up(text in "\\PC{0,12}") {
        for found in [area(&text), suggest_area(&text)].into_iter().flatten() {
            prop_assert_eq!(area(found.key()), Some(found));
        }
        for place in municipalities_named(&text, 9) {
            prop_assert_eq!(municipality(place.ags), Some(place));
        }
        prop_assert!(municipalities_in(&text).all(|place| place.ags.starts_with(&text)));
    }

    #[test]
    fn folding_twice_changes_nothing(text in "[a-zA-ZäöüßÄÖÜéèłõ ,./()-]{0,30}") {
        let once = crate::fold::fold(&text);
        prop_assert_eq!(crate::fold::fold(&once), once);
    }

    #[test]
    fn any_digits_give_a_known_area_or_none(digits in "[0-9]{1,12}") {
        if let Some(found) = suggest_area(&digits) {
            prop_assert!(area(&digits).is_none());
            prop_assert_eq!(area(found.key()), Some(found));
        }
    }
}
