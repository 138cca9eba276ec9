//! `cargo xtask deny`: what `deny.toml` says about the dependencies.

use std::process::Command;

use crate::Outcome;
use crate::child;
use crate::machine;

/// Whether `cargo-deny` is there. It takes minutes to build, so it is never installed
/// by itself.
pub fn is_installed() -> bool {
    machine::find("cargo-deny").is_some()
}

/// Licences, bans and sources must be fine; advisories need the network for their
/// database and are checked where `REGIOWERK_ADVISORIES` is set.
pub fn run() -> Outcome {
    if !is_installed() {
        return Err("cargo-deny is missing: cargo install cargo-deny --locked".to_owned());
    }
    let mut command = Command::new("cargo");
    command.args(["deny", "check", "licenses", "bans", "sources"]);
    if std::env::var_os("REGIOWERK_ADVISORIES").is_some() {
        command.arg("advisories");
    }
    child::run(&mut command)
}
