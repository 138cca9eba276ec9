//! A task with owner and day, given while the minutes are written.

use crate::attendance::may_clerk;
use crate::attendance::pages::{Names, back};
use crate::meeting::item::pages::{Both, both};
use crate::meeting::pages::{crumbs, seen};
use crate::meeting::{ItemId, Meeting, item};
use crate::minutes::actions::{Given, give_task};
use crate::roster::{MeetingSeat, seats};
use askama::Template;
use axum::extract::Form;
use axum::routing::post;
use directory::pages::faulty;
use governance::task::{self, Task};
use kernel::{Actor, Date, Kind, Line, Refusal as _};
use platform::network::pages::Inside;
use serde::Deserialize;
use std::collections::HashMap;
use web::{Answer, Checks, Failure, Head, Router, Shell, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let path = "/{slug}/intern/treffen/{id}/tagesordnung/{item}/aufgabe";
    Router::new().route(path, post(save))
}

/// A task as the item shows it.
pub(crate) struct TaskLine {
    pub(crate) title: String,
    pub(crate) href: String,
    /// Who, and until when.
    pub(crate) sub: String,
}

/// The tasks of these items that the actor may read, by item.
pub(crate) async fn of_items(
    inside: &Inside,
    actor: &Actor,
    (names, items): (&Names, &[ItemId]),
) -> Result<HashMap<ItemId, Vec<TaskLine>>, Failure> {
    let visit = &inside.visit;
    let ids: Vec<_> = items.iter().map(|it| it.uuid()).collect();
    let found = task::of_items(visit.state.db.read(), actor, &ids).await?;
    let line = |it: Task| {
        let args = [
            ("name", names.person(Some(it.owner)).into()),
            ("day", web::day(visit.lang, it.due).into()),
        ];
        TaskLine {
            title: it.title.to_string(),
            href: visit.href(&inside.path(&format!("/aufgaben/{}", it.id))),
            sub: visit.t_with("minutes-task-sub", &args).into_owned(),
        }
    };
    Ok(found
        .into_iter()
        .map(|(id, all)| (id.into(), all.into_iter().map(line).collect()))
        .collect())
}

/// A task as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filled {
    was: String,
    sitz: String,
    frist: String,
}

#[derive(Template)]
#[template(path = "minutes_task.html")]
struct TaskPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    people: Vec<(String, String)>,
    action: String,
    back: String,
}

impl Filled {
    fn read(&self, inside: &Inside, checks: &mut Checks) -> Option<Given> {
        let visit = &inside.visit;
        let mut refuse = |field: &str, label: &str, text: &str| {
            checks.refuse(field, visit.t(label), visit.t(text));
        };
        let title = Line::parse(&self.was).ok();
        if title.is_none() {
            refuse("was", "minutes-task-what", "form-line-missing");
        }
        let seat = self.sitz.parse().ok();
        if seat.is_none() {
            refuse("sitz", "minutes-task-who", "form-choose");
        }
        let due: Option<Date> = self.frist.trim().parse().ok();
        if due.is_none() {
            refuse("frist", "minutes-task-until", "directory-day-malformed");
        }
        Some(Given {
            title: title?,
            seat: seat?,
            due: due?,
        })
    }
}

async fn save(inside: Inside, path: Both, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let (id, item): (_, ItemId) = both(&path)?;
    let (of, _) = seen(&inside, id).await?;
    may_clerk(&visit.actor, &of)?;
    let mut checks = Checks::default();
    let Some(given) = form.read(&inside, &mut checks) else {
        return refused(&inside, (&of, item), form, checks).await;
    };
    let (db, actor) = (&visit.state.db, &visit.actor);
    match give_task(db, actor, (id, item), given, visit.now).await {
        Ok(_) => Ok(back(&inside, id, "notice-minutes-task")),
        Err(error) if error.kind() == Kind::Invalid => {
            let (field, label) = match error.field() {
                Some("frist") => ("frist", "minutes-task-until"),
                _ => ("sitz", "minutes-task-who"),
            };
            checks.refuse(field, visit.t(label), visit.t(error.text()));
            refused(&inside, (&of, item), form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn refused(
    inside: &Inside,
    (of, id): (&Meeting, ItemId),
    form: Filled,
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    let conn = visit.state.db.read();
    let found = item::store::find(conn, id).await?;
    let found = found.filter(|it| it.meeting == of.id);
    let found = found.ok_or(Failure::NOT_FOUND)?;
    let all = seats(conn, of.id).await?;
    let names = Names::of(inside, &all).await?;
    let choice = |it: &MeetingSeat| {
        let person = it.occupant()?;
        Some((it.id.to_string(), names.person(Some(person))))
    };
    let shell = inside.shell(Head {
        title: visit.t("minutes-task-give").into_owned(),
        context: found.title,
        crumbs: crumbs(inside, of),
    });
    let status = directory::pages::status(&checks);
    let page = TaskPage {
        action: shell.inside(&format!("/treffen/{}/tagesordnung/{id}/aufgabe", of.id)),
        shell: faulty(shell, &checks),
        checks,
        form,
        people: all.iter().filter_map(choice).collect(),
        back: format!("/treffen/{}/sitzung", of.id),
    };
    Ok(page_with_status(status, &page))
}
