//! `cargo xtask oparl`: what the demo publishes, read by programs that know nothing of ours.
//!
//! The checker that the OParl specification ships judges every object, a validator in Rust reads
//! all lists. Both live in repositories of others and are fetched by their commits; where they
//! cannot be had, the step says so and what to do.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::child::{self, Guard};
use crate::machine::{self, Need};
use crate::workspace::{Workspace, read};
use crate::{Outcome, report};

/// Our own program around the specification's checker.
const READER: &str = "xtask/programs/oparl.py";

/// A repository of others at a commit.
struct Source {
    name: &'static str,
    address: &'static str,
    commit: &'static str,
}

const SPECIFICATION: Source = Source {
    name: "spec",
    address: "https://github.com/OParl/spec",
    commit: "0ca3435",
};

const VALIDATOR: Source = Source {
    name: "oparl-validator-rs",
    address: "https://github.com/konstin/oparl-validator-rs",
    commit: "9ae12e7",
};

/// What the validator finds and is no fault: it knows version 1.0, in which `meeting` of an
/// organization was no list; and the demo has no certificate.
const ITS_OWN: [&str; 2] = [
    "Das Objekt von Typ Meeting wurde von einem anderen Objekt verlinkt",
    "Das unsichere HTTP wird verwendet",
];

/// The crates of the validator whose locked versions no longer compile.
const OUTDATED: [&str; 4] = ["wasm-bindgen", "js-sys", "web-sys", "wasm-bindgen-futures"];

/// Builds the program and has its demo read.
pub fn run() -> Outcome {
    machine::provide(&[Need::Python])?;
    let workspace = Workspace::load()?;
    child::run(
        cargo()
            .args(["build", "--package", "regiowerk"])
            .current_dir(&workspace.root),
    )?;
    match check(&workspace)? {
        missing if missing.is_empty() => Ok(()),
        missing => Err(missing.join("\n")),
    }
}

/// Has the demo of the program that was built read; gives what of the foreign programs could not
/// be had.
pub fn check(workspace: &Workspace) -> Outcome<Vec<String>> {
    let folder = workspace.target.join("oparl");
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let demo = Demo::start(workspace, &folder)?;
    let mut missing = Vec::new();
    match SPECIFICATION.fetched(&folder) {
        Ok(place) => child::run(
            Command::new("python3")
                .args(["-W", "ignore"])
                .arg(workspace.root.join(READER))
                .arg(place)
                .arg(demo.system()),
        )?,
        Err(reason) => missing.push(reason),
    }
    match VALIDATOR.fetched(&folder) {
        Ok(place) => validate(&place, &folder, &demo)?,
        Err(reason) => missing.push(reason),
    }
    Ok(missing)
}

fn cargo() -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    Command::new(cargo)
}

impl Source {
    /// Where it lies, fetched if need be. `OPARL_SOURCES` names a folder with copies of the
    /// repositories for machines that do not reach them.
    fn fetched(&self, folder: &Path) -> Outcome<PathBuf> {
        let place = folder.join(format!("{}-{}", self.name, self.commit));
        if place.join(".git/FETCH_HEAD").is_file() {
            return Ok(place);
        }
        let address = std::env::var_os("OPARL_SOURCES").map_or_else(
            || self.address.to_owned(),
            |it| Path::new(&it).join(self.name).display().to_string(),
        );
        let got = self.fetch(&address, &place);
        got.map_err(|error| {
            std::fs::remove_dir_all(&place).ok();
            format!(
                "{} at {} cannot be had ({error}); with a copy of it beside others in a folder, \
                 name the folder in OPARL_SOURCES",
                self.address, self.commit
            )
        })?;
        Ok(place)
    }

    fn fetch(&self, address: &str, place: &Path) -> Outcome {
        let git = |words: &[&str]| {
            let mut command = Command::new("git");
            command.args(words).stderr(Stdio::piped());
            child::output(&mut command).map(drop)
        };
        let at = place.display().to_string();
        git(&["clone", "--quiet", "--no-checkout", address, &at])?;
        git(&["-C", &at, "checkout", "--quiet", self.commit])?;
        git(&["-C", &at, "fetch", "--quiet"])
    }
}

/// Builds the validator once, runs it and reads its report: its exit code is always 0.
fn validate(place: &Path, folder: &Path, demo: &Demo) -> Outcome {
    let target = folder.join("validator");
    let program = target.join("release/oparl-validator-rs");
    if !program.is_file() {
        let mut update = cargo();
        update.args(["update", "--quiet"]).current_dir(place);
        for name in OUTDATED {
            update.args(["--package", name]);
        }
        child::run(&mut update)?;
        child::run(
            cargo()
                .args(["build", "--quiet", "--release"])
                .current_dir(place)
                .env("CARGO_TARGET_DIR", &target),
        )?;
    }
    let told = folder.join("report.txt");
    std::fs::remove_file(&told).ok();
    child::output(
        Command::new(program)
            .arg("--quiet")
            .arg("--report")
            .arg(&told)
            .arg(demo.system()),
    )?;
    let found = findings(&read(&told)?);
    report(&found, "the validator finds nothing but what is its own")
}

/// What stands in a report beside what is the validator's own.
fn findings(report: &str) -> Vec<String> {
    let lines = report.lines();
    let heading = |line: &&str| line.starts_with("== ");
    let own = |line: &&str| ITS_OWN.iter().any(|it| line.contains(it));
    let mut found: Vec<_> = lines
        .filter(heading)
        .filter(|line| !own(line))
        .map(str::to_owned)
        .collect();
    if !report.contains("===") {
        found.push("the validator has told nothing".to_owned());
    }
    found
}

/// A running demo.
struct Demo {
    address: String,
    _process: Guard,
}

impl Demo {
    /// Starts it and waits until it publishes resolutions.
    fn start(workspace: &Workspace, folder: &Path) -> Outcome<Self> {
        let data = folder.join("data");
        std::fs::remove_dir_all(&data).ok();
        let free = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr());
        let listen = free.map_err(|error| error.to_string())?.to_string();
        let program = workspace.target.join("debug/regiowerk");
        let process = child::tied(program, "TERM")
            .args(["demo", "--listen", &listen, "--data"])
            .arg(&data)
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| error.to_string())?;
        let demo = Self {
            address: format!("http://{listen}"),
            _process: Guard::new(process, "TERM"),
        };
        demo.wait()?;
        Ok(demo)
    }

    fn system(&self) -> String {
        format!("{}/oparl/v1.1/system", self.address)
    }

    /// Every network publishes within some seconds; nothing changes any more when two looks see
    /// the same.
    fn wait(&self) -> Outcome {
        let begun = Instant::now();
        let mut last = String::new();
        while begun.elapsed() < Duration::from_mins(3) {
            std::thread::sleep(Duration::from_secs(3));
            let look = format!("{}/oparl/v1.1/body", self.address);
            let seen = child::output(Command::new("python3").args(["-c", LOOK, &look]));
            let seen = seen.unwrap_or_default();
            if seen.contains("\"id\"") && seen == last {
                return Ok(());
            }
            last = seen;
        }
        Err("the demo publishes nothing within three minutes".to_owned())
    }
}

const LOOK: &str =
    "import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1]).read().decode())";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_the_validator_s_own_is_told() {
        let report = "=== Validierungsreport ===\n\
                      == Das unsichere HTTP wird verwendet (3 Fälle) ==\nx\n\
                      == Ein Feld fehlt (1 Fall) ==\ny\n";
        assert_eq!(findings(report), ["== Ein Feld fehlt (1 Fall) =="]);
        assert_eq!(findings("").len(), 1);
    }
}
