//! The register of resolutions; one resolution: wording, result, board of the councils.

use super::form::pages as form;
use super::ratification::{self, board};
use super::shown::{Deciders, Line, after, lines, next_query, since, tone, votes};
use super::store::{Asked, effect_word};
use super::{Resolution, ResolutionId, Standing, State, find, may_draft, may_manage, page_of};
use super::{paper, texts};
use askama::Template;
use axum::extract::{Form, Query};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use directory::pages::{faulty, status};
use kernel::{Limit, OrganisationId};
use platform::network::pages::Inside;
use platform::press::pages::{AtHand, hand_out};
use serde::Deserialize;
use web::{Answer, Checks, Crumb, Failure, Head, Id, Router, Shell, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let all = "/{slug}/intern/beschluesse";
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
        .route(
            &format!("{one}/entscheidung"),
            get(form::show_settle).post(form::save_settle),
        )
        .route(
            &format!("{one}/wortlaut"),
            get(form::show_reword).post(form::save_reword),
        )
        .route(&format!("{one}/umsetzung"), post(realise))
        .route(&format!("{one}/beschluss.pdf"), get(print))
        .merge(ratification::pages::routes())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    q: String,
    jahr: String,
    nach: String,
}

#[derive(Template)]
#[template(path = "resolutions.html")]
struct ResolutionsPage {
    shell: Shell,
    q: String,
    year: String,
    years: Vec<i16>,
    lines: Vec<Line>,
    next: String,
    may_draft: bool,
}

/// So many on a page.
const PAGE: u64 = 50;

async fn list(inside: Inside, Query(wanted): Query<Wanted>) -> Answer {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let asked = Asked {
        words: wanted.q.clone(),
        year: wanted.jahr.parse().ok(),
        body: None,
    };
    let after = after(&wanted.nach);
    let limit = Limit::clamped(PAGE);
    let found = page_of(db.read(), actor, (network, &asked), after, limit).await?;
    let shell = inside.shell(Head {
        title: visit.t("resolution-many").into_owned(),
        context: visit.t("resolution-many-context").into_owned(),
        ..Head::default()
    });
    let next = next_query(found.next.as_ref(), &wanted.q, &wanted.jahr);
    let next = next.map(|query| shell.inside(&format!("/beschluesse?{query}")));
    let this_year = visit.now.day().year();
    Ok(page(&ResolutionsPage {
        lines: lines(visit, (actor, network), &found.items, |id| {
            shell.inside(&format!("/beschluesse/{id}"))
        })
        .await?,
        q: wanted.q,
        year: wanted.jahr,
        years: (this_year - 9..=this_year).rev().collect(),
        next: next.unwrap_or_default(),
        may_draft: may_draft(actor, network).is_ok(),
        shell,
    }))
}

/// A version of the wording.
struct Version {
    number: String,
    reason: String,
    made: String,
    text: String,
}

#[derive(Template)]
#[template(path = "resolution.html")]
struct ResolutionPage {
    shell: Shell,
    number: String,
    standing: &'static str,
    tone: &'static str,
    since: String,
    by: String,
    effect: &'static str,
    matter: &'static str,
    level: &'static str,
    votes: String,
    realised: u8,
    shows_realised: bool,
    percent: String,
    checks: Checks,
    present: Vec<Version>,
    earlier: Vec<Version>,
    board: Option<board::Board>,
    tasks: Option<crate::task::pages::Carried>,
    tools: Vec<Tool>,
    realise: String,
}

