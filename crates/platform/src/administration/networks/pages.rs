//! `/verwaltung/netzwerke`: the networks hosted here, and their charters over time.

use super::super::pages::{crumb, shell};
use super::super::policy::may_administer;
use super::difference::{self, Fate};
use crate::access::AccessSources;
use crate::audit::{self, Entry as Trace};
use crate::network::{self, KeptCharter, Network};
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::routing::get;
use db::DbError;
use kernel::{Denied, NetworkId};
use std::collections::HashMap;
use web::{Answer, Crumb, Failure, Router, Shell, Visit, page};

const LIST: &str = "/verwaltung/netzwerke";

/// The routes.
pub(in super::super) fn routes() -> Router {
    Router::new()
        .route("/verwaltung/netzwerke", get(list))
        .route("/verwaltung/netzwerke/{slug}", get(one))
        .route(
            "/verwaltung/netzwerke/{slug}/gruendungsdokument/{revision}",
            get(download),
        )
        .route(
            "/verwaltung/netzwerke/{slug}/gruendungsdokument/{revision}/unterschied",
            get(compare),
        )
}

/// A network in the list.
struct Entry {
    slug: String,
    name: String,
    place: String,
    members: String,
    revision: String,
    applied: String,
}

#[derive(Template)]
#[template(path = "administration_networks.html")]
struct ListPage {
    shell: Shell,
    networks: Vec<Entry>,
}

async fn list(visit: Visit, sources: Option<Extension<AccessSources>>) -> Answer {
    may_administer(&visit.actor)?;
    let networks = network::all(visit.state.db.read()).await?;
    let applied = network::last_applied(visit.state.db.read()).await?;
    let members = members(&visit, sources).await?;
    let entry = |it: Network| Entry {
        slug: it.slug.to_string(),
        members: members
            .get(&it.id)
            .map_or_else(|| "0".to_owned(), |count| web::number(visit.lang, *count)),
        revision: it.revision.to_string(),
        applied: applied
            .get(&it.id)
            .map(|at| web::moment(visit.lang, *at))
            .unwrap_or_default(),
        name: it.name,
        place: it.place,
    };
    let title = visit.t("administration-networks").into_owned();
    let context = visit.t("administration-networks-context").into_owned();
    Ok(page(&ListPage {
        networks: networks.into_iter().map(entry).collect(),
        shell: shell(&visit, title, context, Vec::new()),
    }))
}

async fn members(
    visit: &Visit,
    sources: Option<Extension<AccessSources>>,
) -> Result<HashMap<NetworkId, u64>, DbError> {
    match sources.and_then(|Extension(sources)| sources.organisations) {
        Some(source) => (source.count_members)(&visit.state.db).await,
        None => Ok(HashMap::new()),
    }
}

/// A charter in the history of its network.
struct CharterLine {
    revision: i64,
    at: String,
    by: String,
    steps: Vec<String>,
    heading: String,
    first: bool,
}

#[derive(Template)]
#[template(path = "administration_network.html")]
struct NetworkPage {
    shell: Shell,
    slug: String,
    place: String,
    since: String,
    revision: i64,
    charters: Vec<CharterLine>,
}

async fn found(visit: &Visit, slug: &str) -> Result<Network, Failure> {
    may_administer(&visit.actor)?;
    let network = network::by_slug(visit.state.db.read(), slug).await?;
    Ok(network.ok_or(Denied::Hidden)?)
}

