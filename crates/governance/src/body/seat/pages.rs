//! Filling a seat, ending one, naming who stands in.

use super::{Which, end_deputy, fill, name_deputy, vacate};
use crate::body::pages::{crumb, found, role_of};
use crate::body::store::{Whole, around};
use crate::body::{Sitting, may_manage, may_name_deputy};
use askama::Template;
use axum::extract::{Form, Query};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use directory::pages::{faulty, status};
use directory::{organisation, person};
use kernel::{BodyId, Date, Kind, OrganisationId, PersonId, Refusal, fold};
use platform::network::pages::Inside;
use serde::Deserialize;
use web::{Answer, Checks, Crumb, Failure, Head, Id, Router, Shell, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let body = "/{slug}/intern/gremien/{id}";
    Router::new()
        .route(&format!("{body}/sitz"), get(show_fill).post(save_fill))
        .route(
            &format!("{body}/sitz-beenden"),
            get(show_end).post(save_end),
        )
        .route(
            &format!("{body}/stellvertretung"),
            get(show_deputy).post(save_deputy),
        )
        .route(
            &format!("{body}/stellvertretung-beenden"),
            post(save_deputy_end),
        )
}

/// What was entered, as entered, and what the address asks about.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Filled {
    regel: String,
    sitz: String,
    organisation: String,
    person: String,
    ab: String,
    bis: String,
}

#[derive(Template)]
#[template(path = "seat_form.html")]
struct SeatPage {
    shell: Shell,
    checks: Checks,
    form: Filled,
    step: Step,
    organisations: Vec<(String, String)>,
    people: Vec<(String, String)>,
    /// Whose people are chosen among.
    of: String,
    back: String,
    save: String,
}

/// What can be chosen: word and name.
type Choices = Vec<(String, String)>;

/// What is asked next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Organisation,
    Person,
    End,
}

async fn show_fill(inside: Inside, Id(id): Id<BodyId>, Query(form): Query<Filled>) -> Answer {
    fill_page(&inside, id, form, Checks::default()).await
}

async fn fill_page(inside: &Inside, id: BodyId, form: Filled, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let whole = found(inside, id).await?;
    may_manage(&visit.actor, inside.network.id)?;
    let rule = form.regel.parse().map_err(|_| Failure::NOT_FOUND)?;
    let known = whole.rules.iter().find(|it| it.id == rule);
    let rule = known.ok_or(Failure::NOT_FOUND)?;
    let chosen: Option<OrganisationId> = form.organisation.parse().ok();
    let mut form = form;
    let mut organisations = Vec::new();
    let (step, people) = if let Some(id) = chosen {
        (Step::Person, people(inside, id).await?)
    } else {
        organisations = eligible(inside, &whole, rule).await?;
        (Step::Organisation, Vec::new())
    };
    if form.ab.is_empty() {
        form.ab = visit.now.day().to_string();
    }
    let title = visit.t_with(
        "body-fill-title",
        &[("role", role_of(inside, &whole, rule.id).into())],
    );
    let head = (title.into_owned(), "body-fill");
    seat_page(
        inside,
        &whole,
        head,
        (form, step),
        (organisations, people),
        checks,
    )
    .await
}

async fn seat_page(
    inside: &Inside,
    whole: &Whole,
    (title, save): (String, &'static str),
    (form, step): (Filled, Step),
    (organisations, people): (Choices, Choices),
    checks: Checks,
) -> Answer {
    let visit = &inside.visit;
    let name = whole.body.name.in_lang(visit.lang).to_owned();
    let back = format!("/gremien/{}", whole.body.id);
    let shell = inside.shell(Head {
        title,
        context: name.clone(),
        crumbs: vec![
            crumb(inside),
            Crumb {
                text: name,
                path: inside.path(&back),
            },
        ],
    });
    let of = match form.organisation.parse::<OrganisationId>() {
        Ok(id) => {
            let names = organisation::names(&visit.state.db, &visit.actor, [id]).await?;
            names.into_values().next().unwrap_or_default()
        }
        Err(_) => String::new(),
    };
    let status = status(&checks);
    let page = SeatPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        step,
        organisations,
        people,
        of,
        back,
        save: visit.t(save).into_owned(),
    };
    Ok(page_with_status(status, &page))
}

