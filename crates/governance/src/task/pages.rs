//! Tasks: the list with its filters, one task with what has become of it, and the answer to
//! it.

use super::answer::pages as answer;
use super::answer::{Filled, LABELS};
use super::form::pages as form;
use super::store::{Asked, Which, page_of};
use super::{State, Task, TaskId, find, may_manage, may_note, note, notes};
use crate::body;
use crate::body::pages::Names;
use crate::resolution;
use askama::Template;
use axum::extract::{Form, Query};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use directory::pages::{faulty, status};
use kernel::{Date, Kind, Limit, Refusal};
use platform::network::pages::Inside;
use serde::Deserialize;
use std::collections::BTreeSet;
use web::{Answer, Checks, Crumb, Failure, Head, Id, Router, Shell, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let all = "/{slug}/intern/aufgaben";
    let one = format!("{all}/{{id}}");
    Router::new()
        .route(all, get(list))
        .route(
            &format!("{all}/neu"),
            get(form::show_new).post(form::save_new),
        )
        .route(&one, get(show).post(save_note))
        .route(&format!("{one}/erledigt"), post(tick))
        .route(
            &format!("{one}/bearbeiten"),
            get(form::show_change).post(form::save_change),
        )
        .merge(answer::routes())
}

/// A task as lists show it.
pub(crate) struct Line {
    pub(crate) title: String,
    pub(crate) href: String,
    pub(crate) owner: String,
    pub(crate) state: &'static str,
    pub(crate) due: String,
    pub(crate) machine: String,
    /// `over`, `today`, `soon` or nothing.
    pub(crate) tone: &'static str,
    pub(crate) may_tick: bool,
}

/// Tasks as lists show them.
pub(crate) async fn lines(
    inside: &Inside,
    shell: &Shell,
    tasks: &[Task],
) -> Result<Vec<Line>, Failure> {
    let owners: BTreeSet<_> = tasks.iter().map(|it| it.owner).collect();
    let names = Names::of(inside, shell, owners, BTreeSet::new()).await?;
    let today = inside.visit.now.day();
    let line = |it: &Task| Line {
        title: it.title.to_string(),
        href: shell.inside(&format!("/aufgaben/{}", it.id)),
        owner: names.person(it.owner).name,
        state: it.state.word(),
        due: web::day(inside.visit.lang, it.due),
        machine: it.due.to_string(),
        tone: tone(it, today),
        may_tick: it.state == State::Open && may_note(&inside.visit.actor, it).is_ok(),
    };
    Ok(tasks.iter().map(line).collect())
}

fn tone(it: &Task, today: Date) -> &'static str {
    match web::distance_in_days(today, it.due) {
        _ if it.state != State::Open => "",
        ..0 => "over",
        0 => "today",
        1..=7 => "soon",
        _ => "",
    }
}

/// The tasks by which a resolution is carried out, as its page shows them.
pub(crate) struct Carried {
    pub(crate) lines: Vec<Line>,
    /// Where one more is given; empty for whoever may not.
    pub(crate) new: String,
}

/// Nothing of a draft, and nothing for whoever does not read the network.
pub(crate) async fn carrying_out(
    inside: &Inside,
    shell: &Shell,
    it: &resolution::Resolution,
) -> Result<Option<Carried>, Failure> {
    let visit = &inside.visit;
    let reads = visit.actor.reads_network(inside.network.id);
    if !reads || it.state == resolution::State::Draft {
        return Ok(None);
    }
    let found = super::of_resolution(visit.state.db.read(), &visit.actor, it.id).await?;
    let new = match may_manage(&visit.actor, inside.network.id) {
        Ok(_) => shell.inside(&format!("/aufgaben/neu?beschluss={}", it.id)),
        Err(_) => String::new(),
    };
    let lines = lines(inside, shell, &found).await?;
    Ok(Some(Carried { lines, new }))
}

/// What the list is asked for, as addresses say it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    /// `alle`; those of the visit where absent.
    wer: String,
    /// `ueberfaellig` or `erledigt`; open ones where absent.
    stand: String,
    gremium: String,
    nach: String,
}

/// A link that narrows the list.
struct Filter {
    text: String,
    href: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "tasks.html")]
struct ListPage {
    shell: Shell,
    lines: Vec<Line>,
    filters: Vec<Filter>,
    bodies: Vec<(String, String)>,
    wanted: Wanted,
    next: String,
    may_manage: bool,
}

/// So many on a page.
const PAGE: u64 = 50;

