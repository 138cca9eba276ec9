//! The hints of an organisation, in and out; giving one; one hint with its answers.

use super::{
    Hint, HintId, HintState, MOST, Recipient, Wish, answer, link, may_answer, may_link, may_send,
    received, seen, send, sent,
};
use askama::Template;
use axum::extract::{Form, Query};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use directory::organisation;
use directory::pages::{below, faulty, status};
use directory::{membership, reach, search};
use kernel::{Actor, Kind, Limit, Line, OrganisationId, Refusal};
use platform::network::pages::Inside;
use serde::Deserialize;
use std::collections::HashMap;
use web::{Answer, Checks, Crumb, Failure, Head, Id, Router, Shell, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let base = "/{slug}/intern/hinweise";
    Router::new()
        .route(base, get(list))
        .route(&format!("{base}/neu"), get(show_new).post(save_new))
        .route(&format!("{base}/{{id}}"), get(show).post(save))
        .route(&format!("{base}/{{id}}/eintrag"), post(save_link))
}

/// The answers that the actor may read: all for the sender, their own for a recipient.
pub(super) fn told<'a>(actor: &Actor, hint: &'a Hint) -> impl Iterator<Item = &'a Recipient> {
    let actor = actor.clone();
    let all = actor.speaks_for(hint.from);
    let recipients = hint.recipients.iter();
    recipients.filter(move |it| all || actor.speaks_for(it.organisation))
}

struct AnswerLine {
    member: String,
    state: &'static str,
    tone: &'static str,
    outcome: String,
    changed: String,
}

struct HintLine {
    id: String,
    name: String,
    sub: String,
    text: String,
    answers: Vec<AnswerLine>,
}

#[derive(Template)]
#[template(path = "hints.html")]
struct HintsPage {
    shell: Shell,
    may_send: bool,
    received: Vec<HintLine>,
    sent: Vec<HintLine>,
}

async fn list(inside: Inside) -> Answer {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let shell = inside.shell(Head {
        title: visit.t("hint-title").into_owned(),
        context: visit.t("hint-context").into_owned(),
        ..Head::default()
    });
    let (to_us, by_us) = (
        received(db, actor, network).await?,
        sent(db, actor, network).await?,
    );
    let names = names(&inside, to_us.iter().chain(&by_us)).await?;
    Ok(page(&HintsPage {
        may_send: may_send(actor, network).is_ok(),
        received: to_us.iter().map(|it| line(&inside, &names, it)).collect(),
        sent: by_us.iter().map(|it| line(&inside, &names, it)).collect(),
        shell,
    }))
}

type Names = HashMap<OrganisationId, String>;

/// The names of everybody concerned.
async fn names<'a>(
    inside: &Inside,
    hints: impl Iterator<Item = &'a Hint>,
) -> Result<Names, Failure> {
    let visit = &inside.visit;
    let ids = hints.flat_map(|it| {
        let to = it.recipients.iter().map(|it| it.organisation);
        to.chain([it.from]).chain(it.about)
    });
    let ids: Vec<_> = ids.collect();
    Ok(organisation::names(&visit.state.db, &visit.actor, ids).await?)
}

fn line(inside: &Inside, names: &Names, hint: &Hint) -> HintLine {
    let visit = &inside.visit;
    let name = |id: &OrganisationId| names.get(id).cloned().unwrap_or_default();
    let args = [
        ("from", name(&hint.from).into()),
        ("by", hint.sent_by.clone().into()),
        ("day", web::day(visit.lang, hint.sent_at.day()).into()),
    ];
    let answers = told(&visit.actor, hint).map(|it| AnswerLine {
        member: name(&it.organisation),
        state: it.state.word(),
        tone: match it.state {
            HintState::New => " badge--info",
            HintState::Taken => " badge--warning",
            HintState::Done => " badge--success",
            HintState::Dropped => "",
        },
        outcome: it.outcome.clone().unwrap_or_default(),
        changed: it
            .changed
            .as_ref()
            .map(|(at, by)| format!("{by}, {}", web::day(visit.lang, at.day())))
            .unwrap_or_default(),
    });
    HintLine {
        id: hint.id.to_string(),
        name: match &hint.town {
            Some(town) => format!("{}, {town}", hint.name),
            None => hint.name.to_string(),
        },
        sub: visit.t_with("hint-line", &args).into_owned(),
        text: hint.text.clone(),
        answers: answers.collect(),
    }
}

/// What was entered, as entered: `an-{id}` for each member that is chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filled {
    organisation: String,
    name: String,
    ort: String,
    text: String,
    #[serde(flatten)]
    members: HashMap<String, String>,
}

#[derive(Template)]
#[template(path = "hint_form.html")]
struct FormPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    /// Id, name, and whether it is chosen.
    members: Vec<(String, String, bool)>,
    back: String,
}

