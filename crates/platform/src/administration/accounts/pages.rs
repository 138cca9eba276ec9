//! `/verwaltung/konten`: who signs in on this instance.

use super::super::pages::{crumb, shell};
use super::super::policy::{may_administer, may_administer_account};
use super::super::{Measure, Standing, Those, actions, store};
use crate::account::AccountState;
use crate::{network, role, session};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use axum::routing::get;
use db::DbError;
use kernel::{AccountId, Denied};
use serde::Deserialize;
use web::{Answer, Crumb, Failure, Id, Pager, Router, Shell, Visit, page};

/// Accounts on a page of the list.
const PER_PAGE: u64 = 25;
const LIST: &str = "/verwaltung/konten";

/// The routes.
pub(in super::super) fn routes() -> Router {
    Router::new()
        .route("/verwaltung/konten", get(list))
        .route("/verwaltung/konten/{id}", get(one))
        .route("/verwaltung/konten/{id}/{massnahme}", get(ask).post(take))
}

/// An account in the list and on its page.
struct Entry {
    id: String,
    name: String,
    email: String,
    state: &'static str,
    tone: &'static str,
    locked: bool,
    administrator: bool,
    second_factor: bool,
    last_visit: Option<String>,
    sessions: u64,
}

#[derive(Template)]
#[template(path = "administration_accounts.html")]
struct ListPage {
    shell: Shell,
    asked: Asked,
    filtered: bool,
    those: Vec<&'static str>,
    accounts: Vec<Entry>,
    heading: String,
    pager: Pager,
}

/// What the filter asks for.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    stand: String,
    #[serde(default)]
    seite: String,
}

async fn list(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let proof = may_administer(&visit.actor)?;
    let (db, now) = (visit.state.db.read(), visit.now);
    let those = Those::from_word(&asked.stand).unwrap_or_default();
    let total = store::count_accounts(db, &proof, &asked.q, those, now).await?;
    let wanted = asked.seite.parse().unwrap_or(1);
    let pager = Pager::new(wanted, PER_PAGE, total, &visit.query);
    let span = (pager.offset(), PER_PAGE);
    let found = store::accounts(db, &proof, (&asked.q, those), span, now).await?;
    let title = visit.t("administration-accounts").into_owned();
    let context = visit.t("administration-accounts-context").into_owned();
    let shell = shell(&visit, title, context, Vec::new());
    Ok(page(&ListPage {
        heading: shell
            .t_count("administration-accounts-count", total)
            .into_owned(),
        filtered: !asked.q.trim().is_empty() || those != Those::All,
        those: Those::ALL.iter().map(|those| those.word()).collect(),
        accounts: found.iter().map(|it| entry(&visit, it)).collect(),
        asked,
        shell,
        pager,
    }))
}

fn entry(visit: &Visit, it: &Standing) -> Entry {
    let account = &it.account;
    Entry {
        id: account.id.to_string(),
        name: account.name.to_string(),
        email: account.email.to_string(),
        state: account.state.word(),
        tone: match account.state {
            AccountState::Active => " badge--success",
            AccountState::Invited => " badge--info",
            AccountState::Closed => "",
        },
        locked: account.is_locked(visit.now),
        administrator: account.administrator,
        second_factor: it.second_factor,
        last_visit: it.last_visit.map(|at| web::moment(visit.lang, at)),
        sessions: it.sessions,
    }
}

/// A role of the account in a network.
struct RoleLine {
    role: String,
    network: String,
    span: String,
}

struct SessionLine {
    device: String,
    line: String,
}

/// What can be done to the account.
struct Offer {
    word: &'static str,
    path: &'static str,
    asks_first: bool,
}

#[derive(Template)]
#[template(path = "administration_account.html")]
struct AccountPage {
    shell: Shell,
    account: Entry,
    is_own: bool,
    since: String,
    roles: Vec<RoleLine>,
    sessions: Vec<SessionLine>,
    offers: Vec<Offer>,
}

async fn standing(visit: &Visit, id: AccountId) -> Result<Standing, Failure> {
    let proof = may_administer(&visit.actor)?;
    let found = store::account(visit.state.db.read(), &proof, id, visit.now).await?;
    Ok(found.ok_or(Denied::Hidden)?)
}

