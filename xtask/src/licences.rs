//! `cargo xtask licences`: the crates that are part of the program, with their licences, for
//! the page that names them. The list is kept in the repository; the check compares it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::Outcome;
use crate::child;
use crate::workspace::Workspace;

/// The program whose parts are listed.
const PROGRAM: &str = "regiowerk";

/// Writes the list anew.
pub fn write() -> Outcome {
    let (place, list) = (place()?, list()?);
    fs::write(&place, list).map_err(|error| format!("{}: {error}", place.display()))
}

/// Whether the list is that of today's dependencies.
pub fn check() -> Outcome {
    let (place, list) = (place()?, list()?);
    let kept = fs::read_to_string(&place).unwrap_or_default();
    if kept == list {
        return Ok(());
    }
    Err(format!(
        "{} is not that of today's dependencies; run: cargo xtask licences",
        place.display()
    ))
}

fn place() -> Outcome<PathBuf> {
    let root = Workspace::load()?.root;
    Ok(root.join("crates/portal/data/programs.txt"))
}

fn list() -> Outcome<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let text = child::output(
        Command::new(cargo)
            .args(["metadata", "--format-version", "1", "--locked"])
            .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
            .current_dir(env!("CARGO_MANIFEST_DIR")),
    )?;
    let json: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    listed(&json).ok_or_else(|| "cargo metadata has another shape".to_owned())
}

/// One line for each crate that is linked into the program, ours left out.
fn listed(json: &Value) -> Option<String> {
    let packages: HashMap<&str, &Value> = json["packages"]
        .as_array()?
        .iter()
        .filter_map(|it| Some((it["id"].as_str()?, it)))
        .collect();
    let edges: HashMap<&str, &Value> = json["resolve"]["nodes"]
        .as_array()?
        .iter()
        .filter_map(|it| Some((it["id"].as_str()?, it)))
        .collect();
    let (first, _) = packages.iter().find(|(_, it)| it["name"] == PROGRAM)?;
    let mut linked = BTreeSet::from([*first]);
    let mut to_see = vec![*first];
    while let Some(id) = to_see.pop() {
        for next in edges.get(id)?["deps"].as_array()? {
            let kinds = next["dep_kinds"].as_array()?;
            // What only builds or tests is no part of the program.
            let is_linked = kinds.iter().any(|it| it["kind"].is_null());
            let next = next["pkg"].as_str()?;
            if is_linked && linked.insert(next) {
                to_see.push(next);
            }
        }
    }
    let mut lines = BTreeMap::new();
    for id in linked {
        let it = packages.get(id)?;
        let text = |key: &str| it[key].as_str().unwrap_or("–");
        if !it["source"].is_null() {
            let (name, version) = (text("name"), text("version"));
            let line = format!(
                "{name} {version} · {} · {}",
                text("license"),
                text("repository")
            );
            lines.insert((name, version), line);
        }
    }
    let lines: Vec<String> = lines.into_values().collect();
    Some(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_linked_is_listed_and_what_only_builds_is_not() {
        let package = |name: &str, source: Option<&str>| {
            json!({"id": name, "name": name, "version": "1.0.0", "license": "MIT",
                "repository": "https://example.org", "source": source})
        };
        let edge = |to: &str, kind: Option<&str>| json!({"pkg": to, "dep_kinds": [{"kind": kind}]});
        let found = listed(&json!({
            "packages": [package("regiowerk", None), package("web", None),
                package("linked", Some("registry")), package("builder", Some("registry"))],
            "resolve": {"nodes": [
                {"id": "regiowerk", "deps": [edge("web", None), edge("builder", Some("build"))]},
                {"id": "web", "deps": [edge("linked", None)]},
                {"id": "linked", "deps": []},
                {"id": "builder", "deps": []},
            ]},
        }));
        assert_eq!(
            found.as_deref(),
            Some("linked 1.0.0 · MIT · https://example.org\n")
        );
    }
}
