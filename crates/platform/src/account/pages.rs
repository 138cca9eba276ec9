//! The sign-in page and the person's own account.

use super::actions::{SignInError, SignedIn};
use super::{Account, Password, actions};
use crate::oidc::{Door, Services};
use crate::second_factor;
use crate::session::pages::{cookie, device};
use crate::session::{self, Secret, Session, SessionId};
use crate::throttle::{self, Gate};
use askama::Template;
use axum::extract::{Form, Query};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use kernel::{Denied, EmailAddress, Kind, Refusal};
use serde::Deserialize;
use web::{Answer, Checks, ClientAddress, Head, Place, Router, Shell, Visit, page, refused_page};

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route("/anmelden", get(show).post(sign_in))
        .route("/anmelden/code", post(enter_code))
        .route("/anmelden/demo", post(take_persona))
        .route("/konto", get(own))
        .route("/konto/sitzungen", post(end_sessions))
}

/// A persona of the demo as the page shows it.
struct PersonaEntry {
    persona: String,
    name: String,
    initials: String,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    shell: Shell,
    checks: Checks,
    email: String,
    next: String,
    services: Vec<Door>,
    personas: Vec<PersonaEntry>,
}

/// Where to go after signing in.
#[derive(Debug, Default, Deserialize)]
struct Next {
    #[serde(default)]
    weiter: String,
}

#[derive(Debug, Deserialize)]
struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    passwort: String,
    #[serde(default)]
    weiter: String,
}

#[derive(Debug, Deserialize)]
struct PersonaForm {
    persona: String,
    #[serde(default)]
    weiter: String,
}

async fn show(visit: Visit, services: Services, Query(next): Query<Next>) -> Answer {
    let (checks, email) = (Checks::default(), String::new());
    let shown = sign_in_page(&visit, &services, checks, email, next.weiter).await?;
    Ok(page(&shown))
}

