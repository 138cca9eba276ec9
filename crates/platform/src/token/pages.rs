//! The owner's tokens.

use super::actions::{self, TokenActError, Wish};
use super::{DAYS, Scope, Token, TokenId, policy, store};
use askama::Template;
use axum::extract::Form;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use kernel::{AccountId, Denied, Line, Refusal as _};
use serde::Deserialize;
use web::{
    Answer, Checks, Crumb, Failure, Head, Id, Place, Router, Shell, Visit, page_with_status,
};

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route("/konto/zugriff", get(list).post(create))
        .route("/konto/zugriff/{id}/widerrufen", post(revoke))
}

/// A token as its owner sees it.
struct TokenEntry {
    id: String,
    name: String,
    scope: &'static str,
    until: String,
    used: Option<String>,
}

#[derive(Template)]
#[template(path = "tokens.html")]
struct TokensPage {
    shell: Shell,
    checks: Checks,
    form: TokenForm,
    days: [i64; 3],
    fresh: Option<String>,
    tokens: Vec<TokenEntry>,
}

#[derive(Debug, Default, Deserialize)]
struct TokenForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    umfang: String,
    #[serde(default)]
    tage: i64,
}

async fn list(visit: Visit) -> Answer {
    tokens_page(&visit, Checks::default(), TokenForm::default(), None).await
}

async fn create(visit: Visit, Form(form): Form<TokenForm>) -> Answer {
    let account = own(&visit)?;
    let mut checks = Checks::default();
    let Ok(name) = Line::parse(&form.name) else {
        checks.refuse("name", visit.t("token-name"), visit.t("token-name-missing"));
        return tokens_page(&visit, checks, form, None).await;
    };
    let wish = Wish {
        name,
        scope: Scope::from_word(&form.umfang).unwrap_or(Scope::Read),
        days: form.tage,
    };
    let (db, texts, lang) = (&visit.state.db, visit.texts(), visit.lang);
    match actions::create(db, texts, &visit.actor, account, wish, lang, visit.now).await {
        Ok((_, secret)) => {
            let fresh = Some(secret.expose().to_owned());
            tokens_page(&visit, checks, TokenForm::default(), fresh).await
        }
        Err(error @ TokenActError::TooMany) => {
            checks.refuse("name", visit.t("token-name"), visit.t(error.text()));
            tokens_page(&visit, checks, form, None).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn revoke(visit: Visit, Id(id): Id<TokenId>) -> Answer {
    let account = own(&visit)?;
    actions::revoke(&visit.state.db, &visit.actor, account, id, visit.now).await?;
    let back = visit.redirect_with_notice("/konto/zugriff", "notice-token-revoked");
    Ok(back.into_response())
}

fn own(visit: &Visit) -> Result<AccountId, Failure> {
    Ok(visit.actor.account().ok_or(Denied::SignInFirst)?)
}

async fn tokens_page(
    visit: &Visit,
    checks: Checks,
    form: TokenForm,
    fresh: Option<String>,
) -> Answer {
    let proof = policy::may_manage_tokens(&visit.actor, own(visit)?)?;
    let tokens = store::in_use(visit.state.db.read(), proof.account(), visit.now).await?;
    let head = Head {
        title: visit.t("token-title").into_owned(),
        context: visit.t("token-context").into_owned(),
        crumbs: vec![Crumb {
            text: visit.t("account-title").into_owned(),
            path: "/konto".to_owned(),
        }],
    };
    let shell = Shell::new(visit, Place::Plain, None, head);
    let fine = checks.is_fine();
    let page = TokensPage {
        shell: if fine { shell } else { shell.with_errors() },
        checks,
        form,
        days: DAYS,
        fresh,
        tokens: tokens.iter().map(|token| entry(visit, token)).collect(),
    };
    let status = if fine {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(unstored(page_with_status(status, &page)))
}

/// No cache may keep the page that shows a secret.
fn unstored(mut response: Response) -> Response {
    let value = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, value);
    response
}

fn entry(visit: &Visit, token: &Token) -> TokenEntry {
    TokenEntry {
        id: token.id.to_string(),
        name: token.name.to_string(),
        scope: token.scope.word(),
        until: web::day(visit.lang, token.expires_at.day()),
        used: token.used_at.map(|used| web::moment(visit.lang, used)),
    }
}