/// The organisations whose people a rule takes, by name.
async fn eligible(
    inside: &Inside,
    whole: &Whole,
    rule: &crate::body::SeatRule,
) -> Result<Vec<(String, String)>, Failure> {
    let visit = &inside.visit;
    let db = &visit.state.db;
    let bodies = std::slice::from_ref(whole);
    let around = around(db.read(), inside.network.id, bodies, visit.now.day()).await?;
    let members = around.members().iter();
    let taken = members.filter(|(id, kind)| rule.reach.takes(*id, Some(*kind)));
    let mut ids: Vec<OrganisationId> = taken.map(|(id, _)| *id).collect();
    if let crate::body::Reach::Listed(listed) = &rule.reach {
        ids.clone_from(listed);
    }
    let names = organisation::names(db, &visit.actor, ids).await?;
    let mut names: Vec<_> = names
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    names.sort_by_cached_key(|(_, name)| fold(name));
    Ok(names)
}

/// The people of an organisation today, by name.
pub(crate) async fn people(
    inside: &Inside,
    of: OrganisationId,
) -> Result<Vec<(String, String)>, Failure> {
    let visit = &inside.visit;
    let found = person::of_organisation(&visit.state.db, &visit.actor, of).await?;
    let today = visit.now.day();
    let holds = |it: &&person::PersonSeen| {
        let mut positions = it.person.positions_on(today);
        positions.any(|position| position.organisation == of)
    };
    let named = found.iter().filter(holds);
    Ok(named
        .map(|it| (it.person.id.to_string(), it.person.details.name()))
        .collect())
}

