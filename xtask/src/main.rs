//! `cargo xtask`: the workspace's own commands.
//!
//! `test` is the whole check on a fresh machine; `doctor`, `postgres`, `i18n`,
//! `architecture`, `deny` and `new-resource` are its parts and helpers. It depends
//! on next to nothing, so that it is there after a second or two.

mod api;
mod architecture;
mod browser;
mod calendars;
mod child;
mod cluster;
mod deny;
mod documents;
mod fluent;
mod i18n;
mod licences;
mod machine;
mod oparl;
mod pictures;
mod python;
mod scaffold;
mod source;
mod tally;
mod test;
mod workspace;

use std::process::ExitCode;

/// What a command reports when it fails: sentences for the person at the terminal.
type Outcome<T = ()> = Result<T, String>;

const USAGE: &str = "\
cargo xtask COMMAND

  test [--no-postgres] [--no-browser] [-- CARGO-TEST-ARGUMENTS]
                           the whole check; installs or finds PostgreSQL and Chromium
  doctor                   what this machine lacks, with the line that installs it
  postgres                 run a throw-away PostgreSQL and print its URL, until Enter
  architecture             the rules of the house: imports, rooms, sizes, names
  i18n                     texts: same keys in every language, none missing, none unused
  api                      the description of the API, read by a foreign program
  calendars                sample calendars and public holidays, compared with foreign programs
  documents                sample documents, looked at by foreign programs
  oparl                    what the demo publishes, read by foreign programs
  pictures                 the pictures of the README, taken anew in a browser
  licences                 the list of crates that are part of the program, for its page
  deny                     licences, sources and advisories of the dependencies
  new-resource CRATE NAME  a resource folder with its seven files";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(report) => {
            eprintln!("{report}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Outcome {
    match words {
        ["test", options @ ..] => test::run(&test::Options::parse(options)?),
        ["doctor"] => machine::doctor(),
        ["postgres"] => cluster::run_until_enter(),
        ["architecture"] => report(&architecture::problems()?, "the house keeps its rules"),
        ["i18n"] => report(&i18n::problems()?, "every text is there in every language"),
        ["api"] => api::run(),
        ["calendars"] => calendars::run(),
        ["documents"] => documents::run(),
        ["oparl"] => oparl::run(),
        ["pictures"] => pictures::run(),
        ["licences"] => licences::write(),
        ["deny"] => deny::run(&workspace::Workspace::load()?.target),
        ["new-resource", krate, name] => scaffold::new_resource(krate, name),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(format!("unknown command: {}\n\n{USAGE}", words.join(" "))),
    }
}

/// Prints `fine` if there are no problems, otherwise fails with all of them.
fn report(problems: &[String], fine: &str) -> Outcome {
    if problems.is_empty() {
        println!("{fine}");
        return Ok(());
    }
    Err(format!(
        "{}\n{} problems",
        problems.join("\n"),
        problems.len()
    ))
}
