//! Every sample is set, twice the same, within a world that holds nothing else. What
//! stands in the PDFs, foreign programs look at in `cargo xtask test`.

use crate::world::World;
use crate::{forget, letters, typeset};
use documents::{Block, Document, samples};
use serde_json::json;
use typst::World as _;
use typst::diag::FileError;
use typst::syntax::{RootedPath, VirtualPath, VirtualRoot};

fn pdf(document: Document) -> Vec<u8> {
    let manuscript = document.checked().expect("the sample is fit");
    typeset(&manuscript).expect("the sample can be set").pdf
}

#[test]
fn every_sample_is_set_and_twice_the_same() {
    for (name, document) in samples::all() {
        let once = pdf(document.clone());
        assert!(once.starts_with(b"%PDF-1.7"), "{name}");
        forget();
        assert_eq!(once, pdf(document), "{name}");
    }
}

#[test]
fn another_day_or_identity_is_another_file() {
    let [one, mut other] = [samples::minutes(1), samples::minutes(1)];
    other.identity.push('2');
    assert_ne!(pdf(one.clone()), pdf(other));
    let mut tomorrow = one.clone();
    tomorrow.date = one.date.tomorrow().expect("there is one");
    assert_ne!(pdf(one), pdf(tomorrow));
}

#[test]
fn no_file_and_no_package_is_there() {
    let world = World::with("{}");
    for name in ["other.typ", "../../etc/hostname", "etc/hostname"] {
        let Ok(path) = VirtualPath::new(name) else {
            continue;
        };
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        assert_eq!(world.source(id).err(), Some(FileError::AccessDenied));
        assert_eq!(world.file(id).err(), Some(FileError::AccessDenied));
    }
    assert!(world.today(None).is_none());
}

#[test]
fn a_letter_without_a_picture_is_replaced_and_told() {
    let mut document = samples::minutes(1);
    document.opening = vec![Block::paragraph("Hurra 🎉 für 漢 und 漢")];
    let manuscript = document.checked().expect("the document is fit");
    let typeset = typeset(&manuscript).expect("it can be set");
    assert_eq!(typeset.replaced, ['漢', '🎉']);
}

#[test]
fn letters_are_made_printable() {
    for (typed, set) in [
        ("„Öl“ kostet 5 €", "„Öl“ kostet 5 €"),
        ("eins\r\nzwei\rdrei\tvier", "eins\nzwei\ndrei vier"),
        ("\u{FEFF}Mar\u{AD}ke\u{7}", "Marke"),
        ("rück\u{202E}wärts", "rückwärts"),
        ("12\u{202F}345", "12\u{A0}345"),
        ("a\u{2003}b", "a b"),
        ("漢", "▯"),
    ] {
        let mut data = json!({ "blocks": [{ "text": typed }] });
        letters::made_printable(&mut data);
        assert_eq!(data["blocks"][0]["text"], set, "{typed:?}");
    }
}

#[test]
fn only_what_is_too_long_for_a_line_gets_places_to_break() {
    let breaks = |text: &str| {
        let mut data = json!(text);
        letters::made_printable(&mut data);
        data.as_str().map_or(0, |it| it.matches('\u{200B}').count())
    };
    assert_eq!(breaks(&"Wort ".repeat(100)), 0);
    assert_eq!(breaks(&"x".repeat(70)), 0);
    assert_eq!(breaks(&"x".repeat(80)), 9);
    assert_eq!(breaks(&format!("({})", "12345678 ".repeat(20))), 0);
    assert_eq!(breaks(&"lang/".repeat(20)), 0);
}
