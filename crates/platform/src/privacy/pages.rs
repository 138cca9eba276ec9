//! What is stored about me; requests for erasure and periods for the central office.

use super::actions::{self, AskError};
use super::policy::{self, MayGuard};
use super::{
    DataRecord, DataSource, Datum, Erasure, ErasureId, Fate, ShownPeriod, State, Subject, gathered,
    periods, store,
};
use crate::network::pages::Inside;
use crate::{Catalogue, account};
use askama::Template;
use axum::Extension;
use axum::extract::Form;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use kernel::{Denied, NetworkId, Refusal as _};
use serde::Deserialize;
use std::sync::Arc;
use web::{
    Answer, Checks, Crumb, Failure, Group, Head, Id, NavEntry, Place, Router, Shell, Visit, page,
    page_with_status,
};

/// Requests that the list shows.
const LATEST: u64 = 100;

/// Its entry in the navigation.
pub(crate) const NAV: NavEntry = NavEntry {
    text: "privacy-title",
    icon: "shield",
    path: "/datenschutz",
    group: Group::Alliance,
    rank: 85,
    shown_to: |actor, network| policy::may_guard(actor, network).is_ok(),
};

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route("/konto/daten", get(own))
        .route("/konto/daten.json", get(download))
        .route("/konto/daten/loeschung", post(ask_for_self))
        .route("/{slug}/intern/datenschutz", get(list))
        .route("/{slug}/intern/datenschutz/fristen", get(periods_page))
        .route("/{slug}/intern/datenschutz/{id}", get(one))
        .route("/{slug}/intern/datenschutz/{id}/loeschen", post(carry_out))
        .route("/{slug}/intern/datenschutz/{id}/ablehnen", post(decline))
}

/// One kind of data as a page shows it.
struct Part {
    key: &'static str,
    title: String,
    purpose: String,
    basis: String,
    kept: String,
    fate: &'static str,
    tone: &'static str,
    count: u64,
    records: Vec<Vec<(String, String)>>,
}

#[derive(Template)]
#[template(path = "own_data.html")]
struct OwnPage {
    shell: Shell,
    parts: Vec<Part>,
    may_ask: bool,
}

async fn own(visit: Visit, Extension(catalogue): Extension<Arc<Catalogue>>) -> Answer {
    let subject = own_subject(&visit, &catalogue).await?;
    let found = gathered(&visit.state.db, &catalogue.personal_data, &subject).await?;
    let head = Head {
        title: visit.t("privacy-own").into_owned(),
        context: visit.t("privacy-own-context").into_owned(),
        crumbs: vec![Crumb {
            text: visit.t("account-title").into_owned(),
            path: "/konto".to_owned(),
        }],
    };
    let shell = Shell::new(&visit, Place::Plain, None, head);
    let parts = found.into_iter().map(|(source, records)| Part {
        records: records.iter().map(|it| shown(&visit, it)).collect(),
        ..part(&visit, &source, records.len())
    });
    Ok(page(&OwnPage {
        parts: parts.collect(),
        may_ask: network_to_ask(&visit, &catalogue, &subject)
            .await?
            .is_some(),
        shell,
    }))
}

/// The actor's own data and nobody else's.
async fn own_subject(visit: &Visit, catalogue: &Catalogue) -> Result<Subject, Failure> {
    let proof: policy::MayReadOwnData = policy::may_read_own_data(&visit.actor)?;
    let db = &visit.state.db;
    let account = account::find_active(db.read(), proof.account()).await?;
    let account = account.ok_or(Denied::Hidden)?;
    let mut emails = vec![account.email];
    if let (Some(person), Some(source)) = (account.person, catalogue.people) {
        let known = source(db, person).await?;
        emails.extend(known.into_iter().flat_map(|it| it.emails));
    }
    emails.sort_unstable();
    emails.dedup();
    Ok(Subject {
        account: Some(account.id),
        person: account.person,
        emails,
    })
}

/// Whose central office decides about the actor: where the directory keeps the person,
/// else the first network they belong to.
async fn network_to_ask(
    visit: &Visit,
    catalogue: &Catalogue,
    subject: &Subject,
) -> Result<Option<NetworkId>, Failure> {
    if let (Some(person), Some(source)) = (subject.person, catalogue.people)
        && let Some(known) = source(&visit.state.db, person).await?
    {
        return Ok(Some(known.home));
    }
    Ok(visit.actor.networks().first().copied())
}

fn part(visit: &Visit, source: &DataSource, count: usize) -> Part {
    let text = |prefix: &str, word: &str| visit.t(&format!("{prefix}-{word}")).into_owned();
    Part {
        key: source.key,
        title: text("privacy-data", source.key),
        purpose: text("privacy-purpose", source.key),
        basis: text("privacy-basis", source.basis.word()),
        kept: text("privacy-kept", source.key),
        fate: source.fate.word(),
        tone: match source.fate {
            Fate::Erased => "badge--danger",
            Fate::Unnamed => "badge--warning",
            Fate::Kept => "badge--info",
        },
        count: count as u64,
        records: Vec::new(),
    }
}

