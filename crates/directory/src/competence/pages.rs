//! "Wer weiß was": who of the people in the network knows about something.

use super::{Holder, of};
use crate::pages::Linked;
use crate::person::pages::positions_in_words;
use crate::search::{self, Query as Wanted};
use crate::{organisation, person};
use askama::Template;
use axum::extract::Query;
use axum::routing::get;
use platform::network::pages::Inside;
use serde::Deserialize;
use web::{Answer, Head, Pager, Router, Shell, page};

/// The routes.
pub(crate) fn routes() -> Router {
    Router::new().route("/{slug}/intern/wissen", get(show))
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
    competences: Vec<Linked>,
}

#[derive(Template)]
#[template(path = "knowledge.html")]
struct KnowledgePage {
    shell: Shell,
    q: String,
    heading: String,
    rows: Vec<Row>,
    pager: Pager,
}

async fn show(inside: Inside, Query(asked): Query<Asked>) -> Answer {
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
        title: visit.t("competence-who-knows").into_owned(),
        context: visit.t("competence-who-knows-context").into_owned(),
        ..Head::default()
    });
    let today = visit.now.day();
    let people = person::seen_many(db, actor, &found.ids).await?;
    let places = people.iter().flat_map(|it| &it.person.positions);
    let names = organisation::names(db, actor, places.map(|it| it.organisation)).await?;
    let mut rows = Vec::new();
    for seen in people {
        let person = seen.person;
        let known = of(db, Holder::Person(person.id), seen.proof.reach()).await?;
        rows.push(Row {
            name: person.details.name(),
            href: shell.inside(&format!("/personen/{}", person.id)),
            positions: positions_in_words(&person, &names, today),
            competences: known
                .into_iter()
                .map(|it| Linked {
                    href: shell.inside(&format!(
                        "/wissen?q={}",
                        crate::pages::encoded(it.label.as_str())
                    )),
                    text: it.label.to_string(),
                })
                .collect(),
        });
    }
    Ok(page(&KnowledgePage {
        q: asked.q,
        heading: shell.t_count("person-count", total).into_owned(),
        rows,
        pager: Pager::new(
            u64::try_from(wanted).unwrap_or(1),
            size,
            total,
            &visit.query,
        ),
        shell,
    }))
}
