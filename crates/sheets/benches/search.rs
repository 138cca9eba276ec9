//! Search over a hundred thousand organisations: `cargo bench -p sheets --bench search`.
//!
//! Every measurement is a whole answer: the look at the revision in the database, the
//! words, the rights of who asks, and the first 25.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement is its own description, and stops where it cannot go on"
)]

mod ground;

use divan::Bencher;
use ground::{Ground, list_of};
use kernel::{AccountId, Actor, Identity, NetworkId, OrganisationId, Role, Standing};
use std::sync::LazyLock;

const ROWS: usize = 100_000;

static GROUND: LazyLock<Ground> = LazyLock::new(|| {
    let ground = Ground::empty();
    ground.import(&list_of(ROWS));
    let db = &ground.db;
    ground
        .runtime
        .block_on(directory::search::warm_up(db))
        .unwrap();
    ground
});

fn main() {
    LazyLock::force(&GROUND);
    divan::main();
}

/// Somebody who works for a member.
fn officer(network: NetworkId) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(ground::NOW),
            person: None,
            name: "Jutta Berger".to_owned(),
        },
        standings: vec![Standing {
            network,
            organisation: Some(OrganisationId::new(ground::NOW)),
            role: Role::Officer,
        }],
        administrator: false,
    }
}

/// Nothing asked, a frequent word, a rare one, two words, a slip, and what nobody has.
const ASKED: [&str; 6] = [
    "",
    "wasserstoff",
    "48273",
    "gießerei marl",
    "Waserstofftechnologie",
    "Zementwerk",
];

#[divan::bench(args = ASKED)]
fn organisations(bencher: Bencher<'_, '_>, words: &str) {
    let ground = &*GROUND;
    let actor = officer(ground.network);
    let query = directory::search::Query {
        words: words.to_owned(),
        network: Some(ground.network),
        ..Default::default()
    };
    bencher.bench_local(|| {
        let found = directory::search::organisations(&ground.db, &actor, &query);
        ground.runtime.block_on(found).unwrap().total
    });
}

#[divan::bench(sample_count = 5)]
fn building_the_index() -> bool {
    // Another handle of the same database has no index yet.
    let ground = &*GROUND;
    ground.runtime.block_on(async {
        let db = db::Db::open_existing(ground.url()).await.unwrap();
        directory::search::warm_up(&db).await.unwrap();
        db.close().await;
    });
    true
}

#[divan::bench]
fn folding() -> String {
    kernel::fold(divan::black_box("Gießerei & Härterei Öztürk GmbH (Süd)"))
}
