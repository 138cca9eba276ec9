//! The description of the API, read by a program that knows nothing of ours.

use std::process::Command;

use crate::workspace::Workspace;
use crate::{Outcome, child};

/// The folder with the list of foreign programs that check us.
const PROGRAMS: &str = "xtask/programs";

/// `cargo xtask api`: builds the program and checks what it says of itself.
pub fn run() -> Outcome {
    let workspace = Workspace::load()?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    child::run(
        Command::new(cargo)
            .args(["build", "--package", "regiowerk"])
            .current_dir(&workspace.root),
    )?;
    check(&workspace)
}

/// Checks the description of the program that was built.
pub fn check(workspace: &Workspace) -> Outcome {
    install(workspace, "@redocly/cli")?;
    let folder = workspace.root.join(PROGRAMS);
    let lint = folder.join("node_modules/.bin/redocly");
    let program = workspace.target.join("debug/regiowerk");
    let description = child::output(Command::new(&program).arg("openapi"))?;
    let file = workspace.target.join("openapi.json");
    std::fs::write(&file, description).map_err(|error| format!("{}: {error}", file.display()))?;
    child::run(
        Command::new(&lint)
            .arg("lint")
            .arg(&file)
            .args(["--config", "redocly.yaml", "--format", "stylish"])
            .env("REDOCLY_TELEMETRY", "off")
            .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true")
            .current_dir(&folder),
    )
}

/// Installs the list of foreign programs with npm, unless a package of it is there.
pub fn install(workspace: &Workspace, package: &str) -> Outcome {
    let folder = workspace.root.join(PROGRAMS);
    let wanted = folder.join("node_modules").join(package);
    if wanted.is_dir() {
        return Ok(());
    }
    child::run(
        Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(&folder),
    )?;
    if wanted.is_dir() {
        return Ok(());
    }
    Err(format!(
        "{package} is missing: run `npm ci --ignore-scripts` in {PROGRAMS}"
    ))
}
