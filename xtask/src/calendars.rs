//! `cargo xtask calendars`: sample calendars, invitations and cards, read by programs that know
//! nothing of ours.
//!
//! icalendar with recurring-ical-events, khal and ical.js list the same occurrences as the
//! crate that wrote them; ical.js has the zone from the file alone. Public holidays are
//! compared with a table that others keep.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use crate::machine::{self, Need};
use crate::workspace::{Workspace, read};
use crate::{Outcome, api, child, python, report};

/// What pip installs, with hashes.
const REQUIREMENTS: &str = "xtask/programs/calendars-requirements.txt";
/// The readers in Python.
const PYTHON: &str = "xtask/programs/calendars.py";
/// The reader in JavaScript, and its package.
const JAVASCRIPT: &str = "xtask/programs/calendars.mjs";
const PACKAGE: &str = "ical.js";

/// Has the samples read on a machine that has what it takes.
pub fn run() -> Outcome {
    machine::provide(&Need::FOR_CALENDARS)?;
    check(&Workspace::load()?)
}

/// Writes the samples and has them read.
pub fn check(workspace: &Workspace) -> Outcome {
    let folder = workspace.target.join("calendars");
    std::fs::remove_dir_all(&folder).ok();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    child::run(
        Command::new(cargo)
            .args(["run", "--quiet", "--package", "calendar"])
            .args(["--example", "samples", "--"])
            .arg(&folder)
            .current_dir(&workspace.root),
    )?;
    let readers = Readers::new(workspace, &folder)?;
    let mut problems = Vec::new();
    let mut compared = 0;
    for sample in samples(&folder)? {
        let wanted = lines(&read(&sample.with_extension("txt"))?);
        for (name, mut command) in readers.of(&sample) {
            let found = lines(&child::output(&mut command)?);
            // khal keeps events and nothing else.
            let all = name != "khal";
            let wanted = wanted.iter().filter(|it| all || it.starts_with("event "));
            let wanted: BTreeSet<_> = wanted.cloned().collect();
            compared += wanted.len();
            let told = sample.file_name().unwrap_or_default().display();
            problems.extend(differences(&wanted, &found).map(|it| format!("{told}: {name} {it}")));
        }
    }
    let fine = format!("foreign programs agree with {compared} lines");
    report(&problems, &fine)
}

/// The programs that read the samples.
struct Readers<'a> {
    workspace: &'a Workspace,
    folder: &'a Path,
    python: std::path::PathBuf,
}

impl<'a> Readers<'a> {
    /// Installs what is not there.
    fn new(workspace: &'a Workspace, folder: &'a Path) -> Outcome<Self> {
        api::install(workspace, PACKAGE)?;
        let python = python::environment(workspace, "calendars", REQUIREMENTS)?;
        Ok(Self {
            workspace,
            folder,
            python,
        })
    }

    /// The readers of a file, by name.
    fn of(&self, sample: &Path) -> Vec<(&'static str, Command)> {
        let script = |reader| {
            let mut command = Command::new(&self.python);
            command.arg(self.workspace.root.join(PYTHON)).arg(reader);
            command
        };
        if sample.ends_with("holidays.txt") {
            return vec![("holidays", script("holidays"))];
        }
        let mut javascript = Command::new("node");
        javascript
            .arg(self.workspace.root.join(JAVASCRIPT))
            .arg(sample);
        if sample.extension().is_some_and(|it| it == "vcf") {
            return vec![("ical.js", javascript)];
        }
        let (mut icalendar, mut khal) = (script("icalendar"), script("khal"));
        icalendar.arg(sample);
        khal.arg(sample).arg(self.folder.join("khal"));
        vec![
            ("icalendar", icalendar),
            ("khal", khal),
            ("ical.js", javascript),
        ]
    }
}

/// Everything in the folder that is read; what is to be found stands beside it.
fn samples(folder: &Path) -> Outcome<Vec<std::path::PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| error.to_string())?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut samples: Vec<_> = paths
        .filter(|path| {
            let read = path
                .extension()
                .is_some_and(|it| it == "ics" || it == "vcf");
            read || path.ends_with("holidays.txt")
        })
        .collect();
    samples.sort();
    if samples.is_empty() {
        return Err(format!("no samples in {}", folder.display()));
    }
    Ok(samples)
}

fn lines(text: &str) -> BTreeSet<String> {
    let lines = text.lines().map(|line| line.trim_end().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

/// What a reader did not find, and what it found beside.
fn differences(
    wanted: &BTreeSet<String>,
    found: &BTreeSet<String>,
) -> impl Iterator<Item = String> {
    let missed = wanted.difference(found).map(|it| format!("misses: {it}"));
    let beside = found.difference(wanted).map(|it| format!("finds: {it}"));
    missed.chain(beside).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missed_and_what_is_found_beside_is_told() {
        let wanted = lines("event a\nevent b\n\n");
        let found = lines("event b \r\nevent c");
        let told: Vec<_> = differences(&wanted, &found).collect();
        assert_eq!(told, ["misses: event a", "finds: event c"]);
        assert_eq!(differences(&wanted, &wanted).count(), 0);
    }
}
