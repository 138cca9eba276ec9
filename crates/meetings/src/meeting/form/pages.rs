//! The form of a meeting: planned anew and changed.

use crate::meeting::pages::{bodies, choices, crumb, crumbs, desk, done, managed};
use crate::meeting::shown::clock;
use crate::meeting::{
    Access, Meeting, MeetingError, MeetingId, State, Wish, change, may_plan, plan,
};
use askama::Template;
use axum::extract::{Form, Query};
use directory::pages::{faulty, status};
use directory::{membership, organisation, person};
use governance::body;
use jiff::civil;
use kernel::{BodyId, Kind, Line, Refusal, Stamp, WebAddress, fold};
use platform::network::pages::Inside;
use serde::Deserialize;
use web::{Answer, Checks, Failure, Head, Id, Shell, page_with_status};

/// The longest note, in bytes.
const LONGEST: usize = 4_000;

/// A meeting as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::meeting) struct Filled {
    titel: String,
    gremium: String,
    am: String,
    von: String,
    bis: String,
    ort: String,
    gastgeber: String,
    link: String,
    hinweis: String,
    zugang: String,
    leitung: String,
    eilig: String,
    zweite: String,
    stand: String,
}

#[derive(Template)]
#[template(path = "meeting_form.html")]
struct FormPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    bodies: Vec<(String, String)>,
    hosts: Vec<(String, String)>,
    people: Vec<(String, String)>,
    accesses: Vec<&'static str>,
    is_called: bool,
    back: String,
}

/// What the address may bring along.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::meeting) struct Wanted {
    gremium: String,
}

pub(in crate::meeting) async fn show_new(inside: Inside, Query(wanted): Query<Wanted>) -> Answer {
    let form = Filled {
        gremium: wanted.gremium,
        von: "10:00".to_owned(),
        bis: "12:00".to_owned(),
        zugang: Access::Body.word().to_owned(),
        ..Filled::default()
    };
    form_page(&inside, None, form, Checks::default()).await
}

async fn form_page(inside: &Inside, of: Option<&Meeting>, form: Filled, checks: Checks) -> Answer {
    let visit = &inside.visit;
    may_plan(&visit.actor, inside.network.id)?;
    let key = of.map_or("meeting-new", |_| "meeting-change");
    let shell = inside.shell(Head {
        title: visit.t(key).into_owned(),
        context: visit.t("meeting-form-context").into_owned(),
        crumbs: of.map_or_else(|| vec![crumb(inside)], |it| crumbs(inside, it)),
    });
    let people = match form.gremium.parse() {
        Ok(body) => people(inside, body).await?,
        Err(_) => Vec::new(),
    };
    let status = status(&checks);
    let page = FormPage {
        shell: faulty(shell, &checks),
        checks,
        bodies: choices(bodies(inside).await?),
        hosts: hosts(inside).await?,
        people,
        accesses: Access::ALL.map(Access::word).to_vec(),
        is_called: of.is_some_and(|it| it.state != State::Draft),
        back: of.map_or("/treffen".to_owned(), |it| format!("/treffen/{}", it.id)),
        form,
    };
    Ok(page_with_status(status, &page))
}

/// The members of the network, who may be hosts.
async fn hosts(inside: &Inside) -> Result<Vec<(String, String)>, Failure> {
    let visit = &inside.visit;
    let (db, today) = (&visit.state.db, visit.now.day());
    let members = membership::members_on(db.read(), inside.network.id, today).await?;
    let ids = members.iter().map(|(id, _)| *id);
    let names = organisation::names(db, &visit.actor, ids).await?;
    let mut all: Vec<_> = names
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    all.sort_by_cached_key(|(_, name)| fold(name));
    Ok(all)
}

/// Whoever sits in a body today: one of them leads the meeting.
async fn people(inside: &Inside, id: BodyId) -> Result<Vec<(String, String)>, Failure> {
    let visit = &inside.visit;
    let (db, today) = (&visit.state.db, visit.now.day());
    let Some(whole) = body::whole(db.read(), id).await? else {
        return Ok(Vec::new());
    };
    if whole.body.network != inside.network.id {
        return Ok(Vec::new());
    }
    let bodies = std::slice::from_ref(&whole);
    let around = body::around(db.read(), inside.network.id, bodies, today).await?;
    let sittings = whole.on(&around, today).sittings;
    let holders: Vec<_> = sittings.iter().filter_map(|it| it.holder).collect();
    let seen = person::seen_many(db, &visit.actor, &holders).await?;
    Ok(seen
        .iter()
        .map(|it| (it.person.id.to_string(), it.person.details.name()))
        .collect())
}

