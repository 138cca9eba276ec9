use crate::import::SheetError;
use crate::import::sheet::{Limits, read};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

fn sample() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet
        .write_row(0, 0, ["Name", "Ort", "PLZ"])
        .expect("cells");
    sheet
        .write_row(1, 0, ["Muster", "Marl", "45768"])
        .expect("cells");
    sheet.write_number(2, 2, 1067.5).expect("cells");
    sheet.write_formula(2, 0, "=A2&B2").expect("cells");
    sheet
        .merge_range(3, 0, 4, 1, "x", &Format::new())
        .expect("cells");
    workbook.save_to_buffer().expect("a workbook")
}

fn refusal(bytes: &[u8]) -> Option<SheetError> {
    read(bytes, "liste.xlsx", &Limits::default()).err()
}

/// An archive of these parts.
fn packed(parts: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, content) in parts {
        writer.start_file(*name, options).expect("a part");
        writer.write_all(content).expect("a part");
    }
    writer.finish().expect("an archive").into_inner()
}

/// The sample with one part put in another's place.
fn with_part(name: &str, content: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(sample())).expect("an archive");
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("a part");
        let own = part.name().expect("a name").into_owned();
        parts.push(if own == name {
            (own, content.to_vec())
        } else {
            (own, bytes)
        });
    }
    let parts: Vec<_> = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    packed(&parts, CompressionMethod::Deflated)
}

#[test]
fn the_sample_itself_is_read() {
    assert_eq!(refusal(&sample()), None);
}

#[test]
fn foreign_files_are_told_apart() {
    let compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let name: Vec<_> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let stored = CompressionMethod::Stored;
    let rows: [(Vec<u8>, SheetError); 9] = [
        (compound.to_vec(), SheetError::OtherFormat),
        (
            [&compound[..], &[0; 500], &name].concat(),
            SheetError::Encrypted,
        ),
        (b"\x89PNG\r\n".to_vec(), SheetError::NotASpreadsheet),
        (b"Name;Ort\nA;B\n".to_vec(), SheetError::NotASpreadsheet),
        (
            packed(&[("brief.txt", b"Hallo")], stored),
            SheetError::NotASpreadsheet,
        ),
        (
            packed(&[("word/document.xml", b"<a/>")], stored),
            SheetError::NotASpreadsheet,
        ),
        (
            packed(&[("content.xml", b"<a/>")], stored),
            SheetError::OtherFormat,
        ),
        (
            packed(&[("xl/workbook.bin", b"")], stored),
            SheetError::OtherFormat,
        ),
        (
            packed(&[("xl/workbook.xml", b"<workbook/>")], stored),
            SheetError::Broken,
        ),
    ];
    for (bytes, wanted) in rows {
        assert_eq!(
            refusal(&bytes),
            Some(wanted),
            "{:?}",
            &bytes[..bytes.len().min(60)]
        );
    }
}

#[test]
fn a_part_under_a_password_is_refused() {
    // The flag of an encrypted part, set in both of its headers.
    let mut bytes = packed(
        &[("xl/workbook.xml", b"<workbook/>")],
        CompressionMethod::Stored,
    );
    let central = bytes
        .windows(4)
        .position(|it| it == b"PK\x01\x02")
        .expect("a directory");
    bytes[6] |= 1;
    bytes[central + 8] |= 1;
    assert_eq!(refusal(&bytes), Some(SheetError::Encrypted));
}

#[test]
fn a_cut_off_workbook_is_broken() {
    let sample = sample();
    for length in [3, 30, sample.len() / 2, sample.len() - 1] {
        assert_eq!(
            refusal(&sample[..length]),
            Some(SheetError::Broken),
            "{length}"
        );
    }
}

#[test]
fn a_bomb_does_not_go_off() {
    let zeros = vec![b' '; 40 << 20];
    assert_eq!(
        refusal(&with_part("xl/worksheets/sheet1.xml", &zeros)),
        Some(SheetError::Bomb)
    );
    assert_eq!(
        refusal(&with_part("xl/styles.xml", &zeros[..9 << 20])),
        Some(SheetError::Bomb)
    );
    let texts = b"<si/>".repeat(6_000_001);
    let texts = with_part("xl/sharedStrings.xml", &texts[..]);
    assert_eq!(refusal(&texts), Some(SheetError::Bomb));
}

