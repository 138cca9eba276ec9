use super::{refusal, table};
use crate::import::sheet::{CellAddress, Limits, Table, read};
use crate::import::{Fault, SheetError};
use kernel::Refusal;
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet, XlsxError};

fn book(fill: impl FnOnce(&mut Worksheet) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    fill(sheet).expect("cells in range");
    workbook.save_to_buffer().expect("a workbook")
}

fn read_book(bytes: &[u8]) -> Result<Table, SheetError> {
    read(bytes, "liste.xlsx", &Limits::default())
}

fn head(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.write_row(0, 0, ["Name", "Ort", "PLZ"])?;
    Ok(())
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells().collect()).collect()
}

#[test]
fn addresses_are_those_of_spreadsheets() {
    let named = [
        (0, "A1"),
        (25, "Z1"),
        (26, "AA1"),
        (701, "ZZ1"),
        (702, "AAA1"),
        (16_383, "XFD1"),
    ];
    for (column, name) in named {
        assert_eq!(CellAddress { row: 1, column }.to_string(), name);
    }
    assert_eq!(
        CellAddress {
            row: u32::MAX,
            column: u32::MAX
        }
        .to_string(),
        "MWLQKWV4294967295"
    );
}

#[test]
fn separators_are_found() {
    for text in [
        "Name;Ort\nMuster, Söhne;Marl\n",
        "Name\tOrt\n\"Muster, Söhne\"\tMarl\n",
        "Name,Ort\n\"Muster, Söhne\",Marl\n",
        "sep=;\r\nName;Ort\r\nMuster, Söhne;Marl\r\n",
        "\n\nName;Ort\n\nMuster, Söhne;Marl",
    ] {
        assert_eq!(cells(&table(text)), [["Muster, Söhne", "Marl"]], "{text:?}");
    }
    assert_eq!(cells(&table("Name\nMuster\n")), [["Muster"]]);
}

#[test]
fn row_numbers_are_those_a_spreadsheet_shows() {
    let unix = "Name;Ort\n\"a\nb\";Marl\n\nc;Herten\n";
    for text in [
        unix.to_owned(),
        unix.replace('\n', "\r\n"),
        unix.replace('\n', "\r"),
    ] {
        let read = table(&text);
        assert_eq!(
            read.rows.iter().map(|row| row.number).collect::<Vec<_>>(),
            [2, 4]
        );
    }
}

#[test]
fn encodings() {
    let text = "Name;Ort\nMüller – „Größe“ €;Köln\n";
    let wanted = [["Müller – „Größe“ €", "Köln"]];
    let utf16 = |mark: [u8; 2], order: fn(u16) -> [u8; 2]| {
        [mark.to_vec(), text.encode_utf16().flat_map(order).collect()].concat()
    };
    let windows = b"Name;Ort\nM\xfcller \x96 \x84Gr\xf6\xdfe\x93 \x80;K\xf6ln\n".to_vec();
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        utf16([0xff, 0xfe], u16::to_le_bytes),
        utf16([0xfe, 0xff], u16::to_be_bytes),
        windows,
        b"Name;Ort\r\nCaf\xe9 L\x92Or\xe9al;\xc0 la Carte\r\n".to_vec(),
    ] {
        let read = read(&bytes, "liste.csv", &Limits::default()).expect("a plain encoding");
        assert!(
            cells(&read) == wanted || cells(&read) == [["Café L’Oréal", "À la Carte"]],
            "{read:?}"
        );
    }
}

#[test]
fn unclear_encodings_are_refused_with_their_line() {
    let unmarked: Vec<_> = "Name;Ort\nA;B\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let rows: [(&[u8], u32); 8] = [
        (b"Name;Ort\nM\x81ller;K\x94ln\n", 2),         // DOS
        (b"Name;Ort\nGr\x94\xe1e;Herten\n", 2),        // DOS
        (b"Name;Ort\nA;Marl\nB\x8acker;K\x9aln\n", 3), // Macintosh
        (b"Name;Ort\nStra\xa7e;Marl\n", 2),            // Macintosh
        (b"Name;Ort\nM\xc3\xbcller;K\xf6ln\n", 2),     // UTF-8 and another one
        (b"Name;Ort\nA\x00;B\n", 2),
        (&unmarked, 1),
        (b"\xff\xfeN\x00a", 1),
    ];
    for (bytes, line) in rows {
        assert_eq!(
            refusal(bytes),
            SheetError::UnclearEncoding { line },
            "{bytes:?}"
        );
    }
}

