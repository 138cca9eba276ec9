//! What was acknowledged is there after the process was killed.

use crate::process::{Demo, Person, post, run};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Signing in writes a session and an audit entry; each answer 303 is a promise.
#[test]
fn killed_in_the_middle_of_writes_nothing_acknowledged_is_lost() {
    let data = tempfile::tempdir().expect("a folder");
    let url = format!(
        "sqlite://{}",
        data.path().join("regiowerk.sqlite").display()
    );
    let demo = Demo::start(data.path());
    let before = entries(&url);
    let acknowledged = Arc::new(AtomicU64::new(0));
    let writers: Vec<_> = (0..4)
        .map(|_| {
            let (address, count) = (demo.address().to_owned(), Arc::clone(&acknowledged));
            std::thread::spawn(move || {
                while let Some((303, _)) = post(&address, "/anmelden/demo", "persona=2-developer") {
                    count.fetch_add(1, Ordering::SeqCst);
                }
            })
        })
        .collect();
    std::thread::sleep(Duration::from_millis(1_500));
    demo.kill();
    for writer in writers {
        writer.join().expect("the writer ends with the server");
    }
    let promised = acknowledged.load(Ordering::SeqCst);
    assert!(promised > 20, "only {promised} writes in the time");
    assert!(
        entries(&url) >= before + promised,
        "an acknowledged write is gone"
    );
    let again = Demo::start(data.path());
    assert!(post(again.address(), "/anmelden/demo", "persona=2-developer").is_some());
}

/// Every batch of an import is one transaction. What the page said was taken over is
/// there after the kill, and the import goes on by itself.
#[test]
fn killed_in_the_middle_of_an_import_it_goes_on_and_nothing_is_lost() {
    const ROWS: u64 = 6_000;
    let data = tempfile::tempdir().expect("a folder");
    let url = format!(
        "sqlite://{}",
        data.path().join("regiowerk.sqlite").display()
    );
    let demo = Demo::start(data.path());
    let office = Person::sign_in(demo.address(), "1-central-office");
    let page = office.upload(demo.address(), LIST, &list_of(ROWS));
    let confirmed = office.post(demo.address(), &format!("{page}/bestaetigen"), "");
    assert_eq!(confirmed.0, 303, "{}", confirmed.1);
    let id = page.rsplit('/').next().expect("an id").to_owned();
    let of_import = format!("/api/v1/networks/emscher-lippe-netzwerk/imports/{id}");
    let promised = wait_for(demo.address(), &office, &of_import, |it| applied(it) >= 500);
    demo.kill();
    assert_eq!(
        state(&promised),
        "running",
        "it was over too soon: {promised}"
    );
    let before = entries(&url);

    let demo = Demo::start(data.path());
    let now = office.get(demo.address(), &of_import).1;
    assert!(
        applied(&now) >= applied(&promised),
        "a batch is gone: {now}"
    );
    let done = wait_for(demo.address(), &office, &of_import, |it| {
        state(it) == "done"
    });
    assert_eq!(applied(&done), ROWS, "{done}");
    let list = "/emscher-lippe-netzwerk/intern/verzeichnis?q=pruefwerk";
    let found = office.get(demo.address(), list).1;
    assert!(
        found.contains("6.000 Organisationen"),
        "every row once: {found}"
    );
    drop(demo);
    assert!(entries(&url) > before);
}

const LIST: &str = "/emscher-lippe-netzwerk/intern/verzeichnis/importe";

/// A list of invented companies.
fn list_of(rows: u64) -> String {
    let row = |number: u64| format!("Prüfwerk {number} GmbH;Weg {number};45768;Marl;Prüfen\n");
    let rows: String = (0..rows).map(row).collect();
    format!("Name;Straße;PLZ;Ort;Kompetenzen\n{rows}")
}

fn applied(import: &str) -> u64 {
    let after = import.split("\"applied\":").nth(1).unwrap_or_default();
    let digits = after.split(|it: char| !it.is_ascii_digit()).next();
    digits.and_then(|it| it.parse().ok()).unwrap_or_default()
}

fn state(import: &str) -> &str {
    let after = import.split("\"state\":\"").nth(1).unwrap_or_default();
    after.split('"').next().unwrap_or_default()
}

fn wait_for(address: &str, who: &Person, path: &str, reached: impl Fn(&str) -> bool) -> String {
    for _ in 0..6_000 {
        let import = who.get(address, path).1;
        if reached(&import) {
            return import;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    who.get(address, path).1
}

/// How many entries a sound audit trail has.
fn entries(url: &str) -> u64 {
    let output = run(&["audit", "verify", "--database", url]);
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split(' ')
        .next()
        .and_then(|number| number.parse().ok())
        .expect("a number first")
}
