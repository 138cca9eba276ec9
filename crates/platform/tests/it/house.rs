//! A small house for these tests: the platform alone, behind its own middleware.

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, Response, header};
use axum::middleware::{from_fn_with_state, map_request};
use db::Db;
use kernel::{AccountId, Date, EmailAddress, Line, NetworkId, Period, Role, Slug, Stamp, Standing};
use platform::access::{AccessSources, Choice, Followed, OrganisationSource};
use platform::account::{Account, AccountState, Password};
use platform::network::{Applications, Network};
use platform::role::Grant;
use platform::session::pages::{Doorkeeper, identify};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::{TestDatabase, noon};
use uuid::Uuid;
use web::{Clock, Settings, Texts, WebState};

/// It is noon until somebody waits.
#[derive(Default)]
struct Patient(AtomicI64);

impl Clock for Patient {
    fn now(&self) -> Stamp {
        noon().plus_seconds(self.0.load(Ordering::Relaxed))
    }
}

/// The password of every account made here.
pub const PASSWORD: &str = "drei müde Hunde";

pub struct House {
    pub db: Db,
    pub network: NetworkId,
    clock: Arc<Patient>,
    router: axum::Router,
}

impl House {
    pub async fn on(database: &TestDatabase) -> Self {
        let db = Db::open(database.url()).await.expect("it opens");
        let manifest = platform::manifest();
        db.migrate(manifest.migrations).await.expect("it migrates");
        let network = network(&db).await;
        let clock = Arc::new(Patient::default());
        let locales = web::LOCALES.into_iter().chain(manifest.locales);
        let state = WebState {
            db: db.clone(),
            clock: clock.clone(),
            texts: Arc::new(Texts::gather(locales).expect("the texts fit")),
            nav: manifest.nav.into(),
            settings: Arc::new(Settings {
                public_url: "http://example.org".to_owned(),
                demo: false,
            }),
        };
        let keeper = Doorkeeper {
            state: state.clone(),
            sources: Arc::new([]),
        };
        let (api, _) = (manifest.api)().split_for_parts();
        let router = (manifest.pages)()
            .nest("/api/v1", api)
            .layer(axum::Extension(Arc::new(platform::Catalogue::of(&[
                platform::manifest(),
            ]))))
            .layer(axum::Extension(sources()))
            .layer(from_fn_with_state(state.clone(), web::name_failures))
            .layer(from_fn_with_state(keeper, identify))
            .layer(map_request(async |mut request: Request<Body>| {
                request.extensions_mut().insert(kernel::Lang::De);
                request
            }))
            .with_state(state);
        Self {
            db,
            network,
            clock,
            router,
        }
    }

    /// The present moment of the house.
    pub fn now(&self) -> Stamp {
        self.clock.now()
    }

