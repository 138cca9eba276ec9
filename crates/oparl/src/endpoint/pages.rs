//! `/{slug}/intern/ratsinformation`: where the systems of councils are, and what they say.

use super::actions::{choose_licence, read_now};
use super::store::{self, Kept};
use super::{CouncilPaper, Endpoint, forget, link, may_follow, note, unlink};
use crate::publication::licence::Licence;
use crate::publication::store::licence;
use askama::Template;
use axum::extract::Form;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use directory::organisation;
use directory::pages::{faulty, status};
use governance::resolution::ratification::{self, CouncilId};
use governance::resolution::{self, Asked, Resolution, ResolutionId};
use kernel::{Limit, OrganisationId, WebAddress, fold};
use platform::network::pages::Inside;
use serde::Deserialize;
use std::collections::BTreeMap;
use web::{
    Answer, Checks, Crumb, Failure, Group, Head, Id, NavEntry, Router, Shell, page,
    page_with_status,
};

/// Its entry in the navigation.
pub(crate) const NAV: NavEntry = NavEntry {
    text: "oparl-title",
    icon: "sync",
    path: "/ratsinformation",
    group: Group::Work,
    rank: 34,
    shown_to: |actor, network| may_follow(actor, network).is_ok(),
};

/// The routes.
pub(crate) fn routes() -> Router {
    let one = "/{slug}/intern/ratsinformation/{id}";
    Router::new()
        .route("/{slug}/intern/ratsinformation", get(list).post(choose))
        .route(one, get(show).post(save))
        .route(&format!("{one}/lesen"), post(read))
        .route(&format!("{one}/verknuepfen"), post(connect))
}

/// So many resolutions are looked through for councils.
const MOST: u64 = 200;

/// A resolution before the council of an organisation.
struct Before {
    resolution: Resolution,
    council: CouncilId,
}

/// Every council that is asked, by organisation.
async fn asked(inside: &Inside) -> Result<BTreeMap<OrganisationId, Vec<Before>>, Failure> {
    let (conn, actor) = (inside.visit.state.db.read(), &inside.visit.actor);
    let all = Asked::default();
    let which = (inside.network.id, &all);
    let limit = Limit::clamped(MOST);
    let found = resolution::page_of(conn, actor, which, None, limit).await?;
    let ids: Vec<_> = found.items.iter().map(|it| it.id).collect();
    let mut rounds = ratification::of_resolutions(conn, &ids).await?;
    let mut councils: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for it in found.items {
        let round = rounds.remove(&it.id);
        for council in round.into_iter().flat_map(|it| it.councils) {
            let of = councils.entry(council.organisation).or_default();
            of.push(Before {
                resolution: it.clone(),
                council: council.id,
            });
        }
    }
    Ok(councils)
}

/// An organisation in the list.
struct Line {
    name: String,
    href: String,
    address: String,
    papers: String,
    state: State,
}

/// How reading went.
struct State {
    /// The word of what went wrong; empty for nothing.
    failure: String,
    /// When; empty for never.
    read_at: String,
    noted: bool,
}

impl State {
    fn of(inside: &Inside, it: Option<&Endpoint>) -> Self {
        let read_at = it.and_then(|it| it.read_at);
        Self {
            failure: it.and_then(|it| it.failure.clone()).unwrap_or_default(),
            read_at: read_at
                .map(|at| web::moment(inside.visit.lang, at))
                .unwrap_or_default(),
            noted: it.is_some(),
        }
    }
}

#[derive(Template)]
#[template(path = "endpoints.html")]
struct ListPage {
    shell: Shell,
    lines: Vec<Line>,
    licences: Vec<&'static str>,
    licence: &'static str,
    system: String,
}

async fn list(inside: Inside) -> Answer {
    let visit = &inside.visit;
    may_follow(&visit.actor, inside.network.id)?;
    let conn = visit.state.db.read();
    let endpoints = store::of_network(conn, inside.network.id).await?;
    let counts = store::paper_counts(conn, inside.network.id).await?;
    let asked = asked(&inside).await?;
    let ids = asked.keys().copied();
    let ids = ids.chain(endpoints.iter().map(|it| it.organisation));
    let names = organisation::names(&visit.state.db, &visit.actor, ids).await?;
    let shell = inside.shell(Head {
        title: visit.t("oparl-title").into_owned(),
        context: visit.t("oparl-context").into_owned(),
        ..Head::default()
    });
    let line = |(id, name): (OrganisationId, String)| {
        let known = endpoints.iter().find(|it| it.organisation == id);
        let papers = known.and_then(|it| counts.get(&it.id));
        Line {
            name,
            href: shell.inside(&format!("/ratsinformation/{id}")),
            address: known.map(|it| it.address.to_string()).unwrap_or_default(),
            papers: papers
                .map(|it| web::number(visit.lang, *it))
                .unwrap_or_default(),
            state: State::of(&inside, known),
        }
    };
    let mut lines: Vec<_> = names.into_iter().map(line).collect();
    lines.sort_by_cached_key(|it| fold(&it.name));
    let chosen = licence(conn, inside.network.id).await?;
    let system = format!("{}/oparl/v1.1/system", visit.state.settings.public_url);
    Ok(page(&ListPage {
        lines,
        licences: Licence::ALL.map(Licence::word).to_vec(),
        licence: chosen.map(Licence::word).unwrap_or_default(),
        system,
        shell,
    }))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    lizenz: String,
}

