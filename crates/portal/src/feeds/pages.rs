//! What programs read: rules for robots, the list of pages, the feed of changes.

use crate::pages::Page;
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kernel::Lang;
use platform::network::pages::OnPortal;
use web::{Answer, Router, WebState};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new()
        .route("/robots.txt", get(robots))
        .route("/sitemap.xml", get(sitemap))
        .route("/{slug}/atom.xml", get(atom))
}

#[derive(Template)]
#[template(path = "sitemap.xml")]
struct Sitemap {
    public_url: String,
    pages: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "atom.xml")]
struct Atom {
    lang: Lang,
    name: String,
    address: String,
    feed: String,
    revision: i64,
    changed_at: String,
    title: String,
    summary: String,
}

async fn robots(State(state): State<WebState>) -> Response {
    let rules = "User-agent: *\nDisallow: /*/intern\nDisallow: /anmelden\nDisallow: /konto\nDisallow: /api/\n";
    let text = format!(
        "{rules}\nSitemap: {}/sitemap.xml\n",
        state.settings.public_url
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

async fn sitemap(State(state): State<WebState>) -> Answer {
    let networks = platform::network::all(state.db.read()).await?;
    let mut pages = Vec::new();
    for network in &networks {
        let day = network.changed_at.day().to_string();
        let paths = Page::ALL
            .iter()
            .map(|page| format!("/{}{}", network.slug, page.path()));
        pages.extend(paths.map(|path| (path, day.clone())));
    }
    let public_url = state.settings.public_url.clone();
    xml(
        "application/xml; charset=utf-8",
        &Sitemap { public_url, pages },
    )
}

/// One entry: the state of the charter that the pages show now.
async fn atom(portal: OnPortal) -> Answer {
    let (visit, network) = (&portal.visit, &portal.network);
    let base = format!("{}{}", visit.state.settings.public_url, visit.lang.prefix());
    let address = format!("{base}/{}", network.slug);
    let feed = Atom {
        lang: visit.lang,
        name: network.name.clone(),
        feed: format!("{address}/atom.xml"),
        address,
        revision: network.revision,
        changed_at: network.changed_at.rfc3339(),
        title: visit.t("portal-atom-title").into_owned(),
        summary: visit.t("portal-atom-summary").into_owned(),
    };
    xml("application/atom+xml; charset=utf-8", &feed)
}

fn xml(content_type: &'static str, template: &impl Template) -> Answer {
    let text = web::part(template)?;
    Ok(([(header::CONTENT_TYPE, content_type)], text).into_response())
}
