//! Leaving a network, and what is left to be handed over.

use crate::Since;
use crate::membership::{
    self, DecideError, Membership, State, leave_because, may_leave, share_in_words,
};
use crate::organisation::{Organisation, seen};
use crate::pages::{below, faulty, known_day, organisation_crumbs, status};
use crate::reach::reads_as_office;
use askama::Template;
use axum::Extension;
use axum::extract::Form;
use axum::response::IntoResponse;
use axum::routing::get;
use kernel::{Date, Denied, Kind, OrganisationId, Refusal};
use platform::Catalogue;
use platform::network::pages::Inside;
use platform::section::{Sections, Spot};
use serde::Deserialize;
use std::sync::Arc;
use web::{Answer, Checks, Failure, Head, Id, Router, Shell, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let path = "/{slug}/intern/verzeichnis/{id}/austritt";
    Router::new().route(path, get(show).post(save))
}

/// What was entered, as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filled {
    tag: String,
    grund: String,
}

#[derive(Template)]
#[template(path = "leaving.html")]
struct LeavingPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    /// Whether it is a member that may still leave.
    may_leave: bool,
    category: &'static str,
    since: String,
    share: String,
    open: Sections,
    back: String,
}

async fn show(
    inside: Inside,
    Extension(catalogue): Extension<Arc<Catalogue>>,
    Id(id): Id<OrganisationId>,
) -> Answer {
    let (member, membership) = found(&inside, id).await?;
    let form = Filled {
        tag: inside.visit.now.day().to_string(),
        ..Filled::default()
    };
    answer(
        &inside,
        &catalogue,
        (&member, &membership),
        form,
        Checks::default(),
    )
    .await
}

async fn save(
    inside: Inside,
    Extension(catalogue): Extension<Arc<Catalogue>>,
    Id(id): Id<OrganisationId>,
    Form(form): Form<Filled>,
) -> Answer {
    let visit = &inside.visit;
    let (member, membership) = found(&inside, id).await?;
    may_leave(&visit.actor, &membership)?;
    let mut checks = Checks::default();
    let day: Option<Date> = form.tag.trim().parse().ok();
    let Some(day) = day else {
        let label = visit.t("leaving-day");
        checks.refuse("tag", label, visit.t("directory-day-malformed"));
        return answer(&inside, &catalogue, (&member, &membership), form, checks).await;
    };
    let said = (Some(Since::Day(day)), Some(form.grund.clone()));
    let (db, actor) = (&visit.state.db, &visit.actor);
    match leave_because(db, actor, membership.id, said, visit.now).await {
        Ok(()) => {
            let path = inside.path(&below(id, ""));
            let done = visit.redirect_with_notice(&path, "notice-member-left");
            Ok(done.into_response())
        }
        Err(error) if error.kind() == Kind::Invalid => {
            let (field, label) = match error {
                DecideError::ReasonTooLong => ("grund", "leaving-reason"),
                _ => ("tag", "leaving-day"),
            };
            checks.refuse(field, visit.t(label), visit.t(error.text()));
            answer(&inside, &catalogue, (&member, &membership), form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The organisation and its latest membership of this network, for whoever may end it
/// and for who reads everything of the network.
async fn found(inside: &Inside, id: OrganisationId) -> Result<(Organisation, Membership), Failure> {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    let memberships = membership::of_organisation(db, actor, id).await?;
    let mut here = memberships.into_iter().rev();
    let latest = here.find(|it| {
        it.network == network && matches!(it.state, State::Admitted { .. } | State::Left { .. })
    });
    let latest = latest.ok_or(Failure::NOT_FOUND)?;
    if may_leave(actor, &latest).is_err() && !reads_as_office(actor, network) {
        return Err(Denied::Forbidden.into());
    }
    Ok((found.organisation, latest))
}

async fn answer(
    inside: &Inside,
    catalogue: &Catalogue,
    (member, membership): (&Organisation, &Membership),
    form: Filled,
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    let open = Sections::of(&catalogue.duties, inside, member.id).await?;
    let shell = inside.shell(Head {
        title: visit.t("leaving-title").into_owned(),
        context: member.profile.name.to_string(),
        crumbs: organisation_crumbs(inside, member),
    });
    let still = matches!(membership.state, State::Admitted { .. });
    let since = membership.since().map(|it| known_day(visit, it));
    let status = status(&checks);
    let page = LeavingPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        may_leave: still && may_leave(&visit.actor, membership).is_ok(),
        category: membership.category.word(),
        since: since.unwrap_or_default(),
        share: share_in_words(visit.lang, membership.shareholding),
        open,
        back: below(member.id, ""),
    };
    Ok(page_with_status(status, &page))
}
