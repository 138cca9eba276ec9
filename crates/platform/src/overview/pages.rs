//! `/{network}/intern`: the first page of the workspace.

use crate::audit::{self, Entry};
use crate::network::pages::Inside;
use askama::Template;
use axum::routing::get;
use kernel::NetworkId;
use web::{Answer, Group, Head, NavEntry, Router, Shell, Visit, page};

/// How many changes the page shows.
const CHANGES: u64 = 12;

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
}

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    shell: Shell,
    changes: Vec<ChangeEntry>,
    roles: Vec<String>,
}

async fn show(inside: Inside) -> Answer {
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
    // What members share is for those who read the network; a company user does not.
    let entries = if visit.actor.reads_network(inside.network.id) {
        audit::latest(&visit.state.db, inside.network.id, CHANGES).await?
    } else {
        Vec::new()
    };
    Ok(page(&OverviewPage {
        changes: entries
            .into_iter()
            .map(|entry| change(visit, entry))
            .collect(),
        roles: roles(visit, inside.network.id),
        shell: inside.shell(head),
    }))
}

fn change(visit: &Visit, entry: Entry) -> ChangeEntry {
    let key = format!("act-{}", entry.act.replace('.', "-"));
    let what = if visit.texts().has(&key) {
        visit.t(&key).into_owned()
    } else {
        entry.act
    };
    let is_system = entry.account.is_none();
    ChangeEntry {
        what,
        who: if is_system {
            visit.t("overview-by-system").into_owned()
        } else {
            entry.actor
        },
        when: web::moment(visit.lang, entry.at),
        machine: entry.at.rfc3339(),
    }
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