fn shown(visit: &Visit, record: &DataRecord) -> Vec<(String, String)> {
    let value = |datum: &Datum| match datum {
        Datum::Text(text) => text.clone(),
        Datum::At(at) => web::moment(visit.lang, *at),
        Datum::On(day) => web::day(visit.lang, *day),
        Datum::Word(prefix, word) => {
            let key = format!("{prefix}-{word}");
            if visit.texts().has(&key) {
                visit.t(&key).into_owned()
            } else {
                word.clone()
            }
        }
    };
    record
        .iter()
        .map(|(name, datum)| {
            let label = visit.t(&format!("privacy-field-{name}")).into_owned();
            (label, value(datum))
        })
        .collect()
}

/// The same for programs: Art. 20 GDPR.
async fn download(visit: Visit, Extension(catalogue): Extension<Arc<Catalogue>>) -> Answer {
    let subject = own_subject(&visit, &catalogue).await?;
    let found = gathered(&visit.state.db, &catalogue.personal_data, &subject).await?;
    let parts = found.iter().map(|(source, records)| {
        let shown = part(&visit, source, records.len());
        serde_json::json!({
            "kind": source.key,
            "title": shown.title,
            "purpose": shown.purpose,
            "legal_basis": shown.basis,
            "retention": shown.kept,
            "records": records.iter().map(machine).collect::<Vec<_>>(),
        })
    });
    let body = serde_json::json!({
        "made_at": visit.now.rfc3339(),
        "data": parts.collect::<Vec<_>>(),
    });
    let headers: [(HeaderName, &str); 2] = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"regiowerk-daten.json\"",
        ),
    ];
    let text = serde_json::to_string_pretty(&body).unwrap_or_default();
    Ok((headers, text).into_response())
}

