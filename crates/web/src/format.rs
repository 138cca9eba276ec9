//! Dates, numbers and amounts as people in either language read them.

use jiff::civil::Date;
use kernel::{Lang, Money, Stamp};

/// U+00A0, between a number and its unit.
const NBSP: char = '\u{a0}';

/// `14.11.2026` or `14 November 2026`.
pub fn day(lang: Lang, day: Date) -> String {
    match lang {
        Lang::De => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
        Lang::En => format!("{} {} {}", day.day(), month(lang, day.month()), day.year()),
    }
}

/// `Montag, 23. November 2026` or `Monday, 23 November 2026`.
pub fn day_in_words(lang: Lang, date: Date) -> String {
    let weekday = weekday(lang, date.weekday());
    let month = month(lang, date.month());
    let dot = if lang == Lang::De { "." } else { "" };
    format!(
        "{weekday}, {}{dot}{NBSP}{month} {}",
        date.day(),
        date.year()
    )
}

/// `22.11.2026, 05:16 Uhr` or `22 November 2026, 05:16`, in German time.
pub fn moment(lang: Lang, stamp: Stamp) -> String {
    let zoned = stamp.in_berlin();
    let time = format!("{:02}:{:02}", zoned.hour(), zoned.minute());
    let date = day(lang, zoned.date());
    match lang {
        Lang::De => format!("{date}, {time}{NBSP}Uhr"),
        Lang::En => format!("{date}, {time}"),
    }
}

/// `1.234` or `1,234`.
pub fn number(lang: Lang, number: u64) -> String {
    let digits = number.to_string();
    let separator = if lang == Lang::De { '.' } else { ',' };
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// `26.550,00 EUR` or `EUR 26,550.00`.
pub fn amount(lang: Lang, money: Money) -> String {
    let cents = money.in_cents().unsigned_abs();
    let sign = if money.in_cents() < 0 { "\u{2212}" } else { "" };
    let euros = number(lang, cents / 100);
    match lang {
        Lang::De => format!("{sign}{euros},{:02}{NBSP}EUR", cents % 100),
        Lang::En => format!("EUR{NBSP}{sign}{euros}.{:02}", cents % 100),
    }
}

/// Whole days from `today` to `day`; negative when it is past.
pub fn distance_in_days(today: Date, day: Date) -> i64 {
    (day - today).get_days().into()
}

fn weekday(lang: Lang, weekday: jiff::civil::Weekday) -> &'static str {
    const DE: [&str; 7] = [
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
        "Sonntag",
    ];
    const EN: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let index = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0);
    match lang {
        Lang::De => DE[index],
        Lang::En => EN[index],
    }
}

fn month(lang: Lang, month: i8) -> &'static str {
    const DE: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let index = usize::try_from(month - 1).unwrap_or(0).min(11);
    match lang {
        Lang::De => DE[index],
        Lang::En => EN[index],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn german_and_english_forms() {
        let monday = date(2026, 11, 23);
        assert_eq!(day(Lang::De, monday), "23.11.2026");
        assert_eq!(
            day_in_words(Lang::De, monday),
            "Montag, 23.\u{a0}November 2026"
        );
        assert_eq!(
            day_in_words(Lang::En, monday),
            "Monday, 23\u{a0}November 2026"
        );
        assert_eq!(number(Lang::De, 1_234_567), "1.234.567");
        assert_eq!(number(Lang::En, 999), "999");
        assert_eq!(
            amount(Lang::De, Money::cents(2_655_000)),
            "26.550,00\u{a0}EUR"
        );
        assert_eq!(amount(Lang::En, Money::cents(-5)), "EUR\u{a0}\u{2212}0.05");
        assert_eq!(distance_in_days(monday, date(2026, 12, 3)), 10);
    }
}
