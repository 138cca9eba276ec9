//! `cargo xtask architecture`: the rules of the house that a program can check.
//!
//! [`imports`] holds who may import whom, [`rooms`] what each file may name,
//! [`sizes`] how long files may be and what they may not be called, [`resources`] how many
//! resources a capability may have. The same check
//! runs as a test of this crate.

mod imports;
mod resources;
pub mod rooms;
mod sizes;

use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::source::Source;
use crate::workspace::{Member, Workspace, files, read};

/// All broken rules, each as `place: what is wrong`.
pub fn problems() -> Outcome<Vec<String>> {
    let workspace = Workspace::load()?;
    let networks = files(&workspace.root.join("networks"), &["toml"]);
    let slugs: Vec<String> = networks
        .iter()
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    let mut problems = imports::problems(&workspace.members);
    problems.extend(resources::problems(&workspace.members));
    for member in &workspace.members {
        let manifest = read(&member.folder.join("Cargo.toml"))?;
        if !inherits_lints(&manifest) {
            problems.push(format!(
                "{}: `[lints] workspace = true` is missing",
                member.name
            ));
        }
        for path in files(&member.folder, &["rs", "html"]) {
            let file = File::read(&path, member)?;
            let found = sizes::problems(&file)
                .into_iter()
                .chain(rooms::problems(&file, &slugs));
            let shown = workspace.shown(&path);
            problems.extend(found.map(|text| format!("{shown}{text}")));
        }
    }
    Ok(problems)
}

fn inherits_lints(manifest: &str) -> bool {
    let after = manifest
        .split_once("[lints]")
        .map_or("", |(_, after)| after);
    after.lines().map(str::trim).find(|line| !line.is_empty()) == Some("workspace = true")
}

/// A file of the workspace with what the rules ask about it.
pub struct File<'a> {
    member: &'a Member,
    path: PathBuf,
    /// The path below the member's folder, such as `src/meeting/mod.rs`.
    inside: PathBuf,
    text: String,
    source: Source,
}

impl<'a> File<'a> {
    fn read(path: &Path, member: &'a Member) -> Outcome<Self> {
        Ok(Self::new(path, member, read(path)?))
    }

    fn new(path: &Path, member: &'a Member, text: String) -> Self {
        let inside = path
            .strip_prefix(&member.folder)
            .unwrap_or(path)
            .to_path_buf();
        let is_rust = path.extension().is_some_and(|it| it == "rs");
        let source = Source::parse(if is_rust { &text } else { "" });
        Self {
            member,
            path: path.to_path_buf(),
            inside,
            text,
            source,
        }
    }

    fn name(&self) -> &str {
        self.path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default()
    }

    /// Whether it is only compiled for tests or measurements.
    fn is_test(&self) -> bool {
        let folder = self
            .inside
            .components()
            .next()
            .and_then(|it| it.as_os_str().to_str());
        matches!(self.name(), "tests.rs") || matches!(folder, Some("tests" | "benches"))
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_house_keeps_its_rules() {
        let problems = super::problems().expect("cargo metadata runs in a workspace");
        assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
    }

    #[test]
    fn lints_are_inherited_by_one_line() {
        assert!(super::inherits_lints(
            "[package]\n\n[lints]\nworkspace = true\n"
        ));
        assert!(!super::inherits_lints(
            "[package]\nversion.workspace = true\n"
        ));
    }
}
