//! The first page of the instance, and the licences of what it is made of.

use crate::cache::Cache;
use crate::legal::{self, Legal};
use crate::rendering::pages::{Document, fresh, kept, send, standing};
use crate::source::charter_of;
use askama::Template;
use axum::Extension;
use axum::http::HeaderMap;
use axum::routing::get;
use kernel::Lang;
use platform::legal_text::LegalKind;
use platform::network::Network;
use std::sync::Arc;
use web::{Answer, Failure, Head, Place, Router, Shell, Visit, page};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new()
        .route("/", get(networks))
        .route("/lizenzen", get(licences))
        .route(
            "/impressum",
            get(async |visit| legal_page(visit, LegalKind::Imprint).await),
        )
        .route(
            "/datenschutz",
            get(async |visit| legal_page(visit, LegalKind::Privacy).await),
        )
        .route(
            "/barrierefreiheit",
            get(async |visit| legal_page(visit, LegalKind::Accessibility).await),
        )
}

/// A network in the list.
struct Hosted {
    slug: String,
    name: String,
    place: String,
    purpose: String,
    members: u64,
}

#[derive(Template)]
#[template(path = "networks.html")]
struct NetworksPage {
    shell: Shell,
    networks: Vec<Hosted>,
}

/// The crates that are part of the program, written by `cargo xtask licences`.
const PROGRAMS: &str = include_str!("../../data/programs.txt");

#[derive(Template)]
#[template(path = "licences.html")]
struct LicencesPage {
    shell: Shell,
    third_party: &'static str,
    programs: &'static str,
    map: &'static str,
}

#[derive(Template)]
#[template(path = "legal_instance.html")]
struct LegalPage {
    shell: Shell,
    text: Legal,
}

async fn networks(
    mut visit: Visit,
    Extension(cache): Extension<Arc<Cache>>,
    headers: HeaderMap,
) -> Answer {
    if !visit.query.contains("meldung=") {
        visit.query.clear();
    }
    let all = platform::network::all(visit.state.db.read()).await?;
    let place = (None, visit.lang, "/");
    if let Some(rendered) = kept(&visit, &cache, place, &all).await? {
        // A network that came after the page was rendered is not among its revisions.
        if rendered.stands_on.len() == all.len() {
            return Ok(send(&headers, rendered));
        }
    }
    let mut networks = Vec::new();
    for network in &all {
        let members = directory::public_members(&visit.state.db, network.id).await?;
        let hosted = hosted(&visit.state.db, network, visit.lang, members.len() as u64);
        networks.push(hosted.await?);
    }
    let page = NetworksPage {
        shell: plain(&visit, "portal-networks"),
        networks,
    };
    let stands_on = all.iter().map(standing).collect();
    let document = Document::of(&page, stands_on)?;
    Ok(fresh(&visit, &headers, &cache, place, document))
}

async fn hosted(
    db: &db::Db,
    network: &Network,
    lang: Lang,
    members: u64,
) -> Result<Hosted, Failure> {
    let charter = charter_of(db, network).await?;
    Ok(Hosted {
        slug: network.slug.to_string(),
        name: network.name.clone(),
        place: network.place_in(lang).to_owned(),
        purpose: charter.identity.purpose.in_lang(lang).to_owned(),
        members,
    })
}

async fn licences(visit: Visit) -> Answer {
    Ok(page(&LicencesPage {
        shell: plain(&visit, "shell-licences"),
        third_party: assets::THIRD_PARTY_ASSETS,
        programs: PROGRAMS,
        map: classifications::attribution(),
    }))
}

/// A legal text of whoever runs the instance.
async fn legal_page(visit: Visit, kind: LegalKind) -> Answer {
    let text = legal::text(&visit, None, kind).await?;
    let title = match kind {
        LegalKind::Imprint => "shell-imprint",
        LegalKind::Privacy => "shell-privacy",
        LegalKind::Accessibility => "shell-accessibility",
    };
    Ok(page(&LegalPage {
        shell: plain(&visit, title),
        text,
    }))
}

fn plain(visit: &Visit, title: &str) -> Shell {
    let head = Head {
        title: visit.t(title).into_owned(),
        ..Head::default()
    };
    Shell::new(visit, Place::Plain, None, head)
}
