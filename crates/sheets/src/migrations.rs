//! The steps that bring the tables of sheets. Those up to 2026-11-24 ran as steps of the
//! directory and keep the names they ran under.

use db::Migration;

/// All steps, in order.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 2_026_112_230,
        name: "directory: import",
        sql: include_str!("../migrations/0007_import.sql"),
    },
    Migration {
        version: 2_026_112_451,
        name: "directory: import choice",
        sql: include_str!("../migrations/0016_import_choice.sql"),
    },
];
