//! Signing in through a sign-in service: a real one, from the package oidc-provider.

use crate::process::{Node, a_charter, get_as, post_as, run};
use db::Db;
use kernel::{AccountId, EmailAddress, Line};
use platform::account::{self, Account, AccountState, Password};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use testkit::noon;

/// The people of `provider.mjs`; nobody stands for somebody it does not let in.
const JUTTA: &str = "jutta";
const STRANGER: &str = "stranger";
const UNVERIFIED: &str = "unverified";
const NOBODY: &str = "nobody";

/// A running sign-in service; dropped, it ends.
struct Provider {
    child: Child,
    /// Kept open: a program whose output nobody takes ends.
    _output: BufReader<ChildStdout>,
    issuer: String,
}

impl Provider {
    /// Starts it on a free port; it sends people back to Regiowerk at that address.
    fn start(regiowerk: &str, way: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oidc");
        assert!(
            folder.join("node_modules/oidc-provider").is_dir(),
            "this test needs a sign-in service: run `cargo xtask test`, or \
             (cd app/tests/oidc && npm ci --ignore-scripts)"
        );
        let mut child = Command::new("node")
            .arg(folder.join("provider.mjs"))
            .arg(format!("http://{regiowerk}/anmelden/dienst/stadt/zurueck"))
            .arg(way)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node is there: apt-get install -y nodejs");
        let output = child.stdout.take().expect("its output is piped");
        let (mut output, mut issuer) = (BufReader::new(output), String::new());
        output.read_line(&mut issuer).expect("it says its address");
        Self {
            child,
            _output: output,
            issuer: issuer.trim().to_owned(),
        }
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A production instance with that service, on a database of its own.
struct Instance {
    node: Node,
    provider: Provider,
    database: String,
    _folder: tempfile::TempDir,
}

impl Instance {
    fn on(database: &str, way: &str) -> Self {
        let address = free_address();
        let provider = Provider::start(&address, way);
        let folder = tempfile::tempdir().expect("a folder");
        let config = config(folder.path(), database, &address, &provider.issuer);
        Self {
            node: Node::serve_at(&address, &config),
            provider,
            database: database.to_owned(),
            _folder: folder,
        }
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.node.address())
    }

    /// From the button to the page before the way back: the address that the service
    /// sends this person to.
    fn way_back(&self, browser: &mut Browser, who: &str, next: &str) -> String {
        let start = self.url(&format!("/anmelden/dienst/stadt?weiter={next}"));
        let left = browser.open(&start);
        assert_eq!(left.status, 303, "{}", left.body);
        self.through_the_service(browser, &left.location, who)
    }

    fn through_the_service(&self, browser: &mut Browser, start: &str, who: &str) -> String {
        assert!(start.starts_with(&self.provider.issuer), "{start}");
        assert!(start.contains("code_challenge_method=S256") && start.contains("nonce="));
        let mut address = format!("{start}&login_hint={who}");
        for _ in 0..10 {
            if address.starts_with(&self.url("/")) {
                return address;
            }
            let page = browser.open(&address);
            assert!(!page.location.is_empty(), "{address}: {}", page.body);
            address = page.location;
        }
        unreachable!("the service sends nobody back: {address}")
    }

    /// All the way; the answer to the way back.
    fn sign_in(&self, browser: &mut Browser, who: &str) -> Page {
        let back = self.way_back(browser, who, "/konto");
        browser.open(&back)
    }
}

fn free_address() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("bound").to_string()
}

fn config(folder: &Path, database: &str, address: &str, issuer: &str) -> PathBuf {
    let file = folder.join("regiowerk.toml");
    let text = format!(
        r#"
database = "{database}"
public_url = "http://{address}"

[[oidc]]
key = "stadt"
label = {{ de = "Stadtkonto", en = "City account" }}
issuer = "{issuer}"
client_id = "regiowerk"
client_secret = "only:for+these tests%"
"#
    );
    std::fs::write(&file, text).expect("writable");
    file
}

/// What a browser does: it keeps cookies for each host, and follows no redirect here.
#[derive(Default)]
struct Browser {
    cookies: BTreeMap<(String, String), String>,
}

struct Page {
    status: u16,
    location: String,
    body: String,
}

impl Browser {
    fn open(&mut self, url: &str) -> Page {
        let (host, path) = parts(url);
        let answer = get_as(&host, &path, &self.cookies_of(&host));
        self.read(&host, answer.expect("an answer"))
    }

    fn send(&mut self, url: &str, form: &str) -> Page {
        let (host, path) = parts(url);
        let answer = post_as(&host, &path, &self.cookies_of(&host), form);
        self.read(&host, answer.expect("an answer"))
    }

    fn cookies_of(&self, host: &str) -> String {
        let own = self.cookies.iter().filter(|((of, _), _)| of == host);
        let pairs: Vec<_> = own.map(|((_, name), it)| format!("{name}={it}")).collect();
        pairs.join("; ")
    }

