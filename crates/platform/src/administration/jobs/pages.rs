//! `/verwaltung/auftraege`: what the application works off in the background.

use super::super::actions;
use super::super::pages::{crumb, shell};
use super::super::policy::may_administer;
use crate::job::{self, Job, JobId, JobState, MAX_ATTEMPTS};
use askama::Template;
use axum::extract::{Form, Query};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use kernel::{Denied, Line};
use serde::Deserialize;
use web::{Answer, Checks, Id, Pager, Router, Shell, Visit, page, page_with_status};

/// Jobs on a page of the list.
const PER_PAGE: u64 = 25;
const LIST: &str = "/verwaltung/auftraege";

/// The routes.
pub(in super::super) fn routes() -> Router {
    Router::new()
        .route("/verwaltung/auftraege", get(list))
        .route("/verwaltung/auftraege/{id}", get(one))
        .route("/verwaltung/auftraege/{id}/erneut", post(retry))
        .route("/verwaltung/auftraege/{id}/aufgeben", post(give_up))
}

/// A job in the list and on its page.
struct Entry {
    id: String,
    kind: String,
    state: &'static str,
    tone: &'static str,
    attempts: i64,
    since: String,
    due: String,
    error: String,
}

/// A state with the number of its jobs, as a tab.
struct Tab {
    word: &'static str,
    count: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "administration_jobs.html")]
struct ListPage {
    shell: Shell,
    state: &'static str,
    tabs: Vec<Tab>,
    jobs: Vec<Entry>,
    pager: Pager,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    stand: String,
    #[serde(default)]
    seite: String,
}

async fn list(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    may_administer(&visit.actor)?;
    let db = visit.state.db.read();
    let state = JobState::from_word(&asked.stand).unwrap_or(JobState::Dead);
    let (mut tabs, mut total) = (Vec::new(), 0);
    for other in JobState::ALL {
        let count = job::count_in(db, other).await?;
        if other == state {
            total = count;
        }
        tabs.push(Tab {
            word: other.word(),
            count: web::number(visit.lang, count),
            current: other == state,
        });
    }
    let pager = Pager::new(
        asked.seite.parse().unwrap_or(1),
        PER_PAGE,
        total,
        &visit.query,
    );
    let found = job::in_state(db, state, pager.offset(), PER_PAGE).await?;
    let title = visit.t("administration-jobs").into_owned();
    let context = visit.t("administration-jobs-context").into_owned();
    Ok(page(&ListPage {
        state: state.word(),
        jobs: found.iter().map(|it| entry(&visit, it)).collect(),
        shell: shell(&visit, title, context, Vec::new()),
        tabs,
        pager,
    }))
}

fn entry(visit: &Visit, job: &Job) -> Entry {
    let key = format!("job-{}", job.kind.replace('.', "-"));
    Entry {
        id: job.id.to_string(),
        kind: if visit.texts().has(&key) {
            visit.t(&key).into_owned()
        } else {
            job.kind.clone()
        },
        state: if job.given_up.is_some() {
            "given-up"
        } else {
            job.state.word()
        },
        tone: match job.state {
            JobState::Dead => " badge--danger",
            JobState::Running => " badge--info",
            JobState::Done if job.given_up.is_none() => " badge--success",
            JobState::Done | JobState::Waiting => "",
        },
        attempts: job.attempts,
        since: web::moment(visit.lang, job.created_at),
        due: web::moment(visit.lang, job.finished_at.unwrap_or(job.run_at)),
        error: job.last_error.clone().unwrap_or_default(),
    }
}

#[derive(Template)]
#[template(path = "administration_job.html")]
struct JobPage {
    shell: Shell,
    checks: Checks,
    job: Entry,
    most: i64,
    payload: String,
    given_up: Option<String>,
    reason: String,
}

async fn one(visit: Visit, Id(id): Id<JobId>) -> Answer {
    Ok(page(
        &job_page(&visit, id, Checks::default(), String::new()).await?,
    ))
}

async fn job_page(
    visit: &Visit,
    id: JobId,
    checks: Checks,
    reason: String,
) -> Result<JobPage, web::Failure> {
    may_administer(&visit.actor)?;
    let job = job::find(visit.state.db.read(), id).await?;
    let job = job.ok_or(Denied::Hidden)?;
    let entry = entry(visit, &job);
    let back = crumb(visit, "administration-jobs", LIST);
    let shell = shell(visit, entry.kind.clone(), String::new(), vec![back]);
    let given_up = job.given_up.map(|it| {
        let args = [
            ("by", it.by.into()),
            ("reason", it.reason.to_string().into()),
        ];
        visit
            .t_with("administration-job-given-up-by", &args)
            .into_owned()
    });
    Ok(JobPage {
        shell: if checks.is_fine() {
            shell
        } else {
            shell.with_errors()
        },
        checks,
        job: entry,
        most: MAX_ATTEMPTS,
        payload: job.payload,
        given_up,
        reason,
    })
}

async fn retry(visit: Visit, Id(id): Id<JobId>) -> Answer {
    actions::retry_job(&visit.state.db, &visit.actor, id, visit.now).await?;
    Ok(visit
        .redirect_with_notice(&format!("{LIST}/{id}"), "notice-job-waits")
        .into_response())
}

#[derive(Debug, Deserialize)]
struct ReasonForm {
    #[serde(default)]
    grund: String,
}

async fn give_up(visit: Visit, Id(id): Id<JobId>, Form(form): Form<ReasonForm>) -> Answer {
    may_administer(&visit.actor)?;
    let Ok(reason) = Line::parse(&form.grund) else {
        let mut checks = Checks::default();
        checks.refuse(
            "grund",
            visit.t("administration-reason"),
            visit.t("administration-reason-missing"),
        );
        let page = job_page(&visit, id, checks, form.grund).await?;
        return Ok(page_with_status(StatusCode::UNPROCESSABLE_ENTITY, &page));
    };
    actions::give_up_job(&visit.state.db, &visit.actor, id, reason, visit.now).await?;
    Ok(visit
        .redirect_with_notice(LIST, "notice-job-given-up")
        .into_response())
}
