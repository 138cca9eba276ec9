//! Holding a meeting: who is there, the quorum, the items, the open ballot; and the view for
//! the beamer.

use super::actions::{arrive, close, establish, leave, open, recuse, take_part_again};
use super::policy::may_clerk;
use super::store::{Record, present_at};
use super::{Finding, RecusalKind};
use crate::ballot::pages as ballots;
use crate::meeting::pages::{Tool, crumbs, seen};
use crate::meeting::shown::{ItemLine, agenda, clock};
use crate::meeting::{Item, ItemId, Meeting, MeetingId, Nearness, State, item};
use crate::minutes::pages as minutes;
use crate::roster::{MeetingSeat, MeetingSeatId, seats};
use askama::Template;
use axum::extract::Form;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use directory::{organisation, person};
use kernel::{PersonId, Stamp};
use platform::network::pages::Inside;
use serde::Deserialize;
use std::collections::HashMap;
use web::{Answer, Failure, Head, Id, Router, Shell, Visit, page};

/// The routes.
pub(crate) fn routes() -> Router {
    let one = "/{slug}/intern/treffen/{id}";
    Router::new()
        .route(&format!("{one}/sitzung"), get(show))
        .route(&format!("{one}/beamer"), get(project))
        .route(&format!("{one}/eroeffnung"), post(save_open))
        .route(&format!("{one}/schluss"), post(save_close))
        .route(&format!("{one}/anwesenheit"), post(save_presence))
        .route(&format!("{one}/beschlussfaehigkeit"), post(save_quorum))
        .route(&format!("{one}/befangenheit"), post(save_recusal))
}

/// A seat on the roll as the page shows it.
pub(crate) struct SeatLine {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) of: String,
    pub(crate) is_deputy: bool,
    pub(crate) votes: u32,
    pub(crate) vacant: bool,
    pub(crate) present: bool,
    /// From when to when they were there.
    pub(crate) times: String,
}

/// Names of seats, for lists and ballots.
pub(crate) struct Names {
    people: HashMap<PersonId, String>,
    organisations: HashMap<kernel::OrganisationId, String>,
    hidden: String,
    vacant: String,
}

impl Names {
    /// Of everybody who takes part in a meeting, as far as the actor may know them.
    pub(crate) async fn of(inside: &Inside, seats: &[MeetingSeat]) -> Result<Self, Failure> {
        let visit = &inside.visit;
        let (db, actor) = (&visit.state.db, &visit.actor);
        let both = |it: &MeetingSeat| [it.holder, it.deputy];
        let people: Vec<_> = seats.iter().flat_map(both).flatten().collect();
        let mut known = HashMap::new();
        for some in people.chunks(500) {
            let found = person::seen_many(db, actor, some).await?;
            known.extend(
                found
                    .into_iter()
                    .map(|it| (it.person.id, it.person.details.name())),
            );
        }
        let organisations = seats.iter().filter_map(|it| it.organisation);
        Ok(Self {
            people: known,
            organisations: organisation::names(db, actor, organisations).await?,
            hidden: visit.t("body-somebody").into_owned(),
            vacant: visit.t("body-vacant").into_owned(),
        })
    }

    /// The name of a person.
    pub(crate) fn person(&self, id: Option<PersonId>) -> String {
        match id {
            Some(id) => self.people.get(&id).unwrap_or(&self.hidden).clone(),
            None => self.vacant.clone(),
        }
    }

    /// The name of an organisation; empty for none.
    pub(crate) fn organisation(&self, id: Option<kernel::OrganisationId>) -> String {
        id.and_then(|id| self.organisations.get(&id).cloned())
            .unwrap_or_default()
    }
}

