//! The public form is sent here; the page it stands on is the portal's.

use super::form::Form;
use super::{Confirmed, confirm, may_receive, receive, store};
use crate::membership::pages::desk;
use askama::Template;
use axum::extract;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use kernel::Refusal as _;
use platform::network::pages::OnPortal;
use platform::session::Secret;
use platform::throttle::{self, Gate, TooOften};
use web::{Answer, Checks, ClientAddress, Head, Router, Shell, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let base = "/{slug}/mitmachen";
    Router::new()
        .route(base, post(send))
        .route(&format!("{base}/postfach"), get(look_into_mailbox))
        .route(
            &format!("{base}/bestaetigung/{{geheimnis}}"),
            get(ask).post(follow),
        )
        .route(&format!("{base}/angekommen"), get(arrived))
        .route(&format!("{base}/bekannt"), get(known))
}

#[derive(Template)]
#[template(path = "application_again.html")]
struct AgainPage {
    shell: Shell,
    form: String,
}

/// A page that says one thing, perhaps with a button that does the next.
#[derive(Template)]
#[template(path = "application_message.html")]
struct MessagePage {
    shell: Shell,
    text: String,
    action: String,
    button: String,
}

async fn send(
    portal: OnPortal,
    client: ClientAddress,
    extract::Form(form): extract::Form<Form>,
) -> Answer {
    let visit = &portal.visit;
    may_receive(portal.network.id, portal.network.applications)?;
    let next = format!("/{}/mitmachen/postfach", portal.network.slug);
    if form.is_of_a_program() {
        // It learns nothing: the answer is the same, and nobody is written to.
        return Ok(visit.redirect(&next).into_response());
    }
    let application = match form.read(visit) {
        Ok(application) => application,
        Err(checks) => return again(&portal, &form, &checks),
    };
    let (db, now) = (&visit.state.db, visit.now);
    match throttle::admit_from(db, Gate::ApplicationFrom, client, now).await {
        Err(TooOften::Wait(_)) => {
            let mut checks = Checks::default();
            let label = visit.t("application-absenden");
            checks.refuse("absenden", label, visit.t("application-too-many"));
            return again(&portal, &form, &checks);
        }
        passed => passed?,
    }
    match receive(db, desk(visit), &portal.network, application, now).await {
        Ok(_) => Ok(visit.redirect(&next).into_response()),
        Err(error) => {
            let Some(field) = error.field() else {
                return Err(error.into());
            };
            let mut checks = Checks::default();
            let label = visit.t(&format!("application-{field}"));
            checks.refuse(field, label, visit.t(error.text()));
            again(&portal, &form, &checks)
        }
    }
}

/// The form once more, with everything that was typed.
fn again(portal: &OnPortal, form: &Form, checks: &Checks) -> Answer {
    let head = Head {
        title: portal.visit.t("portal-nav-join").into_owned(),
        ..Head::default()
    };
    let shell = portal.shell(head).with_errors();
    let form = form.part(&shell, checks, portal.network.applications)?;
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page_with_status(status, &AgainPage { shell, form }))
}

async fn look_into_mailbox(portal: OnPortal) -> Response {
    message(&portal, "application-mailbox", None)
}

async fn arrived(portal: OnPortal) -> Response {
    message(&portal, "application-arrived", None)
}

async fn known(portal: OnPortal) -> Response {
    message(&portal, "application-known", None)
}

/// Following a link changes nothing, because mailboxes follow links to test them.
async fn ask(portal: OnPortal, extract::Path((_, secret)): Secrets) -> Answer {
    let visit = &portal.visit;
    let secret = Secret::brought(&secret);
    let found = store::by_secret(visit.state.db.read(), portal.network.id, &secret).await?;
    let waiting = found.ok_or(super::NotOpen)?.confirmed(visit.now)?;
    let name = waiting.profile.name.to_string();
    Ok(message(&portal, "application-ask", Some(&name)))
}

type Secrets = extract::Path<(String, String)>;

async fn follow(portal: OnPortal, extract::Path((slug, secret)): Secrets) -> Answer {
    let visit = &portal.visit;
    let secret = Secret::brought(&secret);
    let (db, now) = (&visit.state.db, visit.now);
    let page = match confirm(db, desk(visit), &portal.network, &secret, now).await? {
        Confirmed::Applied(_) => "angekommen",
        Confirmed::OpenAlready => "bekannt",
    };
    let next = format!("/{slug}/mitmachen/{page}");
    Ok(visit.redirect(&next).into_response())
}

fn message(portal: &OnPortal, key: &str, asked: Option<&str>) -> Response {
    let visit = &portal.visit;
    let network = portal.network.name.clone();
    let organisation = asked.unwrap_or_default().to_owned();
    let args = [
        ("network", network.into()),
        ("organisation", organisation.into()),
        ("days", super::DAYS.into()),
    ];
    let head = Head {
        title: visit.t(&format!("{key}-title")).into_owned(),
        ..Head::default()
    };
    let button = match asked {
        Some(_) => visit.t("application-confirm").into_owned(),
        None => String::new(),
    };
    page(&MessagePage {
        shell: portal.shell(head),
        text: visit.t_with(&format!("{key}-text"), &args).into_owned(),
        action: visit.href(&visit.path),
        button,
    })
}
