//! Choosing who sees what of a record, field by field.

use super::actions::{ChangeError, record_change};
use super::policy::{may_edit, reach_into};
use super::{Field, Levels, Organisation, store};
use crate::competence::{self, certificate};
use crate::search::store::next_revision;
use db::Db;
use kernel::{Actor, Confidentiality, OrganisationId, Stamp};

/// Who sees what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// Who sees the record at all.
    pub record: Confidentiality,
    /// Who sees which field.
    pub levels: Levels,
    /// Who sees the competences; none to leave each as it is.
    pub competences: Option<Confidentiality>,
    /// Who sees the certificates; none to leave each as it is.
    pub certificates: Option<Confidentiality>,
}

/// Chooses who sees what. `seen` is the revision the actor read; another one meanwhile
/// is a conflict. Nobody hides anything from themselves: a level beyond what the actor
/// reaches becomes the narrowest they reach, and what is hidden from them stays.
pub async fn disclose(
    db: &Db,
    actor: &Actor,
    id: OrganisationId,
    seen: i64,
    wanted: Disclosure,
    now: Stamp,
) -> Result<(), ChangeError> {
    let tx = db.begin().await?;
    let old = store::find_locked(&tx, id)
        .await?
        .ok_or(ChangeError::Missing)?;
    may_edit(actor, &old)?;
    if old.revision != seen {
        return Err(ChangeError::ChangedMeanwhile);
    }
    let reach = reach_into(actor, &old);
    let changed = Organisation {
        confidentiality: wanted.record.min(reach),
        levels: within_reach(reach, &old.levels, &wanted.levels),
        revision: next_revision(&tx).await?,
        changed_at: now,
        ..old.clone()
    };
    store::update(&tx, &changed).await?;
    if let Some(level) = wanted.competences {
        competence::store::set_level(&tx, id, reach, level.min(reach)).await?;
    }
    if let Some(level) = wanted.certificates {
        certificate::store::set_level(&tx, id, reach, level.min(reach)).await?;
    }
    for network in &changed.listed_in {
        platform::network::touch(&tx, *network, now).await?;
    }
    record_change(&tx, actor, "organisation.disclose", (&old, &changed), now).await?;
    tx.commit().await?;
    Ok(())
}

/// The wanted levels, as far as the actor may choose them.
pub(super) fn within_reach(reach: Confidentiality, old: &Levels, wanted: &Levels) -> Levels {
    let mut levels = wanted.clone();
    for field in Field::ALL {
        let kept = old.of(field);
        let level = if kept > reach {
            kept
        } else {
            wanted.of(field).min(reach)
        };
        levels = levels.with(field, level);
    }
    levels
}
