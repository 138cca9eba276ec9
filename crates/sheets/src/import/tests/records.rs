use super::{guessed, mapping, table};
use crate::import::record::{Record, read};
use crate::import::{Attribute, Fault, Problem};
use directory::organisation::{Kind, SizeClass};

fn record(header: &str, row: &str) -> Result<Record, Vec<Problem>> {
    let table = table(&format!("{header}\n{row}\n"));
    read(&table.rows[0], &guessed(&table))
}

#[test]
fn a_full_row() {
    let read = record(
        "Name;Kurzname;Art;Straße;Hausnummer;PLZ;Ort;AGS;Website;E-Mail;Telefon;Rechtsform;WZ 2008;Mitarbeiter;Kompetenzen;ID;Beschreibung",
        "Muster  Chemie GmbH;MC;Unternehmen;Am Theater;1a;D-45768;Marl;5562024;www.example.org;Info@Example.org;+49 (2365) 1-0;GmbH;20.1, 46.75;1.200;Wasserstoff; 4711 ;Text",
    );
    // The semicolon within the list of competences would divide cells; commas do not.
    let read = read.expect("a record");
    let profile = &read.profile;
    assert_eq!(profile.name.as_str(), "Muster Chemie GmbH");
    assert_eq!(profile.kind, Kind::Company);
    assert_eq!(
        profile.address.street.as_ref().map(kernel::Line::as_str),
        Some("Am Theater 1a")
    );
    assert_eq!(
        profile.address.postcode.as_ref().map(kernel::Line::as_str),
        Some("45768")
    );
    assert_eq!(profile.ags.as_deref(), Some("05562024"));
    assert_eq!(
        profile.website.as_ref().map(kernel::WebAddress::as_str),
        Some("https://www.example.org")
    );
    assert_eq!(profile.branches.wz2008, ["20.1", "46.75"]);
    assert_eq!(
        (profile.employees, profile.size_class),
        (Some(1200), Some(SizeClass::Large))
    );
    assert_eq!(
        read.source_id.as_ref().map(kernel::Line::as_str),
        Some("4711")
    );
}

#[test]
fn cells_that_say_nothing_are_empty() {
    let read = record("Name;Ort;PLZ;Website;Mitarbeiter", "Muster;-;k.A.;n/a;–").expect("a record");
    assert_eq!(read.profile.address.town, None);
    assert_eq!(read.profile.website, None);
    assert_eq!((read.profile.kind, read.kind), (Kind::Company, None));
}

#[test]
fn every_bad_cell_is_named() {
    let problems = record(
        "Name;Art;PLZ;AGS;Website;E-Mail;Telefon;WZ 2008;WZ 2025;Mitarbeiter;Größenklasse",
        ";Planet;4576;99999999;kein Netz;a@b;anrufen;99.99.9;x;viele;riesig",
    );
    let found: Vec<_> = problems
        .expect_err("problems")
        .iter()
        .map(|it| (it.cell.column, it.what))
        .collect();
    let wanted = [(0, Fault::NameMissing), (1, Fault::Kind)];
    assert_eq!(found, wanted, "without a name nothing else is looked at");
    let problems = record(
        "Name;Art;PLZ;AGS;Website;E-Mail;Telefon;WZ 2008;WZ 2025;Mitarbeiter;Größenklasse",
        "A;Planet;457;99999999;kein Netz;a@b;anrufen;99.99.9;x;viele;riesig",
    );
    let found: Vec<_> = problems
        .expect_err("problems")
        .iter()
        .map(|it| it.what)
        .collect();
    let wanted = [
        Fault::Kind,
        Fault::Postcode,
        Fault::Ags,
        Fault::Website,
        Fault::Email,
        Fault::Phone,
        Fault::Branch,
        Fault::Branch,
        Fault::Employees,
        Fault::SizeClass,
    ];
    assert_eq!(found, wanted);
}

#[test]
fn a_row_without_a_name_names_its_other_bad_cells_too() {
    let problems = record("Name;Art;PLZ", ";Planet;457").expect_err("problems");
    assert_eq!(problems.len(), 2, "{problems:?}");
}

#[test]
fn numbers_as_people_write_them() {
    let employees = |text: &str| {
        record("Name;Mitarbeiter", &format!("A;{text}")).map(|it| it.profile.employees)
    };
    for (text, number) in [
        ("12", 12),
        ("1.200", 1200),
        ("1 200", 1200),
        ("ca. 50", 50),
        ("0", 0),
    ] {
        assert_eq!(employees(text), Ok(Some(number)), "{text}");
    }
    for text in ["12,5", "1.2", "10-49", "-3", "99999999999"] {
        assert!(employees(text).is_err(), "{text}");
    }
    let class = |text: &str| {
        record("Name;Größenklasse", &format!("A;{text}")).map(|it| it.profile.size_class)
    };
    for (text, wanted) in [
        ("10-49", SizeClass::Small),
        ("10 bis 49", SizeClass::Small),
        ("0-9", SizeClass::Micro),
        ("unter 10", SizeClass::Micro),
        ("250+", SizeClass::Large),
        ("> 249", SizeClass::Large),
        ("mittel", SizeClass::Medium),
    ] {
        assert_eq!(class(text), Ok(Some(wanted)), "{text}");
    }
    assert!(class("5-500").is_err());
}

#[test]
fn spreadsheets_drop_zeros_and_we_bring_them_back() {
    let read = record("Name;PLZ;AGS;Ort", "A;1067;5512000;Dresden").expect("a record");
    assert_eq!(
        read.profile
            .address
            .postcode
            .as_ref()
            .map(kernel::Line::as_str),
        Some("01067")
    );
    assert_eq!(read.profile.ags.as_deref(), Some("05512000"));
}

#[test]
fn lists_are_divided_and_doubles_dropped() {
    let table = table("Name\tKompetenzen\nA\tWasserstoff, Pumpen; wasserstoff | Ventile\n");
    let read = read(
        &table.rows[0],
        &mapping(&[Attribute::Name, Attribute::Competences]),
    )
    .expect("a record");
    let names: Vec<_> = read.competences.iter().map(kernel::Line::as_str).collect();
    assert_eq!(names, ["Wasserstoff", "Pumpen", "Ventile"]);
}
