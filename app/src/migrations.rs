//! Steps that touch tables of several capabilities. They were written before these were
//! parted, and a step that has run is never edited; a new step belongs to the capability
//! whose table it is about.

use db::Migration;

/// All of them, in order.
pub const SHARED: &[Migration] = &[
    Migration {
        version: 2_026_112_434,
        name: "directory: what is due, and where people are named",
        sql: include_str!("../migrations/0020_due.sql"),
    },
    Migration {
        version: 2_026_112_452,
        name: "directory: indexes for size",
        sql: include_str!("../migrations/0017_size.sql"),
    },
];

#[cfg(test)]
mod tests {
    use crate::compose::{manifests, migrations};
    use std::collections::{BTreeMap, BTreeSet};

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

    /// What refers to an organisation and is no link, with the reason.
    const NO_LINKS: [&str; 7] = [
        // A listing is entered for the kept record, too; none is taken away.
        "organisation_listing.organisation_id",
        // The merge itself.
        "organisation.merged_into_id",
        "organisation_merge.kept_id",
        "organisation_merge.merged_id",
        // Rows without an id of their own: they stay with the duplicate, which stands for
        // the kept record from then on.
        "hint_recipient.organisation_id",
        "import_key.organisation_id",
        // Who imported stays who imported.
        "import.owner_id",
    ];

    #[test]
    fn every_reference_to_an_organisation_moves_with_a_merge_or_says_why_not() {
        let catalogue = platform::Catalogue::of(&manifests());
        let mut names = BTreeMap::new();
        for link in &catalogue.links {
            let place = format!("{}.{}", link.table, link.column);
            assert_eq!(names.insert(link.name, place), None, "{} twice", link.name);
        }
        let mut seen = 0;
        let mut left = 0;
        for (table, column) in migrations().iter().flat_map(|it| references(it.sql)) {
            let place = format!("{table}.{column}");
            let moves = names.values().any(|it| *it == place);
            let stays = NO_LINKS.contains(&place.as_str());
            seen += usize::from(moves);
            left += usize::from(stays);
            assert!(
                moves != stays,
                "{place} refers to an organisation and is no link of its manifest"
            );
        }
        assert_eq!(seen, names.len(), "a link names a column that is not there");
        assert_eq!(left, NO_LINKS.len(), "an exception names none, either");
    }

    /// Columns with a person's name that no deed covers, with the reason.
    const NO_DEEDS: [&str; 2] = [
        // These rows know the account, and the platform's eraser finds them by it.
        "upload.uploaded_by",
        "erasure_request.asked_by",
    ];

    #[test]
    fn every_column_with_the_name_of_who_did_something_is_a_deed_or_says_why_not() {
        let manifests = manifests();
        let erasers = manifests.iter().flat_map(|it| it.erasers);
        let deeds: BTreeSet<_> = erasers
            .flat_map(|it| it.deeds)
            .map(platform::privacy::Deed::place)
            .collect();
        let columns: BTreeSet<_> = migrations()
            .iter()
            .flat_map(|it| columns_of_names(it.sql))
            .collect();
        assert!(columns.len() > 20, "only {} were found", columns.len());
        for place in &columns {
            let is_exempt = NO_DEEDS.contains(&place.as_str());
            assert!(
                deeds.contains(place) != is_exempt,
                "{place} keeps a name that an erasure does not find: give its manifest's eraser \
                 a deed, or name it in NO_DEEDS with the reason"
            );
        }
        let known = deeds.iter().map(String::as_str).chain(NO_DEEDS);
        for place in known {
            assert!(columns.contains(place), "{place} is no column");
        }
    }

    #[test]
    fn columns_of_names_are_read_off_new_tables_and_added_columns() {
        let sql = "-- asked_by TEXT\nCREATE TABLE a (\n id UUID,\n asked_by TEXT NOT NULL,\n \
                   CHECK ((x IS NULL) = (seen_by IS NULL)));\n\
                   ALTER TABLE b ADD COLUMN given_by TEXT;\nALTER TABLE b ADD COLUMN by_day TEXT;";
        assert_eq!(columns_of_names(sql), ["a.asked_by", "b.given_by"]);
    }

    /// Every column of text whose name ends in `_by`, as `table.column`.
    fn columns_of_names(sql: &str) -> Vec<String> {
        let code: Vec<_> = sql
            .lines()
            .map(|line| line.split("--").next().unwrap_or(""))
            .collect();
        let code = code.join(" ").replace(['(', ','], " ");
        let mut found = Vec::new();
        for statement in code.split(';') {
            let words: Vec<_> = statement.split_whitespace().collect();
            let ["CREATE" | "ALTER", "TABLE", table, ..] = words[..] else {
                continue;
            };
            let pairs = words.windows(2);
            let named = pairs.filter(|it| it[0].ends_with("_by") && it[1] == "TEXT");
            found.extend(named.map(|it| format!("{table}.{}", it[0])));
        }
        found
    }

    /// Every column of new tables that refers to an organisation.
    fn references(sql: &str) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for statement in sql.split(';') {
            let Some((_, table)) = statement.split_once("CREATE TABLE ") else {
                continue;
            };
            let (table, columns) = table.split_once('(').unwrap_or((table, ""));
            let mut column = "";
            for words in columns.split_inclusive(['\n', ',']) {
                let first = words.split_whitespace().next().unwrap_or_default();
                if first.starts_with(|it: char| it.is_ascii_lowercase()) {
                    column = first;
                }
                if words.contains("REFERENCES organisation (id)") {
                    found.push((table.trim().to_owned(), column.to_owned()));
                }
            }
        }
        found
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
