//! Duplicates: the central office's list, merging and taking back.

use super::{MergeId, candidates, merge, undo};
use crate::organisation::{self, Organisation};
use crate::reach::reads_as_office;
use askama::Template;
use axum::Extension;
use axum::extract::Form;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use kernel::{Denied, OrganisationId};
use platform::Catalogue;
use platform::network::pages::Inside;
use serde::Deserialize;
use std::sync::Arc;
use web::{Answer, Failure, Head, Id, Router, Shell, page};

/// The routes.
pub(crate) fn routes() -> Router {
    let base = "/{slug}/intern/dubletten";
    Router::new()
        .route(base, get(list).post(join))
        .route(&format!("{base}/{{id}}/trennen"), post(part))
}

struct Side {
    id: String,
    name: String,
    href: String,
    sub: String,
}

struct Undone {
    id: String,
    name: String,
}

#[derive(Template)]
#[template(path = "duplicates.html")]
struct DuplicatesPage {
    shell: Shell,
    may_merge: bool,
    pairs: Vec<(Side, Side)>,
    merged: Vec<Undone>,
}

async fn list(inside: Inside) -> Answer {
    let visit = &inside.visit;
    let (db, actor, network) = (&visit.state.db, &visit.actor, inside.network.id);
    if !reads_as_office(actor, network) {
        return Err(Denied::Forbidden.into());
    }
    let shell = inside.shell(Head {
        title: visit.t("merge-title").into_owned(),
        context: visit.t("merge-context").into_owned(),
        ..Head::default()
    });
    let mut pairs = Vec::new();
    for (one, two) in candidates(db, actor, network).await? {
        let found = organisation::seen_many(db, actor, &[one, two]).await?;
        let mut sides = found.into_iter().map(|it| side(&shell, &it.organisation));
        if let (Some(one), Some(two)) = (sides.next(), sides.next()) {
            pairs.push((one, two));
        }
    }
    let mut merged = Vec::new();
    for merge in super::store::standing(db, network).await? {
        let found = organisation::seen(db, actor, merge.merged).await?;
        merged.extend(found.map(|it| Undone {
            id: merge.id.to_string(),
            name: it.organisation.profile.name.to_string(),
        }));
    }
    Ok(page(&DuplicatesPage {
        may_merge: actor.is_central_office(network),
        shell,
        pairs,
        merged,
    }))
}

fn side(shell: &Shell, it: &Organisation) -> Side {
    let town = it.profile.town().map(str::to_owned);
    Side {
        href: shell.inside(&format!("/verzeichnis/{}", it.id)),
        id: it.id.to_string(),
        name: it.profile.name.to_string(),
        sub: town.unwrap_or_default(),
    }
}

#[derive(Debug, Deserialize)]
struct Joined {
    behalten: String,
    dublette: String,
}

async fn join(
    inside: Inside,
    Extension(catalogue): Extension<Arc<Catalogue>>,
    Form(joined): Form<Joined>,
) -> Answer {
    let visit = &inside.visit;
    let id = |text: &str| -> Result<OrganisationId, Failure> {
        text.parse().map_err(|_| Failure::NOT_FOUND)
    };
    let both = (id(&joined.behalten)?, id(&joined.dublette)?);
    let (db, links) = (&visit.state.db, &catalogue.links);
    merge(db, links, &visit.actor, both, visit.now).await?;
    Ok(back(&inside, "notice-merged"))
}

async fn part(
    inside: Inside,
    Extension(catalogue): Extension<Arc<Catalogue>>,
    Id(id): Id<MergeId>,
) -> Answer {
    let visit = &inside.visit;
    let (db, links) = (&visit.state.db, &catalogue.links);
    undo(db, links, &visit.actor, id, visit.now).await?;
    Ok(back(&inside, "notice-parted"))
}

fn back(inside: &Inside, notice: &str) -> Response {
    let path = inside.path("/dubletten");
    inside
        .visit
        .redirect_with_notice(&path, notice)
        .into_response()
}
