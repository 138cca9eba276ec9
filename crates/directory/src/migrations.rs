//! The steps that bring the directory's tables.

use db::Migration;

/// All steps, in order.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 2_026_112_220,
        name: "directory: organisation",
        sql: include_str!("../migrations/0001_organisation.sql"),
    },
    Migration {
        version: 2_026_112_221,
        name: "directory: membership",
        sql: include_str!("../migrations/0002_membership.sql"),
    },
    Migration {
        version: 2_026_112_222,
        name: "directory: person",
        sql: include_str!("../migrations/0003_person.sql"),
    },
    Migration {
        version: 2_026_112_223,
        name: "directory: competence",
        sql: include_str!("../migrations/0004_competence.sql"),
    },
    Migration {
        version: 2_026_112_225,
        name: "directory: merge",
        sql: include_str!("../migrations/0006_merge.sql"),
    },
    Migration {
        version: 2_026_112_441,
        name: "directory: takeover",
        sql: include_str!("../migrations/0010_takeover.sql"),
    },
    Migration {
        version: 2_026_112_442,
        name: "directory: certificate",
        sql: include_str!("../migrations/0011_certificate.sql"),
    },
    Migration {
        version: 2_026_112_446,
        name: "directory: reason for leaving",
        sql: include_str!("../migrations/0015_membership_reason.sql"),
    },
    Migration {
        version: 2_026_112_462,
        name: "directory: application",
        sql: include_str!("../migrations/0060_application.sql"),
    },
];
