//! The workspace as `cargo metadata` describes it, and its files.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::Outcome;
use crate::child;

/// The workspace: where it lies and which packages it has.
#[derive(Debug)]
pub struct Workspace {
    /// The folder of the root `Cargo.toml`.
    pub root: PathBuf,
    /// Where cargo puts what it builds.
    pub target: PathBuf,
    /// Every package of ours.
    pub members: Vec<Member>,
}

/// One package of the workspace.
#[derive(Debug)]
pub struct Member {
    /// Its name in `Cargo.toml`.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// What it depends on.
    pub dependencies: Vec<Dependency>,
}

/// One line under `[dependencies]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The package's name.
    pub name: String,
    /// Whether it stands under `[dev-dependencies]`.
    pub for_tests: bool,
}

impl Workspace {
    /// Asks cargo.
    pub fn load() -> Outcome<Self> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let text = child::output(
            Command::new(cargo)
                .args(["metadata", "--no-deps", "--format-version", "1"])
                .current_dir(env!("CARGO_MANIFEST_DIR")),
        )?;
        let json = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        Self::parse(&json).ok_or_else(|| "cargo metadata has another shape".to_owned())
    }

    fn parse(json: &Value) -> Option<Self> {
        let members = json["packages"].as_array()?.iter().map(Member::parse);
        Some(Self {
            root: json["workspace_root"].as_str()?.into(),
            target: json["target_directory"].as_str()?.into(),
            members: members.collect::<Option<_>>()?,
        })
    }

    /// `path` as it reads from the root, for messages.
    pub fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root)
            .unwrap_or(path)
            .display()
            .to_string()
    }
}

impl Member {
    fn parse(json: &Value) -> Option<Self> {
        let dependencies = json["dependencies"].as_array()?.iter().map(|it| {
            let name = it["name"].as_str()?.to_owned();
            Some(Dependency {
                name,
                for_tests: it["kind"] == "dev",
            })
        });
        Some(Self {
            name: json["name"].as_str()?.to_owned(),
            folder: Path::new(json["manifest_path"].as_str()?)
                .parent()?
                .to_path_buf(),
            dependencies: dependencies.collect::<Option<_>>()?,
        })
    }
}

/// All files below `folder` whose name ends in one of `extensions`, sorted; build
/// output and foreign packages are left out.
pub fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                let name = entry.file_name();
                if name != "target" && name != "node_modules" {
                    folders.push(path);
                }
            } else if path
                .extension()
                .is_some_and(|it| extensions.iter().any(|e| it == *e))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The text of a file.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
