//! `/{network}/intern/zugaenge`: who has access to a network, and why.

use super::people::{self, Held, Member, Source};
use super::policy::{may_give, may_see_access};
use super::{GrantId, Granted, actions, giving, store};
use crate::access::AccessSources;
use crate::network::pages::Inside;
use askama::Template;
use axum::Extension;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use kernel::{AccountId, Denied, OrganisationId, Period, fold};
use serde::Deserialize;
use std::collections::HashMap;
use web::{Answer, Crumb, Group, Head, Id, NavEntry, Pager, Router, Shell, Visit, page};

/// People on a page of the list.
const PER_PAGE: usize = 25;

/// Its entry in the navigation.
pub(crate) const NAV: NavEntry = NavEntry {
    text: "access-title",
    icon: "key",
    path: "/zugaenge",
    group: Group::Alliance,
    rank: 68,
    shown_to: |actor, network| may_see_access(actor, network).is_ok(),
};

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route("/{slug}/intern/zugaenge", get(list))
        .merge(giving::pages::routes())
        .route("/{slug}/intern/zugaenge/{id}", get(one))
        .route("/{slug}/intern/zugaenge/rollen/{id}/beenden", post(end))
}

type Sources = Option<Extension<AccessSources>>;
type Names = HashMap<OrganisationId, String>;

/// "seit 14.11.2026", "14.11.2026 bis 31.12.2026".
pub(crate) fn span(visit: &Visit, period: Period) -> String {
    let day = |day| web::day(visit.lang, day);
    let from = period.from().map(day).unwrap_or_default();
    let (key, until) = match period.until() {
        Some(until) => ("access-span", day(until)),
        None => ("access-since", String::new()),
    };
    let args = [("from", from.into()), ("until", until.into())];
    visit.t_with(key, &args).into_owned()
}

/// "Wirtschaftsförderung, Stadt Marl".
pub(crate) fn worded(visit: &Visit, standing: kernel::Standing, names: &Names) -> String {
    let role = visit.t(&format!("role-{}", standing.role.word()));
    let name = standing.organisation.and_then(|id| names.get(&id));
    name.map_or_else(|| role.to_string(), |name| format!("{role}, {name}"))
}

/// A standing as the pages show it.
struct RoleLine {
    text: String,
    source: String,
    end: Option<String>,
}

/// Somebody with access.
struct Entry {
    id: String,
    name: String,
    email: String,
    roles: Vec<RoleLine>,
}

#[derive(Template)]
#[template(path = "access.html")]
struct ListPage {
    shell: Shell,
    asked: Asked,
    may_give: bool,
    people: Vec<Entry>,
    heading: String,
    pager: Pager,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    seite: String,
}

async fn list(inside: Inside, sources: Sources, Query(asked): Query<Asked>) -> Answer {
    let (visit, network) = (&inside.visit, inside.network.id);
    let proof = may_see_access(&visit.actor, network)?;
    let sources = sources.map(|Extension(it)| it).unwrap_or_default();
    let (db, today) = (&visit.state.db, visit.now.day());
    let mut found = people::members(db, &sources, &proof, today).await?;
    let words = fold(&asked.q);
    found.retain(|it| fits(it, &words));
    let total = found.len() as u64;
    let pager = Pager::new(
        asked.seite.parse().unwrap_or(1),
        PER_PAGE as u64,
        total,
        &visit.query,
    );
    let skipped = usize::try_from(pager.offset()).unwrap_or(0);
    let shown: Vec<_> = found.into_iter().skip(skipped).take(PER_PAGE).collect();
    let ids = shown.iter().flat_map(Member::organisations).collect();
    let names = sources.names(db, &visit.actor, ids).await?;
    let head = Head {
        title: visit.t("access-title").into_owned(),
        context: visit.t("access-context").into_owned(),
        ..Head::default()
    };
    let shell = inside.shell(head);
    Ok(page(&ListPage {
        may_give: may_give(&visit.actor, network).is_ok(),
        heading: shell.t_count("access-count", total).into_owned(),
        people: shown.iter().map(|it| entry(visit, it, &names)).collect(),
        shell,
        asked,
        pager,
    }))
}