#[test]
fn refusals_of_text_tables() {
    let rows: [(&str, SheetError); 10] = [
        ("", SheetError::Empty),
        ("\n\n;;\n", SheetError::Empty),
        ("Name;Ort\n", SheetError::Empty),
        ("<html><table></table></html>", SheetError::NotASpreadsheet),
        ("%PDF-1.7\n", SheetError::NotASpreadsheet),
        (
            "Muster GmbH;45770;Marl\nB;45768;Marl\n",
            SheetError::NoHeader(CellAddress { row: 1, column: 1 }),
        ),
        (
            "Muster;info@example.org\nB;C\n",
            SheetError::NoHeader(CellAddress { row: 1, column: 1 }),
        ),
        (
            "Name;Straße;name \nA;B;C\n",
            SheetError::DuplicateHeader {
                first: CellAddress { row: 1, column: 0 },
                second: CellAddress { row: 1, column: 2 },
            },
        ),
        (
            "Name;Ort\nA;B\n\"C;D\nE;F\n",
            SheetError::UnclosedQuote { row: 3 },
        ),
        (
            "42\n17\n",
            SheetError::NoHeader(CellAddress { row: 1, column: 0 }),
        ),
    ];
    for (text, wanted) in rows {
        assert_eq!(refusal(text.as_bytes()), wanted, "{text:?}");
    }
}

#[test]
fn limits_hold() {
    let limits = Limits {
        file_bytes: 200,
        rows: 3,
        columns: 4,
        text_bytes: 90,
        ..Limits::default()
    };
    let refused = |text: &str| read(text.as_bytes(), "a.csv", &limits).map(drop);
    assert_eq!(refused("Name\na\nb\nc\n"), Ok(()));
    assert_eq!(
        refused("Name\na\nb\nc\nd\n"),
        Err(SheetError::TooManyRows(3))
    );
    assert_eq!(
        refused("Name;O;P;Q\na;b;c;d;e\n"),
        Err(SheetError::TooManyColumns(4))
    );
    assert_eq!(
        refused(&format!("Name;O\n{};b\n", "x".repeat(100))),
        Err(SheetError::TooMuchText(90))
    );
    assert_eq!(
        refused(&"x".repeat(201)),
        Err(SheetError::FileTooLarge(200))
    );
    let wide = book(|sheet| {
        head(sheet)?;
        sheet.write_string(1, 300, "x").map(drop)
    });
    assert_eq!(read_book(&wide), Err(SheetError::TooManyColumns(256)));
    let deep = book(|sheet| {
        head(sheet)?;
        sheet.write_column(1, 0, ["a", "b", "c", "d"]).map(drop)
    });
    let limits = Limits {
        rows: 3,
        ..Limits::default()
    };
    assert_eq!(
        read(&deep, "a.xlsx", &limits),
        Err(SheetError::TooManyRows(3))
    );
}

#[test]
fn a_workbook_is_read_with_its_numbers_dates_and_titles() {
    let bytes = book(|sheet| {
        sheet.merge_range(0, 0, 0, 3, "Unternehmen der Region", &Format::new())?;
        sheet.write_row(2, 0, ["Name", "Ort", "PLZ", "Seit"])?;
        sheet.write_string(3, 0, " Muster GmbH ")?;
        sheet.write_number(3, 2, 1067)?;
        let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 11, 14)?;
        sheet.write_datetime_with_format(
            3,
            3,
            &day,
            &Format::new().set_num_format("dd.mm.yyyy"),
        )?;
        sheet.write_number(5, 0, 3.5)?;
        sheet.write_boolean(5, 1, true).map(drop)
    });
    let table = read_book(&bytes).expect("a table");
    assert_eq!(table.header.number, 3);
    assert_eq!(
        cells(&table),
        [
            vec!["Muster GmbH", "", "1067", "2026-11-14"],
            vec!["3.5", "ja"]
        ]
    );
    assert_eq!(table.rows[1].number, 6);
    assert_eq!(table.problems, []);
}

