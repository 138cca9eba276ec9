//! Who is called and what they answered, on the page of a meeting; the call itself; the page
//! behind the link of the letter.

use super::actions::{Guest, add_guest, send_deputy};
use super::answer::{answer, reply};
use super::policy::may_send_deputy;
use super::{Attends, Invitee, InviteeId, MeetingSeat, MeetingSeatId, calling, link, store};
use crate::meeting::pages::{crumbs, desk, done, managed, seen};
use crate::meeting::{Meeting, MeetingId, State};
use askama::Template;
use axum::extract::Form;
use axum::response::Response;
use axum::routing::post;
use directory::organisation;
use directory::pages::{faulty, status};
use directory::person;
use kernel::{EmailAddress, Kind, OrganisationId, PersonId, Refusal};
use platform::network::pages::Inside;
use platform::upload::pages::SentForm;
use serde::Deserialize;
use std::collections::HashMap;
use web::{Answer, Checks, Failure, Head, Id, Router, Shell, Visit, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let one = "/{slug}/intern/treffen/{id}";
    Router::new()
        .merge(calling::pages::routes())
        .route(&format!("{one}/teilnahme"), post(save_answer))
        .route(&format!("{one}/vertretung"), post(save_deputy))
        .route(&format!("{one}/gaeste"), post(save_guest))
        .route(&format!("{one}/antworten"), post(save_reply))
        .merge(link::pages::routes())
}

/// Who takes part, as the page of a meeting shows it.
pub(crate) struct Shown {
    /// The part of whoever looks, if they are called.
    pub(crate) own: Option<Own>,
    /// Everybody who is called.
    pub(crate) lines: Vec<Line>,
    /// How many come, do not, have not said.
    pub(crate) summary: String,
    /// Where forms of this page go.
    pub(crate) base: String,
    /// Whether guests are added and replies read here.
    pub(crate) manages: bool,
}

/// The part of whoever looks.
pub(crate) struct Own {
    pub(crate) invitee: String,
    pub(crate) answer: &'static str,
    pub(crate) may_answer: bool,
    /// The seat for which a deputy can be sent; empty for guests and deputies.
    pub(crate) seat: String,
    /// The deputy who is sent.
    pub(crate) deputy: String,
    /// Who can be sent.
    pub(crate) choices: Vec<(String, String)>,
}

/// Somebody who is called.
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) of: String,
    pub(crate) capacity: &'static str,
    pub(crate) answer: &'static str,
    pub(crate) tone: &'static str,
    /// Whether the invitation goes by post.
    pub(crate) by_post: bool,
    /// Whether the office can note an answer.
    pub(crate) may_note: bool,
}

/// What the page of a meeting shows of who takes part. Names are those that the actor may know.
pub(crate) async fn shown(
    inside: &Inside,
    shell: &Shell,
    of: &Meeting,
    manages: bool,
) -> Result<Shown, Failure> {
    let visit = &inside.visit;
    let conn = visit.state.db.read();
    let seats = store::seats(conn, of.id).await?;
    let all = store::invitees(conn, of.id).await?;
    let organisations = seats.iter().filter_map(|it| it.organisation);
    let (db, actor) = (&visit.state.db, &visit.actor);
    let names = organisation::names(db, actor, organisations).await?;
    let people: Vec<PersonId> = all.iter().filter_map(|it| it.person).collect();
    let known = person::seen_many(db, actor, &people).await?;
    let known: HashMap<_, _> = known
        .into_iter()
        .map(|it| (it.person.id, it.person.details.name()))
        .collect();
    let line = |it: &Invitee| {
        let seat = seats.iter().find(|seat| Some(seat.id) == it.seat);
        let organisation = seat.and_then(|it| it.organisation);
        let person = it.person.map(|id| known.get(&id).cloned());
        let name = match person {
            // A guest is known by the name that was entered.
            None if manages => it.name.clone(),
            Some(Some(name)) => name,
            _ => visit.t("body-somebody").into_owned(),
        };
        Line {
            id: it.id.to_string(),
            name,
            of: organisation
                .and_then(|id| names.get(&id).cloned())
                .unwrap_or_default(),
            capacity: it.capacity.word(),
            answer: it.answer.word(),
            tone: tone(it.answer),
            by_post: it.email.is_none(),
            may_note: manages && of.is_planned() && it.sent_at.is_some(),
        }
    };
    let present = all.iter().filter(|it| it.answer != Attends::Withdrawn);
    Ok(Shown {
        own: own(inside, of, (&seats, &all)).await?,
        summary: summary(visit, &all),
        lines: present.map(line).collect(),
        base: shell.inside(&format!("/treffen/{}", of.id)),
        manages: manages && of.is_planned(),
    })
}