async fn show_new(inside: Inside, Query(asked): Query<Filled>) -> Answer {
    let visit = &inside.visit;
    may_send(&visit.actor, inside.network.id)?;
    let mut form = Filled::default();
    if let Ok(id) = asked.organisation.parse::<OrganisationId>() {
        let found = organisation::seen(&visit.state.db, &visit.actor, id).await?;
        let found = found.ok_or(Failure::NOT_FOUND)?.organisation;
        form.organisation = id.to_string();
        form.name = found.profile.name.to_string();
        found
            .profile
            .town()
            .unwrap_or_default()
            .clone_into(&mut form.ort);
    }
    form_page(&inside, form, Checks::default()).await
}

async fn save_new(inside: Inside, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    may_send(actor, network)?;
    let mut checks = Checks::default();
    let Some(wish) = form.read(&inside, &mut checks) else {
        return form_page(&inside, form, checks).await;
    };
    match send(db, actor, network, wish, visit.now).await {
        Ok(_) => {
            let path = inside.path("/hinweise");
            let done = visit.redirect_with_notice(&path, "notice-hint-sent");
            Ok(done.into_response())
        }
        Err(error) if error.kind() == Kind::Invalid => {
            let (field, label) = match error.field() {
                Some("recipients") => ("an", "hint-recipients"),
                _ => ("text", "hint-text"),
            };
            checks.refuse(field, visit.t(label), visit.t(error.text()));
            form_page(&inside, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

impl Filled {
    /// What the form says; what is wrong goes into `checks`.
    fn read(&self, inside: &Inside, checks: &mut Checks) -> Option<Wish> {
        let visit = &inside.visit;
        let mut refuse = |field: &str, label: &str, message: &str| {
            checks.refuse(field, visit.t(label), visit.t(message));
        };
        let name = Line::parse(&self.name).ok();
        if name.is_none() {
            refuse("name", "hint-about", "form-line-missing");
        }
        if self.text.trim().is_empty() {
            refuse("text", "hint-text", "hint-error-text");
        }
        let chosen = self.members.iter().filter(|(_, value)| *value == "1");
        let chosen = chosen.filter_map(|(key, _)| key.strip_prefix("an-")?.parse().ok());
        let recipients: Vec<OrganisationId> = chosen.collect();
        if recipients.is_empty() || recipients.len() > MOST {
            refuse("an", "hint-recipients", "hint-error-recipients");
        }
        checks.is_fine().then_some(Wish {
            about: self.organisation.parse().ok(),
            name: name?,
            town: Line::parse(&self.ort).ok(),
            text: self.text.replace("\r\n", "\n"),
            recipients,
        })
    }
}

async fn form_page(inside: &Inside, form: Filled, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    let own = reach::stands_for(actor, network);
    let members = membership::member_names(db, actor, network).await?;
    let members = members.into_iter().filter(|(id, _)| Some(*id) != own);
    let members = members.map(|(id, name)| {
        let chosen = form.members.contains_key(&format!("an-{id}"));
        (id.to_string(), name, chosen)
    });
    let shell = inside.shell(Head {
        title: visit.t("hint-new").into_owned(),
        context: visit.t("hint-new-context").into_owned(),
        crumbs: vec![crumb(inside)],
    });
    let status = status(&checks);
    let page = FormPage {
        members: members.collect(),
        back: match form.organisation.parse() {
            Ok(id) => below(id, ""),
            Err(_) => "/hinweise".to_owned(),
        },
        shell: faulty(shell, &checks),
        checks,
        form,
    };
    Ok(page_with_status(status, &page))
}

fn crumb(inside: &Inside) -> Crumb {
    Crumb {
        text: inside.visit.t("hint-title").into_owned(),
        path: inside.path("/hinweise"),
    }
}

/// What a recipient entered, as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Answered {
    stand: String,
    ergebnis: String,
}

#[derive(Template)]
#[template(path = "hint.html")]
struct HintPage {
    shell: Shell,
    checks: Checks,
    hint: HintLine,
    /// Where the record is, for whoever sees it.
    record: String,
    /// Looking for the record, for whoever may say which one it is.
    linking: Option<Linking>,
    may_answer: bool,
    form: Answered,
    states: Vec<&'static str>,
}

/// So many records are offered.
const OFFERED: u64 = 10;

/// The words somebody looks for a record with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Sought {
    suche: String,
}

/// Looking for the record that a hint is about.
struct Linking {
    words: String,
    is_searched: bool,
    /// Id, name and town of each record that was found.
    found: Vec<(String, String, String)>,
}

impl Linking {
    async fn of(inside: &Inside, hint: &Hint, sought: &Sought) -> Result<Option<Self>, Failure> {
        let visit = &inside.visit;
        let (db, actor) = (&visit.state.db, &visit.actor);
        if may_link(actor, hint).is_err() {
            return Ok(None);
        }
        let words = sought.suche.trim();
        if words.is_empty() {
            return Ok(Some(Self {
                words: hint.name.to_string(),
                is_searched: false,
                found: Vec::new(),
            }));
        }
        let query = search::Query {
            words: words.to_owned(),
            network: Some(hint.network),
            limit: Limit::clamped(OFFERED),
            ..search::Query::default()
        };
        let ids = search::organisations(db, actor, &query).await?.ids;
        let found = organisation::seen_many(db, actor, &ids).await?;
        let found = found.into_iter().map(|it| {
            let profile = it.organisation.profile;
            let town = profile.town().unwrap_or_default().to_owned();
            (
                it.organisation.id.to_string(),
                profile.name.to_string(),
                town,
            )
        });
        Ok(Some(Self {
            words: words.to_owned(),
            is_searched: true,
            found: found.collect(),
        }))
    }
}

/// Which record was chosen, and what it was looked for with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    suche: String,
    organisation: String,
}

async fn save_link(inside: Inside, Id(id): Id<HintId>, Form(form): Form<Chosen>) -> Answer {
    let visit = &inside.visit;
    let (hint, own) = found(&inside, id).await?;
    may_link(&visit.actor, &hint)?;
    let Ok(about) = form.organisation.parse() else {
        let mut checks = Checks::default();
        let message = visit.t("hint-record-missing");
        checks.refuse("organisation", visit.t("hint-record-found"), message);
        let sought = Sought { suche: form.suche };
        let page = (Answered::of(&hint, own), sought);
        return hint_page(&inside, &hint, own, page, checks).await;
    };
    link(&visit.state.db, &visit.actor, id, about, visit.now).await?;
    let path = inside.path(&format!("/hinweise/{id}"));
    let done = visit.redirect_with_notice(&path, "notice-hint-linked");
    Ok(done.into_response())
}

async fn show(inside: Inside, Id(id): Id<HintId>, Query(sought): Query<Sought>) -> Answer {
    let (hint, own) = found(&inside, id).await?;
    let page = (Answered::of(&hint, own), sought);
    hint_page(&inside, &hint, own, page, Checks::default()).await
}

impl Answered {
    /// What the member has answered so far.
    fn of(hint: &Hint, own: Option<OrganisationId>) -> Self {
        let mut recipients = hint.recipients.iter();
        let answered = recipients.find(|it| Some(it.organisation) == own);
        answered.map_or_else(Self::default, |it| Self {
            stand: it.state.word().to_owned(),
            ergebnis: it.outcome.clone().unwrap_or_default(),
        })
    }
}

async fn save(inside: Inside, Id(id): Id<HintId>, Form(form): Form<Answered>) -> Answer {
    let visit = &inside.visit;
    let (hint, own) = found(&inside, id).await?;
    let member = own.ok_or(kernel::Denied::Forbidden)?;
    let mut checks = Checks::default();
    let state = HintState::from_word(&form.stand).unwrap_or(HintState::New);
    let said = (state, Some(form.ergebnis.replace("\r\n", "\n")));
    match answer(&visit.state.db, &visit.actor, (id, member), said, visit.now).await {
        Ok(()) => {
            let path = inside.path(&format!("/hinweise/{id}"));
            let done = visit.redirect_with_notice(&path, "notice-hint-answered");
            Ok(done.into_response())
        }
        Err(error) if error.kind() == Kind::Invalid => {
            let (field, label) = match error.field() {
                Some("state") => ("stand", "hint-state"),
                _ => ("ergebnis", "hint-outcome"),
            };
            checks.refuse(field, visit.t(label), visit.t(error.text()));
            let page = (form, Sought::default());
            hint_page(&inside, &hint, own, page, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The hint, and for which of its recipients the actor answers.
async fn found(inside: &Inside, id: HintId) -> Result<(Hint, Option<OrganisationId>), Failure> {
    let visit = &inside.visit;
    let hint = seen(&visit.state.db, &visit.actor, id).await?;
    let hint = hint.filter(|it| it.network == inside.network.id);
    let hint = hint.ok_or(Failure::NOT_FOUND)?;
    let members = hint.recipients.iter().map(|it| it.organisation);
    let mut own = members.filter(|it| may_answer(&visit.actor, &hint, *it).is_ok());
    let own = own.next();
    Ok((hint, own))
}

async fn hint_page(
    inside: &Inside,
    hint: &Hint,
    own: Option<OrganisationId>,
    (form, sought): (Answered, Sought),
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    let names = names(inside, [hint].into_iter()).await?;
    let line = line(inside, &names, hint);
    let shell = inside.shell(Head {
        title: line.name.clone(),
        context: line.sub.clone(),
        crumbs: vec![crumb(inside)],
    });
    let record = hint.about.filter(|id| names.contains_key(id));
    let record = record.map(|id| visit.href(&inside.path(&below(id, ""))));
    let status = status(&checks);
    let page = HintPage {
        shell: faulty(shell, &checks),
        checks,
        hint: line,
        record: record.unwrap_or_default(),
        linking: Linking::of(inside, hint, &sought).await?,
        may_answer: own.is_some(),
        form,
        states: HintState::ALL[1..].iter().map(|it| it.word()).collect(),
    };
    Ok(page_with_status(status, &page))
}
