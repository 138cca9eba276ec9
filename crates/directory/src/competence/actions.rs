//! Acts on competences: assign.

use super::policy::{Subject, may_assign};
use super::{Competence, Holder, MOST, store};
use crate::search::store::next_revision;
use crate::{organisation, person};
use db::{Db, DbError, Tx};
use kernel::{Actor, Confidentiality, Denied, Kind, NetworkId, Refusal, Stamp};
use platform::audit;
use serde_json::json;

/// Why competences are not assigned.
#[derive(Debug, thiserror::Error)]
pub enum CompetenceError {
    /// There is no such holder.
    #[error("there is no such record")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// More than 30.
    #[error("more than {MOST} competences")]
    TooMany,
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for CompetenceError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::TooMany => Kind::Invalid,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::TooMany => "competence-error-too-many",
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        matches!(self, Self::TooMany).then_some("competences")
    }
}

/// Says what a holder is expert in, in place of what was said before.
pub async fn assign(
    db: &Db,
    actor: &Actor,
    holder: Holder,
    competences: &[Competence],
    now: Stamp,
) -> Result<(), CompetenceError> {
    let tx = db.begin().await?;
    ensure(&tx, actor, holder, competences, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The same inside a transaction. Nothing happens if the holder has just these.
pub async fn ensure(
    tx: &Tx,
    actor: &Actor,
    holder: Holder,
    competences: &[Competence],
    now: Stamp,
) -> Result<(), CompetenceError> {
    let (network, reach) = permitted(tx, actor, holder, now).await?;
    if competences.len() > MOST {
        return Err(CompetenceError::TooMany);
    }
    let there = store::all_of(tx, holder).await?;
    let wanted = with_hidden(competences, &there, reach);
    if there == wanted {
        return Ok(());
    }
    store::replace(tx, holder, &wanted, now).await?;
    let revision = next_revision(tx).await?;
    let (entity, id) = match holder {
        Holder::Organisation(id) => {
            organisation::store::touch(tx, id, revision).await?;
            ("organisation", id.uuid())
        }
        Holder::Person(id) => {
            person::store::touch(tx, id, revision).await?;
            ("person", id.uuid())
        }
    };
    let (old, new) = (labels(&there), labels(&wanted));
    let level = wanted
        .iter()
        .chain(&there)
        .map(|it| it.confidentiality)
        .max();
    let level = level.unwrap_or(Confidentiality::Public).word();
    let act = audit::Act {
        network: Some(network),
        name: "competence.assign",
        entity,
        id,
        details: json!({ "changes": [{
            "field": "competences",
            "old": old,
            "new": new,
            "level": level,
        }] }),
    };
    audit::record(tx, actor, now, &act).await?;
    Ok(())
}

/// What was entered, each once, and what the actor does not see of what is there: the
/// level of a competence that stays is kept.
fn with_hidden(
    entered: &[Competence],
    there: &[Competence],
    reach: Confidentiality,
) -> Vec<Competence> {
    let mut wanted = entered.to_vec();
    for known in there {
        match wanted.iter_mut().find(|it| it.key() == known.key()) {
            Some(kept) => kept.confidentiality = known.confidentiality,
            None if known.confidentiality > reach => wanted.push(known.clone()),
            None => {}
        }
    }
    wanted.sort_by_cached_key(Competence::key);
    wanted.dedup_by_key(|it| it.key());
    wanted
}

fn labels(competences: &[Competence]) -> String {
    let labels: Vec<_> = competences.iter().map(|it| it.label.as_str()).collect();
    labels.join(", ")
}

/// The home of the holder and how far the actor sees into it, if they may say what it
/// knows.
async fn permitted(
    tx: &Tx,
    actor: &Actor,
    holder: Holder,
    now: Stamp,
) -> Result<(NetworkId, Confidentiality), CompetenceError> {
    match holder {
        Holder::Organisation(id) => {
            let found = organisation::store::find_locked(tx, id).await?;
            let found = found.ok_or(CompetenceError::Missing)?;
            may_assign(actor, Subject::Organisation(&found), now.day())?;
            let reach = organisation::policy::reach_into(actor, &found);
            Ok((found.home, reach))
        }
        Holder::Person(id) => {
            let found = person::store::find_locked(tx, id).await?;
            let found = found.ok_or(CompetenceError::Missing)?;
            may_assign(actor, Subject::Person(&found), now.day())?;
            let reach = person::may_see(actor, &found)?.reach();
            Ok((found.home, reach))
        }
    }
}
