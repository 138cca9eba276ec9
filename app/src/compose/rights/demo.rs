//! The filled demo, its copies, and who asks.

use crate::compose;
use crate::demo;
use contacts::follow_up::Owner;
use db::Db;
use kernel::{AccountId, Actor, NetworkId, OrganisationId, Period, Role, Stamp, Standing};
use platform::account;
use platform::role::{self, Grant};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use web::{Clock, Settings};

/// The columns of the table, and the persona of each; the auditor is made here.
pub(super) const ACTORS: [(&str, &str); 8] = [
    ("anonymous", ""),
    ("outsider", "5-chamber"),
    ("company", "4-company"),
    ("developer", "2-developer"),
    ("mayor", "3-mayor"),
    ("auditor", "6-auditor"),
    ("office", "1-central-office"),
    ("admin", "7-administrator"),
];

/// Where the developer among the personas works: that network is visited.
struct Stage {
    network: String,
    town: String,
}

impl Stage {
    fn of_the_demo() -> Self {
        let file = include_str!("../../../demo/personas.toml");
        let file: toml::Table = file.parse().expect("the personas are TOML");
        let people = file["personas"].as_array().expect("a list");
        let mut people = people.iter();
        let developer = people.find(|one| one["persona"].as_str() == Some("2-developer"));
        let office = &developer.expect("there is a developer")["offices"][0];
        let word = |key: &str| office[key].as_str().expect("a word").to_owned();
        Self {
            network: word("network"),
            town: word("organisation"),
        }
    }
}

struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> Stamp {
        testkit::noon()
    }
}

/// A filled database that nobody touches any more.
pub(super) struct Demo {
    folder: TempDir,
    stage: Stage,
    samples: Vec<(&'static str, String)>,
}

/// A copy of it behind the whole router.
pub(super) struct Copy {
    pub router: axum::Router,
    cookies: Vec<(String, String)>,
    _folder: TempDir,
}

impl Copy {
    /// The cookie of a persona's browser; empty for nobody.
    pub fn cookie(&self, persona: &str) -> String {
        let found = self.cookies.iter().find(|(name, _)| name == persona);
        found.map(|(_, cookie)| cookie.clone()).unwrap_or_default()
    }
}

async fn open(folder: &Path) -> Db {
    let file = folder.join("demo.sqlite");
    let db = Db::open(&format!("sqlite://{}", file.display())).await;
    db.expect("it opens")
}

impl Demo {
    pub async fn filled() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let db = open(folder.path()).await;
        db.migrate(&compose::migrations())
            .await
            .expect("it migrates");
        demo::fill_everything(&db, testkit::noon())
            .await
            .expect("the demo is filled");
        let stage = Stage::of_the_demo();
        let samples = samples(&db, &stage).await;
        db.close().await;
        Self {
            folder,
            stage,
            samples,
        }
    }

    /// A path with records of the demo in the place of its parameters.
    pub fn fill(&self, path: &str) -> String {
        let mut path = path.replace("{slug}", &self.stage.network);
        for (place, id) in &self.samples {
            if let Some((before, after)) = path.split_once(place) {
                path = format!(
                    "{before}{}{after}",
                    place.replace("{id}", id).replace("{rat}", id)
                );
            }
        }
        let nobody = uuid_of_nothing();
        let mut filled = String::new();
        for part in path.split('/').skip(1) {
            filled.push('/');
            filled.push_str(if part.starts_with('{') { &nobody } else { part });
        }
        filled
    }

    /// The id of the town that is visited.
    pub fn town(&self) -> &str {
        &self.samples[0].1
    }

    pub async fn copy(&self) -> Copy {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::copy(
            self.folder.path().join("demo.sqlite"),
            folder.path().join("demo.sqlite"),
        )
        .expect("copied");
        let db = open(folder.path()).await;
        let settings = Settings {
            public_url: "http://example.org".to_owned(),
            demo: true,
        };
        let cookies = cookies(&db, &self.stage).await;
        let state = compose::state(db, Arc::new(Fixed), settings).expect("the texts fit");
        Copy {
            router: compose::router(state),
            cookies,
            _folder: folder,
        }
    }
}

/// The id of no record at all.
fn uuid_of_nothing() -> String {
    AccountId::new(Stamp::from_micros(0)).to_string()
}

