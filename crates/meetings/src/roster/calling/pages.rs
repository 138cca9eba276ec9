//! Calling a meeting: until when the invitation has to arrive, whom it goes to, and sending it.

use crate::meeting::pages::{crumbs, desk, done, managed};
use crate::meeting::{Meeting, MeetingId};
use crate::roster::actions::RosterError;
use crate::roster::convening::{Call, Timeliness, convene, timeliness};
use crate::roster::store;
use crate::{rules, sheet};
use askama::Template;
use axum::extract::Form;
use axum::routing::get;
use directory::pages::{faulty, status};
use directory::person;
use kernel::{PersonId, Refusal as _};
use platform::network::pages::Inside;
use platform::press::pages::AtHand;
use serde::Deserialize;
use web::{Answer, Checks, Failure, Head, Id, Router, Shell, Visit, page_with_status};

/// The routes.
pub(in crate::roster) fn routes() -> Router {
    let path = "/{slug}/intern/treffen/{id}/einladung";
    Router::new().route(path, get(show_call).post(save_call))
}

/// A call as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Called {
    grund: String,
    stand: String,
}

#[derive(Template)]
#[template(path = "meeting_call.html")]
struct CallPage {
    shell: Shell,
    checks: Checks,
    form: Called,
    /// Until when the invitation has to have arrived, in words.
    until: String,
    is_late: bool,
    /// Who gets it: name and address, or that it goes by post.
    whom: Vec<(String, String)>,
    back: String,
}

async fn show_call(inside: Inside, Id(id): Id<MeetingId>) -> Answer {
    let found = managed(&inside, id).await?;
    if !found.is_planned() {
        return Err(Failure::NOT_FOUND);
    }
    let form = Called {
        stand: found.version.to_string(),
        ..Called::default()
    };
    call_page(&inside, &found, form, Checks::default()).await
}

async fn call_page(inside: &Inside, of: &Meeting, form: Called, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let (db, today) = (&visit.state.db, visit.now.day());
    let rules = rules::in_force(db, of.body, of.day()).await?;
    let land = rules::land(db, of.network, today).await?;
    let time = timeliness(rules.as_ref().map(|it| &it.set), of, land, today);
    let shell = inside.shell(Head {
        title: visit.t("meeting-call").into_owned(),
        context: of.title.clone(),
        crumbs: crumbs(inside, of),
    });
    let status = status(&checks);
    let page = CallPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        until: until(visit, time),
        is_late: matches!(time, Timeliness::TooLate { .. }),
        whom: whom(inside, of).await?,
        back: format!("/treffen/{}", of.id),
    };
    Ok(page_with_status(status, &page))
}

/// Until when, as a sentence.
fn until(visit: &Visit, time: Timeliness) -> String {
    let (key, day) = match time {
        Timeliness::Unregulated => return visit.t("roster-unregulated").into_owned(),
        Timeliness::InTime {
            until,
            urgent: false,
        } => ("roster-in-time", until),
        Timeliness::InTime { until, .. } => ("roster-in-time-urgent", until),
        Timeliness::TooLate { until } => ("roster-too-late", until),
    };
    let args = [("day", web::day_in_words(visit.lang, day).into())];
    visit.t_with(key, &args).into_owned()
}

/// Who will be called: whoever sits in the body on the day and is not called yet, and guests.
async fn whom(inside: &Inside, of: &Meeting) -> Result<Vec<(String, String)>, Failure> {
    let visit = &inside.visit;
    let db = &visit.state.db;
    let all = store::invitees(db.read(), of.id).await?;
    let called = |id: PersonId| all.iter().any(|it| it.person == Some(id));
    let mut ids = Vec::new();
    if let Some(whole) = governance::body::whole(db.read(), of.body).await? {
        let bodies = std::slice::from_ref(&whole);
        let around = governance::body::around(db.read(), of.network, bodies, of.day()).await?;
        let sittings = whole.on(&around, of.day()).sittings;
        ids.extend(sittings.iter().filter_map(|it| it.holder));
    }
    ids.retain(|id| !called(*id));
    let seen = person::seen_many(db, &visit.actor, &ids).await?;
    let post = visit.t("roster-by-post");
    let mut found: Vec<_> = seen
        .iter()
        .map(|it| {
            let email = it.person.details.email.as_ref().map(ToString::to_string);
            (
                it.person.details.name(),
                email.unwrap_or_else(|| post.to_string()),
            )
        })
        .collect();
    let guests = all.iter().filter(|it| it.sent_at.is_none());
    found.extend(guests.map(|it| {
        let email = it.email.as_ref().map(ToString::to_string);
        (it.name.clone(), email.unwrap_or_else(|| post.to_string()))
    }));
    Ok(found)
}

async fn save_call(
    inside: Inside,
    press: AtHand,
    Id(id): Id<MeetingId>,
    Form(form): Form<Called>,
) -> Answer {
    let visit = &inside.visit;
    let of = managed(&inside, id).await?;
    let (db, actor, today) = (&visit.state.db, &visit.actor, visit.now.day());
    let rules = rules::in_force(db, of.body, of.day()).await?;
    let land = rules::land(db, of.network, today).await?;
    // Printed before the transaction, from the version that was seen.
    let manuscript = sheet::invitation(&inside, &of).await?;
    let printed = press.print(&manuscript).await?;
    let late = form.grund.split_whitespace().collect::<Vec<_>>().join(" ");
    let wish = Call {
        version: form.stand.parse().unwrap_or(0),
        paper: Some((sheet::file_name(&inside, &of), printed.pdf)),
        late: (!late.is_empty()).then_some(late),
    };
    let (desk, set) = (desk(&inside), rules.as_ref().map(|it| &it.set));
    match convene(db, &desk, actor, (id, set, land), wish, visit.now).await {
        Ok(_) => Ok(done(&inside, id, "notice-meeting-called")),
        Err(error @ (RosterError::TooLate | RosterError::NothingOnIt)) => {
            let mut checks = Checks::default();
            let label = visit.t("roster-late-reason");
            checks.refuse("grund", label, visit.t(error.text()));
            call_page(&inside, &of, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}
