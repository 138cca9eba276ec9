//! Moments: microseconds since 1970 in UTC, the same on both databases.

use jiff::{
    Timestamp, Zoned,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use std::sync::LazyLock;

/// The zone in which people of these alliances read a clock.
static BERLIN: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Berlin").expect("the zone table is compiled in"));

/// A moment in UTC, whole microseconds since the epoch.
///
/// Stored as BIGINT: SQLite and PostgreSQL then sort and compare alike, and a
/// value read back equals the value written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp(i64);

impl Stamp {
    /// A moment from microseconds since the epoch.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since the epoch.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Whole seconds since the epoch, rounded down.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    /// This moment and `seconds` more (or fewer, when negative).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// This moment and `hours` more.
    #[must_use]
    pub const fn plus_hours(self, hours: i64) -> Self {
        self.plus_seconds(hours.saturating_mul(3_600))
    }

    /// This moment and `days` periods of 24 hours more.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_hours(days.saturating_mul(24))
    }

    /// The same moment as people in Germany read it.
    pub fn in_berlin(self) -> Zoned {
        self.timestamp().to_zoned(BERLIN.clone())
    }

    /// The civil day in Germany.
    pub fn day(self) -> Date {
        self.in_berlin().date()
    }

    /// RFC 3339 in UTC, for machines.
    pub fn rfc3339(self) -> String {
        self.timestamp().to_string()
    }

    /// `Sun, 22 Nov 2026 04:16:00 GMT`, the date form of HTTP (RFC 9110, 5.6.7).
    pub fn http_date(self) -> String {
        self.timestamp()
            .strftime("%a, %d %b %Y %H:%M:%S GMT")
            .to_string()
    }

    /// The first moment of a civil day in Germany.
    pub fn start_of(day: Date) -> Option<Self> {
        day.to_zoned(BERLIN.clone())
            .ok()
            .map(|zoned| Self::from(zoned.timestamp()))
    }

    /// The moment when clocks in Germany show `local`. A time that is skipped in spring counts
    /// on from before the gap (02:30 is 03:30); of a time that comes twice it is the first.
    pub fn when_clocks_show(local: DateTime) -> Option<Self> {
        local
            .to_zoned(BERLIN.clone())
            .ok()
            .map(|zoned| Self::from(zoned.timestamp()))
    }

    /// A new UUIDv7 with this moment as its time part; the rest is random.
    pub fn uuid(self) -> uuid::Uuid {
        let micros = u64::try_from(self.0).unwrap_or(0);
        let nanos = u32::try_from(micros % 1_000_000).unwrap_or(0) * 1_000;
        uuid::Uuid::new_v7(uuid::Timestamp::from_unix(
            uuid::NoContext,
            micros / 1_000_000,
            nanos,
        ))
    }

    fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl From<Timestamp> for Stamp {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_microsecond())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_berlin_midnight_also_when_clocks_change() {
        let winter = Stamp::start_of(jiff::civil::date(2026, 11, 22)).expect("a day");
        assert_eq!(winter.rfc3339(), "2026-11-21T23:00:00Z");
        let change = Stamp::start_of(jiff::civil::date(2026, 3, 29)).expect("a day");
        assert_eq!(change.plus_hours(23).day(), jiff::civil::date(2026, 3, 30));
    }

    #[test]
    fn a_clock_time_is_one_moment_also_when_clocks_change() {
        let at = |month, day, hour| {
            let local = jiff::civil::date(2026, month, day).at(hour, 30, 0, 0);
            Stamp::when_clocks_show(local).expect("a moment").rfc3339()
        };
        assert_eq!(at(3, 29, 2), "2026-03-29T01:30:00Z");
        assert_eq!(at(3, 29, 3), "2026-03-29T01:30:00Z");
        assert_eq!(at(10, 25, 2), "2026-10-25T00:30:00Z");
        assert_eq!(at(11, 2, 10), "2026-11-02T09:30:00Z");
    }

    #[test]
    fn ids_sort_by_moment() {
        let earlier = Stamp::from_micros(1_790_000_000_000_000);
        assert!(earlier.uuid() < earlier.plus_seconds(1).uuid());
    }

    #[test]
    fn http_dates_have_the_fixed_form() {
        assert_eq!(
            Stamp::from_micros(0).http_date(),
            "Thu, 01 Jan 1970 00:00:00 GMT"
        );
    }
}
