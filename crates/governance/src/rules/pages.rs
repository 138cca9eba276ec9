//! Rules of procedure: all of them, one version in words, two compared, one adopted.

use super::adoption::pages as adoption;
use super::comparison::pages as comparison;
use super::example::Example;
use super::form::pages as form;
use super::say::Said;
use super::told::Told;
use super::{
    Basis, RulesVersionId, State, Version, find, may_manage, may_read, of_network, paper, revise,
    store,
};
use crate::body;
use crate::resolution;
use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use kernel::Date;
use platform::network::pages::Inside;
use platform::press::pages::{AtHand, hand_out};
use serde::Deserialize;
use web::{Answer, Crumb, Failure, Head, Id, Router, Shell, page};

/// The routes.
pub(crate) fn routes() -> Router {
    let all = "/{slug}/intern/arbeitsordnungen";
    let one = format!("{all}/{{id}}");
    Router::new()
        .route(all, get(list))
        .route(
            &format!("{all}/neu"),
            get(form::show_new).post(form::save_new),
        )
        .route(&one, get(show))
        .route(
            &format!("{one}/bearbeiten"),
            get(form::show_change).post(form::save_change),
        )
        .route(&format!("{one}/neue-fassung"), post(next))
        .route(
            &format!("{one}/in-kraft"),
            get(adoption::show).post(adoption::save),
        )
        .route(&format!("{one}/vergleich"), get(comparison::show))
        .route(&format!("{one}/arbeitsordnung.pdf"), get(print))
}

/// A version in a list.
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) version: String,
    pub(crate) state: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) span: String,
    pub(crate) bodies: String,
}

#[derive(Template)]
#[template(path = "rules_list.html")]
struct ListPage {
    shell: Shell,
    present: Vec<Line>,
    former: Vec<Line>,
    may_manage: bool,
}

async fn list(inside: Inside) -> Answer {
    let visit = &inside.visit;
    let (conn, network) = (visit.state.db.read(), inside.network.id);
    body::may_read(&visit.actor, network)?;
    let shell = inside.shell(Head {
        title: visit.t("rules-many").into_owned(),
        context: visit.t("rules-many-context").into_owned(),
        crumbs: vec![body::pages::crumb(&inside)],
    });
    let all = of_network(conn, network).await?;
    let bodies = body::bare(conn, network).await?;
    let seen = all.iter().filter(|it| may_read(&visit.actor, it).is_ok());
    let (mut present, mut former) = (Vec::new(), Vec::new());
    for it in seen {
        let line = line(&inside, &shell, it, &bodies);
        if it.state(visit.now.day()) == State::Replaced {
            former.push(line);
        } else {
            present.push(line);
        }
    }
    Ok(page(&ListPage {
        shell,
        present,
        former,
        may_manage: may_manage(&visit.actor, network).is_ok(),
    }))
}

fn line(inside: &Inside, shell: &Shell, it: &Version, bodies: &[body::Body]) -> Line {
    let visit = &inside.visit;
    let state = it.state(visit.now.day());
    Line {
        name: it.name.in_lang(visit.lang).to_owned(),
        href: shell.inside(&format!("/arbeitsordnungen/{}", it.id)),
        version: it.number.to_string(),
        state: state.word(),
        tone: tone(state),
        span: span(inside, it),
        bodies: bodies_of(inside, it, bodies),
    }
}

const fn tone(state: State) -> &'static str {
    match state {
        State::Draft => "badge--warning",
        State::Coming => "badge--info",
        State::InForce => "badge--success",
        State::Replaced => "",
    }
}

/// "seit dem 01.03.2026", "vom … bis zum …"; empty for a draft.
fn span(inside: &Inside, it: &Version) -> String {
    let visit = &inside.visit;
    let day = |it: Date| web::day(visit.lang, it);
    match &it.adopted {
        None => String::new(),
        Some(adopted) => match adopted.until {
            None => visit.t_with("rules-since", &[("day", day(adopted.from).into())]),
            Some(last) => visit.t_with(
                "rules-span",
                &[
                    ("first", day(adopted.from).into()),
                    ("last", day(last).into()),
                ],
            ),
        }
        .into_owned(),
    }
}

/// The names of the bodies it holds for.
fn bodies_of(inside: &Inside, it: &Version, bodies: &[body::Body]) -> String {
    if it.bodies.is_empty() {
        return inside.visit.t("rules-all-bodies").into_owned();
    }
    let of = bodies.iter().filter(|body| it.bodies.contains(&body.id));
    let names: Vec<_> = of.map(|it| it.name.in_lang(inside.visit.lang)).collect();
    names.join(", ")
}

