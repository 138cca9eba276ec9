//! What is found for which words, and by whom.

use super::entry::{Entry, Listing, Part};
use super::segment::Segment;
use super::spelling::{may_slip, nearly, query_words};
use super::{Query, Snapshot, Standing, What};
use crate::organisation::Kind;
use kernel::{
    AccountId, Actor, Confidentiality, Identity, Limit, NetworkId, OrganisationId, Role, Stamp,
    fold,
};
use std::sync::Arc;
use uuid::Uuid;

const NOW: Stamp = Stamp::from_micros(1_790_000_000_000_000);

fn entry(network: NetworkId, name: &str, town: &str, competence: &str) -> Entry {
    let open = Confidentiality::Public;
    Entry {
        id: OrganisationId::new(NOW).uuid(),
        kind: Some(Kind::Company),
        name: fold(name),
        ags: "05562024".to_owned(),
        level: open,
        home: network,
        listings: vec![Listing {
            network,
            member: name.contains("Institut"),
        }],
        own: Vec::new(),
        texts: vec![
            (Part::Name, open, name.to_owned()),
            (Part::Town, open, town.to_owned()),
            (
                Part::Competence,
                Confidentiality::Network,
                competence.to_owned(),
            ),
        ],
        gone: false,
    }
}

fn names(snapshot: &Snapshot, entries: &[Entry], actor: &Actor, query: &Query) -> Vec<String> {
    let found = snapshot.find(actor, query, What::Organisations);
    let name = |id: &Uuid| {
        entries
            .iter()
            .rev()
            .find(|it| it.id == *id)
            .unwrap()
            .name
            .clone()
    };
    found.ids.iter().map(name).collect()
}

fn sample(network: NetworkId) -> Vec<Entry> {
    vec![
        entry(
            network,
            "Müller Wasserstofftechnologie GmbH",
            "Marl",
            "Elektrolyse",
        ),
        entry(
            network,
            "Wasserstoff-Institut Emscher",
            "Bottrop",
            "Speicherung",
        ),
        entry(network, "Stahlbau Nord GmbH", "Herten", "Drehteile"),
        entry(network, "Gießerei Süd", "Recklinghausen", "Aluminiumguss"),
    ]
}

fn words(text: &str) -> Query {
    Query {
        words: text.to_owned(),
        ..Query::default()
    }
}

