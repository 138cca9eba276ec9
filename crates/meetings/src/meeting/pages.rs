//! Meetings: the list, one with its agenda, its cancelling.

use super::form::pages as form;
use super::item::{self, of_meeting};
use super::policy::{Nearness, may_manage, may_plan};
use super::shown::{ItemLine, Line, agenda, line, span, tone};
use super::store::{Asked, near, page_of};
use super::{Meeting, MeetingId, State, cancel, find};
use crate::attendance::may_clerk;
use crate::roster::{self, Desk};
use crate::{paper, sheet};
use askama::Template;
use axum::extract::{Form, Query};
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use calendar::{Feed, Refresh};
use directory::organisation;
use directory::pages::{faulty, status};
use governance::body;
use kernel::{BodyId, Limit, Line as Words, WebAddress};
use platform::network::pages::Inside;
use platform::press::pages::{AtHand, hand_out};
use serde::Deserialize;
use std::collections::HashMap;
use web::{Answer, Checks, Crumb, Failure, Head, Id, Router, Shell, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let all = "/{slug}/intern/treffen";
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
        .route(&format!("{one}/absage"), get(show_cancel).post(save_cancel))
        .route(&format!("{one}/tagesordnung.pdf"), get(print))
        .route(&format!("{one}/termin.ics"), get(ics))
        .merge(item::pages::routes())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    zeit: String,
    gremium: String,
    nach: String,
}

#[derive(Template)]
#[template(path = "meetings.html")]
struct MeetingsPage {
    shell: Shell,
    past: bool,
    body: String,
    bodies: Vec<(String, String)>,
    lines: Vec<Line>,
    next: String,
    may_plan: bool,
}

/// So many on a page.
const PAGE: u64 = 50;

async fn list(inside: Inside, Query(wanted): Query<Wanted>) -> Answer {
    let visit = &inside.visit;
    let (conn, actor, network) = (visit.state.db.read(), &visit.actor, inside.network.id);
    let past = wanted.zeit == "vergangen";
    let asked = Asked {
        coming: (!past).then_some(visit.now),
        past: past.then_some(visit.now),
        body: wanted.gremium.parse().ok(),
    };
    let after = wanted.nach.split_once('.');
    let after = after.and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
    let near = near(conn, actor, network, visit.now.day()).await?;
    let limit = Limit::clamped(PAGE);
    let found = page_of(conn, (actor, &near), (network, asked), after, limit).await?;
    let bodies = bodies(&inside).await?;
    let shell = inside.shell(Head {
        title: visit.t("meeting-many").into_owned(),
        context: visit.t("meeting-many-context").into_owned(),
        ..Head::default()
    });
    let more = found.next.as_ref().and_then(|it| it.parts::<2>());
    let next = more.map(|[at, id]| {
        let (time, body) = (&wanted.zeit, &wanted.gremium);
        shell.inside(&format!(
            "/treffen?zeit={time}&gremium={body}&nach={at}.{id}"
        ))
    });
    let href = |it: &Meeting| shell.inside(&format!("/treffen/{}", it.id));
    let lines = found.items.iter();
    Ok(page(&MeetingsPage {
        lines: lines.map(|it| line(visit, &bodies, it, href(it))).collect(),
        past,
        body: wanted.gremium,
        bodies: choices(bodies),
        next: next.unwrap_or_default(),
        may_plan: may_plan(actor, network).is_ok(),
        shell,
    }))
}

/// The bodies of the network, by id.
pub(crate) async fn bodies(inside: &Inside) -> Result<HashMap<BodyId, String>, Failure> {
    let visit = &inside.visit;
    let all = body::bare(visit.state.db.read(), inside.network.id).await?;
    let named = all.into_iter().map(|it| {
        let name = it.name.in_lang(visit.lang).to_owned();
        (it.id, name)
    });
    Ok(named.collect())
}

/// The same to choose from, by name.
pub(crate) fn choices(bodies: HashMap<BodyId, String>) -> Vec<(String, String)> {
    let mut all: Vec<_> = bodies
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    all.sort_by_cached_key(|(_, name)| kernel::fold(name));
    all
}

/// A link to what can be done.
pub(crate) struct Tool {
    pub(crate) href: String,
    pub(crate) icon: &'static str,
    pub(crate) text: String,
}

#[derive(Template)]
#[template(path = "meeting.html")]
struct MeetingPage {
    shell: Shell,
    state: &'static str,
    tone: &'static str,
    day: String,
    time: String,
    cancelled: String,
    defect: String,
    urgent: String,
    body: (String, String),
    venue: String,
    host: String,
    link: String,
    note: String,
    access: &'static str,
    agenda: Vec<ItemLine>,
    add_item: String,
    may_edit: bool,
    item_base: String,
    roster: roster::pages::Shown,
    tools: Vec<Tool>,
}

