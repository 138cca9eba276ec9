//! Uploaded files outlive the process, and a backup holds them.

use crate::process::{Demo, Person, run};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;
use testkit::databases;

const NETWORK: &str = "/api/v1/networks/emscher-lippe-netzwerk";

/// The JSON at the end of an answer.
fn json(answer: &str) -> Value {
    let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    let start = body.find('{').unwrap_or(0);
    let end = body.rfind('}').map_or(0, |it| it + 1);
    serde_json::from_str(&body[start..end]).unwrap_or(Value::Null)
}

/// A visit that the central office wrote down: its id.
fn a_visit(address: &str, office: &Person) -> String {
    let list = office
        .get(address, &format!("{NETWORK}/organisations?limit=1"))
        .1;
    let organisation = json(&list)["items"][0]["id"]
        .as_str()
        .expect("one")
        .to_owned();
    let page = format!("/emscher-lippe-netzwerk/intern/verzeichnis/{organisation}/kontakt");
    let form = "art=visit&tag=2026-01-12&anlass-text=Probe&sichtbarkeit=network&eigene=Jemand";
    let (status, answer) = office.post(address, &page, form);
    assert_eq!(status, 303, "{answer}");
    let contacts = format!("{NETWORK}/organisations/{organisation}/contacts");
    let contacts = json(&office.get(address, &contacts).1);
    let contacts = contacts["items"].as_array().expect("a list").clone();
    let found = contacts.iter().find(|it| it["subject"] == "Probe");
    let id = found.and_then(|it| it["id"].as_str());
    id.expect("the visit").to_owned()
}

/// Adds a text of that number to a visit; whether it is promised, and not if the server
/// is gone.
fn add(address: &str, office: &Person, visit: &str, number: u64) -> bool {
    let list = format!("/emscher-lippe-netzwerk/intern/kontakte/{visit}/anhaenge");
    let text = format!("Bericht {number}: {}", "Zeile um Zeile. ".repeat(4_000));
    let name = format!("bericht-{number}.txt");
    let answer = office.send_file(address, &list, &name, &text);
    assert!(
        answer.iter().all(|(status, _)| *status == 303),
        "{answer:?}"
    );
    answer.is_some()
}

/// What the file of that number of a visit holds now.
fn content(address: &str, office: &Person, visit: &str, number: u64) -> (u16, String) {
    let list = format!("{NETWORK}/contacts/{visit}/attachments");
    let there = json(&office.get(address, &list).1)["items"].clone();
    let there = there.as_array().expect("a list");
    let name = format!("bericht-{number}.txt");
    let found = there.iter().find(|it| it["name"] == name.as_str());
    let id = found
        .and_then(|it| it["id"].as_str())
        .expect("it is listed");
    office.get(address, &format!("{list}/{id}/content"))
}