#[test]
fn a_bomb_that_lies_about_its_size_does_not_go_off() {
    let zeros = vec![b' '; 40 << 20];
    let mut bytes = with_part("xl/worksheets/sheet1.xml", &zeros);
    let size = u32::try_from(zeros.len()).expect("fits").to_le_bytes();
    let lie = 1_000_u32.to_le_bytes();
    while let Some(at) = bytes.windows(4).position(|it| it == size) {
        bytes[at..at + 4].copy_from_slice(&lie);
    }
    assert!(matches!(
        refusal(&bytes),
        Some(SheetError::Bomb | SheetError::Broken)
    ));
}

#[test]
fn what_unpacks_to_more_than_allowed_is_refused_before_it_is_read() {
    let limits = Limits {
        unpacked_bytes: 2_000,
        ..Limits::default()
    };
    assert_eq!(read(&sample(), "a.xlsx", &limits), Err(SheetError::Bomb));
}

#[test]
fn a_formula_without_a_stored_result_is_named() {
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Name</v></c></row>\
                 <row r=\"2\"><c r=\"A2\"><f>B1</f></c></row></sheetData></worksheet>";
    let bytes = with_part("xl/worksheets/sheet1.xml", sheet.as_bytes());
    let table = read(&bytes, "a.xlsx", &Limits::default()).expect("a table");
    let problems: Vec<_> = table.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, ["A2: the formula has no stored result"]);
}

#[test]
fn one_text_in_every_cell_is_not_multiplied() {
    // A million references to one long text would take gigabytes.
    let text = "x".repeat(30_000);
    let texts = format!("<sst><si><t>{text}</t></si></sst>");
    let row = |number: usize| {
        let cells: String = ["A", "B", "C", "D"]
            .map(|it| format!("<c r=\"{it}{number}\" t=\"s\"><v>0</v></c>"))
            .concat();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    let rows: String = (1..4_000).map(row).collect();
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let mut archive = ZipArchive::new(Cursor::new(with_part(
        "xl/sharedStrings.xml",
        texts.as_bytes(),
    )))
    .expect("an archive");
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("a part");
        let name = part.name().expect("a name").into_owned();
        parts.push(if name == "xl/worksheets/sheet1.xml" {
            (name, sheet.clone().into_bytes())
        } else {
            (name, bytes)
        });
    }
    let parts: Vec<_> = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let bytes = packed(&parts, CompressionMethod::Deflated);
    assert_eq!(refusal(&bytes), Some(SheetError::TooMuchText(256 << 20)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, "a.csv", &Limits::default());
    }

    #[test]
    fn random_text_never_panics(text in "[\\PC\n\";,\t]{0,200}") {
        let _ = read(text.as_bytes(), "a.csv", &Limits::default());
    }

    #[test]
    fn a_changed_workbook_never_panics(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = sample();
        for (place, value) in places {
            let at = place.index(bytes.len());
            bytes[at] = value;
        }
        let _ = read(&bytes, "a.xlsx", &Limits::default());
    }

    #[test]
    fn a_changed_sheet_never_panics(places in prop::collection::vec((any::<prop::sample::Index>(), "[0-9A-Za-z<>/=\"& ]"), 1..6)) {
        let mut archive = ZipArchive::new(Cursor::new(sample())).expect("an archive");
        let mut sheet = String::new();
        archive.by_name("xl/worksheets/sheet1.xml").expect("a part").read_to_string(&mut sheet).expect("text");
        for (place, letter) in places {
            let at = place.index(sheet.len());
            sheet.replace_range(at..=at, &letter);
        }
        let _ = read(&with_part("xl/worksheets/sheet1.xml", sheet.as_bytes()), "a.xlsx", &Limits::default());
    }
}

/// The sample with this XML as its only sheet.
fn with_sheet(data: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{data}</sheetData></worksheet>");
    with_part("xl/worksheets/sheet1.xml", sheet.as_bytes())
}

fn text_cell(address: &str, text: &str) -> String {
    format!("<c r=\"{address}\" t=\"str\"><v>{text}</v></c>")
}

#[test]
fn a_million_empty_rows_are_not_a_million_rows() {
    use std::fmt::Write as _;
    let mut rows = format!("<row r=\"1\">{}</row>", text_cell("A1", "Name"));
    write!(rows, "<row r=\"2\">{}</row>", text_cell("A2", "Muster")).expect("memory");
    for number in 3..1_000_000 {
        write!(rows, "<row r=\"{number}\"/>").expect("memory");
    }
    let table = read(&with_sheet(&rows), "a.xlsx", &Limits::default()).expect("a table");
    assert_eq!(table.rows.len(), 1);
    let text = format!("Name;Ort\nMuster;Marl\n{}", ";\n".repeat(1_000_000));
    let table = read(text.as_bytes(), "a.csv", &Limits::default()).expect("a table");
    assert_eq!(table.rows.len(), 1);
    let spread = format!(
        "<row r=\"1\">{}</row><row r=\"1048576\">{}</row>",
        text_cell("A1", "Name"),
        text_cell("A1048576", "Muster")
    );
    let table = read(&with_sheet(&spread), "a.xlsx", &Limits::default()).expect("a table");
    assert_eq!(table.rows[0].address(0).to_string(), "A1048576");
}

