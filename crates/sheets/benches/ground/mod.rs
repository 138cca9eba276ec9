//! The ground on which is measured: a database with a hundred thousand invented
//! companies, always the same.

#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each measurement needs another part of the ground"
)]

use db::Db;
use kernel::{Actor, Confidentiality, Line, NetworkId, Slug, Stamp};
use platform::network::{Applications, Network};
use sheets::import::{Upload, apply, confirm, upload};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use tokio::runtime::Runtime;

/// When everything takes place.
pub const NOW: Stamp = Stamp::from_micros(1_790_000_000_000_000);

const TRADES: [&str; 12] = [
    "Stahlbau",
    "Apparatebau",
    "Wasserstofftechnologie",
    "Gießerei",
    "Härterei",
    "Kunststofftechnik",
    "Logistik",
    "Elektrotechnik",
    "Medizintechnik",
    "Maschinenbau",
    "Anlagentechnik",
    "Softwarehaus",
];
const NAMES: [&str; 16] = [
    "Berger",
    "Öztürk",
    "Kowalski",
    "Brinkmann",
    "Yılmaz",
    "Schulte",
    "Nowak",
    "Lindemann",
    "Hoffmann",
    "Demir",
    "Krämer",
    "Westermann",
    "Jansen",
    "Kaya",
    "Böhm",
    "Sander",
];
const TOWNS: [(&str, &str); 12] = [
    ("45768", "Marl"),
    ("45964", "Gladbeck"),
    ("46236", "Bottrop"),
    ("45657", "Recklinghausen"),
    ("45699", "Herten"),
    ("46282", "Dorsten"),
    ("45721", "Haltern am See"),
    ("44575", "Castrop-Rauxel"),
    ("45711", "Datteln"),
    ("45731", "Waltrop"),
    ("45739", "Oer-Erkenschwick"),
    ("45879", "Gelsenkirchen"),
];
const BRANCHES: [&str; 8] = [
    "25.11", "28.29", "20.11", "24.51", "25.61", "22.29", "52.29", "62.01",
];
const KNOWS: [&str; 10] = [
    "Elektrolyse",
    "Drehteile",
    "Aluminiumguss",
    "Schweißen",
    "Lagerhaltung",
    "Gefahrgut",
    "Automatisierung",
    "Spritzguss",
    "Wärmebehandlung",
    "Fernwartung",
];

/// The element of a list that a number leads to.
fn pick<T: Copy>(list: &[T], number: usize) -> T {
    list[number % list.len()]
}

/// A list of so many invented companies, as CSV.
pub fn list_of(rows: usize) -> String {
    let mut text = String::from(
        "Kundennummer;Name;Straße;PLZ;Ort;WZ 2008;Mitarbeiter;Website;E-Mail;Telefon;Kompetenzen\n",
    );
    for number in 0..rows {
        // The mixing step of splitmix64: neighbours share nothing.
        let mixed = (number as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mixed = usize::try_from((mixed ^ (mixed >> 31)) >> 16).unwrap_or_default();
        let (postcode, town) = pick(&TOWNS, mixed);
        let (trade, name) = (pick(&TRADES, mixed / 13), pick(&NAMES, mixed / 211));
        let (branch, one, other) = (
            pick(&BRANCHES, mixed / 17),
            pick(&KNOWS, mixed / 19),
            pick(&KNOWS, mixed / 523),
        );
        let people = mixed / 29 % 400 + 1;
        writeln!(
            text,
            "K{number};{trade} {name} {number} GmbH;Werkstraße {};{postcode};{town};{branch};{people};\
             https://firma{number}.example;post@firma{number}.example;+49 2365 {number:06};{one}, {other}",
            number % 200 + 1,
        )
        .expect("memory");
    }
    text
}

/// A runtime, and an empty database with one network.
pub struct Ground {
    pub runtime: Runtime,
    pub db: Db,
    pub network: NetworkId,
    database: testkit::TestDatabase,
}

impl Ground {
    /// Without organisations.
    pub fn empty() -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let database = testkit::sqlite();
        let steps = [
            platform::manifest().migrations,
            directory::MIGRATIONS,
            sheets::MIGRATIONS,
        ]
        .concat();
        let network = Network {
            id: NetworkId::new(NOW),
            slug: Slug::parse("probe").expect("a slug"),
            name: "Probe".to_owned(),
            short_name: "Probe".to_owned(),
            place: String::new(),
            place_en: None,
            coloured: false,
            applications: Applications::Membership,
            revision: 1,
            created_at: NOW,
            changed_at: NOW,
        };
        let db = runtime.block_on(async {
            let db = Db::open(database.url()).await.expect("a database");
            db.migrate(&steps).await.expect("tables");
            let tx = db.begin().await.expect("a transaction");
            let made = platform::network::insert(&tx, &network, "");
            made.await.expect("a network");
            tx.commit().await.expect("on disk");
            db
        });
        Self {
            runtime,
            db,
            network: network.id,
            database,
        }
    }

    /// Where the database is.
    pub fn url(&self) -> &str {
        self.database.url()
    }

    /// Takes a list over, from the file to the last row.
    pub fn import(&self, list: &str) {
        let (db, actor) = (&self.db, Actor::System);
        let file = Upload {
            network: self.network,
            file_name: Line::parse("liste.csv").expect("a line"),
            bytes: list.as_bytes().to_vec(),
            legal_basis: Line::parse("Messung").expect("a line"),
            confidentiality: Confidentiality::Network,
        };
        self.runtime.block_on(async {
            let id = upload(db, &actor, file, NOW).await.expect("a table");
            confirm(db, &actor, id, &BTreeMap::new(), NOW)
                .await
                .expect("a plan");
            apply(db, id, NOW, |_| {}).await.expect("all rows");
        });
    }
}
