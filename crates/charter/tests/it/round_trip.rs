//! What is written is read back as the same charter, and written again it is the
//! same bytes.

use charter::{Charter, Facts, Problem, check};
use proptest::prelude::*;

use crate::networks::{clean, files};

fn returns(charter: &Charter) {
    let name = format!("{}.toml", charter.slug);
    let written = charter.to_toml();
    let read = clean(&name, &written);
    assert_eq!(&read, charter, "{written}");
    assert_eq!(read.to_toml(), written);
}

#[test]
fn every_charter_returns() {
    for (name, text) in files() {
        returns(&clean(&name, &text));
    }
}

fn small(
    name: &str,
    town: &str,
    year: u16,
    cents: u32,
    votes: u32,
) -> Result<Charter, Vec<Problem>> {
    let text = format!(
        r#"
        [identity]
        name = {name}
        purpose = {{ de = {name}, en = {town} }}
        [region]
        name = {town}
        areas = ["05512"]
        [history]
        founded = "{year}"
        [[organisations]]
        key = "bottrop"
        name = "Bottrop"
        category = "municipality"
        ags = "05512000"
        membership = {{ state = "admitted", shareholding = "12.5 %" }}
        [[bodies]]
        key = "rat"
        kind = "assembly"
        name = {name}
        [[bodies.seats]]
        of = ["bottrop"]
        votes = {votes}
        [[grants]]
        key = "g"
        name = {town}
        state = "approved"
        giver = "bottrop"
        purpose = {name}
        amount = "{}.{:02}"
        "#,
        cents / 100,
        cents % 100,
    );
    check("small.toml", &text, &Facts::none())
}

fn text() -> impl Strategy<Value = String> {
    "[^\\p{C}\\s@][^\\p{C}\\p{Z}@]{0,30}"
}

proptest! {
    #[test]
    fn any_charter_returns(
        name in text(),
        town in text(),
        year in 1000_u16..3000,
        cents in any::<u32>(),
        votes in any::<u32>(),
    ) {
        let charter = small(&quoted(&name), &quoted(&town), year, cents, votes);
        returns(&charter.expect("this charter is clean"));
    }
}

/// A basic TOML string.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
