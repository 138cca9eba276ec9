//! What a charter says about rules of procedure becomes their first version. A version that
//! somebody has worked on, or that was adopted, is not undone by a charter.

use super::{Adopted, Basis, Provisions, RulesId, RulesVersionId, Version, store};
use crate::words::Words;
use db::{DbError, Tx};
use kernel::{BodyId, Date, NetworkId, Stamp};

/// Rules of procedure as a charter describes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// What the charter calls them.
    pub key: String,
    /// What they are called.
    pub name: Words,
    /// The bodies they hold for; all where empty.
    pub bodies: Vec<BodyId>,
    /// What they say.
    pub provisions: Provisions,
    /// What is to be said about them.
    pub note: Option<Words>,
    /// Their first day and, if it is over, their last one; none for a draft.
    pub in_force: Option<(Date, Option<Date>)>,
}

/// Sees to it that the rules of a charter are on record. Returns whether anything had to be
/// done. A first version that nobody has touched follows the charter; every other stays.
pub async fn ensure(
    tx: &Tx,
    network: NetworkId,
    described: &[Described],
    now: Stamp,
) -> Result<bool, DbError> {
    let mut changed = false;
    for it in described {
        match store::by_charter_key(tx, network, &it.key).await? {
            None => {
                let rules = RulesId::new(now);
                store::insert_rules(tx, (rules, network), Some(&it.key), now).await?;
                store::insert(tx, &first(it, (rules, network), None, now)).await?;
                changed = true;
            }
            Some(rules) => changed |= renew(tx, it, (rules, network), now).await?,
        }
    }
    Ok(changed)
}

/// The first version again, if it is the only one, still a draft, and nobody's work.
async fn renew(
    tx: &Tx,
    it: &Described,
    of: (RulesId, NetworkId),
    now: Stamp,
) -> Result<bool, DbError> {
    let mut all = store::versions(&**tx, of.0).await?.into_iter();
    let (Some(only), None) = (all.next(), all.next()) else {
        return Ok(false);
    };
    if only.adopted.is_some() || !only.made_by.is_empty() {
        return Ok(false);
    }
    let made = first(it, of, Some(&only), now);
    if made == only {
        return Ok(false);
    }
    let made = Version {
        changed_at: now,
        ..made
    };
    store::update(tx, &made).await?;
    Ok(true)
}

fn first(
    it: &Described,
    (rules, network): (RulesId, NetworkId),
    before: Option<&Version>,
    now: Stamp,
) -> Version {
    let mut bodies = it.bodies.clone();
    bodies.sort_unstable();
    let adopted = it.in_force.map(|(from, until)| Adopted {
        basis: Basis::Charter,
        from,
        until,
        at: now,
        by: String::new(),
    });
    Version {
        id: before.map_or_else(|| RulesVersionId::new(now), |it| it.id),
        rules,
        network,
        number: 1,
        name: it.name.clone(),
        bodies,
        provisions: it.provisions.clone(),
        source: None,
        note: it.note.clone(),
        made_at: before.map_or(now, |it| it.made_at),
        made_by: String::new(),
        changed_at: before.map_or(now, |it| it.changed_at),
        adopted,
    }
}
