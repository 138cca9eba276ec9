//! What each file may name: the ORM in stores, axum in pages, nothing in the rules.

use super::File;

/// The capabilities: their resources live in folders of seven files.
const CAPABILITIES: [&str; 12] = [
    "platform",
    "directory",
    "contacts",
    "sheets",
    "governance",
    "meetings",
    "oparl",
    "strategy",
    "sites",
    "exchange",
    "funding",
    "portal",
];

/// The files of a resource folder. Only a resource that is shown within another one
/// has no pages or no API of its own.
pub const RESOURCE_FILES: [&str; 7] = [
    "mod.rs",
    "policy.rs",
    "store.rs",
    "actions.rs",
    "pages.rs",
    "api.rs",
    "tests.rs",
];

/// Crates that tests and developers use; they touch everything.
const WORKSHOP: [&str; 3] = ["testkit", "journeys", "xtask"];

/// What the rules of a capability may be written with.
const PURE: [&str; 17] = [
    "std",
    "core",
    "alloc",
    "kernel",
    "classifications",
    // The first capability: its types and policies are words of those above.
    "directory",
    "jiff",
    "thiserror",
    "unicode_normalization",
    "uuid",
    // Hashes and their spelling: functions of their arguments alone.
    "sha2",
    "hex",
    "base64",
    "totp_rs",
    "voting",
    // Rules of series, holidays and replies, without a clock.
    "calendar",
    // What lasts of the bodies: its types and policies are words of what happens in meetings.
    "governance",
];

/// Reading the clock.
const CLOCKS: [&str; 4] = [
    "SystemTime::now",
    "Timestamp::now",
    "Zoned::now",
    "Uuid::now_v7",
];

/// Broken rules of one file, each to be put behind its path.
pub fn problems(file: &File, slugs: &[String]) -> Vec<String> {
    if WORKSHOP.contains(&file.member.name.as_str()) || file.is_test() {
        return Vec::new();
    }
    let mut problems = Vec::new();
    names_of_the_networks(file, slugs, &mut problems);
    foreign_words(file, &mut problems);
    if file.member.name != "regiowerk" {
        clocks(file, &mut problems);
    }
    if CAPABILITIES.contains(&file.member.name.as_str()) {
        pure_rules(file, &mut problems);
        seven_files(file, &mut problems);
    }
    problems
}

/// What differs between the networks is in their charters.
fn names_of_the_networks(file: &File, slugs: &[String], problems: &mut Vec<String>) {
    for (index, line) in file.text.lines().enumerate() {
        if let Some(slug) = slugs.iter().find(|slug| line.contains(slug.as_str())) {
            problems.push(format!(
                ":{}: names the network `{slug}`; what differs belongs into its charter",
                index + 1
            ));
        }
    }
}

/// The ORM is named by stores and the crate `db`, axum by pages, `web` and the binary.
fn foreign_words(file: &File, problems: &mut Vec<String>) {
    let member = file.member.name.as_str();
    let sql = member == "db" || file.name() == "store.rs" || file.name() == "migrations.rs";
    let http = ["web", "portal", "regiowerk"].contains(&member)
        || ["pages.rs", "api.rs"].contains(&file.name());
    for (line, root) in file.source.roots() {
        match root {
            "sea_orm" | "sqlx" | "sea_query" if !sql => {
                problems.push(format!(
                    ":{line}: only store.rs and the crate `db` name {root}"
                ));
            }
            "axum" | "axum_extra" | "tower" | "tower_http" if !http => {
                problems.push(format!(
                    ":{line}: only pages.rs, api.rs and the crate `web` name {root}"
                ));
            }
            _ => {}
        }
    }
}

fn clocks(file: &File, problems: &mut Vec<String>) {
    for (index, line) in file.source.code.iter().enumerate() {
        if let Some(clock) = CLOCKS.iter().find(|clock| line.contains(*clock)) {
            problems.push(format!(
                ":{}: {clock} reads the clock; take `now`",
                index + 1
            ));
        }
    }
}