async fn list(inside: Inside, Query(wanted): Query<Wanted>) -> Answer {
    let visit = &inside.visit;
    let (conn, network) = (visit.state.db.read(), inside.network.id);
    body::may_read(&visit.actor, network)?;
    let own = visit.actor.identity().and_then(|it| it.person);
    let mine = wanted.wer != "alle";
    let asked = Asked {
        which: match wanted.stand.as_str() {
            "ueberfaellig" => Which::Overdue,
            "erledigt" => Which::Settled,
            _ => Which::Open,
        },
        owner: own.filter(|_| mine),
        body: wanted.gremium.parse().ok(),
    };
    let shell = inside.shell(Head {
        title: visit.t("task-many").into_owned(),
        context: visit.t("task-many-context").into_owned(),
        ..Head::default()
    });
    let part = (after(&wanted.nach), Limit::clamped(PAGE));
    let today = visit.now.day();
    // Whoever is nobody of the directory has no tasks of their own.
    let nothing = mine && own.is_none();
    let found = if nothing {
        kernel::Page {
            items: Vec::new(),
            next: None,
        }
    } else {
        page_of(conn, &visit.actor, (network, asked), part, today).await?
    };
    let bodies = body::bare(conn, network).await?;
    let bodies = bodies.iter().filter(|it| it.ended_on.is_none());
    let next = found.next.as_ref().and_then(|it| it.parts::<2>());
    let next = next.map(|parts| address(&shell, &wanted, Some(&parts.join("."))));
    Ok(page(&ListPage {
        lines: lines(&inside, &shell, &found.items).await?,
        filters: filters(&inside, &shell, &wanted),
        bodies: bodies
            .map(|it| {
                let name = it.name.in_lang(visit.lang).to_owned();
                (it.id.to_string(), name)
            })
            .collect(),
        next: next.unwrap_or_default(),
        may_manage: may_manage(&visit.actor, network).is_ok(),
        wanted,
        shell,
    }))
}

fn after(mark: &str) -> Option<(Date, TaskId)> {
    let (day, id) = mark.split_once('.')?;
    Some((day.parse().ok()?, id.parse().ok()?))
}

fn address(shell: &Shell, wanted: &Wanted, after: Option<&str>) -> String {
    let said = [
        ("wer", wanted.wer.as_str()),
        ("stand", &wanted.stand),
        ("gremium", &wanted.gremium),
        ("nach", after.unwrap_or_default()),
    ];
    let said = said.into_iter().filter(|(_, value)| !value.is_empty());
    let said: Vec<_> = said
        .map(|(key, value)| format!("{key}={}", directory::pages::encoded(value)))
        .collect();
    let query = if said.is_empty() { "" } else { "?" };
    shell.inside(&format!("/aufgaben{query}{}", said.join("&")))
}

/// Mine or all, and how far they have come.
fn filters(inside: &Inside, shell: &Shell, wanted: &Wanted) -> Vec<Filter> {
    let link = |key: &str, who: &str, state: &str| {
        let to = Wanted {
            wer: who.to_owned(),
            stand: state.to_owned(),
            gremium: wanted.gremium.clone(),
            nach: String::new(),
        };
        Filter {
            text: inside.visit.t(key).into_owned(),
            href: address(shell, &to, None),
            current: wanted.wer == who && wanted.stand == state,
        }
    };
    vec![
        link("task-filter-mine", "", ""),
        link("task-filter-mine-settled", "", "erledigt"),
        link("task-filter-all", "alle", ""),
        link("task-filter-overdue", "alle", "ueberfaellig"),
        link("task-filter-settled", "alle", "erledigt"),
    ]
}

/// A line of what has become of it.
struct Happened {
    what: &'static str,
    text: String,
    when: String,
    by: String,
    by_link: bool,
}

#[derive(Template)]
#[template(path = "task.html")]
struct TaskPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    line: Line,
    owner_href: String,
    text: String,
    confidential: bool,
    given: String,
    grounds: Vec<(String, String, String)>,
    notes: Vec<Happened>,
    answers: Vec<&'static str>,
    change: String,
}

async fn show(inside: Inside, Id(id): Id<TaskId>) -> Answer {
    let found = seen(&inside, id).await?;
    task_page(&inside, &found, Filled::default(), Checks::default()).await
}