#[test]
fn formulas_give_their_stored_results() {
    let bytes = book(|sheet| {
        head(sheet)?;
        sheet.write_formula(
            1,
            0,
            Formula::new("=\"Muster\"&\" GmbH\"").set_result("Muster GmbH"),
        )?;
        sheet
            .write_formula(2, 0, Formula::new("=VLOOKUP(1,Z1,2)").set_result("#N/A"))
            .map(drop)
    });
    let table = read_book(&bytes).expect("a table");
    assert_eq!(table.rows[0].cell(0), "Muster GmbH");
    let problems: Vec<_> = table.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, ["A3: the formula has failed"]);
}

#[test]
fn merged_cells_are_named_where_they_matter() {
    let bytes = book(|sheet| {
        head(sheet)?;
        sheet.write_column(1, 0, ["a", "b", "c", "d"])?;
        sheet
            .merge_range(2, 1, 3, 1, "Marl", &Format::new())
            .map(drop)
    });
    let table = read_book(&bytes).expect("a table");
    let problems: Vec<_> = table.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        ["B3: the cell is merged", "B4: the cell is merged"]
    );
    let bytes = book(|sheet| {
        sheet.merge_range(0, 1, 0, 2, "Anschrift", &Format::new())?;
        sheet.write_string(0, 0, "Name")?;
        sheet.write_row(1, 0, ["a", "b", "c"]).map(drop)
    });
    let cell = CellAddress { row: 1, column: 1 };
    assert_eq!(read_book(&bytes), Err(SheetError::MergedHeader(cell)));
}

#[test]
fn cells_that_cannot_be_taken_are_named() {
    let text = format!(
        "Name;Ort\nM\u{fffd}ller;Marl\na;b;c\n{};d\n",
        "x".repeat(40_000)
    );
    let table = table(&text);
    let found: Vec<_> = table
        .problems
        .iter()
        .map(|it| (it.cell.to_string(), it.what))
        .collect();
    let wanted = [
        ("A2".to_owned(), Fault::Destroyed),
        ("C3".to_owned(), Fault::NoColumn),
        ("A4".to_owned(), Fault::TooLong),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn the_first_visible_sheet_that_holds_anything_counts() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("leer").expect("a name");
    let hidden = workbook.add_worksheet();
    hidden.write_row(0, 0, ["Name"]).expect("cells");
    hidden.set_hidden(true);
    let sheet = workbook.add_worksheet();
    sheet.set_name("Firmen").expect("a name");
    sheet.write_column(0, 0, ["Name", "Muster"]).expect("cells");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    assert_eq!(
        read_book(&bytes).expect("a table").name.as_deref(),
        Some("Firmen")
    );
    let bytes = Workbook::new().save_to_buffer().expect("a workbook");
    assert_eq!(read_book(&bytes), Err(SheetError::Empty));
}

#[test]
fn every_refusal_has_a_text_of_its_own() {
    let cell = CellAddress { row: 1, column: 0 };
    let all = [
        SheetError::Empty,
        SheetError::FileTooLarge(1),
        SheetError::NotASpreadsheet,
        SheetError::OtherFormat,
        SheetError::Encrypted,
        SheetError::Bomb,
        SheetError::Broken,
        SheetError::UnclearEncoding { line: 1 },
        SheetError::UnclosedQuote { row: 1 },
        SheetError::TooManyRows(1),
        SheetError::TooManyColumns(1),
        SheetError::TooMuchText(1),
        SheetError::NoHeader(cell),
        SheetError::MergedHeader(cell),
        SheetError::DuplicateHeader {
            first: cell,
            second: cell,
        },
    ];
    let keys: std::collections::HashSet<_> = all.iter().map(Refusal::text).collect();
    assert_eq!(keys.len(), all.len());
}
