//! Starting the program and asking it over plain HTTP.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

/// A running demo; dropped, it is killed without warning.
pub struct Demo {
    child: Child,
    /// Kept open: a program whose output nobody takes ends.
    _output: BufReader<std::process::ChildStdout>,
    address: String,
}

impl Demo {
    /// Starts the demo on a free port and waits until it says its address.
    pub fn start(data: &Path) -> Self {
        let mut child = program()
            .args(["demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let (output, address) = announced(&mut child);
        Self {
            child,
            _output: output,
            address,
        }
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Kills it as a power cut would, from its own point of view.
    pub fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A node of a production instance; dropped, it is killed without warning.
pub struct Node {
    child: Child,
    _output: BufReader<std::process::ChildStdout>,
    address: String,
}

impl Node {
    /// Serves on a free port with the settings of a file, and waits for its address.
    pub fn serve(config: &Path) -> Self {
        Self::logging("127.0.0.1:0", config, Stdio::null())
    }

    /// The same at a given address.
    pub fn serve_at(listen: &str, config: &Path) -> Self {
        Self::logging(listen, config, Stdio::null())
    }

    /// The same, with its log somewhere.
    pub fn logging(listen: &str, config: &Path, log: impl Into<Stdio>) -> Self {
        let mut child = program()
            .args(["serve", "--listen", listen, "--config"])
            .arg(config)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("the program starts");
        let (output, address) = announced(&mut child);
        Self {
            child,
            _output: output,
            address,
        }
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Kills it as a power cut would, from its own point of view.
    pub fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }

    /// Asks it to stop, as whoever runs the service does; returns at once.
    pub fn ask_to_stop(&self) {
        let process = self.child.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &process]).status();
        assert!(asked.is_ok_and(|status| status.success()));
    }

    /// Waits until it has ended; its exit code.
    pub fn ended(mut self) -> Option<i32> {
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The output of a program that was just started, and the address in its first line.
fn announced(child: &mut Child) -> (BufReader<std::process::ChildStdout>, String) {
    let output = child.stdout.take().expect("its output is piped");
    let mut output = BufReader::new(output);
    let mut first = String::new();
    output.read_line(&mut first).expect("it says its address");
    let address = first.trim().rsplit("http://").next();
    (output, address.expect("an address").to_owned())
}

/// The charters that come with the product, in order of their names.
pub fn charters() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../networks");
    let entries = std::fs::read_dir(folder).expect("networks/ is there");
    let files = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut files: Vec<_> = files
        .filter(|file| file.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}

/// The first of them that can be applied without another one.
pub fn a_charter() -> PathBuf {
    let alone = |file: &PathBuf| {
        let text = std::fs::read_to_string(file).expect("it reads");
        !text.contains("operates_through")
    };
    let found = charters().into_iter().find(alone);
    found.expect("there are charters")
}

/// The program under test.
pub fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_regiowerk"))
}

/// Runs the program to its end.
pub fn run(arguments: &[&str]) -> Output {
    program()
        .args(arguments)
        .output()
        .expect("the program starts")
}

/// Status and whole answer of a GET; `None` when nobody answers.
pub fn get(address: &str, path: &str) -> Option<(u16, String)> {
    get_as(address, path, "")
}

/// The same with a cookie.
pub fn get_as(address: &str, path: &str, cookie: &str) -> Option<(u16, String)> {
    ask(
        address,
        &format!(
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n\
             Connection: close\r\n\r\n"
        ),
    )
}

/// Status and whole answer of a form sent from the site itself.
pub fn post(address: &str, path: &str, form: &str) -> Option<(u16, String)> {
    post_as(address, path, "", form)
}

/// The same with a cookie.
pub fn post_as(address: &str, path: &str, cookie: &str, form: &str) -> Option<(u16, String)> {
    let length = form.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n\
         Cookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n{form}"
    );
    ask(address, &request)
}

/// A form that a proxy has passed on for a client.
pub fn post_for(address: &str, client: &str, path: &str, form: &str) -> Option<(u16, String)> {
    let length = form.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nX-Forwarded-For: {client}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n{form}"
    );
    ask(address, &request)
}

/// Somebody of the demo who has signed in.
pub struct Person {
    cookie: String,
}

impl Person {
    /// Signs in with one click.
    pub fn sign_in(address: &str, persona: &str) -> Self {
        let form = format!("persona={persona}");
        let (status, answer) = post(address, "/anmelden/demo", &form).expect("an answer");
        assert_eq!(status, 303, "{answer}");
        let cookie = header(&answer, "set-cookie").expect("a cookie");
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        Self { cookie }
    }

    /// Status and whole answer of a GET.
    pub fn get(&self, address: &str, path: &str) -> (u16, String) {
        self.ask(address, &format!("GET {path}"), "", "")
    }

    /// Status and whole answer of a form.
    pub fn post(&self, address: &str, path: &str, form: &str) -> (u16, String) {
        let kind = "application/x-www-form-urlencoded";
        self.ask(address, &format!("POST {path}"), kind, form)
    }

    /// Uploads a table to be imported; the path of its page.
    pub fn upload(&self, address: &str, path: &str, table: &str) -> String {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"grundlage\"\r\n\r\nProbe\r\n\
             --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\n\r\n\
             {table}\r\n--x--\r\n"
        );
        let kind = "multipart/form-data; boundary=x";
        let (status, answer) = self.ask(address, &format!("POST {path}"), kind, &body);
        assert_eq!(status, 303, "{answer}");
        header(&answer, "location").expect("a page")
    }

    /// Sends a file as the only field of a form; `None` when nobody answers.
    pub fn send_file(
        &self,
        address: &str,
        path: &str,
        name: &str,
        content: &str,
    ) -> Option<(u16, String)> {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n\
             {content}\r\n--x--\r\n"
        );
        let (cookie, length) = (&self.cookie, body.len());
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n\
             Cookie: {cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        );
        ask(address, &request)
    }

    fn ask(&self, address: &str, line: &str, kind: &str, body: &str) -> (u16, String) {
        let (cookie, length) = (&self.cookie, body.len());
        let request = format!(
            "{line} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {cookie}\r\n\
             Content-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        );
        ask(address, &request).expect("an answer")
    }
}

/// The value of a header of an answer.
fn header(answer: &str, wanted: &str) -> Option<String> {
    let mut lines = answer.lines().take_while(|line| !line.is_empty());
    lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        (name.eq_ignore_ascii_case(wanted)).then(|| value.trim().to_owned())
    })
}

fn ask(address: &str, request: &str) -> Option<(u16, String)> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.split(' ').nth(1)?.parse().ok()?;
    Some((status, answer))
}
