//! `cargo xtask test`: every check, in the order in which a person wants to hear.
//!
//! A step that fails does not stop the later ones, so one run tells everything.
//! The last line is `N passed, N failed`, summed over all test binaries.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::browser::Driver;
use crate::child;
use crate::cluster::Cluster;
use crate::machine::{self, Need};
use crate::tally::Tally;
use crate::workspace::Workspace;
use crate::{
    Outcome, api, architecture, calendars, deny, documents, i18n, licences, oparl, report,
};

/// What `cargo xtask test` was asked to leave out or hand on.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    no_postgres: bool,
    no_browser: bool,
    /// Arguments for `cargo test`, after `--`.
    handed_on: Vec<String>,
}

impl Options {
    /// Reads the words after `test`.
    pub fn parse(words: &[&str]) -> Outcome<Self> {
        let mut options = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--no-postgres" => options.no_postgres = true,
                "--no-browser" => options.no_browser = true,
                "--" => options.handed_on = words.by_ref().map(|&it| it.to_owned()).collect(),
                other => return Err(format!("unknown option of `cargo xtask test`: {other}")),
            }
        }
        Ok(options)
    }

    fn needs(&self) -> Vec<Need> {
        let mut needs = vec![Need::Node];
        needs.extend(Need::FOR_DOCUMENTS);
        if !self.no_postgres {
            needs.push(Need::Postgres);
        }
        if !self.no_browser {
            needs.extend([Need::Chromium, Need::Chromedriver]);
        }
        needs
    }
}

/// Runs all steps; fails if any of them failed.
pub fn run(options: &Options) -> Outcome {
    let workspace = Workspace::load()?;
    let mut run = Run::new(&workspace, options);
    // Without its tools nothing else makes sense, so this one stops the run.
    run.step("Tools", |_| machine::provide(&options.needs()));
    if run.failed_steps.is_empty() {
        run.checks();
        run.tests();
        run.journeys();
    }
    run.close()
}

struct Run<'a> {
    workspace: &'a Workspace,
    options: &'a Options,
    tally: Tally,
    failed_steps: Vec<&'static str>,
    started: Instant,
}

impl<'a> Run<'a> {
    fn new(workspace: &'a Workspace, options: &'a Options) -> Self {
        let (tally, failed_steps) = (Tally::default(), Vec::new());
        Self {
            workspace,
            options,
            tally,
            failed_steps,
            started: Instant::now(),
        }
    }

    fn step(&mut self, heading: &'static str, act: impl FnOnce(&mut Self) -> Outcome) {
        println!("\n== {heading}");
        let started = Instant::now();
        let outcome = act(self);
        let time = shown(started.elapsed());
        match outcome {
            Ok(()) => println!("-- {heading}: fine, {time}"),
            Err(report) => {
                println!("{report}\n-- {heading}: FAILED, {time}");
                self.failed_steps.push(heading);
            }
        }
    }

    fn checks(&mut self) {
        self.step("Format", |run| {
            child::run(run.cargo().args(["fmt", "--all", "--check"]))
        });
        self.step("Architecture", |_| {
            report(&architecture::problems()?, "the house keeps its rules")
        });
        self.step("Texts", |_| {
            report(&i18n::problems()?, "every text is there in every language")
        });
        self.step("Dependencies", |run| {
            deny::run(&run.workspace.target)?;
            licences::check()
        });
        self.step("Clippy", |run| {
            child::run(
                run.cargo()
                    .args(["clippy", "--workspace", "--all-targets"])
                    .args(["--", "-D", "warnings"]),
            )
        });
    }

    /// Unit and integration tests, on SQLite and PostgreSQL.
    fn tests(&mut self) {
        self.step("Build", |run| {
            child::run(
                run.cargo()
                    .args(["build", "--workspace", "--bins", "--tests"]),
            )
        });
        self.step("API description", |run| api::check(run.workspace));
        self.step("Calendars", |run| calendars::check(run.workspace));
        self.step("Documents", |run| documents::check(run.workspace));
        self.step("OParl", |run| {
            for it in oparl::check(run.workspace)? {
                println!("not run: {it}");
            }
            Ok(())
        });
        self.step("Sign-in service", |run| run.install(OIDC_FOLDER, OIDC));
        self.step("Bucket", |run| run.install(S3_FOLDER, S3));
        self.step("Tests", |run| {
            let mut command = run.cargo();
            command.args([
                "test",
                "--workspace",
                "--exclude",
                "journeys",
                "--no-fail-fast",
            ]);
            if !run.options.handed_on.is_empty() {
                command.args(&run.options.handed_on);
            }
            if run.options.no_postgres {
                println!("SQLite only, as --no-postgres says");
                return run.count(&mut command);
            }
            let cluster = Cluster::start()?;
            command.env("TEST_DATABASE_URL", cluster.url());
            // Those that need PostgreSQL alone are marked #[ignore = "needs PostgreSQL"].
            let separator = run.options.handed_on.iter().any(|word| word == "--");
            command
                .args((!separator).then_some("--"))
                .arg("--include-ignored");
            run.count(&mut command)
        });
    }

