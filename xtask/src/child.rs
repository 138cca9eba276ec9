//! Child processes that do not outlive this one.

use std::ffi::OsStr;
use std::process::{Child, Command};

use crate::Outcome;
use crate::machine;

/// A command that gets `signal` when this process dies, however it dies.
///
/// Uses `setpriv` of util-linux (in every Debian); without it the command is
/// started plainly and only an orderly exit ends it.
pub fn tied(program: impl AsRef<OsStr>, signal: &str) -> Command {
    let Some(setpriv) = machine::find("setpriv") else {
        return Command::new(program);
    };
    let mut command = Command::new(setpriv);
    command.args(["--pdeathsig", signal, "--"]).arg(program);
    command
}

/// A process that is ended when the value goes out of scope.
pub struct Guard {
    child: Child,
    signal: &'static str,
}

impl Guard {
    /// Takes charge of `child`; `signal` is the one that ends it in good order.
    pub const fn new(child: Child, signal: &'static str) -> Self {
        Self { child, signal }
    }

    /// How the process ended, if it has ended.
    pub fn ended(&mut self) -> Option<String> {
        self.child
            .try_wait()
            .ok()
            .flatten()
            .map(|status| status.to_string())
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        let pid = self.child.id().to_string();
        let asked = Command::new("kill")
            .args(["-s", self.signal, &pid])
            .status();
        if !asked.is_ok_and(|status| status.success()) {
            self.child.kill().ok();
        }
        self.child.wait().ok();
    }
}

/// Runs a command to its end; its output goes to the terminal.
pub fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| format!("{}: {error}", shown(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{}: {status}", shown(command)))
    }
}

/// Runs a command to its end and gives what it printed.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command
        .output()
        .map_err(|error| format!("{}: {error}", shown(command)))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(format!(
        "{}: {}\n{}",
        shown(command),
        output.status,
        complaint.trim_end()
    ))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}
