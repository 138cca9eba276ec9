//! Steps that touch tables of several capabilities. They were written before these were
//! parted, and a step that has run is never edited; a new step belongs to the capability
//! whose table it is about.

use db::Migration;

/// All of them, in order.
pub const SHARED: &[Migration] = &[Migration {
    version: 2_026_112_434,
    name: "directory: what is due, and where people are named",
    sql: include_str!("../migrations/0020_due.sql"),
}];

#[cfg(test)]
mod tests {
    use crate::compose::{manifests, migrations};
    use std::collections::BTreeMap;

    #[test]
    fn steps_have_versions_of_their_own_and_ascend_in_every_capability() {
        let mut seen = BTreeMap::new();
        for step in migrations() {
            let other = seen.insert(step.version, step.name);
            assert_eq!(other, None, "{} is there twice", step.version);
        }
        for manifest in manifests() {
            let versions = manifest.migrations.iter().map(|step| step.version);
            assert!(versions.is_sorted(), "{} is out of order", manifest.name);
        }
    }

    #[test]
    fn no_two_steps_make_a_table_or_an_index_of_one_name() {
        let mut seen = BTreeMap::new();
        for step in migrations() {
            for made in made_by(step.sql) {
                if let Some(other) = seen.insert(made.clone(), step.name) {
                    panic!("{made} is made by \"{other}\" and by \"{}\"", step.name);
                }
            }
        }
        assert!(seen.len() > 100, "only {} were found", seen.len());
    }

    /// The names of tables and indexes that the statements make. On both engines they
    /// share one space of names.
    fn made_by(sql: &str) -> Vec<String> {
        let code = sql
            .lines()
            .map(|line| line.split("--").next().unwrap_or(""));
        let code = code.collect::<Vec<_>>().join(" ").to_lowercase();
        let words = |statement: &str| -> Vec<String> {
            statement.split_whitespace().map(str::to_owned).collect()
        };
        let name = |statement: Vec<String>| {
            let mut words = statement.into_iter().filter(|word| word != "unique");
            let begins = words.next()? == "create";
            let is_named = ["table", "index"].contains(&words.next()?.as_str());
            (begins && is_named).then(|| words.next()).flatten()
        };
        code.split(';').map(words).filter_map(name).collect()
    }

    #[test]
    fn what_a_step_makes_is_read_off_its_statements() {
        let sql = "-- CREATE TABLE not (this);\nCREATE TABLE\n one (id UUID);\n\
                   CREATE UNIQUE INDEX one_idx ON one (id);ALTER TABLE one ADD COLUMN a TEXT;";
        assert_eq!(made_by(sql), ["one", "one_idx"]);
    }
}
