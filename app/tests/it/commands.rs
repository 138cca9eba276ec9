//! Commands, their refusals and their exit codes.

use crate::process::{Demo, Node, a_charter, charters as networks, get, post_for, run};
use std::path::Path;
use std::process::Output;

fn url(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn refused(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    text(&output.stderr)
}

#[test]
fn the_demo_shows_every_network_of_the_charters() {
    let data = tempfile::tempdir().expect("a folder");
    let demo = Demo::start(data.path());
    let (status, answer) = get(demo.address(), "/api/v1/networks").expect("an answer");
    assert_eq!(status, 200);
    for file in networks() {
        let slug = file
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        assert!(
            answer.contains(&format!("\"slug\":\"{slug}\"")),
            "{slug} in {answer}"
        );
    }
    assert!(answer.contains("\"next\":null"));
}

#[test]
fn a_taken_port_is_one_clear_line() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("bound").to_string();
    let data = tempfile::tempdir().expect("a folder");
    let folder = data.path().to_string_lossy().into_owned();
    let message = refused(&run(&["demo", "--listen", &address, "--data", &folder]));
    assert!(
        message.contains(&address) && message.contains("--listen"),
        "{message}"
    );
}

#[test]
fn a_folder_that_cannot_be_written_is_one_clear_line() {
    let data = tempfile::NamedTempFile::new().expect("a file where a folder should be");
    let folder = data.path().to_string_lossy().into_owned();
    let message = refused(&run(&[
        "demo",
        "--listen",
        "127.0.0.1:0",
        "--data",
        &folder,
    ]));
    assert!(message.contains("cannot be written"), "{message}");
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = url(&folder.path().join("regiowerk.sqlite"));
    let newer = db::Migration {
        version: 9_999_999_999,
        name: "from the future",
        sql: "CREATE TABLE future (id BIGINT NOT NULL PRIMARY KEY)",
    };
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let db = db::Db::open(&url).await.expect("the database");
        db.migrate(&[newer]).await.expect("the step runs");
        db.close().await;
    });
    let message = refused(&run(&["migrate", "--database", &url]));
    assert!(message.contains("newer version"), "{message}");
}

#[test]
fn what_is_exported_applies_to_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let (one, two) = (
        url(&folder.path().join("1.sqlite")),
        url(&folder.path().join("2.sqlite")),
    );
    let files = networks();
    let mut apply = vec!["charter", "apply", "--database", &one];
    let names: Vec<_> = files
        .iter()
        .map(|file| file.to_string_lossy().into_owned())
        .collect();
    apply.extend(names.iter().map(String::as_str));
    assert!(run(&apply).status.success());
    let again = run(&apply);
    assert_eq!(
        text(&again.stdout).matches("nothing to do").count(),
        files.len()
    );
    let mut copies = Vec::new();
    for file in &files {
        let slug = file
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let exported = run(&["charter", "export", &slug, "--database", &one]).stdout;
        let copy = folder.path().join(format!("{slug}.toml"));
        std::fs::write(&copy, &exported).expect("writable");
        copies.push((slug, copy.to_string_lossy().into_owned(), exported));
    }
    let mut apply = vec!["charter", "apply", "--database", &two];
    apply.extend(copies.iter().map(|(_, copy, _)| copy.as_str()));
    assert!(run(&apply).status.success());
    for (slug, _, exported) in &copies {
        let output = run(&["charter", "export", slug, "--database", &two]);
        assert_eq!(text(&output.stdout), text(exported), "{slug}");
    }
}

