//! Sending a company the link to its profile, and the page behind the link.

use super::actions::{self, Newcomer, TakeoverError, Wish};
use super::policy::{MaySend, may_send};
use super::{NotOpen, Takeover, TakeoverId, TakeoverState, store};
use crate::organisation::{self, Organisation, seen};
use crate::pages::{below, faulty, organisation_crumbs, status};
use askama::Template;
use axum::extract::{Form, Path};
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use kernel::{EmailAddress, Line, OrganisationId, Refusal};
use platform::account::{self, AccountState, Password};
use platform::invitation::Desk;
use platform::network::{self, pages::Inside};
use platform::session::Secret;
use platform::session::pages::{cookie, device};
use serde::Deserialize;
use web::{Answer, Checks, Failure, Head, Id, Place, Router, Shell, Visit, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new()
        .route(
            "/{slug}/intern/verzeichnis/{id}/uebergabe",
            get(show).post(send),
        )
        .route(
            "/{slug}/intern/uebergaben/{id}/zurueckziehen",
            post(withdraw),
        )
        .route("/profil-uebernehmen/{geheimnis}", get(open).post(accept))
}

struct Sent {
    id: String,
    recipient: String,
    email: String,
    line: String,
    state: &'static str,
    badge: &'static str,
}

#[derive(Template)]
#[template(path = "takeover.html")]
struct TakeoverPage {
    shell: Shell,
    checks: Checks,
    form: SendForm,
    sent: Vec<Sent>,
    back: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SendForm {
    name: String,
    email: String,
}

async fn show(inside: Inside, Id(id): Id<OrganisationId>) -> Answer {
    let (company, proof) = found(&inside, id).await?;
    let email = company.profile.email.as_ref();
    let form = SendForm {
        email: email.map(ToString::to_string).unwrap_or_default(),
        ..SendForm::default()
    };
    send_page(&inside, &company, &proof, form, Checks::default()).await
}

async fn send(inside: Inside, Id(id): Id<OrganisationId>, Form(form): Form<SendForm>) -> Answer {
    let visit = &inside.visit;
    let (company, proof) = found(&inside, id).await?;
    let mut checks = Checks::default();
    let recipient = Line::parse(&form.name);
    if recipient.is_err() {
        let label = visit.t("takeover-recipient");
        checks.refuse("name", label, visit.t("takeover-recipient-missing"));
    }
    let email = EmailAddress::parse(&form.email);
    if email.is_err() {
        let label = visit.t("organisation-email");
        checks.refuse("email", label, visit.t("organisation-email-malformed"));
    }
    let (Ok(recipient), Ok(email)) = (recipient, email) else {
        return send_page(&inside, &company, &proof, form, checks).await;
    };
    let desk = Desk {
        texts: visit.texts(),
        public_url: &visit.state.settings.public_url,
    };
    let wish = Wish {
        email,
        recipient,
        lang: visit.lang,
    };
    let which = (inside.network.id, id);
    actions::send(&visit.state.db, desk, &visit.actor, which, wish, visit.now).await?;
    let path = inside.path(&below(id, "/uebergabe"));
    Ok(visit
        .redirect_with_notice(&path, "notice-takeover-sent")
        .into_response())
}

async fn withdraw(inside: Inside, Id(id): Id<TakeoverId>) -> Answer {
    let visit = &inside.visit;
    let whose = actions::withdraw(&visit.state.db, &visit.actor, id, visit.now).await?;
    let path = inside.path(&below(whose, "/uebergabe"));
    Ok(visit
        .redirect_with_notice(&path, "notice-takeover-withdrawn")
        .into_response())
}

/// The company, if the actor may hand its profile over.
async fn found(inside: &Inside, id: OrganisationId) -> Result<(Organisation, MaySend), Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    let town = store::town_of(db.read(), &found.organisation).await?;
    let proof = may_send(actor, &found.organisation, town)?;
    Ok((found.organisation, proof))
}

async fn send_page(
    inside: &Inside,
    company: &Organisation,
    proof: &MaySend,
    form: SendForm,
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    let sent = store::of(visit.state.db.read(), proof).await?;
    let shell = inside.shell(Head {
        title: visit.t("takeover-title").into_owned(),
        context: company.profile.name.to_string(),
        crumbs: organisation_crumbs(inside, company),
    });
    let status = status(&checks);
    let page = TakeoverPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        sent: sent.into_iter().map(|it| line(visit, &it)).collect(),
        back: below(company.id, ""),
    };
    Ok(page_with_status(status, &page))
}

fn line(visit: &Visit, takeover: &Takeover) -> Sent {
    let state = takeover.state(visit.now);
    let args = [
        ("by", takeover.sent_by.clone().into()),
        ("day", web::day(visit.lang, takeover.sent_at.day()).into()),
        (
            "until",
            web::day(visit.lang, takeover.expires_at.day()).into(),
        ),
    ];
    Sent {
        id: takeover.id.to_string(),
        recipient: takeover.recipient.to_string(),
        email: takeover.email.to_string(),
        line: visit.t_with("takeover-line", &args).into_owned(),
        state: state.word(),
        badge: match state {
            TakeoverState::Open => " badge--info",
            TakeoverState::Accepted => " badge--success",
            TakeoverState::Withdrawn | TakeoverState::Expired => "",
        },
    }
}