    /// Lets time pass.
    pub fn wait(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds, Ordering::Relaxed);
    }

    /// From now on it is so many days later.
    pub fn days_later(&self, days: i64) {
        self.clock.0.store(days * 86_400, Ordering::Relaxed);
    }

    /// Does the jobs that are due; mail stays where it is.
    pub async fn work(&self) {
        let jobs = platform::manifest().jobs;
        let now = || self.clock.now();
        platform::job::run_due(&self.db, jobs, now)
            .await
            .expect("the table of jobs answers");
    }

    /// How many rows a table has.
    pub async fn count(&self, table: &str) -> i64 {
        use sea_orm::{ConnectionTrait as _, Statement};
        let conn = self.db.read();
        let sql = format!("SELECT CAST(count(*) AS BIGINT) AS n FROM {table}");
        let statement = Statement::from_string(conn.get_database_backend(), sql);
        let row = conn.query_one_raw(statement).await.expect("it reads");
        row.expect("a count").try_get("", "n").expect("a column")
    }

    /// How many letters there are with this subject.
    pub async fn letters(&self, subject: &str) -> i64 {
        use sea_orm::{ConnectionTrait as _, Statement};
        let conn = self.db.read();
        let sql = "SELECT CAST(count(*) AS BIGINT) AS n FROM mail WHERE subject = $1";
        let backend = conn.get_database_backend();
        let statement = Statement::from_sql_and_values(backend, sql, [subject.into()]);
        let row = conn.query_one_raw(statement).await.expect("it reads");
        row.expect("a count").try_get("", "n").expect("a column")
    }

    /// A new account in use, with one role in the network.
    pub async fn account(&self, persona: &str, role: Role) -> AccountId {
        self.account_until(persona, role, None).await
    }

    /// A new account in use, with one role in the network until a day.
    pub async fn account_until(&self, persona: &str, role: Role, until: Option<Date>) -> AccountId {
        self.made(persona, Some((role, until))).await
    }

    /// The cookie of somebody from the central office.
    pub async fn office(&self) -> String {
        let office = self.account("office", Role::CentralOffice).await;
        self.cookie(office).await
    }

    /// The cookie of whoever runs the instance.
    pub async fn administrator(&self) -> String {
        let administrator = self.made("admin", None).await;
        self.cookie(administrator).await
    }

    /// A new account with one role in the network, or one that runs the instance.
    async fn made(&self, persona: &str, role: Option<(Role, Option<Date>)>) -> AccountId {
        let account = Account {
            administrator: role.is_none(),
            ..account(persona)
        };
        let tx = self.db.begin().await.expect("a transaction");
        let id = platform::account::ensure_demo(&tx, &account)
            .await
            .expect("stored");
        if let Some((role, until)) = role {
            let grant = Grant {
                account: id,
                standing: Standing {
                    network: self.network,
                    organisation: None,
                    role,
                },
                period: Period::new(Some(noon().day()), until).expect("a period"),
            };
            platform::role::ensure(&tx, &grant, noon())
                .await
                .expect("granted");
        }
        tx.commit().await.expect("committed");
        id
    }

    /// A new account in use whose person holds the office that the sources know of.
    pub async fn mayor(&self) -> AccountId {
        let account = Account {
            person: Some(MAYOR.into()),
            ..account("mayor")
        };
        let tx = self.db.begin().await.expect("a transaction");
        let id = platform::account::ensure_demo(&tx, &account).await;
        tx.commit().await.expect("committed");
        id.expect("stored")
    }

    /// A new account in use that runs the instance and has no role in any network.
    pub async fn runs_the_instance(&self, persona: &str) -> AccountId {
        let account = Account {
            administrator: true,
            ..account(persona)
        };
        let tx = self.db.begin().await.expect("a transaction");
        let id = platform::account::ensure_demo(&tx, &account).await;
        tx.commit().await.expect("committed");
        id.expect("stored")
    }

    /// Runs a statement that no act does.
    pub async fn sql(&self, sql: &str) {
        use sea_orm::{ConnectionTrait as _, Statement};
        let tx = self.db.begin().await.expect("a transaction");
        let statement = Statement::from_string(tx.get_database_backend(), sql);
        tx.execute_raw(statement).await.expect("it runs");
        tx.commit().await.expect("committed");
    }

    /// The network gets a charter, as applying one does it.
    pub async fn charter(&self, revision: i64, text: &str) {
        let known = platform::network::by_id(self.db.read(), self.network).await;
        let now = noon().plus_seconds(revision);
        let network = Network {
            revision,
            changed_at: now,
            ..known.expect("it reads").expect("the network")
        };
        let tx = self.db.begin().await.expect("a transaction");
        platform::network::change(&tx, &network, text)
            .await
            .expect("stored");
        let act = platform::audit::Act {
            network: Some(self.network),
            name: "network.apply-charter",
            entity: "network",
            id: self.network.uuid(),
            details: serde_json::json!([["create", "organisations", "marl"]]),
        };
        let system = &kernel::Actor::System;
        let recorded = platform::audit::record(&tx, system, now, &act).await;
        recorded.expect("recorded");
        tx.commit().await.expect("committed");
    }

    /// The cookie of a signed-in browser.
    pub async fn cookie(&self, account: AccountId) -> String {
        let tx = self.db.begin().await.expect("a transaction");
        let secret = platform::session::begin(&tx, account, "test", noon()).await;
        tx.commit().await.expect("committed");
        format!("sid={}", secret.expect("a session").expose())
    }

    /// The link of the latest letter in the outbox that has one.
    pub async fn queued_letter(&self) -> String {
        use sea_orm::{ConnectionTrait as _, Statement};
        let conn = self.db.read();
        let sql = "SELECT link FROM mail WHERE link IS NOT NULL \
                   ORDER BY queued_at DESC, id DESC LIMIT 1";
        let statement = Statement::from_string(conn.get_database_backend(), sql);
        let row = conn.query_one_raw(statement).await.expect("it reads");
        let link: Option<String> = row
            .expect("a letter")
            .try_get("", "link")
            .expect("a column");
        link.unwrap_or_default()
    }

    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, cookie);
        self.send(request.body(Body::empty()).expect("a request"))
            .await
    }

    pub async fn post(&self, path: &str, cookie: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(
            request
                .body(Body::from(form.to_owned()))
                .expect("a request"),
        )
        .await
    }

    /// A form sent from an address of the net.
    pub async fn post_from(&self, client: [u8; 4], path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .extension(ConnectInfo(SocketAddr::from((client, 4711))))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = request.body(Body::from(form.to_owned()));
        self.send(request.expect("a request")).await
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        use tower::ServiceExt as _;
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("it answers");
        Answer::of(response).await
    }
}

