//! Who follows, and from which day.

use crate::organisation::Organisation;
use crate::pages::{Linked, below, faulty, status};
use crate::person::form::PersonForm;
use crate::person::position::pages::{back, held, people_crumbs, refuse};
use crate::person::{self, NewPerson, Position, PositionId, may_grant, succeed};
use askama::Template;
use axum::extract::Form;
use kernel::{Confidentiality, Date, PersonId};
use platform::network::pages::Inside;
use serde::Deserialize;
use web::{Answer, Checks, Head, Id, Shell, page_with_status};

/// What was entered, as entered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::person::position) struct Filled {
    ab: String,
    /// Somebody who is there already; empty for a new person.
    person: String,
    #[serde(flatten)]
    who: PersonForm,
}

#[derive(Template)]
#[template(path = "succession.html")]
struct SuccessionPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    intro: String,
    colleagues: Vec<Linked>,
    levels: Vec<&'static str>,
    back: String,
}

pub(in crate::person::position) async fn show(inside: Inside, Id(id): Id<PositionId>) -> Answer {
    let (position, place) = held(&inside, id).await?;
    may_grant(&inside.visit.actor, &place, position.role)?;
    let form = Filled {
        who: PersonForm::blank(),
        ..Filled::default()
    };
    answer(&inside, (&position, &place), form, Checks::default()).await
}

pub(in crate::person::position) async fn save(
    inside: Inside,
    Id(id): Id<PositionId>,
    Form(form): Form<Filled>,
) -> Answer {
    let visit = &inside.visit;
    let (position, place) = held(&inside, id).await?;
    may_grant(&inside.visit.actor, &place, position.role)?;
    let mut checks = Checks::default();
    let day: Option<Date> = form.ab.trim().parse().ok();
    if day.is_none() {
        let label = visit.t("position-from");
        checks.refuse("ab", label, visit.t("directory-day-malformed"));
    }
    let known: Option<PersonId> = form.person.parse().ok();
    let who = match known {
        Some(id) => Some(NewPerson::Known(id)),
        None => form
            .who
            .read(visit, &mut checks)
            .map(|read| NewPerson::Unknown(Box::new(read.details), read.levels)),
    };
    let (Some(day), Some(who)) = (day, who) else {
        return answer(&inside, (&position, &place), form, checks).await;
    };
    let (db, actor) = (&visit.state.db, &visit.actor);
    match succeed(db, actor, id, who, day, visit.now).await {
        Ok(_) => Ok(back(&inside, place.id, "notice-position-handed-over")),
        Err(person::PersonError::EndsBeforeItBegan(_)) => {
            let label = visit.t("position-from");
            checks.refuse("ab", label, visit.t("position-from-early"));
            answer(&inside, (&position, &place), form, checks).await
        }
        Err(error) => {
            refuse(&inside, &mut checks, error)?;
            answer(&inside, (&position, &place), form, checks).await
        }
    }
}

async fn answer(
    inside: &Inside,
    (position, place): (&Position, &Organisation),
    form: Filled,
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let there = person::of_organisation(db, actor, place.id).await?;
    let (now, others): (Vec<_>, Vec<_>) = there
        .into_iter()
        .map(|it| it.person)
        .partition(|it| it.id == position.person);
    let name = now.first().map(|it| it.details.name()).unwrap_or_default();
    let args = [
        ("name", name.into()),
        ("title", position.title.to_string().into()),
    ];
    let shell = inside.shell(Head {
        title: visit.t("position-hand-over").into_owned(),
        context: format!("{}, {}", position.title, place.profile.name),
        crumbs: people_crumbs(inside, place),
    });
    let status = status(&checks);
    let page = SuccessionPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        intro: visit.t_with("position-hand-over-intro", &args).into_owned(),
        colleagues: others
            .into_iter()
            .map(|it| Linked {
                text: it.details.name(),
                href: it.id.to_string(),
            })
            .collect(),
        levels: Confidentiality::ALL.iter().map(|it| it.word()).collect(),
        back: below(place.id, "/personen"),
    };
    Ok(page_with_status(status, &page))
}