async fn sign_in(
    visit: Visit,
    client: ClientAddress,
    services: Services,
    headers: HeaderMap,
    jar: CookieJar,
    Form(form): Form<SignInForm>,
) -> Answer {
    let Ok(email) = EmailAddress::parse(&form.email) else {
        let mut checks = Checks::default();
        let text = visit.t("account-email-malformed");
        checks.refuse("email", visit.t("account-email"), text);
        return refused(&visit, &services, Kind::Invalid, checks, form).await;
    };
    match admitted(&visit, client, &email, &headers, &form).await {
        Ok(SignedIn::Session(secret)) => Ok(welcome(&visit, jar, &secret, &form.weiter)),
        Ok(SignedIn::CodeNeeded(step)) => {
            let step = step.expose().to_owned();
            let shown = code_page(&visit, Checks::default(), step, form.weiter);
            Ok(page(&shown))
        }
        Err(error) if error.field().is_some() => {
            let mut checks = Checks::default();
            let text = visit.says(error.kind(), error.text());
            checks.refuse("passwort", visit.t("account-password"), text);
            refused(&visit, &services, error.kind(), checks, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Past the limits, then in.
async fn admitted(
    visit: &Visit,
    client: ClientAddress,
    email: &EmailAddress,
    headers: &HeaderMap,
    form: &SignInForm,
) -> Result<SignedIn, SignInError> {
    let (db, now) = (&visit.state.db, visit.now);
    throttle::admit_from(db, Gate::SignInFrom, client, now).await?;
    throttle::admit(db, Gate::SignIn, &email.key(), now).await?;
    let password = Password::typed(&form.passwort);
    actions::sign_in(db, email, password, &device(headers), now).await
}

async fn refused(
    visit: &Visit,
    services: &Services,
    kind: Kind,
    checks: Checks,
    form: SignInForm,
) -> Answer {
    let page = sign_in_page(visit, services, checks, form.email, form.weiter).await?;
    Ok(refused_page(kind, &page))
}

#[derive(Template)]
#[template(path = "sign_in_code.html")]
struct CodePage {
    shell: Shell,
    checks: Checks,
    step: String,
    next: String,
}

#[derive(Debug, Deserialize)]
struct CodeForm {
    #[serde(default)]
    schritt: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    weiter: String,
}

/// The second step: the code.
async fn enter_code(
    visit: Visit,
    client: ClientAddress,
    headers: HeaderMap,
    jar: CookieJar,
    Form(form): Form<CodeForm>,
) -> Answer {
    let (db, step) = (&visit.state.db, Secret::brought(&form.schritt));
    throttle::admit_from(db, Gate::CodeFrom, client, visit.now).await?;
    let device = device(&headers);
    match second_factor::actions::pass(db, &step, &form.code, &device, visit.now).await {
        Ok(secret) => Ok(welcome(&visit, jar, &secret, &form.weiter)),
        Err(error) if error.field().is_some() => {
            let mut checks = Checks::default();
            checks.refuse("code", visit.t("factor-code"), visit.t(error.text()));
            let page = code_page(&visit, checks, form.schritt, form.weiter);
            Ok(refused_page(error.kind(), &page))
        }
        Err(error) => Err(error.into()),
    }
}

fn code_page(visit: &Visit, checks: Checks, step: String, next: String) -> CodePage {
    let head = Head {
        title: visit.t("factor-sign-in-title").into_owned(),
        ..Head::default()
    };
    CodePage {
        shell: shell(visit, head, &checks),
        checks,
        step,
        next,
    }
}

fn shell(visit: &Visit, head: Head, checks: &Checks) -> Shell {
    let shell = Shell::new(visit, Place::Plain, None, head);
    if checks.is_fine() {
        shell
    } else {
        shell.with_errors()
    }
}

async fn take_persona(
    visit: Visit,
    headers: HeaderMap,
    jar: CookieJar,
    Form(form): Form<PersonaForm>,
) -> Answer {
    let (db, demo) = (&visit.state.db, visit.state.settings.demo);
    let device = device(&headers);
    let secret = actions::take_persona(db, demo, &form.persona, &device, visit.now).await?;
    Ok(welcome(&visit, jar, &secret, &form.weiter))
}

/// Sets the cookie and leads on: where the person came from, else to the account.
pub(crate) fn welcome(visit: &Visit, jar: CookieJar, secret: &Secret, next: &str) -> Response {
    let jar = jar.add(cookie(&visit.state.settings, secret));
    let own_site = next.starts_with('/') && !next.starts_with("//") && !next.contains('\\');
    let target = if own_site {
        next.to_owned()
    } else {
        visit.href("/")
    };
    (jar, axum::response::Redirect::to(&target)).into_response()
}

async fn sign_in_page(
    visit: &Visit,
    services: &Services,
    checks: Checks,
    email: String,
    next: String,
) -> Result<SignInPage, web::Failure> {
    let personas = if visit.state.settings.demo {
        super::personas(visit.state.db.read()).await?
    } else {
        Vec::new()
    };
    let head = Head {
        title: visit.t("account-sign-in").into_owned(),
        ..Head::default()
    };
    Ok(SignInPage {
        shell: shell(visit, head, &checks),
        checks,
        email,
        services: services.doors(visit.lang),
        next,
        personas: personas.into_iter().filter_map(PersonaEntry::of).collect(),
    })
}

impl PersonaEntry {
    fn of(account: Account) -> Option<Self> {
        let name = account.name.to_string();
        let initials = name
            .split(' ')
            .filter_map(|word| word.chars().next())
            .collect();
        Some(Self {
            persona: account.persona?,
            name,
            initials,
        })
    }
}

/// A role, and where it counts.
#[derive(PartialEq)]
struct RoleLine {
    text: String,
    href: String,
}

/// A session as its owner sees it.
struct SessionEntry {
    id: String,
    device: String,
    since: String,
    seen: String,
    is_present: bool,
}

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    shell: Shell,
    email: String,
    sessions: Vec<SessionEntry>,
    standings: Vec<RoleLine>,
    has_services: bool,
}

async fn own(
    visit: Visit,
    services: Services,
    present: Option<axum::Extension<Session>>,
) -> Answer {
    let (Some(identity), Some(axum::Extension(present))) = (visit.actor.identity(), present) else {
        return Err(Denied::SignInFirst.into());
    };
    let db = visit.state.db.read();
    let account = super::find_active(db, identity.account)
        .await?
        .ok_or(Denied::Hidden)?;
    let _proof: super::policy::MayManageOwn =
        super::policy::may_manage_own(&visit.actor, &account)?;
    let sessions = session::of_account(db, account.id, visit.now).await?;
    let head = Head {
        title: visit.t("account-title").into_owned(),
        ..Head::default()
    };
    Ok(page(&AccountPage {
        shell: Shell::new(&visit, Place::Plain, None, head),
        email: account.email.to_string(),
        sessions: sessions
            .into_iter()
            .map(|s| entry(&visit, &s, present.id))
            .collect(),
        standings: standings(&visit).await?,
        has_services: !services.doors(visit.lang).is_empty(),
    }))
}

/// "Geschäftsstelle, Wirtschaftsförderer-Netzwerk Emscher-Lippe" and so on.
async fn standings(visit: &Visit) -> Result<Vec<RoleLine>, web::Failure> {
    let mut lines = Vec::new();
    for standing in visit.actor.standings() {
        let network = crate::network::by_id(visit.state.db.read(), standing.network).await?;
        let Some(network) = network else { continue };
        let role = visit.t(&format!("role-{}", standing.role.word()));
        lines.push(RoleLine {
            text: format!("{role}, {}", network.name),
            href: visit.href(&format!("/{}/intern", network.slug)),
        });
    }
    lines.dedup();
    if visit.actor.is_administrator() {
        lines.push(RoleLine {
            text: visit.t("role-administrator").into_owned(),
            href: visit.href("/verwaltung"),
        });
    }
    Ok(lines)
}

/// "Firefox auf Windows", as far as the browser tells.
fn device_in_words(visit: &Visit, agent: &str) -> String {
    match session::browser_and_system(agent) {
        Some((browser, system)) => {
            let args = [("browser", browser.into()), ("system", system.into())];
            visit.t_with("account-device", &args).into_owned()
        }
        None => visit.t("account-device-unknown").into_owned(),
    }
}

fn entry(visit: &Visit, session: &Session, present: SessionId) -> SessionEntry {
    SessionEntry {
        id: session.id.to_string(),
        since: web::moment(visit.lang, session.created_at),
        seen: web::moment(visit.lang, session.seen_at),
        is_present: session.id == present,
        device: device_in_words(visit, &session.device),
    }
}

#[derive(Debug, Deserialize)]
struct EndForm {
    #[serde(default)]
    sitzung: String,
}

async fn end_sessions(
    visit: Visit,
    present: Option<axum::Extension<Session>>,
    Form(form): Form<EndForm>,
) -> Answer {
    let Some(axum::Extension(present)) = present else {
        return Err(Denied::SignInFirst.into());
    };
    let which = form.sitzung.parse().ok();
    actions::end_sessions(&visit.state.db, &visit.actor, &present, which, visit.now).await?;
    Ok(visit
        .redirect_with_notice("/konto", "notice-sessions-ended")
        .into_response())
}