async fn show(inside: Inside, Id(id): Id<MeetingId>) -> Answer {
    let visit = &inside.visit;
    let (found, nearness) = seen(&inside, id).await?;
    let conn = visit.state.db.read();
    let shell = inside.shell(Head {
        title: found.title.clone(),
        context: String::new(),
        crumbs: vec![crumb(&inside)],
    });
    let items = of_meeting(conn, id).await?;
    let ids: Vec<_> = items.iter().map(|it| it.id).collect();
    let papers = paper::of_items(conn, &ids).await?;
    let base = format!("/treffen/{id}");
    let href = |it: &paper::Paper| shell.inside(&format!("{base}/unterlagen/{}", it.id));
    let of = (&found, nearness);
    let agenda = agenda(visit, &visit.actor, of, &items, &papers, href);
    let names = bodies(&inside).await?;
    let body_name = names.get(&found.body).cloned().unwrap_or_default();
    let manages = may_manage(&visit.actor, &found, nearness).is_ok();
    let host = host_name(&inside, &found).await?;
    let roster = roster::pages::shown(&inside, &shell, &found, manages).await?;
    Ok(page(&MeetingPage {
        state: found.state.word(),
        tone: tone(&found.state),
        day: web::day_in_words(visit.lang, found.day()),
        time: span(visit, &found),
        cancelled: match &found.state {
            State::Cancelled { reason, .. } => reason.clone(),
            _ => String::new(),
        },
        defect: found.defect.clone().unwrap_or_default(),
        urgent: found.urgent.clone().unwrap_or_default(),
        body: (body_name, shell.inside(&format!("/gremien/{}", found.body))),
        venue: found.venue.clone(),
        host,
        link: found
            .link
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        note: found.note.clone(),
        access: found.access.word(),
        agenda,
        add_item: shell.inside(&format!("{base}/tagesordnung/neu")),
        may_edit: manages && (found.is_planned() || matches!(found.state, State::Running { .. })),
        item_base: shell.inside(&format!("{base}/tagesordnung")),
        roster,
        tools: tools(&inside, &shell, &found, manages),
        shell,
    }))
}

async fn host_name(inside: &Inside, it: &Meeting) -> Result<String, Failure> {
    let visit = &inside.visit;
    let names = organisation::names(&visit.state.db, &visit.actor, it.host).await?;
    Ok(names.into_values().next().unwrap_or_default())
}

fn tools(inside: &Inside, shell: &Shell, it: &Meeting, manages: bool) -> Vec<Tool> {
    let visit = &inside.visit;
    let tool = |rest: &str, icon, key: &str| Tool {
        href: shell.inside(&format!("/treffen/{}{rest}", it.id)),
        icon,
        text: visit.t(key).into_owned(),
    };
    let mut tools = vec![
        tool("/tagesordnung.pdf", "print", "meeting-print"),
        tool("/termin.ics", "event", "meeting-ics"),
    ];
    if matches!(it.state, State::Running { .. }) {
        tools.push(tool("/abstimmung", "how_to_reg", "ballot-own-title"));
        tools.push(tool("/beamer", "visibility", "sitting-beamer"));
    }
    if it.is_on_record() {
        tools.push(tool("/niederschrift", "description", "minutes-title"));
    }
    let clerks = may_clerk(&visit.actor, it).is_ok();
    if clerks && it.state != State::Draft && !matches!(it.state, State::Cancelled { .. }) {
        tools.push(tool("/sitzung", "task_alt", "sitting-title"));
    }
    if !manages {
        return tools;
    }
    if it.is_planned() {
        tools.push(tool("/bearbeiten", "edit", "meeting-change"));
        tools.push(tool("/einladung", "mail", "meeting-call"));
        tools.push(tool("/absage", "close", "meeting-cancel"));
    }
    tools
}

/// The meeting, if the visit may read it here, and how near it is to the body.
pub(crate) async fn seen(inside: &Inside, id: MeetingId) -> Result<(Meeting, Nearness), Failure> {
    let visit = &inside.visit;
    let found = find(&visit.state.db, &visit.actor, id, visit.now.day()).await?;
    let here = found.filter(|(it, _)| it.network == inside.network.id);
    here.ok_or(Failure::NOT_FOUND)
}

