//! What was acknowledged is there after the process was killed.

use crate::process::{Demo, post, run};
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