#[derive(Template)]
#[template(path = "takeover_accept.html")]
struct AcceptPage {
    shell: Shell,
    checks: Checks,
    form: AcceptForm,
    intro: String,
    company: String,
    email: String,
    path: String,
    needs_password: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AcceptForm {
    vorname: String,
    nachname: String,
    funktion: String,
    passwort: String,
}

async fn open(visit: Visit, Path(secret): Path<String>) -> Answer {
    let (takeover, company) = behind(&visit, &secret).await?;
    let name = takeover.recipient.to_string();
    let (given, family) = name.rsplit_once(' ').unwrap_or(("", &name));
    let form = AcceptForm {
        vorname: given.to_owned(),
        nachname: family.to_owned(),
        ..AcceptForm::default()
    };
    accept_page(&visit, (&takeover, &company), form, Checks::default()).await
}

async fn accept(
    visit: Visit,
    headers: HeaderMap,
    Path(secret): Path<String>,
    Form(form): Form<AcceptForm>,
) -> Answer {
    let (takeover, company) = behind(&visit, &secret).await?;
    let mut checks = Checks::default();
    let needs_password = needs_password(&visit, &takeover).await?;
    let Some(newcomer) = form.read(&visit, needs_password, &mut checks) else {
        return accept_page(&visit, (&takeover, &company), form, checks).await;
    };
    let brought = Secret::brought(&secret);
    let db = &visit.state.db;
    let accepted = actions::accept(db, &brought, newcomer, &device(&headers), visit.now).await;
    let accepted = match accepted {
        Ok(accepted) => accepted,
        Err(TakeoverError::Account(error)) if error.field().is_some() => {
            let label = visit.t("takeover-password");
            checks.refuse("passwort", label, visit.t(error.text()));
            return accept_page(&visit, (&takeover, &company), form, checks).await;
        }
        Err(error) => return Err(error.into()),
    };
    let Some(session) = accepted.session else {
        return Ok(visit
            .redirect_with_notice("/anmelden", "notice-takeover-known")
            .into_response());
    };
    let network = network::by_id(db.read(), accepted.takeover.network).await?;
    let slug = network.ok_or(Failure::NOT_FOUND)?.slug;
    let path = format!("/{slug}/intern{}", below(accepted.organisation, ""));
    let set = cookie(&visit.state.settings, &session).to_string();
    let done = visit.redirect_with_notice(&path, "notice-takeover-accepted");
    Ok(([(header::SET_COOKIE, set)], done).into_response())
}

impl AcceptForm {
    /// What the form says; what is wrong goes into `checks`.
    fn read(&self, visit: &Visit, needs_password: bool, checks: &mut Checks) -> Option<Newcomer> {
        let mut line = |field: &str, text: &str, label: &str| {
            let line = Line::parse(text).ok();
            if line.is_none() {
                checks.refuse(field, visit.t(label), visit.t("form-line-missing"));
            }
            line
        };
        let given_name = line("vorname", &self.vorname, "person-given-name");
        let family_name = line("nachname", &self.nachname, "person-family-name");
        let title = line("funktion", &self.funktion, "person-position");
        let password = Password::choose(&self.passwort).ok();
        if needs_password && password.is_none() {
            let label = visit.t("takeover-password");
            checks.refuse("passwort", label, visit.t("invitation-password-short"));
            return None;
        }
        Some(Newcomer {
            given_name: given_name?,
            family_name: family_name?,
            title: title?,
            password,
        })
    }
}

/// The open link and the company behind it.
async fn behind(visit: &Visit, secret: &str) -> Result<(Takeover, Organisation), Failure> {
    let db = visit.state.db.read();
    let takeover = store::by_secret(db, &Secret::brought(secret)).await?;
    let open = takeover.filter(|it| it.state(visit.now) == TakeoverState::Open);
    let takeover = open.ok_or(NotOpen)?;
    let company = organisation::store::standing(db, takeover.organisation).await?;
    Ok((takeover, company.ok_or(Failure::NOT_FOUND)?))
}

async fn needs_password(visit: &Visit, takeover: &Takeover) -> Result<bool, Failure> {
    let known = account::by_email(visit.state.db.read(), &takeover.email).await?;
    Ok(known.is_none_or(|account| account.state == AccountState::Invited))
}

async fn accept_page(
    visit: &Visit,
    (takeover, company): (&Takeover, &Organisation),
    form: AcceptForm,
    checks: Checks,
) -> Answer {
    let network = network::by_id(visit.state.db.read(), takeover.network).await?;
    let args = [
        ("sender", takeover.sent_by.clone().into()),
        ("network", network.ok_or(Failure::NOT_FOUND)?.name.into()),
    ];
    let head = Head {
        title: visit.t("takeover-accept-title").into_owned(),
        ..Head::default()
    };
    let shell = Shell::new(visit, Place::Plain, None, head);
    let status = status(&checks);
    let page = AcceptPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        intro: visit.t_with("takeover-accept-intro", &args).into_owned(),
        company: company.profile.name.to_string(),
        email: takeover.email.to_string(),
        path: visit.path.clone(),
        needs_password: needs_password(visit, takeover).await?,
    };
    Ok(page_with_status(status, &page))
}
