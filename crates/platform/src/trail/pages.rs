//! `/verwaltung/protokoll`: the audit trail, and the check of its chain.

use super::policy::{may_read_trail, sees_details};
use super::{Check, CheckState, Filter, Whose, actions, store};
use crate::account;
use crate::administration::pages::{crumb, shell};
use crate::audit::{self, Entry as Trace, Tampering};
use crate::network::{self, Network};
use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use kernel::{Date, EmailAddress, Stamp};
use serde::Deserialize;
use web::{Answer, Checks, Failure, Router, Shell, Visit, page, page_with_status};

/// Entries on a page.
const PER_PAGE: u64 = 50;

/// Checks on their page.
const CHECKS: u64 = 10;

const LIST: &str = "/verwaltung/protokoll";
const CHECKING: &str = "/verwaltung/protokoll/pruefung";

/// The routes.
pub fn routes() -> Router {
    Router::new()
        .route("/verwaltung/protokoll", get(list))
        .route("/verwaltung/protokoll/pruefung", get(checks).post(begin))
}

/// What the filter asks for.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    netzwerk: String,
    #[serde(default)]
    tat: String,
    #[serde(default)]
    konto: String,
    #[serde(default)]
    von: String,
    #[serde(default)]
    bis: String,
    #[serde(default)]
    vor: String,
}

impl Asked {
    fn is_filtered(&self) -> bool {
        let all = [&self.netzwerk, &self.tat, &self.konto, &self.von, &self.bis];
        all.iter().any(|it| !it.trim().is_empty())
    }
}

/// An entry as the page shows it.
struct Line {
    sequence: i64,
    at: String,
    who: String,
    what: String,
    act: String,
    entity: String,
    record: String,
    network: String,
    details: Option<String>,
}

/// A choice of the filter.
struct Choice {
    value: String,
    text: String,
}

#[derive(Template)]
#[template(path = "trail.html")]
struct TrailPage {
    shell: Shell,
    checks: Checks,
    asked: Asked,
    filtered: bool,
    networks: Vec<Choice>,
    acts: Vec<Choice>,
    lines: Vec<Line>,
    older: Option<String>,
}

