//! An organisation's people today and in the past; adding one, changing and ending a
//! position.

use super::form::{PositionForm, roles};
use super::succession;
use crate::organisation::{self, Organisation, may_edit, seen};
use crate::pages::{Linked, below, faulty, organisation_crumbs, since, status};
use crate::person::form::PersonForm;
use crate::person::{
    self, NewPerson, PersonError, PersonSeen, Position, PositionId, enter, find_unlocked_position,
    rearrange, resign,
};
use crate::search;
use askama::Template;
use axum::extract::{Form, Query};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use kernel::{Confidentiality, Kind, OrganisationId, PersonId, Refusal};
use platform::network::pages::Inside;
use serde::Deserialize;
use web::{Answer, Checks, Crumb, Failure, Head, Id, Router, Shell, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let people = "/{slug}/intern/verzeichnis/{id}/personen";
    let one = "/{slug}/intern/funktionen/{id}";
    Router::new()
        .route(people, get(list))
        .route(&format!("{people}/neu"), get(show_new).post(save_new))
        .route(one, get(show).post(save))
        .route(&format!("{one}/beenden"), post(end))
        .route(
            &format!("{one}/nachfolge"),
            get(succession::show).post(succession::save),
        )
}

struct Holder {
    title: String,
    name: String,
    href: String,
    span: String,
    role: &'static str,
    phone: Linked,
    email: String,
    edit: String,
    follow: String,
    demo: bool,
}

#[derive(Template)]
#[template(path = "positions.html")]
struct PositionsPage {
    shell: Shell,
    may_edit: bool,
    new: String,
    today: Vec<Holder>,
    other: Vec<Holder>,
}

async fn list(inside: Inside, Id(id): Id<OrganisationId>) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    let organisation = found.organisation;
    let shell = inside.shell(Head {
        title: visit.t("person-title").into_owned(),
        context: organisation.profile.name.to_string(),
        crumbs: organisation_crumbs(&inside, &organisation),
    });
    let edits = may_edit(actor, &organisation).is_ok();
    let people = person::of_organisation(db, actor, id).await?;
    let (mut today, mut other) = (Vec::new(), Vec::new());
    for PersonSeen { person, .. } in &people {
        for position in person.positions.iter().filter(|it| it.organisation == id) {
            let line = holder(&inside, &shell, person, position, edits);
            if position.is_held_on(visit.now.day()) {
                today.push((position.title.to_string(), line));
            } else {
                let first = position.since.map(|it| it.to_string());
                other.push((position.title.to_string(), first, line));
            }
        }
    }
    today.sort_by(|one, two| one.0.cmp(&two.0));
    other.sort_by(|one, two| (&one.0, &two.1).cmp(&(&two.0, &one.1)));
    Ok(page(&PositionsPage {
        may_edit: edits,
        new: shell.inside(&below(id, "/personen/neu")),
        today: today.into_iter().map(|(_, line)| line).collect(),
        other: other.into_iter().map(|(_, _, line)| line).collect(),
        shell,
    }))
}

fn holder(
    inside: &Inside,
    shell: &Shell,
    person: &person::Person,
    position: &Position,
    edits: bool,
) -> Holder {
    let visit = &inside.visit;
    let details = &person.details;
    let path = |rest: &str| {
        if edits {
            shell.inside(&format!("/funktionen/{}{rest}", position.id))
        } else {
            String::new()
        }
    };
    let phone = details.phone.as_ref().or(details.mobile.as_ref());
    let phone = phone.map(ToString::to_string).unwrap_or_default();
    let email = details.email.as_ref();
    Holder {
        title: position.title.to_string(),
        name: details.name(),
        href: shell.inside(&format!("/personen/{}", person.id)),
        span: since(visit, position.since, position.until),
        role: position.role.map(kernel::Role::word).unwrap_or_default(),
        phone: Linked {
            href: crate::pages::tel(&phone),
            text: phone,
        },
        email: email.map(ToString::to_string).unwrap_or_default(),
        follow: if position.until.is_none() {
            path("/nachfolge")
        } else {
            String::new()
        },
        edit: path(""),
        demo: person.demo,
    }
}

/// What was entered about a person and their position.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Entered {
    /// A person who is there already.
    person: String,
    trotzdem: String,
    #[serde(flatten)]
    who: PersonForm,
    #[serde(flatten)]
    what: PositionForm,
}