#[test]
fn ten_thousand_columns_are_too_many() {
    let wanted = Some(SheetError::TooManyColumns(256));
    let names: Vec<_> = (0..10_000)
        .map(|number| format!("Spalte {number}"))
        .collect();
    let text = format!("{}\n{}\n", names.join(";"), "x;".repeat(10_000));
    assert_eq!(
        read(text.as_bytes(), "a.csv", &Limits::default()).err(),
        wanted
    );
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, name) in (0_u16..).zip(&names) {
        sheet.write_string(0, column, name).expect("a cell");
        sheet.write_string(1, column, "x").expect("a cell");
    }
    assert_eq!(
        refusal(&workbook.save_to_buffer().expect("a workbook")),
        wanted
    );
}

#[test]
fn every_bad_text_table_is_told_with_its_place() {
    let rows: [(&[u8], SheetError); 7] = [
        (
            b"Name;Ort\nMus\0ter;Marl\n",
            SheetError::UnclearEncoding { line: 2 },
        ),
        (
            b"N\0a\0m\0e\0\n\0A\0",
            SheetError::UnclearEncoding { line: 1 },
        ),
        (
            b"Name;Ort\n\"Muster;Marl\nB;Herten\nC;Marl\n",
            SheetError::UnclosedQuote { row: 2 },
        ),
        (
            b"Name;Ort\nM\x81ller;Marl\n",
            SheetError::UnclearEncoding { line: 2 },
        ),
        (b"\n\n;;\n", SheetError::Empty),
        (b"\xef\xbb\xbf", SheetError::Empty),
        (b"Name;Ort\n", SheetError::Empty),
    ];
    for (bytes, wanted) in rows {
        let found = read(bytes, "a.csv", &Limits::default()).err();
        assert_eq!(found, Some(wanted), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_formula_keeps_its_result_and_an_injected_one_stays_a_text() {
    let cells = format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}<c r=\"B2\" t=\"str\"><f>\"Ma\"&amp;\"rl\"</f><v>Marl</v></c></row>",
        text_cell("A1", "Name"),
        text_cell("B1", "Ort"),
        text_cell("A2", "=HYPERLINK(&quot;http://example.org&quot;)"),
    );
    let table = read(&with_sheet(&cells), "a.xlsx", &Limits::default()).expect("a table");
    assert_eq!(table.rows[0].cell(1), "Marl");
    assert_eq!(table.rows[0].cell(0), "=HYPERLINK(\"http://example.org\")");
    assert_eq!(table.problems, []);
    // What an export guarded comes back without the guard.
    let text = "Name;Telefon\n'=Muster;'+49 2365 0\n'n Werk;\n";
    let table = read(text.as_bytes(), "a.csv", &Limits::default()).expect("a table");
    assert_eq!(
        table.rows[0].cells().collect::<Vec<_>>(),
        ["=Muster", "+49 2365 0"]
    );
    assert_eq!(table.rows[1].cell(0), "'n Werk");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_changed_text_table_never_panics(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = "Name;Ort;\"Straße;\"\n\"Müller \"\"Söhne\"\"\";Marl;\"Weg\n1\"\nB;Herten;\n".as_bytes().to_vec();
        for (place, value) in places {
            let at = place.index(bytes.len());
            bytes[at] = value;
        }
        if let Ok(table) = read(&bytes, "a.csv", &Limits::default()) {
            let mapping = crate::import::Mapping::new(crate::import::Mapping::guess(&table));
            if let Ok(mapping) = mapping {
                let plan = crate::import::plan(&table, &mapping, &[], |_| {});
                let fates = plan.new.len() + plan.duplicates.len() + plan.refused_rows();
                prop_assert_eq!(fates, table.rows.len());
            }
        }
    }

    #[test]
    fn a_changed_part_never_panics(
        part in prop::sample::select(vec!["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"]),
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut archive = ZipArchive::new(Cursor::new(sample())).expect("an archive");
        let mut bytes = Vec::new();
        archive.by_name(part).expect("a part").read_to_end(&mut bytes).expect("bytes");
        for (place, value) in places {
            let at = place.index(bytes.len());
            bytes[at] = value;
        }
        let _ = read(&with_part(part, &bytes), "a.xlsx", &Limits::default());
    }
}
