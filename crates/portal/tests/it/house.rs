//! The portal's routes on a fresh database that holds the five networks.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header;
use charter::Facts;
use db::Db;
use directory::membership::{self, Described};
use directory::organisation::{self, Kind, Profile};
use kernel::{
    AccountId, Actor, Applications, Identity, Lang, Line, NetworkId, OrganisationId, Slug,
};
use platform::legal_text::{self, Draft, LegalKind};
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
    pub db: Db,
    router: axum::Router,
    actor: Actor,
}

impl House {
    /// Opens a house with the five networks in it.
    pub async fn open(database: &TestDatabase) -> Self {
        let db = Db::open(database.url()).await.expect("the database opens");
        let steps = [
            platform::manifest(),
            directory::manifest(),
            governance::manifest(),
        ];
        let steps: Vec<_> = steps.iter().flat_map(|it| it.migrations).copied().collect();
        db.migrate(&steps).await.expect("the tables are made");
        let tx = db.begin().await.expect("a transaction");
        for (slug, text) in NETWORKS {
            let network = hosted(slug, text);
            network::insert(&tx, &network, text)
                .await
                .expect("a network");
            Box::pin(enter_members(&tx, network.id, slug, text)).await;
        }
        tx.commit().await.expect("committed");
        let manifests = [
            platform::manifest(),
            directory::manifest(),
            governance::manifest(),
            portal::manifest(),
        ];
        let own = manifests.iter().flat_map(|manifest| manifest.locales);
        let locales = web::LOCALES.into_iter().chain(own);
        let pages = web::Router::new().merge((manifests[1].pages)());
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
            router: pages.merge((manifests[3].pages)()).with_state(state),
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
        let mut network = self.network(slug).await;
        name.clone_into(&mut network.name);
        self.change(network).await;
    }
}

impl House {
    /// A town becomes a member without its charter.
    pub async fn join(&self, slug: &str, name: &str, ags: &str) -> OrganisationId {
        let (actor, now) = (Actor::System, testkit::noon());
        let network = self.network(slug).await.id;
        let name = Line::parse(name).expect("a line");
        let mut profile = Profile::new(Kind::Municipality, name);
        profile.ags = Some(ags.to_owned());
        let tx = self.db.begin().await.expect("a transaction");
        let ensured = organisation::ensure(&tx, &actor, network, "new", profile, now);
        let id = Box::pin(ensured).await.expect("an organisation").id();
        let described = Described::admitted(None);
        let ensured = membership::ensure(&tx, &actor, network, id, &described, now);
        ensured.await.expect("a membership");
        tx.commit().await.expect("committed");
        id
    }

    /// A member leaves.
    pub async fn leave(&self, slug: &str, id: OrganisationId) {
        let (actor, now) = (Actor::System, testkit::noon());
        let network = self.network(slug).await.id;
        let tx = self.db.begin().await.expect("a transaction");
        let ended = membership::end(&tx, &actor, network, id, now);
        assert!(ended.await.expect("ended"));
        tx.commit().await.expect("committed");
    }

    /// The central office writes the imprint.
    pub async fn write_imprint(&self, slug: &str, german: &str) {
        let scope = Some(self.network(slug).await.id);
        let draft = Draft {
            german: german.to_owned(),
            english: String::new(),
        };
        let which = (scope, LegalKind::Imprint);
        let now = testkit::noon();
        let written = legal_text::write(&self.db, &Actor::System, which, 0, &draft, now);
        written.await.expect("written");
    }

    /// The network takes no applications any more.
    pub async fn close(&self, slug: &str) {
        let mut network = self.network(slug).await;
        network.applications = Applications::Closed;
        self.change(network).await;
    }

    async fn network(&self, slug: &str) -> Network {
        let found = network::by_slug(self.db.read(), slug).await;
        found.expect("the database answers").expect("it is hosted")
    }

    async fn change(&self, mut network: Network) {
        network.revision += 1;
        let text = network::charter_text(self.db.read(), network.id).await;
        let text = text.expect("the database answers");
        let tx = self.db.begin().await.expect("a transaction");
        network::change(&tx, &network, &text)
            .await
            .expect("changed");
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
        place_en: charter.region.name.en.as_ref().map(ToString::to_string),
        coloured: charter.identity.colour.is_some(),
        applications: Applications::Membership,
        revision: 1,
        created_at: testkit::noon(),
        changed_at: testkit::noon(),
    }
}

/// The members that a charter names, as applying it enters them.
async fn enter_members(tx: &db::Tx, network: NetworkId, slug: &str, text: &str) {
    let charter = charter::check(slug, text, &Facts::none()).expect("a good charter");
    for organisation in charter.members() {
        let kind = Kind::from_word(organisation.category.word()).expect("the same words");
        let name = Line::parse(organisation.name.as_str()).expect("a line");
        let mut profile = Profile::new(kind, name);
        profile.ags = organisation.ags.as_ref().map(ToString::to_string);
        profile.website.clone_from(&organisation.website);
        let key = organisation.key.as_str();
        let (actor, now) = (Actor::System, testkit::noon());
        let ensured = organisation::ensure(tx, &actor, network, key, profile, now);
        let id = Box::pin(ensured).await.expect("an organisation").id();
        let since = organisation.membership.as_ref().and_then(|it| it.since);
        let since = since.and_then(|since| since.to_string().parse().ok());
        let described = Described::admitted(since);
        membership::ensure(tx, &actor, network, id, &described, now)
            .await
            .expect("a membership");
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
