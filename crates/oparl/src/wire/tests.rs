use super::*;
use kernel::Stamp;
use proptest::prelude::*;

fn at(text: &str) -> Stamp {
    Stamp::from(text.parse::<jiff::Timestamp>().unwrap())
}

#[test]
fn moments_have_an_offset_and_neither_a_z_nor_fractions() {
    for (utc, told) in [
        ("2026-01-05T08:00:00.999Z", "2026-01-05T09:00:00+01:00"),
        ("2026-07-05T08:00:00Z", "2026-07-05T10:00:00+02:00"),
        // The hour that comes twice is told apart by its offset.
        ("2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00"),
        ("2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00"),
        ("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00"),
        ("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00"),
    ] {
        assert_eq!(moment(at(utc)), told);
        let whole = Stamp::from_micros(at(utc).seconds() * 1_000_000);
        assert_eq!(parse_moment(told), Some(whole));
    }
}

#[test]
fn filters_are_read_as_others_write_them() {
    let wanted = Some(at("2026-01-05T08:00:00Z"));
    for text in [
        "2026-01-05T09:00:00+01:00",
        "2026-01-05T09:00:00 01:00",
        "2026-01-05T08:00:00Z",
        "2026-01-05T08:00:00+00:00",
        "2026-01-05T09:00:00",
    ] {
        assert_eq!(parse_moment(text), wanted, "{text}");
    }
    for text in [
        "",
        "2026-01-05",
        "gestern",
        "2026-13-05T09:00:00+01:00",
        "ääääääääääääääääääää",
    ] {
        assert_eq!(parse_moment(text), None, "{text}");
    }
}

#[test]
fn what_says_nothing_is_left_out_and_lists_stay() {
    let empty = Organization::default();
    let found = fields(&empty);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["organizationType"]);
}

proptest! {
    #[test]
    fn every_moment_comes_back(seconds in 0_i64..4_000_000_000) {
        let at = Stamp::from_micros(seconds * 1_000_000);
        let told = moment(at);
        prop_assert_eq!(told.len(), 25);
        prop_assert_eq!(parse_moment(&told), Some(at));
    }

    #[test]
    fn no_text_forges_an_address_or_breaks_json(text in any::<String>()) {
        if let Some(text) = Text::of(&text) {
            let json = serde_json::to_string(&text).unwrap();
            prop_assert!(!json.contains(HOST));
            prop_assert!(!json.chars().any(char::is_control));
            prop_assert!(serde_json::from_str::<String>(&json).is_ok());
        }
    }

    #[test]
    fn nothing_that_somebody_asks_breaks_reading(text in any::<String>()) {
        parse_moment(&text);
    }
}
