//! The invented people of the demo, from `demo/personas.toml`.

use super::records::organisation;
use anyhow::Context as _;
use db::{Db, Tx};
use directory::person::{self, Details, Office};
use kernel::{AccountId, Actor, EmailAddress, Line, Period, PersonId, Role, Stamp, Standing};
use platform::account::{self, Account, AccountState};
use platform::network;
use platform::role::{self, Grant};
use serde::Deserialize;

const FILE: &str = include_str!("../../demo/personas.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Personas {
    personas: Vec<Persona>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Persona {
    #[serde(rename = "persona")]
    key: String,
    given_name: String,
    family_name: String,
    email: String,
    #[serde(default)]
    administrator: bool,
    #[serde(default)]
    roles: Vec<Granted>,
    #[serde(default)]
    offices: Vec<Held>,
}

/// A role that no position gives.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Granted {
    network: String,
    role: String,
    organisation: Option<String>,
    /// How many days it lasts; without end unless given.
    days: Option<i64>,
}

/// A position in an organisation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    network: String,
    organisation: String,
    title: String,
    key: Option<String>,
    role: String,
}

/// Adds the people that are missing; the names of all.
pub async fn ensure(db: &Db, now: Stamp) -> anyhow::Result<Vec<String>> {
    let file: Personas = toml::from_str(FILE).context("demo/personas.toml")?;
    let tx = db.begin().await?;
    let mut names = Vec::new();
    for persona in file.personas {
        names.push(format!("{} {}", persona.given_name, persona.family_name));
        ensure_one(&tx, persona, now).await?;
    }
    tx.commit().await?;
    Ok(names)
}

async fn ensure_one(tx: &Tx, persona: Persona, now: Stamp) -> anyhow::Result<()> {
    let mut person = None;
    for held in &persona.offices {
        person = Some(appoint(tx, &persona, held, now).await?);
    }
    let account = Account {
        id: AccountId::new(now),
        person,
        name: Line::parse(&format!("{} {}", persona.given_name, persona.family_name))?,
        email: EmailAddress::parse(&persona.email)?,
        password: None,
        administrator: persona.administrator,
        state: AccountState::Active,
        persona: Some(persona.key),
        failed_sign_ins: 0,
        locked_until: None,
        created_at: now,
    };
    let account = account::ensure_demo(tx, &account).await?;
    for granted in persona.roles {
        grant(tx, account, granted, now).await?;
    }
    Ok(())
}

async fn appoint(tx: &Tx, persona: &Persona, held: &Held, now: Stamp) -> anyhow::Result<PersonId> {
    let (network, organisation) = organisation(tx, &held.network, &held.organisation).await?;
    let mut details = Details::new(
        Line::parse(&persona.given_name)?,
        Line::parse(&persona.family_name)?,
    );
    details.email = Some(EmailAddress::parse(&persona.email)?);
    let office = Office {
        title: Line::parse(&held.title)?,
        key: held.key.clone(),
        role: Some(role_named(&held.role)?),
    };
    let system = Actor::System;
    let person = person::ensure_appointed(tx, &system, network, details, organisation, office, now);
    Ok(person.await?)
}

async fn grant(tx: &Tx, account: AccountId, granted: Granted, now: Stamp) -> anyhow::Result<()> {
    let found = network::by_slug(&**tx, &granted.network).await?;
    let network = found
        .with_context(|| format!("no network {}", granted.network))?
        .id;
    let organisation = match &granted.organisation {
        Some(key) => Some(organisation(tx, &granted.network, key).await?.1),
        None => None,
    };
    let until = granted.days.map(|days| now.plus_days(days).day());
    let grant = Grant {
        account,
        standing: Standing {
            network,
            organisation,
            role: role_named(&granted.role)?,
        },
        period: Period::new(Some(now.day()), until)?,
    };
    role::ensure(tx, &grant, now).await?;
    Ok(())
}

fn role_named(word: &str) -> anyhow::Result<Role> {
    Role::from_word(word).with_context(|| format!("there is no role {word}"))
}
