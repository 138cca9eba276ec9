//! `/{slug}/aufgabe/{geheimnis}`: one task, seen and answered by whoever has the letter,
//! without signing in. Opening it changes nothing: mailboxes follow links to test them.

use super::{Filled, LABELS};
use crate::task::actions::{TaskError, answer_by_link};
use crate::task::store;
use crate::task::{State, Task};
use askama::Template;
use axum::extract::{Form, Path};
use axum::response::IntoResponse as _;
use axum::routing::get;
use directory::pages::{faulty, status};
use kernel::{Kind, Refusal as _};
use platform::network::pages::OnPortal;
use platform::session::Secret;
use platform::throttle::{self, Gate};
use web::{Answer, Checks, ClientAddress, Failure, Head, Router, Shell, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new().route("/{slug}/aufgabe/{geheimnis}", get(ask).post(follow))
}

#[derive(Template)]
#[template(path = "task_answer.html")]
struct AnswerPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    state: &'static str,
    text: String,
    due: String,
    answers: Vec<&'static str>,
    action: String,
}

type Secrets = Path<(String, String)>;

async fn ask(portal: OnPortal, client: ClientAddress, Path((_, secret)): Secrets) -> Answer {
    let secret = Secret::brought(&secret);
    let found = found(&portal, client, &secret).await?;
    Ok(show(&portal, &found, Filled::default(), Checks::default()))
}

/// The task behind a link that still counts here. Guessing is limited.
async fn found(portal: &OnPortal, client: ClientAddress, secret: &Secret) -> Result<Task, Failure> {
    let visit = &portal.visit;
    let (db, now) = (&visit.state.db, visit.now);
    throttle::admit_from(db, Gate::LinkFrom, client, now).await?;
    let found = store::by_link(db.read(), secret, now).await?;
    let here = found.filter(|it| it.network == portal.network.id);
    Ok(here.ok_or(TaskError::LinkGone)?)
}

fn show(portal: &OnPortal, it: &Task, form: Filled, checks: Checks) -> axum::response::Response {
    let visit = &portal.visit;
    let shell = portal.shell(Head {
        title: it.title.to_string(),
        ..Head::default()
    });
    let status = status(&checks);
    let page = AnswerPage {
        state: it.state.word(),
        text: it.text.clone().unwrap_or_default(),
        due: web::day(visit.lang, it.due),
        answers: if it.state == State::Open {
            vec!["done", "progress", "moved"]
        } else {
            Vec::new()
        },
        action: visit.href(&visit.path),
        shell: faulty(shell, &checks),
        checks,
        form,
    };
    page_with_status(status, &page)
}

async fn follow(
    portal: OnPortal,
    client: ClientAddress,
    Path((_, secret)): Secrets,
    Form(form): Form<Filled>,
) -> Answer {
    let visit = &portal.visit;
    let secret = Secret::brought(&secret);
    let found = found(&portal, client, &secret).await?;
    let mut checks = Checks::default();
    let Some(answer) = form.read(visit, &mut checks) else {
        return Ok(show(&portal, &found, form, checks));
    };
    let (db, network) = (&visit.state.db, portal.network.id);
    match answer_by_link(db, network, &secret, answer, visit.now).await {
        Ok(()) => {
            let path = visit.path.clone();
            let done = visit.redirect_with_notice(&path, "notice-task-noted");
            Ok(done.into_response())
        }
        Err(error) if error.kind() == Kind::Invalid => {
            let field = error.field().unwrap_or("text");
            checks.refuse(field, visit.t_enum(LABELS, field), visit.t(error.text()));
            Ok(show(&portal, &found, form, checks))
        }
        Err(error) => Err(error.into()),
    }
}