const fn tone(answer: Attends) -> &'static str {
    match answer {
        Attends::Accepted => "badge--success",
        Attends::Declined => "badge--warning",
        Attends::Tentative | Attends::Delegated => "badge--info",
        Attends::Unanswered | Attends::Withdrawn => "",
    }
}

fn summary(visit: &Visit, all: &[Invitee]) -> String {
    let count = |answer| all.iter().filter(|it| it.answer == answer).count() as u64;
    let args = [
        ("yes", count(Attends::Accepted).into()),
        ("no", count(Attends::Declined).into()),
        ("open", count(Attends::Unanswered).into()),
    ];
    visit.t_with("roster-summary", &args).into_owned()
}

/// The part of whoever looks: the invitation, and the seat for which they may send somebody.
async fn own(
    inside: &Inside,
    of: &Meeting,
    (seats, all): (&[MeetingSeat], &[Invitee]),
) -> Result<Option<Own>, Failure> {
    let visit = &inside.visit;
    let Some(me) = visit.actor.identity().and_then(|it| it.person) else {
        return Ok(None);
    };
    let found = all.iter().find(|it| it.person == Some(me));
    let Some(invitee) = found.filter(|it| it.sent_at.is_some()) else {
        return Ok(None);
    };
    let open = of.is_planned() || matches!(of.state, State::Running { .. });
    let seat = seats
        .iter()
        .find(|it| Some(it.id) == invitee.seat && !it.gone);
    let seat = seat.filter(|it| open && may_send_deputy(&visit.actor, of, it).is_ok());
    let mut choices = Vec::new();
    if let Some(organisation) = seat.and_then(|it| it.organisation) {
        choices = colleagues(inside, of, organisation).await?;
        choices.retain(|(id, _)| *id != me.to_string());
    }
    let deputy = seat.and_then(|it| it.deputy).map(|it| it.to_string());
    Ok(Some(Own {
        invitee: invitee.id.to_string(),
        answer: invitee.answer.word(),
        may_answer: of.is_planned()
            && !matches!(invitee.answer, Attends::Delegated | Attends::Withdrawn),
        seat: seat.map(|it| it.id.to_string()).unwrap_or_default(),
        deputy: deputy.unwrap_or_default(),
        choices,
    }))
}