async fn list(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let proof = may_read_trail(&visit.actor)?;
    let db = visit.state.db.read();
    let networks = network::all(db).await?;
    let mut checks = Checks::default();
    let filter = filter(&visit, &asked, &networks, &mut checks).await?;
    let mut found = Vec::new();
    if checks.is_fine() {
        let before = asked.vor.parse().ok();
        found = audit::found(db, &proof, &filter, before, PER_PAGE + 1).await?;
    }
    let more = found.len() as u64 > PER_PAGE;
    found.truncate(usize::try_from(PER_PAGE).unwrap_or(50));
    let last = found.last().filter(|_| more);
    let acts = audit::acts(db).await?;
    let title = visit.t("trail-title").into_owned();
    let shell = shell(
        &visit,
        title,
        visit.t("trail-context").into_owned(),
        Vec::new(),
    );
    let fine = checks.is_fine();
    let page = TrailPage {
        older: last.map(|it| format!("{}vor={}", kept(&visit), it.sequence)),
        filtered: asked.is_filtered(),
        lines: found
            .into_iter()
            .map(|it| line(&visit, &networks, it))
            .collect(),
        networks: whose(&visit, &networks),
        acts: acts
            .into_iter()
            .map(|act| act_choice(&visit, act))
            .collect(),
        shell: if fine { shell } else { shell.with_errors() },
        checks,
        asked,
    };
    let status = if fine {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(page_with_status(status, &page))
}

/// Reads the filter; what is wrong goes into `checks`.
async fn filter(
    visit: &Visit,
    asked: &Asked,
    networks: &[Network],
    checks: &mut Checks,
) -> Result<Filter, Failure> {
    let named = networks
        .iter()
        .find(|it| it.slug.as_str() == asked.netzwerk);
    let whose = match (asked.netzwerk.as_str(), named) {
        ("-", _) => Whose::Instance,
        (_, Some(network)) => Whose::Network(network.id),
        (_, None) => Whose::All,
    };
    let account = match asked.konto.trim() {
        "" => None,
        text => match EmailAddress::parse(text) {
            Ok(email) => account::by_email(visit.state.db.read(), &email).await?,
            Err(_) => None,
        },
    };
    if account.is_none() && !asked.konto.trim().is_empty() {
        checks.refuse(
            "konto",
            visit.t("trail-account"),
            visit.t("trail-no-account"),
        );
    }
    let mut day = |field: &str, text: &str| match text.trim() {
        "" => None,
        text => {
            let day = text.parse::<Date>().ok();
            if day.is_none() {
                let label = visit.t(&format!("trail-{field}"));
                checks.refuse(field, label, visit.t("trail-no-day"));
            }
            day
        }
    };
    let (from, until) = (day("von", &asked.von), day("bis", &asked.bis));
    let after = until.and_then(|day| day.tomorrow().ok());
    Ok(Filter {
        whose,
        act: Some(asked.tat.clone()).filter(|act| !act.is_empty()),
        account: account.map(|account| account.id),
        from: from.and_then(Stamp::start_of),
        until: after.and_then(Stamp::start_of),
    })
}

/// The query without its cursor, ready for another.
fn kept(visit: &Visit) -> String {
    let pairs = visit.query.split('&').filter(|pair| {
        !pair.is_empty() && !pair.starts_with("vor=") && !pair.starts_with("meldung=")
    });
    let kept: String = pairs.flat_map(|pair| [pair, "&"]).collect();
    format!("?{kept}")
}

fn whose(visit: &Visit, networks: &[Network]) -> Vec<Choice> {
    let instance = Choice {
        value: "-".to_owned(),
        text: visit.t("administration-instance").into_owned(),
    };
    let networks = networks.iter().map(|network| Choice {
        value: network.slug.to_string(),
        text: network.name.clone(),
    });
    std::iter::once(instance).chain(networks).collect()
}

fn act_choice(visit: &Visit, act: String) -> Choice {
    Choice {
        text: worded(visit, "act", &act),
        value: act,
    }
}

/// The text of a word of the trail, or the word itself.
fn worded(visit: &Visit, prefix: &str, word: &str) -> String {
    let key = format!("{prefix}-{}", word.replace('.', "-"));
    if visit.texts().has(&key) {
        visit.t(&key).into_owned()
    } else {
        word.to_owned()
    }
}

fn line(visit: &Visit, networks: &[Network], it: Trace) -> Line {
    let network = networks.iter().find(|other| Some(other.id) == it.network);
    let shows = sees_details(&visit.actor, it.network, &it.act);
    Line {
        sequence: it.sequence,
        at: web::moment(visit.lang, it.at),
        who: if it.account.is_some() {
            it.actor
        } else {
            visit.t("overview-by-system").into_owned()
        },
        what: worded(visit, "act", &it.act),
        act: it.act,
        entity: worded(visit, "trail-entity", &it.entity),
        record: it.entity_id.to_string(),
        network: match (it.network, network) {
            (None, _) => visit.t("administration-instance").into_owned(),
            (Some(_), network) => network.map_or_else(String::new, |it| it.short_name.clone()),
        },
        details: it.details.filter(|text| shows && text != "{}"),
    }
}

/// A check as the page shows it.
struct CheckLine {
    state: &'static str,
    tone: &'static str,
    asked: String,
    result: String,
}

#[derive(Template)]
#[template(path = "trail_check.html")]
struct CheckPage {
    shell: Shell,
    entries: String,
    running: Option<(i64, i64)>,
    checks: Vec<CheckLine>,
}

async fn checks(visit: Visit) -> Answer {
    let proof = may_read_trail(&visit.actor)?;
    let db = visit.state.db.read();
    let found = store::latest_checks(db, &proof, CHECKS).await?;
    let written = audit::written(db).await?;
    let running = found.iter().find(|it| it.state == CheckState::Running);
    let title = visit.t("trail-check").into_owned();
    let context = visit.t("trail-check-context").into_owned();
    let back = crumb(&visit, "trail-title", LIST);
    Ok(page(&CheckPage {
        entries: web::number(visit.lang, u64::try_from(written).unwrap_or(0)),
        running: running.map(|it| (it.head.sequence, it.written)),
        checks: found.iter().map(|it| check_line(&visit, it)).collect(),
        shell: shell(&visit, title, context, vec![back]),
    }))
}

fn check_line(visit: &Visit, check: &Check) -> CheckLine {
    let shown = |number: i64| web::number(visit.lang, u64::try_from(number).unwrap_or(0));
    let asked = [
        ("by", check.asked_by.clone().into()),
        ("at", web::moment(visit.lang, check.asked_at).into()),
    ];
    let result = match check.state {
        CheckState::Running => {
            let args = [
                ("done", shown(check.head.sequence).into()),
                ("written", shown(check.written).into()),
            ];
            visit.t_with("trail-check-progress", &args).into_owned()
        }
        CheckState::Sound(_) => visit
            .t_with(
                "trail-check-sound",
                &[("count", shown(check.head.sequence).into())],
            )
            .into_owned(),
        CheckState::Broken(tampering, _) => fault(visit, tampering),
    };
    CheckLine {
        state: check.state.word(),
        tone: match check.state {
            CheckState::Running => " badge--info",
            CheckState::Sound(_) => " badge--success",
            CheckState::Broken(..) => " badge--danger",
        },
        asked: visit.t_with("trail-check-asked", &asked).into_owned(),
        result,
    }
}

fn fault(visit: &Visit, tampering: Tampering) -> String {
    let shown = |number: i64| web::number(visit.lang, u64::try_from(number).unwrap_or(0));
    let (key, number, other) = match tampering {
        Tampering::Gap { expected, found } => ("trail-fault-gap", expected, found),
        Tampering::Broken(number) => ("trail-fault-broken", number, 0),
        Tampering::Details(number) => ("trail-fault-details", number, 0),
        Tampering::Cut { expected, found } => ("trail-fault-cut", expected, found),
    };
    let args = [
        ("number", shown(number).into()),
        ("other", shown(other).into()),
    ];
    visit.t_with(key, &args).into_owned()
}

async fn begin(visit: Visit) -> Answer {
    actions::begin_check(&visit.state.db, &visit.actor, visit.now).await?;
    Ok(visit
        .redirect_with_notice(CHECKING, "notice-check-begun")
        .into_response())
}
