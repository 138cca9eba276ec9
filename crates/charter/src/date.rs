//! Dates as precise as they are known.

use std::fmt;

use kernel::Date;

use crate::part::{FromText, text_elements};
use crate::problem::{Expected, ProblemKind};
use crate::value::malformed;

/// A date as precise as the source: a year, a month, a day, or a day whose year
/// nobody wrote down (ISO 8601 `--11-14`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartialDate {
    /// `2003`.
    Year(i16),
    /// `2003-01`.
    Month(i16, i8),
    /// `2003-01-15`.
    Day(Date),
    /// `--11-14`: month and day, the year is not known.
    DayOfSomeYear(i8, i8),
}

impl PartialDate {
    /// The first day it can mean; `None` without a year.
    pub fn first_day(self) -> Option<Date> {
        match self {
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::Month(year, month) => Date::new(year, month, 1).ok(),
            Self::Day(date) => Some(date),
            Self::DayOfSomeYear(..) => None,
        }
    }

    /// The last day it can mean; `None` without a year.
    pub fn last_day(self) -> Option<Date> {
        match self {
            Self::Year(year) => Date::new(year, 12, 31).ok(),
            Self::Month(year, month) => Date::new(year, month, 1).ok().map(Date::last_of_month),
            Self::Day(date) => Some(date),
            Self::DayOfSomeYear(..) => None,
        }
    }

    /// Whether every day it can mean lies before every day `other` can mean.
    pub fn is_surely_before(self, other: Self) -> bool {
        matches!((self.last_day(), other.first_day()), (Some(last), Some(first)) if last < first)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(date) => write!(f, "{date}"),
            Self::DayOfSomeYear(month, day) => write!(f, "--{month:02}-{day:02}"),
        }
    }
}

impl FromText for PartialDate {
    const EXPECTED: Expected = Expected {
        en: "a date like \"2003\", \"2003-01\", \"2003-01-15\" or, without year, \"--01-15\"",
        de: "ein Datum wie „2003“, „2003-01“, „2003-01-15“ oder ohne Jahr „--01-15“",
    };

    fn blank() -> Self {
        Self::Year(2000)
    }

    fn from_text(text: &str) -> Result<Self, ProblemKind> {
        let (year, rest) = match text.strip_prefix("--") {
            Some(rest) => (None, Some(rest)),
            None => match text.split_once('-') {
                Some((year, rest)) => (Some(year), Some(rest)),
                None => (Some(text), None),
            },
        };
        let (month, day) = match rest.map(|rest| rest.split_once('-')) {
            Some(Some((month, day))) => (Some(month), Some(day)),
            Some(None) => (rest, None),
            None => (None, None),
        };
        let form = || match german(text) {
            Some(better) => ProblemKind::GermanDate {
                text: text.to_owned(),
                better,
            },
            None => malformed::<Self>(text),
        };
        let year = year
            .map(|part| number(part, 4).ok_or_else(form))
            .transpose()?;
        let month = month
            .map(|part| number(part, 2).ok_or_else(form))
            .transpose()?;
        let day = day
            .map(|part| number(part, 2).ok_or_else(form))
            .transpose()?;
        let impossible = || ProblemKind::ImpossibleDate {
            text: text.to_owned(),
        };
        let small = |part: i16| i8::try_from(part).map_err(|_| impossible());
        match (year, month, day) {
            (Some(year), None, None) if year > 0 => Ok(Self::Year(year)),
            (Some(year), Some(month), None) if (1..=12).contains(&month) => {
                Ok(Self::Month(year, small(month)?))
            }
            (Some(year), Some(month), Some(day)) => Date::new(year, small(month)?, small(day)?)
                .map(Self::Day)
                .map_err(|_| impossible()),
            // 2004 was a leap year: 29 February exists in some year.
            (None, Some(month), Some(day)) => Date::new(2004, small(month)?, small(day)?)
                .map(|date| Self::DayOfSomeYear(date.month(), date.day()))
                .map_err(|_| impossible()),
            (None, ..) => Err(form()),
            _ => Err(impossible()),
        }
    }

    fn to_text(&self) -> String {
        self.to_string()
    }
}

/// `15.01.2003` and `1.2003` in the form of the file.
fn german(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split('.').map(str::trim).collect();
    let small = |part: &str| part.parse::<u8>().ok();
    let year = |part: &str| number(part, 4);
    match parts.as_slice() {
        [day, month, end] => {
            let (day, month, end) = (small(day)?, small(month)?, year(end)?);
            Some(format!("{end:04}-{month:02}-{day:02}"))
        }
        [month, end] => Some(format!("{:04}-{:02}", year(end)?, small(month)?)),
        _ => None,
    }
}

/// A number of exactly `digits` digits.
fn number(part: &str, digits: usize) -> Option<i16> {
    let fits = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| part.parse().ok()).flatten()
}

text_elements!(PartialDate);
