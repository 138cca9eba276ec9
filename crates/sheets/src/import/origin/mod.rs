//! Where a record came from, on the page of its organisation.

mod store;

use askama::Template;
use kernel::OrganisationId;
use platform::network::pages::Inside;
use platform::section::{Section, Spot};
use web::{Failure, Head, Shell};

#[derive(Template)]
#[template(path = "origin.html")]
struct Origin {
    shell: Shell,
    day: String,
    basis: String,
}

/// The import that brought the record and on what grounds it is kept, for members and for
/// the organisation itself.
pub(crate) async fn sections(inside: &Inside, id: OrganisationId) -> Result<Vec<Section>, Failure> {
    let visit = &inside.visit;
    if !visit.actor.reads_network(inside.network.id) && !visit.actor.speaks_for(id) {
        return Ok(Vec::new());
    }
    let Some((at, basis)) = store::origin(visit.state.db.read(), id).await? else {
        return Ok(Vec::new());
    };
    let origin = Origin {
        shell: inside.shell(Head::default()),
        day: web::day(visit.lang, at.day()),
        basis,
    };
    Ok(vec![Section {
        spot: Spot::Fact,
        rank: 10,
        count: 0,
        html: web::part(&origin)?,
    }])
}
