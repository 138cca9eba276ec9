//! A backup is one moment, and what is restored from it is the same.

use crate::process::{Demo, run};
use db::Db;
use kernel::Actor;
use platform::audit::{self, Act};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::process::Output;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use testkit::{databases, noon};

/// Every table of a backup with its rows, in an order of their own.
fn tables(backup: &Path) -> BTreeMap<String, Vec<String>> {
    let file = File::open(backup).expect("it is there");
    let mut zip = zip::ZipArchive::new(file).expect("an archive");
    let mut tables = BTreeMap::new();
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).expect("an entry");
        let mut text = String::new();
        let name = entry.name().expect("a name").into_owned();
        if !name.starts_with("tables/") {
            continue;
        }
        entry.read_to_string(&mut text).expect("text");
        let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
        lines[1..].sort_unstable();
        tables.insert(name, lines);
    }
    tables
}

fn done(output: &Output) {
    assert!(output.status.success(), "{output:?}");
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[test]
fn what_is_restored_is_the_same_on_either_engine() {
    let folder = tempfile::tempdir().expect("a folder");
    let demo = Demo::start(&folder.path().join("data"));
    let source = format!(
        "sqlite://{}",
        folder.path().join("data/regiowerk.sqlite").display()
    );
    let first = folder.path().join("first");
    done(&run(&["backup", &text(&first), "--database", &source]));
    demo.kill();
    let there = tables(&first);
    assert!(there["tables/organisation.jsonl"].len() > 20);
    for (number, database) in databases().iter().enumerate() {
        let restored = run(&[
            "restore",
            &text(&first),
            "--database",
            database.url(),
            "--json",
        ]);
        done(&restored);
        let told: serde_json::Value = serde_json::from_slice(&restored.stdout).expect("JSON");
        assert_eq!(told["tables"], there.len());
        done(&run(&["audit", "verify", "--database", database.url()]));
        let again = folder.path().join(format!("again-{number}"));
        done(&run(&[
            "backup",
            &text(&again),
            "--database",
            database.url(),
        ]));
        assert_eq!(tables(&again), there, "{:?}", database.engine());
    }
}

/// Adds an entry to the audit trail, and again, until told to stop; how many.
async fn write_on(db: &Db, stop: &AtomicBool) -> u64 {
    let mut written = 0;
    while !stop.load(Ordering::SeqCst) {
        let tx = db.begin().await.expect("a transaction");
        let act = Act {
            network: None,
            name: "test.write",
            entity: "test",
            id: noon().uuid(),
            details: serde_json::json!({ "number": written }),
        };
        let done = audit::record(&tx, &Actor::System, noon(), &act).await;
        done.expect("it is recorded");
        tx.commit().await.expect("committed");
        written += 1;
    }
    written
}

#[test]
fn a_backup_of_a_busy_database_is_one_moment() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for database in databases() {
        let folder = tempfile::tempdir().expect("a folder");
        done(&run(&["migrate", "--database", database.url()]));
        let db = runtime
            .block_on(Db::open(database.url()))
            .expect("it opens");
        let stop = Arc::new(AtomicBool::new(false));
        let writer = runtime.spawn({
            let (db, stop) = (db.clone(), Arc::clone(&stop));
            async move { write_on(&db, &stop).await }
        });
        let backup = folder.path().join("backup");
        done(&run(&[
            "backup",
            &text(&backup),
            "--database",
            database.url(),
        ]));
        stop.store(true, Ordering::SeqCst);
        let written = runtime.block_on(writer).expect("it ends");
        runtime.block_on(db.close());
        // Restored, the chain is whole: head and entries are of the same moment.
        let fresh = format!("sqlite://{}", folder.path().join("fresh").display());
        done(&run(&["restore", &text(&backup), "--database", &fresh]));
        let verified = run(&["audit", "verify", "--database", &fresh]);
        done(&verified);
        let told = String::from_utf8_lossy(&verified.stdout).into_owned();
        let entries: u64 = told
            .split(' ')
            .next()
            .expect("a number")
            .parse()
            .expect("one");
        assert!(entries <= written, "{entries} of {written}");
    }
}

#[test]
fn what_is_no_backup_or_no_empty_database_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let odd = folder.path().join("odd");
    std::fs::write(&odd, "no archive").expect("writable");
    let fresh = format!("sqlite://{}", folder.path().join("fresh").display());
    let refused = run(&["restore", &text(&odd), "--database", &fresh]);
    assert_eq!(refused.status.code(), Some(1));
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(told.contains("no backup of ours"), "{told}");
    let charter = text(&crate::process::a_charter());
    for database in databases() {
        let url = database.url();
        done(&run(&["charter", "apply", &charter, "--database", url]));
        let backup = folder.path().join(format!("{:?}", database.engine()));
        done(&run(&["backup", &text(&backup), "--database", url]));
        let twice = run(&["backup", &text(&backup), "--database", url]);
        assert_eq!(twice.status.code(), Some(1), "{twice:?}");
        if database.engine() == testkit::Engine::Postgres {
            let refused = run(&["restore", &text(&backup), "--database", url]);
            let told = String::from_utf8_lossy(&refused.stderr).into_owned();
            assert!(told.contains("in use"), "{told}");
        }
    }
}

#[test]
fn the_doctor_finds_what_is_wrong_and_says_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    for database in databases() {
        let ask = |more: &[&str]| {
            let fixed = ["doctor", "--json", "--database", database.url()];
            let output = run(&[&fixed[..], more].concat());
            let findings: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
            (output.status.code(), findings)
        };
        let health = |findings: &serde_json::Value, about: &str| {
            let findings = findings.as_array().expect("a list");
            let found = findings.iter().find(|it| it["about"] == about);
            found.map(|it| it["health"].as_str().expect("a word").to_owned())
        };
        if database.engine() == testkit::Engine::Sqlite {
            assert_eq!(health(&ask(&[]).1, "database").as_deref(), Some("wrong"));
        }
        done(&run(&["migrate", "--database", database.url()]));
        let (code, findings) = ask(&[]);
        for about in ["database", "version", "audit", "jobs", "clock"] {
            assert_eq!(health(&findings, about).as_deref(), Some("fine"), "{about}");
        }
        assert_eq!(code, Some(0), "{findings}");
    }
    let config = folder.path().join("regiowerk.toml");
    let settings = "database = \"sqlite:///nowhere/x\"\npublic_url = \"http://example.org\"\n";
    std::fs::write(&config, settings).expect("writable");
    let output = run(&["doctor", "--config", &text(&config)]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    for line in ["WRONG database", "WRONG address", "mind  mail", "-> "] {
        assert!(told.contains(line), "{line} in {told}");
    }
}