#[test]
fn every_problem_of_a_charter_is_told_with_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("broken.toml");
    let broken = "[identity]\nname = \"\"\nnmae = 1\n\n[region]\nareas = [\"05562999\"]\n";
    std::fs::write(&file, broken).expect("writable");
    let name = file.to_string_lossy().into_owned();
    let message = refused(&run(&["charter", "check", &name]));
    for place in [":2:", ":3:", ":6:"] {
        assert!(
            message.contains(&format!("broken.toml{place}")),
            "{place} in {message}"
        );
    }
    let listed = run(&["charter", "check", &name, "--json"]);
    assert_eq!(listed.status.code(), Some(1));
    let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).expect("JSON");
    let problems = listed["problems"].as_array().expect("a list");
    let lines: Vec<_> = problems.iter().map(|it| it["line"].as_u64()).collect();
    assert!(
        lines.contains(&Some(3)) && lines.contains(&Some(6)),
        "{listed}"
    );
    assert!(
        problems.iter().all(|it| it["instead"].is_string()),
        "{listed}"
    );
}

#[test]
fn a_copy_holds_what_the_database_held() {
    let folder = tempfile::tempdir().expect("a folder");
    let demo = Demo::start(&folder.path().join("data"));
    let url = url(&folder.path().join("data/regiowerk.sqlite"));
    let copy = folder
        .path()
        .join("copy.sqlite")
        .to_string_lossy()
        .into_owned();
    assert!(run(&["backup", &copy, "--database", &url]).status.success());
    let before = run(&["audit", "verify", "--database", &url]);
    demo.kill();
    let other = format!("sqlite://{}", folder.path().join("other.sqlite").display());
    assert!(
        run(&["restore", &copy, "--database", &other])
            .status
            .success()
    );
    let after = run(&["audit", "verify", "--database", &other]);
    assert_eq!(text(&before.stdout), text(&after.stdout));
    assert!(after.status.success());
}

/// A folder with a database of one network and a sheet of two companies.
struct Office {
    folder: tempfile::TempDir,
    url: String,
    network: String,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = url(&folder.path().join("1.sqlite"));
        let charter = a_charter();
        let name = charter.to_string_lossy().into_owned();
        let applied = run(&["charter", "apply", &name, "--database", &url]);
        assert!(applied.status.success(), "{applied:?}");
        let rows = "Name;PLZ;Ort\nMusterbau GmbH;45657;Recklinghausen\nBeispiel AG;45768;Marl\n";
        std::fs::write(folder.path().join("firmen.csv"), rows).expect("writable");
        let network = charter.file_stem().expect("a name").to_string_lossy();
        Self {
            network: network.into_owned(),
            folder,
            url,
        }
    }

    fn file(&self, name: &str) -> String {
        self.folder.path().join(name).to_string_lossy().into_owned()
    }

    fn run(&self, words: &[&str]) -> Output {
        let place = ["--network", &self.network, "--database", &self.url];
        run(&[words, &place].concat())
    }
}

#[test]
fn a_sheet_is_tried_out_and_then_taken_over_once() {
    let office = Office::new();
    let file = office.file("firmen.csv");
    let import = ["import", "organisations", &file];
    let tried = office.run(&[&import[..], &["--dry-run"]].concat());
    assert!(text(&tried.stdout).contains("2 new"), "{tried:?}");
    let taken = office.run(&import);
    assert!(
        text(&taken.stdout).contains("2 taken over, 0 left out."),
        "{taken:?}"
    );
    let again = office.run(&import);
    assert!(text(&again.stdout).contains("2 unchanged"), "{again:?}");
}

#[test]
fn the_directory_is_handed_over_in_every_format_and_can_be_read_again() {
    let office = Office::new();
    let taken = office.run(&["import", "organisations", &office.file("firmen.csv")]);
    assert!(taken.status.success(), "{taken:?}");
    let export = |format: &str, more: &[&str]| {
        let words = ["export", "organisations", "--format", format];
        office.run(&[&words[..], more].concat()).stdout
    };
    let csv = text(&export("csv", &[]));
    assert!(csv.starts_with("\u{feff}Name;"), "{csv}");
    assert!(csv.contains("Beispiel AG;"), "{csv}");
    assert!(text(&export("csv", &["--english"])).contains("Postcode;Town"));
    assert!(export("xlsx", &[]).starts_with(b"PK"));
    assert!(text(&export("vcard", &[])).contains("FN:Musterbau GmbH\r\n"));
    assert!(text(&export("vcard3", &[])).contains("VERSION:3.0\r\n"));
    let copy = office.file("kopie.csv");
    assert!(export("csv", &["--output", &copy]).is_empty());
    let same = office.run(&["import", "organisations", &copy]);
    assert!(text(&same.stdout).contains("0 new"), "{same:?}");
    assert!(text(&same.stdout).contains("0 refused"), "{same:?}");
}

