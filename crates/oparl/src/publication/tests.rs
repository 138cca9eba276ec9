use super::draft::{Draft, Object, derived, settle};
use crate::wire::Kind;
use kernel::Stamp;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Serialize)]
struct Named {
    name: &'static str,
}

fn draft(kind: Kind, number: u8, name: &'static str) -> Draft {
    Draft::new(kind, Uuid::from_bytes([number; 16]), &Named { name })
}

fn at(seconds: i64) -> Stamp {
    Stamp::from_micros(seconds * 1_000_000)
}

fn paper(name: &'static str, step: &'static str) -> Draft {
    let steps = [draft(Kind::Consultation, 2, step).with_back("paper", &"back")];
    draft(Kind::Paper, 1, name).with_all("consultation", steps)
}

/// Settles and keeps what has changed; how many that were.
fn publish(published: &mut HashMap<Uuid, Object>, draft: Draft, now: Stamp) -> usize {
    let mut changed = Vec::new();
    settle(draft, published, now, &mut changed);
    let count = changed.len();
    published.extend(changed.into_iter().map(|it| (it.id, it)));
    count
}

#[test]
fn only_what_differs_is_written_and_what_contains_it() {
    let mut published = HashMap::new();
    assert_eq!(publish(&mut published, paper("A", "x"), at(10)), 2);
    assert_eq!(publish(&mut published, paper("A", "x"), at(20)), 0);
    assert_eq!(publish(&mut published, paper("B", "x"), at(30)), 1);
    assert_eq!(publish(&mut published, paper("B", "y"), at(40)), 2);
    for it in published.values() {
        assert_eq!((it.created_at, it.modified_at), (at(10), at(40)));
    }
}

#[test]
fn a_clock_that_goes_back_takes_no_change_back() {
    let mut published = HashMap::new();
    publish(&mut published, paper("A", "x"), at(50));
    publish(&mut published, paper("B", "x"), at(40));
    let paper = &published[&Uuid::from_bytes([1; 16])];
    assert_eq!(paper.modified_at, at(50));
}

#[test]
fn what_is_embedded_does_not_lead_back_and_what_stands_alone_does() {
    let mut published = HashMap::new();
    publish(&mut published, paper("A", "x"), at(10));
    let [outer, inner] = [1, 2].map(|it| published[&Uuid::from_bytes([it; 16])].json());
    assert!(inner.contains("\"paper\":\"back\""), "{inner}");
    assert!(!outer.contains("\"paper\":\"back\""), "{outer}");
    let outer: serde_json::Value = serde_json::from_str(&outer).unwrap();
    let step = &outer["consultation"][0];
    assert_eq!(step["type"], "https://schema.oparl.org/1.1/Consultation");
    assert_eq!(step["modified"], "1970-01-01T01:00:10+01:00");
}

#[test]
fn a_tombstone_keeps_address_and_moments_and_nothing_else() {
    let mut published = HashMap::new();
    publish(&mut published, paper("A", "x"), at(10));
    let buried = Object {
        deleted: true,
        modified_at: at(20),
        ..published[&Uuid::from_bytes([1; 16])].clone()
    };
    let json: serde_json::Value = serde_json::from_str(&buried.json()).unwrap();
    let mut names: Vec<_> = json.as_object().unwrap().keys().cloned().collect();
    names.sort_unstable();
    assert_eq!(names, ["created", "deleted", "id", "modified", "type"]);
    published.insert(buried.id, buried);
    publish(&mut published, paper("A", "x"), at(30));
    let back = &published[&Uuid::from_bytes([1; 16])];
    assert_eq!((back.created_at, back.modified_at), (at(10), at(30)));
    assert!(!back.deleted);
}

#[test]
fn derived_ids_are_always_the_same_and_never_another_s() {
    let [a, b] = [1, 2].map(|it| Uuid::from_bytes([it; 16]));
    assert_eq!(derived("seat", &[a, b]), derived("seat", &[a, b]));
    assert_ne!(derived("seat", &[a, b]), derived("seat", &[b, a]));
    assert_ne!(derived("seat", &[a]), derived("place", &[a]));
    assert_eq!(derived("seat", &[a]).get_version_num(), 8);
}
