//! The notices of a workspace, the settings in the account, and the end of mail.

use super::actions::{self, Decision};
use super::letter::said;
use super::policy::{self, MayReadOwn};
use super::reader::{self, Reader};
use super::{Channel, Notice, NoticeId, NoticeKind, Weight, store};
use crate::Catalogue;
use crate::network::pages::Inside;
use crate::session::Secret;
use askama::Template;
use axum::Extension;
use axum::extract::{Form, Path, Query};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use kernel::{Actor, Denied, Lang};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;
use web::{
    Answer, Checks, Crumb, Head, Id, Pager, Place, Router, Shell, Visit, page, page_with_status,
};

/// Notices on a page of the list.
const PER_PAGE: u64 = 25;

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route("/{slug}/intern/mitteilungen", get(list))
        .route("/{slug}/intern/mitteilungen/gelesen", post(all_read))
        .route("/{slug}/intern/mitteilungen/{id}", get(follow))
        .route("/{slug}/intern/mitteilungen/{id}/gelesen", post(one_read))
        .route("/konto/mitteilungen", get(settings).post(decide))
        .route(
            "/abbestellen/{secret}",
            get(ask_to_unsubscribe).post(unsubscribe),
        )
}

/// A notice as the list shows it.
struct Entry {
    id: String,
    said: String,
    kind: String,
    at: String,
    machine: String,
    unread: bool,
    task: bool,
}

#[derive(Template)]
#[template(path = "notices.html")]
struct ListPage {
    shell: Shell,
    notices: Vec<Entry>,
    unread: u64,
    pager: Pager,
}

#[derive(Debug, Default, Deserialize)]
struct PageQuery {
    #[serde(default)]
    seite: u64,
}

async fn list(inside: Inside, Query(query): Query<PageQuery>) -> Answer {
    let (visit, network) = (&inside.visit, inside.network.id);
    let proof = policy::may_read_own(&visit.actor)?;
    let db = visit.state.db.read();
    let (total, unread) = store::count(db, &proof, network).await?;
    let pager = Pager::new(query.seite, PER_PAGE, total, &visit.query);
    let notices = store::list(db, &proof, network, pager.offset(), PER_PAGE).await?;
    let head = Head {
        title: visit.t("notification-title").into_owned(),
        context: visit.t("notification-context").into_owned(),
        ..Head::default()
    };
    Ok(page(&ListPage {
        shell: inside.shell(head),
        notices: notices.iter().map(|it| entry(visit, it)).collect(),
        unread,
        pager,
    }))
}

fn entry(visit: &Visit, notice: &Notice) -> Entry {
    Entry {
        id: notice.id.to_string(),
        said: said(visit.texts(), visit.lang, notice),
        kind: visit
            .t(&format!("notification-kind-{}", notice.kind))
            .into_owned(),
        at: web::moment(visit.lang, notice.told_at),
        machine: notice.told_at.rfc3339(),
        unread: notice.read_at.is_none(),
        task: notice.weight == Weight::Task,
    }
}

/// Leads to the record. What is only good to know is read by that; a task stays until
/// it is done or put aside.
async fn follow(inside: Inside, Id(id): Id<NoticeId>) -> Answer {
    let (visit, network) = (&inside.visit, inside.network.id);
    let proof = policy::may_read_own(&visit.actor)?;
    let found = store::find(visit.state.db.read(), &proof, id).await?;
    let found = found.filter(|it| it.network == network);
    let notice = found.ok_or(Denied::Hidden)?;
    if notice.weight == Weight::News && notice.read_at.is_none() {
        let db = &visit.state.db;
        actions::mark_read(db, &visit.actor, network, Some(id), visit.now).await?;
    }
    Ok(visit
        .redirect(&notice.address(inside.network.slug.as_str()))
        .into_response())
}

async fn one_read(inside: Inside, Id(id): Id<NoticeId>) -> Answer {
    read(&inside, Some(id)).await
}

async fn all_read(inside: Inside) -> Answer {
    read(&inside, None).await
}

async fn read(inside: &Inside, which: Option<NoticeId>) -> Answer {
    let (visit, network) = (&inside.visit, inside.network.id);
    let db = &visit.state.db;
    actions::mark_read(db, &visit.actor, network, which, visit.now).await?;
    Ok(visit
        .redirect(&inside.path("/mitteilungen"))
        .into_response())
}

/// One kind of notice in the settings.
struct Choice {
    field: String,
    label: String,
    options: Vec<Choosable>,
}

/// One entry of a list to choose from.
struct Choosable {
    word: &'static str,
    text: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "notice_settings.html")]
struct SettingsPage {
    shell: Shell,
    checks: Checks,
    choices: Vec<Choice>,
    digest: bool,
    english: bool,
}

async fn settings(visit: Visit, Extension(catalogue): Extension<Arc<Catalogue>>) -> Answer {
    let proof: MayReadOwn = policy::may_read_own(&visit.actor)?;
    let db = visit.state.db.read();
    let reader = reader::store::find(db, proof.account()).await?;
    let decided = reader::store::settings(db, proof.account()).await?;
    let channel = |kind: &NoticeKind| decided.get(kind.key).copied().unwrap_or(kind.channel);
    let kinds = concerning(&catalogue, &visit.actor);
    let chosen: Vec<_> = kinds.map(|kind| (*kind, channel(kind).word())).collect();
    let shown = settings_page(&visit, Checks::default(), &chosen, &reader);
    Ok(page(&shown))
}

