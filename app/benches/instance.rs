//! A whole instance under load: `cargo bench -p regiowerk --bench instance`.
//!
//! It makes a database with the demo's networks, takes a workbook of 100,000 invented
//! companies over, starts the server, and prints the figures of `docs/benchmarks.md`.
//! The client runs on the same machine: 16 connections with keep-alive, threads of this
//! process.
//!
//! ```text
//! cargo bench -p regiowerk --bench instance -- [--rows 100000] [--seconds 10]
//!     [--database postgres://…]      an empty database instead of a SQLite file
//! ```

#![expect(
    clippy::expect_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a measurement reads the clock and stops where it cannot go on"
)]

use sheets::export::{Column, Value, workbook};
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const NETWORK: &str = "emscher-lippe-netzwerk";
const CONNECTIONS: usize = 16;

/// So many different questions: far more than the answers that a server remembers.
const QUESTIONS: usize = 4_096;

/// Hits, near hits and none; no two are the same, and neighbours have little in common.
fn question(number: usize) -> String {
    let mixed = mixed(number);
    let (postcode, town) = TOWNS[mixed % TOWNS.len()];
    let (trade, name) = (TRADES[mixed / 13 % 8], NAMES[mixed / 211 % 9]);
    let knows = KNOWS[mixed / 19 % 7];
    let place = mixed / 1_009 % 97;
    match number % 8 {
        0 => format!("{trade} {town} {place}"),
        1 => format!("{name} {number}"),
        2 => format!("{knows} {postcode} {}", number % 1_000),
        3 => format!("{} {name} {place}", slipped(trade, place)),
        4 => format!("{}", 3 * number + 7),
        5 => format!("Werkstraße {} {town} {knows}", number % 200 + 1),
        6 => format!("technologie {name} {}", number / 8),
        _ => format!("Zementwerk{number}"),
    }
}

/// A word with two letters exchanged.
fn slipped(word: &str, place: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = 1 + place % (letters.len() - 2);
    letters.swap(place, place + 1);
    letters.into_iter().collect()
}

