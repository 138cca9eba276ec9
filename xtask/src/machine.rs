//! What the machine offers: PostgreSQL, Chromium with its driver, Node, programs that
//! look at PDFs.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::child;

/// The oldest PostgreSQL that Regiowerk promises to run on.
const POSTGRES_FROM: u32 = 15;
/// The oldest Node that builds the front end.
const NODE_FROM: u32 = 20;

/// What the whole check needs beside Rust and a C compiler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The server programs `initdb` and `postgres`.
    Postgres,
    /// The browser.
    Chromium,
    /// The browser's WebDriver server.
    Chromedriver,
    /// `node` and `npm`.
    Node,
    /// `python3` with `venv`, for checkers of documents and calendars.
    Python,
    /// `qpdf`, which reads PDFs strictly.
    Qpdf,
    /// `pdfinfo`, which tells what a PDF says to whoever has it read aloud.
    Poppler,
}

impl Need {
    /// All needs, in the order they are reported.
    pub const ALL: [Self; 7] = [
        Self::Postgres,
        Self::Chromium,
        Self::Chromedriver,
        Self::Node,
        Self::Python,
        Self::Qpdf,
        Self::Poppler,
    ];

    /// What `cargo xtask calendars` needs.
    pub const FOR_CALENDARS: [Self; 2] = [Self::Python, Self::Node];

    /// What `cargo xtask documents` needs.
    pub const FOR_DOCUMENTS: [Self; 3] = [Self::Python, Self::Qpdf, Self::Poppler];

    const fn name(self) -> &'static str {
        match self {
            Self::Postgres => "PostgreSQL server, 15 or newer",
            Self::Chromium => "Chromium",
            Self::Chromedriver => "chromedriver",
            Self::Node => "Node, 20 or newer, with npm",
            Self::Python => "Python, 3.10 or newer, with venv",
            Self::Qpdf => "qpdf",
            Self::Poppler => "pdfinfo of Poppler",
        }
    }

    const fn packages(self, ubuntu: bool) -> &'static [&'static str] {
        match (self, ubuntu) {
            (Self::Postgres, _) => &["postgresql"],
            (Self::Chromium, false) => &["chromium"],
            (Self::Chromium, true) => &["chromium-browser"],
            (Self::Chromedriver, false) => &["chromium-driver"],
            (Self::Chromedriver, true) => &["chromium-chromedriver"],
            (Self::Node, _) => &["nodejs", "npm"],
            (Self::Python, _) => &["python3", "python3-venv"],
            (Self::Qpdf, _) => &["qpdf"],
            (Self::Poppler, _) => &["poppler-utils"],
        }
    }

    /// Where it is, if it is there and new enough.
    pub fn place(self) -> Option<PathBuf> {
        match self {
            Self::Postgres => postgres_programs(),
            Self::Chromium => named_or_found(
                "REGIOWERK_CHROMIUM",
                &[
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                ],
            ),
            Self::Chromedriver => named_or_found("REGIOWERK_CHROMEDRIVER", &["chromedriver"]),
            Self::Node => node(),
            Self::Python => python(),
            Self::Qpdf => find("qpdf"),
            Self::Poppler => find("pdfinfo"),
        }
    }
}

/// The first file called `program` on PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Whether this process is root: then packages can be installed, and PostgreSQL
/// has to run as somebody else.
pub fn is_root() -> bool {
    child::output(Command::new("id").arg("-u")).is_ok_and(|uid| uid.trim() == "0")
}