/// The kinds of notices that may reach the actor.
fn concerning<'a>(
    catalogue: &'a Catalogue,
    actor: &'a Actor,
) -> impl Iterator<Item = &'a NoticeKind> {
    let has = |role| actor.standings().iter().any(|it| it.role == role);
    catalogue
        .notices
        .iter()
        .filter(move |kind| kind.audience.is_empty() || kind.audience.iter().any(|it| has(*it)))
}

fn settings_page(
    visit: &Visit,
    checks: Checks,
    chosen: &[(NoticeKind, &str)],
    reader: &Reader,
) -> SettingsPage {
    let head = Head {
        title: visit.t("notification-settings").into_owned(),
        context: visit.t("notification-settings-context").into_owned(),
        crumbs: vec![Crumb {
            text: visit.t("account-title").into_owned(),
            path: "/konto".to_owned(),
        }],
    };
    let shell = Shell::new(visit, Place::Plain, None, head);
    let choice = |(kind, chosen): &(NoticeKind, &str)| Choice {
        field: format!("art-{}", kind.key),
        label: label(visit, kind),
        options: Channel::ALL
            .into_iter()
            .map(|channel| Choosable {
                word: channel.word(),
                text: shell
                    .t_enum("notification-channel", channel.word())
                    .into_owned(),
                chosen: channel.word() == *chosen,
            })
            .collect(),
    };
    SettingsPage {
        choices: chosen.iter().map(choice).collect(),
        digest: reader.digest,
        english: reader.lang == Lang::En,
        shell: if checks.is_fine() {
            shell
        } else {
            shell.with_errors()
        },
        checks,
    }
}

fn label(visit: &Visit, kind: &NoticeKind) -> String {
    visit
        .t(&format!("notification-kind-{}", kind.key))
        .into_owned()
}

async fn decide(
    visit: Visit,
    Extension(catalogue): Extension<Arc<Catalogue>>,
    Form(form): Form<HashMap<String, String>>,
) -> Answer {
    let proof: MayReadOwn = policy::may_read_own(&visit.actor)?;
    let mut checks = Checks::default();
    let mut channels = Vec::new();
    let mut typed = Vec::new();
    for kind in concerning(&catalogue, &visit.actor) {
        let field = format!("art-{}", kind.key);
        let word = form.get(&field).map_or("", String::as_str);
        typed.push((*kind, word));
        match Channel::from_word(word) {
            Some(channel) => channels.push((*kind, channel)),
            None => checks.refuse(
                &field,
                label(&visit, kind),
                visit.t("notification-channel-missing"),
            ),
        }
    }
    let english = form.get("sprache").is_some_and(|it| it == "en");
    let decision = Decision {
        channels,
        digest: form.contains_key("zusammenfassung"),
        lang: if english { Lang::En } else { Lang::De },
    };
    if !checks.is_fine() {
        let reader = Reader {
            digest: decision.digest,
            lang: decision.lang,
            ..Reader::of(proof.account())
        };
        let shown = settings_page(&visit, checks, &typed, &reader);
        return Ok(page_with_status(StatusCode::UNPROCESSABLE_ENTITY, &shown));
    }
    actions::decide(&visit.state.db, &visit.actor, &decision, visit.now).await?;
    Ok(visit
        .redirect_with_notice("/konto/mitteilungen", "notice-settings-kept")
        .into_response())
}

#[derive(Template)]
#[template(path = "unsubscribe.html")]
struct UnsubscribePage {
    shell: Shell,
    what: String,
    done: bool,
}

async fn ask_to_unsubscribe(visit: Visit, Path(secret): Path<String>) -> Answer {
    let kind = actions::ends(&visit.state.db, &Secret::brought(&secret)).await?;
    Ok(page(&unsubscribe_page(&visit, kind.as_deref(), false)))
}

/// Answers the button of the page and the one click of a mail programme alike.
async fn unsubscribe(visit: Visit, Path(secret): Path<String>) -> Answer {
    let secret = Secret::brought(&secret);
    let kind = actions::ends(&visit.state.db, &secret).await?;
    actions::unsubscribe(&visit.state.db, &secret, visit.now).await?;
    Ok(page(&unsubscribe_page(&visit, kind.as_deref(), true)))
}

fn unsubscribe_page(visit: &Visit, kind: Option<&str>, done: bool) -> UnsubscribePage {
    let head = Head {
        title: visit.t("notification-unsubscribe").into_owned(),
        ..Head::default()
    };
    let what = match kind {
        Some(kind) => visit.t(&format!("notification-kind-{kind}")),
        None => visit.t("notification-the-digest"),
    };
    UnsubscribePage {
        shell: Shell::new(visit, Place::Plain, None, head),
        what: what.into_owned(),
        done,
    }
}
