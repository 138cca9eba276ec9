//! The steps that bring the tables of contacts. Those up to 2026-11-24 ran as steps of the
//! directory and keep the names they ran under.

use db::Migration;

/// All steps, in order.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 2_026_112_224,
        name: "directory: contact",
        sql: include_str!("../migrations/0005_contact.sql"),
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
        version: 2_026_112_481,
        name: "contacts: attachment",
        sql: include_str!("../migrations/0070_attachment.sql"),
    },
];