impl Filled {
    fn read(&self, inside: &Inside, checks: &mut Checks) -> Option<Wish> {
        let visit = &inside.visit;
        let mut refuse = |field: &str, label: &str, text: &str| {
            checks.refuse(field, visit.t(label), visit.t(text));
        };
        let title = Line::parse(&self.titel).ok();
        if title.is_none() {
            refuse("titel", "meeting-title", "form-line-missing");
        }
        let body = self.gremium.parse().ok();
        if body.is_none() {
            refuse("gremium", "body-name", "form-choose");
        }
        let day: Option<civil::Date> = self.am.trim().parse().ok();
        if day.is_none() {
            refuse("am", "meeting-day", "directory-day-malformed");
        }
        let from = time(&self.von);
        if from.is_none() {
            refuse("von", "meeting-from", "meeting-time-malformed");
        }
        let to = time(&self.bis);
        if to.is_none() {
            refuse("bis", "meeting-to", "meeting-time-malformed");
        }
        let link = optional_link(&self.link);
        if link.is_none() {
            refuse("link", "meeting-link", "meeting-link-malformed");
        }
        let note = self.hinweis.trim().replace("\r\n", "\n");
        if note.len() > LONGEST {
            refuse("hinweis", "meeting-note", "resolution-text-long");
        }
        let access = Access::from_word(&self.zugang);
        if access.is_none() {
            refuse("zugang", "meeting-access", "form-choose");
        }
        if !checks.is_fine() {
            return None;
        }
        let at = |time: civil::Time| Stamp::when_clocks_show(day?.to_datetime(time));
        let urgent = self.eilig.trim();
        Some(Wish {
            body: body?,
            title: title?.to_string(),
            start: at(from?)?,
            end: at(to?)?,
            venue: one_line(&self.ort),
            host: self.gastgeber.parse().ok(),
            link: link?,
            note,
            access: access?,
            chair: self.leitung.parse().ok(),
            urgent: (!urgent.is_empty()).then(|| one_line(urgent)),
            second: !self.zweite.is_empty(),
        })
    }

    fn of(it: &Meeting) -> Self {
        let id = |it: Option<String>| it.unwrap_or_default();
        Self {
            titel: it.title.clone(),
            gremium: it.body.to_string(),
            am: it.day().to_string(),
            von: clock(it.start),
            bis: clock(it.end),
            ort: it.venue.clone(),
            gastgeber: id(it.host.map(|it| it.to_string())),
            link: id(it.link.as_ref().map(ToString::to_string)),
            hinweis: it.note.clone(),
            zugang: it.access.word().to_owned(),
            leitung: id(it.chair.map(|it| it.to_string())),
            eilig: it.urgent.clone().unwrap_or_default(),
            zweite: if it.second { "1" } else { "" }.to_owned(),
            stand: it.version.to_string(),
        }
    }
}

/// `9:30`, `09:30`, `9.30` or `9`.
fn time(text: &str) -> Option<civil::Time> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    civil::Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}

/// What was entered, in one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An address that may be missing; `None` if it is there and malformed.
#[expect(
    clippy::option_option,
    reason = "the outer one is the fault, the inner one the empty field"
)]
fn optional_link(text: &str) -> Option<Option<WebAddress>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    WebAddress::parse(text.trim()).ok().map(Some)
}

pub(in crate::meeting) async fn save_new(inside: Inside, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    may_plan(&visit.actor, inside.network.id)?;
    let mut checks = Checks::default();
    let Some(wish) = form.read(&inside, &mut checks) else {
        return form_page(&inside, None, form, checks).await;
    };
    let items = [
        "meeting-item-opening",
        "meeting-item-minutes",
        "meeting-item-other",
    ];
    let items = items.map(|key| visit.t(key).into_owned()).to_vec();
    let (db, actor) = (&visit.state.db, &visit.actor);
    match plan(db, actor, inside.network.id, (wish, items), visit.now).await {
        Ok(id) => Ok(done(&inside, id, "notice-meeting-planned")),
        Err(error) => refused(&inside, None, (form, checks), error).await,
    }
}

/// A refusal at its field, with everything that was entered.
async fn refused(
    inside: &Inside,
    of: Option<&Meeting>,
    (form, mut checks): (Filled, Checks),
    error: MeetingError,
) -> Answer {
    let visit = &inside.visit;
    let label = match error.field() {
        Some("am") => "meeting-day",
        Some("bis") => "meeting-to",
        Some(_) => "body-name",
        None => return Err(error.into()),
    };
    if error.kind() != Kind::Invalid {
        return Err(error.into());
    }
    let field = error.field().unwrap_or_default();
    checks.refuse(field, visit.t(label), visit.t(error.text()));
    form_page(inside, of, form, checks).await
}

pub(in crate::meeting) async fn show_change(inside: Inside, Id(id): Id<MeetingId>) -> Answer {
    let found = managed(&inside, id).await?;
    if !found.is_planned() {
        return Err(Failure::NOT_FOUND);
    }
    let form = Filled::of(&found);
    form_page(&inside, Some(&found), form, Checks::default()).await
}

pub(in crate::meeting) async fn save_change(
    inside: Inside,
    Id(id): Id<MeetingId>,
    Form(form): Form<Filled>,
) -> Answer {
    let visit = &inside.visit;
    let found = managed(&inside, id).await?;
    let mut checks = Checks::default();
    let Some(wish) = form.read(&inside, &mut checks) else {
        return form_page(&inside, Some(&found), form, checks).await;
    };
    let version = form.stand.parse().unwrap_or(0);
    let (db, actor, desk) = (&visit.state.db, &visit.actor, desk(&inside));
    match change(db, &desk, actor, (id, version), wish, visit.now).await {
        Ok(()) => Ok(done(&inside, id, "notice-meeting-changed")),
        Err(error @ MeetingError::State(super::super::StateError::Overtaken)) => {
            checks.refuse("titel", visit.t("meeting-title"), visit.t(error.text()));
            let form = Filled {
                stand: found.version.to_string(),
                ..form
            };
            form_page(&inside, Some(&found), form, checks).await
        }
        Err(error) => refused(&inside, Some(&found), (form, checks), error).await,
    }
}