/// The people of an organisation on the day of the meeting.
async fn colleagues(
    inside: &Inside,
    of: &Meeting,
    id: OrganisationId,
) -> Result<Vec<(String, String)>, Failure> {
    let visit = &inside.visit;
    let found = person::of_organisation(&visit.state.db, &visit.actor, id).await?;
    let day = of.day();
    let holds = |it: &&person::PersonSeen| {
        let mut positions = it.person.positions_on(day);
        positions.any(|position| position.organisation == id)
    };
    Ok(found
        .iter()
        .filter(holds)
        .map(|it| (it.person.id.to_string(), it.person.details.name()))
        .collect())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Given {
    wer: String,
    antwort: String,
}

async fn save_answer(inside: Inside, Id(id): Id<MeetingId>, Form(form): Form<Given>) -> Answer {
    let visit = &inside.visit;
    seen(&inside, id).await?;
    let who: InviteeId = form.wer.parse().map_err(|_| Failure::NOT_FOUND)?;
    let found = store::find(visit.state.db.read(), who).await?;
    found
        .filter(|it| it.meeting == id)
        .ok_or(Failure::NOT_FOUND)?;
    let given = Attends::from_word(&form.antwort).ok_or(Failure::NOT_FOUND)?;
    answer(&visit.state.db, &visit.actor, who, given, visit.now).await?;
    Ok(done(&inside, id, "notice-roster-answered"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    sitz: String,
    vertretung: String,
}

async fn save_deputy(inside: Inside, Id(id): Id<MeetingId>, Form(form): Form<Sent>) -> Answer {
    let visit = &inside.visit;
    seen(&inside, id).await?;
    let seat: MeetingSeatId = form.sitz.parse().map_err(|_| Failure::NOT_FOUND)?;
    let deputy = form.vertretung.trim();
    let deputy = if deputy.is_empty() {
        None
    } else {
        Some(deputy.parse().map_err(|_| Failure::NOT_FOUND)?)
    };
    let (db, desk) = (&visit.state.db, desk(&inside));
    send_deputy(db, &desk, &visit.actor, (id, seat), deputy, visit.now).await?;
    let notice = match deputy {
        Some(_) => "notice-roster-deputy",
        None => "notice-roster-deputy-back",
    };
    Ok(done(&inside, id, notice))
}

/// A guest as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Entered {
    name: String,
    email: String,
}

#[derive(Template)]
#[template(path = "meeting_guest.html")]
struct GuestPage {
    shell: Shell,
    checks: Checks,
    form: Entered,
    back: String,
}

async fn save_guest(inside: Inside, Id(id): Id<MeetingId>, Form(form): Form<Entered>) -> Answer {
    let visit = &inside.visit;
    let of = managed(&inside, id).await?;
    let mut checks = Checks::default();
    let email = match form.email.trim() {
        "" => Some(None),
        text => EmailAddress::parse(text).ok().map(Some),
    };
    let Some(email) = email else {
        let label = visit.t("organisation-email");
        checks.refuse("email", label, visit.t("organisation-email-malformed"));
        return Ok(guest_page(&inside, &of, form, checks));
    };
    let guest = Guest {
        name: form.name.split_whitespace().collect::<Vec<_>>().join(" "),
        email,
        person: None,
    };
    let (db, desk) = (&visit.state.db, desk(&inside));
    match add_guest(db, &desk, &visit.actor, id, guest, visit.now).await {
        Ok(_) => Ok(done(&inside, id, "notice-roster-guest")),
        Err(error) if error.kind() == Kind::Invalid => {
            let field = error.field().unwrap_or("name");
            let label = if field == "email" {
                "organisation-email"
            } else {
                "roster-guest-name"
            };
            checks.refuse(field, visit.t(label), visit.t(error.text()));
            Ok(guest_page(&inside, &of, form, checks))
        }
        Err(error) => Err(error.into()),
    }
}

fn guest_page(inside: &Inside, of: &Meeting, form: Entered, checks: Checks) -> Response {
    let visit = &inside.visit;
    let shell = inside.shell(Head {
        title: visit.t("roster-guest-add").into_owned(),
        context: of.title.clone(),
        crumbs: crumbs(inside, of),
    });
    let status = status(&checks);
    let page = GuestPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        back: format!("/treffen/{}", of.id),
    };
    page_with_status(status, &page)
}

#[derive(Template)]
#[template(path = "meeting_reply.html")]
struct ReplyPage {
    shell: Shell,
    checks: Checks,
    action: String,
    back: String,
}

/// Takes the file that a calendar sent as a reply.
async fn save_reply(inside: Inside, Id(id): Id<MeetingId>, form: SentForm) -> Answer {
    let visit = &inside.visit;
    let of = managed(&inside, id).await?;
    let file = calendar_of(form).await.unwrap_or_default();
    let (db, network) = (&visit.state.db, inside.network.id);
    match reply(db, &visit.actor, network, &file, visit.now).await {
        Ok(_) => Ok(done(&inside, id, "notice-roster-reply")),
        Err(error) if error.field() == Some("datei") => {
            let mut checks = Checks::default();
            checks.refuse("datei", visit.t("roster-reply-file"), visit.t(error.text()));
            let shell = inside.shell(Head {
                title: visit.t("roster-reply").into_owned(),
                context: of.title.clone(),
                crumbs: crumbs(&inside, &of),
            });
            let page = ReplyPage {
                action: shell.inside(&format!("/treffen/{id}/antworten")),
                shell: faulty(shell, &checks),
                checks,
                back: format!("/treffen/{id}"),
            };
            Ok(web::refused_page(error.kind(), &page))
        }
        Err(error) => Err(error.into()),
    }
}

/// The file of the form, as far as a reply may be long.
async fn calendar_of(form: SentForm) -> Option<Vec<u8>> {
    let mut form = form.ok()?;
    while let Some(field) = form.next_field().await.ok()? {
        if field.name() == Some("datei") {
            return Some(field.bytes().await.ok()?.to_vec());
        }
    }
    None
}
