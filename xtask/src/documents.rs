//! `cargo xtask documents`: sample documents, typeset by the program that was built and
//! looked at by programs that know nothing of ours.
//!
//! page-validation says whether they are PDF/UA-1 and PDF/A-2a, qpdf whether they are
//! sound, Poppler what somebody hears who has them read aloud: every text, in the order
//! it was written, and header cells in every table.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::machine::{self, Need};
use crate::workspace::{Workspace, read};
use crate::{Outcome, child, python, report};

/// What pip installs, with hashes.
const REQUIREMENTS: &str = "xtask/programs/requirements.txt";
/// The checker's own program.
const CHECKER: &str = "xtask/programs/documents.py";

/// Builds the program and checks what it typesets.
pub fn run() -> Outcome {
    machine::provide(&Need::FOR_DOCUMENTS)?;
    let workspace = Workspace::load()?;
    child::run(cargo(&workspace).args(["build", "--package", "regiowerk"]))?;
    check(&workspace)
}

/// Checks what the program that was built typesets.
pub fn check(workspace: &Workspace) -> Outcome {
    let folder = workspace.target.join("documents");
    std::fs::remove_dir_all(&folder).ok();
    child::run(
        cargo(workspace)
            .args(["run", "--quiet", "--package", "documents"])
            .args(["--features", "samples", "--example", "samples", "--"])
            .arg(&folder),
    )?;
    let samples = samples(&folder)?;
    if samples.is_empty() {
        return Err(format!("no samples in {}", folder.display()));
    }
    let program = workspace.target.join("debug/regiowerk");
    let mut problems = Vec::new();
    for sample in &samples {
        let pdf = printed(&program, sample)?;
        child::output(Command::new("qpdf").arg("--check").arg(&pdf))?;
        let heard = child::output(Command::new("pdfinfo").arg("-struct-text").arg(&pdf))?;
        let words = serde_json::from_str(&read(&sample.with_extension("words.json"))?)
            .map_err(|error| format!("{}: {error}", sample.display()))?;
        problems.extend(headerless(&heard).map(|it| format!("{}: {it}", pdf.display())));
        problems.extend(unheard(&heard, words).map(|it| format!("{}: {it}", pdf.display())));
    }
    report(
        &problems,
        "every table has header cells, every text is read in order",
    )?;
    let python = python::environment(workspace, "documents", REQUIREMENTS)?;
    let pdfs = samples.iter().map(|it| it.with_extension("pdf"));
    child::run(
        Command::new(python)
            .arg(workspace.root.join(CHECKER))
            .args(pdfs),
    )
}

fn cargo(workspace: &Workspace) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(&workspace.root);
    command
}

/// The manuscripts in the folder, by name.
fn samples(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut samples: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".json"))
        .filter(|path| !path.to_string_lossy().ends_with(".words.json"))
        .collect();
    samples.sort();
    Ok(samples)
}

/// Typesets a manuscript twice and keeps the PDF beside it.
fn printed(program: &Path, manuscript: &Path) -> Outcome<PathBuf> {
    let once = typeset(program, manuscript)?;
    if once != typeset(program, manuscript)? {
        return Err(format!("{}: not twice the same", manuscript.display()));
    }
    let pdf = manuscript.with_extension("pdf");
    std::fs::write(&pdf, once).map_err(|error| error.to_string())?;
    Ok(pdf)
}

fn typeset(program: &Path, manuscript: &Path) -> Outcome<Vec<u8>> {
    let file = File::open(manuscript).map_err(|error| error.to_string())?;
    let output = Command::new(program)
        // More than the server gives: here everything runs at once and unoptimised.
        .args(["typeset", "--memory", "4096", "--seconds", "300"])
        .stdin(file)
        .output()
        .map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let words = String::from_utf8_lossy(&output.stderr);
    Err(format!("{}: {words}", manuscript.display()))
}

/// Tables without a header cell, in what `pdfinfo -struct-text` prints.
fn headerless(heard: &str) -> impl Iterator<Item = String> {
    let lines: Vec<_> = heard.lines().collect();
    let tables = lines.iter().enumerate();
    let tables = tables.filter(|(_, line)| line.trim_start().starts_with("Table"));
    let bare = tables.filter(|&(at, table)| {
        let mut inside = lines[at + 1..]
            .iter()
            .take_while(|line| depth(line) > depth(table));
        !inside.any(|line| line.trim_start().starts_with("TH"))
    });
    let found: Vec<_> = bare
        .map(|(at, _)| format!("the table in line {} has no header cell", at + 1))
        .collect();
    found.into_iter()
}

fn depth(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Texts that are not heard where they have to be.
fn unheard(heard: &str, words: Vec<String>) -> impl Iterator<Item = String> {
    let quoted = heard.lines().filter_map(|line| {
        let line = line.trim();
        line.strip_prefix('"')?.strip_suffix('"')
    });
    let heard = bare(&quoted.collect::<String>());
    let mut at = 0;
    words.into_iter().filter_map(move |text| {
        let wanted = bare(&text);
        match heard[at..].find(&wanted) {
            Some(place) => {
                at += place + wanted.len();
                None
            }
            None => Some(format!("is not read in order: {text}")),
        }
    })
}

/// A text without what setting it changes: spaces, line breaks, hyphens.
fn bare(text: &str) -> String {
    let changed = |letter: &char| letter.is_whitespace() || ['-', '\u{AD}'].contains(letter);
    text.chars().filter(|letter| !changed(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEARD: &str = "\
Document
  P (block)
    \"Zustän-\"
    \"digkeit\"
  Table (block):
    TR
      TH <U1>:
        \"Name\"
  Table (block):
    TR
      TD
        \"Wert\"
  P (block)
    \"Ende\"
";

    #[test]
    fn a_table_without_header_cells_is_found() {
        let found: Vec<_> = headerless(HEARD).collect();
        assert_eq!(found, ["the table in line 9 has no header cell"]);
    }

    #[test]
    fn texts_are_heard_in_their_order() {
        let heard = |words: &[&str]| {
            let words = words.iter().map(|&it| it.to_owned()).collect();
            unheard(HEARD, words).count()
        };
        assert_eq!(heard(&["Zuständigkeit", "Name", "Wert", "Ende"]), 0);
        assert_eq!(heard(&["Name", "Zuständigkeit"]), 1);
        assert_eq!(heard(&["niemals"]), 1);
    }
}