#[test]
fn the_first_administrator_is_invited_by_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = url(&folder.path().join("1.sqlite"));
    let base = [
        "user",
        "invite",
        "ada@example.org",
        "--name",
        "Ada Beispiel",
        "--public-url",
        "https://allianz.example.org/",
        "--database",
        &url,
    ];
    let without = run(&base);
    assert_eq!(
        without.status.code(),
        Some(2),
        "a network or --administrator"
    );
    let both = run(&[&base[..], &["--administrator", "--network", "x"]].concat());
    assert_eq!(both.status.code(), Some(2));
    let invited = run(&[&base[..], &["--administrator"]].concat());
    let told = text(&invited.stdout);
    assert!(
        told.contains("ada@example.org") && !told.contains("https://"),
        "{told}"
    );
    let shown = run(&[&base[..], &["--administrator", "--show-link", "--english"]].concat());
    let told = text(&shown.stdout);
    assert!(
        told.contains("https://allianz.example.org/en/passwort/"),
        "{told}"
    );
    let listed = run(&[&base[..], &["--administrator", "--show-link", "--json"]].concat());
    let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).expect("JSON");
    let link = listed["link"].as_str().unwrap_or_default();
    assert!(link.starts_with("https://allianz.example.org/"), "{listed}");
    assert!(
        run(&["audit", "verify", "--database", &url])
            .status
            .success()
    );
}

#[test]
fn settings_that_cannot_be_used_are_one_clear_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("regiowerk.toml");
    let database = url(&folder.path().join("1.sqlite"));
    let service = "label = \"Stadt\"\nclient_id = \"x\"\n";
    for (more, named) in [
        ("proxies = [\"everybody\"]".to_owned(), "everybody"),
        (
            format!("[[oidc]]\nkey = \"stadt\"\nissuer = \"http://id.example.org\"\n{service}"),
            "https://",
        ),
        (
            format!(
                "[[oidc]]\nkey = \"stadt\"\nissuer = \"https://id.example.org\"\n{service}\
                 client_secret_env = \"REGIOWERK_NO_SUCH_SECRET\"\n"
            ),
            "REGIOWERK_NO_SUCH_SECRET",
        ),
    ] {
        let base = format!("database = \"{database}\"\npublic_url = \"http://localhost\"\n");
        std::fs::write(&file, format!("{base}{more}")).expect("writable");
        let name = file.to_string_lossy().into_owned();
        let message = refused(&run(&[
            "serve",
            "--config",
            &name,
            "--listen",
            "127.0.0.1:0",
        ]));
        assert!(message.contains(named), "{message}");
    }
}

#[test]
fn people_behind_a_proxy_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("regiowerk.toml");
    let database = url(&folder.path().join("1.sqlite"));
    let settings = format!(
        "database = \"{database}\"\npublic_url = \"http://localhost\"\n\
         proxies = [\"127.0.0.1\"]\n"
    );
    std::fs::write(&file, settings).expect("writable");
    let node = Node::serve(&file);
    let ask = |client: &str| {
        let (path, form) = ("/einladung/erfunden", "passwort=x");
        post_for(node.address(), client, path, form).expect("an answer")
    };
    let most = platform::throttle::Gate::LinkFrom.limit().passages;
    for _ in 0..most {
        assert_eq!(ask("203.0.113.1").0, 409);
    }
    let (status, answer) = ask("198.51.100.9, 203.0.113.1");
    assert_eq!(status, 429, "what stands further left is nobody's word");
    assert!(answer.to_lowercase().contains("\r\nretry-after: "));
    assert_eq!(ask("203.0.113.2").0, 409);
}
