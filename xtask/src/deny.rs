//! `cargo xtask deny`: what `deny.toml` says about the dependencies.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::child;
use crate::machine;

/// The version that is built where none is there.
const VERSION: &str = "0.20.2";

/// Licences, bans and sources must be fine; advisories need the network for their
/// database and are checked where `REGIOWERK_ADVISORIES` is set. The program is built
/// once below the target folder if the machine has none; that takes some minutes.
pub fn run(target: &Path) -> Outcome {
    let program = provide(target)?;
    let mut command = Command::new(program);
    command.args(["check", "licenses", "bans", "sources"]);
    if std::env::var_os("REGIOWERK_ADVISORIES").is_some() {
        command.arg("advisories");
    }
    child::run(&mut command)
}

fn provide(target: &Path) -> Outcome<PathBuf> {
    if let Some(found) = machine::find("cargo-deny") {
        return Ok(found);
    }
    let root = target.join("tools");
    let program = root.join("bin/cargo-deny");
    if !program.is_file() {
        println!("building cargo-deny {VERSION}, once");
        child::run(
            Command::new("cargo")
                .args(["install", "cargo-deny", "--locked", "--quiet"])
                .args(["--version", VERSION, "--root"])
                .arg(&root)
                .env("CARGO_TARGET_DIR", target.join("tools-build")),
        )?;
        std::fs::remove_dir_all(target.join("tools-build")).ok();
    }
    Ok(program)
}
