//! The page on which somebody asks that a person be erased.

use super::actions;
use super::policy::{MayAskErasure, may_ask_erasure};
use crate::person;
use askama::Template;
use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use kernel::{Denied, PersonId, Refusal as _};
use platform::network::pages::Inside;
use serde::Deserialize;
use web::{Answer, Checks, Crumb, Failure, Head, Id, Router, Shell, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new().route(
        "/{slug}/intern/personen/{id}/loeschung",
        get(show).post(ask),
    )
}

#[derive(Template)]
#[template(path = "person_erasure.html")]
struct AskPage {
    shell: Shell,
    checks: Checks,
    back: String,
    reason: String,
}

#[derive(Debug, Deserialize)]
struct ReasonForm {
    #[serde(default)]
    begruendung: String,
}

async fn show(inside: Inside, Id(id): Id<PersonId>) -> Answer {
    let shown = ask_page(&inside, id, Checks::default(), String::new()).await?;
    Ok(page(&shown))
}

async fn ask_page(
    inside: &Inside,
    id: PersonId,
    checks: Checks,
    reason: String,
) -> Result<AskPage, Failure> {
    let visit = &inside.visit;
    let found = person::seen(&visit.state.db, &visit.actor, id).await?;
    let person = found.ok_or(Denied::Hidden)?.person;
    let _proof: MayAskErasure = may_ask_erasure(&visit.actor, &person)?;
    let name = person.details.name();
    let back = format!("/personen/{id}");
    let shell = inside.shell(Head {
        title: visit.t("person-erasure").into_owned(),
        context: name.clone(),
        crumbs: vec![Crumb {
            text: name,
            path: inside.path(&back),
        }],
    });
    Ok(AskPage {
        shell: if checks.is_fine() {
            shell
        } else {
            shell.with_errors()
        },
        checks,
        back,
        reason,
    })
}

async fn ask(inside: Inside, Id(id): Id<PersonId>, Form(form): Form<ReasonForm>) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    match actions::ask(db, actor, id, form.begruendung.clone(), visit.now).await {
        Ok(()) => Ok(visit
            .redirect_with_notice(
                &inside.path(&format!("/personen/{id}")),
                "notice-person-erasure-asked",
            )
            .into_response()),
        Err(error) if error.field().is_some() => {
            let mut checks = Checks::default();
            checks.refuse(
                "begruendung",
                visit.t("person-erasure-reason"),
                visit.t(error.text()),
            );
            let shown = ask_page(&inside, id, checks, form.begruendung).await?;
            Ok(page_with_status(StatusCode::UNPROCESSABLE_ENTITY, &shown))
        }
        Err(error) => Err(error.into()),
    }
}
