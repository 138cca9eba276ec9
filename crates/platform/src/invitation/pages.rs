//! The page of the central office, and the page behind the link.

use super::{Invitation, InvitationId, InvitationState, actions, policy, store};
use crate::access::AccessSources;
use crate::account::{self, AccountState, Password};
use crate::network::{self, pages::Inside};
use crate::role;
use crate::session::Secret;
use crate::session::pages::{cookie, device};
use crate::throttle::{self, Gate};
use askama::Template;
use axum::Extension;
use axum::extract::{Form, Path};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use kernel::{OrganisationId, Refusal as _};
use serde::Deserialize;
use std::collections::HashMap;
use web::{
    Answer, Checks, ClientAddress, Failure, Group, Head, Id, NavEntry, Place, Router, Shell, Visit,
    page, page_with_status,
};

/// So many invitations are listed.
const LISTED: u64 = 50;

/// Its entry in the navigation.
pub(crate) const NAV: NavEntry = NavEntry {
    text: "invitation-title",
    icon: "how_to_reg",
    path: "/einladungen",
    group: Group::Alliance,
    rank: 70,
    shown_to: |actor, network| policy::may_invite(actor, network).is_ok(),
};

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route("/{slug}/intern/einladungen", get(list))
        .route(
            "/{slug}/intern/einladungen/{id}/zurueckziehen",
            post(withdraw),
        )
        .route("/einladung/{geheimnis}", get(show).post(accept))
}

/// An invitation as the list shows it.
struct Entry {
    id: String,
    name: String,
    email: String,
    role: String,
    by: String,
    at: String,
    state: &'static str,
    badge: &'static str,
}

#[derive(Template)]
#[template(path = "invitations.html")]
struct InvitationsPage {
    shell: Shell,
    invitations: Vec<Entry>,
}

async fn withdraw(inside: Inside, Id(id): Id<InvitationId>) -> Answer {
    let (visit, network) = (&inside.visit, inside.network.id);
    actions::withdraw(&visit.state.db, &visit.actor, network, id, visit.now).await?;
    let path = inside.path("/einladungen");
    Ok(visit
        .redirect_with_notice(&path, "notice-invitation-withdrawn")
        .into_response())
}

async fn list(inside: Inside, sources: Option<Extension<AccessSources>>) -> Answer {
    let visit = &inside.visit;
    let proof = policy::may_invite(&visit.actor, inside.network.id)?;
    let db = &visit.state.db;
    let found = store::latest(db.read(), &proof, inside.network.id, LISTED).await?;
    let organisations = found.iter().filter_map(|it| it.standing.organisation);
    let sources = sources.map(|Extension(it)| it).unwrap_or_default();
    let names = sources
        .names(db, &visit.actor, organisations.collect())
        .await?;
    let ids: Vec<_> = found.iter().map(|it| it.account).collect();
    let accounts = account::by_ids(db.read(), &ids).await?;
    let entry = |it: &Invitation| {
        let account = accounts.iter().find(|account| account.id == it.account)?;
        Some(entry(visit, it, account, &names))
    };
    let head = Head {
        title: visit.t("invitation-title").into_owned(),
        context: visit.t("invitation-context").into_owned(),
        ..Head::default()
    };
    Ok(page(&InvitationsPage {
        invitations: found.iter().filter_map(entry).collect(),
        shell: inside.shell(head),
    }))
}

fn entry(
    visit: &Visit,
    invitation: &Invitation,
    account: &account::Account,
    names: &HashMap<OrganisationId, String>,
) -> Entry {
    let state = invitation.state(visit.now);
    Entry {
        id: invitation.id.to_string(),
        name: account.name.to_string(),
        email: account.email.to_string(),
        role: role::pages::worded(visit, invitation.standing, names),
        by: invitation.invited_by.clone(),
        at: web::day(visit.lang, invitation.invited_at.day()),
        state: state.word(),
        badge: match state {
            InvitationState::Open => "badge--info",
            InvitationState::Accepted => "badge--success",
            InvitationState::Withdrawn | InvitationState::Expired => "",
        },
    }
}

#[derive(Template)]
#[template(path = "invitation_accept.html")]
struct AcceptPage {
    shell: Shell,
    checks: Checks,
    intro: String,
    email: String,
    path: String,
    needs_password: bool,
}

#[derive(Debug, Deserialize)]
struct AcceptForm {
    #[serde(default)]
    passwort: String,
}

async fn show(visit: Visit, Path(secret): Path<String>) -> Answer {
    accept_page(&visit, &secret, Checks::default()).await
}

async fn accept(
    visit: Visit,
    client: ClientAddress,
    headers: HeaderMap,
    jar: CookieJar,
    Path(secret): Path<String>,
    Form(form): Form<AcceptForm>,
) -> Answer {
    let brought = Secret::brought(&secret);
    let password = Password::choose(&form.passwort).ok();
    let db = &visit.state.db;
    throttle::admit_from(db, Gate::LinkFrom, client, visit.now).await?;
    match actions::accept(db, &brought, password, &device(&headers), visit.now).await {
        Ok(Some(session)) => {
            let jar = jar.add(cookie(&visit.state.settings, &session));
            Ok((
                jar,
                visit.redirect_with_notice("/konto", "notice-invitation-accepted"),
            )
                .into_response())
        }
        Ok(None) => Ok(visit
            .redirect_with_notice("/anmelden", "notice-invitation-accepted")
            .into_response()),
        Err(error) if error.field() == Some("passwort") => {
            let mut checks = Checks::default();
            let label = visit.t("invitation-passwort");
            checks.refuse("passwort", label, visit.t(error.text()));
            accept_page(&visit, &secret, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn accept_page(visit: &Visit, secret: &str, checks: Checks) -> Answer {
    let db = visit.state.db.read();
    let invitation = store::by_secret(db, &Secret::brought(secret)).await?;
    let open = invitation.filter(|found| found.state(visit.now) == InvitationState::Open);
    let invitation = open.ok_or_else(|| Failure::from(super::NotOpen))?;
    let account = account::by_id(db, invitation.account).await?;
    let network = network::by_id(db, invitation.standing.network).await?;
    let (account, network) = account.zip(network).ok_or(Failure::NOT_FOUND)?;
    let role = visit.t(&format!("role-{}", invitation.standing.role.word()));
    let args = [
        ("inviter", invitation.invited_by.clone().into()),
        ("network", network.name.into()),
        ("role", role.into_owned().into()),
    ];
    let head = Head {
        title: visit.t("invitation-accept-title").into_owned(),
        ..Head::default()
    };
    let shell = Shell::new(visit, Place::Plain, None, head);
    let fine = checks.is_fine();
    let page = AcceptPage {
        shell: if fine { shell } else { shell.with_errors() },
        checks,
        intro: visit.t_with("invitation-accept-intro", &args).into_owned(),
        email: account.email.to_string(),
        path: visit.path.clone(),
        needs_password: account.state == AccountState::Invited,
    };
    Ok(page_with_status(status(fine), &page))
}

const fn status(fine: bool) -> StatusCode {
    if fine {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}
