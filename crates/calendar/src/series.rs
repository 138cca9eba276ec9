//! Series of meetings ("Regelkommunikation"): a rhythm, and what happens on public holidays.
//!
//! What a series yields is stored as occurrences, since a rule of the format cannot say "the
//! next working day if it is a public holiday"; towards programs it becomes a rule with
//! exceptions again (`export`). Invariant: occurrences ascend strictly, one a day.

mod export;

use jiff::civil::{Time, Weekday};
use jiff::{Span, ToSpan as _};
use kernel::{Date, Stamp};

use crate::{Land, holiday, is_working_day};

pub use export::Held;

/// Every so many weeks or months: 1 to 52.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Every(u8);

impl Every {
    /// Each time.
    pub const ONE: Self = Self(1);

    /// Every so many times; nothing for 0 and for more than 52.
    pub fn new(every: u8) -> Option<Self> {
        (1..=52).contains(&every).then_some(Self(every))
    }

    /// The number.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// Which of its weekdays in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Which {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The last.
    Last,
}

impl Which {
    const fn number(self) -> i8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Last => -1,
        }
    }
}

/// Which days a series is meant to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// On a weekday, every so many weeks from the first one on.
    Weekly {
        /// Weeks.
        every: Every,
        /// The weekday.
        on: Weekday,
    },
    /// On a certain weekday of the month, every so many months from the month of the first day
    /// on. Every quarter is every three months.
    Monthly {
        /// Months.
        every: Every,
        /// Which one.
        which: Which,
        /// The weekday.
        on: Weekday,
    },
}

/// What happens on a public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnHoliday {
    /// People meet as on any day.
    Meet,
    /// Nobody meets.
    Skip(Land),
    /// People meet on the next day that is Monday to Friday and no public holiday.
    NextWorkingDay(Land),
    /// People meet a week later; or two, if that is a public holiday as well.
    WeekLater(Land),
}

/// When a series is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// After so many meetings that take place; at most 500.
    After(u16),
    /// On this day, as the rhythm has it: a last meeting may be moved beyond.
    On(Date),
}

/// What is entered for a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeriesPlan {
    /// Which days.
    pub rhythm: Rhythm,
    /// The first day it may be on.
    pub from: Date,
    /// When it begins, by clocks in Germany.
    pub at: Time,
    /// How long it takes.
    pub minutes: u16,
    /// When it is over.
    pub end: End,
    /// What happens on public holidays.
    pub on_holiday: OnHoliday,
}

/// A series that can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series(SeriesPlan);

/// Why a series cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeriesError {
    /// Before 1995, when the rules for public holidays begin, or after 2100.
    #[error("the first day has to lie between 1995 and 2100")]
    From,
    /// No minute, or more than a day.
    #[error("a meeting takes 1 minute to 24 hours")]
    Minutes,
    /// A number of none or of more than 500.
    #[error("a series has 1 to 500 meetings")]
    Count,
    /// It would end before it begins.
    #[error("the series ends before it begins")]
    EndsBefore,
    /// It would take more than ten years.
    #[error("a series takes at most ten years")]
    TooLong,
}

/// One meeting of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Occurrence {
    /// The day on which the rhythm has it.
    pub rule_day: Date,
    /// When it begins; on another day, if it was moved.
    pub start: Stamp,
    /// When it ends.
    pub end: Stamp,
}

impl Occurrence {
    /// Whether it was moved because of a public holiday.
    pub fn is_moved(&self) -> bool {
        self.start.day() != self.rule_day
    }
}

impl Series {
    /// The most meetings that a number may ask for; up to a day there are at most 523 in ten
    /// years.
    pub const MAX: u16 = 500;

    /// Checks a plan; tells everything that is wrong with it.
    pub fn new(plan: SeriesPlan) -> Result<Self, Vec<SeriesError>> {
        let mut errors = Vec::new();
        if !(1995..=2100).contains(&plan.from.year()) {
            errors.push(SeriesError::From);
        }
        if !(1..=24 * 60).contains(&plan.minutes) {
            errors.push(SeriesError::Minutes);
        }
        match plan.end {
            End::After(count) if !(1..=Self::MAX).contains(&count) => {
                errors.push(SeriesError::Count);
            }
            End::On(last) if last < plan.from => errors.push(SeriesError::EndsBefore),
            End::On(last) if plan.from.checked_add(10.years()).is_ok_and(|it| last > it) => {
                errors.push(SeriesError::TooLong);
            }
            End::After(_) | End::On(_) => {}
        }
        if errors.is_empty() {
            Ok(Self(plan))
        } else {
            Err(errors)
        }
    }

