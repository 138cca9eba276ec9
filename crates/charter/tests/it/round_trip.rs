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
    /// Whatever is cut out of a charter: it is clean and returns, or says why not.
    #[test]
    fn no_charter_is_too_broken(which in 0_usize..6, from in any::<u16>(), length in 1_usize..400) {
        let (name, text) = files().swap_remove(which);
        let from = text.floor_char_boundary(usize::from(from) % text.len());
        let until = text.floor_char_boundary(text.len().min(from + length));
        let cut = format!("{}{}", &text[..from], &text[until..]);
        match check(&name, &cut, &Facts::none()) {
            Ok(charter) => returns(&charter),
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }

    /// Lines vanish, the rest is still checked: only TOML errors stop early.
    #[test]
    fn no_line_is_indispensable(which in 0_usize..6, line in any::<u16>()) {
        let (name, text) = files().swap_remove(which);
        let mut lines: Vec<&str> = text.lines().collect();
        lines.remove(usize::from(line) % lines.len());
        match check(&name, &lines.join("\n"), &Facts::none()) {
            Ok(charter) => returns(&charter),
            Err(problems) => prop_assert!(problems.iter().all(|problem| problem.line >= 1)),
        }
    }

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
