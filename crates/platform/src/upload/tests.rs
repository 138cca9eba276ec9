//! What is taken, what it is called, and what hashes look like.

use super::receiving::PATIENCE;
use super::*;
use futures_util::stream;
use kernel::Lang;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A document of parts: names and what is in them.
pub(crate) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a part");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

fn office(main: &str) -> Vec<u8> {
    let types = format!(
        "<Types><Override PartName=\"/x\" ContentType=\"application/vnd.\
         openxmlformats-officedocument.{main}.main+xml\"/></Types>"
    );
    archive(&[("[Content_Types].xml", &types), ("x.xml", "<x/>")])
}

fn open_document(kind: FileKind, more: &[(&str, &str)]) -> Vec<u8> {
    let parts = [&[("mimetype", kind.media_type())], more].concat();
    archive(&parts)
}

async fn taken(name: &str, bytes: &[u8]) -> Result<Received, UploadError> {
    let pieces = bytes.chunks(1_000).map(|it| Ok::<_, String>(it.to_vec()));
    receive(name, stream::iter(pieces.collect::<Vec<_>>())).await
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

#[tokio::test]
async fn the_content_says_what_a_file_is() {
    let docx = office("wordprocessingml.document");
    let xlsx = office("spreadsheetml.sheet");
    let pptx = office("presentationml.presentation");
    let odt = open_document(FileKind::Odt, &[("content.xml", "<x/>")]);
    let ods = open_document(FileKind::Ods, &[]);
    let odp = open_document(FileKind::Odp, &[]);
    let cases: &[(&str, &[u8], FileKind)] = &[
        ("bericht.pdf", b"%PDF-1.7\n%\xe2\xe3", FileKind::Pdf),
        ("bericht.exe", b"%PDF-1.7\n1 0 obj", FileKind::Pdf),
        ("a", PNG, FileKind::Png),
        ("a", b"\xff\xd8\xff\xe0\0\x10JFIF", FileKind::Jpeg),
        ("a", b"RIFF\x10\0\0\0WEBPVP8 ", FileKind::Webp),
        ("a.zip", &docx, FileKind::Docx),
        ("a", &xlsx, FileKind::Xlsx),
        ("a", &pptx, FileKind::Pptx),
        ("a", &odt, FileKind::Odt),
        ("a", &ods, FileKind::Ods),
        ("a", &odp, FileKind::Odp),
        ("liste.CSV", "BMW;Köln\n".as_bytes(), FileKind::Csv),
        ("liste", b"\xef\xbb\xbfName;Ort", FileKind::Text),
        ("alt.txt", b"K\xf6ln in einer alten Schrift", FileKind::Text),
    ];
    for (name, bytes, kind) in cases {
        let received = taken(name, bytes).await.expect(name);
        assert_eq!(received.kind(), *kind, "{name}");
        assert_eq!(received.hash, ContentHash::of(bytes));
        assert_eq!(received.size, bytes.len() as u64);
    }
}

#[tokio::test]
async fn what_runs_or_carries_script_is_refused() {
    let types = "<Types ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>";
    let macros = archive(&[("[Content_Types].xml", types), ("word/vbaProject.bin", "x")]);
    let basic = open_document(FileKind::Ods, &[("Basic/script-lc.xml", "<x/>")]);
    let plain = archive(&[("a.txt", "x")]);
    let odd = archive(&[("mimetype", "application/epub+zip")]);
    let cases: &[(&str, &[u8])] = &[
        ("seite.pdf", b"<!doctype html><script>x</script>"),
        ("bild.png", b"  <svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("bild.svg", b"<?xml version='1.0'?><svg/>"),
        ("liste.csv", b"#!/bin/sh\necho x\n"),
        ("text.txt", b"{\\rtf1 x}"),
        ("programm.pdf", b"MZ\x90\0\x03\0\0\0"),
        ("programm", b"\x7fELF\x02\x01\x01\0"),
        ("bild.gif", b"GIF89a\x01\0\x01\0"),
        ("archiv.docx", &plain),
        ("buch.odt", &odd),
        ("kaputt.xlsx", b"PK\x03\x04 and nothing else"),
        ("leer.txt", b"  \n"),
    ];
    for (name, bytes) in cases {
        let refused = taken(name, bytes).await.err();
        assert!(
            matches!(refused, Some(UploadError::OtherKind)),
            "{name}: {refused:?}"
        );
    }
    for bytes in [macros, basic] {
        let refused = taken("makro", &bytes).await.err();
        assert!(matches!(refused, Some(UploadError::Macros)), "{refused:?}");
    }
}

#[tokio::test]
async fn what_is_too_large_empty_or_cut_off_is_refused() {
    let piece = vec![b'x'; 1 << 20];
    let of = |count: u64| stream::iter((0..count).map(|_| Ok::<_, String>(piece.clone())));
    let largest = receive("a.txt", of(25)).await.expect("25 MiB are taken");
    assert_eq!(largest.size, MOST_BYTES);
    for count in [26, PATIENCE / (1 << 20) + 2] {
        let refused = receive("a.txt", of(count)).await.err();
        assert!(
            matches!(refused, Some(UploadError::TooLarge)),
            "{refused:?}"
        );
    }
    assert!(matches!(taken("a.txt", b"").await, Err(UploadError::Empty)));
    let cut = stream::iter([Ok(b"x".to_vec()), Err("the line is dead")]);
    let refused = receive("a.txt", cut).await.err();
    assert!(
        matches!(refused, Some(UploadError::Broken(_))),
        "{refused:?}"
    );
    // The texts name the limit.
    assert_eq!(pages::limit(), "25 MB");
}

#[test]
fn names_are_safe_and_end_as_they_should() {
    for (name, kind, clean) in [
        ("Bericht.pdf", FileKind::Pdf, "Bericht.pdf"),
        ("foto.JPEG", FileKind::Jpeg, "foto.JPEG"),
        ("C:\\Temp\\Foto  1.jpg", FileKind::Jpeg, "Foto 1.jpg"),
        ("../../etc/passwd", FileKind::Text, "passwd.txt"),
        ("rechnung.pdf.exe", FileKind::Pdf, "rechnung.pdf.exe.pdf"),
        ("gnp\u{202e}fdp.exe", FileKind::Png, "gnpfdp.exe.png"),
        ("a<b>\"c\".csv", FileKind::Csv, "a_b__c_.csv"),
        ("zwei\r\nZeilen.txt", FileKind::Text, "zweiZeilen.txt"),
        ("...", FileKind::Webp, "Datei.webp"),
        ("", FileKind::Odt, "Datei.odt"),
        (".pdf", FileKind::Pdf, "pdf.pdf"),
        (
            "Überblick für Käthe.docx",
            FileKind::Docx,
            "Überblick für Käthe.docx",
        ),
    ] {
        assert_eq!(clean_name(name, kind), clean, "{name}");
    }
    let long = clean_name(&format!("{}.pdf", "ä".repeat(500)), FileKind::Pdf);
    assert_eq!(long.chars().count(), 120);
    assert!(long.to_lowercase().ends_with(".pdf"));
}

#[test]
fn hashes_have_one_spelling() {
    let hash = ContentHash::of(b"x");
    let text = hash.to_string();
    assert_eq!(text.parse(), Ok(hash));
    assert!(text.to_uppercase().parse::<ContentHash>().is_err());
    assert!(text[1..].parse::<ContentHash>().is_err());
    assert_eq!(
        hash.place(),
        format!("{}/{}/{text}", &text[..2], &text[2..4])
    );
}

#[test]
fn every_kind_has_a_media_type_of_its_own() {
    for kind in FileKind::ALL {
        assert_eq!(FileKind::from_media_type(kind.media_type()), Some(kind));
    }
    assert_eq!(FileKind::from_media_type("image/svg+xml"), None);
    assert!(FileKind::accepted().starts_with(".pdf,.png,.jpg,.jpeg"));
}

#[test]
fn sizes_are_rounded_to_what_people_read() {
    for (bytes, german, english) in [
        (1, "1 kB", "1 kB"),
        (1_499, "1 kB", "1 kB"),
        (1_500, "2 kB", "2 kB"),
        (99_999, "100 kB", "100 kB"),
        (400_000, "400 kB", "400 kB"),
        (999_499, "999 kB", "999 kB"),
        (999_500, "1,0 MB", "1.0 MB"),
        (1_449_999, "1,4 MB", "1.4 MB"),
        (1_450_000, "1,5 MB", "1.5 MB"),
        (25_000_000, "25,0 MB", "25.0 MB"),
    ] {
        assert_eq!(pages::size(Lang::De, bytes), german);
        assert_eq!(pages::size(Lang::En, bytes), english);
    }
}