/// The roll as the page shows it.
pub(crate) fn roll_lines(names: &Names, seats: &[MeetingSeat], record: &Record) -> Vec<SeatLine> {
    let line = |it: &MeetingSeat| {
        let own = record.attendances.iter().filter(|at| at.seat == it.id);
        let times = own.clone().map(|at| {
            let to = at.to.map(clock).unwrap_or_default();
            format!("{}–{to}", clock(at.from))
        });
        let sits = own.clone().find(|at| at.to.is_none());
        let person = sits.map_or_else(|| it.occupant(), |at| at.person);
        SeatLine {
            id: it.id.to_string(),
            name: names.person(person),
            of: names.organisation(it.organisation),
            is_deputy: person.is_some() && person != it.holder,
            votes: it.votes,
            vacant: it.occupant().is_none(),
            present: sits.is_some(),
            times: times.collect::<Vec<_>>().join(", "),
        }
    };
    seats.iter().filter(|it| !it.gone).map(line).collect()
}

/// An item as the clerk sees it.
struct Row {
    item: ItemLine,
    recused: Vec<(String, String)>,
    ballots: Vec<ballots::Line>,
    record: minutes::Entry,
}

#[derive(Template)]
#[template(path = "sitting.html")]
struct SittingPage {
    shell: Shell,
    state: &'static str,
    version: u32,
    seats: Vec<SeatLine>,
    present: String,
    findings: Vec<String>,
    /// Whether the quorum was established at the opening.
    established: bool,
    rows: Vec<Row>,
    open: Option<ballots::Open>,
    base: String,
    tools: Vec<Tool>,
    kinds: Vec<&'static str>,
    matters: Vec<&'static str>,
    outcomes: Vec<&'static str>,
    modules: Vec<String>,
    is_running: bool,
    is_over: bool,
}

async fn show(inside: Inside, Id(id): Id<MeetingId>) -> Answer {
    let visit = &inside.visit;
    let (of, _) = seen(&inside, id).await?;
    may_clerk(&visit.actor, &of)?;
    let conn = visit.state.db.read();
    let shell = inside.shell(Head {
        title: visit.t("sitting-title").into_owned(),
        context: of.title.clone(),
        crumbs: crumbs(&inside, &of),
    });
    let all = seats(conn, id).await?;
    let names = Names::of(&inside, &all).await?;
    let items = item::of_meeting(conn, id).await?;
    let ids: Vec<_> = items.iter().map(|it| it.id).collect();
    let record = super::record_of(conn, (id, &ids)).await?;
    let ballots_of = crate::ballot::of_items(conn, &ids).await?;
    let whole = (&of, Nearness::Within);
    let lines = agenda(visit, &visit.actor, whole, &items, &HashMap::new(), |_| {
        String::new()
    });
    let row = |(line, it): (ItemLine, &Item)| {
        let own = ballots_of.get(&it.id).map_or(&[][..], Vec::as_slice);
        Row {
            item: line,
            recused: recused(&names, (&all, &record), it.id),
            ballots: own.iter().map(|it| ballots::line(visit, it)).collect(),
            record: minutes::Entry::of(it),
        }
    };
    let rows = lines.into_iter().zip(&items).map(row).collect();
    let there = present_at(conn, &visit.state.db, (&of, None), visit.now).await?;
    let opening = |it: &Finding| it.occasion == super::Occasion::Opening;
    Ok(page(&SittingPage {
        state: of.state.word(),
        version: of.version,
        seats: roll_lines(&names, &all, &record),
        present: present(visit, there.roll.present(), there.roll.legal()),
        findings: record
            .findings
            .iter()
            .map(|it| sentence(visit, it))
            .collect(),
        established: record.findings.iter().any(opening),
        rows,
        open: ballots::open_one(&inside, &names, id).await?,
        tools: tools(&inside, &shell, &of),
        kinds: ballots::kinds(),
        matters: ballots::matters(),
        outcomes: item::Outcome::ALL.map(item::Outcome::word).to_vec(),
        modules: minutes::modules(visit),
        is_running: matches!(of.state, State::Running { .. }),
        is_over: matches!(of.state, State::Held { .. }),
        base: shell.inside(&format!("/treffen/{id}")),
        shell,
    }))
}

