//! Days as precisely as they are known: charters say "January 2003".

use kernel::Date;
use std::fmt;
use std::str::FromStr;

/// A year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Since {
    /// `2003`.
    Year(i16),
    /// `2003-01`.
    Month(i16, i8),
    /// `2003-01-15`.
    Day(Date),
}

/// A text that is none of `2003`, `2003-01`, `2003-01-15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date: it needs the form 2003, 2003-01 or 2003-01-15")]
pub struct SinceError;

impl Since {
    /// The first day it can mean.
    pub fn first_day(self) -> Option<Date> {
        match self {
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::Month(year, month) => Date::new(year, month, 1).ok(),
            Self::Day(day) => Some(day),
        }
    }

    /// The last day it can mean.
    pub fn last_day(self) -> Option<Date> {
        match self {
            Self::Year(year) => Date::new(year, 12, 31).ok(),
            Self::Month(year, month) => Date::new(year, month, 1).ok().map(Date::last_of_month),
            Self::Day(day) => Some(day),
        }
    }

    /// Whether every day it can mean lies before every day `other` can mean.
    pub fn is_surely_before(self, other: Self) -> bool {
        matches!((self.last_day(), other.first_day()), (Some(last), Some(first)) if last < first)
    }
}

/// Whether `day` lies between two ends of which either may be open.
pub fn spans(since: Option<Since>, until: Option<Since>, day: Date) -> bool {
    let begun = since
        .and_then(Since::first_day)
        .is_none_or(|first| first <= day);
    let over = until
        .and_then(Since::last_day)
        .is_some_and(|last| last < day);
    begun && !over
}

impl fmt::Display for Since {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl FromStr for Since {
    type Err = SinceError;

    fn from_str(text: &str) -> Result<Self, SinceError> {
        let text = text.trim();
        let digits = |part: &str, length| {
            (part.len() == length && part.bytes().all(|b| b.is_ascii_digit())).then_some(())
        };
        let read = || -> Option<Self> {
            let year = text.get(..4)?;
            digits(year, 4)?;
            let year: i16 = year.parse().ok()?;
            Some(match text.len() {
                4 => Self::Year(year),
                7 => {
                    let month = text.get(4..)?.strip_prefix('-')?;
                    digits(month, 2)?;
                    let month = month.parse().ok()?;
                    Self::Month(year, Date::new(year, month, 1).ok()?.month())
                }
                10 => Self::Day(text.parse().ok()?),
                _ => return None,
            })
        };
        let since = read().ok_or(SinceError)?;
        since.first_day().map(|_| since).ok_or(SinceError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_precise_as_known() {
        for text in ["2003", "2003-01", "2003-01-15"] {
            let since: Since = text.parse().expect("a date");
            assert_eq!(since.to_string(), text);
        }
        for text in [
            "",
            "03",
            "2003-13",
            "2003-02-30",
            "2003-1-1",
            "+003",
            "20é3",
        ] {
            assert_eq!(text.parse::<Since>(), Err(SinceError), "{text:?}");
        }
    }

    #[test]
    fn a_span_includes_what_it_may_mean() {
        let day = "2003-01-15".parse().expect("a day");
        let since = |text: &str| text.parse::<Since>().ok();
        assert!(spans(None, None, day));
        assert!(spans(since("2003"), since("2003-01"), day));
        assert!(!spans(since("2003-02"), None, day));
        assert!(!spans(None, since("2002"), day));
    }
}