/// What the page of a body shows: what counts there today, and what is being written.
pub(crate) async fn of_body(
    inside: &Inside,
    shell: &Shell,
    body: &body::Body,
) -> Result<Vec<Line>, Failure> {
    let visit = &inside.visit;
    let all = of_network(visit.state.db.read(), inside.network.id).await?;
    let today = visit.now.day();
    let drafts = all.iter().filter(|it| {
        let open = matches!(it.state(today), State::Draft | State::Coming);
        open && it.holds_for(body.id) && may_read(&visit.actor, it).is_ok()
    });
    let mut lines: Vec<_> = drafts.map(|it| line(inside, shell, it, &[])).collect();
    if let Some(it) = super::counting(all.clone(), body.id, today) {
        lines.insert(0, line(inside, shell, &it, &[]));
    }
    Ok(lines)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct For {
    /// The body for which examples are worked out.
    gremium: String,
}

/// An example in the table.
struct ExampleLine {
    present: String,
    abstentions: String,
    needed: String,
}

/// A part as the page shows it.
struct Part {
    title: String,
    sentences: Vec<String>,
    examples: Vec<ExampleLine>,
}

/// A body for which examples can be worked out.
struct Choice {
    name: String,
    href: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "rules.html")]
struct RulesPage {
    shell: Shell,
    version: String,
    state: &'static str,
    tone: &'static str,
    span: String,
    parts: Vec<Part>,
    choices: Vec<Choice>,
    strength: String,
    bodies: String,
    basis: String,
    basis_href: String,
    source: String,
    note: String,
    others: Vec<Line>,
    tools: Vec<Tool>,
    next: String,
    compare: String,
}

struct Tool {
    href: String,
    icon: &'static str,
    text: String,
}

async fn show(inside: Inside, Id(id): Id<RulesVersionId>, Query(of): Query<For>) -> Answer {
    let visit = &inside.visit;
    let found = seen(&inside, id).await?;
    let told = Told::of(&inside, found, of.gremium.parse().ok()).await?;
    let it = &told.version;
    let shell = inside.shell(Head {
        title: it.name.in_lang(visit.lang).to_owned(),
        context: String::new(),
        crumbs: crumbs(&inside, None),
    });
    let conn = visit.state.db.read();
    let mut all = store::versions(conn, it.rules).await?;
    all.retain(|it| may_read(&visit.actor, it).is_ok());
    let has_draft = all.iter().any(|it| it.adopted.is_none());
    let before = all.iter().any(|other| other.number < it.number);
    let others = all.iter().filter(|other| other.id != it.id);
    let manages = may_manage(&visit.actor, inside.network.id).is_ok();
    let (basis, basis_href) = basis(&inside, &shell, it).await?;
    let state = it.state(visit.now.day());
    let href = |rest: &str| shell.inside(&format!("/arbeitsordnungen/{id}{rest}"));
    let shown_if = |shown: bool, rest: &str| if shown { href(rest) } else { String::new() };
    Ok(page(&RulesPage {
        version: it.number.to_string(),
        state: state.word(),
        tone: tone(state),
        span: span(&inside, it),
        parts: told
            .said(&inside)
            .into_iter()
            .map(|it| part(&inside, it))
            .collect(),
        choices: choices(&told, &inside, &shell),
        strength: told.strength_in_words(&inside),
        bodies: bodies_of(&inside, it, &told.bodies),
        basis,
        basis_href,
        source: it.source.clone().unwrap_or_default(),
        note: it
            .note
            .as_ref()
            .map(|it| it.in_lang(visit.lang).to_owned())
            .unwrap_or_default(),
        others: others.map(|it| line(&inside, &shell, it, &[])).collect(),
        tools: tools(&inside, &shell, it, manages),
        next: shown_if(manages && !has_draft, "/neue-fassung"),
        compare: shown_if(before, "/vergleich"),
        shell,
    }))
}

fn part(inside: &Inside, it: Said) -> Part {
    let lang = inside.visit.lang;
    let line = |it: Example| ExampleLine {
        present: web::number(lang, it.present),
        abstentions: web::number(lang, it.abstentions),
        needed: match it.needed {
            Some(needed) => web::number(lang, needed),
            None => inside.visit.t("rules-example-never").into_owned(),
        },
    };
    Part {
        title: it.title,
        sentences: it.sentences,
        examples: it.examples.into_iter().map(line).collect(),
    }
}

