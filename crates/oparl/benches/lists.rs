//! Lists of a network that publishes 100,000 objects: publishing them, answers, memory.
//!
//! `cargo bench -p oparl --bench lists` on SQLite; with `TEST_DATABASE_URL` (`cargo xtask
//! postgres` prints it) on PostgreSQL, too. `-- --objects 3000 --asked 20` tries it quickly.
//! Prints a table for docs/benchmarks.md.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench prints what it measures, and stops where something is wrong"
)]

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use db::Db;
use governance::Words;
use governance::body::{BodyKind, Described};
use kernel::{NetworkId, Slug, Stamp};
use oparl::publication::bring_up_to_date;
use platform::network::{Applications, Network};
use platform::{Catalogue, Manifest};
use sea_orm::{ConnectionTrait, Statement, Value};
use std::sync::Arc;
use std::time::Instant;
use testkit::noon;
use tower::ServiceExt;
use web::{Settings, Texts, WebState};

/// Rows that one statement inserts.
const SOME: usize = 500;

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (objects, asked) = (option("--objects", 100_000), option("--asked", 300));
    println!("| what | measured |\n| --- | --- |");
    for database in testkit::databases() {
        let engine = format!("{:?}", database.engine());
        runtime.block_on(measure(database.url(), &engine, objects, asked));
    }
}

fn option(name: &str, otherwise: usize) -> usize {
    let words: Vec<String> = std::env::args().collect();
    let place = words.iter().position(|it| it == name);
    let value = place.and_then(|it| words.get(it + 1)?.parse().ok());
    value.unwrap_or(otherwise)
}

async fn measure(url: &str, engine: &str, objects: usize, asked: usize) {
    let state = prepare(url).await;
    let network = platform::network::by_slug(state.db.read(), "nord");
    let network = network.await.unwrap().unwrap();
    // A resolution is a paper, a file and a consultation.
    write(&state.db, network.id, objects.div_ceil(3)).await;
    let before = memory("VmRSS");
    let begun = Instant::now();
    let done = bring_up_to_date(&state.db, &network, &state.texts, noon());
    let done = done.await.unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "| {engine}: {} objects published the first time | {seconds:.1} s |",
        done.written
    );
    let begun = Instant::now();
    let later = noon().plus_hours(1);
    bring_up_to_date(&state.db, &network, &state.texts, later)
        .await
        .unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    println!("| {engine}: compared again, nothing written | {seconds:.1} s |");
    println!(
        "| {engine}: resident memory before and after | {before} MB, {} MB |",
        memory("VmRSS")
    );
    let papers = format!("/oparl/v1.1/body/{}/paper", network.id);
    let since = |at: Stamp| oparl::wire::moment(at).replace('+', "%2B");
    let router = router(state);
    let middle = middle_of(&router, &papers, objects / 3 / 2).await;
    let rare = format!("{papers}?modified_since={}", since(noon().plus_days(1)));
    let often = format!("{papers}?modified_since={}", since(noon().plus_days(-1)));
    let slim = format!("{papers}?omit_internal=true&created_until={}", since(later));
    for (what, path) in [
        ("first page of the papers", papers.as_str()),
        ("a page in the middle", middle.as_str()),
        ("changes, none", rare.as_str()),
        ("changes, all", often.as_str()),
        ("without what is internal", slim.as_str()),
    ] {
        let found = times(&router, path, asked).await;
        println!("| {engine}: {what} | {found} |");
    }
    println!(
        "| {engine}: resident memory, now and most | {} MB, {} MB |",
        memory("VmRSS"),
        memory("VmHWM")
    );
}

fn manifests() -> Vec<Manifest> {
    vec![
        platform::manifest(),
        directory::manifest(),
        governance::manifest(),
        meetings::manifest(),
        oparl::manifest(),
    ]
}

struct Noon;

impl web::Clock for Noon {
    fn now(&self) -> Stamp {
        noon()
    }
}

