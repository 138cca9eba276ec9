//! "Meine Wiedervorlagen", noting one, planning a visit, handing over.

use super::{
    FollowUp, FollowUpId, FollowUpKind, Owner, Wish, finish, hand_over, may_plan, may_see,
    may_settle, mine, owners, plan, store,
};
use crate::contact::pages::warnings;
use askama::Template;
use axum::extract::{Form, Query};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use directory::organisation::{self, Organisation, seen};
use directory::pages::{below, faulty, organisation_crumbs, status};
use kernel::{Date, Kind, Line, OrganisationId, Refusal};
use platform::network::pages::Inside;
use serde::Deserialize;
use std::collections::HashMap;
use web::{Answer, Checks, Crumb, Failure, Head, Id, Router, Shell, Visit, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let base = "/{slug}/intern/wiedervorlagen";
    Router::new()
        .route(base, get(list))
        .route(&format!("{base}/{{id}}"), get(show).post(give))
        .route(&format!("{base}/{{id}}/erledigt"), post(settle))
        .route(
            "/{slug}/intern/verzeichnis/{id}/wiedervorlage",
            get(show_new).post(save_new),
        )
}

/// A follow-up as lists show it.
pub(crate) struct FollowUpLine {
    pub(crate) id: String,
    pub(crate) kind: &'static str,
    pub(crate) subject: String,
    pub(crate) about: String,
    pub(crate) about_href: String,
    pub(crate) owner: String,
    pub(crate) due: String,
    pub(crate) machine: String,
    /// `over`, `today`, `soon` or nothing.
    pub(crate) tone: &'static str,
    pub(crate) ago: String,
    pub(crate) done: String,
    pub(crate) may_settle: bool,
}

/// Follow-ups as lists show them.
pub(crate) async fn lines(
    inside: &Inside,
    follow_ups: &[FollowUp],
) -> Result<Vec<FollowUpLine>, Failure> {
    let visit = &inside.visit;
    let about = follow_ups.iter().map(|it| it.organisation);
    let names = organisation::names(&visit.state.db, &visit.actor, about).await?;
    Ok(follow_ups
        .iter()
        .map(|it| line(inside, &names, it))
        .collect())
}

fn line(inside: &Inside, names: &HashMap<OrganisationId, String>, it: &FollowUp) -> FollowUpLine {
    let visit = &inside.visit;
    let left = it
        .due_on
        .map(|day| web::distance_in_days(visit.now.day(), day));
    let about = names.get(&it.organisation).cloned().unwrap_or_default();
    let path = inside.path(&below(it.organisation, ""));
    let done = it.done.as_ref().map(|(at, by)| {
        let args = [
            ("day", web::day(visit.lang, at.day()).into()),
            ("by", by.clone().into()),
        ];
        visit.t_with("follow-up-done-by", &args).into_owned()
    });
    FollowUpLine {
        id: it.id.to_string(),
        kind: it.kind.word(),
        subject: it.subject.to_string(),
        about_href: if about.is_empty() {
            String::new()
        } else {
            visit.href(&path)
        },
        about,
        owner: owner_name(visit, it.owner, &it.owner_name),
        due: it
            .due_on
            .map(|day| web::day(visit.lang, day))
            .unwrap_or_default(),
        machine: it.due_on.map(|day| day.to_string()).unwrap_or_default(),
        tone: match (left, &it.done) {
            (Some(..0), None) => "over",
            (Some(0), None) => "today",
            (Some(1..=7), None) => "soon",
            _ => "",
        },
        ago: match (left, &it.done) {
            (Some(..0), None) => visit.t("follow-up-over").into_owned(),
            (Some(0), None) => visit.t("follow-up-today").into_owned(),
            (Some(1..=7), None) => visit.t("follow-up-soon").into_owned(),
            _ => String::new(),
        },
        done: done.unwrap_or_default(),
        may_settle: it.done.is_none() && may_settle(&visit.actor, it).is_ok(),
    }
}

/// The owner's name; the central office has none of its own.
pub(crate) fn owner_name(visit: &Visit, owner: Owner, name: &str) -> String {
    match owner {
        Owner::CentralOffice => visit.t("follow-up-office").into_owned(),
        _ => name.to_owned(),
    }
}