/// Makes sure that everything in `needs` is there: installs it when root, and
/// otherwise fails with the line that would.
pub fn provide(needs: &[Need]) -> Outcome {
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    if !is_root() || find("apt-get").is_none() {
        return Err(advice(&missing));
    }
    println!("installing: {}", packages(&missing).join(" "));
    child::run(Command::new("apt-get").args(["update", "-q"]))?;
    child::run(
        Command::new("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["install", "-y", "-q", "--no-install-recommends"])
            .args(packages(&missing)),
    )?;
    let missing = self::missing(needs);
    if missing.is_empty() {
        Ok(())
    } else {
        Err(advice(&missing))
    }
}

/// `cargo xtask doctor`: what is there and what is not.
pub fn doctor() -> Outcome {
    for need in Need::ALL {
        match need.place() {
            Some(place) => println!("found    {:32} {}", need.name(), place.display()),
            None => println!("missing  {}", need.name()),
        }
    }
    let compiler = ["cc", "gcc", "clang"]
        .iter()
        .find_map(|program| find(program));
    match &compiler {
        Some(place) => println!("found    {:32} {}", "C compiler", place.display()),
        None => println!("missing  C compiler: apt-get install -y gcc libc6-dev"),
    }
    let missing = missing(&Need::ALL);
    if !missing.is_empty() {
        return Err(advice(&missing));
    }
    compiler
        .map(drop)
        .ok_or_else(|| "a C compiler is missing".to_owned())
}

fn missing(needs: &[Need]) -> Vec<Need> {
    needs
        .iter()
        .copied()
        .filter(|need| need.place().is_none())
        .collect()
}

fn advice(missing: &[Need]) -> String {
    let names: Vec<_> = missing.iter().map(|need| need.name()).collect();
    let sudo = if is_root() { "" } else { "sudo " };
    let mut text = format!(
        "This machine lacks: {}.\nInstall with:\n\n    {sudo}apt-get update && {sudo}apt-get install \
         -y --no-install-recommends {}\n",
        names.join("; "),
        packages(missing).join(" "),
    );
    if missing.contains(&Need::Node) {
        text.push_str(
            "\nDebian 12's nodejs is too old: take Node 20 or newer from Debian 13 or nodejs.org.\n",
        );
    }
    if missing.contains(&Need::Chromium) && is_ubuntu() {
        text.push_str(
            "\nUbuntu's package is a snap. Where snaps do not run, unpack Chrome for Testing and set\n\
             REGIOWERK_CHROMIUM and REGIOWERK_CHROMEDRIVER to its two programs.\n",
        );
    }
    text.push_str("\nOr leave parts out: cargo xtask test --no-postgres --no-browser");
    text
}

fn packages(missing: &[Need]) -> Vec<&'static str> {
    let ubuntu = is_ubuntu();
    missing
        .iter()
        .flat_map(|need| need.packages(ubuntu))
        .copied()
        .collect()
}

fn is_ubuntu() -> bool {
    std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"))
}

/// The folder with PostgreSQL's server programs: `TEST_PG_BIN`, else the newest
/// below `/usr/lib/postgresql`, else the folder of `initdb` on PATH.
fn postgres_programs() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("TEST_PG_BIN") {
        return Some(PathBuf::from(named)).filter(|folder| has_server(folder));
    }
    let debian = std::fs::read_dir("/usr/lib/postgresql")
        .ok()
        .into_iter()
        .flatten()
        .flatten();
    let newest = debian
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path())))
        .filter(|(version, folder): &(u32, PathBuf)| {
            *version >= POSTGRES_FROM && has_server(&folder.join("bin"))
        })
        .max();
    newest.map(|(_, folder)| folder.join("bin")).or_else(|| {
        find("initdb")?
            .parent()
            .map(Path::to_path_buf)
            .filter(|it| has_server(it))
    })
}

fn has_server(folder: &Path) -> bool {
    ["initdb", "postgres", "pg_isready"]
        .iter()
        .all(|program| folder.join(program).is_file())
}

/// The program that a variable names, else the first of `programs` that starts.
/// (Ubuntu's `chromium-browser` is a script that may only say "install the snap".)
fn named_or_found(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    let named = std::env::var_os(variable).map(PathBuf::from);
    let places = named
        .into_iter()
        .chain(programs.iter().filter_map(|program| find(program)));
    places
        .into_iter()
        .find(|place| child::output(Command::new(place).arg("--version")).is_ok())
}

fn node() -> Option<PathBuf> {
    find("npm")?;
    let node = find("node")?;
    let version = child::output(Command::new(&node).arg("--version")).ok()?;
    (major(&version)? >= NODE_FROM).then_some(node)
}

/// A Python that is new enough and can make an environment with pip in it.
fn python() -> Option<PathBuf> {
    const FITS: &str = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";
    let python = find("python3")?;
    child::output(Command::new(&python).args(["-c", FITS])).ok()?;
    Some(python)
}

/// `v20.19.2` -> 20.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.19.2\n"), Some(20));
        assert_eq!(major("v9.0.0"), Some(9));
        assert_eq!(major("none"), None);
    }

    #[test]
    fn the_advice_names_every_package() {
        let text = advice(&[Need::Postgres, Need::Node]);
        assert!(text.contains("postgresql nodejs npm"), "{text}");
        assert!(text.contains("Debian 12"), "{text}");
    }
}
