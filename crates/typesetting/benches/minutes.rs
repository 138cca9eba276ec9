//! How long minutes of twenty items take: as the first document of a process, and again.
//!
//! `cargo bench -p typesetting`. The promise is less than 300 ms, and every printing is
//! the first of its process; `cold` therefore starts this program anew each time.

use documents::samples;
use std::process::Command;
use typesetting::typeset;

/// Set for the process that typesets once and ends.
const ONCE: &str = "TYPESET_ONCE";

fn main() {
    if std::env::var_os(ONCE).is_some() {
        once();
        return;
    }
    divan::main();
}

fn once() {
    let manuscript = samples::minutes(20).checked().expect("the sample is fit");
    let typeset = typeset(&manuscript).expect("the sample can be set");
    divan::black_box(typeset.pdf);
}

/// A new process, as in production.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn cold() {
    let program = std::env::current_exe().expect("this program is somewhere");
    let status = Command::new(program).env(ONCE, "1").status();
    assert!(status.expect("this program starts").success());
}

/// The fonts are read already; nothing that was set before is remembered.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn warm(bencher: divan::Bencher<'_, '_>) {
    bencher
        .with_inputs(typesetting::forget)
        .bench_values(|()| once());
}
