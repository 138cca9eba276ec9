//! Who acts in the demo's past: invented people, most of them without an account.

use crate::demo::records::organisation;
use anyhow::Context as _;
use db::Db;
use kernel::{AccountId, Actor, Identity, NetworkId, OrganisationId, Role, Stamp, Standing};
use platform::{account, network};

/// The network of that name in URLs.
pub async fn network_named(db: &Db, slug: &str) -> anyhow::Result<NetworkId> {
    let found = network::by_slug(db.read(), slug).await?;
    Ok(found.with_context(|| format!("no network {slug}"))?.id)
}

/// The organisation that a network's charter or the demo calls `key`.
pub async fn organisation_named(db: &Db, slug: &str, key: &str) -> anyhow::Result<OrganisationId> {
    let tx = db.begin().await?;
    let (_, found) = organisation(&tx, slug, key).await?;
    tx.commit().await?;
    Ok(found)
}

/// Somebody of that name, who works for the organisation or else for the central office.
pub async fn actor(
    db: &Db,
    slug: &str,
    name: &str,
    works_for: Option<&str>,
    then: Stamp,
) -> anyhow::Result<Actor> {
    let organisation = match works_for {
        Some(key) => Some(organisation_named(db, slug, key).await?),
        None => None,
    };
    let personas = account::personas(db.read()).await?;
    let persona = personas.into_iter().find(|it| it.name.as_str() == name);
    let identity = Identity {
        account: persona
            .as_ref()
            .map_or_else(|| AccountId::new(then), |it| it.id),
        person: persona.and_then(|it| it.person),
        name: name.to_owned(),
    };
    let role = if organisation.is_some() {
        Role::Officer
    } else {
        Role::CentralOffice
    };
    let standing = Standing {
        network: network_named(db, slug).await?,
        organisation,
        role,
    };
    Ok(Actor::Person {
        identity,
        standings: vec![standing],
        administrator: false,
    })
}