async fn one(visit: Visit, Path(slug): Path<String>) -> Answer {
    let network = found(&visit, &slug).await?;
    let db = visit.state.db.read();
    let kept = network::charters(db, network.id).await?;
    let traces = audit::of_act(db, network.id.uuid(), "network.apply-charter").await?;
    let earliest = kept.last().map_or(0, |it| it.revision);
    let line = |it: &KeptCharter| {
        let trace = traces.iter().find(|trace| trace.at == it.applied_at);
        let steps = trace.map_or_else(Vec::new, |trace| steps(&visit, trace));
        let count = steps.len() as u64;
        let args = [
            ("count", count.into()),
            ("shown", web::number(visit.lang, count).into()),
        ];
        CharterLine {
            revision: it.revision,
            at: web::moment(visit.lang, it.applied_at),
            by: trace.map_or_else(String::new, |trace| who(&visit, trace)),
            heading: visit
                .t_with("administration-charter-steps", &args)
                .into_owned(),
            steps,
            first: it.revision == earliest,
        }
    };
    let back = crumb(&visit, "administration-networks", LIST);
    Ok(page(&NetworkPage {
        charters: kept.iter().map(line).collect(),
        since: web::day(visit.lang, network.created_at.day()),
        revision: network.revision,
        place: network.place.clone(),
        shell: shell(&visit, network.name, String::new(), vec![back]),
        slug,
    }))
}

fn who(visit: &Visit, trace: &Trace) -> String {
    if trace.account.is_some() {
        trace.actor.clone()
    } else {
        visit.t("overview-by-system").into_owned()
    }
}

/// "neu: Gremien, steering-group", from the details that applying left in the trail.
fn steps(visit: &Visit, trace: &Trace) -> Vec<String> {
    let details = trace.details.as_deref().unwrap_or("[]");
    let steps: Vec<[String; 3]> = serde_json::from_str(details).unwrap_or_default();
    let worded = |prefix: &str, word: &str| {
        let key = format!("{prefix}-{}", word.replace('_', "-"));
        if visit.texts().has(&key) {
            visit.t(&key).into_owned()
        } else {
            word.to_owned()
        }
    };
    let step = |[fate, section, key]: &[String; 3]| {
        let part = if key.is_empty() { "" } else { ": " };
        format!(
            "{} – {}{part}{key}",
            worded("administration-fate", fate),
            worded("administration-section", section),
        )
    };
    steps.iter().map(step).collect()
}

/// A network and the number of one of its charters, judged after the right to see it.
type Kept = Path<(String, String)>;

async fn download(visit: Visit, Path((slug, revision)): Kept) -> Answer {
    let network = found(&visit, &slug).await?;
    let revision: i64 = revision.parse().map_err(|_| Denied::Hidden)?;
    let text = network::charter(visit.state.db.read(), network.id, revision).await?;
    let text = text.ok_or(Denied::Hidden)?;
    let name = format!("attachment; filename=\"{slug}-{revision}.toml\"");
    let headers = [
        (
            header::CONTENT_TYPE,
            "application/toml; charset=utf-8".to_owned(),
        ),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, text).into_response())
}

/// A line of the difference as the page shows it.
struct Shown {
    fate: &'static str,
    text: String,
}

#[derive(Template)]
#[template(path = "administration_difference.html")]
struct DifferencePage {
    shell: Shell,
    lines: Vec<Shown>,
}

async fn compare(visit: Visit, Path((slug, revision)): Kept) -> Answer {
    let network = found(&visit, &slug).await?;
    let revision: i64 = revision.parse().map_err(|_| Denied::Hidden)?;
    let db = visit.state.db.read();
    let new = network::charter(db, network.id, revision).await?;
    let new = new.ok_or(Denied::Hidden)?;
    let kept = network::charters(db, network.id).await?;
    let before = kept.iter().find(|it| it.revision < revision);
    let before = before.ok_or(Denied::Hidden)?.revision;
    let old = network::charter(db, network.id, before).await?;
    let old = old.unwrap_or_default();
    let lines = difference::between(&old, &new)
        .into_iter()
        .map(|line| Shown {
            fate: match line.fate {
                Fate::Kept => "kept",
                Fate::Removed => "removed",
                Fate::Added => "added",
                Fate::Gap => "gap",
            },
            text: line.text.to_owned(),
        });
    let args = [("before", before.into()), ("after", revision.into())];
    let title = visit
        .t_with("administration-difference", &args)
        .into_owned();
    let crumbs = vec![
        crumb(&visit, "administration-networks", LIST),
        Crumb {
            text: network.name,
            path: format!("{LIST}/{slug}"),
        },
    ];
    Ok(page(&DifferencePage {
        lines: lines.collect(),
        shell: shell(&visit, title, String::new(), crumbs),
    }))
}
