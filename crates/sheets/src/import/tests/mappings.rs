use super::{guessed, table};
use crate::import::mapping::fingerprint;
use crate::import::{Attribute, Mapping, MappingError};

fn guess(header: &str) -> Vec<Option<Attribute>> {
    Mapping::guess(&table(&format!("{header}\nx\n")))
}

#[test]
fn columns_are_recognised_in_both_languages() {
    use Attribute::*;
    let rows: [(&str, &[Attribute]); 5] = [
        (
            "Firma;Straße;Hausnummer;PLZ;Ort;Homepage",
            &[Name, Street, HouseNumber, Postcode, Town, Website],
        ),
        (
            "NAME*;Strasse + Nr.;Postleitzahl;Stadt;E-Mail",
            &[Name, Street, Postcode, Town, Email],
        ),
        (
            "Company name;Street address;Zip code;City;Number of employees",
            &[Name, Street, Postcode, Town, Employees],
        ),
        (
            "ID;Name der Organisation;Rechtsform;WZ 2008;WZ 2025;Mitarbeiter (Anzahl)",
            &[SourceId, Name, LegalForm, Wz2008, Wz2025, Employees],
        ),
        (
            "Organisation;Art;Kompetenzen;Größenklasse;Tel.;Gemeindeschlüssel",
            &[Name, Kind, Competences, SizeClass, Phone, Ags],
        ),
    ];
    for (header, wanted) in rows {
        let found: Vec<_> = guess(header)
            .into_iter()
            .map(|it| it.map_or("-", Attribute::word))
            .collect();
        let wanted: Vec<_> = wanted.iter().map(|it| it.word()).collect();
        assert_eq!(found, wanted, "{header}");
    }
}

#[test]
fn nothing_is_assigned_twice_and_the_plainest_name_wins() {
    let found = guess("Bezeichnung;Firma;Name;Farbe");
    assert_eq!(found, [None, None, Some(Attribute::Name), None]);
}

#[test]
fn no_synonym_belongs_to_two_attributes() {
    for attribute in Attribute::ALL {
        assert_eq!(Attribute::from_word(attribute.word()), Some(attribute));
        let table = table("Name;Ort\na;b\n");
        assert_eq!(guessed(&table).column_of(Attribute::Town), Some(1));
    }
}

#[test]
fn an_assignment_needs_a_name_and_each_attribute_once() {
    let (name, town) = (Some(Attribute::Name), Some(Attribute::Town));
    assert_eq!(
        Mapping::new(vec![town, None]),
        Err(MappingError::NameMissing)
    );
    assert_eq!(
        Mapping::new(vec![name, town, town]),
        Err(MappingError::Twice(Attribute::Town))
    );
    assert_eq!(
        Mapping::from_words("name farbe"),
        Err(MappingError::Foreign)
    );
    let mapping = Mapping::new(vec![name, None, town]).expect("a mapping");
    assert_eq!(mapping.words(), "name - town");
    assert_eq!(Mapping::from_words(&mapping.words()), Ok(mapping));
}

#[test]
fn a_source_is_known_by_its_header() {
    let one = fingerprint(&table("Name;Straße\na;b\n"));
    assert_eq!(one, fingerprint(&table("name ,STRASSE\nc,d\ne,f\n")));
    assert_ne!(one, fingerprint(&table("Straße;Name\na;b\n")));
    assert_eq!(one.len(), 64);
}