async fn choose(inside: Inside, Form(chosen): Form<Chosen>) -> Answer {
    let visit = &inside.visit;
    let licence = Licence::from_word(&chosen.lizenz);
    let (db, network) = (&visit.state.db, inside.network.id);
    choose_licence(db, &visit.actor, network, licence, visit.now).await?;
    let path = inside.path("/ratsinformation");
    Ok(visit
        .redirect_with_notice(&path, "notice-oparl-licence")
        .into_response())
}

/// A resolution before the council, with what is known of it there.
struct Board {
    title: String,
    href: String,
    resolution: ResolutionId,
    council: CouncilId,
    /// The linked paper; empty for none.
    linked: String,
    candidates: Vec<Candidate>,
    evidence: Vec<Said>,
}

/// A paper that may be the one.
struct Candidate {
    address: String,
    name: String,
    sub: String,
    web: String,
}

/// A piece of evidence.
struct Said {
    stage: &'static str,
    line: String,
    result: String,
    document: String,
    read_at: String,
    sha256: String,
}

#[derive(Template)]
#[template(path = "endpoint.html")]
struct OnePage {
    shell: Shell,
    checks: Checks,
    address: String,
    state: State,
    remarks: u64,
    boards: Vec<Board>,
    here: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    adresse: String,
}

async fn show(inside: Inside, Id(id): Id<OrganisationId>) -> Answer {
    let visit = &inside.visit;
    may_follow(&visit.actor, inside.network.id)?;
    let known = store::find(visit.state.db.read(), inside.network.id, id).await?;
    let typed = known.map(|it| it.address.to_string());
    one(&inside, id, typed.unwrap_or_default(), Checks::default()).await
}

async fn one(inside: &Inside, id: OrganisationId, address: String, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let (db, conn) = (&visit.state.db, visit.state.db.read());
    let name = organisation::names(db, &visit.actor, [id]).await?;
    let name = name.get(&id).cloned().ok_or(Failure::NOT_FOUND)?;
    let known = store::find(conn, inside.network.id, id).await?;
    let before = asked(inside).await?.remove(&id).unwrap_or_default();
    let shell = inside.shell(Head {
        title: name,
        context: visit.t("oparl-one-context").into_owned(),
        crumbs: vec![Crumb {
            text: visit.t("oparl-title").into_owned(),
            path: inside.path("/ratsinformation"),
        }],
    });
    let boards = boards(inside, &shell, known.as_ref(), &before).await?;
    let status = status(&checks);
    let one = OnePage {
        state: State::of(inside, known.as_ref()),
        remarks: known.map(|it| it.remarks).unwrap_or_default(),
        here: shell.inside(&format!("/ratsinformation/{id}")),
        shell: faulty(shell, &checks),
        checks,
        address,
        boards,
    };
    Ok(page_with_status(status, &one))
}

async fn boards(
    inside: &Inside,
    shell: &Shell,
    endpoint: Option<&Endpoint>,
    before: &[Before],
) -> Result<Vec<Board>, Failure> {
    let visit = &inside.visit;
    let conn = visit.state.db.read();
    let councils: Vec<_> = before.iter().map(|it| it.council).collect();
    let links = store::links_of(conn, &councils).await?;
    let mut evidence = store::evidence_of(conn, &councils).await?;
    let mut boards = Vec::new();
    for it in before {
        let title = it.resolution.title.in_lang(visit.lang).to_owned();
        let linked = links.get(&it.council).cloned().unwrap_or_default();
        let candidates = match endpoint.filter(|_| linked.is_empty()) {
            Some(endpoint) => store::candidates(conn, endpoint.id, &it.resolution.title.de).await?,
            None => Vec::new(),
        };
        let said = evidence.remove(&it.council).unwrap_or_default();
        boards.push(Board {
            title,
            href: shell.inside(&format!("/beschluesse/{}", it.resolution.id)),
            resolution: it.resolution.id,
            council: it.council,
            linked,
            candidates: candidates
                .into_iter()
                .map(|it| candidate(inside, it))
                .collect(),
            evidence: said.into_iter().map(|it| said_as(inside, it)).collect(),
        });
    }
    Ok(boards)
}

