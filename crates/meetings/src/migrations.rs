//! The steps that bring the tables of meetings.

use db::Migration;

/// All steps, in order.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 2_026_112_511,
        name: "meetings: meeting",
        sql: include_str!("../migrations/0001_meeting.sql"),
    },
    Migration {
        version: 2_026_112_512,
        name: "meetings: attendance",
        sql: include_str!("../migrations/0002_attendance.sql"),
    },
    Migration {
        version: 2_026_112_513,
        name: "meetings: ballot",
        sql: include_str!("../migrations/0003_ballot.sql"),
    },
    Migration {
        version: 2_026_112_514,
        name: "meetings: minutes",
        sql: include_str!("../migrations/0004_minutes.sql"),
    },
    Migration {
        version: 2_026_112_515,
        name: "meetings: calendar feed",
        sql: include_str!("../migrations/0005_calendar_feed.sql"),
    },
];
