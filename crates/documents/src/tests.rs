//! What is refused before print, how texts are compared, and what the press does with
//! processes that misbehave.

use crate::{
    Block, Column, Comparison, Document, Lead, Limits, Manuscript, Marks, Note, Press, PressError,
    Section, Share, Table, Typesetter, Unfit, VoteResult,
};
use kernel::{Date, Kind, Lang, Refusal as _};
use proptest::prelude::*;
use std::time::Duration;

fn document() -> Document {
    Document {
        identity: "test/1".to_owned(),
        lang: Lang::De,
        date: Date::constant(2027, 3, 2),
        sender: "Regionalallianz Musterland".to_owned(),
        dated: "Musterstadt, 2. März 2027".to_owned(),
        title: "Einladung".to_owned(),
        subtitle: String::new(),
        facts: Vec::new(),
        opening: Vec::new(),
        sections: Vec::new(),
        closing: Vec::new(),
        footer: String::new(),
        page_number: "Seite {page} von {pages}".to_owned(),
    }
}

fn table(headers: &[&str], rows: &[&[&str]]) -> Block {
    let row = |row: &&[&str]| row.iter().map(|&it| it.to_owned()).collect();
    Block::Table(Table {
        caption: "Tabelle".to_owned(),
        columns: headers.iter().map(|&it| Column::words(it, 1)).collect(),
        lead: Lead::Cell,
        rows: rows.iter().map(row).collect(),
    })
}

fn flaws(document: Document) -> Vec<(String, Unfit)> {
    let flaws = document.checked().err().map_or(Vec::new(), |it| it.0);
    flaws.into_iter().map(|it| (it.place, it.what)).collect()
}

#[test]
fn a_document_of_a_title_alone_is_fit() {
    assert_eq!(flaws(document()), []);
}

#[test]
fn a_block_with_nothing_in_it_is_refused() {
    let empty = Note {
        title: "Beschluss".to_owned(),
        paragraphs: Vec::new(),
    };
    for (block, place, what) in [
        (Block::paragraph(" "), "opening[0]", Unfit::NoWords),
        (
            Block::list::<&str>(Marks::Dashes, []),
            "opening[0]",
            Unfit::Empty,
        ),
        (Block::Facts { facts: vec![] }, "opening[0]", Unfit::Empty),
        (table(&["Name"], &[]), "opening[0].rows", Unfit::Empty),
        (
            table(&["Name", " "], &[&["a", "b"]]),
            "opening[0].columns[1]",
            Unfit::NoWords,
        ),
        (
            table(&["Name"], &[&["a"], &["a", "b"]]),
            "opening[0].rows[1]",
            Unfit::OtherWidth,
        ),
        (empty.into(), "opening[0]", Unfit::Empty),
        (
            VoteResult::new("Abstimmung", "Angenommen.").into(),
            "opening[0]",
            Unfit::Empty,
        ),
        (
            Comparison::between("§ 1", ["alt", "neu"], "", "").into(),
            "opening[0]",
            Unfit::Empty,
        ),
        (
            Block::Signatures { lines: vec![] },
            "opening[0]",
            Unfit::Empty,
        ),
    ] {
        let mut document = document();
        document.opening = vec![block];
        assert_eq!(flaws(document), [(place.to_owned(), what)]);
    }
    // A cell may be empty, its row and its column are not.
    let mut document = document();
    document.opening = vec![table(&["Name"], &[&[""]])];
    assert_eq!(flaws(document), []);
}

#[test]
fn everything_that_is_missing_is_told_at_once() {
    let mut document = document();
    document.title.clear();
    "Seite {page}".clone_into(&mut document.page_number);
    document.sections = vec![Section::new("").with(Block::paragraph(""))];
    let deep = (0..4).fold(Section::new("unten"), |inner, _| {
        Section::new("darüber").within(inner)
    });
    document.sections.push(deep);
    let found = flaws(document);
    let expected = [
        ("title", Unfit::NoWords),
        ("page_number", Unfit::NoPlaceForNumbers),
        ("sections[0].heading", Unfit::NoWords),
        ("sections[0].blocks[0]", Unfit::NoWords),
        (
            "sections[1].sections[0].sections[0].sections[0].sections[0]",
            Unfit::TooDeep,
        ),
    ];
    assert_eq!(
        found,
        expected.map(|(place, what)| (place.to_owned(), what))
    );
}

#[test]
fn a_manuscript_travels_as_json_and_is_checked_on_arrival() {
    let sent = document().checked().expect("it is fit");
    let text = serde_json::to_string(&sent).expect("it is JSON");
    let read: Manuscript = serde_json::from_str(&text).expect("it is a manuscript");
    assert_eq!(read, sent);
    let spoilt = text.replace("Einladung", "");
    let error = serde_json::from_str::<Manuscript>(&spoilt).expect_err("it has no title");
    assert!(error.to_string().contains("title has no words"), "{error}");
}

fn text_of(comparison: &Comparison, without: Share) -> String {
    let pieces = comparison.pieces.iter();
    pieces
        .filter(|piece| piece.share != without)
        .map(|piece| piece.text.as_str())
        .collect()
}

proptest! {
    #[test]
    fn a_comparison_holds_both_versions(old in "[ab \n]{0,40}", new in "[ab \n]{0,40}") {
        let comparison = Comparison::between("§ 1", ["alt", "neu"], &old, &new);
        prop_assert_eq!(text_of(&comparison, Share::Added), old);
        prop_assert_eq!(text_of(&comparison, Share::Removed), new);
    }
}