/// Whether every word stands in name or address.
fn fits(member: &Member, words: &str) -> bool {
    let account = member.account();
    let text = fold(&format!("{} {}", account.name, account.email));
    words.split(' ').all(|word| text.contains(word))
}

fn entry(visit: &Visit, member: &Member, names: &Names) -> Entry {
    let account = member.account();
    Entry {
        id: account.id.to_string(),
        name: account.name.to_string(),
        email: account.email.to_string(),
        roles: member
            .held()
            .iter()
            .map(|it| role_line(visit, it, names))
            .collect(),
    }
}

fn role_line(visit: &Visit, held: &Held, names: &Names) -> RoleLine {
    let text = worded(visit, held.standing, names);
    match &held.source {
        Source::Followed(because) => {
            let args = [("name", because.as_str().into())];
            RoleLine {
                text,
                source: visit.t_with("access-follows", &args).into_owned(),
                end: None,
            }
        }
        Source::Granted(granted) => RoleLine {
            text,
            source: given(visit, granted),
            end: Some(granted.id.to_string()),
        },
    }
}

/// "erteilt von Jutta Berger, seit 14.11.2026".
fn given(visit: &Visit, granted: &Granted) -> String {
    let span = span(visit, granted.grant.period);
    if let Some(by) = &granted.by {
        let args = [("by", by.as_str().into()), ("span", span.into())];
        visit.t_with("access-given-by", &args).into_owned()
    } else {
        let args = [("span", span.into())];
        visit.t_with("access-given", &args).into_owned()
    }
}

/// A role that the person has no more.
struct PastLine {
    text: String,
    span: String,
}

#[derive(Template)]
#[template(path = "access_one.html")]
struct OnePage {
    shell: Shell,
    person: Entry,
    may_give: bool,
    past: Vec<PastLine>,
}

async fn one(inside: Inside, sources: Sources, Id(id): Id<AccountId>) -> Answer {
    let (visit, network) = (&inside.visit, inside.network.id);
    let proof = may_see_access(&visit.actor, network)?;
    let sources = sources.map(|Extension(it)| it).unwrap_or_default();
    let (db, today) = (&visit.state.db, visit.now.day());
    let member = people::member(db, &sources, &proof, id, today).await?;
    let member = member.ok_or(Denied::Hidden)?;
    let past = store::past(db.read(), &proof, id, today).await?;
    let ids = past.iter().filter_map(|it| it.grant.standing.organisation);
    let ids = member.organisations().chain(ids).collect();
    let names = sources.names(db, &visit.actor, ids).await?;
    let head = Head {
        title: member.account().name.to_string(),
        context: String::new(),
        crumbs: vec![Crumb {
            text: visit.t("access-title").into_owned(),
            path: inside.path("/zugaenge"),
        }],
    };
    Ok(page(&OnePage {
        person: entry(visit, &member, &names),
        may_give: may_give(&visit.actor, network).is_ok(),
        past: past.iter().map(|it| past_line(visit, it, &names)).collect(),
        shell: inside.shell(head),
    }))
}

fn past_line(visit: &Visit, it: &Granted, names: &Names) -> PastLine {
    let span = match &it.ended {
        None => given(visit, it),
        Some((at, by)) => {
            let args = [
                ("by", by.as_str().into()),
                ("at", web::moment(visit.lang, *at).into()),
            ];
            visit.t_with("access-ended-by", &args).into_owned()
        }
    };
    PastLine {
        text: worded(visit, it.grant.standing, names),
        span,
    }
}

async fn end(inside: Inside, sources: Sources, Id(id): Id<GrantId>) -> Answer {
    let (visit, network) = (&inside.visit, inside.network.id);
    let db = &visit.state.db;
    let ended = actions::end(db, &visit.actor, network, id, visit.now).await?;
    // Whoever has no access left has no page here any more; nor has who ended their own.
    let account = ended.grant.account;
    let mut path = inside.path("/zugaenge");
    if let Ok(proof) = may_see_access(&visit.actor, network) {
        let sources = sources.map(|Extension(it)| it).unwrap_or_default();
        let left = people::member(db, &sources, &proof, account, visit.now.day()).await?;
        if left.is_some() {
            path = format!("{path}/{account}");
        }
    }
    Ok(visit
        .redirect_with_notice(&path, "notice-access-ended")
        .into_response())
}