#[test]
fn killed_while_files_arrive_every_promised_one_is_there() {
    let data = tempfile::tempdir().expect("a folder");
    let demo = Demo::start(data.path());
    let promised = Arc::new(Mutex::new(Vec::new()));
    let visits: Vec<_> = (0..2)
        .map(|_| {
            let office = Person::sign_in(demo.address(), "1-central-office");
            let visit = a_visit(demo.address(), &office);
            (office, visit)
        })
        .collect();
    let writers: Vec<_> = visits
        .into_iter()
        .map(|(office, visit)| {
            let (address, kept) = (demo.address().to_owned(), Arc::clone(&promised));
            std::thread::spawn(move || {
                // One and the same contact takes no more than twenty.
                for number in 0..20 {
                    if !add(&address, &office, &visit, number) {
                        return;
                    }
                    let promise = (visit.clone(), number);
                    kept.lock().expect("sound").push(promise);
                }
            })
        })
        .collect();
    while promised.lock().expect("sound").len() < 8 && !writers.iter().any(JoinHandle::is_finished)
    {
        std::thread::sleep(Duration::from_millis(5));
    }
    demo.kill();
    for writer in writers {
        writer.join().expect("the writer ends with the server");
    }
    let demo = Demo::start(data.path());
    let office = Person::sign_in(demo.address(), "1-central-office");
    let promised = promised.lock().expect("sound").clone();
    assert!(promised.len() >= 8);
    for (visit, number) in promised {
        let (status, answer) = content(demo.address(), &office, &visit, number);
        assert_eq!(status, 200, "{number}");
        assert!(
            answer.contains(&format!("Bericht {number}: Zeile")),
            "{number}"
        );
    }
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn done(output: &Output) {
    assert!(output.status.success(), "{output:?}");
}

/// Every file in a folder and below, without what is not finished.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// What the doctor says of the files: health and sentence.
fn told(url: &str, folder: &Path) -> (String, String) {
    let output = run(&[
        "doctor",
        "--json",
        "--database",
        url,
        "--files",
        &text(folder),
    ]);
    let findings: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = findings.as_array().expect("a list").clone();
    let found = findings.iter().find(|it| it["about"] == "uploads");
    let found = found.expect("a finding");
    let word = |key: &str| found[key].as_str().expect("a word").to_owned();
    (word("health"), word("what"))
}

#[test]
fn a_backup_holds_the_files_and_the_doctor_misses_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let demo = Demo::start(&data);
    let office = Person::sign_in(demo.address(), "1-central-office");
    let visit = a_visit(demo.address(), &office);
    for number in 0..3 {
        assert!(add(demo.address(), &office, &visit, number));
    }
    let source = format!("sqlite://{}", data.join("regiowerk.sqlite").display());
    let backup = folder.path().join("backup.zip");
    done(&run(&["backup", &text(&backup), "--database", &source]));
    demo.kill();
    let there = files(&data.join("uploads"));
    assert_eq!(there.len(), 3, "{there:?}");
    for (number, database) in databases().iter().enumerate() {
        let target = folder.path().join(format!("restored-{number}"));
        let url = database.url();
        if database.engine() == testkit::Engine::Postgres {
            let refused = run(&["restore", &text(&backup), "--database", url]);
            let said = String::from_utf8_lossy(&refused.stderr).into_owned();
            assert!(said.contains("holds files"), "{said}");
        }
        let restored = ["restore", &text(&backup), "--database", url, "--json"];
        let restored = run(&[&restored[..], &["--files", &text(&target)]].concat());
        done(&restored);
        let counts: Value = serde_json::from_slice(&restored.stdout).expect("JSON");
        assert_eq!(counts["files"], 3);
        for file in &there {
            let same = target.join(file.strip_prefix(data.join("uploads")).expect("inside"));
            assert_eq!(
                std::fs::read(file).expect("read"),
                std::fs::read(same).expect("read")
            );
        }
        let (health, what) = told(url, &target);
        assert_eq!(health, "fine", "{what}");
        assert!(what.starts_with("3 files in "), "{what}");
        let mut mine = files(&target);
        std::fs::write(mine.pop().expect("a file"), "x").expect("written");
        let (health, what) = told(url, &target);
        assert_eq!(health, "wrong");
        assert!(what.starts_with("damaged in "), "{what}");
        // A damaged file is left out of a backup: it could not be restored.
        let again = folder.path().join(format!("again-{number}.zip"));
        let written = ["backup", &text(&again), "--database", url, "--json"];
        let written = run(&[&written[..], &["--files", &text(&target)]].concat());
        done(&written);
        let said = String::from_utf8_lossy(&written.stderr).into_owned();
        assert!(said.contains("is damaged"), "{said}");
        let counts: Value = serde_json::from_slice(&written.stdout).expect("JSON");
        assert_eq!(counts["files"], 2);
        std::fs::remove_file(mine.pop().expect("a file")).expect("removed");
        let (health, what) = told(url, &target);
        assert_eq!(health, "wrong");
        assert!(what.starts_with("1 of 3 files are missing"), "{what}");
    }
}