/// As part of an address.
fn escaped(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// The mixing step of splitmix64: neighbours share nothing.
fn mixed(number: usize) -> usize {
    let mixed = (number as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((mixed ^ (mixed >> 31)) >> 16) as usize
}

fn main() {
    let options = Options::read();
    let folder = tempfile::tempdir().expect("a folder");
    let ground = Ground::prepare(folder.path(), &options);
    println!("| what | measured |\n| --- | --- |");
    let rows = options.rows;
    let took = ground.import(folder.path(), rows);
    println!("| import of {rows} organisations (XLSX, whole command) | {took:.1} s |");
    let starts = median((0..5).map(|_| ground.start().1).collect());
    println!(
        "| start to first answer, median of 5 | {:.0} ms |",
        starts * 1e3
    );
    let (server, _) = ground.start();
    std::thread::sleep(Duration::from_secs(15));
    println!("| resident memory when idle | {} MB |", server.memory());
    let questions: Vec<String> = (0..QUESTIONS).map(|it| escaped(&question(it))).collect();
    let asked = |prefix: &str| -> Vec<String> {
        questions.iter().map(|it| format!("{prefix}{it}")).collect()
    };
    let api = asked(&format!(
        "/api/v1/networks/{NETWORK}/organisations?limit=25&q="
    ));
    let page = asked(&format!("/{NETWORK}/intern/verzeichnis?q="));
    let first = format!("/{NETWORK}/intern/verzeichnis");
    for (what, paths, cookie) in [
        (
            "public page of the network",
            vec![format!("/{NETWORK}")],
            None,
        ),
        ("search, API", api, None),
        ("search, page of the directory", page, ground.cookie.clone()),
        (
            "first page of the directory",
            vec![first],
            ground.cookie.clone(),
        ),
    ] {
        if what.contains("directory") && cookie.is_none() {
            continue;
        }
        let warm = Duration::from_secs(2);
        load(&server.address, &paths, cookie.as_deref(), warm);
        let time = Duration::from_secs(options.seconds);
        let found = load(&server.address, &paths, cookie.as_deref(), time);
        println!("| {what} | {found} |");
        println!("| resident memory after it | {} MB |", server.memory());
    }
}

struct Options {
    rows: usize,
    seconds: u64,
    database: Option<String>,
}

impl Options {
    fn read() -> Self {
        let words: Vec<String> = std::env::args().collect();
        let after = |name: &str| {
            let place = words.iter().position(|it| it == name)?;
            words.get(place + 1).cloned()
        };
        let number = |name: &str| after(name).and_then(|it| it.parse().ok());
        Self {
            rows: number("--rows").unwrap_or(100_000),
            seconds: number("--seconds").unwrap_or(10) as u64,
            database: after("--database"),
        }
    }
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_regiowerk"))
}

fn run(arguments: &[&str]) {
    let output = program().args(arguments).output().expect("it starts");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
}

/// A database with the demo's networks, and a way to serve it.
struct Ground {
    database: String,
    config: PathBuf,
    /// Of somebody from the central office; there is one on SQLite only.
    cookie: Option<String>,
}

impl Ground {
    fn prepare(folder: &Path, options: &Options) -> Self {
        let config = folder.join("regiowerk.toml");
        let (database, cookie) = if let Some(url) = &options.database {
            let charters = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../networks"));
            let charters = charters.expect("networks/");
            let files = charters.map(|it| it.expect("a file").path());
            let files: Vec<_> = files
                .filter(|it| it.extension().is_some_and(|ending| ending == "toml"))
                .map(|it| it.to_string_lossy().into_owned())
                .collect();
            let mut words = vec!["charter", "apply", "--database", url];
            words.extend(files.iter().map(String::as_str));
            run(&words);
            (url.clone(), None)
        } else {
            let cookie = demo_cookie(folder);
            let file = folder.join("regiowerk.sqlite");
            (format!("sqlite://{}", file.display()), Some(cookie))
        };
        let text = format!("database = \"{database}\"\npublic_url = \"http://localhost\"\n");
        fs::write(&config, text).expect("writable");
        Self {
            database,
            config,
            cookie,
        }
    }

    /// Takes a workbook over; how long the whole command took, in seconds.
    fn import(&self, folder: &Path, rows: usize) -> f64 {
        let file = folder.join("firmen.xlsx");
        fs::write(&file, list_of(rows)).expect("writable");
        let file = file.to_string_lossy();
        let began = Instant::now();
        run(&[
            "import",
            "organisations",
            &file,
            "--network",
            NETWORK,
            "--confidentiality",
            "public",
            "--database",
            &self.database,
        ]);
        began.elapsed().as_secs_f64()
    }

    /// Starts the server; how long until the public page was answered, in seconds.
    fn start(&self) -> (Server, f64) {
        let port = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = port.local_addr().expect("bound").to_string();
        drop(port);
        let began = Instant::now();
        let child = program()
            .args(["serve", "--listen", &address, "--config"])
            .arg(&self.config)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let server = Server { child, address };
        let path = format!("/{NETWORK}");
        loop {
            if let Ok(mut connection) = Connection::open(&server.address)
                && connection.ask(&path, None) == Some(200)
            {
                return (server, began.elapsed().as_secs_f64());
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

/// Fills a database by running the demo on it, and signs in there.
fn demo_cookie(folder: &Path) -> String {
    let mut child = program()
        .args(["demo", "--listen", "127.0.0.1:0", "--data"])
        .arg(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let mut output = BufReader::new(child.stdout.take().expect("piped"));
    let mut line = String::new();
    output.read_line(&mut line).expect("its address");
    let address = line.trim().rsplit("http://").next().expect("an address");
    let form = "persona=1-central-office";
    let mut stream = TcpStream::connect(address).expect("it listens");
    write!(
        stream,
        "POST /anmelden/demo HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{form}",
        form.len()
    )
    .expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    let cookie = answer
        .lines()
        .find_map(|it| it.strip_prefix("set-cookie: "));
    let cookie = cookie.expect("a cookie").split(';').next();
    let cookie = cookie.expect("a value").to_owned();
    child.kill().expect("it runs");
    child.wait().expect("it ends");
    cookie
}

/// A running server; dropped, it ends.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// What it holds in memory, in MB (Linux).
    fn memory(&self) -> String {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|it| it.trim().split(' ').next()?.parse::<u64>().ok());
        kilobytes.map_or("unknown".to_owned(), |it| (it / 1024).to_string())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One connection that is kept open.
struct Connection {
    stream: BufReader<TcpStream>,
    host: String,
    body: Vec<u8>,
}

impl Connection {
    fn open(address: &str) -> std::io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self {
            stream: BufReader::with_capacity(64 << 10, stream),
            host: address.to_owned(),
            body: Vec::new(),
        })
    }

    /// Asks and reads the whole answer; its status.
    fn ask(&mut self, path: &str, cookie: Option<&str>) -> Option<u16> {
        let cookie = cookie.map_or(String::new(), |it| format!("Cookie: {it}\r\n"));
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\n{cookie}\r\n", self.host);
        self.stream.get_mut().write_all(request.as_bytes()).ok()?;
        let mut line = String::new();
        self.stream.read_line(&mut line).ok()?;
        let status = line.split(' ').nth(1)?.parse().ok()?;
        let mut length = 0;
        loop {
            line.clear();
            self.stream.read_line(&mut line).ok()?;
            if line.trim().is_empty() {
                break;
            }
            let (name, value) = line.split_once(':')?;
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse().ok()?;
            }
        }
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body).ok()?;
        Some(status)
    }
}

/// Asks for these paths in turn on every connection, as fast as they are answered. Each
/// connection begins elsewhere.
fn load(address: &str, paths: &[String], cookie: Option<&str>, time: Duration) -> String {
    let over = AtomicBool::new(false);
    let began = Instant::now();
    let one = |number: usize| {
        let mut connection = Connection::open(address).expect("it listens");
        let mut took = Vec::new();
        let first = number * paths.len() / CONNECTIONS;
        for path in paths.iter().cycle().skip(first) {
            if over.load(Ordering::Relaxed) {
                break;
            }
            let began = Instant::now();
            assert_eq!(connection.ask(path, cookie), Some(200), "{path}");
            took.push(began.elapsed().as_secs_f64());
        }
        took
    };
    let mut took: Vec<f64> = std::thread::scope(|scope| {
        let one = &one;
        let all: Vec<_> = (0..CONNECTIONS)
            .map(|number| scope.spawn(move || one(number)))
            .collect();
        std::thread::sleep(time);
        over.store(true, Ordering::Relaxed);
        let all = all.into_iter().flat_map(|it| it.join().expect("it ends"));
        all.collect()
    });
    let seconds = began.elapsed().as_secs_f64();
    took.sort_unstable_by(f64::total_cmp);
    let at = |part: f64| took[((took.len() - 1) as f64 * part) as usize] * 1e3;
    format!(
        "{:.0} requests/s, half within {:.1} ms, 99 % within {:.1} ms",
        took.len() as f64 / seconds,
        at(0.5),
        at(0.99)
    )
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}

const TITLES: [&str; 9] = [
    "Kundennummer",
    "Name",
    "Straße",
    "PLZ",
    "Ort",
    "WZ 2008",
    "Mitarbeiter",
    "Website",
    "Kompetenzen",
];
const TRADES: [&str; 8] = [
    "Stahlbau",
    "Apparatebau",
    "Wasserstofftechnologie",
    "Gießerei",
    "Härterei",
    "Logistik",
    "Medizintechnik",
    "Softwarehaus",
];
const NAMES: [&str; 9] = [
    "Berger",
    "Öztürk",
    "Kowalski",
    "Brinkmann",
    "Yılmaz",
    "Schulte",
    "Nowak",
    "Krämer",
    "Böhm",
];
const TOWNS: [(&str, &str); 7] = [
    ("45768", "Marl"),
    ("45964", "Gladbeck"),
    ("46236", "Bottrop"),
    ("45657", "Recklinghausen"),
    ("45699", "Herten"),
    ("46282", "Dorsten"),
    ("45721", "Haltern am See"),
];
const BRANCHES: [&str; 6] = ["25.11", "28.29", "20.11", "24.51", "52.29", "62.01"];
const KNOWS: [&str; 7] = [
    "Elektrolyse",
    "Drehteile",
    "Aluminiumguss",
    "Schweißen",
    "Gefahrgut",
    "Spritzguss",
    "Fernwartung",
];

/// A workbook of so many invented companies, always the same.
fn list_of(rows: usize) -> Vec<u8> {
    let text = |text: String| Value::Text(text);
    let row = |number: usize| {
        let mixed = mixed(number);
        let (postcode, town) = TOWNS[mixed % TOWNS.len()];
        let knows = [KNOWS[mixed / 19 % 7], KNOWS[mixed / 523 % 7]];
        let (trade, name) = (TRADES[mixed / 13 % 8], NAMES[mixed / 211 % 9]);
        vec![
            text(format!("K{number}")),
            text(format!("{trade} {name} {number} GmbH")),
            text(format!("Werkstraße {}", number % 200 + 1)),
            text(postcode.to_owned()),
            text(town.to_owned()),
            text(BRANCHES[mixed / 17 % 6].to_owned()),
            Value::Count((mixed / 29 % 400) as u32 + 1),
            text(format!("https://firma{number}.example")),
            text(knows.join(", ")),
        ]
    };
    let column = |title: &str| Column {
        title: title.to_owned(),
        width: 20,
    };
    let made = workbook("Firmen", &TITLES.map(column), (0..rows).map(row));
    made.expect("a workbook")
}
