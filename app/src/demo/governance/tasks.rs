//! Invented tasks that follow from an invented resolution.

use super::{CLERK, body_named, person_named};
use crate::demo::work::acts::{actor, network_named, organisation_named};
use anyhow::Context as _;
use db::Db;
use governance::resolution::{self, Asked};
use governance::task::{Answer, Ground, Wish, note, open};
use kernel::{Actor, Confidentiality, Limit, Line, Stamp};
use serde::Deserialize;

/// A task.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Given {
    network: String,
    resolution: String,
    body: String,
    organisation: String,
    person: String,
    pub(super) title: String,
    text: Option<String>,
    days_ago: i64,
    due_in_days: i64,
    progress: Option<String>,
    done_days_ago: Option<i64>,
}

/// Gives it, and has its owner answer.
pub(super) async fn give(db: &Db, it: &Given, now: Stamp) -> anyhow::Result<()> {
    let then = now.plus_days(-it.days_ago);
    let network = network_named(db, &it.network).await?;
    let clerk = actor(db, &it.network, CLERK, None, then).await?;
    let organisation = organisation_named(db, &it.network, &it.organisation).await?;
    let asked = Asked::default();
    let which = (network, &asked);
    let limit = Limit::clamped(100);
    let all = resolution::page_of(db.read(), &Actor::System, which, None, limit).await?;
    let mut all = all.items.iter();
    let rests_on = all.find(|known| known.title.de == it.resolution);
    let wish = Wish {
        title: Line::parse(&it.title)?,
        text: it.text.clone(),
        owner: person_named(db, organisation, &it.person).await?,
        due: now.plus_days(it.due_in_days).day(),
        ground: Ground {
            resolution: Some(rests_on.context("the resolution")?.id),
            body: Some(body_named(db, network, &it.body).await?.body.id),
            item: None,
        },
        confidentiality: Confidentiality::Network,
    };
    let id = open(db, &clerk, network, wish, then).await?;
    if let Some(progress) = &it.progress {
        let answer = Answer::Progress(progress.clone());
        note(db, &clerk, id, answer, now.plus_days(-7)).await?;
    }
    if let Some(days_ago) = it.done_days_ago {
        let done = now.plus_days(-days_ago);
        note(db, &clerk, id, Answer::Done(None), done).await?;
    }
    Ok(())
}
