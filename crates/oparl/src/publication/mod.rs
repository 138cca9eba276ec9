//! What a network publishes: the objects of OParl that follow from its public records, kept with
//! the moments at which they appeared, changed and went.
//!
//! Invariants: everything is read as somebody reads it who is not signed in; an object is written
//! only when it differs from what is published; what is no longer public becomes a tombstone and
//! keeps nothing but its address and its moments. Of the people only those are named who sit ex
//! officio and whose record is public: that they sit follows from what is public already.
//!
//! It deliberately judges nothing itself: the policies of the capabilities do, for
//! [`EVERYBODY`].

mod agenda;
mod councils;
mod draft;
mod erasing;
pub(crate) mod licence;
mod organizations;
mod papers;
mod run;
mod seats;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub(crate) use draft::Object;
pub use draft::{Draft, Part, derived};
pub(crate) use erasing::ERASER;
pub use run::{Published, bring_up_to_date};

use anyhow::Context as _;
use db::Db;
use kernel::{Actor, NetworkId, Stamp};
use platform::job::Daily;
use platform::{network, workbench};

/// The job that brings what one network publishes up to date.
pub const PUBLISH: &str = "oparl.publish";

/// The job that does it for all of them.
pub const PUBLISH_ALL: &str = "oparl.publish-all";

/// By night, for what changes without anybody changing it: terms of office end.
pub(crate) const DAILY: Daily = Daily {
    job: PUBLISH_ALL,
    hour: 1,
};

/// As whom everything is read.
pub(crate) const EVERYBODY: Actor = Actor::Anonymous;

/// Does [`PUBLISH`]; the payload names the network.
pub(crate) async fn publish(db: Db, payload: serde_json::Value, now: Stamp) -> anyhow::Result<()> {
    let id = payload.get("network").and_then(|it| it.as_str());
    let id: NetworkId = id.and_then(|it| it.parse().ok()).context("no network")?;
    let Some(network) = network::by_id(db.read(), id).await? else {
        return Ok(());
    };
    let bench = workbench::present()?;
    bring_up_to_date(&db, &network, &bench.texts, now).await?;
    Ok(())
}

/// Does [`PUBLISH_ALL`].
pub(crate) async fn publish_all(db: Db, now: Stamp) -> anyhow::Result<()> {
    let bench = workbench::present()?;
    for network in network::all(db.read()).await? {
        bring_up_to_date(&db, &network, &bench.texts, now).await?;
    }
    Ok(())
}
