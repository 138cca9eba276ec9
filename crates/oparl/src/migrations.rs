//! The steps that bring the tables of OParl.

use db::Migration;

/// All steps, in order.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 2_026_112_522,
        name: "oparl: publication",
        sql: include_str!("../migrations/0001_publication.sql"),
    },
    Migration {
        version: 2_026_112_523,
        name: "oparl: following",
        sql: include_str!("../migrations/0002_following.sql"),
    },
    Migration {
        version: 2_026_112_524,
        name: "oparl: evidence",
        sql: include_str!("../migrations/0003_evidence.sql"),
    },
];
