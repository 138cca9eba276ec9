//! Setting the second factor up and switching it off.

use super::{Factor, actions, store};
use crate::account::{self, Account, Password};
use askama::Template;
use axum::extract::Form;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use kernel::{Denied, Refusal};
use qrcode::QrCode;
use qrcode::render::svg;
use serde::Deserialize;
use web::{Answer, Checks, Crumb, Head, Place, Router, Shell, Visit, page_with_status};

/// The page.
const PATH: &str = "/konto/zweiter-faktor";

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route(PATH, get(show))
        .route("/konto/zweiter-faktor/einrichten", post(set_up))
        .route("/konto/zweiter-faktor/bestaetigen", post(confirm))
        .route("/konto/zweiter-faktor/ausschalten", post(switch_off))
}

#[derive(Template)]
#[template(path = "second_factor.html")]
struct FactorPage {
    shell: Shell,
    checks: Checks,
    is_on: bool,
    setting_up: Option<SetUp>,
    codes: Vec<String>,
}

/// What the device needs.
struct SetUp {
    qr: String,
    secret: String,
}

#[derive(Debug, Deserialize)]
struct CodeForm {
    #[serde(default)]
    code: String,
}

#[derive(Debug, Deserialize)]
struct PasswordForm {
    #[serde(default)]
    passwort: String,
}

async fn show(visit: Visit) -> Answer {
    factor_page(&visit, Checks::default(), Vec::new()).await
}

async fn set_up(visit: Visit) -> Answer {
    actions::set_up(&visit.state.db, &visit.actor, visit.now).await?;
    Ok(visit.redirect(PATH).into_response())
}

async fn confirm(visit: Visit, Form(form): Form<CodeForm>) -> Answer {
    let (db, texts, lang) = (&visit.state.db, visit.texts(), visit.lang);
    let confirmed = actions::confirm(db, texts, &visit.actor, &form.code, lang, visit.now);
    match confirmed.await {
        Ok(codes) => factor_page(&visit, Checks::default(), codes).await,
        Err(error) => refused(&visit, error).await,
    }
}

async fn switch_off(visit: Visit, Form(form): Form<PasswordForm>) -> Answer {
    let password = Password::typed(&form.passwort);
    let (db, texts, lang) = (&visit.state.db, visit.texts(), visit.lang);
    match actions::switch_off(db, texts, &visit.actor, password, lang, visit.now).await {
        Ok(()) => Ok(visit
            .redirect_with_notice(PATH, "notice-factor-off")
            .into_response()),
        Err(error) => refused(&visit, error).await,
    }
}

async fn refused(visit: &Visit, error: actions::FactorError) -> Answer {
    let Some(field) = error.field() else {
        return Err(error.into());
    };
    let mut checks = Checks::default();
    let label = visit.t(&format!("factor-{field}"));
    checks.refuse(field, label, visit.t(error.text()));
    factor_page(visit, checks, Vec::new()).await
}

async fn factor_page(visit: &Visit, checks: Checks, codes: Vec<String>) -> Answer {
    let db = visit.state.db.read();
    let id = visit.actor.account().ok_or(Denied::SignInFirst)?;
    let account = account::find_active(db, id).await?.ok_or(Denied::Hidden)?;
    let factor = store::find(db, id).await?;
    let is_on = factor.as_ref().is_some_and(|f| f.confirmed_at.is_some());
    let head = Head {
        title: visit.t("factor-title").into_owned(),
        context: visit.t("factor-context").into_owned(),
        crumbs: vec![Crumb {
            text: visit.t("account-title").into_owned(),
            path: "/konto".to_owned(),
        }],
    };
    let shell = Shell::new(visit, Place::Plain, None, head);
    let fine = checks.is_fine();
    let page = FactorPage {
        shell: if fine { shell } else { shell.with_errors() },
        checks,
        is_on,
        setting_up: factor.filter(|_| !is_on).map(|f| for_device(&f, &account)),
        codes,
    };
    let status = if fine {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let mut response = page_with_status(status, &page);
    let unstored = HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, unstored);
    Ok(response)
}

fn for_device(factor: &Factor, account: &Account) -> SetUp {
    let code = QrCode::new(factor.address(&account.email));
    let draw = |code: QrCode| {
        code.render::<svg::Color<'_>>()
            .min_dimensions(220, 220)
            .build()
    };
    let drawn = code.map(draw).unwrap_or_default();
    // The declaration has no place inside a page.
    let from = drawn.find("<svg").unwrap_or(drawn.len());
    SetUp {
        qr: drawn[from..].to_owned(),
        secret: factor.text(),
    }
}