#[test]
fn only_changed_words_are_marked() {
    let pieces = Comparison::between(
        "Frist",
        ["gestrichen", "neu"],
        "spätestens sieben Tage vor der Sitzung",
        "spätestens zehn volle Tage vor der Sitzung",
    )
    .pieces;
    let marked: Vec<_> = pieces.iter().map(|it| (it.share, it.text.trim())).collect();
    assert_eq!(
        marked,
        [
            (Share::Kept, "spätestens"),
            (Share::Removed, "sieben"),
            (Share::Added, "zehn volle"),
            (Share::Kept, "Tage vor der Sitzung"),
        ]
    );
}

#[test]
fn texts_too_long_to_compare_are_replaced_as_a_whole() {
    let long = |word: &str| format!("Anfang {}Ende", format!("{word} ").repeat(3000));
    let pieces = Comparison::between("§ 1", ["alt", "neu"], &long("a"), &long("b")).pieces;
    let shares: Vec<_> = pieces.iter().map(|piece| piece.share).collect();
    assert_eq!(
        shares,
        [Share::Kept, Share::Removed, Share::Added, Share::Kept]
    );
}

/// A press whose typesetter is a line for the shell.
fn press(line: &str, limits: Limits) -> Press {
    let typesetter = Typesetter {
        program: "/bin/sh".into(),
        arguments: vec!["-c".into(), line.into()],
        environment: vec![("TYPE".into(), "Fira".into())],
    };
    Press::new(typesetter, limits)
}

async fn printed(line: &str, limits: Limits) -> Result<crate::Printed, PressError> {
    let manuscript = document().checked().expect("it is fit");
    press(line, limits).print(&manuscript).await
}

fn brief() -> Limits {
    Limits {
        time: Duration::from_millis(200),
        patience: Duration::from_millis(50),
        ..Limits::default()
    }
}

#[tokio::test]
async fn the_press_gives_the_manuscript_and_takes_the_pdf() {
    let printed = printed("cat; echo Bemerkung >&2", Limits::default()).await;
    let printed = printed.expect("it is printed");
    let manuscript: Manuscript = serde_json::from_slice(&printed.pdf).expect("it came back");
    assert_eq!(manuscript.document().title, "Einladung");
    assert_eq!(printed.remarks, "Bemerkung");
}

#[tokio::test]
async fn the_typesetter_has_no_environment_but_its_own() {
    let printed = printed("env | grep -v -e ^PWD= -e ^_=", Limits::default()).await;
    let printed = printed.expect("it says what it has");
    assert_eq!(String::from_utf8_lossy(&printed.pdf), "TYPE=Fira\n");
}

#[tokio::test]
async fn a_slow_typesetter_is_stopped() {
    let outcome = printed("exec sleep 60", brief()).await;
    assert!(matches!(outcome, Err(PressError::TooLong)), "{outcome:?}");
}

#[tokio::test]
async fn too_much_is_too_large() {
    let small = Limits {
        pdf: 1000,
        ..Limits::default()
    };
    let outcome = printed("exec cat /dev/zero", small).await;
    assert!(matches!(outcome, Err(PressError::TooLarge)), "{outcome:?}");
    let tiny = Limits {
        manuscript: 10,
        ..Limits::default()
    };
    let outcome = printed("cat", tiny).await;
    assert!(matches!(outcome, Err(PressError::TooLarge)), "{outcome:?}");
}

#[tokio::test]
async fn a_broken_typesetter_is_quoted() {
    for line in ["echo kaputt >&2; exit 70", "echo kaputt >&2; kill -9 $$"] {
        let outcome = printed(line, Limits::default()).await;
        let Err(PressError::Broken { message }) = outcome else {
            panic!("{line}: {outcome:?}");
        };
        assert!(message.contains("kaputt"), "{message}");
    }
    let typesetter = Typesetter {
        program: "/nowhere".into(),
        ..Typesetter::default()
    };
    let nowhere = Press::new(typesetter, Limits::default());
    let manuscript = document().checked().expect("it is fit");
    let error = nowhere.print(&manuscript).await.expect_err("nothing there");
    assert_eq!(error.kind(), Kind::Fault);
}

#[tokio::test]
async fn what_the_limits_of_the_process_end_is_named() {
    let greedy = "echo memory allocation of 9 bytes failed >&2; kill -6 $$";
    let outcome = printed(greedy, Limits::default()).await;
    assert!(matches!(outcome, Err(PressError::TooLarge)), "{outcome:?}");
    let outcome = printed("kill -24 $$", Limits::default()).await;
    assert!(matches!(outcome, Err(PressError::TooLong)), "{outcome:?}");
}

#[tokio::test]
async fn whoever_comes_third_waits_and_then_hears_that_it_is_busy() {
    let press = press("exec sleep 60", brief());
    let manuscript = document().checked().expect("it is fit");
    let (one, two, three) = tokio::join!(
        press.print(&manuscript),
        press.print(&manuscript),
        press.print(&manuscript),
    );
    assert!(matches!(one, Err(PressError::TooLong)), "{one:?}");
    assert!(matches!(two, Err(PressError::TooLong)), "{two:?}");
    assert!(matches!(three, Err(PressError::Busy)), "{three:?}");
}