/// The only organisation of these tests, and who leads it.
pub const STEELWORKS: Uuid = Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0001);
const MAYOR: Uuid = Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0002);

/// A directory with one organisation and one office.
fn sources() -> AccessSources {
    AccessSources {
        organisations: Some(OrganisationSource {
            find: |_, _, network, words| {
                let found = words.contains("stahl").then(|| steelworks(network));
                Box::pin(async move { Ok(found.into_iter().collect()) })
            },
            one: |_, _, network, id| {
                let found = (id.uuid() == STEELWORKS).then(|| steelworks(network));
                Box::pin(async move { Ok(found) })
            },
            names: |_, _, ids| {
                let named = ids.into_iter().map(|id| (id, "Stahlbau Nord".to_owned()));
                Box::pin(async move { Ok(named.collect()) })
            },
            count_members: |_| Box::pin(async { Ok(HashMap::new()) }),
        }),
        reasons: Arc::new([|_, network, people, _| {
            let followed = people.iter().filter(|it| it.uuid() == MAYOR);
            let followed = followed.map(|person| Followed {
                person: *person,
                standing: Standing {
                    network,
                    organisation: Some(STEELWORKS.into()),
                    role: Role::Head,
                },
                because: "Bürgermeisterin".to_owned(),
            });
            let followed = followed.collect();
            Box::pin(async move { Ok(followed) })
        }]),
    }
}

fn steelworks(network: NetworkId) -> Choice {
    Choice {
        network,
        id: STEELWORKS.into(),
        name: "Stahlbau Nord".to_owned(),
        place: "Marl".to_owned(),
    }
}

pub struct Answer {
    pub status: u16,
    pub location: String,
    pub cookie: String,
    pub retry_after: Option<i64>,
    pub body: String,
}

impl Answer {
    async fn of(response: Response<Body>) -> Self {
        let header = |name| {
            let value = response.headers().get(name).and_then(|v| v.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let (location, cookie) = (header(header::LOCATION), header(header::SET_COOKIE));
        let retry_after = header(header::RETRY_AFTER).parse().ok();
        let status = response.status().as_u16();
        let bytes = axum::body::to_bytes(response.into_body(), 1 << 20).await;
        Self {
            status,
            location,
            cookie: cookie.split(';').next().unwrap_or_default().to_owned(),
            retry_after,
            body: String::from_utf8(bytes.expect("a body").to_vec()).expect("text"),
        }
    }
}

fn account(persona: &str) -> Account {
    let password = Password::choose(PASSWORD).expect("long enough");
    Account {
        id: AccountId::new(noon()),
        person: None,
        name: Line::parse(persona).expect("a name"),
        email: EmailAddress::parse(&format!("{persona}@example.org")).expect("an address"),
        password: password.hash(),
        administrator: false,
        state: AccountState::Active,
        persona: Some(persona.to_owned()),
        failed_sign_ins: 0,
        locked_until: None,
        created_at: noon(),
    }
}

async fn network(db: &Db) -> NetworkId {
    let id = NetworkId::new(noon());
    let network = Network {
        id,
        slug: Slug::parse("beispiel").expect("a slug"),
        name: "Allianz Beispiel".to_owned(),
        short_name: "Beispiel".to_owned(),
        place: "Beispielland".to_owned(),
        place_en: None,
        coloured: false,
        applications: Applications::default(),
        revision: 1,
        created_at: noon(),
        changed_at: noon(),
    };
    let tx = db.begin().await.expect("a transaction");
    platform::network::insert(&tx, &network, "")
        .await
        .expect("stored");
    tx.commit().await.expect("committed");
    id
}
