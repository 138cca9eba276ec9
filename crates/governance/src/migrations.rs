//! The steps that bring the tables of governance.

use db::Migration;

/// All steps, in order.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 2_026_112_501,
        name: "governance: body",
        sql: include_str!("../migrations/0001_body.sql"),
    },
    Migration {
        version: 2_026_112_502,
        name: "governance: resolution",
        sql: include_str!("../migrations/0002_resolution.sql"),
    },
    Migration {
        version: 2_026_112_503,
        name: "governance: rules",
        sql: include_str!("../migrations/0003_rules.sql"),
    },
    Migration {
        version: 2_026_112_504,
        name: "governance: task",
        sql: include_str!("../migrations/0004_task.sql"),
    },
    Migration {
        version: 2_026_112_505,
        name: "governance: evidence",
        sql: include_str!("../migrations/0005_evidence.sql"),
    },
    Migration {
        version: 2_026_112_506,
        name: "governance: subscription",
        sql: include_str!("../migrations/0006_subscription.sql"),
    },
];
