//! `/{slug}/beschluesse`, one of them, and its feed.

use crate::pages::Meta;
use askama::Template;
use axum::extract::Query;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use directory::pages::encoded;
use governance::resolution::ratification::board::Board;
use governance::resolution::shown::{Deciders, Line, after, lines, next_query, since, tone, votes};
use governance::resolution::{self, Asked, Resolution, ResolutionId, paper, ratification};
use governance::subscription;
use kernel::{Actor, Lang, Limit};
use platform::network::pages::OnPortal;
use platform::press::pages::{AtHand, hand_out, hand_out_to_read};
use serde::Deserialize;
use web::{Answer, Crumb, Failure, Head, Id, Router, Shell, page};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new()
        .route("/{slug}/beschluesse", get(list))
        .route("/{slug}/beschluesse/atom.xml", get(feed))
        .route("/{slug}/beschluesse/{id}", get(show))
        .route("/{slug}/beschluesse/{id}/beschluss.pdf", get(print))
        .route("/{slug}/beschluesse/{id}/ansicht.pdf", get(print_to_read))
}

/// Everybody reads the same.
const EVERYBODY: Actor = Actor::Anonymous;

/// So many on a page, and in a feed.
const PAGE: u64 = 50;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    q: String,
    jahr: String,
    nach: String,
}

#[derive(Template)]
#[template(path = "register.html")]
struct RegisterPage {
    shell: Shell,
    meta: Meta,
    q: String,
    year: String,
    years: Vec<i16>,
    lines: Vec<Line>,
    next: String,
    feed: String,
    subscribe: String,
}

async fn list(mut portal: OnPortal, Query(wanted): Query<Wanted>) -> Answer {
    portal.visit.query.clear();
    let visit = &portal.visit;
    let (conn, network) = (visit.state.db.read(), portal.network.id);
    let asked = Asked {
        words: wanted.q.clone(),
        year: wanted.jahr.parse().ok(),
        body: None,
    };
    let limit = Limit::clamped(PAGE);
    let which = (network, &asked);
    let found = resolution::page_of(conn, &EVERYBODY, which, after(&wanted.nach), limit).await?;
    let shell = portal.shell(Head {
        title: visit.t("register-title").into_owned(),
        context: visit.t("register-context").into_owned(),
        ..Head::default()
    });
    let next = next_query(found.next.as_ref(), &wanted.q, &wanted.jahr);
    let next = next.map(|query| shell.portal(&format!("/beschluesse?{query}")));
    let href = |id: ResolutionId| shell.portal(&format!("/beschluesse/{id}"));
    let this_year = visit.now.day().year();
    Ok(page(&RegisterPage {
        lines: lines(visit, (&EVERYBODY, network), &found.items, href).await?,
        meta: Meta {
            description: visit.t("register-context").into_owned(),
            feed: true,
        },
        feed: feed_path(&shell, &wanted.q),
        subscribe: subscription::form::form(&shell, &wanted.q)?,
        q: wanted.q,
        year: wanted.jahr,
        years: (this_year - 9..=this_year).rev().collect(),
        next: next.unwrap_or_default(),
        shell,
    }))
}

fn feed_path(shell: &Shell, words: &str) -> String {
    let path = shell.portal("/beschluesse/atom.xml");
    if words.trim().is_empty() {
        path
    } else {
        format!("{path}?q={}", encoded(words))
    }
}

#[derive(Template)]
#[template(path = "decided.html")]
struct DecidedPage {
    shell: Shell,
    meta: Meta,
    number: String,
    standing: &'static str,
    tone: &'static str,
    since: String,
    by: String,
    votes: String,
    text: String,
    print: String,
    realised: Option<u8>,
    board: Option<Board>,
}

