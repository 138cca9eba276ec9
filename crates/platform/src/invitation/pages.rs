//! The page of the central office, and the page behind the link.

use super::actions::{self, Desk, Wish};
use super::{Invitation, InvitationId, InvitationState, policy, store};
use crate::account::{self, AccountState, Password};
use crate::network::{self, pages::Inside};
use crate::session::Secret;
use crate::session::pages::{cookie, device};
use crate::throttle::{self, Gate};
use askama::Template;
use axum::extract::{Form, Path};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use kernel::{Date, EmailAddress, Line, Refusal as _, Role, Standing};
use serde::Deserialize;
use web::{
    Answer, Checks, ClientAddress, Failure, Group, Head, Id, NavEntry, Place, Router, Shell, Visit,
    page_with_status,
};

/// So many invitations are listed.
const LISTED: u64 = 50;

/// The roles that need no organisation, so that this page can give them.
const ROLES: [Role; 4] = [
    Role::Officer,
    Role::Head,
    Role::CentralOffice,
    Role::Auditor,
];

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
        .route("/{slug}/intern/einladungen", get(list).post(invite))
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

/// A choice of the form.
struct RoleChoice {
    word: &'static str,
    text: String,
}

#[derive(Template)]
#[template(path = "invitations.html")]
struct InvitationsPage {
    shell: Shell,
    checks: Checks,
    form: InviteForm,
    roles: Vec<RoleChoice>,
    invitations: Vec<Entry>,
}

#[derive(Debug, Default, Deserialize)]
struct InviteForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    rolle: String,
    #[serde(default)]
    bis: String,
}

async fn list(inside: Inside) -> Answer {
    invitations_page(&inside, Checks::default(), InviteForm::default()).await
}

async fn invite(inside: Inside, Form(form): Form<InviteForm>) -> Answer {
    let visit = &inside.visit;
    let _proof: policy::MayInvite = policy::may_invite(&visit.actor, inside.network.id)?;
    let mut checks = Checks::default();
    let Some(wish) = wish(&inside, &form, &mut checks) else {
        return invitations_page(&inside, checks, form).await;
    };
    let desk = Desk::of(visit);
    match actions::invite(&visit.state.db, desk, &visit.actor, wish, visit.now).await {
        Ok(_) => Ok(visit
            .redirect_with_notice(&inside.path("/einladungen"), "notice-invitation-sent")
            .into_response()),
        Err(error) => {
            let Some(field) = error.field() else {
                return Err(error.into());
            };
            let label = visit.t(&format!("invitation-{field}"));
            checks.refuse(field, label, visit.t(error.text()));
            invitations_page(&inside, checks, form).await
        }
    }
}

/// Reads the form; what is wrong goes into `checks`.
fn wish(inside: &Inside, form: &InviteForm, checks: &mut Checks) -> Option<Wish> {
    let visit = &inside.visit;
    let mut refuse = |field: &str, text: &str| {
        let label = visit.t(&format!("invitation-{field}"));
        checks.refuse(field, label, visit.t(text));
    };
    let name = Line::parse(&form.name);
    if name.is_err() {
        refuse("name", "invitation-name-missing");
    }
    let email = EmailAddress::parse(&form.email);
    if email.is_err() {
        refuse("email", "account-email-malformed");
    }
    let role = Role::from_word(&form.rolle).filter(|role| ROLES.contains(role));
    if role.is_none() {
        refuse("rolle", "invitation-role-missing");
    }
    let until = Some(form.bis.trim()).filter(|text| !text.is_empty());
    let until = until.map(str::parse::<Date>).transpose();
    if until.is_err() {
        refuse("bis", "invitation-until-missing");
    }
    Some(Wish {
        email: email.ok()?,
        name: name.ok()?,
        standing: Standing {
            network: inside.network.id,
            organisation: None,
            role: role?,
        },
        role_until: until.ok()?,
        lang: visit.lang,
    })
}

async fn withdraw(inside: Inside, Id(id): Id<InvitationId>) -> Answer {
    let (visit, network) = (&inside.visit, inside.network.id);
    actions::withdraw(&visit.state.db, &visit.actor, network, id, visit.now).await?;
    let path = inside.path("/einladungen");
    Ok(visit
        .redirect_with_notice(&path, "notice-invitation-withdrawn")
        .into_response())
}

async fn invitations_page(inside: &Inside, checks: Checks, form: InviteForm) -> Answer {
    let visit = &inside.visit;
    let proof = policy::may_invite(&visit.actor, inside.network.id)?;
    let db = visit.state.db.read();
    let mut invitations = Vec::new();
    for invitation in store::latest(db, &proof, inside.network.id, LISTED).await? {
        let account = account::by_id(db, invitation.account).await?;
        invitations.extend(account.map(|account| entry(visit, &invitation, &account)));
    }
    let head = Head {
        title: visit.t("invitation-title").into_owned(),
        context: visit.t("invitation-context").into_owned(),
        ..Head::default()
    };
    let shell = inside.shell(head);
    let fine = checks.is_fine();
    let page = InvitationsPage {
        shell: if fine { shell } else { shell.with_errors() },
        checks,
        form,
        roles: ROLES
            .into_iter()
            .map(|role| RoleChoice {
                word: role.word(),
                text: visit.t(&format!("role-{}", role.word())).into_owned(),
            })
            .collect(),
        invitations,
    };
    Ok(page_with_status(status(fine), &page))
}

fn entry(visit: &Visit, invitation: &Invitation, account: &account::Account) -> Entry {
    let state = invitation.state(visit.now);
    let role = invitation.standing.role.word();
    Entry {
        id: invitation.id.to_string(),
        name: account.name.to_string(),
        email: account.email.to_string(),
        role: visit.t(&format!("role-{role}")).into_owned(),
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
