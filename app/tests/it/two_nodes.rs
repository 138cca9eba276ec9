//! Two nodes on one PostgreSQL: what one knows, the other knows; when one is killed,
//! the other goes on with its work.

use crate::mailbox::Mailbox;
use crate::process::{Node, get_as, post, post_as, run};
use db::Db;
use kernel::{AccountId, EmailAddress, Line, Period, Role, Standing};
use platform::account::{self, Account, AccountState, Password};
use platform::role::{self, Grant};
use std::path::Path;
use std::time::{Duration, Instant};
use testkit::noon;

const PASSWORD: &str = "drei muede Hunde";
const ADDRESS: &str = "jutta.berger@example.org";
/// How many invitations are sent while a node dies.
const LETTERS: usize = 40;

#[test]
#[ignore = "needs PostgreSQL"]
fn what_one_node_begins_the_other_finishes() {
    let database = testkit::postgres();
    let slug = fill(database.url());
    let (folder, mailbox) = (tempfile::tempdir().expect("a folder"), Mailbox::open());
    let one = Node::serve(&config(folder.path(), database.url(), mailbox.address()));
    let two = Node::serve(&config(folder.path(), database.url(), mailbox.address()));

    // A session counts on both, and so does a wrong password.
    let form = format!("email={ADDRESS}&passwort={}", PASSWORD.replace(' ', "+"));
    let cookie = post(one.address(), "/anmelden", &form).expect("an answer");
    let cookie = cookie_in(&cookie.1);
    let path = format!("/{slug}/intern");
    for node in [&one, &two] {
        let (status, _) = get_as(node.address(), &path, &cookie).expect("an answer");
        assert_eq!(status, 200, "{}", node.address());
    }
    for number in 0..account::MAX_FAILURES {
        let node = if number % 2 == 0 { &one } else { &two };
        let wrong = format!("email={ADDRESS}&passwort=falsch");
        assert!(
            post(node.address(), "/anmelden", &wrong)
                .expect("an answer")
                .0
                >= 400
        );
    }
    let (status, _) = post(two.address(), "/anmelden", &form).expect("an answer");
    assert_ne!(status, 303, "the right password of a locked account");

    // Letters queued on both nodes all leave, although one of them is killed.
    let path = format!("{path}/zugaenge/neu");
    for number in 0..LETTERS {
        let node = if number % 2 == 0 { &one } else { &two };
        let form =
            format!("name=Person+{number}&email=person{number}@example.org&rolle=central-office");
        let (status, answer) = post_as(node.address(), &path, &cookie, &form).expect("an answer");
        assert_eq!(status, 303, "{answer}");
    }
    wait_for(&mailbox, LETTERS / 4);
    two.kill();
    assert!(
        mailbox.recipients().len() < LETTERS,
        "the node died too late"
    );
    let_leases_run_out(database.url());
    wait_for(&mailbox, LETTERS);
    let verified = run(&["audit", "verify", "--database", database.url()]);
    assert!(verified.status.success(), "{verified:?}");
}

fn wait_for(mailbox: &Mailbox, letters: usize) {
    let patience = Instant::now() + Duration::from_mins(2);
    while mailbox.recipients().len() < letters {
        let left = mailbox.recipients().len();
        assert!(
            Instant::now() < patience,
            "only {left} of {letters} letters left"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A minute passes in a moment: whoever is at a job counts as silent.
fn let_leases_run_out(url: &str) {
    use sea_orm::{ConnectionTrait as _, Statement};
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let db = Db::open(url).await.expect("the database");
        let tx = db.begin().await.expect("a transaction");
        let sql = "UPDATE job SET lease_until = 0 WHERE state = 'running'";
        let statement = Statement::from_string(tx.get_database_backend(), sql);
        tx.execute_raw(statement).await.expect("it updates");
        tx.commit().await.expect("committed");
        db.close().await;
    });
}

/// A network from a charter and one person of its central office; the network's slug.
fn fill(url: &str) -> String {
    let charter = crate::process::a_charter();
    let file = charter.to_string_lossy().into_owned();
    let applied = run(&["charter", "apply", &file, "--database", url]);
    assert!(applied.status.success(), "{applied:?}");
    let slug = charter.file_stem().expect("a name");
    let slug = slug.to_string_lossy().into_owned();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let db = Db::open(url).await.expect("the database");
        add_office(&db, &slug).await;
        db.close().await;
    });
    slug
}

async fn add_office(db: &Db, slug: &str) {
    let network = platform::network::by_slug(db.read(), slug).await;
    let network = network.expect("it reads").expect("it was applied").id;
    let account = Account {
        id: AccountId::new(noon()),
        person: None,
        name: Line::parse("Jutta Berger").expect("a name"),
        email: EmailAddress::parse(ADDRESS).expect("an address"),
        password: Password::choose(PASSWORD).expect("long enough").hash(),
        administrator: false,
        state: AccountState::Active,
        persona: Some("office".to_owned()),
        failed_sign_ins: 0,
        locked_until: None,
        created_at: noon(),
    };
    let tx = db.begin().await.expect("a transaction");
    let account = account::ensure_demo(&tx, &account).await.expect("stored");
    let grant = Grant {
        account,
        standing: Standing {
            network,
            organisation: None,
            role: Role::CentralOffice,
        },
        period: Period::new(Some(noon().day()), None).expect("a period"),
    };
    role::ensure(&tx, &grant, noon()).await.expect("granted");
    tx.commit().await.expect("committed");
}

/// Settings of one node, in a file of its own.
fn config(folder: &Path, database: &str, mail: &str) -> std::path::PathBuf {
    let text = format!(
        "database = \"{database}\"\npublic_url = \"http://localhost\"\n\n\
         [mail]\nserver = \"smtp://{mail}\"\nfrom = \"Regiowerk <post@example.org>\"\n"
    );
    let file = folder.join("regiowerk.toml");
    std::fs::write(&file, text).expect("writable");
    file
}

fn cookie_in(answer: &str) -> String {
    let is_it = |line: &&str| line.to_lowercase().starts_with("set-cookie: ");
    let line = answer.lines().find(is_it).expect("a cookie is set");
    let value = line.split_once(": ").map_or("", |(_, value)| value);
    value.split(';').next().unwrap_or_default().to_owned()
}
