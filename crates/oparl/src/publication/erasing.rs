//! Erasing a person from what is published, at once and not with the next run.

use super::draft::derived;
use super::store;
use crate::endpoint::store::DEEDS;
use db::{DbError, Tx};
use kernel::Stamp;
use platform::network;
use platform::privacy::{Eraser, Subject, unname_deeds};
use serde_json::Value;
use uuid::Uuid;

/// Buries a person with their seats.
pub(crate) const ERASER: Eraser = Eraser {
    name: "oparl",
    deeds: DEEDS,
    erase: |tx, subject, now| Box::pin(erase(tx, subject, now)),
};

async fn erase(tx: &Tx, subject: &Subject, now: Stamp) -> Result<(), DbError> {
    if let Some(account) = subject.account {
        unname_deeds(tx, account, DEEDS).await?;
    }
    let Some(person) = subject.person else {
        return Ok(());
    };
    let networks = network::all(&**tx).await?;
    let own = networks
        .iter()
        .map(|it| derived("person", &[it.id.uuid(), person.uuid()]));
    let own: Vec<_> = own.collect();
    for own in own.chunks(store::ROWS) {
        let known = store::published_locked(tx, own).await?;
        let mut gone: Vec<Uuid> = known.keys().copied().collect();
        gone.extend(known.values().flat_map(|it| seats(&it.content)));
        store::bury(tx, &gone, Stamp::from_micros(now.seconds() * 1_000_000)).await?;
    }
    Ok(())
}

/// The ids of the seats within a person.
fn seats(content: &str) -> Vec<Uuid> {
    let content: Value = serde_json::from_str(content).unwrap_or_default();
    let seats = content.get("membership").and_then(Value::as_array);
    let id = |it: &Value| it.get("id")?.as_str()?.rsplit('/').next()?.parse().ok();
    seats.into_iter().flatten().filter_map(id).collect()
}