    fn read(&mut self, host: &str, (status, answer): (u16, String)) -> Page {
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        let headers: Vec<_> = head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .collect();
        let of = |name: &str| {
            let name = name.to_owned();
            let found = headers.iter();
            found.filter(move |(it, _)| it.eq_ignore_ascii_case(&name))
        };
        for (_, cookie) in of("set-cookie") {
            let (pair, _) = cookie.split_once(';').unwrap_or((cookie, ""));
            if let Some((name, value)) = pair.split_once('=') {
                let key = (host.to_owned(), name.to_owned());
                self.cookies.insert(key, value.to_owned());
            }
        }
        let location = of("location").next().map_or("", |(_, value)| value);
        let location = if location.starts_with('/') {
            format!("http://{host}{location}")
        } else {
            location.to_owned()
        };
        Page {
            status,
            location,
            body: body.to_owned(),
        }
    }

    /// The same browser, not signed in anywhere.
    fn forget(&mut self) {
        self.cookies.clear();
    }
}

fn parts(url: &str) -> (String, String) {
    let rest = url.strip_prefix("http://").expect("an address");
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    (host.to_owned(), format!("/{path}"))
}

fn invited(instance: &Instance) -> String {
    let charter = a_charter();
    let slug = charter.file_stem().expect("a name").to_string_lossy();
    let file = charter.to_string_lossy();
    let database = &instance.database;
    let applied = run(&["charter", "apply", &file, "--database", database]);
    assert!(applied.status.success(), "{applied:?}");
    let invited = run(&[
        "user",
        "invite",
        "jutta@example.org",
        "--name",
        "Jutta Beispiel",
        "--network",
        &slug,
        "--public-url",
        &instance.url(""),
        "--database",
        database,
    ]);
    assert!(invited.status.success(), "{invited:?}");
    slug.into_owned()
}

#[test]
#[ignore = "needs a sign-in service"]
fn an_invited_person_comes_in_through_the_service() {
    for database in testkit::databases() {
        let instance = Instance::on(database.url(), "");
        let page = Browser::default().open(&instance.url("/anmelden"));
        assert!(page.body.contains("Mit Stadtkonto anmelden"));
        let mut browser = Browser::default();
        let refused = instance.sign_in(&mut browser, STRANGER);
        assert_eq!(refused.status, 403, "{}", refused.body);
        assert!(refused.body.contains("Ihr Konto ist hier nicht bekannt"));
        assert!(refused.body.contains("stranger@example.org"));
        browser.forget();
        let unknown = instance.sign_in(&mut browser, JUTTA);
        assert_eq!(unknown.status, 403, "not invited yet");
        browser.forget();

        let slug = invited(&instance);
        let refused = instance.sign_in(&mut browser, UNVERIFIED);
        assert_eq!(refused.status, 403);
        assert!(refused.body.contains("nicht bestätigt"), "{}", refused.body);
        browser.forget();

        let back = instance.way_back(&mut browser, JUTTA, "/en/konto");
        let welcome = browser.open(&back);
        assert_eq!(welcome.status, 303, "{}", welcome.body);
        assert_eq!(welcome.location, instance.url("/en/konto"));
        let inside = browser.open(&instance.url(&format!("/{slug}/intern")));
        assert_eq!(inside.status, 200, "the role of the invitation counts");

        let again = browser.open(&back);
        assert_eq!(again.status, 422, "the way back counts once");
        browser.forget();
        let second = instance.sign_in(&mut browser, JUTTA);
        assert_eq!(second.location, instance.url("/konto"), "by the link");
        let verified = run(&["audit", "verify", "--database", database.url()]);
        assert!(verified.status.success(), "{verified:?}");
    }
}

#[test]
#[ignore = "needs a sign-in service"]
fn forged_ways_back_lead_nowhere() {
    for database in testkit::databases() {
        let instance = Instance::on(database.url(), "");
        invited(&instance);
        let mut browser = Browser::default();
        let back = instance.way_back(&mut browser, JUTTA, "");
        let (front, code) = back.split_once("code=").expect("a code");
        let (code, _) = code.split_once('&').expect("more");
        let wrong = format!("{front}code={code}&state=invented");
        assert_eq!(browser.open(&wrong).status, 422, "a state of nobody");
        let foreign = Browser::default().open(&back);
        assert_eq!(foreign.status, 422, "another browser");
        assert!(foreign.body.contains("Browser"), "{}", foreign.body);
        assert_eq!(browser.open(&back).status, 303, "this one is right");

        browser.forget();
        let fresh = instance.way_back(&mut browser, JUTTA, "");
        let (_, state) = fresh.split_once("state=").expect("a state");
        let state = state.split('&').next().unwrap_or_default();
        let replayed = format!("{front}code={code}&state={state}");
        let refused = browser.open(&replayed);
        assert_eq!(refused.status, 422, "a code that was used");
        assert!(refused.body.contains("ließ sich nicht prüfen"));

        browser.forget();
        let sent_back = instance.sign_in(&mut browser, NOBODY);
        assert_eq!(sent_back.status, 422);
        assert!(sent_back.body.contains("hat Sie nicht angemeldet"));
        let unknown = browser.open(&instance.url("/anmelden/dienst/land"));
        assert_eq!(unknown.status, 404);
    }
}

