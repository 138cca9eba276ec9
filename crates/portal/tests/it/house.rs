//! The portal's routes on a fresh database that holds the five networks.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header;
use charter::Facts;
use db::Db;
use kernel::{AccountId, Actor, Identity, Lang, NetworkId, Slug};
use platform::network::{self, Network};
use std::sync::Arc;
use testkit::TestDatabase;
use tower::{Layer as _, ServiceExt as _};
use web::{Clock, LanguageLayer, Settings, Texts, WebState};

/// The five, by slug and charter.
pub const NETWORKS: [(&str, &str); 5] = [
    (
        "emscher-lippe-netzwerk",
        include_str!("../../../../networks/emscher-lippe-netzwerk.toml"),
    ),
    (
        "emscher-lippe-allianz",
        include_str!("../../../../networks/emscher-lippe-allianz.toml"),
    ),
    (
        "wirtschaftsallianz-bottrop",
        include_str!("../../../../networks/wirtschaftsallianz-bottrop.toml"),
    ),
    (
        "heilbronn-franken",
        include_str!("../../../../networks/heilbronn-franken.toml"),
    ),
    (
        "regionruhr",
        include_str!("../../../../networks/regionruhr.toml"),
    ),
];

struct Noon;

impl Clock for Noon {
    fn now(&self) -> kernel::Stamp {
        testkit::noon()
    }
}

/// An answer, read to its end.
pub struct Answer {
    pub status: u16,
    pub body: String,
    headers: axum::http::HeaderMap,
}

impl Answer {
    /// A header; empty where there is none.
    pub fn header(&self, name: &str) -> String {
        let value = self.headers.get(name);
        let text = value.and_then(|value| value.to_str().ok());
        text.unwrap_or_default().to_owned()
    }
}

/// The portal and its database.
pub struct House {
    db: Db,
    router: axum::Router,
    actor: Actor,
}

impl House {
    /// Opens a house with the five networks in it.
    pub async fn open(database: &TestDatabase) -> Self {
        let db = Db::open(database.url()).await.expect("the database opens");
        db.migrate(platform::manifest().migrations)
            .await
            .expect("the tables are made");
        let tx = db.begin().await.expect("a transaction");
        for (slug, text) in NETWORKS {
            let network = hosted(slug, text);
            network::insert(&tx, &network).await.expect("a network");
        }
        tx.commit().await.expect("committed");
        let manifest = portal::manifest();
        let locales = web::LOCALES.into_iter().chain(manifest.locales);
        let state = WebState {
            db: db.clone(),
            clock: Arc::new(Noon),
            texts: Arc::new(Texts::gather(locales).expect("good texts")),
            nav: Arc::from([]),
            settings: Arc::new(Settings {
                public_url: "https://regiowerk.example".to_owned(),
                demo: false,
            }),
        };
        Self {
            db,
            router: (manifest.pages)().with_state(state),
            actor: Actor::Anonymous,
        }
    }

    /// The same house, visited by somebody who is signed in.
    pub fn signed_in(mut self) -> Self {
        self.actor = Actor::Person {
            identity: Identity {
                account: AccountId::new(testkit::noon()),
                person: None,
                name: "Jutta Beispiel".to_owned(),
            },
            standings: Vec::new(),
            administrator: false,
        };
        self
    }

    /// Asks for a page, perhaps with the tag of one that is known.
    pub async fn get(&self, path: &str, etag: Option<&str>) -> Answer {
        let mut request = Request::get(path).extension(self.actor.clone());
        if let Some(etag) = etag {
            request = request.header(header::IF_NONE_MATCH, etag);
        }
        let request = request.body(Body::empty()).expect("a request");
        let service = LanguageLayer.layer(self.router.clone());
        let response = service.oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        Answer {
            status: parts.status.as_u16(),
            body: String::from_utf8(bytes.to_vec()).expect("text"),
            headers: parts.headers,
        }
    }

    /// A page that exists.
    pub async fn html(&self, path: &str) -> String {
        let answer = self.get(path, None).await;
        assert_eq!(answer.status, 200, "{path}");
        answer.body
    }

    /// Changes a network, as applying its charter would.
    pub async fn rename(&self, slug: &str, name: &str) {
        let found = network::by_slug(self.db.read(), slug).await;
        let mut network = found.expect("the database answers").expect("it is hosted");
        name.clone_into(&mut network.name);
        network.revision += 1;
        let tx = self.db.begin().await.expect("a transaction");
        network::change(&tx, &network).await.expect("changed");
        tx.commit().await.expect("committed");
    }
}

fn hosted(slug: &str, text: &str) -> Network {
    let charter = charter::check(slug, text, &Facts::none()).expect("a good charter");
    let name = charter.identity.name.to_string();
    Network {
        id: NetworkId::new(testkit::noon()),
        slug: Slug::parse(slug).expect("a slug"),
        short_name: name.clone(),
        name,
        place: charter.region.name.in_lang(Lang::De).to_owned(),
        charter: charter.to_toml(),
        revision: 1,
        created_at: testkit::noon(),
        changed_at: testkit::noon(),
    }
}

/// Where the links of a page lead, but for those that name another language's or
/// another site's address in the head.
pub fn links(html: &str) -> Vec<String> {
    let rest = html.split("href=\"").skip(1);
    let links = rest.filter_map(|rest| rest.split('"').next());
    links
        .filter(|link| link.starts_with(['/', '#']))
        .map(|link| link.replace("&#38;", "&"))
        .collect()
}

/// Whether a path is answered by the portal alone.
pub fn is_of_the_portal(path: &str) -> bool {
    let bare = path.strip_prefix("/en/").map_or(path, |_| &path[3..]);
    let elsewhere = ["/assets/", "/anmelden", "/konto", "/abmelden"];
    !elsewhere.iter().any(|start| bare.starts_with(start)) && !bare.contains("/intern")
}