#[test]
fn words_are_found_inside_with_a_slip_and_in_every_spelling() {
    let network = NetworkId::new(NOW);
    let entries = sample(network);
    let base = Segment::build(entries.clone().into_iter(), 1);
    let snapshot = Snapshot::new(Arc::new(base), Vec::new(), 1);
    let found = |text: &str| names(&snapshot, &entries, &Actor::System, &words(text));
    let (hydrogen, institute) = (
        "mueller wasserstofftechnologie gmbh",
        "wasserstoff institut emscher",
    );
    assert_eq!(
        found("Wasserstoff"),
        [institute, hydrogen],
        "the whole word first"
    );
    for (text, expected) in [
        ("technologie", hydrogen),
        ("Waserstofftechnologie", hydrogen),
        ("Wasserstofftehcnologie", hydrogen),
        ("wasserstoff marl", hydrogen),
        ("Mueller", hydrogen),
        ("MÜLLER", hydrogen),
        ("Muller", hydrogen),
        ("müler", hydrogen),
        ("stalbau", "stahlbau nord gmbh"),
        ("Hertn", "stahlbau nord gmbh"),
        ("giesserei", "giesserei sued"),
        ("Giesserei Süd", "giesserei sued"),
        ("aluminium", "giesserei sued"),
        ("he st", "stahlbau nord gmbh"),
        ("Institut in Bottrop", institute),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
    assert_eq!(found("Zementwerk"), Vec::<String>::new());
    assert_eq!(
        found("Stahlbau Marl"),
        Vec::<String>::new(),
        "every word has to be found"
    );
    assert_eq!(found("").len(), 4);
    assert_eq!(found("")[0], "giesserei sued", "by name");
}

#[test]
fn hidden_words_and_records_do_not_count() {
    let (network, other) = (NetworkId::new(NOW), NetworkId::new(NOW));
    let mut entries = sample(network);
    entries[2].level = Confidentiality::Network;
    let base = Segment::build(entries.clone().into_iter(), 1);
    let snapshot = Snapshot::new(Arc::new(base), Vec::new(), 1);
    let officer = |network| Actor::Person {
        identity: Identity {
            account: AccountId::new(NOW),
            person: None,
            name: String::new(),
        },
        standings: vec![kernel::Standing {
            network,
            organisation: None,
            role: Role::Officer,
        }],
        administrator: true,
    };
    for (actor, stahlbau, speicherung) in [
        (Actor::Anonymous, 0, 0),
        (officer(other), 0, 0),
        (officer(network), 1, 1),
    ] {
        let count = |text| {
            snapshot
                .find(&actor, &words(text), What::Organisations)
                .total
        };
        assert_eq!(count("Stahlbau"), stahlbau, "{actor:?}");
        assert_eq!(count("Speicherung"), speicherung, "{actor:?}");
        assert_eq!(count("Institut"), 1);
    }
}

#[test]
fn changes_replace_what_was_and_take_their_place_by_name() {
    let network = NetworkId::new(NOW);
    let mut entries = sample(network);
    let base = Arc::new(Segment::build(entries.clone().into_iter(), 1));
    let mut renamed = entries[3].clone();
    renamed.name = "zink nord".to_owned();
    renamed.texts[0].2 = "Zink Nord".to_owned();
    let mut gone = entries[2].clone();
    gone.gone = true;
    let added = entry(network, "Nickel Ost", "Marl", "");
    let snapshot = Snapshot::new(base, vec![renamed.clone(), gone, added.clone()], 2);
    entries.extend([renamed, added]);
    let all = names(&snapshot, &entries, &Actor::System, &Query::default());
    let expected = [
        "mueller wasserstofftechnologie gmbh",
        "nickel ost",
        "wasserstoff institut emscher",
        "zink nord",
    ];
    assert_eq!(all, expected);
    let none = snapshot.find(&Actor::System, &words("Gießerei"), What::Organisations);
    assert_eq!(none.total, 0);
    let page = Query {
        offset: 2,
        limit: Limit::clamped(1),
        ..Query::default()
    };
    assert_eq!(
        names(&snapshot, &entries, &Actor::System, &page),
        expected[2..3]
    );
    assert_eq!(
        snapshot
            .find(&Actor::System, &page, What::Organisations)
            .total,
        4
    );
}

#[test]
fn filters() {
    let network = NetworkId::new(NOW);
    let entries = sample(network);
    let base = Segment::build(entries.into_iter(), 1);
    let snapshot = Snapshot::new(Arc::new(base), Vec::new(), 1);
    let count = |query: Query| {
        let found = snapshot.find(&Actor::System, &query, What::Organisations);
        found.total
    };
    let here = Query {
        network: Some(network),
        ..Query::default()
    };
    let with = |standing| Query {
        standing,
        ..here.clone()
    };
    assert_eq!(count(here.clone()), 4);
    assert_eq!(count(with(Standing::Member)), 1);
    assert_eq!(count(with(Standing::Contact)), 3);
    let area = |area: &str| Query {
        area: Some(area.to_owned()),
        ..here.clone()
    };
    assert_eq!((count(area("05562")), count(area("05513"))), (4, 0));
    let kind = Query {
        kind: Some(Kind::University),
        ..here.clone()
    };
    assert_eq!(count(kind), 0);
    let elsewhere = Query {
        network: Some(NetworkId::new(NOW)),
        ..Query::default()
    };
    assert_eq!(count(elsewhere), 0);
    assert_eq!(snapshot.find(&Actor::System, &here, What::People).total, 0);
}

#[test]
fn one_slip_is_forgiven_and_no_more() {
    for (word, wanted, near) in [
        ("marl", "mral", true),
        ("marl", "mar", false),
        ("marler", "mral", false),
        ("recklinghausen", "recklinghasuen", true),
        ("recklinghausen", "reklinghausen", true),
        ("recklinghausen", "reklinghasuen", false),
        ("wasserstofftechnologie", "waserstoff", true),
        ("hochwasserstofflager", "wasserstoof", true),
        ("kies", "gips", false),
    ] {
        assert_eq!(nearly(word, wanted), near, "{wanted} in {word}");
    }
    for (wanted, may) in [
        ("marl", true),
        ("48273", false),
        ("k1", false),
        ("k1234", true),
    ] {
        assert_eq!(may_slip(wanted), may, "{wanted}");
    }
    assert_eq!(
        query_words("Wer weiß von der Chemie?"),
        ["wer", "weiss", "chemie"]
    );
    assert_eq!(query_words("die"), ["die"]);
}

#[test]
fn the_best_of_many_are_kept_in_order() {
    use super::ranking::{Best, UNCHANGED, key, parts};
    assert_eq!(parts(key(7, 123_456, UNCHANGED)), (123_456, UNCHANGED));
    assert_eq!(parts(key(u16::MAX, (1 << 28) - 1, 3)), ((1 << 28) - 1, 3));
    assert!(
        key(8, 9, UNCHANGED) < key(7, 1, UNCHANGED),
        "the better first"
    );
    assert!(
        key(8, 9, 5) < key(8, 9, UNCHANGED),
        "the changed before the next by name"
    );
    for room in [1, 25, 100, usize::MAX] {
        let mut best = Best::of(room);
        let mut all: Vec<u64> = (0..1_000_u64).map(|it| it * 7_919 % 1_009).collect();
        for key in &all {
            best.show(Some(*key));
        }
        all.sort_unstable();
        all.truncate(room);
        assert_eq!(best.total, 1_000);
        assert_eq!(best.finish(), all, "{room}");
    }
}