/// The owners among whom the actor chooses: word and name.
pub(crate) async fn choices(inside: &Inside) -> Result<Vec<(String, String)>, Failure> {
    let visit = &inside.visit;
    let found = owners(&visit.state.db, &visit.actor, inside.network.id).await?;
    Ok(found
        .into_iter()
        .map(|(owner, name)| (owner.word(), owner_name(visit, owner, &name)))
        .collect())
}

#[derive(Template)]
#[template(path = "follow_ups.html")]
struct FollowUpsPage {
    shell: Shell,
    lines: Vec<FollowUpLine>,
}

async fn list(inside: Inside) -> Answer {
    let visit = &inside.visit;
    let found = mine(&visit.state.db, &visit.actor, inside.network.id).await?;
    let shell = inside.shell(Head {
        title: visit.t("follow-up-mine").into_owned(),
        context: visit.t("follow-up-mine-context").into_owned(),
        ..Head::default()
    });
    Ok(page(&FollowUpsPage {
        lines: lines(&inside, &found).await?,
        shell,
    }))
}

async fn settle(inside: Inside, Id(id): Id<FollowUpId>) -> Answer {
    let visit = &inside.visit;
    finish(&visit.state.db, &visit.actor, id, visit.now).await?;
    let path = inside.path("/wiedervorlagen");
    let done = visit.redirect_with_notice(&path, "notice-follow-up-done");
    Ok(done.into_response())
}

/// What was entered, as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filled {
    art: String,
    betreff: String,
    wer: String,
    bis: String,
}

#[derive(Template)]
#[template(path = "follow_up_form.html")]
struct FormPage {
    shell: Shell,
    checks: Checks,
    warnings: Vec<String>,
    form: Filled,
    /// Whether kind and subject are entered too.
    is_new: bool,
    kinds: Vec<&'static str>,
    owners: Vec<(String, String)>,
    /// The one that is handed over.
    line: Option<FollowUpLine>,
    back: String,
}

async fn show_new(
    inside: Inside,
    Id(id): Id<OrganisationId>,
    Query(asked): Query<Filled>,
) -> Answer {
    let about = about(&inside, id).await?;
    let form = Filled {
        art: FollowUpKind::from_word(&asked.art)
            .unwrap_or(FollowUpKind::Task)
            .word()
            .to_owned(),
        ..Filled::default()
    };
    new_page(&inside, &about, form, Checks::default()).await
}

