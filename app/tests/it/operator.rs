//! What an operator sees of a running instance: figures, lines in the log, its end.

use crate::process::{Node, get};
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Settings with a database of its own and figures at an address.
fn settings(folder: &Path, more: &str) -> PathBuf {
    let file = folder.join("regiowerk.toml");
    let database = folder.join("regiowerk.sqlite");
    let text = format!(
        "database = \"sqlite://{}\"\npublic_url = \"http://localhost\"\n{more}",
        database.display()
    );
    std::fs::write(&file, text).expect("writable");
    file
}

fn free_address() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("bound").to_string()
}

#[test]
fn figures_are_told_on_a_listener_of_their_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let figures = free_address();
    let config = settings(folder.path(), &format!("metrics = \"{figures}\"\n"));
    let node = Node::serve(&config);
    for path in ["/", "/api/v1/networks", "/nirgends", "/api/v1/networks/x"] {
        get(node.address(), path).expect("an answer");
    }
    let (status, told) = get(&figures, "/metrics").expect("an answer");
    assert_eq!(status, 200);
    for line in [
        r#"http_requests_total{method="GET",route="/api/v1/networks",status="200"} 1"#,
        r#"http_requests_total{method="GET",route="/api/v1/networks/{slug}",status="404"} 1"#,
        r#"http_request_duration_seconds_count{method="GET",route="/api/v1/networks"} 1"#,
        r#"regiowerk_jobs{state="waiting"} "#,
        r#"regiowerk_jobs{state="dead"} 0"#,
        "regiowerk_mails_waiting 0",
        "process_resident_memory_bytes ",
        r#"db_connections{state="idle"}"#,
        "# TYPE http_request_duration_seconds histogram",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }
    assert!(!told.contains("nirgends"), "{told}");
    // Not where the public asks.
    assert_eq!(get(node.address(), "/metrics").expect("an answer").0, 404);
}

#[test]
fn each_request_has_a_line_in_the_log_and_a_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("log");
    let node = Node::logging(
        "127.0.0.1:0",
        &settings(folder.path(), ""),
        File::create(&log).expect("a file"),
    );
    let (_, answer) = get(node.address(), "/nirgends?email=jutta@example.org").expect("an answer");
    let name = answer
        .lines()
        .find_map(|line| line.strip_prefix("x-request-id: "))
        .expect("a name in the head");
    assert_eq!(answer.matches(name).count(), 2, "{answer}");
    node.ask_to_stop();
    assert_eq!(node.ended(), Some(0));
    let log = std::fs::read_to_string(&log).expect("it was written");
    let lines: Vec<serde_json::Value> = log
        .lines()
        .filter(|line| line.contains("\"answered\""))
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(lines.len(), 1, "{log}");
    let fields = &lines[0]["fields"];
    assert_eq!(fields["http.method"], "GET");
    assert_eq!(fields["http.status"], 404);
    assert_eq!(fields["request.id"], name);
    assert!(fields["duration_ms"].is_f64());
    assert!(!log.contains("jutta"), "{log}");
}

#[test]
fn whoever_is_being_served_is_served_to_the_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let node = Node::serve(&settings(folder.path(), ""));
    let mut stream = TcpStream::connect(node.address()).expect("it listens");
    let (first, second) = ("email=jutta@example.org", "&passwort=falsch");
    let head = format!(
        "POST /anmelden HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {1}\r\n\r\n{first}",
        node.address(),
        first.len() + second.len()
    );
    stream.write_all(head.as_bytes()).expect("it is taken");
    // The head has to be there before the end is announced.
    std::thread::sleep(Duration::from_millis(300));
    node.ask_to_stop();
    let patience = Instant::now() + Duration::from_secs(20);
    while get(node.address(), "/healthz").is_some() {
        assert!(Instant::now() < patience, "it still takes connections");
        std::thread::sleep(Duration::from_millis(20));
    }
    stream.write_all(second.as_bytes()).expect("it is taken");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    assert_eq!(node.ended(), Some(0));
}