fn candidate(inside: &Inside, it: CouncilPaper) -> Candidate {
    let sub = [it.reference, it.date.map(|it| day_of(inside, it))];
    let sub: Vec<_> = sub.into_iter().flatten().collect();
    Candidate {
        sub: sub.join(" · "),
        web: safe(it.web.as_deref()),
        address: it.address,
        name: it.name,
    }
}

fn said_as(inside: &Inside, it: Kept) -> Said {
    let lang = inside.visit.lang;
    let evidence = it.evidence;
    let day = evidence.held_on.map(|it| day_of(inside, it));
    let words: Vec<_> = [evidence.role, evidence.meeting, day]
        .into_iter()
        .flatten()
        .collect();
    Said {
        stage: evidence.stage.word(),
        line: words.join(" · "),
        result: evidence.result.unwrap_or_default(),
        document: safe(evidence.document.as_deref()),
        read_at: web::moment(lang, it.read_at),
        sha256: in_groups(&evidence.sha256),
    }
}

/// A day as people write it; what is none stays as it was written.
fn day_of(inside: &Inside, day: String) -> String {
    let read = day.parse();
    read.map_or(day, |it| web::day(inside.visit.lang, it))
}

/// Digits in groups, so that they fit on a phone.
fn in_groups(digits: &str) -> String {
    let digits: Vec<_> = digits.chars().collect();
    let groups = digits.chunks(8).map(|it| it.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

/// An address that somebody else's system names, if it is one that leads to a site.
fn safe(address: Option<&str>) -> String {
    let read = address.and_then(|it| WebAddress::parse(it).ok());
    read.map(|it| it.to_string()).unwrap_or_default()
}

async fn save(inside: Inside, Id(id): Id<OrganisationId>, Form(typed): Form<Typed>) -> Answer {
    let visit = &inside.visit;
    may_follow(&visit.actor, inside.network.id)?;
    let which = (inside.network.id, id);
    let (db, actor) = (&visit.state.db, &visit.actor);
    let back = inside.path(&format!("/ratsinformation/{id}"));
    if typed.adresse.trim().is_empty() {
        forget(db, actor, which, visit.now).await?;
        return Ok(visit
            .redirect_with_notice(&back, "notice-oparl-forgotten")
            .into_response());
    }
    let Ok(address) = WebAddress::parse(&typed.adresse) else {
        let mut checks = Checks::default();
        let label = visit.t("oparl-address");
        checks.refuse("adresse", label, visit.t("oparl-address-malformed"));
        return one(&inside, id, typed.adresse, checks).await;
    };
    note(db, actor, which, address, visit.now).await?;
    Ok(visit
        .redirect_with_notice(&back, "notice-oparl-noted")
        .into_response())
}

async fn read(inside: Inside, Id(id): Id<OrganisationId>) -> Answer {
    let visit = &inside.visit;
    let which = (inside.network.id, id);
    read_now(&visit.state.db, &visit.actor, which, visit.now).await?;
    let back = inside.path(&format!("/ratsinformation/{id}"));
    Ok(visit
        .redirect_with_notice(&back, "notice-oparl-reading")
        .into_response())
}

/// Which paper is which resolution; no paper takes the link back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Connected {
    beschluss: String,
    rat: String,
    vorlage: String,
}

async fn connect(
    inside: Inside,
    Id(id): Id<OrganisationId>,
    Form(sent): Form<Connected>,
) -> Answer {
    let visit = &inside.visit;
    may_follow(&visit.actor, inside.network.id)?;
    let resolution: Option<ResolutionId> = sent.beschluss.parse().ok();
    let council: Option<CouncilId> = sent.rat.parse().ok();
    let which = resolution.zip(council).ok_or(Failure::NOT_FOUND)?;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let notice = if sent.vorlage.is_empty() {
        unlink(db, actor, which, visit.now).await?;
        "notice-oparl-unlinked"
    } else {
        link(db, actor, which, &sent.vorlage, visit.now).await?;
        "notice-oparl-linked"
    };
    let back = inside.path(&format!("/ratsinformation/{id}"));
    Ok(visit.redirect_with_notice(&back, notice).into_response())
}
