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
        version: 2_026_112_443,
        name: "directory: contact findings",
        sql: include_str!("../migrations/0012_contact_findings.sql"),
    },
    Migration {
        version: 2_026_112_444,
        name: "directory: follow-up",
        sql: include_str!("../migrations/0013_follow_up.sql"),
    },
    Migration {
        version: 2_026_112_445,
        name: "directory: hint",
        sql: include_str!("../migrations/0014_hint.sql"),
    },
    Migration {
        version: 2_026_112_446,
        name: "directory: reason for leaving",
        sql: include_str!("../migrations/0015_membership_reason.sql"),
    },
    Migration {
        version: 2_026_112_451,
        name: "directory: import choice",
        sql: include_str!("../migrations/0016_import_choice.sql"),
    },
    Migration {
        version: 2_026_112_452,
        name: "directory: indexes for size",
        sql: include_str!("../migrations/0017_size.sql"),
    },
    Migration {
        version: 2_026_112_462,
        name: "directory: application",
        sql: include_str!("../migrations/0060_application.sql"),
    },
    Migration {
        version: 2_026_112_481,
        name: "directory: attachment",
        sql: include_str!("../migrations/0070_attachment.sql"),
    },
];
