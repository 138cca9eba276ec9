//! The invented experts of the demo, from `demo/experts.toml`.

use super::records::organisation;
use anyhow::Context as _;
use db::{Db, Tx};
use directory::competence::{self, Competence, Holder};
use directory::person::{self, Details, Office};
use kernel::{Actor, Confidentiality, Line, Stamp};
use serde::Deserialize;

const FILE: &str = include_str!("../../demo/experts.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Experts {
    experts: Vec<Expert>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expert {
    network: String,
    organisation: String,
    given_name: String,
    family_name: String,
    title: String,
    /// The office of the charter that it is.
    key: Option<String>,
    competences: Vec<String>,
}

/// Adds the experts that are missing.
pub async fn ensure(db: &Db, now: Stamp) -> anyhow::Result<()> {
    let file: Experts = toml::from_str(FILE).context("demo/experts.toml")?;
    let tx = db.begin().await?;
    for expert in file.experts {
        Box::pin(ensure_one(&tx, expert, now)).await?;
    }
    Ok(tx.commit().await?)
}

async fn ensure_one(tx: &Tx, expert: Expert, now: Stamp) -> anyhow::Result<()> {
    let (network, organisation) = organisation(tx, &expert.network, &expert.organisation).await?;
    let details = Details::new(
        Line::parse(&expert.given_name)?,
        Line::parse(&expert.family_name)?,
    );
    let office = Office {
        title: Line::parse(&expert.title)?,
        key: expert.key,
        role: None,
    };
    let system = Actor::System;
    let appoint =
        person::ensure_appointed(tx, &system, network, details, organisation, office, now);
    let holder = Holder::Person(appoint.await?);
    let labels = expert.competences.iter().map(|label| Line::parse(label));
    let competences = labels
        .map(|label| {
            label.map(|label| Competence {
                label,
                confidentiality: Confidentiality::Network,
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    competence::ensure(tx, &system, holder, &competences, now).await?;
    Ok(())
}