fn machine(record: &DataRecord) -> serde_json::Value {
    let value = |datum: &Datum| match datum {
        Datum::Text(text) | Datum::Word(_, text) => text.clone(),
        Datum::At(at) => at.rfc3339(),
        Datum::On(day) => day.to_string(),
    };
    let fields = record.iter();
    fields
        .map(|(name, datum)| ((*name).to_owned(), value(datum).into()))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

#[derive(Debug, Deserialize)]
struct ReasonForm {
    #[serde(default)]
    begruendung: String,
}

async fn ask_for_self(
    visit: Visit,
    Extension(catalogue): Extension<Arc<Catalogue>>,
    Form(form): Form<ReasonForm>,
) -> Answer {
    let subject = own_subject(&visit, &catalogue).await?;
    let network = network_to_ask(&visit, &catalogue, &subject).await?;
    let network = network.ok_or(Denied::Forbidden)?;
    let (db, actor) = (&visit.state.db, &visit.actor);
    actions::ask_for_self(db, actor, network, form.begruendung, visit.now).await?;
    Ok(visit
        .redirect_with_notice("/konto/daten", "notice-erasure-asked")
        .into_response())
}

/// A request as the list shows it.
struct Entry {
    id: String,
    name: String,
    asked_by: String,
    at: String,
    state: &'static str,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "erasures.html")]
struct ListPage {
    shell: Shell,
    requests: Vec<Entry>,
}

async fn list(inside: Inside) -> Answer {
    let visit = &inside.visit;
    let proof: MayGuard = policy::may_guard(&visit.actor, inside.network.id)?;
    let found = store::latest(visit.state.db.read(), &proof, LATEST).await?;
    let head = Head {
        title: visit.t("privacy-title").into_owned(),
        context: visit.t("privacy-context").into_owned(),
        ..Head::default()
    };
    Ok(page(&ListPage {
        shell: inside.shell(head),
        requests: found.iter().map(|it| entry(visit, it)).collect(),
    }))
}

fn entry(visit: &Visit, erasure: &Erasure) -> Entry {
    Entry {
        id: erasure.id.to_string(),
        name: erasure.name.clone(),
        asked_by: erasure.asked_by.1.clone(),
        at: web::moment(visit.lang, erasure.asked_at),
        state: erasure.state.word(),
        tone: match erasure.state {
            State::Open => "badge--warning",
            State::Done(_) => "badge--success",
            State::Declined(..) => "",
        },
    }
}

#[derive(Template)]
#[template(path = "retention.html")]
struct PeriodsPage {
    shell: Shell,
    periods: Vec<ShownPeriod>,
}

async fn periods_page(inside: Inside, Extension(catalogue): Extension<Arc<Catalogue>>) -> Answer {
    let visit = &inside.visit;
    let _proof: MayGuard = policy::may_guard(&visit.actor, inside.network.id)?;
    let head = Head {
        title: visit.t("privacy-periods").into_owned(),
        context: visit.t("privacy-periods-context").into_owned(),
        crumbs: vec![crumb(&inside)],
    };
    Ok(page(&PeriodsPage {
        periods: periods(visit.texts(), visit.lang, &catalogue.retention),
        shell: inside.shell(head),
    }))
}

fn crumb(inside: &Inside) -> Crumb {
    Crumb {
        text: inside.visit.t("privacy-title").into_owned(),
        path: inside.path("/datenschutz"),
    }
}

/// A text with the name, as the page shows it.
struct MentionLine {
    title: String,
    path: String,
    day: String,
}

#[derive(Template)]
#[template(path = "erasure.html")]
struct OnePage {
    shell: Shell,
    checks: Checks,
    request: Entry,
    reason: String,
    verdict: String,
    answer: String,
    open: bool,
    account_stays: bool,
    parts: Vec<Part>,
    /// Texts with the name that stay as they are.
    mentions: Vec<MentionLine>,
}

async fn one(
    inside: Inside,
    Extension(catalogue): Extension<Arc<Catalogue>>,
    Id(id): Id<ErasureId>,
) -> Answer {
    let shown = one_page(&inside, &catalogue, id, Checks::default(), String::new()).await?;
    Ok(page(&shown))
}

async fn one_page(
    inside: &Inside,
    catalogue: &Catalogue,
    id: ErasureId,
    checks: Checks,
    typed: String,
) -> Result<OnePage, Failure> {
    let visit = &inside.visit;
    let proof: MayGuard = policy::may_guard(&visit.actor, inside.network.id)?;
    let db = &visit.state.db;
    let erasure = store::find(db.read(), &proof, id).await?;
    let erasure = erasure.ok_or(Denied::Hidden)?;
    let open = erasure.state == State::Open;
    let mut parts = Vec::new();
    let (mut account_stays, mut mentions) = (false, Vec::new());
    if open {
        let subject = actions::subject(db, catalogue, &proof, &erasure, visit.now).await?;
        account_stays = subject.account.is_none() && erasure.account.is_none();
        let found = gathered(db, &catalogue.personal_data, &subject).await?;
        let counted = found.iter().filter(|(_, records)| !records.is_empty());
        parts.extend(counted.map(|(source, records)| part(visit, source, records.len())));
        for source in &catalogue.mentions {
            let found = source(db, inside.network.id, &subject).await?;
            mentions.extend(found.into_iter().map(|it| MentionLine {
                day: web::day(visit.lang, it.on),
                title: it.title,
                path: it.path,
            }));
        }
    }
    let (verdict, answer) = match &erasure.state {
        State::Open => (String::new(), typed),
        State::Done(verdict) => (said(visit, verdict), String::new()),
        State::Declined(verdict, why) => (said(visit, verdict), why.clone()),
    };
    let head = Head {
        title: visit
            .t_with("privacy-request", &[("name", erasure.name.clone().into())])
            .into_owned(),
        context: String::new(),
        crumbs: vec![crumb(inside)],
    };
    let shell = inside.shell(head);
    Ok(OnePage {
        shell: if checks.is_fine() {
            shell
        } else {
            shell.with_errors()
        },
        checks,
        request: entry(visit, &erasure),
        reason: erasure.reason.clone().unwrap_or_default(),
        verdict,
        answer,
        open,
        account_stays,
        parts,
        mentions,
    })
}

fn said(visit: &Visit, verdict: &super::Verdict) -> String {
    let args = [
        ("name", verdict.by.clone().into()),
        ("at", web::moment(visit.lang, verdict.at).into()),
    ];
    visit.t_with("privacy-verdict", &args).into_owned()
}

async fn carry_out(
    inside: Inside,
    Extension(catalogue): Extension<Arc<Catalogue>>,
    Id(id): Id<ErasureId>,
) -> Answer {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    actions::carry_out(db, &catalogue, actor, network, id, visit.now).await?;
    Ok(visit
        .redirect_with_notice(&inside.path("/datenschutz"), "notice-erasure-done")
        .into_response())
}

async fn decline(
    inside: Inside,
    Extension(catalogue): Extension<Arc<Catalogue>>,
    Id(id): Id<ErasureId>,
    Form(form): Form<ReasonForm>,
) -> Answer {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let why = &form.begruendung;
    match actions::decline(db, actor, network, id, why, visit.now).await {
        Ok(()) => Ok(visit
            .redirect_with_notice(&inside.path("/datenschutz"), "notice-erasure-declined")
            .into_response()),
        Err(error @ (AskError::TooLong | AskError::AnswerMissing)) => {
            let mut checks = Checks::default();
            checks.refuse(
                "begruendung",
                visit.t("privacy-answer"),
                visit.t(error.text()),
            );
            let typed = form.begruendung;
            let shown = one_page(&inside, &catalogue, id, checks, typed).await?;
            Ok(page_with_status(StatusCode::UNPROCESSABLE_ENTITY, &shown))
        }
        Err(error) => Err(error.into()),
    }
}
