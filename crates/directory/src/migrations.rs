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
        version: 2_026_112_224,
        name: "directory: contact",
        sql: include_str!("../migrations/0005_contact.sql"),
    },
    Migration {
        version: 2_026_112_225,
        name: "directory: merge",
        sql: include_str!("../migrations/0006_merge.sql"),
    },
    Migration {
        version: 2_026_112_230,
        name: "directory: import",
        sql: include_str!("../migrations/0007_import.sql"),
    },
    Migration {
        version: 2_026_112_434,
        name: "directory: what is due, and where people are named",
        sql: include_str!("../migrations/0020_due.sql"),
    },
];
