//! Votes on pages: what the clerk opens and enters, what each member sees on their phone, what
//! the beamer shows.

use super::actions::{Motion, cast, enter, open};
use super::ending::{annul, close, declare};
use super::policy::may_vote;
use super::{Ballot, BallotId, BallotKind, BallotSeat, BallotState, seats_of, store};
use crate::attendance::may_clerk;
use crate::attendance::pages::{Names, back};
use crate::meeting::item::pages::{Both, both};
use crate::meeting::pages::{crumbs, seen};
use crate::meeting::{ItemId, MeetingId, State, item, may_read_item};
use askama::Template;
use axum::extract::Form;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use platform::network::pages::Inside;
use serde::Deserialize;
use voting::{Choice, Matter};
use web::{Answer, Failure, Head, Id, Router, Shell, Visit, page};

/// The routes.
pub(crate) fn routes() -> Router {
    let one = "/{slug}/intern/treffen/{id}";
    let ballot = format!("{one}/abstimmungen/{{ballot}}");
    Router::new()
        .route(
            &format!("{one}/tagesordnung/{{item}}/abstimmung"),
            post(save_open),
        )
        .route(&format!("{one}/abstimmung"), get(show_own))
        .route(&format!("{ballot}/stimme"), post(save_cast))
        .route(&format!("{ballot}/haende"), post(save_hands))
        .route(&format!("{ballot}/schluss"), post(save_close))
        .route(&format!("{ballot}/feststellung"), post(save_found))
        .route(&format!("{ballot}/abbruch"), post(save_annul))
}

/// How a vote can be taken.
pub(crate) fn kinds() -> Vec<&'static str> {
    BallotKind::ALL.map(BallotKind::word).to_vec()
}

/// What sorts of matter there are.
pub(crate) fn matters() -> Vec<&'static str> {
    Matter::ALL.map(Matter::word).to_vec()
}

/// A ballot in a list.
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) question: String,
    pub(crate) state: &'static str,
    pub(crate) tone: &'static str,
    /// The sums, once it is closed.
    pub(crate) sums: String,
    /// How it ended, as a sentence.
    pub(crate) result: String,
    /// Whether whoever leads still has to declare how it ended.
    pub(crate) undeclared: bool,
}

/// A ballot as lists show it.
pub(crate) fn line(visit: &Visit, it: &Ballot) -> Line {
    let (result, tone, undeclared) = match &it.state {
        BallotState::Open => (String::new(), "badge--info", false),
        BallotState::Void { reason, .. } => (reason.clone(), "badge--warning", false),
        BallotState::Closed { result, .. } => {
            let tone = match result.carried {
                Some(true) => "badge--success",
                Some(false) => "badge--danger",
                None => "badge--warning",
            };
            (ended(visit, it), tone, result.carried.is_none())
        }
    };
    Line {
        id: it.id.to_string(),
        question: it.question.clone(),
        state: it.state.word(),
        tone,
        sums: if matches!(it.state, BallotState::Closed { .. }) {
            sums(visit, it)
        } else {
            String::new()
        },
        result,
        undeclared,
    }
}

/// `12 Ja, 1 Nein, 0 Enthaltungen`.
pub(crate) fn sums(visit: &Visit, it: &Ballot) -> String {
    let args = [
        ("yes", it.tally.yes.into()),
        ("no", it.tally.no.into()),
        ("abstentions", it.tally.abstentions.into()),
    ];
    visit.t_with("ballot-sums", &args).into_owned()
}

/// How a closed ballot ended, as a sentence with the rule's figures.
pub(crate) fn ended(visit: &Visit, it: &Ballot) -> String {
    let BallotState::Closed { result, .. } = &it.state else {
        return String::new();
    };
    let outcome = match result.carried {
        Some(true) => visit.t("ballot-carried").into_owned(),
        Some(false) => visit.t("ballot-rejected").into_owned(),
        None => visit.t("ballot-undeclared").into_owned(),
    };
    let why = match (
        &result.found,
        &result.unable,
        result.needed.zip(result.base),
    ) {
        (Some((reason, by)), _, _) => {
            let args = [
                ("name", by.as_str().into()),
                ("reason", reason.as_str().into()),
            ];
            visit.t_with("ballot-found", &args).into_owned()
        }
        (None, Some(unable), _) => visit.t_enum("ballot-unable", unable).into_owned(),
        (None, None, Some((needed, base))) => {
            let args = [("needed", needed.into()), ("base", base.into())];
            visit.t_with("ballot-needed", &args).into_owned()
        }
        (None, None, None) => String::new(),
    };
    let chair = if result.by_chair {
        visit.t("ballot-by-chair").into_owned()
    } else {
        String::new()
    };
    let parts = [outcome, why, chair];
    let parts: Vec<_> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(" ")
}

/// A seat of the open ballot, for the clerk.
pub(crate) struct OpenSeat {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) of: String,
    pub(crate) took_part: bool,
    pub(crate) choice: &'static str,
}