fn choices(told: &Told, inside: &Inside, shell: &Shell) -> Vec<Choice> {
    let held = told
        .bodies
        .iter()
        .filter(|it| it.ended_on.is_none() && told.version.holds_for(it.id));
    let current = told.body.as_ref().map(|(id, _)| *id);
    let found: Vec<_> = held
        .map(|it| Choice {
            name: it.name.in_lang(inside.visit.lang).to_owned(),
            href: shell.inside(&format!(
                "/arbeitsordnungen/{}?gremium={}",
                told.version.id, it.id
            )),
            current: Some(it.id) == current,
        })
        .collect();
    if found.len() > 1 { found } else { Vec::new() }
}

/// On what it rests, and where that can be read.
pub(super) async fn basis(
    inside: &Inside,
    shell: &Shell,
    it: &Version,
) -> Result<(String, String), Failure> {
    let visit = &inside.visit;
    let Some(adopted) = &it.adopted else {
        return Ok((visit.t("rules-basis-none").into_owned(), String::new()));
    };
    let Basis::Resolution(id) = adopted.basis else {
        return Ok((visit.t("rules-basis-charter").into_owned(), String::new()));
    };
    let found = resolution::find(&visit.state.db, &visit.actor, id).await?;
    Ok(match found {
        Some(it) => {
            let title = it.title.in_lang(visit.lang).to_owned();
            let title = match it.number {
                Some(number) => format!("{number}, {title}"),
                None => title,
            };
            (title, shell.inside(&format!("/beschluesse/{id}")))
        }
        None => (visit.t("rules-basis-hidden").into_owned(), String::new()),
    })
}

fn tools(inside: &Inside, shell: &Shell, it: &Version, manages: bool) -> Vec<Tool> {
    let tool = |rest: &str, icon, key: &str| Tool {
        href: shell.inside(&format!("/arbeitsordnungen/{}{rest}", it.id)),
        icon,
        text: inside.visit.t(key).into_owned(),
    };
    let mut tools = vec![tool("/arbeitsordnung.pdf", "print", "paper-print")];
    if manages && it.adopted.is_none() {
        tools.push(tool("/bearbeiten", "edit", "rules-change"));
        tools.push(tool("/in-kraft", "how_to_reg", "rules-adopt"));
    }
    tools
}

/// The version, if the visit may read it here.
pub(super) async fn seen(inside: &Inside, id: RulesVersionId) -> Result<Version, Failure> {
    let found = find(inside.visit.state.db.read(), id).await?;
    let here = found.filter(|it| it.network == inside.network.id);
    let here = here.ok_or(Failure::NOT_FOUND)?;
    may_read(&inside.visit.actor, &here)?;
    Ok(here)
}

/// The same, if the visit may write it too.
pub(super) async fn managed(inside: &Inside, id: RulesVersionId) -> Result<Version, Failure> {
    let found = seen(inside, id).await?;
    may_manage(&inside.visit.actor, found.network)?;
    Ok(found)
}

/// The way back, over the version if there is one.
pub(super) fn crumbs(inside: &Inside, of: Option<&Version>) -> Vec<Crumb> {
    let visit = &inside.visit;
    let mut crumbs = vec![
        body::pages::crumb(inside),
        Crumb {
            text: visit.t("rules-many").into_owned(),
            path: inside.path("/arbeitsordnungen"),
        },
    ];
    crumbs.extend(of.map(|it| Crumb {
        text: it.name.in_lang(visit.lang).to_owned(),
        path: inside.path(&format!("/arbeitsordnungen/{}", it.id)),
    }));
    crumbs
}

pub(super) fn done(inside: &Inside, id: RulesVersionId, notice: &'static str) -> Response {
    let path = inside.path(&format!("/arbeitsordnungen/{id}"));
    let done = inside.visit.redirect_with_notice(&path, notice);
    done.into_response()
}

async fn next(inside: Inside, Id(id): Id<RulesVersionId>) -> Answer {
    let visit = &inside.visit;
    managed(&inside, id).await?;
    let made = revise(&visit.state.db, &visit.actor, id, visit.now).await?;
    Ok(done(&inside, made, "notice-rules-revised"))
}

async fn print(
    inside: Inside,
    press: AtHand,
    Id(id): Id<RulesVersionId>,
    Query(of): Query<For>,
) -> Answer {
    let found = seen(&inside, id).await?;
    let told = Told::of(&inside, found, of.gremium.parse().ok()).await?;
    let manuscript = paper::manuscript(&inside, &told).await?;
    let printed = press.print(&manuscript).await?;
    Ok(hand_out(printed, &paper::file_name(&inside, &told.version)))
}