/// Who takes no part in an item: seat and name.
fn recused(
    names: &Names,
    (seats, record): (&[MeetingSeat], &Record),
    item: ItemId,
) -> Vec<(String, String)> {
    let of_item = record.recusals.iter().filter(|it| it.item == item);
    let line = |it: &super::Recusal| {
        let seat = seats.iter().find(|seat| seat.id == it.seat);
        let person = seat.and_then(MeetingSeat::occupant);
        (it.seat.to_string(), names.person(person))
    };
    of_item.map(line).collect()
}

fn tools(inside: &Inside, shell: &Shell, of: &Meeting) -> Vec<Tool> {
    let visit = &inside.visit;
    let tool = |rest: &str, icon, key: &str| Tool {
        href: shell.inside(&format!("/treffen/{}{rest}", of.id)),
        icon,
        text: visit.t(key).into_owned(),
    };
    let mut tools = vec![tool("/beamer", "visibility", "sitting-beamer")];
    if of.is_on_record() {
        tools.push(tool("/niederschrift", "description", "minutes-title"));
    }
    tools
}

fn present(visit: &Visit, there: u64, legal: u64) -> String {
    let args = [("count", there.into()), ("all", legal.into())];
    visit.t_with("sitting-present", &args).into_owned()
}

/// What was found about the quorum, as a sentence.
pub(crate) fn sentence(visit: &Visit, it: &Finding) -> String {
    let key = match (it.regulated, it.reason) {
        (false, _) => "quorum-unregulated".to_owned(),
        (true, Some(reason)) => format!("quorum-{}", super::store::reason_word(reason)),
        (true, None) => "quorum-missing".to_owned(),
    };
    let args = [
        ("time", clock(it.at).into()),
        ("present", it.present.into()),
        ("needed", it.needed.into()),
        (
            "occasion",
            visit
                .t_enum("quorum-occasion", it.occasion.word())
                .into_owned()
                .into(),
        ),
    ];
    visit.t_with(&key, &args).into_owned()
}

#[derive(Template)]
#[template(path = "beamer.html")]
struct BeamerPage {
    shell: Shell,
    agenda: Vec<ItemLine>,
    open: Option<ballots::Projected>,
    last: Option<ballots::Line>,
    present: String,
}

/// What everybody in the room sees: the agenda, the question that is voted on, the last result.
async fn project(inside: Inside, Id(id): Id<MeetingId>) -> Answer {
    let visit = &inside.visit;
    let (of, nearness) = seen(&inside, id).await?;
    let conn = visit.state.db.read();
    let items = item::of_meeting(conn, id).await?;
    let lines = agenda(
        visit,
        &visit.actor,
        (&of, nearness),
        &items,
        &HashMap::new(),
        |_| String::new(),
    );
    let now = present_at(conn, &visit.state.db, (&of, None), visit.now).await?;
    let seen: Vec<_> = lines.iter().map(|it| it.id.clone()).collect();
    let all = crate::ballot::of_meeting(conn, id).await?;
    let mut all: Vec<_> = all
        .into_iter()
        .filter(|it| seen.contains(&it.item.to_string()))
        .collect();
    let open = all
        .iter()
        .position(|it| it.state == crate::ballot::BallotState::Open);
    let open = match open {
        Some(at) => Some(ballots::Projected::of(&inside, all.remove(at)).await?),
        None => None,
    };
    Ok(page(&BeamerPage {
        shell: inside.shell(Head {
            title: of.title.clone(),
            context: web::day_in_words(visit.lang, of.day()),
            crumbs: Vec::new(),
        }),
        agenda: lines,
        open,
        last: all.last().map(|it| ballots::line(visit, it)),
        present: present(visit, now.roll.present(), now.roll.legal()),
    }))
}