    /// The journeys in a real browser.
    fn journeys(&mut self) {
        if self.options.no_browser {
            println!("\nno journeys, as --no-browser says");
            return;
        }
        self.step("Accessibility engine", |run| run.install("frontend", AXE));
        self.step("Journeys", |run| {
            let browser = Need::Chromium.place().ok_or("no Chromium found")?;
            let program = Need::Chromedriver.place().ok_or("no chromedriver found")?;
            let driver = Driver::start(&program)?;
            let mut command = run.cargo();
            command
                .args([
                    "test",
                    "--workspace",
                    "--test",
                    "journeys",
                    "--no-fail-fast",
                ])
                .args(["--", "--include-ignored", "--test-threads=2"])
                .env("REGIOWERK_WEBDRIVER", driver.url())
                .env("REGIOWERK_CHROMIUM", browser)
                .env("REGIOWERK_AXE", run.workspace.root.join(AXE))
                .env(
                    "REGIOWERK_BIN",
                    run.workspace.target.join("debug/regiowerk"),
                )
                .env("REGIOWERK_SHOTS", run.workspace.target.join("shots"));
            run.count(&mut command)
        });
    }

    /// Installs the packages of a folder, unless the file that is wanted is there.
    fn install(&self, folder: &str, wanted: &str) -> Outcome {
        if self.workspace.root.join(wanted).is_file() {
            return Ok(());
        }
        child::run(
            Command::new("npm")
                .args(["ci", "--ignore-scripts"])
                .current_dir(self.workspace.root.join(folder)),
        )?;
        if self.workspace.root.join(wanted).is_file() {
            return Ok(());
        }
        Err(format!(
            "{wanted} is missing: its package belongs in {folder}/package.json"
        ))
    }

    fn cargo(&self) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = child::tied(cargo, "TERM");
        command.current_dir(&self.workspace.root);
        command
    }

    /// Runs `cargo test`, passes its output on and adds its results up.
    fn count(&mut self, command: &mut Command) -> Outcome {
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|it| it.to_string())?;
        let output = child.stdout.take().ok_or("cargo has no output")?;
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            self.tally.read(&line);
        }
        let status = child.wait().map_err(|error| error.to_string())?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("cargo test: {status}"))
        }
    }

    fn close(self) -> Outcome {
        println!("\n== Summary after {}", shown(self.started.elapsed()));
        for name in &self.tally.failures {
            println!("failed test: {name}");
        }
        for step in &self.failed_steps {
            println!("failed step: {step}");
        }
        if self.tally.ignored > 0 {
            println!("{} ignored", self.tally.ignored);
        }
        println!("{} passed, {} failed", self.tally.passed, self.tally.failed);
        if self.failed_steps.is_empty() && self.tally.failed == 0 {
            return Ok(());
        }
        Err("the check failed".to_owned())
    }
}

const AXE: &str = "frontend/node_modules/axe-core/axe.min.js";

/// The sign-in service that the tests of `app` start.
const OIDC_FOLDER: &str = "app/tests/oidc";
const OIDC: &str = "app/tests/oidc/node_modules/oidc-provider/package.json";

/// The bucket that the tests of uploads start.
const S3_FOLDER: &str = "testkit/s3";
const S3: &str = "testkit/s3/node_modules/s3rver/package.json";

fn shown(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds / 60 {
        0 => format!("{}.{} s", seconds, time.subsec_millis() / 100),
        minutes => format!("{minutes} min {} s", seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read() {
        let options = Options::parse(&["--no-postgres", "--", "-p", "kernel"]).unwrap();
        assert!(options.no_postgres && !options.no_browser);
        assert_eq!(options.handed_on, ["-p", "kernel"]);
        assert!(!options.needs().contains(&Need::Postgres));
        assert!(Options::parse(&["--no-database"]).is_err());
    }

    #[test]
    fn times_are_short() {
        assert_eq!(shown(Duration::from_millis(1250)), "1.2 s");
        assert_eq!(shown(Duration::from_secs(95)), "1 min 35 s");
    }
}