/// The ballot that is open, for the clerk.
pub(crate) struct Open {
    pub(crate) id: String,
    pub(crate) question: String,
    pub(crate) text: String,
    pub(crate) kind: &'static str,
    pub(crate) seats: Vec<OpenSeat>,
    pub(crate) cast: usize,
}

/// The ballot of a meeting that is open, if there is one.
pub(crate) async fn open_one(
    inside: &Inside,
    names: &Names,
    id: MeetingId,
) -> Result<Option<Open>, Failure> {
    let conn = inside.visit.state.db.read();
    let all = store::of_meeting(conn, id).await?;
    let Some(it) = all.into_iter().find(|it| it.state == BallotState::Open) else {
        return Ok(None);
    };
    let seats = seats_of(conn, it.id).await?;
    let counts = |it: &&BallotSeat| it.state.counts();
    let seat = |it: &BallotSeat| OpenSeat {
        id: it.seat.to_string(),
        name: names.person(it.person),
        of: names.organisation(it.organisation),
        took_part: it.took_part,
        choice: it.choice.map_or("", Choice::word),
    };
    Ok(Some(Open {
        id: it.id.to_string(),
        question: it.question,
        text: it.text,
        kind: it.kind.word(),
        cast: seats.iter().filter(|it| it.took_part).count(),
        seats: seats.iter().filter(counts).map(seat).collect(),
    }))
}

/// The open ballot, for everybody in the room: how many have voted, never what.
pub(crate) struct Projected {
    pub(crate) question: String,
    pub(crate) text: String,
    pub(crate) kind: &'static str,
    pub(crate) progress: String,
}

impl Projected {
    pub(crate) async fn of(inside: &Inside, it: Ballot) -> Result<Self, Failure> {
        let visit = &inside.visit;
        let seats = seats_of(visit.state.db.read(), it.id).await?;
        Ok(Self {
            progress: progress(visit, &seats),
            question: it.question,
            text: it.text,
            kind: it.kind.word(),
        })
    }
}

