//! The outbox of a network, for its central office.

use super::{Attempt, Mail, MailId, MailState, actions, policy, store};
use crate::network::pages::Inside;
use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use kernel::Denied;
use serde::Deserialize;
use web::{Answer, Crumb, Group, Head, Id, NavEntry, Pager, Router, Shell, Visit, page};

/// Mails on a page of the list.
const PER_PAGE: u64 = 25;

/// Its entry in the navigation.
pub(crate) const NAV: NavEntry = NavEntry {
    text: "mail-outbox",
    icon: "outbox",
    path: "/postausgang",
    group: Group::Alliance,
    rank: 80,
    shown_to: |actor, network| policy::may_manage_outbox(actor, network).is_ok(),
};

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route("/{slug}/intern/postausgang", get(outbox))
        .route("/{slug}/intern/postausgang/{id}", get(one))
        .route("/{slug}/intern/postausgang/{id}/erneut", post(resend))
}

/// A mail as the list and the page show it.
struct Entry {
    id: String,
    subject: String,
    to: String,
    name: String,
    at: String,
    state: &'static str,
    badge: &'static str,
}

/// A line of the delivery log.
struct LogLine {
    at: String,
    sent: bool,
    answer: String,
}

#[derive(Template)]
#[template(path = "mail_outbox.html")]
struct OutboxPage {
    shell: Shell,
    mails: Vec<Entry>,
    pager: Pager,
}

#[derive(Template)]
#[template(path = "mail_one.html")]
struct MailPage {
    shell: Shell,
    mail: Entry,
    text: Vec<Vec<String>>,
    hidden_link: bool,
    log: Vec<LogLine>,
}

#[derive(Debug, Default, Deserialize)]
struct PageQuery {
    #[serde(default)]
    seite: u64,
}

async fn outbox(inside: Inside, Query(query): Query<PageQuery>) -> Answer {
    let (visit, network) = (&inside.visit, inside.network.id);
    let proof = policy::may_manage_outbox(&visit.actor, network)?;
    let db = visit.state.db.read();
    let total = store::count(db, &proof, network).await?;
    let pager = Pager::new(query.seite, PER_PAGE, total, &visit.query);
    let mails = store::outbox(db, &proof, network, pager.offset(), PER_PAGE).await?;
    let head = Head {
        title: visit.t("mail-outbox").into_owned(),
        context: visit.t("mail-outbox-context").into_owned(),
        crumbs: Vec::new(),
    };
    Ok(page(&OutboxPage {
        shell: inside.shell(head),
        mails: mails.iter().map(|mail| entry(visit, mail)).collect(),
        pager,
    }))
}

async fn one(inside: Inside, Id(id): Id<MailId>) -> Answer {
    let (visit, network) = (&inside.visit, inside.network.id);
    let _proof: policy::MayManageOutbox = policy::may_manage_outbox(&visit.actor, network)?;
    let db = visit.state.db.read();
    let mail = store::find(db, id).await?;
    let mail = mail.filter(|mail| mail.letter.network == Some(network));
    let mut mail = mail.ok_or(Denied::Hidden)?;
    let log = store::attempts(db, id).await?;
    let hidden_link = mail.letter.secret && !visit.state.settings.demo;
    if hidden_link {
        mail.letter.link = None;
    }
    let head = Head {
        title: mail.letter.subject.clone(),
        context: String::new(),
        crumbs: vec![Crumb {
            text: visit.t("mail-outbox").into_owned(),
            path: inside.path("/postausgang"),
        }],
    };
    Ok(page(&MailPage {
        shell: inside.shell(head),
        mail: entry(visit, &mail),
        text: paragraphs(&mail.letter.plain()),
        hidden_link,
        log: log.into_iter().map(|line| log_line(visit, line)).collect(),
    }))
}

async fn resend(inside: Inside, Id(id): Id<MailId>) -> Answer {
    let (visit, network) = (&inside.visit, inside.network.id);
    actions::resend(&visit.state.db, &visit.actor, network, id, visit.now).await?;
    let path = inside.path(&format!("/postausgang/{id}"));
    Ok(visit
        .redirect_with_notice(&path, "notice-mail-queued")
        .into_response())
}

fn entry(visit: &Visit, mail: &Mail) -> Entry {
    Entry {
        id: mail.id.to_string(),
        subject: mail.letter.subject.clone(),
        to: mail.letter.to.to_string(),
        name: mail.letter.name.clone(),
        at: web::moment(visit.lang, mail.sent_at.unwrap_or(mail.queued_at)),
        state: mail.state.word(),
        badge: match mail.state {
            MailState::Queued => "badge--info",
            MailState::Sent => "badge--success",
            MailState::Failed => "badge--danger",
        },
    }
}

/// The text as paragraphs of lines.
fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let lines = |paragraph: &str| paragraph.trim().lines().map(str::to_owned).collect();
    text.split("\n\n").map(lines).collect()
}

fn log_line(visit: &Visit, line: Attempt) -> LogLine {
    LogLine {
        at: web::moment(visit.lang, line.at),
        sent: line.sent,
        answer: line.answer,
    }
}
