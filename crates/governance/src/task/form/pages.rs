//! The form of a task: first whose people are to do it, then the rest.

use crate::body::{self, seat::pages::people};
use crate::resolution;
use crate::task::answer::LABELS;
use crate::task::pages::{crumbs, done, seen};
use crate::task::{Ground, State, Task, TaskError, TaskId, Wish, change, may_manage, open};
use askama::Template;
use axum::extract::{Form, Query};
use directory::organisation::names;
use directory::pages::{faulty, status};
use directory::{membership, person};
use kernel::{Confidentiality, Kind, Line, OrganisationId, Refusal};
use platform::network::pages::Inside;
use serde::Deserialize;
use web::{Answer, Checks, Failure, Head, Id, Shell, page_with_status};

/// What was entered, and what the address asks about.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::task) struct Filled {
    organisation: String,
    person: String,
    titel: String,
    text: String,
    frist: String,
    beschluss: String,
    gremium: String,
    sicht: String,
}

#[derive(Template)]
#[template(path = "task_form.html")]
struct FormPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    organisations: Vec<(String, String)>,
    people: Vec<(String, String)>,
    of: String,
    ground: String,
    bodies: Vec<(String, String)>,
    levels: Vec<&'static str>,
    asks_organisation: bool,
    back: String,
}

/// Who may read a task beside its owner.
const LEVELS: [Confidentiality; 2] = [Confidentiality::Network, Confidentiality::CentralOffice];

pub(in crate::task) async fn show_new(inside: Inside, Query(form): Query<Filled>) -> Answer {
    form_page(&inside, None, form, Checks::default()).await
}

pub(in crate::task) async fn show_change(
    inside: Inside,
    Id(id): Id<TaskId>,
    Query(asked): Query<Filled>,
) -> Answer {
    let found = managed(&inside, id).await?;
    let text = |it: Option<String>| it.unwrap_or_default();
    let form = Filled {
        organisation: asked.organisation,
        person: found.owner.to_string(),
        titel: found.title.to_string(),
        text: text(found.text.clone()),
        frist: found.due.to_string(),
        beschluss: text(found.ground.resolution.map(|it| it.to_string())),
        gremium: text(found.ground.body.map(|it| it.to_string())),
        sicht: found.confidentiality.word().to_owned(),
    };
    form_page(&inside, Some(&found), form, Checks::default()).await
}

/// The task, if the visit may change it: while it is open.
async fn managed(inside: &Inside, id: TaskId) -> Result<Task, Failure> {
    let found = seen(inside, id).await?;
    may_manage(&inside.visit.actor, found.network)?;
    if found.state != State::Open {
        return Err(Failure::NOT_FOUND);
    }
    Ok(found)
}

async fn form_page(inside: &Inside, of: Option<&Task>, form: Filled, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    may_manage(actor, network)?;
    let chosen: Option<OrganisationId> = form.organisation.parse().ok();
    let (organisations, mut people) = match chosen {
        Some(id) => (Vec::new(), people(inside, id).await?),
        None => (members(inside).await?, Vec::new()),
    };
    if let Some(it) = of
        && !people.iter().any(|(id, _)| *id == it.owner.to_string())
        && let Some(owner) = person::seen(db, actor, it.owner).await?
    {
        people.insert(0, (it.owner.to_string(), owner.person.details.name()));
    }
    let organisation = match chosen {
        Some(id) => names(db, actor, [id]).await?.into_values().next(),
        None => None,
    };
    let shell = inside.shell(Head {
        title: visit
            .t(of.map_or("task-new", |_| "task-change"))
            .into_owned(),
        context: visit.t("task-form-context").into_owned(),
        crumbs: crumbs(inside, of),
    });
    let bodies = body::bare(db.read(), network).await?;
    let bodies = bodies.into_iter().filter(|it| it.ended_on.is_none());
    let status = status(&checks);
    let page = FormPage {
        asks_organisation: chosen.is_none() && of.is_none(),
        organisations,
        people,
        of: organisation.unwrap_or_default(),
        ground: resting_on(inside, &form).await?,
        bodies: bodies
            .map(|it| {
                let name = it.name.in_lang(visit.lang).to_owned();
                (it.id.to_string(), name)
            })
            .collect(),
        levels: LEVELS.map(Confidentiality::word).to_vec(),
        back: match (of, form.beschluss.is_empty()) {
            (Some(it), _) => format!("/aufgaben/{}", it.id),
            (None, false) => format!("/beschluesse/{}", form.beschluss),
            (None, true) => "/aufgaben".to_owned(),
        },
        shell: faulty(shell, &checks),
        checks,
        form,
    };
    Ok(page_with_status(status, &page))
}

