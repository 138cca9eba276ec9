//! Programs of Python that check us, each in an environment of its own.

use std::path::PathBuf;
use std::process::Command;

use crate::workspace::{Workspace, read};
use crate::{Outcome, child};

/// The Python of an environment below the target folder that has what a list in the workspace
/// says, and is made anew when the list has changed. What pip installs has to have the hashes
/// of the list.
pub fn environment(workspace: &Workspace, name: &str, requirements: &str) -> Outcome<PathBuf> {
    let place = workspace.target.join("tools").join(name);
    let python = place.join("bin/python");
    let requirements = workspace.root.join(requirements);
    let wanted = read(&requirements)?;
    let installed = place.join("requirements.txt");
    if read(&installed).is_ok_and(|it| it == wanted) {
        return Ok(python);
    }
    child::run(
        Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&place),
    )?;
    child::run(
        Command::new(&python)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
            ])
            .args([
                "--only-binary",
                ":all:",
                "--require-hashes",
                "--requirement",
            ])
            .arg(&requirements),
    )
    .map_err(|error| {
        format!("{error}\nPython's programs are missing; install them with the line above")
    })?;
    std::fs::write(&installed, wanted).map_err(|error| error.to_string())?;
    Ok(python)
}
