//! Reading, planning and taking over a list: `cargo bench -p sheets --bench sheets`.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement is its own description, and stops where it cannot go on"
)]

mod ground;

use divan::Bencher;
use ground::{Ground, list_of};
use sheets::import::{Limits, Mapping, Table, plan, read};

fn main() {
    divan::main();
}

fn table(rows: usize) -> Table {
    read(list_of(rows).as_bytes(), "liste.csv", &Limits::default()).unwrap()
}

#[divan::bench(args = [5_000, 100_000], sample_count = 5)]
fn reading(bencher: Bencher<'_, '_>, rows: usize) {
    let list = list_of(rows);
    bencher.bench_local(|| read(list.as_bytes(), "liste.csv", &Limits::default()).unwrap());
}

#[divan::bench(args = [5_000, 100_000], sample_count = 5)]
fn planning(bencher: Bencher<'_, '_>, rows: usize) {
    let table = table(rows);
    let mapping = Mapping::new(Mapping::guess(&table)).unwrap();
    bencher.bench_local(|| plan(&table, &mapping, &[], |_| {}));
}

#[divan::bench(args = [5_000, 100_000], sample_count = 3)]
fn taking_over(bencher: Bencher<'_, '_>, rows: usize) {
    let list = list_of(rows);
    bencher
        .with_inputs(Ground::empty)
        .bench_local_refs(|ground| ground.import(&list));
}
