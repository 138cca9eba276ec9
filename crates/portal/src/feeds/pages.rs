//! What programs read: rules for robots, the list of pages, the feed of changes.

use crate::members::anchor;
use crate::pages::Page;
use crate::source::charter_of;
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use charter::Colour;
use directory::Since;
use kernel::Lang;
use platform::network::pages::OnPortal;
use web::{Answer, Failure, Router, WebState};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new()
        .route("/robots.txt", get(robots))
        .route("/sitemap.xml", get(sitemap))
        .route("/{slug}/atom.xml", get(atom))
        .route("/{slug}/farben.css", get(colours))
}

#[derive(Template)]
#[template(path = "sitemap.xml")]
struct Sitemap {
    public_url: String,
    pages: Vec<(String, String)>,
    legal: [&'static str; 3],
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
    joined: Vec<Joined>,
}

/// A member whose first day is known.
struct Joined {
    anchor: String,
    title: String,
    day: String,
    summary: String,
}

/// So many new members stand in the feed.
const LATEST: usize = 20;

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
            .map(|page| page.path())
            .chain(["/beschluesse"])
            .map(|path| format!("/{}{path}", network.slug));
        pages.extend(paths.map(|path| (path, day.clone())));
    }
    let public_url = state.settings.public_url.clone();
    xml(
        "application/xml; charset=utf-8",
        &Sitemap {
            public_url,
            pages,
            legal: ["/impressum", "/datenschutz", "/barrierefreiheit"],
        },
    )
}

/// The state that the pages show now, and who joined last.
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
        joined: joined(&portal).await?,
    };
    xml("application/atom+xml; charset=utf-8", &feed)
}

/// The members who joined last, as far as their day is known.
async fn joined(portal: &OnPortal) -> Result<Vec<Joined>, Failure> {
    let visit = &portal.visit;
    let members = directory::public_members(&visit.state.db, portal.network.id).await?;
    let mut dated: Vec<_> = members
        .into_iter()
        .filter_map(|member| match member.since {
            Some(Since::Day(day)) => Some((day, member)),
            _ => None,
        })
        .collect();
    dated.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    let latest = dated.into_iter().take(LATEST).map(|(day, member)| {
        let args = [("name", member.name.clone().into())];
        Joined {
            anchor: anchor(&member),
            title: visit.t_with("portal-atom-member", &args).into_owned(),
            day: day.to_string(),
            summary: member.town.unwrap_or(member.name),
        }
    });
    Ok(latest.collect())
}

/// The network's own colour, for light and for dark pages.
async fn colours(portal: OnPortal) -> Answer {
    let charter = charter_of(&portal.visit.state.db, &portal.network).await?;
    let light = charter.identity.colour.ok_or(Failure::NOT_FOUND)?;
    let dark = light.in_the_dark();
    let rule = |colour: &Colour, on: &str| {
        let colour = colour.as_str();
        format!(
            ":root {{ --kern-color-action-default: {colour}; --kern-color-action-on-default: {on}; }}"
        )
    };
    let style = format!(
        "{}\n@media (prefers-color-scheme: dark) {{ {} }}\n",
        rule(&light, "#fff"),
        rule(&dark, "#000")
    );
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    Ok((headers, style).into_response())
}

fn xml(content_type: &'static str, template: &impl Template) -> Answer {
    let text = web::part(template)?;
    Ok(([(header::CONTENT_TYPE, content_type)], text).into_response())
}
