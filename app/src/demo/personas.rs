//! The invented people of the demo, from `demo/personas.toml`.

use anyhow::Context as _;
use db::{Db, Tx};
use kernel::{AccountId, EmailAddress, Line, Period, Role, Stamp, Standing};
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
    name: String,
    email: String,
    #[serde(default)]
    administrator: bool,
    roles: Vec<RoleOf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleOf {
    network: String,
    role: String,
    /// Key of the organisation in the network's charter.
    #[expect(
        dead_code,
        reason = "read once the directory gives organisations their ids"
    )]
    organisation: Option<String>,
    /// How many days the role lasts; without end unless given.
    days: Option<i64>,
}

/// Adds the people that are missing; the names of all.
pub async fn ensure(db: &Db, now: Stamp) -> anyhow::Result<Vec<String>> {
    let file: Personas = toml::from_str(FILE).context("demo/personas.toml")?;
    let tx = db.begin().await?;
    let mut names = Vec::new();
    for persona in file.personas {
        names.push(persona.name.clone());
        ensure_one(&tx, persona, now).await?;
    }
    tx.commit().await?;
    Ok(names)
}

async fn ensure_one(tx: &Tx, persona: Persona, now: Stamp) -> anyhow::Result<()> {
    let account = Account {
        id: AccountId::new(now),
        person: None,
        name: Line::parse(&persona.name)?,
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
    for role in persona.roles {
        let found = network::by_slug(&**tx, &role.network).await?;
        let network = found.with_context(|| format!("no network {}", role.network))?;
        let until = role.days.map(|days| now.plus_days(days).day());
        let grant = Grant {
            account,
            standing: Standing {
                network: network.id,
                organisation: None,
                role: Role::from_word(&role.role).with_context(|| role.role.clone())?,
            },
            period: Period::new(Some(now.day()), until)?,
        };
        role::ensure(tx, &grant, now).await?;
    }
    Ok(())
}