#[derive(Template)]
#[template(path = "position_form.html")]
pub(super) struct PositionPage {
    pub(super) shell: Shell,
    pub(super) checks: Checks,
    pub(super) form: PositionForm,
    pub(super) roles: Vec<&'static str>,
    /// The form of the person; none where the person is known.
    pub(super) who: Option<PersonForm>,
    pub(super) person: String,
    pub(super) levels: Vec<&'static str>,
    /// People of that name.
    pub(super) namesakes: Vec<Linked>,
    /// Where the position is ended; empty for a new one.
    pub(super) end: String,
    pub(super) back: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    person: String,
}

async fn show_new(
    inside: Inside,
    Id(id): Id<OrganisationId>,
    Query(asked): Query<Asked>,
) -> Answer {
    let place = place(&inside, id).await?;
    let entered = Entered {
        person: asked.person,
        who: PersonForm::blank(),
        ..Entered::default()
    };
    new_page(&inside, &place, entered, Checks::default(), Vec::new()).await
}

async fn save_new(
    inside: Inside,
    Id(id): Id<OrganisationId>,
    Form(entered): Form<Entered>,
) -> Answer {
    let visit = &inside.visit;
    let (db, actor, now) = (&visit.state.db, &visit.actor, visit.now);
    let place = place(&inside, id).await?;
    let mut checks = Checks::default();
    let known: Option<PersonId> = entered.person.parse().ok();
    let who = match known {
        Some(id) => Some(NewPerson::Known(id)),
        None => entered
            .who
            .read(visit, &mut checks)
            .map(|read| NewPerson::Unknown(Box::new(read.details), read.levels)),
    };
    let what = entered.what.read(visit, &mut checks);
    let (Some(who), Some(what)) = (who, what) else {
        return new_page(&inside, &place, entered, checks, Vec::new()).await;
    };
    if let (NewPerson::Unknown(details, _), true) = (&who, entered.trotzdem.is_empty()) {
        let namesakes = namesakes(&inside, id, &details.name()).await?;
        if !namesakes.is_empty() {
            let label = visit.t("person-family-name");
            checks.refuse("nachname", label, visit.t("position-namesake"));
            return new_page(&inside, &place, entered, checks, namesakes).await;
        }
    }
    let days = (what.since, what.until);
    let (network, office) = (inside.network.id, what.office);
    match enter(db, actor, (network, id), who, office, days, now).await {
        Ok(_) => Ok(back(&inside, id, "notice-position-saved")),
        Err(error) => {
            refuse(&inside, &mut checks, error)?;
            new_page(&inside, &place, entered, checks, Vec::new()).await
        }
    }
}

/// Notes at its field what the form can mend; everything else is an answer of its own.
pub(super) fn refuse(
    inside: &Inside,
    checks: &mut Checks,
    error: PersonError,
) -> Result<(), Failure> {
    let visit = &inside.visit;
    match &error {
        PersonError::EndsBeforeItBegan(_) => {
            checks.refuse("bis", visit.t("position-until"), visit.t(error.text()));
        }
        PersonError::Denied(kernel::Denied::Forbidden) => {
            checks.refuse(
                "rolle",
                visit.t("position-role"),
                visit.t("position-role-forbidden"),
            );
        }
        _ if error.kind() == Kind::Invalid => {
            checks.refuse(
                "funktion",
                visit.t("person-position"),
                visit.t(error.text()),
            );
        }
        _ => return Err(error.into()),
    }
    Ok(())
}

/// People of this name whom the actor may give a position here.
async fn namesakes(
    inside: &Inside,
    id: OrganisationId,
    name: &str,
) -> Result<Vec<Linked>, Failure> {
    let visit = &inside.visit;
    let (db, actor, today) = (&visit.state.db, &visit.actor, visit.now.day());
    let query = search::Query {
        words: name.to_owned(),
        network: Some(inside.network.id),
        ..search::Query::default()
    };
    let found = search::people(db, actor, &query).await?;
    let found = person::seen_many(db, actor, &found.ids).await?;
    let same = found.into_iter().map(|it| it.person).filter(|it| {
        kernel::fold(&it.details.name()) == kernel::fold(name)
            && person::may_edit(actor, it, today).is_ok()
    });
    Ok(same
        .map(|it| Linked {
            text: it.details.name(),
            href: inside
                .visit
                .href(&inside.path(&below(id, &format!("/personen/neu?person={}", it.id)))),
        })
        .collect())
}

