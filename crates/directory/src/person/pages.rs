//! The people of a network; one person: positions over time, what they know, and the
//! form of both.

use super::form::PersonForm;
use super::{Person, change, may_edit, seen, seen_many};
use crate::competence::{self, Holder};
use crate::organisation;
use crate::pages::{Linked, encoded, faulty, since, status, tel};
use crate::privacy::policy::may_ask_erasure;
use crate::search::{self, Query as Wanted};
use askama::Template;
use axum::extract::{Form, Query};
use axum::response::IntoResponse;
use axum::routing::get;
use kernel::{Confidentiality, Date, OrganisationId, PersonId, Refusal};
use platform::network::pages::Inside;
use serde::Deserialize;
use std::collections::HashMap;
use web::{Answer, Checks, Crumb, Failure, Head, Id, Pager, Router, Shell, page, page_with_status};

/// The routes.
pub(crate) fn routes() -> Router {
    let one = "/{slug}/intern/personen/{id}";
    Router::new()
        .route("/{slug}/intern/personen", get(list))
        .route(one, get(show))
        .route(&format!("{one}/bearbeiten"), get(edit).post(save))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    seite: String,
}

struct Row {
    name: String,
    href: String,
    positions: String,
    phone: Linked,
    email: String,
}

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    shell: Shell,
    q: String,
    heading: String,
    rows: Vec<Row>,
    pager: Pager,
}

async fn list(inside: Inside, Query(asked): Query<Asked>) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let wanted: usize = asked.seite.parse().unwrap_or(1).clamp(1, 100_000);
    let mut query = Wanted {
        words: asked.q.clone(),
        network: Some(inside.network.id),
        ..Wanted::default()
    };
    let size = query.limit.get();
    query.offset = (wanted - 1) * usize::try_from(size).unwrap_or(25);
    let found = search::people(db, actor, &query).await?;
    let total = u64::try_from(found.total).unwrap_or(u64::MAX);
    let shell = inside.shell(Head {
        title: visit.t("person-many").into_owned(),
        context: visit.t("person-many-context").into_owned(),
        ..Head::default()
    });
    let people = seen_many(db, actor, &found.ids).await?;
    let places = people.iter().flat_map(|it| &it.person.positions);
    let names = organisation::names(db, actor, places.map(|it| it.organisation)).await?;
    let row = |person: Person| {
        let details = &person.details;
        let phone = details.phone.as_ref().or(details.mobile.as_ref());
        let phone = phone.map(ToString::to_string).unwrap_or_default();
        let email = details.email.as_ref();
        Row {
            name: details.name(),
            href: shell.inside(&format!("/personen/{}", person.id)),
            positions: positions_in_words(&person, &names, visit.now.day()),
            phone: Linked {
                href: tel(&phone),
                text: phone,
            },
            email: email.map(ToString::to_string).unwrap_or_default(),
        }
    };
    let rows = people.into_iter().map(|it| row(it.person)).collect();
    let page_number = u64::try_from(wanted).unwrap_or(1);
    Ok(page(&PeoplePage {
        q: asked.q,
        heading: shell.t_count("person-count", total).into_owned(),
        rows,
        pager: Pager::new(page_number, size, total, &visit.query),
        shell,
    }))
}

struct PositionLine {
    title: String,
    place: Linked,
    span: String,
}

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    shell: Shell,
    card: String,
    phones: Vec<Linked>,
    email: String,
    demo: bool,
    edit: String,
    positions: Vec<PositionLine>,
    competences: Vec<Linked>,
    may_ask_erasure: bool,
    erasure: String,
}

/// What somebody is on a day, with the places: "Bürgermeisterin, Stadt Gladbeck".
pub(crate) fn positions_in_words(
    person: &Person,
    names: &HashMap<OrganisationId, String>,
    day: Date,
) -> String {
    let held = person.positions_on(day).map(|it| {
        let place = names.get(&it.organisation);
        place.map_or_else(
            || it.title.to_string(),
            |place| format!("{}, {place}", it.title),
        )
    });
    held.collect::<Vec<_>>().join(" · ")
}