/// Back to the page of the clerk.
pub(crate) fn back(inside: &Inside, id: MeetingId, notice: &'static str) -> Response {
    let path = inside.path(&format!("/treffen/{id}/sitzung"));
    let done = inside.visit.redirect_with_notice(&path, notice);
    done.into_response()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Stand {
    stand: String,
}

async fn save_open(inside: Inside, Id(id): Id<MeetingId>, Form(form): Form<Stand>) -> Answer {
    let visit = &inside.visit;
    seen(&inside, id).await?;
    let version = form.stand.parse().unwrap_or(0);
    open(&visit.state.db, &visit.actor, (id, version), visit.now).await?;
    Ok(back(&inside, id, "notice-sitting-opened"))
}

async fn save_close(inside: Inside, Id(id): Id<MeetingId>) -> Answer {
    let visit = &inside.visit;
    seen(&inside, id).await?;
    close(&visit.state.db, &visit.actor, id, visit.now).await?;
    Ok(back(&inside, id, "notice-sitting-closed"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Presence {
    sitz: String,
    kommt: String,
    um: String,
}

async fn save_presence(
    inside: Inside,
    Id(id): Id<MeetingId>,
    Form(form): Form<Presence>,
) -> Answer {
    let visit = &inside.visit;
    let (of, _) = seen(&inside, id).await?;
    let (db, actor, now) = (&visit.state.db, &visit.actor, visit.now);
    if form.sitz == "alle" {
        for seat in seats(db.read(), id).await? {
            let there = super::store::is_seated(db.read(), seat.id).await?;
            if !seat.gone && seat.occupant().is_some() && !there {
                arrive(db, actor, (id, seat.id), None, now).await?;
            }
        }
        return Ok(back(&inside, id, "notice-sitting-all"));
    }
    let seat: MeetingSeatId = form.sitz.parse().map_err(|_| Failure::NOT_FOUND)?;
    let at = moment(&of, &form.um);
    if form.kommt.is_empty() {
        leave(db, actor, (id, seat), at, now).await?;
        return Ok(back(&inside, id, "notice-sitting-left"));
    }
    arrive(db, actor, (id, seat), at, now).await?;
    Ok(back(&inside, id, "notice-sitting-arrived"))
}

/// The clock time of a form on the day of the meeting; none where it is empty: now.
fn moment(of: &Meeting, text: &str) -> Option<Stamp> {
    let (hour, minute) = text.trim().split_once(':')?;
    let time = jiff::civil::Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?;
    Stamp::when_clocks_show(of.day().to_datetime(time))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Challenge {
    ruege: String,
}

async fn save_quorum(inside: Inside, Id(id): Id<MeetingId>, Form(form): Form<Challenge>) -> Answer {
    let visit = &inside.visit;
    seen(&inside, id).await?;
    let challenger = form.ruege.parse().ok();
    let (db, actor) = (&visit.state.db, &visit.actor);
    let found = establish(db, actor, id, challenger, visit.now).await?;
    let notice = if found.is_quorate() {
        "notice-sitting-quorate"
    } else {
        "notice-sitting-inquorate"
    };
    Ok(back(&inside, id, notice))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Recused {
    punkt: String,
    sitz: String,
    art: String,
}

async fn save_recusal(inside: Inside, Id(id): Id<MeetingId>, Form(form): Form<Recused>) -> Answer {
    let visit = &inside.visit;
    seen(&inside, id).await?;
    let item = form.punkt.parse().map_err(|_| Failure::NOT_FOUND)?;
    let seat = form.sitz.parse().map_err(|_| Failure::NOT_FOUND)?;
    let (db, actor, which) = (&visit.state.db, &visit.actor, (id, item, seat));
    if form.art == "aufheben" {
        take_part_again(db, actor, which, visit.now).await?;
        return Ok(back(&inside, id, "notice-sitting-takes-part"));
    }
    let kind = RecusalKind::from_word(&form.art).ok_or(Failure::NOT_FOUND)?;
    recuse(db, actor, which, kind, visit.now).await?;
    Ok(back(&inside, id, "notice-sitting-recused"))
}