async fn save_new(inside: Inside, Id(id): Id<OrganisationId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let about = about(&inside, id).await?;
    let mut checks = Checks::default();
    let kind = FollowUpKind::from_word(&form.art).unwrap_or(FollowUpKind::Task);
    let subject = Line::parse(&form.betreff).ok().or_else(|| {
        let planned = (kind == FollowUpKind::Visit).then(|| visit.t("follow-up-kind-visit"));
        planned.and_then(|it| Line::parse(&it).ok())
    });
    if subject.is_none() {
        let label = visit.t("follow-up-subject");
        checks.refuse("betreff", label, visit.t("form-line-missing"));
    }
    let chosen = form.read(visit, &mut checks);
    let (Some(subject), Some((owner, due_on))) = (subject, chosen) else {
        return new_page(&inside, &about, form, checks).await;
    };
    let wish = Wish {
        kind,
        subject,
        owner,
        due_on,
    };
    let which = (inside.network.id, id);
    match plan(&visit.state.db, &visit.actor, which, wish, visit.now).await {
        Ok(_) => {
            let path = inside.path(&below(id, ""));
            let done = visit.redirect_with_notice(&path, "notice-follow-up-planned");
            Ok(done.into_response())
        }
        Err(error) if error.kind() == Kind::Invalid => {
            checks.refuse("wer", visit.t("follow-up-owner"), visit.t(error.text()));
            new_page(&inside, &about, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

impl Filled {
    /// Owner and day; what is wrong goes into `checks`.
    fn read(&self, visit: &Visit, checks: &mut Checks) -> Option<(Owner, Option<Date>)> {
        let owner = Owner::from_word(&self.wer);
        if owner.is_none() {
            let label = visit.t("follow-up-owner");
            checks.refuse("wer", label, visit.t("follow-up-error-owner"));
        }
        let day: Option<Date> = self.bis.trim().parse().ok();
        if day.is_none() && !self.bis.trim().is_empty() {
            let label = visit.t("follow-up-due");
            checks.refuse("bis", label, visit.t("directory-day-malformed"));
            return None;
        }
        Some((owner?, day))
    }
}

/// The organisation, if the actor may note something to be done about it.
async fn about(inside: &Inside, id: OrganisationId) -> Result<Organisation, Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    may_plan(actor, inside.network.id, &found.organisation)?;
    Ok(found.organisation)
}

async fn new_page(inside: &Inside, about: &Organisation, form: Filled, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let title = match FollowUpKind::from_word(&form.art) {
        Some(FollowUpKind::Visit) => "follow-up-plan-visit",
        _ => "follow-up-new",
    };
    let shell = inside.shell(Head {
        title: visit.t(title).into_owned(),
        context: about.profile.name.to_string(),
        crumbs: organisation_crumbs(inside, about),
    });
    let status = status(&checks);
    let page = FormPage {
        shell: faulty(shell, &checks),
        checks,
        warnings: warnings(inside, about.id).await?,
        form,
        is_new: true,
        kinds: vec![FollowUpKind::Task.word(), FollowUpKind::Visit.word()],
        owners: choices(inside).await?,
        line: None,
        back: below(about.id, ""),
    };
    Ok(page_with_status(status, &page))
}

async fn show(inside: Inside, Id(id): Id<FollowUpId>) -> Answer {
    let found = own(&inside, id).await?;
    let form = Filled {
        wer: found.owner.word(),
        bis: found.due_on.map(|it| it.to_string()).unwrap_or_default(),
        ..Filled::default()
    };
    give_page(&inside, &found, form, Checks::default()).await
}

async fn give(inside: Inside, Id(id): Id<FollowUpId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let found = own(&inside, id).await?;
    let mut checks = Checks::default();
    let Some(chosen) = form.read(visit, &mut checks) else {
        return give_page(&inside, &found, form, checks).await;
    };
    match hand_over(&visit.state.db, &visit.actor, id, chosen, visit.now).await {
        Ok(()) => {
            let path = inside.path("/wiedervorlagen");
            let done = visit.redirect_with_notice(&path, "notice-follow-up-handed-over");
            Ok(done.into_response())
        }
        Err(error) if error.kind() == Kind::Invalid => {
            checks.refuse("wer", visit.t("follow-up-owner"), visit.t(error.text()));
            give_page(&inside, &found, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The follow-up, if the actor may settle it.
async fn own(inside: &Inside, id: FollowUpId) -> Result<FollowUp, Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = store::find(db, id).await?.ok_or(Failure::NOT_FOUND)?;
    let here = found.network == inside.network.id;
    may_see(actor, &found)?;
    may_settle(actor, &found)?;
    if here {
        Ok(found)
    } else {
        Err(Failure::NOT_FOUND)
    }
}

async fn give_page(inside: &Inside, found: &FollowUp, form: Filled, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let shell = inside.shell(Head {
        title: found.subject.to_string(),
        context: visit.t("follow-up-one-context").into_owned(),
        crumbs: vec![Crumb {
            text: visit.t("follow-up-mine").into_owned(),
            path: inside.path("/wiedervorlagen"),
        }],
    });
    let mut owners = choices(inside).await?;
    let present = found.owner.word();
    if owners.iter().all(|(word, _)| *word != present) {
        let name = owner_name(visit, found.owner, &found.owner_name);
        owners.insert(0, (present, name));
    }
    let status = status(&checks);
    let page = FormPage {
        shell: faulty(shell, &checks),
        checks,
        warnings: Vec::new(),
        form,
        is_new: false,
        kinds: Vec::new(),
        owners,
        line: lines(inside, std::slice::from_ref(found)).await?.pop(),
        back: "/wiedervorlagen".to_owned(),
    };
    Ok(page_with_status(status, &page))
}
