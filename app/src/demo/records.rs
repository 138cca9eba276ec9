//! The invented organisations of the demo, from `demo/organisations.toml`.

use anyhow::Context as _;
use db::{Db, Tx};
use directory::competence::{self, Competence, Holder};
use directory::organisation::{self as organisations, Kind, Profile};
use kernel::{Actor, Confidentiality, Line, NetworkId, OrganisationId, Stamp};
use platform::network;
use serde::Deserialize;

const FILE: &str = include_str!("../../demo/organisations.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Records {
    organisations: Vec<Record>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    network: String,
    key: String,
    name: String,
    ags: String,
    postcode: String,
    street: String,
    wz2008: String,
    legal_form: Option<String>,
    employees: u32,
    competences: Vec<String>,
}

/// Adds the organisations that are missing.
pub async fn ensure(db: &Db, now: Stamp) -> anyhow::Result<()> {
    let file: Records = toml::from_str(FILE).context("demo/organisations.toml")?;
    let tx = db.begin().await?;
    for record in file.organisations {
        Box::pin(ensure_one(&tx, record, now)).await?;
    }
    Ok(tx.commit().await?)
}

async fn ensure_one(tx: &Tx, record: Record, now: Stamp) -> anyhow::Result<()> {
    let found = network::by_slug(&**tx, &record.network).await?;
    let network = found
        .with_context(|| format!("no network {}", record.network))?
        .id;
    let mut profile = Profile::new(Kind::Company, Line::parse(&record.name)?);
    profile.ags = Some(record.ags);
    profile.address.street = Some(Line::parse(&record.street)?);
    profile.address.postcode = Some(Line::parse(&record.postcode)?);
    profile.branches.wz2008 = vec![record.wz2008];
    profile.legal_form = record.legal_form.as_deref().map(Line::parse).transpose()?;
    profile.employees = Some(record.employees);
    let system = Actor::System;
    let ensure = organisations::ensure(tx, &system, network, &record.key, profile, now);
    let ensured = Box::pin(ensure).await?;
    let labels = record.competences.iter().map(|label| Line::parse(label));
    let competences: Vec<_> = labels
        .map(|label| {
            label.map(|label| Competence {
                label,
                confidentiality: Confidentiality::Public,
            })
        })
        .collect::<Result<_, _>>()?;
    let holder = Holder::Organisation(ensured.id());
    competence::ensure(tx, &system, holder, &competences, now).await?;
    Ok(())
}

/// The network of that name in URLs, and its organisation of that key.
pub(super) async fn organisation(
    tx: &Tx,
    slug: &str,
    key: &str,
) -> anyhow::Result<(NetworkId, OrganisationId)> {
    let found = network::by_slug(&**tx, slug).await?;
    let network = found.with_context(|| format!("no network {slug}"))?.id;
    let organisation = organisations::by_charter_key(&**tx, network, key).await?;
    let organisation = organisation.with_context(|| format!("{slug} has no organisation {key}"))?;
    Ok((network, organisation))
}