fn progress(visit: &Visit, seats: &[BallotSeat]) -> String {
    let counts = seats.iter().filter(|it| it.state.counts()).count() as u64;
    let cast = seats.iter().filter(|it| it.took_part).count() as u64;
    let args = [("cast", cast.into()), ("count", counts.into())];
    visit.t_with("ballot-progress", &args).into_owned()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Put {
    frage: String,
    art: String,
    sache: String,
}

async fn save_open(inside: Inside, path: Both, Form(form): Form<Put>) -> Answer {
    let visit = &inside.visit;
    let (id, item): (_, ItemId) = both(&path)?;
    seen(&inside, id).await?;
    let question = form.frage.split_whitespace().collect::<Vec<_>>().join(" ");
    let motion = Motion {
        question: if question.is_empty() {
            visit.t("ballot-question-default").into_owned()
        } else {
            question
        },
        kind: BallotKind::from_word(&form.art).ok_or(Failure::NOT_FOUND)?,
        matter: Matter::from_word(&form.sache).unwrap_or(Matter::Ordinary),
    };
    let (db, actor) = (&visit.state.db, &visit.actor);
    open(db, actor, (id, item), motion, visit.now).await?;
    Ok(back(&inside, id, "notice-ballot-opened"))
}

#[derive(Template)]
#[template(path = "vote.html")]
struct VotePage {
    shell: Shell,
    is_running: bool,
    question: String,
    text: String,
    kind: &'static str,
    progress: String,
    /// Where the vote goes; empty where this visit has none here.
    action: String,
    /// Why not, in words.
    why_not: String,
    choice: &'static str,
    last: Option<Line>,
}

/// What a member sees on their phone: the question that is open, and their vote.
async fn show_own(inside: Inside, Id(id): Id<MeetingId>) -> Answer {
    let visit = &inside.visit;
    let (of, nearness) = seen(&inside, id).await?;
    let conn = visit.state.db.read();
    let mut all = store::of_meeting(conn, id).await?;
    let items = item::of_meeting(conn, id).await?;
    all.retain(|ballot| {
        let item = items.iter().find(|it| it.id == ballot.item);
        item.is_some_and(|it| may_read_item(&visit.actor, (&of, it), nearness).is_ok())
    });
    let shell = inside.shell(Head {
        title: visit.t("ballot-own-title").into_owned(),
        context: of.title.clone(),
        crumbs: crumbs(&inside, &of),
    });
    let mut own = Vec::new();
    let open = all.iter().find(|it| it.state == BallotState::Open);
    if let Some(open) = open {
        own = seats_of(conn, open.id).await?;
    }
    let mine = own.iter().find(|it| may_vote(&visit.actor, it).is_ok());
    let (action, why_not) = match (open, mine) {
        (None, _) => (String::new(), visit.t("ballot-none-open").into_owned()),
        (Some(_), None) => (String::new(), visit.t("ballot-error-no-seat").into_owned()),
        (Some(open), Some(mine)) if open.kind != BallotKind::Hands => match mine.may_cast(open) {
            Ok(()) => {
                let path = format!("/treffen/{id}/abstimmungen/{}/stimme", open.id);
                (shell.inside(&path), String::new())
            }
            Err(refused) => {
                let text = kernel::Refusal::text(&super::BallotError::from(refused));
                (String::new(), visit.t(text).into_owned())
            }
        },
        (Some(_), Some(_)) => (String::new(), visit.t("ballot-raise-hand").into_owned()),
    };
    // Who did not vote on a secret item learns its result with everybody.
    let last = all
        .iter()
        .rev()
        .find(|it| it.state != BallotState::Open)
        .filter(|_| mine.is_some() || may_clerk(&visit.actor, &of).is_ok());
    Ok(page(&VotePage {
        is_running: matches!(of.state, State::Running { .. }),
        question: open.map(|it| it.question.clone()).unwrap_or_default(),
        text: open
            .filter(|_| mine.is_some())
            .map(|it| it.text.clone())
            .unwrap_or_default(),
        kind: open.map_or("hands", |it| it.kind.word()),
        progress: open.map(|_| progress(visit, &own)).unwrap_or_default(),
        choice: mine.and_then(|it| it.choice).map_or("", Choice::word),
        action,
        why_not,
        last: last.map(|it| line(visit, it)),
        shell,
    }))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Cast {
    stimme: String,
}

async fn save_cast(inside: Inside, path: Both, Form(form): Form<Cast>) -> Answer {
    let visit = &inside.visit;
    let (id, ballot) = of(&inside, &path).await?;
    let choice = Choice::from_word(&form.stimme).ok_or(Failure::NOT_FOUND)?;
    cast(&visit.state.db, &visit.actor, ballot, choice, visit.now).await?;
    let path = inside.path(&format!("/treffen/{id}/abstimmung"));
    let done = visit.redirect_with_notice(&path, "notice-ballot-cast");
    Ok(done.into_response())
}

/// The meeting and the ballot of a path, if the visit may know of the meeting.
async fn of(inside: &Inside, path: &Both) -> Result<(MeetingId, BallotId), Failure> {
    let (id, ballot): (_, BallotId) = both(path)?;
    seen(inside, id).await?;
    let found = store::find(inside.visit.state.db.read(), ballot).await?;
    let found = found.filter(|it| it.meeting == id);
    found.ok_or(Failure::NOT_FOUND)?;
    Ok((id, ballot))
}

/// One field for each seat, by its id: a choice or nothing.
async fn save_hands(inside: Inside, path: Both, Form(form): Form<Vec<(String, String)>>) -> Answer {
    let visit = &inside.visit;
    let (id, ballot) = of(&inside, &path).await?;
    let mut choices = Vec::new();
    for (field, value) in &form {
        let Ok(seat) = field.parse() else {
            continue;
        };
        choices.push((seat, Choice::from_word(value)));
    }
    let (db, actor) = (&visit.state.db, &visit.actor);
    enter(db, actor, (id, ballot), choices, visit.now).await?;
    Ok(back(&inside, id, "notice-ballot-entered"))
}

async fn save_close(inside: Inside, path: Both) -> Answer {
    let visit = &inside.visit;
    let (id, ballot) = of(&inside, &path).await?;
    close(&visit.state.db, &visit.actor, (id, ballot), visit.now).await?;
    Ok(back(&inside, id, "notice-ballot-closed"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Found {
    ergebnis: String,
    grund: String,
}

async fn save_found(inside: Inside, path: Both, Form(form): Form<Found>) -> Answer {
    let visit = &inside.visit;
    let (id, ballot) = of(&inside, &path).await?;
    let carried = match form.ergebnis.as_str() {
        "ja" => true,
        "nein" => false,
        _ => return Err(Failure::NOT_FOUND),
    };
    let reason = form.grund.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = (carried, reason);
    let (db, actor) = (&visit.state.db, &visit.actor);
    declare(db, actor, (id, ballot), found, visit.now).await?;
    Ok(back(&inside, id, "notice-ballot-found"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Annulled {
    grund: String,
}

async fn save_annul(inside: Inside, path: Both, Form(form): Form<Annulled>) -> Answer {
    let visit = &inside.visit;
    let (id, ballot) = of(&inside, &path).await?;
    let reason = form.grund.split_whitespace().collect::<Vec<_>>().join(" ");
    let reason = if reason.is_empty() {
        visit.t("ballot-annulled").into_owned()
    } else {
        reason
    };
    let (db, actor) = (&visit.state.db, &visit.actor);
    annul(db, actor, (id, ballot), reason, visit.now).await?;
    Ok(back(&inside, id, "notice-ballot-annulled"))
}
