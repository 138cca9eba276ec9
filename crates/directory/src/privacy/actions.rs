//! Asking that a person be erased.

use super::policy::may_ask_erasure;
use crate::person;
use db::Db;
use kernel::{Actor, Denied, PersonId, Stamp};
use platform::privacy::{self, AskError, Request};

/// Puts the request before the central office that keeps the person's record. Whoever
/// asks for themselves asks for their account, too.
pub async fn ask(
    db: &Db,
    actor: &Actor,
    id: PersonId,
    reason: String,
    now: Stamp,
) -> Result<(), AskError> {
    let tx = db.begin().await?;
    let found = person::store::find_locked(&tx, id).await?;
    let found = found.ok_or(Denied::Hidden)?;
    let proof = may_ask_erasure(actor, &found)?;
    let identity = actor.identity();
    let own = identity.filter(|it| it.person == Some(proof.person()));
    let request = Request {
        network: found.home,
        account: own.map(|it| it.account),
        person: Some(proof.person()),
        name: found.details.name(),
        reason,
    };
    privacy::ask(&tx, actor, request, now).await?;
    Ok(tx.commit().await?)
}
