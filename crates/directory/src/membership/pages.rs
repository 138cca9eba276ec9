//! Applications for membership: the central office's list, admitting and declining.

use super::{
    Desk, Membership, MembershipId, admit_answering, applications, decline_answering, may_decide,
};
use crate::organisation;
use askama::Template;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use platform::network::pages::Inside;
use web::{Answer, Failure, Head, Id, Router, Shell, Visit, page};

/// The routes.
pub(crate) fn routes() -> Router {
    let base = "/{slug}/intern/antraege";
    Router::new()
        .route(base, get(list))
        .route(&format!("{base}/{{id}}/aufnehmen"), post(take))
        .route(&format!("{base}/{{id}}/ablehnen"), post(refuse))
}

struct Row {
    id: String,
    name: String,
    href: String,
    town: String,
    kind: String,
    website: String,
    applicant: String,
    email: String,
    message: String,
    day: String,
}

#[derive(Template)]
#[template(path = "applications.html")]
struct ApplicationsPage {
    shell: Shell,
    may_decide: bool,
    rows: Vec<Row>,
}

async fn list(inside: Inside) -> Answer {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    if !crate::reach::reads_as_office(actor, network) {
        may_decide(actor, network)?;
    }
    let shell = inside.shell(Head {
        title: visit.t("membership-applications").into_owned(),
        context: visit.t("membership-applications-context").into_owned(),
        ..Head::default()
    });
    let waiting = applications(db, actor, network).await?;
    let mut rows = Vec::new();
    for membership in waiting {
        rows.extend(row(&inside, &shell, membership).await?);
    }
    Ok(page(&ApplicationsPage {
        may_decide: may_decide(actor, network).is_ok(),
        rows,
        shell,
    }))
}

async fn row(
    inside: &Inside,
    shell: &Shell,
    membership: Membership,
) -> Result<Option<Row>, Failure> {
    let visit = &inside.visit;
    let found = organisation::seen(&visit.state.db, &visit.actor, membership.organisation);
    let Some(found) = found.await? else {
        return Ok(None);
    };
    let profile = found.organisation.profile;
    let applicant = membership.applicant;
    Ok(Some(Row {
        id: membership.id.to_string(),
        href: shell.inside(&format!("/verzeichnis/{}", membership.organisation)),
        town: profile.town().unwrap_or_default().to_owned(),
        kind: shell
            .t_enum("organisation-kind", profile.kind.word())
            .into_owned(),
        website: profile
            .website
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        name: profile.name.to_string(),
        email: applicant
            .as_ref()
            .map(|it| it.email.to_string())
            .unwrap_or_default(),
        applicant: applicant.map_or(membership.applied.by, |it| it.name.to_string()),
        message: membership.message.unwrap_or_default(),
        day: web::day(visit.lang, membership.applied.at.day()),
    }))
}

/// From where letters about applications are written.
pub(crate) fn desk(visit: &Visit) -> Desk<'_> {
    Desk {
        texts: visit.texts(),
        public_url: &visit.state.settings.public_url,
    }
}

async fn take(inside: Inside, Id(id): Id<MembershipId>) -> Answer {
    let visit = &inside.visit;
    let (db, desk) = (&visit.state.db, Some(desk(visit)));
    admit_answering(db, desk, &visit.actor, id, None, visit.now).await?;
    Ok(back(&inside, "notice-membership-admitted"))
}

async fn refuse(inside: Inside, Id(id): Id<MembershipId>) -> Answer {
    let visit = &inside.visit;
    let (db, desk) = (&visit.state.db, Some(desk(visit)));
    decline_answering(db, desk, &visit.actor, id, visit.now).await?;
    Ok(back(&inside, "notice-membership-declined"))
}

fn back(inside: &Inside, notice: &str) -> axum::response::Response {
    let path = inside.path("/antraege");
    inside
        .visit
        .redirect_with_notice(&path, notice)
        .into_response()
}
