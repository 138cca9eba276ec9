//! `/{network}/intern`: the first page of the workspace.

use super::{Card, CardLine, Side, store};
use crate::Catalogue;
use crate::audit::{self, Entry};
use crate::network::pages::Inside;
use askama::Template;
use axum::Extension;
use axum::routing::get;
use kernel::{Date, NetworkId};
use std::sync::Arc;
use web::{Answer, Failure, Group, Head, NavEntry, Router, Shell, Visit, page};

/// How many changes the page shows.
const CHANGES: usize = 12;

/// So many of the latest entries are looked through for them.
const LOOKED_AT: u64 = 300;

/// How many tasks the page shows.
const TASKS: usize = 10;

/// The entry of the navigation.
pub(crate) const NAV: NavEntry = NavEntry {
    text: "overview-title",
    icon: "dashboard",
    path: "",
    group: Group::Work,
    rank: 0,
    shown_to: |_, _| true,
};

/// The routes.
pub fn routes() -> Router {
    Router::new().route("/{slug}/intern", get(show))
}

/// One change as the page shows it.
struct ChangeEntry {
    what: String,
    who: String,
    when: String,
    machine: String,
    new: bool,
}

/// One line of a card as the page shows it.
struct Line {
    text: String,
    href: String,
    sub: String,
    day: String,
    machine: String,
    due: &'static str,
    due_text: String,
}

/// A card as the page shows it.
struct ShownCard {
    id: String,
    title: String,
    count: u64,
    all: Option<(String, String)>,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    shell: Shell,
    today: Vec<Line>,
    expiring: u64,
    tasks: ShownCard,
    wide: Vec<ShownCard>,
    narrow: Vec<ShownCard>,
    changes: Vec<ChangeEntry>,
    new_changes: u64,
    shows_changes: bool,
    roles: Vec<String>,
}

async fn show(inside: Inside, Extension(catalogue): Extension<Arc<Catalogue>>) -> Answer {
    let visit = &inside.visit;
    let today = visit.now.day();
    let week = today.iso_week_date().week();
    let head = Head {
        title: visit.t("overview-title").into_owned(),
        context: visit
            .t_with(
                "overview-today",
                &[
                    ("day", web::day_in_words(visit.lang, today).into()),
                    ("week", week.into()),
                ],
            )
            .into_owned(),
        ..Head::default()
    };
    let mut cards = Vec::new();
    for source in &catalogue.cards {
        cards.extend((source.build)(&inside).await?);
    }
    let shows_changes = visit.actor.reads_network(inside.network.id);
    let changes = changes(&inside).await?;
    let today = due_today(visit, &cards);
    Ok(page(&OverviewPage {
        expiring: today.len() as u64,
        today,
        tasks: tasks(visit, &cards),
        wide: on_side(visit, &cards, Side::Wide),
        narrow: on_side(visit, &cards, Side::Narrow),
        new_changes: changes.iter().filter(|it| it.new).count() as u64,
        shows_changes,
        changes,
        roles: roles(visit, inside.network.id),
        shell: inside.shell(head),
    }))
}

/// What expires today, for the one line that is edged in red.
fn due_today(visit: &Visit, cards: &[Card]) -> Vec<Line> {
    let today = visit.now.day();
    let lines = cards.iter().flat_map(|card| &card.lines);
    let due = lines.filter(|line| line.due == Some(today));
    due.map(|it| line(visit, it)).collect()
}

/// The tasks of all capabilities in one card, the most urgent first.
fn tasks(visit: &Visit, cards: &[Card]) -> ShownCard {
    let tasks = || cards.iter().filter(|card| card.side == Side::Tasks);
    let mut lines: Vec<&CardLine> = tasks().flat_map(|card| &card.lines).collect();
    lines.sort_by_key(|line| line.due.unwrap_or(Date::MAX));
    let shown = lines.into_iter().take(TASKS);
    ShownCard {
        id: "aufgaben".to_owned(),
        title: visit.t("overview-tasks").into_owned(),
        count: tasks().map(|card| card.count).sum(),
        all: None,
        lines: shown.map(|it| line(visit, it)).collect(),
    }
}

fn on_side(visit: &Visit, cards: &[Card], side: Side) -> Vec<ShownCard> {
    let numbered = cards.iter().enumerate();
    numbered
        .filter(|(_, card)| card.side == side)
        .map(|(number, card)| ShownCard {
            id: format!("karte-{number}"),
            title: card.title.clone(),
            count: card.count,
            all: card.all.clone(),
            lines: card.lines.iter().map(|it| line(visit, it)).collect(),
        })
        .collect()
}

fn line(visit: &Visit, line: &CardLine) -> Line {
    let today = visit.now.day();
    let days = line.due.map(|due| web::distance_in_days(today, due));
    let (due, key) = match days {
        Some(..0) => ("due--over", "overview-overdue"),
        Some(0) => ("due--today", "overview-due-today"),
        Some(1) => ("due--soon", "overview-due-tomorrow"),
        Some(2..=3) => ("due--soon", "overview-due-days"),
        Some(_) => ("", "overview-due-days"),
        None => ("", ""),
    };
    let args = [("count", days.unwrap_or(0).abs().into())];
    Line {
        text: line.text.clone(),
        href: line.href.clone(),
        sub: line.sub.clone(),
        day: line
            .due
            .map(|due| web::day(visit.lang, due))
            .unwrap_or_default(),
        machine: line.due.map(|due| due.to_string()).unwrap_or_default(),
        due,
        due_text: if key.is_empty() {
            String::new()
        } else {
            visit.t_with(key, &args).into_owned()
        },
    }
}

/// What members share is for those who read the network; a company user does not.
async fn changes(inside: &Inside) -> Result<Vec<ChangeEntry>, Failure> {
    let visit = &inside.visit;
    let (db, network) = (&visit.state.db, inside.network.id);
    let Some(account) = visit.actor.account() else {
        return Ok(Vec::new());
    };
    let since = store::look(db, account, network, visit.now).await?;
    if !visit.actor.reads_network(network) {
        return Ok(Vec::new());
    }
    let entries = audit::latest(db, network, LOOKED_AT).await?;
    let own = Some(account);
    let changes = entries.into_iter().filter_map(|entry| {
        let new = entry.account != own && since.is_some_and(|since| entry.at > since);
        change(visit, entry, new)
    });
    Ok(changes.take(CHANGES).collect())
}

/// An act that is news to every member: one for which there is a text. That anything
/// else happened, a hint or a visit for some eyes only, is nobody else's business.
fn change(visit: &Visit, entry: Entry, new: bool) -> Option<ChangeEntry> {
    let key = format!("news-{}", entry.act.replace('.', "-"));
    if !visit.texts().has(&key) {
        return None;
    }
    let is_system = entry.account.is_none();
    Some(ChangeEntry {
        what: visit.t(&key).into_owned(),
        who: if is_system {
            visit.t("overview-by-system").into_owned()
        } else {
            entry.actor
        },
        when: web::moment(visit.lang, entry.at),
        machine: entry.at.rfc3339(),
        new,
    })
}

fn roles(visit: &Visit, network: NetworkId) -> Vec<String> {
    let standings = visit.actor.standings().iter();
    let mut roles: Vec<_> = standings
        .filter(|standing| standing.network == network)
        .map(|standing| {
            visit
                .t(&format!("role-{}", standing.role.word()))
                .into_owned()
        })
        .collect();
    roles.dedup();
    roles
}