    /// The plan.
    pub const fn plan(&self) -> &SeriesPlan {
        &self.0
    }

    /// All meetings, ascending. Those that would fall on the day of the next one fall together
    /// with it.
    pub fn occurrences(&self) -> Vec<Occurrence> {
        let most = match self.0.end {
            End::After(count) => usize::from(count),
            End::On(_) => usize::MAX,
        };
        let mut days: Vec<(Date, Date)> = Vec::new();
        for rule_day in self.rule_days() {
            let Some(day) = self.moved(rule_day) else {
                continue;
            };
            if days.last().is_some_and(|last| last.1 >= day) {
                days.pop();
            } else if days.len() == most {
                break;
            }
            days.push((rule_day, day));
        }
        let occurrences = days.into_iter();
        occurrences
            .filter_map(|(rule_day, day)| self.at(rule_day, day))
            .collect()
    }

    /// The days as the rhythm has them, public holidays or not, up to the last day.
    fn rule_days(&self) -> impl Iterator<Item = Date> {
        let plan = self.0;
        let last = match plan.end {
            End::After(_) => Date::MAX,
            End::On(last) => last,
        };
        (0..)
            .map_while(move |number| plan.rhythm.day(plan.from, number))
            .skip_while(move |day| *day < plan.from)
            .take_while(move |day| *day <= last)
    }

    /// The day on which people meet instead of `day`; nothing, if they do not.
    fn moved(&self, day: Date) -> Option<Date> {
        let free = |land, day| holiday(land, day).is_none();
        match self.0.on_holiday {
            OnHoliday::Meet => Some(day),
            OnHoliday::Skip(land) => free(land, day).then_some(day),
            OnHoliday::NextWorkingDay(land) if free(land, day) => Some(day),
            OnHoliday::NextWorkingDay(land) => {
                day.series(1.day()).find(|it| is_working_day(land, *it))
            }
            OnHoliday::WeekLater(land) => day.series(1.week()).find(|it| free(land, *it)),
        }
    }

    /// The meeting that the rhythm has on `rule_day` and that takes place on `day`.
    fn at(&self, rule_day: Date, day: Date) -> Option<Occurrence> {
        let start = Stamp::when_clocks_show(day.to_datetime(self.0.at))?;
        Some(Occurrence {
            rule_day,
            start,
            end: start.plus_seconds(i64::from(self.0.minutes) * 60),
        })
    }
}

impl Rhythm {
    /// The day with this number, counted from 0; that of a month may lie before `from`.
    fn day(self, from: Date, number: i64) -> Option<Date> {
        match self {
            Self::Weekly { every, on } => {
                let first = from.yesterday().ok()?.nth_weekday(1, on).ok()?;
                let weeks = number.checked_mul(i64::from(every.0))?;
                first.checked_add(Span::new().try_weeks(weeks).ok()?).ok()
            }
            Self::Monthly { every, which, on } => {
                let months = number.checked_mul(i64::from(every.0))?;
                let months = Span::new().try_months(months).ok()?;
                let month = from.first_of_month().checked_add(months).ok()?;
                month.nth_weekday_of_month(which.number(), on).ok()
            }
        }
    }

    /// The rule as the format writes it (RFC 5545, 3.3.10), for so many occurrences.
    pub(crate) fn rule(self, count: u32) -> String {
        match self {
            Self::Weekly { every, on } => {
                let (every, on) = (every.0, letters(on));
                format!("FREQ=WEEKLY;INTERVAL={every};COUNT={count};BYDAY={on}")
            }
            Self::Monthly { every, which, on } => {
                let (every, which, on) = (every.0, which.number(), letters(on));
                format!("FREQ=MONTHLY;INTERVAL={every};COUNT={count};BYDAY={which}{on}")
            }
        }
    }
}

const fn letters(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}
