//! `/verwaltung`: the overview, and the frame of all pages below it.

use super::policy::may_administer;
use super::{accounts, jobs, letters, networks, store};
use askama::Template;
use axum::routing::get;
use web::{Answer, Crumb, Head, Place, Router, Shell, Visit, page};

/// The routes of the whole administration.
pub fn routes() -> Router {
    Router::new()
        .route("/verwaltung", get(overview))
        .merge(accounts::pages::routes())
        .merge(networks::pages::routes())
        .merge(jobs::pages::routes())
        .merge(letters::pages::routes())
}

/// The frame of a page of the administration.
pub(crate) fn shell(visit: &Visit, title: String, context: String, crumbs: Vec<Crumb>) -> Shell {
    let head = Head {
        title,
        context,
        crumbs,
    };
    Shell::new(visit, Place::Plain, None, head)
}

/// The way back to one of the lists.
pub(crate) fn crumb(visit: &Visit, text: &str, path: &str) -> Crumb {
    Crumb {
        text: visit.t(text).into_owned(),
        path: path.to_owned(),
    }
}

/// One figure of the overview.
struct Figure {
    text: &'static str,
    number: String,
}

/// Something that a person has to look at.
struct Errand {
    text: String,
    hint: String,
    path: &'static str,
}

#[derive(Template)]
#[template(path = "administration.html")]
struct OverviewPage {
    shell: Shell,
    errands: Vec<Errand>,
    figures: Vec<Figure>,
    version: String,
}

async fn overview(visit: Visit) -> Answer {
    let proof = may_administer(&visit.actor)?;
    let counts = store::counts(visit.state.db.read(), &proof, visit.now).await?;
    let figure = |text, number| Figure {
        text,
        number: web::number(visit.lang, number),
    };
    let figures = vec![
        figure("administration-networks", counts.networks),
        figure("administration-accounts-active", counts.active),
        figure("administration-accounts-invited", counts.invited),
        figure("administration-administrators", counts.administrators),
        figure("administration-jobs-waiting", counts.waiting),
    ];
    let title = visit.t("administration-title").into_owned();
    let context = visit.t("administration-context").into_owned();
    Ok(page(&OverviewPage {
        errands: errands(&visit, &counts),
        figures,
        version: counts.version.to_string(),
        shell: shell(&visit, title, context, Vec::new()),
    }))
}

fn errands(visit: &Visit, counts: &super::Counts) -> Vec<Errand> {
    [
        (
            counts.dead,
            "administration-errand-jobs",
            "/verwaltung/auftraege",
        ),
        (
            counts.undelivered,
            "administration-errand-mail",
            "/verwaltung/post",
        ),
        (
            counts.locked,
            "administration-errand-locked",
            "/verwaltung/konten?stand=locked",
        ),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, text, path)| Errand {
        text: visit
            .t_with(
                text,
                &[
                    ("count", count.into()),
                    ("shown", web::number(visit.lang, count).into()),
                ],
            )
            .into_owned(),
        hint: visit.t(&format!("{text}-hint")).into_owned(),
        path,
    })
    .collect()
}
