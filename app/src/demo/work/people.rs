//! People of the companies, offices that ended and offices to come.

use super::acts::{network_named, organisation_named};
use anyhow::Context as _;
use db::Db;
use directory::Since;
use directory::person::{self, Details, NewPerson, Office};
use kernel::{Actor, Confidentiality, Line, Stamp};
use serde::Deserialize;

/// An office that somebody held, holds or will hold.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    network: String,
    organisation: String,
    academic_title: Option<String>,
    given_name: String,
    family_name: String,
    title: String,
    key: Option<String>,
    since: Option<String>,
    /// It ended so many days ago.
    until_days_ago: Option<i64>,
    /// It begins in so many days.
    in_days: Option<i64>,
}

/// Enters the person with the office.
pub async fn ensure(db: &Db, held: Held, (then, now): (Stamp, Stamp)) -> anyhow::Result<()> {
    let place = (
        network_named(db, &held.network).await?,
        organisation_named(db, &held.network, &held.organisation).await?,
    );
    let mut details = Details::new(
        Line::parse(&held.given_name)?,
        Line::parse(&held.family_name)?,
    );
    details.title = held
        .academic_title
        .as_deref()
        .map(Line::parse)
        .transpose()?;
    let office = Office {
        title: Line::parse(&held.title)?,
        key: held.key,
        role: None,
    };
    let day = |days: i64| Since::Day(now.plus_days(days).day());
    let known = held.since.as_deref().map(str::parse).transpose();
    let since = known.context("since")?.or(held.in_days.map(day));
    let until = held.until_days_ago.map(|days| day(-days));
    let levels = (Confidentiality::Network, Confidentiality::Network);
    let who = NewPerson::Unknown(Box::new(details), levels);
    person::enter(db, &Actor::System, place, who, office, (since, until), then).await?;
    Ok(())
}
