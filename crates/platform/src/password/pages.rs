//! Changing one's password, asking for a link, and the page behind it.

use super::actions::{self, Change};
use super::{PasswordActError, policy, store};
use crate::account::{self, Password, PasswordError};
use crate::invitation::Desk;
use crate::session::pages::{cookie, device};
use crate::session::{Secret, Session};
use crate::throttle::{self, Gate};
use askama::Template;
use axum::extract::{Extension, Form, Path};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use axum_extra::extract::CookieJar;
use kernel::{Denied, EmailAddress, Kind, Refusal};
use serde::Deserialize;
use web::{
    Answer, Checks, ClientAddress, Crumb, Head, Place, Router, Shell, Visit, page, refused_page,
};

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route("/konto/passwort", get(show_change).post(change))
        .route("/passwort-vergessen", get(show_ask).post(ask))
        .route("/passwort/{geheimnis}", get(show_choice).post(choose))
}

#[derive(Template)]
#[template(path = "password_change.html")]
struct ChangePage {
    shell: Shell,
    checks: Checks,
    email: String,
    has_password: bool,
}

#[derive(Debug, Deserialize)]
struct ChangeForm {
    #[serde(default)]
    bisher: String,
    #[serde(default)]
    neu: String,
}

async fn show_change(visit: Visit) -> Answer {
    Ok(page(&change_page(&visit, Checks::default()).await?))
}

async fn change(
    visit: Visit,
    present: Option<Extension<Session>>,
    Form(form): Form<ChangeForm>,
) -> Answer {
    let Some(Extension(present)) = present else {
        return Err(Denied::SignInFirst.into());
    };
    let mut checks = Checks::default();
    if form.bisher.is_empty() {
        let label = visit.t("password-bisher");
        checks.refuse("bisher", label, visit.t("password-present-missing"));
    }
    let (Some(new), true) = (chosen(&visit, &form.neu, &mut checks), checks.is_fine()) else {
        let page = change_page(&visit, checks).await?;
        return Ok(refused_page(Kind::Invalid, &page));
    };
    let wish = Change {
        present: Password::typed(&form.bisher),
        new,
    };
    let (db, desk, now) = (&visit.state.db, Desk::of(&visit), visit.now);
    match actions::change(db, desk, &visit.actor, &present, wish, visit.lang, now).await {
        Ok(()) => Ok(visit
            .redirect_with_notice("/konto", "notice-password-changed")
            .into_response()),
        Err(error) => {
            let Some(field) = error.field() else {
                return Err(error.into());
            };
            let text = visit.says(error.kind(), error.text());
            checks.refuse(field, visit.t("password-bisher"), text);
            let page = change_page(&visit, checks).await?;
            Ok(refused_page(error.kind(), &page))
        }
    }
}

/// The new password if it can be chosen; else what is wrong goes into `checks`.
fn chosen(visit: &Visit, text: &str, checks: &mut Checks) -> Option<Password> {
    let chosen: Result<Password, PasswordError> = Password::choose(text);
    if chosen.is_err() {
        let (label, text) = ("password-neu", "invitation-password-short");
        checks.refuse("neu", visit.t(label), visit.t(text));
    }
    chosen.ok()
}

async fn change_page(visit: &Visit, checks: Checks) -> Result<ChangePage, web::Failure> {
    let id = visit.actor.account().ok_or(Denied::SignInFirst)?;
    let account = account::find_active(visit.state.db.read(), id).await?;
    let account = account.ok_or(Denied::Hidden)?;
    let _proof: policy::MayManageOwn = policy::may_manage_own(&visit.actor, &account)?;
    let head = Head {
        title: visit.t("password-title").into_owned(),
        context: visit.t("password-context").into_owned(),
        crumbs: vec![Crumb {
            text: visit.t("account-title").into_owned(),
            path: "/konto".to_owned(),
        }],
    };
    Ok(ChangePage {
        shell: shell(visit, head, &checks),
        checks,
        email: account.email.to_string(),
        has_password: account.password.is_some(),
    })
}

fn shell(visit: &Visit, head: Head, checks: &Checks) -> Shell {
    let shell = Shell::new(visit, Place::Plain, None, head);
    if checks.is_fine() {
        shell
    } else {
        shell.with_errors()
    }
}

#[derive(Template)]
#[template(path = "password_forgotten.html")]
struct AskPage {
    shell: Shell,
    checks: Checks,
    email: String,
}

#[derive(Debug, Deserialize)]
struct AskForm {
    #[serde(default)]
    email: String,
}

