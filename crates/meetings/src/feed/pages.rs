//! The calendars themselves, and the page that gives their addresses.

use super::actions::{issue, withdraw};
use super::policy::may_subscribe;
use super::{reaches_back_to, store};
use crate::meeting::pages::{bodies, choices, crumb};
use crate::meeting::store::{Near, called_to};
use crate::meeting::{Asked, Meeting, page_of};
use crate::roster::letter::event;
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use calendar::{Feed, Refresh};
use kernel::{Actor, BodyId, Limit, WebAddress};
use platform::account;
use platform::network::pages::{Inside, OnPortal};
use platform::network::{self, Network};
use platform::session::Secret;
use web::{Answer, Failure, Head, Id, Router, Shell, Visit, page};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new()
        .route("/{slug}/treffen.ics", get(of_network))
        .route("/{slug}/gremien/{id}/treffen.ics", get(of_body))
        .route("/kalender/{geheimnis}", get(own))
        .route("/{slug}/intern/kalender", get(show).post(make))
        .route("/{slug}/intern/kalender/aufheben", post(take_back))
}

/// The public meetings of a network.
async fn of_network(portal: OnPortal) -> Answer {
    public(&portal, None, "treffen.ics").await
}

/// The public meetings of a body.
async fn of_body(portal: OnPortal, Id(id): Id<BodyId>) -> Answer {
    let conn = portal.visit.state.db.read();
    let all = governance::body::bare(conn, portal.network.id).await?;
    if !all.iter().any(|it| it.id == id) {
        return Err(Failure::NOT_FOUND);
    }
    public(&portal, Some(id), &format!("gremien/{id}/treffen.ics")).await
}

async fn public(portal: &OnPortal, body: Option<BodyId>, path: &str) -> Answer {
    let (visit, network) = (&portal.visit, &portal.network);
    let asked = Asked {
        coming: Some(reaches_back_to(visit.now)),
        past: None,
        body,
    };
    let who = (&Actor::Anonymous, &Near::default());
    let limit = Limit::clamped(200);
    let conn = visit.state.db.read();
    let found = page_of(conn, who, (network.id, asked), None, limit).await?;
    let source = format!(
        "{}/{}/{path}",
        visit.state.settings.public_url, network.slug
    );
    Ok(written(visit, network, &source, &found.items))
}

/// Somebody's own calendar: the meetings to which they are called.
async fn own(visit: Visit, Path(secret): Path<String>) -> Answer {
    let conn = visit.state.db.read();
    let secret = secret.strip_suffix(".ics").unwrap_or(&secret);
    let found = store::by_secret(conn, &Secret::brought(secret)).await?;
    let (id, network) = found.ok_or(Failure::NOT_FOUND)?;
    let account = account::find_active(conn, id).await?;
    let person = account.and_then(|it| it.person);
    let network = network::by_id(conn, network).await?;
    let network = network.ok_or(Failure::NOT_FOUND)?;
    let since = reaches_back_to(visit.now);
    let all = match person {
        Some(person) => called_to(conn, (network.id, person), since).await?,
        None => Vec::new(),
    };
    let public_url = &visit.state.settings.public_url;
    let source = format!("{public_url}/kalender/{secret}.ics");
    Ok(written(&visit, &network, &source, &all))
}

fn written(visit: &Visit, network: &Network, source: &str, all: &[Meeting]) -> Response {
    let public_url = &visit.state.settings.public_url;
    let event = |it: &Meeting| event(public_url, network, it, it.changed_at);
    let feed = Feed {
        name: network.name.clone(),
        description: visit.t("meeting-many").into_owned(),
        source: WebAddress::parse(source).ok(),
        refresh: Refresh::Hourly,
        colour: None,
        events: all.iter().map(event).collect(),
    };
    let file = feed.to_ics();
    let headers = [(header::CONTENT_TYPE, file.content_type())];
    (headers, file.as_str().to_owned()).into_response()
}

#[derive(Template)]
#[template(path = "calendars.html")]
struct CalendarsPage {
    shell: Shell,
    public: String,
    bodies: Vec<(String, String)>,
    /// The new address, shown this once.
    fresh: String,
    /// Since when there is one.
    since: String,
    base: String,
}

async fn show(inside: Inside) -> Answer {
    calendars(&inside, None).await
}

async fn calendars(inside: &Inside, fresh: Option<Secret>) -> Answer {
    let visit = &inside.visit;
    let proof = may_subscribe(&visit.actor, inside.network.id)?;
    let of = (&proof, inside.network.id);
    let since = store::made_at(visit.state.db.read(), of).await?;
    let shell = inside.shell(Head {
        title: visit.t("feed-title").into_owned(),
        context: visit.t("feed-context").into_owned(),
        crumbs: vec![crumb(inside)],
    });
    let public_url = &visit.state.settings.public_url;
    let slug = &inside.network.slug;
    let named = choices(bodies(inside).await?).into_iter();
    let address = |(id, name): (String, String)| {
        (
            name,
            format!("{public_url}/{slug}/gremien/{id}/treffen.ics"),
        )
    };
    Ok(page(&CalendarsPage {
        public: format!("{public_url}/{slug}/treffen.ics"),
        bodies: named.map(address).collect(),
        fresh: fresh
            .map(|it| format!("{public_url}/kalender/{}.ics", it.expose()))
            .unwrap_or_default(),
        since: since
            .map(|it| web::day(visit.lang, it.day()))
            .unwrap_or_default(),
        base: shell.inside("/kalender"),
        shell,
    }))
}

async fn make(inside: Inside) -> Answer {
    let visit = &inside.visit;
    let (db, network) = (&visit.state.db, inside.network.id);
    let secret = issue(db, &visit.actor, network, visit.now).await?;
    calendars(&inside, Some(secret)).await
}

async fn take_back(inside: Inside) -> Answer {
    let visit = &inside.visit;
    let (db, network) = (&visit.state.db, inside.network.id);
    withdraw(db, &visit.actor, network, visit.now).await?;
    let path = inside.path("/kalender");
    let done: Response = visit
        .redirect_with_notice(&path, "notice-feed-withdrawn")
        .into_response();
    Ok(done)
}