/// `mod.rs` and `policy.rs` of a capability are rules: they know the kernel only.
fn pure_rules(file: &File, problems: &mut Vec<String>) {
    if !["mod.rs", "policy.rs"].contains(&file.name()) || !in_a_resource(file) {
        return;
    }
    let dependencies = file
        .member
        .dependencies
        .iter()
        .map(|it| it.name.replace('-', "_"));
    let forbidden: Vec<String> = dependencies
        .filter(|name| !PURE.contains(&name.as_str()))
        .collect();
    for (line, root) in file.source.roots() {
        if forbidden.iter().any(|name| name == root) {
            problems.push(format!(":{line}: rules know the kernel only, not {root}"));
        }
    }
    for (index, line) in file.source.code.iter().enumerate() {
        if line.contains("async fn") {
            problems.push(format!(":{}: rules are never async", index + 1));
        }
    }
}

/// Reported once per folder, at its `mod.rs`.
fn seven_files(file: &File, problems: &mut Vec<String>) {
    if file.name() != "mod.rs" || !in_a_resource(file) {
        return;
    }
    let Some(folder) = file.path.parent() else {
        return;
    };
    for name in RESOURCE_FILES {
        let optional = ["pages.rs", "api.rs"].contains(&name);
        if !optional && !folder.join(name).is_file() {
            problems.push(format!(": the resource lacks its {name}"));
        }
    }
}

/// A folder with a policy or with actions is a resource.
fn in_a_resource(file: &File) -> bool {
    file.path.parent().is_some_and(|folder| {
        ["policy.rs", "actions.rs"]
            .iter()
            .any(|name| folder.join(name).is_file())
    })
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::workspace::{Dependency, Member};

    fn member(name: &str, folder: PathBuf) -> Member {
        let dependencies = ["kernel", "db", "web", "sea-orm", "axum", "jiff"]
            .map(|name| Dependency {
                name: name.to_owned(),
                for_tests: false,
            })
            .into();
        Member {
            name: name.to_owned(),
            folder,
            dependencies,
        }
    }

    fn found(krate: &str, inside: &str, text: &str) -> Vec<String> {
        let member = member(krate, "/w".into());
        let file = File::new(&Path::new("/w").join(inside), &member, text.to_owned());
        problems(&file, &["regionmitte".to_owned()])
    }

    #[test]
    fn words_stay_in_their_rooms() {
        for (krate, inside, text, problems) in [
            ("governance", "src/body/store.rs", "use sea_orm::Set;", 0),
            ("governance", "src/body/actions.rs", "use sea_orm::Set;", 1),
            ("db", "src/pool.rs", "sqlx::query(q)", 0),
            ("governance", "src/body/pages.rs", "use axum::Router;", 0),
            ("governance", "src/body/store.rs", "use axum::Router;", 1),
            ("web", "src/layout.rs", "use axum::Router;", 0),
            (
                "governance",
                "tests/it/main.rs",
                "use axum::Router; sqlx::query(q)",
                0,
            ),
            (
                "kernel",
                "src/stamp.rs",
                "let now = jiff::Timestamp::now();",
                1,
            ),
            ("kernel", "src/stamp.rs", "// never Timestamp::now\n", 0),
            (
                "regiowerk",
                "src/clock.rs",
                "let now = jiff::Timestamp::now();",
                0,
            ),
            ("portal", "src/map.rs", "if slug == \"regionmitte\" {}", 1),
            ("portal", "src/tests.rs", "visit(\"/regionmitte\")", 0),
        ] {
            let found = found(krate, inside, text);
            assert_eq!(found.len(), problems, "{krate}/{inside}: {text}: {found:?}");
        }
    }

    #[test]
    fn a_resource_is_pure_rules_and_seven_files() {
        let root = std::env::temp_dir().join(format!("xtask-rooms-{}", std::process::id()));
        let folder = root.join("src/body");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("policy.rs"), "").unwrap();
        let member = member("governance", root.clone());
        let text =
            "use kernel::Stamp;\nuse db::Tx;\npub async fn load() {}\nuse crate::seat::Seat;";
        let file = File::new(&folder.join("mod.rs"), &member, text.to_owned());
        let found = problems(&file, &[]);
        std::fs::remove_dir_all(&root).unwrap();
        assert_eq!(found[0], ":2: rules know the kernel only, not db");
        assert_eq!(found[1], ":3: rules are never async");
        // Only policy.rs was written; pages.rs and api.rs may be missing.
        assert_eq!(found.len() - 2, RESOURCE_FILES.len() - 3, "{found:?}");
    }
}