/// An account in use with a password.
fn in_use(database: &str) {
    let password = Password::choose("drei müde Hunde").expect("long enough");
    let account = Account {
        password: password.hash(),
        state: AccountState::Active,
        persona: Some("test".to_owned()),
        ..Account::invited(
            Line::parse("Jutta Beispiel").expect("a name"),
            EmailAddress::parse("jutta@example.org").expect("an address"),
            noon(),
        )
    };
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let _: AccountId = runtime.block_on(async {
        let db = Db::open(database).await.expect("it opens");
        let tx = db.begin().await.expect("a transaction");
        let id = account::ensure_demo(&tx, &account).await.expect("stored");
        tx.commit().await.expect("committed");
        db.close().await;
        id
    });
}

/// The subjects of all letters to the account's owner, by alphabet.
fn letters(database: &str) -> Vec<String> {
    use sea_orm::{ConnectionTrait as _, Statement};
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let db = Db::open(database).await.expect("it opens");
        let sql = "SELECT subject FROM mail WHERE recipient = 'jutta@example.org' ORDER BY subject";
        let statement = Statement::from_string(db.read().get_database_backend(), sql);
        let rows = db.read().query_all_raw(statement).await.expect("it reads");
        let subjects = rows
            .iter()
            .map(|it| it.try_get("", "subject").expect("a column"));
        let subjects = subjects.collect();
        db.close().await;
        subjects
    })
}

#[test]
#[ignore = "needs a sign-in service"]
fn an_account_is_linked_and_the_link_taken_away() {
    for database in testkit::databases() {
        let instance = Instance::on(database.url(), "in-token");
        in_use(database.url());
        let mut browser = Browser::default();
        let form = "email=jutta%40example.org&passwort=drei+m%C3%BCde+Hunde";
        let signed_in = browser.send(&instance.url("/anmelden"), form);
        assert_eq!(signed_in.status, 303);
        let links = instance.url("/konto/dienste");
        let link = format!("{links}/stadt/verknuepfen");
        let leaving = browser.send(&link, "");
        let (_, on) = leaving
            .body
            .split_once(&instance.provider.issuer)
            .expect("a link");
        let on = on
            .split('"')
            .next()
            .unwrap_or_default()
            .replace("&#38;", "&");
        let start = format!("{}{on}", instance.provider.issuer);
        let back = instance.through_the_service(&mut browser, &start, UNVERIFIED);
        let linked = browser.open(&back);
        let notice = instance.url("/konto/dienste?meldung=notice-service-linked");
        assert_eq!(linked.location, notice, "{}", linked.body);
        let shown = browser.open(&links).body;
        assert!(shown.contains("Stadtkonto") && shown.contains("jutta@example.org"));

        let mut other = Browser::default();
        let by_link = instance.sign_in(&mut other, UNVERIFIED);
        assert_eq!(by_link.status, 303, "the link alone decides");
        let (_, rest) = shown.split_once("/konto/dienste/").expect("a button");
        let (id, _) = rest.split_once('/').expect("an id");
        let away = format!("{links}/{id}/loesen");
        assert_eq!(Browser::default().send(&away, "").status, 401);
        let unlinked = browser.send(&away, "");
        assert_eq!(unlinked.status, 303, "there is a password");
        other.forget();
        assert_eq!(instance.sign_in(&mut other, UNVERIFIED).status, 403);

        other.forget();
        assert_eq!(
            letters(database.url()),
            [
                "Eine Verknüpfung Ihres Kontos wurde gelöst",
                "Ihr Konto ist mit einem Anmeldedienst verknüpft",
            ]
        );
        let by_address = instance.sign_in(&mut other, JUTTA);
        assert_eq!(
            by_address.status, 303,
            "a verified address of an account in use"
        );
        let verified = run(&["audit", "verify", "--database", database.url()]);
        assert!(verified.status.success(), "{verified:?}");
    }
}

#[test]
#[ignore = "needs a sign-in service"]
fn a_service_that_is_away_is_told() {
    let database = testkit::sqlite();
    let mut instance = Instance::on(database.url(), "");
    let _ = instance.provider.child.kill();
    let _ = instance.provider.child.wait();
    let page = Browser::default().open(&instance.url("/en/anmelden/dienst/stadt"));
    assert_eq!(page.status, 503);
    assert!(
        page.body.contains("City account does not answer"),
        "{}",
        page.body
    );
}
