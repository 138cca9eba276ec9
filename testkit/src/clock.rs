//! Fixed moments: no test depends on the day it runs.

use kernel::{Date, Stamp};

/// The moment at which tests take place if they do not care: 15 June 2026, 12:00 UTC.
pub const fn noon() -> Stamp {
    Stamp::from_micros(1_781_524_800_000_000)
}

/// The first moment of a day written as `2026-03-31`.
///
/// # Panics
/// If `day` is not a date.
pub fn at(day: &str) -> Stamp {
    let day: Date = day.parse().expect("a test names its days as YYYY-MM-DD");
    Stamp::start_of(day).expect("every civil day of our time begins somewhere")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noon_is_on_its_day() {
        assert!(at("2026-06-15") < noon() && noon() < at("2026-06-16"));
    }
}