async fn task_page(inside: &Inside, it: &Task, form: Filled, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let shell = inside.shell(Head {
        title: it.title.to_string(),
        context: String::new(),
        crumbs: crumbs(inside, None),
    });
    let names = Names::of(inside, &shell, BTreeSet::from([it.owner]), BTreeSet::new()).await?;
    let line = lines(inside, &shell, std::slice::from_ref(it)).await?.pop();
    let happened = notes(visit.state.db.read(), it.id).await?;
    let happened = happened.into_iter().map(|it| Happened {
        what: it.what,
        text: it.text.unwrap_or_default(),
        when: web::moment(visit.lang, it.at),
        by: it.by,
        by_link: it.by_link,
    });
    let open = it.state == State::Open;
    let manages = may_manage(&visit.actor, inside.network.id).is_ok();
    let notes_it = open && may_note(&visit.actor, it).is_ok();
    let given = [
        ("day", web::day(visit.lang, it.created_at.day()).into()),
        ("name", it.created_by.clone().into()),
    ];
    let status = status(&checks);
    let page = TaskPage {
        line: line.ok_or(Failure::NOT_FOUND)?,
        owner_href: names.person(it.owner).href,
        text: it.text.clone().unwrap_or_default(),
        confidential: it.confidentiality > kernel::Confidentiality::Network,
        given: visit.t_with("task-given", &given).into_owned(),
        grounds: grounds(inside, &shell, it).await?,
        notes: happened.collect(),
        answers: match (notes_it, manages) {
            (false, _) => Vec::new(),
            (true, false) => vec!["done", "progress", "moved"],
            (true, true) => vec!["done", "progress", "moved", "dropped"],
        },
        change: if open && manages {
            shell.inside(&format!("/aufgaben/{}/bearbeiten", it.id))
        } else {
            String::new()
        },
        shell: faulty(shell, &checks),
        checks,
        form,
    };
    Ok(page_with_status(status, &page))
}

/// On what it rests, as far as the visit may read that: label, name, where it leads.
async fn grounds(
    inside: &Inside,
    shell: &Shell,
    it: &Task,
) -> Result<Vec<(String, String, String)>, Failure> {
    let visit = &inside.visit;
    let (db, t) = (&visit.state.db, |key: &str| visit.t(key).into_owned());
    let mut found = Vec::new();
    if let Some(id) = it.ground.resolution
        && let Some(resolution) = resolution::find(db, &visit.actor, id).await?
    {
        let title = resolution.title.in_lang(visit.lang).to_owned();
        let href = shell.inside(&format!("/beschluesse/{id}"));
        found.push((t("task-resolution"), title, href));
    }
    if let Some(id) = it.ground.body {
        let bodies = body::bare(db.read(), inside.network.id).await?;
        if let Some(body) = bodies.into_iter().find(|it| it.id == id) {
            let name = body.name.in_lang(visit.lang).to_owned();
            let href = shell.inside(&format!("/gremien/{id}"));
            found.push((t("task-body"), name, href));
        }
    }
    Ok(found)
}

/// The task, if the visit may read it here.
pub(super) async fn seen(inside: &Inside, id: TaskId) -> Result<Task, Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = find(db, actor, id).await?;
    let here = found.filter(|it| it.network == inside.network.id);
    here.ok_or(Failure::NOT_FOUND)
}

/// The way back, over the task if there is one.
pub(super) fn crumbs(inside: &Inside, of: Option<&Task>) -> Vec<Crumb> {
    let mut crumbs = vec![Crumb {
        text: inside.visit.t("task-many").into_owned(),
        path: inside.path("/aufgaben"),
    }];
    crumbs.extend(of.map(|it| Crumb {
        text: it.title.to_string(),
        path: inside.path(&format!("/aufgaben/{}", it.id)),
    }));
    crumbs
}

async fn save_note(inside: Inside, Id(id): Id<TaskId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let found = seen(&inside, id).await?;
    may_note(&visit.actor, &found)?;
    let mut checks = Checks::default();
    let answer = form.read(visit, &mut checks);
    let Some(answer) = answer else {
        return task_page(&inside, &found, form, checks).await;
    };
    match note(&visit.state.db, &visit.actor, id, answer, visit.now).await {
        Ok(()) => Ok(done(&inside, id, "notice-task-noted")),
        Err(error) if error.kind() == Kind::Invalid => {
            let field = error.field().unwrap_or("text");
            checks.refuse(field, visit.t_enum(LABELS, field), visit.t(error.text()));
            task_page(&inside, &found, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Done, by one click in a list.
async fn tick(inside: Inside, Id(id): Id<TaskId>) -> Answer {
    let visit = &inside.visit;
    seen(&inside, id).await?;
    let answer = super::Answer::Done(None);
    note(&visit.state.db, &visit.actor, id, answer, visit.now).await?;
    Ok(done(&inside, id, "notice-task-done"))
}

pub(super) fn done(inside: &Inside, id: TaskId, notice: &'static str) -> axum::response::Response {
    let path = inside.path(&format!("/aufgaben/{id}"));
    let done = inside.visit.redirect_with_notice(&path, notice);
    done.into_response()
}