/// The members, by name.
async fn members(inside: &Inside) -> Result<Vec<(String, String)>, Failure> {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let members = membership::member_names(db, actor, inside.network.id).await?;
    let named = members.into_iter().map(|(id, name)| (id.to_string(), name));
    Ok(named.collect())
}

/// The title of the resolution that it carries out.
async fn resting_on(inside: &Inside, form: &Filled) -> Result<String, Failure> {
    let visit = &inside.visit;
    let Ok(id) = form.beschluss.parse() else {
        return Ok(String::new());
    };
    let found = resolution::find(&visit.state.db, &visit.actor, id).await?;
    let here = found.filter(|it| it.network == inside.network.id);
    let title = here.map(|it| it.title.in_lang(visit.lang).to_owned());
    Ok(title.unwrap_or_default())
}

impl Filled {
    fn read(&self, inside: &Inside, checks: &mut Checks) -> Option<Wish> {
        let visit = &inside.visit;
        let mut refuse = |field: &str, key: &str| {
            checks.refuse(field, visit.t_enum(LABELS, field), visit.t(key));
        };
        let title = Line::parse(&self.titel).ok();
        if title.is_none() {
            refuse("titel", "form-line-missing");
        }
        let owner = self.person.parse().ok();
        if owner.is_none() {
            refuse("person", "form-choose");
        }
        let due = self.frist.trim().parse().ok();
        if due.is_none() {
            refuse("frist", "directory-day-malformed");
        }
        let text = self.text.trim().replace("\r\n", "\n");
        if text.len() > crate::task::LONGEST {
            refuse("text", "task-error-too-long");
            return None;
        }
        Some(Wish {
            title: title?,
            text: (!text.is_empty()).then_some(text),
            owner: owner?,
            due: due?,
            ground: Ground {
                resolution: self.beschluss.parse().ok(),
                body: self.gremium.parse().ok(),
                item: None,
            },
            confidentiality: Confidentiality::from_word(&self.sicht)
                .filter(|it| LEVELS.contains(it))
                .unwrap_or(Confidentiality::Network),
        })
    }
}

pub(in crate::task) async fn save_new(inside: Inside, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    may_manage(actor, network)?;
    let mut checks = Checks::default();
    let Some(wish) = form.read(&inside, &mut checks) else {
        return form_page(&inside, None, form, checks).await;
    };
    match open(db, actor, network, wish, visit.now).await {
        Ok(id) => Ok(done(&inside, id, "notice-task-opened")),
        Err(error) => refused(&inside, None, (form, checks), error).await,
    }
}

pub(in crate::task) async fn save_change(
    inside: Inside,
    Id(id): Id<TaskId>,
    Form(form): Form<Filled>,
) -> Answer {
    let visit = &inside.visit;
    let found = managed(&inside, id).await?;
    let mut checks = Checks::default();
    let Some(mut wish) = form.read(&inside, &mut checks) else {
        return form_page(&inside, Some(&found), form, checks).await;
    };
    wish.ground.item = found.ground.item;
    match change(&visit.state.db, &visit.actor, id, wish, visit.now).await {
        Ok(()) => Ok(done(&inside, id, "notice-task-changed")),
        Err(error) => refused(&inside, Some(&found), (form, checks), error).await,
    }
}

async fn refused(
    inside: &Inside,
    of: Option<&Task>,
    (form, mut checks): (Filled, Checks),
    error: TaskError,
) -> Answer {
    let visit = &inside.visit;
    match error.field() {
        Some(field) if error.kind() == Kind::Invalid => {
            checks.refuse(field, visit.t_enum(LABELS, field), visit.t(error.text()));
            form_page(inside, of, form, checks).await
        }
        _ => Err(error.into()),
    }
}