async fn one(visit: Visit, Id(id): Id<AccountId>) -> Answer {
    let standing = standing(&visit, id).await?;
    let may_change = may_administer_account(&visit.actor, &standing.account).is_ok();
    let fitting = Measure::ALL
        .into_iter()
        .filter(|measure| may_change && measure.fits(&standing, visit.now));
    let offers = fitting.map(|measure| Offer {
        word: measure.word(),
        path: measure.path(),
        asks_first: measure.asks_first(),
    });
    let title = standing.account.name.to_string();
    let back = crumb(&visit, "administration-accounts", LIST);
    Ok(page(&AccountPage {
        offers: offers.collect(),
        is_own: visit.actor.account() == Some(id),
        since: web::day(visit.lang, standing.account.created_at.day()),
        roles: roles(&visit, id).await?,
        sessions: sessions(&visit, id).await?,
        account: entry(&visit, &standing),
        shell: shell(&visit, title, String::new(), vec![back]),
    }))
}

/// The roles granted to the account that count or will count; those that follow from
/// offices are the networks' own business.
async fn roles(visit: &Visit, id: AccountId) -> Result<Vec<RoleLine>, DbError> {
    let (db, today) = (visit.state.db.read(), visit.now.day());
    let networks = network::all(db).await?;
    let grants = role::of_account(db, id).await?;
    let current = grants
        .into_iter()
        .filter(|it| it.period.until().is_none_or(|until| today <= until));
    let line = |grant: role::Grant| {
        let network = networks.iter().find(|it| it.id == grant.standing.network)?;
        let role = grant.standing.role.word();
        Some(RoleLine {
            role: visit.t(&format!("role-{role}")).into_owned(),
            network: network.name.clone(),
            span: role::pages::span(visit, grant.period),
        })
    };
    Ok(current.filter_map(line).collect())
}

async fn sessions(visit: &Visit, id: AccountId) -> Result<Vec<SessionLine>, DbError> {
    let found = session::of_account(visit.state.db.read(), id, visit.now).await?;
    let line = |it: session::Session| SessionLine {
        line: visit
            .t_with(
                "account-session-line",
                &[
                    ("since", web::moment(visit.lang, it.created_at).into()),
                    ("seen", web::moment(visit.lang, it.seen_at).into()),
                ],
            )
            .into_owned(),
        device: it.device,
    };
    Ok(found.into_iter().map(line).collect())
}

#[derive(Template)]
#[template(path = "administration_ask.html")]
struct AskPage {
    shell: Shell,
    what: &'static str,
    name: String,
    action: String,
    back: String,
}

fn measure(name: &str) -> Result<Measure, Failure> {
    Measure::from_path(name).ok_or(Failure::NOT_FOUND)
}

/// The page that says what a measure means before it is taken.
async fn ask(
    visit: Visit,
    Id(id): Id<AccountId>,
    Path((_, name)): Path<(String, String)>,
) -> Answer {
    let standing = standing(&visit, id).await?;
    let measure = measure(&name)?;
    if !measure.fits(&standing, visit.now) {
        return Err(actions::AdministerError::State.into());
    }
    let account = &standing.account;
    let back = format!("{LIST}/{id}");
    let crumbs = vec![
        crumb(&visit, "administration-accounts", LIST),
        Crumb {
            text: account.name.to_string(),
            path: back.clone(),
        },
    ];
    let title = visit.t(&format!("administration-do-{}", measure.word()));
    Ok(page(&AskPage {
        what: measure.word(),
        name: account.name.to_string(),
        action: visit.href(&visit.path),
        back: visit.href(&back),
        shell: shell(&visit, title.into_owned(), String::new(), crumbs),
    }))
}

async fn take(
    visit: Visit,
    Id(id): Id<AccountId>,
    Path((_, name)): Path<(String, String)>,
) -> Answer {
    may_administer(&visit.actor)?;
    let measure = measure(&name)?;
    let (db, texts, lang) = (&visit.state.db, visit.texts(), visit.lang);
    actions::administer(db, texts, &visit.actor, id, measure, lang, visit.now).await?;
    let notice = format!("notice-administration-{}", measure.word());
    Ok(visit
        .redirect_with_notice(&format!("{LIST}/{id}"), &notice)
        .into_response())
}
