//! chromedriver for one run of the journeys.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;

use crate::Outcome;
use crate::child::{self, Guard};

/// A running chromedriver; dropping it ends it.
pub struct Driver {
    _server: Guard,
    port: u16,
}

impl Driver {
    /// Starts chromedriver on a free port that it chooses itself.
    pub fn start(program: &Path) -> Outcome<Self> {
        let mut child = child::tied(program, "TERM")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{}: {error}", program.display()))?;
        let output = child.stdout.take().ok_or("chromedriver has no output")?;
        let server = Guard::new(child, "TERM");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines
            .find_map(|line| port_in(&line))
            .ok_or("chromedriver ended before it said on which port it listens")?;
        // It must not block on a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self {
            _server: server,
            port,
        })
    }

    /// Where it takes WebDriver commands.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// The port in `ChromeDriver was started successfully on port 43211.`
fn port_in(line: &str) -> Option<u16> {
    let (_, after) = line.split_once("successfully on port ")?;
    after.trim().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_greeting() {
        assert_eq!(
            port_in("ChromeDriver was started successfully on port 43211."),
            Some(43211)
        );
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0"), None);
    }
}