async fn prepare(url: &str) -> WebState {
    let db = Db::open(url).await.unwrap();
    let own = manifests();
    let steps: Vec<_> = own.iter().flat_map(|it| it.migrations).copied().collect();
    db.migrate(&steps).await.unwrap();
    let locales = own.iter().flat_map(|it| it.locales);
    let texts = Texts::gather(web::LOCALES.into_iter().chain(locales)).unwrap();
    let network = Network {
        id: NetworkId::new(noon()),
        slug: Slug::parse("nord").unwrap(),
        name: "Allianz Nord".to_owned(),
        short_name: "Nord".to_owned(),
        place: String::new(),
        place_en: None,
        coloured: false,
        applications: Applications::Membership,
        revision: 1,
        created_at: noon(),
        changed_at: noon(),
    };
    let described = Described {
        key: "versammlung".to_owned(),
        kind: BodyKind::Assembly,
        name: Words {
            de: "Versammlung".to_owned(),
            en: None,
        },
        part_of: None,
        steered_by: None,
        rhythm: None,
        seats: Vec::new(),
    };
    let tx = db.begin().await.unwrap();
    platform::network::insert(&tx, &network, "").await.unwrap();
    let described = [described];
    let ensured = governance::body::ensure(&tx, network.id, &described, noon());
    ensured.await.unwrap();
    tx.commit().await.unwrap();
    WebState {
        db,
        clock: Arc::new(Noon),
        texts: Arc::new(texts),
        nav: Vec::new().into(),
        settings: Arc::new(Settings {
            public_url: "https://allianz.example".to_owned(),
            demo: false,
        }),
    }
}

/// Writes resolutions as if they had been decided over many years.
async fn write(db: &Db, network: NetworkId, count: usize) {
    let bodies = governance::body::bare(db.read(), network).await.unwrap();
    let body = bodies[0].id;
    let text = "Die Mitglieder bringen Flächen ein und teilen Kosten und Erträge. ".repeat(12);
    for some in (0..count).collect::<Vec<_>>().chunks(SOME) {
        let tx = db.begin().await.unwrap();
        let (mut rows, mut texts) = (Vec::new(), Vec::new());
        let (mut values, mut words): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
        for number in some {
            let id = noon().plus_seconds(i64::try_from(*number).unwrap()).uuid();
            let year = 1990 + i64::try_from(number / 1000).unwrap();
            let title = format!("Beschluss {number} über gemeinsame Flächen");
            let at = values.len();
            rows.push(format!(
                "(${}, ${}, ${}, ${}, ${}, '', ${}, 'ordinary', 'internal', 'adopted', \
                 '2026-05-07', 'public', 0, 1, 0, 'x', 0)",
                at + 1,
                at + 2,
                at + 3,
                at + 4,
                at + 5,
                at + 6
            ));
            values.extend([
                Value::from(id),
                network.uuid().into(),
                year.into(),
                i64::try_from(number % 1000 + 1).unwrap().into(),
                title.into(),
                body.uuid().into(),
            ]);
            let at = words.len();
            texts.push(format!("(${}, 1, ${}, 0, 'x')", at + 1, at + 2));
            words.extend([Value::from(id), text.as_str().into()]);
        }
        let first = format!(
            "INSERT INTO resolution (id, network_id, year, number, title, search_key, body_id, \
             matter, effect, state, decided_on, confidentiality, realised, text_version, \
             created_at, created_by, changed_at) VALUES {}",
            rows.join(", ")
        );
        let second = format!(
            "INSERT INTO resolution_text (resolution_id, version, text, made_at, made_by) VALUES {}",
            texts.join(", ")
        );
        for (sql, values) in [(first, values), (second, words)] {
            let backend = tx.get_database_backend();
            let statement = Statement::from_sql_and_values(backend, &sql, values);
            tx.execute_raw(statement).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
}

fn router(state: WebState) -> axum::Router {
    let own = manifests();
    let last = own.last().unwrap();
    let pages = web::Router::new().merge((last.pages)());
    pages
        .layer(axum::Extension(Arc::new(Catalogue::of(&own))))
        .with_state(state)
}

async fn get(router: &axum::Router, path: &str) -> Vec<u8> {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    to_bytes(response.into_body(), 64 << 20)
        .await
        .unwrap()
        .to_vec()
}

/// The address of a page so many objects after the first.
async fn middle_of(router: &axum::Router, list: &str, after: usize) -> String {
    let mut path = list.to_owned();
    for _ in 0..after / 100 {
        let page: serde_json::Value = serde_json::from_slice(&get(router, &path).await).unwrap();
        let Some(next) = page["links"]["next"].as_str() else {
            break;
        };
        next.trim_start_matches("https://allianz.example")
            .clone_into(&mut path);
    }
    path
}

/// Median and the slowest of a hundred.
async fn times(router: &axum::Router, path: &str, asked: usize) -> String {
    let mut times = Vec::new();
    for _ in 0..asked {
        let begun = Instant::now();
        get(router, path).await;
        times.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    format!("p50 {:.1} ms, p99 {:.1} ms", at(50), at(99))
}

/// Memory of this process in MB, as the kernel tells it.
fn memory(what: &str) -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find(|it| it.starts_with(what));
    let kilobytes = line.and_then(|it| it.split_whitespace().nth(1)?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) / 1024
}