/// Where a path names a record, and one of the demo that stands there.
async fn samples(db: &Db, stage: &Stage) -> Vec<(&'static str, String)> {
    let network = network(db, stage).await;
    let town = directory::organisation::by_charter_key(db.read(), network, &stage.town).await;
    let town = town.expect("it reads").expect("the town is there");
    let people = account::personas(db.read()).await.expect("they read");
    let person = people.iter().find_map(|account| account.person);
    let person = person.expect("a persona has a person");
    let office = Actor::System;
    let seen = directory::person::seen(db, &office, person).await;
    let seen = seen.expect("it reads").expect("the person is there");
    let position = seen.person.positions.first().expect("it has an office").id;
    let applied = directory::membership::applications(db, &office, network).await;
    let applied = applied.expect("they read");
    let applied = applied.first().expect("an application waits").id;
    let (contact, follow_up) = work_of(db, network, town).await;
    let (body, resolution, council) = decided_in(db, network).await;
    let rules = governance::rules::of_network(db.read(), network).await;
    let rules = rules.expect("they read");
    let rules = rules.iter().find(|it| it.adopted.is_none());
    let rules = rules.expect("a version is being written").id;
    let meeting = called_in(db, network).await;
    let (asked, part) = (
        governance::task::Asked::default(),
        (None, kernel::Limit::SCREEN),
    );
    let day = testkit::noon().day();
    let tasks = governance::task::page_of(db.read(), &office, (network, asked), part, day).await;
    let task = tasks.expect("they read").items;
    let task = task.first().expect("the demo has one").id;
    vec![
        ("/verzeichnis/{id}", town.to_string()),
        ("/organisations/{id}", town.to_string()),
        ("/personen/{id}", person.to_string()),
        ("/people/{id}", person.to_string()),
        ("/funktionen/{id}", position.to_string()),
        ("/antraege/{id}", applied.to_string()),
        ("/kontakte/{id}", contact),
        ("/wiedervorlagen/{id}", follow_up),
        ("/gremien/{id}", body),
        ("/beschluesse/{id}", resolution),
        ("/raete/{rat}", council),
        ("/treffen/{id}", meeting),
        ("/arbeitsordnungen/{id}", rules.to_string()),
        ("/aufgaben/{id}", task.to_string()),
    ]
}

/// A body, a public resolution that is before the councils, and one of these.
async fn decided_in(db: &Db, network: NetworkId) -> (String, String, String) {
    let bodies = governance::body::of_network(db.read(), network).await;
    let bodies = bodies.expect("they read");
    let body = bodies.first().expect("there is one").body.id;
    let (everybody, asked) = (Actor::Anonymous, governance::resolution::Asked::default());
    let which = (network, &asked);
    let limit = kernel::Limit::SCREEN;
    let found = governance::resolution::page_of(db.read(), &everybody, which, None, limit).await;
    let found = found.expect("they read").items;
    let mut own = found.iter().filter(|it| it.charter_key.is_none());
    let own_first = own.next().expect("the demo has one").id;
    let ids: Vec<_> = found.iter().map(|it| it.id).collect();
    let rounds = governance::resolution::ratification::of_resolutions(db.read(), &ids).await;
    let rounds = rounds.expect("they read");
    let round = found.iter().filter(|it| it.charter_key.is_none());
    let round = round.into_iter().find_map(|it| rounds.get(&it.id));
    let council = round.and_then(|it| Some((it.resolution, it.councils.first()?.id)));
    let (resolution, council) = council.map_or((own_first, String::new()), |(id, council)| {
        (id, council.to_string())
    });
    (body.to_string(), resolution.to_string(), council)
}

/// A meeting that was called.
async fn called_in(db: &Db, network: NetworkId) -> String {
    let asked = meetings::meeting::Asked {
        coming: Some(testkit::noon()),
        past: None,
        body: None,
    };
    let (office, near) = (Actor::System, meetings::meeting::Near::default());
    let limit = kernel::Limit::SCREEN;
    let who = (&office, &near);
    let found = meetings::meeting::page_of(db.read(), who, (network, asked), None, limit).await;
    let found = found.expect("they read").items;
    let called = found.iter().find(|it| it.state.word() == "invited");
    called.expect("the demo has one").id.to_string()
}

/// A contact of this town and a follow-up of a member, about whatever organisation.
async fn work_of(db: &Db, network: NetworkId, town: OrganisationId) -> (String, String) {
    let office = Actor::System;
    let everywhere = directory::search::Query {
        network: Some(network),
        ..Default::default()
    };
    let listed = directory::search::every_organisation(db, &office, &everywhere).await;
    let (mut contact, mut follow_up) = (None, None);
    for id in listed.expect("they read") {
        let contacts = contacts::contact::of_organisation(db, &office, id).await;
        let mut contacts = contacts.expect("they read").into_iter();
        contact = contact.or(contacts.find(|it| it.owner == Some(town)));
        let open = contacts::follow_up::of_organisation(db, &office, network, id).await;
        let mut open = open.expect("they read").into_iter();
        follow_up = follow_up.or(open.find(|it| it.owner != Owner::CentralOffice));
    }
    let contact = contact.expect("the town wrote one down").id;
    let follow_up = follow_up.expect("somebody has one").id;
    (contact.to_string(), follow_up.to_string())
}

async fn network(db: &Db, stage: &Stage) -> NetworkId {
    let found = platform::network::by_slug(db.read(), &stage.network).await;
    found.expect("it reads").expect("the network is there").id
}

/// A browser for every persona; the auditor is granted a look into this network.
async fn cookies(db: &Db, stage: &Stage) -> Vec<(String, String)> {
    let now = testkit::noon();
    let network = network(db, stage).await;
    let people = account::personas(db.read()).await.expect("they read");
    let tx = db.begin().await.expect("a transaction");
    let mut cookies = Vec::new();
    for account in people {
        let persona = account.persona.expect("a persona");
        if persona == "6-auditor" {
            let standing = Standing {
                network,
                organisation: None,
                role: Role::Auditor,
            };
            let period = Period::new(Some(now.day()), None).expect("a period");
            let grant = Grant {
                account: account.id,
                standing,
                period,
            };
            role::ensure(&tx, &grant, now).await.expect("granted");
        }
        let secret = platform::session::begin(&tx, account.id, "test", now).await;
        let secret = secret.expect("a session");
        cookies.push((persona, format!("sid={}", secret.expose())));
    }
    tx.commit().await.expect("committed");
    cookies
}
