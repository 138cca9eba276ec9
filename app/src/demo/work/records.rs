//! Applications that wait, certificates, and records that people entered.

use super::acts::{actor, network_named, organisation_named};
use anyhow::Context as _;
use db::Db;
use directory::membership::Applicant;
use directory::organisation::{self, Kind, Levels, Profile};
use directory::{Application, certificate};
use kernel::{Actor, Confidentiality, EmailAddress, Lang, Line, Stamp};
use serde::Deserialize;

/// An application whose link was followed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Applied {
    network: String,
    pub days_ago: i64,
    kind: String,
    name: String,
    ags: String,
    applicant: String,
    email: String,
    message: String,
}

/// A certificate; without `in_days` it has no end.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attested {
    network: String,
    about: String,
    label: String,
    in_days: Option<i64>,
}

/// A company that somebody entered.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entered {
    network: String,
    by: String,
    #[serde(rename = "for")]
    works_for: Option<String>,
    level: String,
    name: String,
    ags: String,
    postcode: String,
    street: String,
}

/// Lays an application before the central office.
pub async fn apply(db: &Db, applied: Applied, then: Stamp) -> anyhow::Result<()> {
    let kind = Kind::from_word(&applied.kind).context("no such kind")?;
    let mut profile = Profile::new(kind, Line::parse(&applied.name)?);
    profile.ags = Some(applied.ags);
    let application = Application {
        profile,
        applicant: Applicant {
            name: Line::parse(&applied.applicant)?,
            email: EmailAddress::parse(&applied.email)?,
            lang: Lang::De,
        },
        message: Some(applied.message),
    };
    let network = network_named(db, &applied.network).await?;
    directory::apply_for_membership(db, network, application, then).await?;
    Ok(())
}

/// Adds a certificate that everybody sees.
pub async fn attest(db: &Db, it: Attested, (then, now): (Stamp, Stamp)) -> anyhow::Result<()> {
    let about = organisation_named(db, &it.network, &it.about).await?;
    let until = it.in_days.map(|days| now.plus_days(days).day());
    let what = (Line::parse(&it.label)?, until);
    let level = Confidentiality::Public;
    certificate::add(db, &Actor::System, about, what, level, then).await?;
    Ok(())
}

/// Enters a record as somebody of its owner would have.
pub async fn enter(db: &Db, entered: Entered, then: Stamp) -> anyhow::Result<()> {
    let slug = &entered.network;
    let who = actor(db, slug, &entered.by, entered.works_for.as_deref(), then).await?;
    let mut profile = Profile::new(Kind::Company, Line::parse(&entered.name)?);
    profile.ags = Some(entered.ags);
    profile.address.street = Some(Line::parse(&entered.street)?);
    profile.address.postcode = Some(Line::parse(&entered.postcode)?);
    let level = Confidentiality::from_word(&entered.level).context("no such level")?;
    let network = network_named(db, slug).await?;
    organisation::create(db, &who, network, profile, level, Levels::default(), then).await?;
    Ok(())
}