async fn show(inside: Inside, Id(id): Id<PersonId>) -> Answer {
    let visit = &inside.visit;
    let (db, actor) = (&visit.state.db, &visit.actor);
    let found = seen(db, actor, id).await?.ok_or(Failure::NOT_FOUND)?;
    let (person, reach) = (found.person, found.proof.reach());
    let places = person.positions.iter().map(|it| it.organisation);
    let names = organisation::names(db, actor, places).await?;
    let shell = inside.shell(Head {
        title: person.details.name(),
        crumbs: vec![Crumb {
            text: visit.t("person-many").into_owned(),
            path: inside.path("/personen"),
        }],
        ..Head::default()
    });
    let may_ask_erasure = may_ask_erasure(actor, &person).is_ok();
    let positions = person.positions.iter().map(|it| PositionLine {
        title: it.title.to_string(),
        span: since(visit, it.since, it.until),
        place: match names.get(&it.organisation) {
            Some(name) => Linked {
                text: name.clone(),
                href: shell.inside(&format!("/verzeichnis/{}", it.organisation)),
            },
            None => Linked {
                text: String::new(),
                href: String::new(),
            },
        },
    });
    let positions = positions.collect();
    let phones = [&person.details.phone, &person.details.mobile];
    let phones = phones.into_iter().flatten().map(|it| Linked {
        href: tel(it.as_str()),
        text: it.to_string(),
    });
    let known = competence::of(db, Holder::Person(id), reach).await?;
    let known = known.into_iter().map(|it| Linked {
        href: shell.inside(&format!("/wissen?q={}", encoded(it.label.as_str()))),
        text: it.label.to_string(),
    });
    let email = person.details.email.as_ref();
    Ok(page(&PersonPage {
        card: shell.inside(&format!("/personen/{id}/karte.vcf")),
        phones: phones.collect(),
        email: email.map(ToString::to_string).unwrap_or_default(),
        demo: person.demo,
        edit: match may_edit(actor, &person, visit.now.day()) {
            Ok(_) => shell.inside(&format!("/personen/{id}/bearbeiten")),
            Err(_) => String::new(),
        },
        positions,
        competences: known.collect(),
        may_ask_erasure,
        erasure: shell.inside(&format!("/personen/{id}/loeschung")),
        shell,
    }))
}

#[derive(Template)]
#[template(path = "person_form.html")]
struct FormPage {
    shell: Shell,
    checks: Checks,
    form: PersonForm,
    levels: Vec<&'static str>,
    back: String,
}

async fn edit(inside: Inside, Id(id): Id<PersonId>) -> Answer {
    let person = own(&inside, id).await?;
    let (db, reach) = (&inside.visit.state.db, Confidentiality::CentralOffice);
    let known = competence::of(db, Holder::Person(id), reach).await?;
    let known: Vec<_> = known.iter().map(|it| it.label.to_string()).collect();
    let form = PersonForm {
        kompetenzen: known.join("\n"),
        ..PersonForm::of(&person)
    };
    Ok(form_page(&inside, &person, form, Checks::default()))
}

async fn save(inside: Inside, Id(id): Id<PersonId>, Form(form): Form<PersonForm>) -> Answer {
    let visit = &inside.visit;
    let (db, actor, now) = (&visit.state.db, &visit.actor, visit.now);
    let person = own(&inside, id).await?;
    let mut checks = Checks::default();
    let read = form.read(visit, &mut checks);
    let level = Confidentiality::from_word(&form.level).unwrap_or(Confidentiality::Network);
    let (known, wrong) = competence::read(&form.kompetenzen, level);
    if known.len() > competence::MOST {
        let label = visit.t("competence-title");
        checks.refuse("kompetenzen", label, visit.t("competence-error-too-many"));
    } else if !wrong.is_empty() {
        let label = visit.t("competence-title");
        checks.refuse("kompetenzen", label, visit.t("form-line-missing"));
    }
    let (Some(read), true) = (read, checks.is_fine()) else {
        return Ok(form_page(&inside, &person, form, checks));
    };
    change(db, actor, id, read.details, read.levels, now).await?;
    match competence::assign(db, actor, Holder::Person(id), &known, now).await {
        Ok(()) => {}
        Err(error) if error.field().is_some() => {
            let label = visit.t("competence-title");
            checks.refuse("kompetenzen", label, visit.t(error.text()));
            return Ok(form_page(&inside, &person, form, checks));
        }
        Err(error) => return Err(error.into()),
    }
    let path = inside.path(&format!("/personen/{id}"));
    let done = visit.redirect_with_notice(&path, "notice-person-changed");
    Ok(done.into_response())
}

/// The person, if the actor may change the record.
async fn own(inside: &Inside, id: PersonId) -> Result<Person, Failure> {
    let visit = &inside.visit;
    let found = seen(&visit.state.db, &visit.actor, id).await?;
    let person = found.ok_or(Failure::NOT_FOUND)?.person;
    may_edit(&visit.actor, &person, visit.now.day())?;
    Ok(person)
}

fn form_page(
    inside: &Inside,
    person: &Person,
    form: PersonForm,
    checks: Checks,
) -> axum::response::Response {
    let visit = &inside.visit;
    let back = format!("/personen/{}", person.id);
    let shell = inside.shell(Head {
        title: visit.t("person-edit").into_owned(),
        context: person.details.name(),
        crumbs: vec![
            Crumb {
                text: visit.t("person-many").into_owned(),
                path: inside.path("/personen"),
            },
            Crumb {
                text: person.details.name(),
                path: inside.path(&back),
            },
        ],
    });
    let status = status(&checks);
    let page = FormPage {
        shell: faulty(shell, &checks),
        checks,
        form,
        levels: Confidentiality::ALL.iter().map(|it| it.word()).collect(),
        back,
    };
    page_with_status(status, &page)
}
