//! Adds up the `test result:` lines of `cargo test`.

/// How many tests passed and failed, and which ones failed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
    /// Tests that were left out because they are marked `#[ignore]`.
    pub ignored: u64,
    /// The names of the failed tests, in the order they came.
    pub failures: Vec<String>,
}

impl Tally {
    /// Takes one line of output, with or without colours.
    pub fn read(&mut self, line: &str) {
        let line = without_colours(line);
        if let Some(counts) = line.strip_prefix("test result: ") {
            for part in counts.split([';', '.']) {
                match part.trim().split_once(' ') {
                    Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                    Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                    Some((number, "ignored")) => self.ignored += number.parse().unwrap_or(0),
                    _ => {}
                }
            }
        } else if let Some(name) = line
            .strip_prefix("test ")
            .and_then(|rest| rest.strip_suffix(" ... FAILED"))
        {
            self.failures.push(name.to_owned());
        }
    }
}

/// Leaves out the escape sequences `ESC [ … m`.
fn without_colours(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once('m').map_or("", |(_, text)| text));
    }
    // libtest also writes ESC ( B to reset a terminal; it has no `m` and is dropped above.
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_several_binaries_add_up() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test money::sums ... ok",
            "test store::tests::saves ... FAILED",
            "test result: FAILED. 2 passed; 1 failed; 4 ignored; 0 measured; 0 filtered out; finished in 0.52s",
            "test result: \u{1b}[32mok\u{1b}[m. 40 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 12.00s",
        ] {
            tally.read(line);
        }
        assert_eq!(tally.passed, 42);
        assert_eq!(tally.failed, 1);
        assert_eq!(tally.ignored, 5);
        assert_eq!(tally.failures, ["store::tests::saves"]);
    }

    #[test]
    fn a_sentence_about_a_test_is_no_result() {
        let mut tally = Tally::default();
        tally.read("the test result: ok. 5 passed; 0 failed");
        assert_eq!(tally, Tally::default());
    }
}