/// The same, if the visit keeps it.
pub(crate) async fn managed(inside: &Inside, id: MeetingId) -> Result<Meeting, Failure> {
    let (found, nearness) = seen(inside, id).await?;
    may_manage(&inside.visit.actor, &found, nearness)?;
    Ok(found)
}

/// The way back to the list.
pub(crate) fn crumb(inside: &Inside) -> Crumb {
    Crumb {
        text: inside.visit.t("meeting-many").into_owned(),
        path: inside.path("/treffen"),
    }
}

/// The way back over the meeting.
pub(crate) fn crumbs(inside: &Inside, it: &Meeting) -> Vec<Crumb> {
    vec![
        crumb(inside),
        Crumb {
            text: it.title.clone(),
            path: inside.path(&format!("/treffen/{}", it.id)),
        },
    ]
}

/// Back to the meeting, with a notice.
pub(crate) fn done(inside: &Inside, id: MeetingId, notice: &'static str) -> Response {
    let path = inside.path(&format!("/treffen/{id}"));
    let done = inside.visit.redirect_with_notice(&path, notice);
    done.into_response()
}

/// The desk of this visit.
pub(crate) fn desk(inside: &Inside) -> Desk<'_> {
    Desk {
        texts: inside.visit.texts(),
        public_url: &inside.visit.state.settings.public_url,
        network: &inside.network,
    }
}

async fn print(inside: Inside, press: AtHand, Id(id): Id<MeetingId>) -> Answer {
    let (found, nearness) = seen(&inside, id).await?;
    let manuscript = sheet::agenda(&inside, (&found, nearness)).await?;
    let printed = press.print(&manuscript).await?;
    Ok(hand_out(printed, &sheet::file_name(&inside, &found)))
}

async fn ics(inside: Inside, Id(id): Id<MeetingId>) -> Answer {
    let visit = &inside.visit;
    let (found, _) = seen(&inside, id).await?;
    let url = &visit.state.settings.public_url;
    let event = roster::letter::event(url, &inside.network, &found, found.changed_at);
    let source = format!("{url}{}", inside.path(&format!("/treffen/{id}/termin.ics")));
    let feed = Feed {
        name: found.title.clone(),
        description: String::new(),
        source: WebAddress::parse(&source).map_err(|_| Failure::NOT_FOUND)?,
        refresh: Refresh::Daily,
        colour: None,
        events: vec![event],
    };
    let file = feed.to_ics();
    let name: HeaderName = header::CONTENT_DISPOSITION;
    let disposition = format!("attachment; filename=\"{}\"", visit.t("meeting-file-ics"));
    let headers = [
        (header::CONTENT_TYPE, file.content_type()),
        (name, disposition),
    ];
    Ok((headers, file.as_str().to_owned()).into_response())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Cancelled {
    grund: String,
    stand: String,
}

#[derive(Template)]
#[template(path = "meeting_cancel.html")]
struct CancelPage {
    shell: Shell,
    checks: Checks,
    form: Cancelled,
    is_known: bool,
    back: String,
}

async fn show_cancel(inside: Inside, Id(id): Id<MeetingId>) -> Answer {
    let found = managed(&inside, id).await?;
    let form = Cancelled {
        stand: found.version.to_string(),
        ..Cancelled::default()
    };
    Ok(cancel_page(&inside, &found, form, Checks::default()))
}

fn cancel_page(inside: &Inside, it: &Meeting, form: Cancelled, checks: Checks) -> Response {
    let visit = &inside.visit;
    let shell = inside.shell(Head {
        title: visit.t("meeting-cancel").into_owned(),
        context: it.title.clone(),
        crumbs: crumbs(inside, it),
    });
    let status = status(&checks);
    let page = CancelPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        is_known: it.state != State::Draft,
        back: format!("/treffen/{}", it.id),
    };
    page_with_status(status, &page)
}

async fn save_cancel(inside: Inside, Id(id): Id<MeetingId>, Form(form): Form<Cancelled>) -> Answer {
    let visit = &inside.visit;
    let found = managed(&inside, id).await?;
    let Ok(reason) = Words::parse(&form.grund) else {
        let mut checks = Checks::default();
        let label = visit.t("meeting-cancel-reason");
        checks.refuse("grund", label, visit.t("form-line-missing"));
        return Ok(cancel_page(&inside, &found, form, checks));
    };
    let version = form.stand.parse().unwrap_or(0);
    let (db, actor, desk) = (&visit.state.db, &visit.actor, desk(&inside));
    let reason = reason.to_string();
    cancel(db, &desk, actor, (id, version), reason, visit.now).await?;
    Ok(done(&inside, id, "notice-meeting-cancelled"))
}
