use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};

fn faults(problems: &[Problem]) -> Vec<Fault> {
    problems.iter().map(|it| it.fault).collect()
}

#[test]
fn lists_are_read_in_every_shape_that_vendors_send() {
    let one =
        json!({"id": "https://rat.example/p/1", "type": "https://schema.oparl.org/1.1/Paper"});
    for (sent, count, next, told) in [
        (
            json!({"data": [one], "pagination": {}, "links": {"next": "https://rat.example/2"}}),
            1,
            true,
            vec![],
        ),
        (
            json!({"data": [one, one], "links": {"next": null}}),
            2,
            false,
            vec![],
        ),
        (
            json!({"data": [one], "links": {"next": "N/A"}}),
            1,
            false,
            vec![Fault::MeansNothing],
        ),
        (json!([]), 0, false, vec![Fault::NoList]),
        (json!([one]), 1, false, vec![Fault::NoList]),
        (one.clone(), 1, false, vec![Fault::NoList]),
        (json!({"data": one}), 1, false, vec![Fault::WrongNumber]),
        (
            json!({"data": {"0": one, "1": one}}),
            2,
            false,
            vec![Fault::WrongNumber],
        ),
        (
            json!({"data": [one, "x", 5]}),
            1,
            false,
            vec![Fault::WrongForm, Fault::WrongForm],
        ),
        (json!({"message": "x"}), 0, false, vec![Fault::NoList]),
        (json!("x"), 0, false, vec![Fault::NoList]),
    ] {
        let (page, problems) = page(sent.to_string().as_bytes());
        assert_eq!(
            (page.objects.len(), page.next.is_some()),
            (count, next),
            "{sent}"
        );
        assert_eq!(faults(&problems), told, "{sent}");
    }
}

#[test]
fn control_characters_and_marks_are_passed_over() {
    let (value, problems) = parse(b"\xef\xbb\xbf{\"name\": \"a\"}");
    assert_eq!((value, problems.len()), (Some(json!({"name": "a"})), 0));
    let (value, problems) = parse(b"{\"name\": \"a\tb\n\x01\"}");
    assert_eq!(value, Some(json!({"name": "a b  "})));
    assert_eq!(faults(&problems), [Fault::BadCharacters]);
    let (value, problems) = parse(b"{\"name\": \"\xe4\x01\"}");
    assert!(value.is_some());
    assert_eq!(faults(&problems), [Fault::BadCharacters]);
    assert_eq!(faults(&parse(b"<html>500</html>").1), [Fault::NoJson]);
    assert_eq!(faults(&parse(b"").1), [Fault::NoJson]);
}

#[test]
fn a_paper_is_read_with_all_that_is_wrong_with_it() {
    let sent = json!({
        "id": "https://rat.example/p/1",
        "name": "Flächenpool",
        "reference": 2026,
        "date": "N/A",
        "web": ["https://rat.example/vorlage/1"],
        "consultation": {"id": "https://rat.example/c/1", "role": "Entscheidung"},
    });
    let (paper, problems) = Paper::read(&sent);
    let paper = paper.unwrap();
    assert_eq!(paper.reference.as_deref(), Some("2026"));
    assert_eq!(paper.date, None);
    assert_eq!(paper.web.as_deref(), Some("https://rat.example/vorlage/1"));
    assert_eq!(paper.consultations[0].address, "https://rat.example/c/1");
    assert!(paper.consultations[0].inside.is_some());
    assert_eq!(
        faults(&problems),
        [
            Fault::NoType,
            Fault::WrongForm,
            Fault::MeansNothing,
            Fault::WrongNumber,
            Fault::WrongNumber
        ]
    );
}

#[test]
fn what_is_none_of_the_type_is_left_out() {
    let other =
        json!({"id": "https://rat.example/m/1", "type": "https://schema.oparl.org/1.0/Meeting"});
    assert_eq!(Paper::read(&other).0, None);
    assert_eq!(faults(&Paper::read(&json!({"name": "x"})).1), [Fault::NoId]);
    assert_eq!(faults(&Paper::read(&json!(null)).1), [Fault::NoId]);
    assert!(
        Meeting::read(&other).0.is_some(),
        "older versions are read, too"
    );
}

#[test]
fn an_item_is_read_with_its_document_whatever_the_document_looks_like() {
    let read = |file: Value| {
        let sent = json!({
            "id": "https://rat.example/t/1",
            "type": "https://schema.oparl.org/1.1/AgendaItem",
            "result": " einstimmig beschlossen ",
            "resolution": "Der Rat beschließt …",
            "resolutionFile": file,
            "meeting": {"id": "https://rat.example/m/1"},
            "deleted": "false",
        });
        AgendaItem::read(&sent).0.unwrap()
    };
    let item =
        read(json!({"id": "https://rat.example/f/1", "accessUrl": "https://rat.example/f/1.pdf"}));
    assert_eq!(
        item.resolution_file.as_deref(),
        Some("https://rat.example/f/1.pdf")
    );
    assert_eq!(item.result.as_deref(), Some("einstimmig beschlossen"));
    assert_eq!(
        item.resolution_text.as_deref(),
        Some("Der Rat beschließt …")
    );
    assert!(!item.deleted);
    let item = read(json!("https://rat.example/f/1"));
    assert_eq!(
        item.resolution_file.as_deref(),
        Some("https://rat.example/f/1")
    );
    assert_eq!(read(json!([])).resolution_file, None);
}

fn anything() -> impl Strategy<Value = Value> {
    let words = [
        "id",
        "type",
        "name",
        "data",
        "links",
        "next",
        "consultation",
        "agendaItem",
        "meeting",
        "deleted",
        "resolutionFile",
        "accessUrl",
        "N/A",
        "https://rat.example/1",
        "https://schema.oparl.org/1.1/Paper",
    ];
    let word = prop::sample::select(words.to_vec());
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((word.clone(), inner), 0..6).prop_map(|pairs| {
                Value::Object(pairs.into_iter().map(|(k, v)| (k.to_owned(), v)).collect())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn no_bytes_break_reading(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        page(&bytes);
    }

    #[test]
    fn no_json_breaks_reading(value in anything()) {
        let (page, _) = page(value.to_string().as_bytes());
        for it in page.objects.iter().chain([&value]) {
            Body::read(it);
            Paper::read(it);
            Consultation::read(it);
            AgendaItem::read(it);
            Meeting::read(it);
        }
    }
}
