//! `/verwaltung/post`: mail of all networks that could not be delivered.

use super::super::pages::shell;
use super::super::policy::may_administer;
use crate::mail::{self, MailId};
use crate::network;
use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use serde::Deserialize;
use web::{Answer, Id, Pager, Router, Shell, Visit, page};

/// Mails on a page of the list.
const PER_PAGE: u64 = 25;

/// The routes.
pub(in super::super) fn routes() -> Router {
    Router::new()
        .route("/verwaltung/post", get(list))
        .route("/verwaltung/post/{id}/erneut", post(resend))
}

/// A mail without its text.
struct Entry {
    id: String,
    recipient: String,
    network: String,
    attempts: i64,
    at: String,
    answer: String,
}

#[derive(Template)]
#[template(path = "administration_letters.html")]
struct ListPage {
    shell: Shell,
    letters: Vec<Entry>,
    pager: Pager,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    seite: String,
}

async fn list(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let proof = may_administer(&visit.actor)?;
    let db = visit.state.db.read();
    let total = mail::failed(db).await?;
    let pager = Pager::new(
        asked.seite.parse().unwrap_or(1),
        PER_PAGE,
        total,
        &visit.query,
    );
    let found = mail::undelivered(db, &proof, pager.offset(), PER_PAGE).await?;
    let networks = network::all(db).await?;
    let letters = found.into_iter().map(|it| {
        let network = networks.iter().find(|other| Some(other.id) == it.network);
        Entry {
            id: it.id.to_string(),
            recipient: it.recipient,
            network: network.map_or_else(
                || visit.t("administration-instance").into_owned(),
                |network| network.short_name.clone(),
            ),
            attempts: it.attempts,
            at: web::moment(visit.lang, it.queued_at),
            answer: it.answer,
        }
    });
    let title = visit.t("administration-letters").into_owned();
    let context = visit.t("administration-letters-context").into_owned();
    Ok(page(&ListPage {
        letters: letters.collect(),
        shell: shell(&visit, title, context, Vec::new()),
        pager,
    }))
}

async fn resend(visit: Visit, Id(id): Id<MailId>) -> Answer {
    mail::actions::resend_any(&visit.state.db, &visit.actor, id, visit.now).await?;
    Ok(visit
        .redirect_with_notice("/verwaltung/post", "notice-mail-queued")
        .into_response())
}
