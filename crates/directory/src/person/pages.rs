//! One person: positions over time and what they know.

use super::seen;
use crate::competence::{self, Holder};
use crate::organisation;
use crate::pages::{Linked, encoded, since, tel};
use crate::privacy::policy::may_ask_erasure;
use askama::Template;
use axum::routing::get;
use kernel::PersonId;
use platform::network::pages::Inside;
use web::{Answer, Crumb, Failure, Head, Id, Router, Shell, page};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new().route("/{slug}/intern/personen/{id}", get(show))
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
    phones: Vec<Linked>,
    email: String,
    demo: bool,
    positions: Vec<PositionLine>,
    competences: Vec<Linked>,
    may_ask_erasure: bool,
    erasure: String,
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
            text: visit.t("competence-who-knows").into_owned(),
            path: inside.path("/wissen"),
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
        phones: phones.collect(),
        email: email.map(ToString::to_string).unwrap_or_default(),
        demo: person.demo,
        positions,
        competences: known.collect(),
        may_ask_erasure,
        erasure: shell.inside(&format!("/personen/{id}/loeschung")),
        shell,
    }))
}
