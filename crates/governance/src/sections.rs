//! What governance shows on an organisation's page: its seats.

use crate::body::pages::{Names, role_of};
use crate::body::{around_one, may_read, of_network};
use askama::Template;
use kernel::OrganisationId;
use platform::network::pages::Inside;
use platform::section::{Section, Spot};
use std::collections::BTreeSet;
use web::{Failure, Head, Shell, part};

/// A seat of the organisation.
struct Line {
    body: String,
    href: String,
    who: String,
    role: String,
}

#[derive(Template)]
#[template(path = "section_seats.html")]
struct Seats {
    shell: Shell,
    lines: Vec<Line>,
}

/// Its seats today, if it has any.
pub(crate) async fn sections(inside: &Inside, id: OrganisationId) -> Result<Vec<Section>, Failure> {
    let visit = &inside.visit;
    let (conn, network) = (visit.state.db.read(), inside.network.id);
    if may_read(&visit.actor, network).is_err() {
        return Ok(Vec::new());
    }
    let bodies = of_network(conn, network).await?;
    let today = visit.now.day();
    let around = around_one(conn, (network, id), &bodies, today).await?;
    let present = bodies.iter().filter(|it| it.body.ended_on.is_none());
    let held: Vec<_> = present
        .flat_map(|whole| {
            let sittings = whole.on(&around, today).sittings.into_iter();
            let own = sittings.filter(|it| it.organisation == Some(id));
            own.map(move |it| (whole, it))
        })
        .collect();
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let shell = inside.shell(Head::default());
    let people = held.iter().filter_map(|(_, it)| it.holder).collect();
    let names = Names::of(inside, &shell, people, BTreeSet::new()).await?;
    let line = |(whole, sitting): &(&crate::body::Whole, crate::body::Sitting)| Line {
        body: whole.body.name.in_lang(visit.lang).to_owned(),
        href: shell.inside(&format!("/gremien/{}", whole.body.id)),
        who: match sitting.holder {
            Some(person) => names.person(person).name,
            None => visit.t("body-vacant").into_owned(),
        },
        role: role_of(inside, whole, sitting.rule),
    };
    let lines: Vec<_> = held.iter().map(line).collect();
    let count = lines.len();
    let html = part(&Seats { shell, lines })?;
    Ok(vec![Section {
        spot: Spot::Side,
        rank: 20,
        count,
        html,
    }])
}
