//! The invitation of one person, and their answer. Whoever has the link may do no more than that.

use crate::meeting::shown::span;
use crate::meeting::{Meeting, State};
use crate::roster::answer::answer_by_link;
use crate::roster::{Attends, Invitee, store};
use askama::Template;
use axum::extract::{Form, Path};
use axum::response::IntoResponse as _;
use axum::routing::get;
use platform::network::Network;
use platform::session::Secret;
use platform::throttle::{self, Gate};
use serde::Deserialize;
use web::{Answer, ClientAddress, Failure, Head, Place, Router, Shell, Visit, page};

/// The routes.
pub(in crate::roster) fn routes() -> Router {
    Router::new().route("/teilnahme/{geheimnis}", get(show_link).post(save_link))
}

#[derive(Template)]
#[template(path = "participation.html")]
struct LinkPage {
    shell: Shell,
    title: String,
    network: String,
    day: String,
    time: String,
    venue: String,
    name: String,
    answer: &'static str,
    may_answer: bool,
    cancelled: bool,
    action: String,
}

async fn show_link(visit: Visit, Path(secret): Path<String>) -> Answer {
    let (network, of, to) = behind(&visit, &secret).await?;
    let shell = Shell::new(
        &visit,
        Place::Plain,
        Some(network.head(visit.lang)),
        Head {
            title: visit.t("roster-link-title").into_owned(),
            ..Head::default()
        },
    );
    Ok(page(&LinkPage {
        title: of.title.clone(),
        network: network.name.clone(),
        day: web::day_in_words(visit.lang, of.day()),
        time: span(&visit, &of),
        venue: of.venue.clone(),
        name: to.name,
        answer: to.answer.word(),
        may_answer: of.is_planned()
            && !matches!(to.answer, Attends::Delegated | Attends::Withdrawn),
        cancelled: matches!(of.state, State::Cancelled { .. }),
        action: shell.href(&format!("/teilnahme/{secret}")),
        shell,
    }))
}

/// The meeting to which a secret link belongs, and who got it.
async fn behind(visit: &Visit, secret: &str) -> Result<(Network, Meeting, Invitee), Failure> {
    let conn = visit.state.db.read();
    let to = store::by_secret(conn, &Secret::brought(secret)).await?;
    let to = to.ok_or(Failure::NOT_FOUND)?;
    let of = crate::meeting::store::unscoped(conn, to.meeting).await?;
    let of = of.ok_or(Failure::NOT_FOUND)?;
    let network = platform::network::by_id(conn, of.network).await?;
    Ok((network.ok_or(Failure::NOT_FOUND)?, of, to))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Given {
    antwort: String,
}

async fn save_link(
    visit: Visit,
    client: ClientAddress,
    Path(secret): Path<String>,
    Form(form): Form<Given>,
) -> Answer {
    let db = &visit.state.db;
    throttle::admit_from(db, Gate::LinkFrom, client, visit.now).await?;
    let given = Attends::from_word(&form.antwort).ok_or(Failure::NOT_FOUND)?;
    let brought = Secret::brought(&secret);
    answer_by_link(db, &brought, given, visit.now).await?;
    let path = format!("/teilnahme/{secret}");
    let done = visit.redirect_with_notice(&path, "notice-roster-answered");
    Ok(done.into_response())
}
