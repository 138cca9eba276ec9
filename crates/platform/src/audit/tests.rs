//! The chain's law: whatever is changed shows.

use super::*;

fn chain(length: i64) -> Vec<Entry> {
    let mut head = Head::default();
    let mut entries = Vec::new();
    for sequence in 1..=length {
        let details = format!("{{\"step\":{sequence}}}");
        let mut entry = Entry {
            sequence,
            at: Stamp::from_micros(sequence),
            network: None,
            account: None,
            actor: "system".to_owned(),
            act: "network.create".to_owned(),
            entity: "network".to_owned(),
            entity_id: Uuid::nil(),
            salt: Some("salt".to_owned()),
            details_hash: details_hash("salt", &details),
            details: Some(details),
            hash: String::new(),
        };
        entry.hash = chain_hash(&head.hash, &entry);
        head = Head {
            sequence,
            hash: entry.hash.clone(),
        };
        entries.push(entry);
    }
    entries
}

fn walk(entries: &[Entry]) -> Result<Head, Tampering> {
    entries
        .iter()
        .try_fold(Head::default(), |head, entry| head.follow(entry))
}

#[test]
fn an_untouched_chain_is_sound() {
    assert_eq!(walk(&chain(5)).map(|head| head.sequence), Ok(5));
}

type Touch = (&'static str, fn(&mut Vec<Entry>), Tampering);

#[test]
fn every_touch_shows() {
    let touches: [Touch; 5] = [
        ("actor", |e| e[2].actor.push('x'), Tampering::Broken(3)),
        (
            "moment",
            |e| e[1].at = Stamp::from_micros(9),
            Tampering::Broken(2),
        ),
        (
            "details",
            |e| e[0].details = Some("{}".to_owned()),
            Tampering::Details(1),
        ),
        (
            "removed",
            |e| drop(e.remove(1)),
            Tampering::Gap {
                expected: 2,
                found: 3,
            },
        ),
        (
            "swapped",
            |e| e.swap(0, 1),
            Tampering::Gap {
                expected: 1,
                found: 2,
            },
        ),
    ];
    for (what, touch, expected) in touches {
        let mut entries = chain(4);
        touch(&mut entries);
        assert_eq!(walk(&entries), Err(expected), "{what}");
    }
}

#[test]
fn erased_details_keep_the_chain() {
    let mut entries = chain(3);
    entries[1].details = None;
    entries[1].salt = None;
    assert!(walk(&entries).is_ok());
}