async fn show(
    mut portal: OnPortal,
    Id(id): Id<ResolutionId>,
    Query(what_if): Query<WhatIf>,
) -> Answer {
    portal.visit.query.clear();
    let visit = &portal.visit;
    let found = seen(&portal, id).await?;
    let conn = visit.state.db.read();
    let round = ratification::of_resolution(conn, id).await?;
    let standing = found.standing(round.as_ref());
    let shell = portal.shell(Head {
        title: found.title.in_lang(visit.lang).to_owned(),
        context: String::new(),
        crumbs: vec![Crumb {
            text: visit.t("register-title").into_owned(),
            path: format!("/{}/beschluesse", portal.network.slug),
        }],
    });
    let board = match &round {
        Some(round) => {
            let page = shell.portal(&format!("/beschluesse/{id}"));
            let (who, what) = ((&EVERYBODY, page.as_str()), (&found, round));
            Some(Board::of(visit, who, what, what_if.ohne.parse().ok()).await?)
        }
        None => None,
    };
    let of = (&EVERYBODY, portal.network.id);
    let deciders = Deciders::of(visit, of, std::slice::from_ref(&found)).await?;
    let text = resolution::present_text(conn, &found).await?.words;
    let in_force = matches!(standing, resolution::Standing::InForce(_));
    Ok(page(&DecidedPage {
        meta: Meta {
            description: board.as_ref().map_or_else(
                || found.title.in_lang(visit.lang).to_owned(),
                |it| it.sentence.clone(),
            ),
            feed: true,
        },
        number: found.number.map(|it| it.to_string()).unwrap_or_default(),
        standing: standing.word(),
        tone: tone(standing),
        since: since(visit, &found, standing),
        by: deciders.name(&found),
        votes: found.tally.map(|it| votes(visit, &it)).unwrap_or_default(),
        text: text.in_lang(visit.lang).to_owned(),
        print: shell.portal(&format!("/beschluesse/{id}/beschluss.pdf")),
        realised: Some(found.realised).filter(|it| in_force && *it > 0),
        board,
        shell,
    }))
}

async fn print(portal: OnPortal, press: AtHand, id: Id<ResolutionId>) -> Answer {
    printed(&portal, &press, id, Use::Keep).await
}

async fn print_to_read(portal: OnPortal, press: AtHand, id: Id<ResolutionId>) -> Answer {
    printed(&portal, &press, id, Use::Read).await
}

/// What a PDF is asked for.
enum Use {
    /// To be saved.
    Keep,
    /// To be read where it is opened: what OParl calls the address of access.
    Read,
}

async fn printed(portal: &OnPortal, press: &AtHand, id: Id<ResolutionId>, wanted: Use) -> Answer {
    let visit = &portal.visit;
    let found = seen(portal, id.0).await?;
    let who = (&EVERYBODY, &portal.network);
    let manuscript = paper::manuscript(visit, who, &found).await?;
    let printed = press.print(&manuscript).await?;
    Ok(match wanted {
        Use::Keep => hand_out(printed, &paper::file_name(visit, &found)),
        Use::Read => hand_out_to_read(printed),
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct WhatIf {
    /// The organisation whose council is thought to refuse.
    ohne: String,
}

/// The resolution, if everybody may read it here.
async fn seen(portal: &OnPortal, id: ResolutionId) -> Result<Resolution, Failure> {
    let found = resolution::find(&portal.visit.state.db, &EVERYBODY, id).await?;
    let here = found.filter(|it| it.network == portal.network.id);
    here.ok_or(Failure::NOT_FOUND)
}

#[derive(Template)]
#[template(path = "register.xml")]
struct Feed {
    lang: Lang,
    title: String,
    author: String,
    address: String,
    own_address: String,
    changed_at: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    title: String,
    changed_at: String,
    summary: String,
}

/// The resolutions with these words, the latest first.
async fn feed(portal: OnPortal, Query(wanted): Query<Wanted>) -> Answer {
    let (visit, network) = (&portal.visit, &portal.network);
    let asked = Asked {
        words: wanted.q.clone(),
        ..Asked::default()
    };
    let (conn, which) = (visit.state.db.read(), (network.id, &asked));
    let found = resolution::page_of(conn, &EVERYBODY, which, None, Limit::clamped(PAGE)).await?;
    let ids: Vec<_> = found.items.iter().map(|it| it.id).collect();
    let rounds = ratification::of_resolutions(conn, &ids).await?;
    let base = format!("{}{}", visit.state.settings.public_url, visit.lang.prefix());
    let address = format!("{base}/{}/beschluesse", network.slug);
    let query = if wanted.q.trim().is_empty() {
        String::new()
    } else {
        format!("?q={}", encoded(&wanted.q))
    };
    let latest = found.items.iter().map(|it| it.changed_at).max();
    let entry = |it: &Resolution| {
        let standing = it.standing(rounds.get(&it.id));
        let word = visit.t_enum("resolution-standing", standing.word());
        Entry {
            id: it.id.to_string(),
            title: it.title.in_lang(visit.lang).to_owned(),
            changed_at: it.changed_at.rfc3339(),
            summary: format!("{word} {}", since(visit, it, standing))
                .trim()
                .to_owned(),
        }
    };
    let feed = Feed {
        lang: visit.lang,
        title: format!("{}: {}", visit.t("register-title"), network.name),
        author: network.name.clone(),
        own_address: format!("{address}/atom.xml{query}"),
        address,
        changed_at: latest.unwrap_or(network.created_at).rfc3339(),
        entries: found.items.iter().map(entry).collect(),
    };
    let text = web::part(&feed)?;
    let kind = (header::CONTENT_TYPE, "application/atom+xml; charset=utf-8");
    Ok(([kind], text).into_response())
}
