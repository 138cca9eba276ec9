use super::*;
use calamine::{Data, Reader, Xlsx};
use calcard::vcard::VCard;
use kernel::{Point, Stamp, uuid::Uuid};
use std::io::Cursor;

fn columns(titles: &[&str]) -> Vec<Column> {
    let column = |title: &&str| Column {
        title: (*title).to_owned(),
        width: 20,
    };
    titles.iter().map(column).collect()
}

fn row() -> Vec<Value> {
    vec![
        Value::text(Some("Muster; \"Söhne\"\nGmbH")),
        Value::Count(1_200),
        Value::Decimal(51.6569),
        Value::Day(Date::constant(2026, 11, 14)),
        Value::Empty,
    ]
}

const TITLES: [&str; 5] = ["Name", "Beschäftigte", "Breite", "Seit", "Web"];

#[test]
fn a_text_table_opens_in_a_german_spreadsheet_program() {
    let mut bytes = Vec::new();
    text_table(&mut bytes, &columns(&TITLES), [row()]).expect("written to memory");
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(
        text,
        "\u{feff}Name;Beschäftigte;Breite;Seit;Web\r\n\
         \"Muster; \"\"Söhne\"\"\nGmbH\";1200;51,6569;2026-11-14;\r\n"
    );
}

#[test]
fn no_cell_of_a_text_table_runs_as_a_formula() {
    for text in ["=1+1", "+49 2365", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
        let mut bytes = Vec::new();
        let rows = [vec![Value::text(Some(text))]];
        text_table(&mut bytes, &columns(&["Name"]), rows).expect("written to memory");
        let text = String::from_utf8(bytes).expect("UTF-8");
        let cell = text.lines().nth(1).expect("a row").trim_start_matches('"');
        assert!(cell.starts_with('\''), "{text:?}");
    }
}

#[test]
fn a_workbook_holds_real_numbers_and_dates() {
    let bytes = workbook("Organisationen", &columns(&TITLES), [row()]).expect("a workbook");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("readable");
    let range = book.worksheet_range("Organisationen").expect("the sheet");
    let cells: Vec<_> = range.rows().nth(1).expect("a row").to_vec();
    assert_eq!(cells[0], Data::String("Muster; \"Söhne\"\nGmbH".to_owned()));
    assert_eq!(cells[1], Data::Float(1200.0));
    assert_eq!(cells[2], Data::Float(51.6569));
    let Data::DateTime(day) = &cells[3] else {
        panic!("{:?}", cells[3])
    };
    assert_eq!(day.to_ymd_hms_milli(), (2026, 11, 14, 0, 0, 0, 0));
}

#[test]
fn a_workbook_takes_days_before_its_calendar_and_endless_texts() {
    let old = Value::Day(Date::constant(1871, 1, 18));
    let long = Value::Text("ä".repeat(40_000));
    let bytes =
        workbook("Alt", &columns(&["Seit", "Text"]), [vec![old, long]]).expect("a workbook");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("readable");
    let range = book.worksheet_range("Alt").expect("the sheet");
    assert_eq!(
        range.get_value((1, 0)),
        Some(&Data::String("1871-01-18".to_owned()))
    );
}

fn card() -> Card {
    Card {
        id: Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0001),
        bearer: Bearer::Person {
            title: "Dr.".to_owned(),
            given: "Frauke".to_owned(),
            family: "Beispiel, geb. Muster".to_owned(),
            organisation: "Wirtschaftsförderungsgesellschaft für die ganze Region; Geschäftsstelle Süd-Ost am Überseehafen".to_owned(),
            position: "Leiterin\nFörderung \\ Flächen".to_owned(),
        },
        street: "Am Theater 1".to_owned(),
        postcode: "45768".to_owned(),
        town: "Marl".to_owned(),
        phone: "+49 2365 000000".to_owned(),
        mobile: String::new(),
        email: "frauke.beispiel@example.org".to_owned(),
        website: "https://www.example.org/a;b,c".to_owned(),
        categories: vec!["Wasserstoff, grün".to_owned(), "Chemie".to_owned()],
        place: Point::new(51.6569, 7.0904),
        changed_at: Stamp::from_micros(1_763_788_500_000_000),
    }
}

#[test]
fn cards_read_back_as_they_were() {
    for version in [CardVersion::V3, CardVersion::V4] {
        let text = cards(version, [&card()]);
        let read = VCard::parse(&text).expect("a card");
        let again = read.to_string();
        let unfolded = text.replace("\r\n ", "");
        for part in [
            "Beispiel\\, geb. Muster;Frauke;;Dr.;",
            "Region\\; Gesch",
            "Leiterin\\nFörderung \\\\ Fl",
        ] {
            assert!(unfolded.contains(part), "{part}: {unfolded}");
        }
        assert!(
            unfolded.contains("URL:https://www.example.org/a;b,c\r\n"),
            "{unfolded}"
        );
        assert!(
            unfolded.contains("CATEGORIES:Wasserstoff\\, grün,Chemie\r\n"),
            "{unfolded}"
        );
        let twice = VCard::parse(&again).expect("a card");
        assert_eq!(twice.entries.len(), read.entries.len());
    }
}

#[test]
fn versions_differ_where_the_norms_do() {
    let mut organisation = card();
    organisation.bearer = Bearer::Organisation {
        name: "Stadt Marl".to_owned(),
    };
    let v3 = cards(CardVersion::V3, [&organisation]);
    let v4 = cards(CardVersion::V4, [&organisation]);
    for line in [
        "VERSION:3.0",
        "N:Stadt Marl;;;;",
        "GEO:51.656900;7.090400",
        "REV:2025-11-22T05:15:00Z",
    ] {
        assert!(v3.contains(&format!("{line}\r\n")), "{line}: {v3}");
    }
    assert!(!v3.contains("KIND"));
    for line in [
        "VERSION:4.0",
        "KIND:org",
        "GEO:geo:51.656900,7.090400",
        "REV:20251122T051500Z",
    ] {
        assert!(v4.contains(&format!("{line}\r\n")), "{line}: {v4}");
    }
}

#[test]
fn no_line_of_a_card_is_longer_than_75_octets() {
    let mut long = card();
    long.town = "ÄÖÜ€😀".repeat(60);
    for version in [CardVersion::V3, CardVersion::V4] {
        let text = cards(version, [&long, &card()]);
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        assert!(text.replace("\r\n ", "").contains(&long.town));
        assert_eq!(text.matches("BEGIN:VCARD").count(), 2);
    }
}
