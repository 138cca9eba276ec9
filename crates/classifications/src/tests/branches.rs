//! WZ, CPV and legal forms.

use crate::{Edition, cpv, cpv_named, cpv_within, legal_form_in, legal_forms, wz2008, wz2025};

#[test]
fn codes_are_read_as_people_write_them() {
    for (written, code) in [
        ("20.1", "20.1"),
        ("201", "20.1"),
        ("20", "20"),
        ("C", "C"),
        ("c", "C"),
        ("C 20", "20"),
        ("C20.11", "20.11"),
        ("WZ 20.11", "20.11"),
        ("20.11.0", "20.11.0"),
        ("20110", "20.11.0"),
        ("20-11-0", "20.11.0"),
        ("20.10.0", "20.1"),
        ("20100", "20.1"),
        ("20.00.0", "20"),
        (" 62.01 ", "62.01"),
    ] {
        assert_eq!(wz2008(written).map(|it| it.code), Some(code), "{written}");
    }
    for unknown in ["", "99.99", "Z", "Chemie", "04", "2", "123456"] {
        assert_eq!(wz2008(unknown), None, "{unknown}");
    }
}

#[test]
fn every_branch_hangs_in_the_tree() {
    for (edition, entries, sections) in [(Edition::Wz2008, 1835, 21), (Edition::Wz2025, 2030, 22)] {
        let all: Vec<_> = edition.all().collect();
        assert_eq!(all.len(), entries);
        assert_eq!(all.iter().filter(|it| it.level == 1).count(), sections);
        for branch in all {
            assert_eq!(
                branch.above().map_or(0, |it| it.level) + 1,
                branch.level,
                "{branch:?}"
            );
            assert_eq!(edition.find(branch.code), Some(branch));
            assert!(
                !branch.label_de.is_empty() && !branch.label_en.is_empty(),
                "{branch:?}"
            );
            assert!(branch.lies_in(branch.section()));
        }
    }
    let chemistry = wz2008("20").expect("chemistry");
    assert_eq!(chemistry.section().code, "C");
    assert_eq!(
        chemistry.below().map(|it| it.code).collect::<Vec<_>>(),
        ["20.1", "20.2", "20.3", "20.4", "20.5", "20.6"]
    );
}

#[test]
fn editions_correspond_both_ways() {
    for edition in [Edition::Wz2008, Edition::Wz2025] {
        for branch in edition.all().filter(|it| it.level == 5) {
            let found = branch.counterparts();
            assert_eq!(
                found.is_empty(),
                branch.code == "46.89.0" && edition == Edition::Wz2025
            );
            for one in found {
                assert!(one.counterparts().contains(&branch), "{branch:?} {one:?}");
            }
        }
    }
    for (code, others) in [
        ("01.11.0", &["01.11.0"][..]),
        ("01.28.0", &["01.13.1", "01.28.0"]),
        ("01", &["01"]),
        ("62.01", &["62.10"]),
    ] {
        let branch = wz2008(code).expect(code);
        let codes: Vec<_> = branch.counterparts().iter().map(|it| it.code).collect();
        assert!(
            others.iter().all(|other| codes.contains(other)),
            "{code}: {codes:?}"
        );
    }
    let chemistry = wz2008("20").expect("chemistry").counterparts();
    assert!(chemistry.contains(&wz2025("20").expect("chemistry")));
}

#[test]
fn branches_are_found_by_words() {
    for (words, code) in [
        ("Herstellung chemische Erzeugnisse", "20"),
        ("Güterbeförderung Straßenverkehr", "49.41"),
        ("gueterbefoerderung strassenverkehr", "49.41"),
        ("road freight transport", "49.41"),
    ] {
        let found = Edition::Wz2008.named(words, 5);
        assert!(
            found.iter().any(|it| it.code.starts_with(code)),
            "{words}: {found:?}"
        );
    }
    assert!(Edition::Wz2008.named("Einhornzucht", 5).is_empty());
}

#[test]
fn procurement_codes() {
    for (written, code) in [
        ("09331200-0", "09331200"),
        ("09331200", "09331200"),
        ("0933 1200", "09331200"),
        ("09", "09000000"),
        ("4521", "45210000"),
    ] {
        assert_eq!(cpv(written).map(|it| it.code), Some(code), "{written}");
    }
    assert_eq!(["", "0", "99999999", "abc", "-"].map(cpv), [None; 5]);
    assert_eq!(cpv("45210000").map(crate::Cpv::stem), Some("4521"));
    assert_eq!(cpv_within("").count(), 9454);
    assert!(cpv_within("").all(|it| it.parent.is_none_or(|parent| cpv(parent).is_some())));
    assert!(
        cpv_named("Solarmodule", 5)
            .iter()
            .any(|it| it.code == "09331200")
    );
}

#[test]
fn names_show_their_legal_form() {
    for (name, code) in [
        ("Muster GmbH", Some("GMBH")),
        ("Muster Verwaltungs GMBH", Some("GMBH")),
        ("Muster GmbH & Co. KG", Some("GMBHCOKG")),
        ("Muster  GmbH &  Co. KG", Some("GMBHCOKG")),
        ("Muster gGmbH", Some("GGMBH")),
        ("Muster GmbH, Werk Bottrop", Some("GMBH")),
        ("Stiftung Muster e.V.", Some("EV")),
        ("Muster Stiftung", Some("STIFTUNG")),
        ("Bank Muster eG", Some("EG")),
        ("Muster AG", Some("AG")),
        ("Muster UG (haftungsbeschränkt)", Some("UG")),
        ("Stadt Marl", Some("GEMEINDE")),
        ("Kreis Recklinghausen", Some("KREIS")),
        ("Stadt Apotheke", None),
        ("Agentur Sekunde", None),
        ("", None),
    ] {
        assert_eq!(legal_form_in(name).map(|it| it.code), code, "{name}");
    }
    assert_eq!(legal_forms().count(), 32);
}