async fn new_page(
    inside: &Inside,
    place: &Organisation,
    entered: Entered,
    checks: Checks,
    namesakes: Vec<Linked>,
) -> Answer {
    let visit = &inside.visit;
    let known: Option<PersonId> = entered.person.parse().ok();
    let mut context = place.profile.name.to_string();
    if let Some(id) = known {
        let found = person::seen(&visit.state.db, &visit.actor, id).await?;
        let found = found.ok_or(Failure::NOT_FOUND)?;
        context = format!("{}, {context}", found.person.details.name());
    }
    let shell = inside.shell(Head {
        title: visit.t("position-new").into_owned(),
        context,
        crumbs: people_crumbs(inside, place),
    });
    let status = status(&checks);
    let page = PositionPage {
        shell: faulty(shell, &checks),
        checks,
        roles: roles(&visit.actor, place),
        form: entered.what,
        who: known.is_none().then_some(entered.who),
        person: entered.person,
        levels: Confidentiality::ALL.iter().map(|it| it.word()).collect(),
        namesakes,
        end: String::new(),
        back: below(place.id, "/personen"),
    };
    Ok(page_with_status(status, &page))
}

async fn show(inside: Inside, Id(id): Id<PositionId>) -> Answer {
    let (position, place) = held(&inside, id).await?;
    let form = PositionForm::of(&position);
    edit_page(&inside, (&position, &place), form, Checks::default()).await
}

async fn save(inside: Inside, Id(id): Id<PositionId>, Form(form): Form<PositionForm>) -> Answer {
    let visit = &inside.visit;
    let (position, place) = held(&inside, id).await?;
    let mut checks = Checks::default();
    let Some(what) = form.read(visit, &mut checks) else {
        return edit_page(&inside, (&position, &place), form, checks).await;
    };
    let days = (what.since, what.until);
    let (db, actor) = (&visit.state.db, &visit.actor);
    match rearrange(db, actor, id, what.office, days, visit.now).await {
        Ok(()) => Ok(back(&inside, place.id, "notice-position-saved")),
        Err(error) => {
            refuse(&inside, &mut checks, error)?;
            edit_page(&inside, (&position, &place), form, checks).await
        }
    }
}

async fn end(inside: Inside, Id(id): Id<PositionId>) -> Answer {
    let visit = &inside.visit;
    let (_, place) = held(&inside, id).await?;
    resign(&visit.state.db, &visit.actor, id, None, visit.now).await?;
    Ok(back(&inside, place.id, "notice-position-ended"))
}

async fn edit_page(
    inside: &Inside,
    (position, place): (&Position, &Organisation),
    form: PositionForm,
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    let found = person::seen(&visit.state.db, &visit.actor, position.person).await?;
    let name = found.map(|it| it.person.details.name()).unwrap_or_default();
    let shell = inside.shell(Head {
        title: visit.t("position-edit").into_owned(),
        context: format!("{name}, {}", place.profile.name),
        crumbs: people_crumbs(inside, place),
    });
    let end = match position.until {
        None => shell.inside(&format!("/funktionen/{}/beenden", position.id)),
        Some(_) => String::new(),
    };
    let status = status(&checks);
    let page = PositionPage {
        shell: faulty(shell, &checks),
        checks,
        roles: roles(&visit.actor, place),
        form,
        who: None,
        person: String::new(),
        levels: Vec::new(),
        namesakes: Vec::new(),
        end,
        back: below(place.id, "/personen"),
    };
    Ok(page_with_status(status, &page))
}

/// The way to a page below an organisation's people.
pub(super) fn people_crumbs(inside: &Inside, place: &Organisation) -> Vec<Crumb> {
    let mut crumbs = organisation_crumbs(inside, place);
    crumbs.push(Crumb {
        text: inside.visit.t("person-title").into_owned(),
        path: inside.path(&below(place.id, "/personen")),
    });
    crumbs
}

/// The organisation, if the actor may edit it.
async fn place(inside: &Inside, id: OrganisationId) -> Result<Organisation, Failure> {
    let (db, actor) = (&inside.visit.state.db, &inside.visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    may_edit(actor, &found.organisation)?;
    Ok(found.organisation)
}

/// A position in an organisation that the actor may edit.
pub(super) async fn held(
    inside: &Inside,
    id: PositionId,
) -> Result<(Position, Organisation), Failure> {
    let db = inside.visit.state.db.read();
    let position = find_unlocked_position(db, id)
        .await?
        .ok_or(Failure::NOT_FOUND)?;
    let place = organisation::store::find(db, position.organisation).await?;
    let place = place.ok_or(Failure::NOT_FOUND)?;
    may_edit(&inside.visit.actor, &place)?;
    Ok((position, place))
}

pub(super) fn back(inside: &Inside, id: OrganisationId, notice: &str) -> axum::response::Response {
    let path = inside.path(&below(id, "/personen"));
    let done = inside.visit.redirect_with_notice(&path, notice);
    done.into_response()
}
