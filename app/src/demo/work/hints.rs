//! Hints that members gave each other, and what came of them.

use super::acts::{actor, network_named, organisation_named};
use anyhow::Context as _;
use contacts::hint::{self, HintState, Wish};
use db::Db;
use kernel::{Line, Stamp};
use serde::Deserialize;

/// A hint that was given.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    network: String,
    by: String,
    #[serde(rename = "for")]
    works_for: String,
    pub days_ago: i64,
    about: Option<String>,
    name: String,
    town: String,
    text: String,
    to: Vec<Recipient>,
}

/// A member to which it went; the rest says what it made of it.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Recipient {
    organisation: String,
    by: Option<String>,
    state: Option<String>,
    outcome: Option<String>,
    days_ago: Option<i64>,
}

/// What a member made of the hint about a company of that name.
pub struct Answered {
    network: String,
    name: String,
    recipient: Recipient,
}

impl Given {
    /// The answers, with their days.
    pub fn answers(&self) -> impl Iterator<Item = (i64, Answered)> {
        self.to.iter().filter_map(|it| {
            let answer = Answered {
                network: self.network.clone(),
                name: self.name.clone(),
                recipient: it.clone(),
            };
            it.days_ago.map(|day| (day, answer))
        })
    }
}

/// Gives a hint as its author would have.
pub async fn give(db: &Db, given: Given, then: Stamp) -> anyhow::Result<()> {
    let slug = &given.network;
    let who = actor(db, slug, &given.by, Some(&given.works_for), then).await?;
    let about = match &given.about {
        Some(key) => Some(organisation_named(db, slug, key).await?),
        None => None,
    };
    let mut recipients = Vec::new();
    for it in &given.to {
        recipients.push(organisation_named(db, slug, &it.organisation).await?);
    }
    let wish = Wish {
        about,
        name: Line::parse(&given.name)?,
        town: Some(Line::parse(&given.town)?),
        text: given.text,
        recipients,
    };
    hint::send(db, &who, network_named(db, slug).await?, wish, then).await?;
    Ok(())
}

/// Says what a member made of it.
pub async fn answer(db: &Db, answered: Answered, then: Stamp) -> anyhow::Result<()> {
    let slug = &answered.network;
    let Recipient {
        organisation,
        by,
        state,
        outcome,
        ..
    } = answered.recipient;
    let by = by.context("nobody answers")?;
    let who = actor(db, slug, &by, Some(&organisation), then).await?;
    let received = hint::received(db, &who, network_named(db, slug).await?).await?;
    let mut received = received.into_iter();
    let found = received.find(|it| it.name.as_str() == answered.name);
    let found = found.with_context(|| format!("no hint about {}", answered.name))?;
    let state = state.as_deref().and_then(HintState::from_word);
    let state = state.context("no such state")?;
    let member = organisation_named(db, slug, &organisation).await?;
    hint::answer(db, &who, (found.id, member), (state, outcome), then).await?;
    Ok(())
}