/// A link to what can be done.
struct Tool {
    href: String,
    icon: &'static str,
    text: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct WhatIf {
    /// The organisation whose council is thought to refuse.
    ohne: String,
}

async fn show(inside: Inside, Id(id): Id<ResolutionId>, Query(what_if): Query<WhatIf>) -> Answer {
    let found = seen(&inside, id).await?;
    let without = what_if.ohne.parse().ok();
    let percent = found.realised.to_string();
    show_page(&inside, &found, without, (percent, Checks::default())).await
}

async fn show_page(
    inside: &Inside,
    found: &Resolution,
    without: Option<OrganisationId>,
    (percent, checks): (String, Checks),
) -> Answer {
    let visit = &inside.visit;
    let id = found.id;
    let conn = visit.state.db.read();
    let round = ratification::of_resolution(conn, id).await?;
    let standing = found.standing(round.as_ref());
    let shell = inside.shell(Head {
        title: found.title.in_lang(visit.lang).to_owned(),
        context: String::new(),
        crumbs: vec![crumb(inside)],
    });
    let board = match &round {
        Some(round) => {
            let page = shell.inside(&format!("/beschluesse/{id}"));
            let (who, what) = ((&visit.actor, page.as_str()), (found, round));
            Some(board::Board::of(visit, who, what, without).await?)
        }
        None => None,
    };
    let (present, earlier) = versions(visit, found).await?;
    let (of, all) = (
        (&visit.actor, inside.network.id),
        std::slice::from_ref(found),
    );
    let deciders = Deciders::of(visit, of, all).await?;
    let tools = tools(inside, &shell, found, round.is_some());
    let status = status(&checks);
    let page = ResolutionPage {
        number: found.number.map(|it| it.to_string()).unwrap_or_default(),
        standing: standing.word(),
        tone: tone(standing),
        since: since(visit, found, standing),
        by: deciders.name(found),
        effect: effect_word(found.effect),
        matter: found.matter.word(),
        level: found.confidentiality.word(),
        votes: found.tally.map(|it| votes(visit, &it)).unwrap_or_default(),
        realised: found.realised,
        shows_realised: matches!(standing, Standing::InForce(_)),
        present,
        earlier,
        board,
        realise: may_manage(&visit.actor, found)
            .map(|_| shell.inside(&format!("/beschluesse/{id}/umsetzung")))
            .unwrap_or_default(),
        tasks: crate::task::pages::carrying_out(inside, &shell, found).await?,
        tools,
        percent,
        shell: faulty(shell, &checks),
        checks,
    };
    Ok(page_with_status(status, &page))
}

/// The wording that counts, and those before it.
async fn versions(
    visit: &web::Visit,
    found: &Resolution,
) -> Result<(Vec<Version>, Vec<Version>), Failure> {
    let all = texts(visit.state.db.read(), found.id).await?;
    let versions = all.into_iter().map(|it| Version {
        number: it.version.to_string(),
        reason: it.reason.unwrap_or_default(),
        made: web::day(visit.lang, it.made_at.day()),
        text: it.words.in_lang(visit.lang).to_owned(),
    });
    let counts = |it: &Version| it.number == found.text_version.to_string();
    Ok(versions.partition(counts))
}

async fn print(inside: Inside, press: AtHand, Id(id): Id<ResolutionId>) -> Answer {
    let visit = &inside.visit;
    let found = seen(&inside, id).await?;
    let who = (&visit.actor, &inside.network);
    let manuscript = paper::manuscript(visit, who, &found).await?;
    let printed = press.print(&manuscript).await?;
    Ok(hand_out(printed, &paper::file_name(visit, &found)))
}

/// The resolution, if the visit may read it here.
pub(crate) async fn seen(inside: &Inside, id: ResolutionId) -> Result<Resolution, Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = find(db, actor, id).await?;
    let here = found.filter(|it| it.network == inside.network.id);
    here.ok_or(Failure::NOT_FOUND)
}

/// The way back to the register.
pub(crate) fn crumb(inside: &Inside) -> Crumb {
    Crumb {
        text: inside.visit.t("resolution-many").into_owned(),
        path: inside.path("/beschluesse"),
    }
}

fn tools(inside: &Inside, shell: &Shell, it: &Resolution, has_round: bool) -> Vec<Tool> {
    let visit = &inside.visit;
    let tool = |rest: &str, icon, key: &str| Tool {
        href: shell.inside(&format!("/beschluesse/{}{rest}", it.id)),
        icon,
        text: visit.t(key).into_owned(),
    };
    let mut tools = vec![tool("/beschluss.pdf", "print", "paper-print")];
    if may_manage(&visit.actor, it).is_err() {
        return tools;
    }
    if it.state == State::Draft {
        tools.push(tool("/bearbeiten", "edit", "resolution-change"));
    }
    if matches!(it.state, State::Draft | State::Proposed | State::Adopted) {
        tools.push(tool("/entscheidung", "how_to_reg", "resolution-settle"));
    }
    if matches!(it.state, State::Proposed | State::Adopted) {
        tools.push(tool("/wortlaut", "edit", "resolution-reword"));
        if !has_round {
            tools.push(tool("/ratsrunde", "account_balance", "ratification-open"));
        }
    }
    tools
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Realised {
    prozent: String,
}

async fn realise(inside: Inside, Id(id): Id<ResolutionId>, Form(form): Form<Realised>) -> Answer {
    let visit = &inside.visit;
    let found = seen(&inside, id).await?;
    may_manage(&visit.actor, &found)?;
    let percent = form.prozent.trim().parse().ok().filter(|it| *it <= 100);
    let Some(percent) = percent else {
        let mut checks = Checks::default();
        let label = visit.t("resolution-realised-percent");
        checks.refuse("prozent", label, visit.t("resolution-percent-malformed"));
        return show_page(&inside, &found, None, (form.prozent, checks)).await;
    };
    super::realise(&visit.state.db, &visit.actor, id, percent, visit.now).await?;
    Ok(done(&inside, id, "notice-resolution-realised"))
}

pub(super) fn done(inside: &Inside, id: ResolutionId, notice: &'static str) -> Response {
    let path = inside.path(&format!("/beschluesse/{id}"));
    let done = inside.visit.redirect_with_notice(&path, notice);
    done.into_response()
}