async fn show_ask(visit: Visit) -> Answer {
    Ok(page(&ask_page(&visit, Checks::default(), String::new())))
}

async fn ask(visit: Visit, client: ClientAddress, Form(form): Form<AskForm>) -> Answer {
    let Ok(email) = EmailAddress::parse(&form.email) else {
        let text = "account-email-malformed";
        return Ok(ask_refused(&visit, form.email, Kind::Invalid, text));
    };
    match admit(&visit, client, &email).await {
        Ok(()) => {}
        Err(error @ throttle::TooOften::Wait(_)) => {
            return Ok(ask_refused(&visit, form.email, error.kind(), error.text()));
        }
        Err(error) => return Err(error.into()),
    }
    let desk = Desk::of(&visit);
    actions::ask(&visit.state.db, desk, &email, visit.lang, visit.now).await?;
    Ok(visit
        .redirect_with_notice("/passwort-vergessen", "notice-password-asked")
        .into_response())
}

async fn admit(
    visit: &Visit,
    client: ClientAddress,
    email: &EmailAddress,
) -> Result<(), throttle::TooOften> {
    let (db, now) = (&visit.state.db, visit.now);
    throttle::admit_from(db, Gate::ResetFrom, client, now).await?;
    throttle::admit(db, Gate::Reset, &email.key(), now).await
}

fn ask_refused(visit: &Visit, email: String, kind: Kind, text: &str) -> Response {
    let mut checks = Checks::default();
    let label = visit.t("account-email");
    checks.refuse("email", label, visit.says(kind, text));
    refused_page(kind, &ask_page(visit, checks, email))
}

fn ask_page(visit: &Visit, checks: Checks, email: String) -> AskPage {
    let head = Head {
        title: visit.t("password-forgotten-title").into_owned(),
        ..Head::default()
    };
    AskPage {
        shell: shell(visit, head, &checks),
        checks,
        email,
    }
}

#[derive(Template)]
#[template(path = "password_choice.html")]
struct ChoicePage {
    shell: Shell,
    checks: Checks,
    email: String,
    path: String,
    intro: String,
}

#[derive(Debug, Deserialize)]
struct ChoiceForm {
    #[serde(default)]
    neu: String,
}

async fn show_choice(visit: Visit, Path(secret): Path<String>) -> Answer {
    let secret = Secret::brought(&secret);
    Ok(page(
        &choice_page(&visit, &secret, Checks::default()).await?,
    ))
}

async fn choose(
    visit: Visit,
    client: ClientAddress,
    headers: HeaderMap,
    jar: CookieJar,
    Path(secret): Path<String>,
    Form(form): Form<ChoiceForm>,
) -> Answer {
    let secret = Secret::brought(&secret);
    let (db, desk, now) = (&visit.state.db, Desk::of(&visit), visit.now);
    throttle::admit_from(db, Gate::LinkFrom, client, now).await?;
    let mut checks = Checks::default();
    let Some(new) = chosen(&visit, &form.neu, &mut checks) else {
        let page = choice_page(&visit, &secret, checks).await?;
        return Ok(refused_page(Kind::Invalid, &page));
    };
    let device = device(&headers);
    let session = actions::choose(db, desk, &secret, new, &device, visit.lang, now).await?;
    Ok(match session {
        Some(session) => {
            let jar = jar.add(cookie(&visit.state.settings, &session));
            let on = visit.redirect_with_notice("/konto", "notice-password-first");
            (jar, on).into_response()
        }
        None => visit
            .redirect_with_notice("/anmelden", "notice-password-chosen")
            .into_response(),
    })
}

async fn choice_page(
    visit: &Visit,
    secret: &Secret,
    checks: Checks,
) -> Result<ChoicePage, web::Failure> {
    let db = visit.state.db.read();
    let link = store::by_secret(db, secret).await?;
    let link = link.ok_or(super::LinkOver)?;
    let account = account::by_id(db, link.account_at(visit.now)?).await?;
    let account = account.ok_or(PasswordActError::from(super::LinkOver))?;
    let word = link.purpose.word();
    let head = Head {
        title: visit.t(&format!("password-choice-{word}")).into_owned(),
        ..Head::default()
    };
    Ok(ChoicePage {
        shell: shell(visit, head, &checks),
        checks,
        email: account.email.to_string(),
        path: visit.path.clone(),
        intro: visit.t(&format!("password-intro-{word}")).into_owned(),
    })
}
