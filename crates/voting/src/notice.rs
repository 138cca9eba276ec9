//! Until when an invitation has to arrive.

use kernel::Date;

/// How the days are counted. Backward periods are not extended over weekends and holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayCount {
    /// So many full days lie between receipt and meeting (§§ 187, 188 BGB by analogy).
    FullDaysBetween,
    /// Received at the latest on this day before the day of the meeting.
    LatestDayBefore,
}

/// Which days count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// Every day.
    CalendarDays,
    /// Monday to Friday, but for public holidays.
    WorkingDays,
}

/// How early an invitation has to arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Days.
    pub days: u16,
    /// How they are counted.
    pub count: DayCount,
    /// Which days count.
    pub counted: Counted,
}

impl Notice {
    /// The last day on which the invitation may arrive for a meeting on `meeting`. Public
    /// holidays matter for working days only. Nothing before the year −9999.
    pub fn last_day(self, meeting: Date, is_holiday: impl Fn(Date) -> bool) -> Option<Date> {
        let mut left = match self.count {
            DayCount::FullDaysBetween => u32::from(self.days) + 1,
            DayCount::LatestDayBefore => u32::from(self.days),
        };
        let mut day = meeting;
        while left > 0 {
            day = day.yesterday().ok()?;
            // The day of receipt itself need not be a working day.
            let last = left == 1 && self.count == DayCount::FullDaysBetween;
            if last || self.counts(day, &is_holiday) {
                left -= 1;
            }
        }
        Some(day)
    }

    /// Whether an invitation that arrived on `received` is in time.
    pub fn is_in_time(
        self,
        received: Date,
        meeting: Date,
        is_holiday: impl Fn(Date) -> bool,
    ) -> bool {
        let last = self.last_day(meeting, is_holiday);
        last.is_some_and(|last| received <= last)
    }

    fn counts(self, day: Date, is_holiday: &impl Fn(Date) -> bool) -> bool {
        match self.counted {
            Counted::CalendarDays => true,
            Counted::WorkingDays => day.weekday().to_monday_zero_offset() < 5 && !is_holiday(day),
        }
    }
}