async fn save_fill(inside: Inside, Id(id): Id<BodyId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let mut checks = Checks::default();
    let rule = form.regel.parse().map_err(|_| Failure::NOT_FOUND)?;
    let Ok(organisation) = form.organisation.parse() else {
        checks.refuse(
            "organisation",
            visit.t("body-organisation"),
            visit.t("form-choose"),
        );
        return fill_page(&inside, id, form, checks).await;
    };
    let chosen = form.person_and_day(&inside, &mut checks);
    let Some((person, since)) = chosen else {
        return fill_page(&inside, id, form, checks).await;
    };
    let (db, actor) = (&visit.state.db, &visit.actor);
    let who = (organisation, person);
    match fill(db, actor, (id, rule), who, since, visit.now).await {
        Ok(_) => Ok(done(&inside, id, "notice-body-filled")),
        Err(error) if error.kind() == Kind::Invalid => {
            checks.refuse("person", visit.t("body-person"), visit.t(error.text()));
            fill_page(&inside, id, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

fn done(inside: &Inside, id: BodyId, notice: &'static str) -> Response {
    let path = inside.path(&format!("/gremien/{id}"));
    let done = inside.visit.redirect_with_notice(&path, notice);
    done.into_response()
}

impl Filled {
    fn person_and_day(&self, inside: &Inside, checks: &mut Checks) -> Option<(PersonId, Date)> {
        let visit = &inside.visit;
        let person = self.person.parse().ok();
        if person.is_none() {
            checks.refuse("person", visit.t("body-person"), visit.t("form-choose"));
        }
        let day = self.ab.trim().parse().ok();
        if day.is_none() {
            checks.refuse(
                "ab",
                visit.t("body-from"),
                visit.t("directory-day-malformed"),
            );
        }
        Some((person?, day?))
    }

    fn which(&self) -> Result<Which, Failure> {
        if let Ok(seat) = self.sitz.parse() {
            return Ok(Which::Seat(seat));
        }
        let rule = self.regel.parse();
        let organisation = self.organisation.parse();
        match (rule, organisation) {
            (Ok(rule), Ok(organisation)) => Ok(Which::Office(rule, organisation)),
            _ => Err(Failure::NOT_FOUND),
        }
    }
}

/// The seat the address asks about, as it is held today.
async fn sitting(inside: &Inside, whole: &Whole, which: Which) -> Result<Sitting, Failure> {
    let visit = &inside.visit;
    let bodies = std::slice::from_ref(whole);
    let today = visit.now.day();
    let around = around(visit.state.db.read(), inside.network.id, bodies, today).await?;
    let mut sittings = whole.on(&around, today).sittings.into_iter();
    let found = sittings.find(|it| which.is(it));
    found.ok_or(Failure::NOT_FOUND)
}

async fn show_end(inside: Inside, Id(id): Id<BodyId>, Query(form): Query<Filled>) -> Answer {
    let form = Filled {
        bis: inside.visit.now.day().to_string(),
        ..form
    };
    end_page(&inside, id, form, Checks::default()).await
}

async fn end_page(inside: &Inside, id: BodyId, form: Filled, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let whole = found(inside, id).await?;
    may_manage(&visit.actor, inside.network.id)?;
    let sitting = sitting(inside, &whole, form.which()?).await?;
    let holder = sitting.holder.ok_or(Failure::NOT_FOUND)?;
    let seen = person::seen(&visit.state.db, &visit.actor, holder).await?;
    let name = seen.map(|it| it.person.details.name());
    let args = [("name", name.unwrap_or_default().into())];
    let head = (
        visit.t_with("body-end-title", &args).into_owned(),
        "body-end",
    );
    let lists = (Vec::new(), Vec::new());
    seat_page(inside, &whole, head, (form, Step::End), lists, checks).await
}

async fn save_end(inside: Inside, Id(id): Id<BodyId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let mut checks = Checks::default();
    let seat = form.sitz.parse().map_err(|_| Failure::NOT_FOUND)?;
    let Ok(until) = form.bis.trim().parse() else {
        checks.refuse(
            "bis",
            visit.t("body-until"),
            visit.t("directory-day-malformed"),
        );
        return end_page(&inside, id, form, checks).await;
    };
    let (db, actor) = (&visit.state.db, &visit.actor);
    match vacate(db, actor, (id, seat), until, visit.now).await {
        Ok(()) => Ok(done(&inside, id, "notice-body-vacated")),
        Err(error) if error.kind() == Kind::Invalid => {
            checks.refuse("bis", visit.t("body-until"), visit.t(error.text()));
            end_page(&inside, id, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn show_deputy(inside: Inside, Id(id): Id<BodyId>, Query(form): Query<Filled>) -> Answer {
    let form = Filled {
        ab: inside.visit.now.day().to_string(),
        ..form
    };
    deputy_page(&inside, id, form, Checks::default()).await
}

async fn deputy_page(inside: &Inside, id: BodyId, form: Filled, checks: Checks) -> Answer {
    let visit = &inside.visit;
    let whole = found(inside, id).await?;
    let sitting = sitting(inside, &whole, form.which()?).await?;
    let organisation = sitting.organisation.ok_or(Failure::NOT_FOUND)?;
    may_name_deputy(
        &visit.actor,
        inside.network.id,
        sitting.holder,
        Some(organisation),
    )?;
    let mut people = people(inside, organisation).await?;
    let holder = sitting.holder.map(|it| it.to_string());
    people.retain(|(id, _)| Some(id) != holder.as_ref());
    let form = Filled {
        organisation: organisation.to_string(),
        ..form
    };
    let head = (
        visit.t("body-deputy-title").into_owned(),
        "body-deputy-name",
    );
    let lists = (Vec::new(), people);
    seat_page(inside, &whole, head, (form, Step::Person), lists, checks).await
}

async fn save_deputy(inside: Inside, Id(id): Id<BodyId>, Form(form): Form<Filled>) -> Answer {
    let visit = &inside.visit;
    let mut checks = Checks::default();
    let which = form.which()?;
    let Some((person, since)) = form.person_and_day(&inside, &mut checks) else {
        return deputy_page(&inside, id, form, checks).await;
    };
    let (db, actor) = (&visit.state.db, &visit.actor);
    match name_deputy(db, actor, (id, which), person, since, visit.now).await {
        Ok(_) => Ok(done(&inside, id, "notice-body-deputy")),
        Err(error) if error.kind() == Kind::Invalid => {
            checks.refuse("person", visit.t("body-person"), visit.t(error.text()));
            deputy_page(&inside, id, form, checks).await
        }
        Err(error) => Err(error.into()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Ended {
    stellvertretung: String,
}

async fn save_deputy_end(inside: Inside, Id(id): Id<BodyId>, Form(form): Form<Ended>) -> Answer {
    let visit = &inside.visit;
    found(&inside, id).await?;
    let deputy = form
        .stellvertretung
        .parse()
        .map_err(|_| Failure::NOT_FOUND)?;
    end_deputy(&visit.state.db, &visit.actor, (id, deputy), visit.now).await?;
    Ok(done(&inside, id, "notice-body-deputy-ended"))
}
