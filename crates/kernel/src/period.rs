//! A span of civil days.

use jiff::civil::Date;

/// From a first day (or ever) to a last day (or open); both days included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Period {
    from: Option<Date>,
    until: Option<Date>,
}

/// A period that ends before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the period ends on {until}, before it begins on {from}")]
pub struct PeriodError {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

impl Period {
    /// A period; refused when the last day lies before the first.
    pub fn new(from: Option<Date>, until: Option<Date>) -> Result<Self, PeriodError> {
        match (from, until) {
            (Some(from), Some(until)) if until < from => Err(PeriodError { from, until }),
            _ => Ok(Self { from, until }),
        }
    }

    /// First day, if known.
    pub const fn from(&self) -> Option<Date> {
        self.from
    }

    /// Last day, if it has one.
    pub const fn until(&self) -> Option<Date> {
        self.until
    }

    /// Whether `day` lies inside.
    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}
