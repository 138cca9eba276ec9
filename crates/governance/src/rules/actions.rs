//! Acts on rules of procedure: begin, change, revise, adopt.

use super::policy::may_manage;
use super::{Adopted, Basis, Provisions, RulesId, RulesVersionId, Unfit, Version, store};
use crate::resolution::{self, ResolutionId, State};
use crate::words::Words;
use db::{Db, DbError, Tx};
use directory::Since;
use kernel::{Actor, BodyId, Date, Denied, Kind, NetworkId, Refusal, Stamp};
use platform::audit;
use serde_json::json;

/// Why rules of procedure are not written or adopted.
#[derive(Debug, thiserror::Error)]
pub enum RulesError {
    /// There is no such version or body.
    #[error("there is no such record")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// It cannot be so.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for RulesError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::Unfit(unfit) if unfit.field().is_some() => Kind::Invalid,
            Self::Unfit(_) => Kind::Conflict,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::Unfit(unfit) => unfit.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unfit(unfit) => unfit.field(),
            _ => None,
        }
    }
}

/// What a draft says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What they are called.
    pub name: Words,
    /// The bodies they hold for; all where empty.
    pub bodies: Vec<BodyId>,
    /// What they say.
    pub provisions: Provisions,
    /// The document they stand in.
    pub source: Option<String>,
    /// What is to be known besides.
    pub note: Option<Words>,
}

/// By what a version is adopted, and from when it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adoption {
    /// The resolution.
    pub resolution: ResolutionId,
    /// Its first day.
    pub from: Date,
}

/// Begins rules of procedure with a first draft.
pub async fn begin(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    wish: Wish,
    now: Stamp,
) -> Result<RulesVersionId, RulesError> {
    may_manage(actor, network)?;
    let tx = db.begin().await?;
    let rules = RulesId::new(now);
    let made = Version {
        id: RulesVersionId::new(now),
        rules,
        network,
        number: 1,
        name: wish.name,
        bodies: known(&tx, network, wish.bodies).await?,
        provisions: sound(wish.provisions)?,
        source: wish.source,
        note: wish.note,
        made_at: now,
        made_by: actor.name().to_owned(),
        changed_at: now,
        adopted: None,
    };
    store::insert_rules(&tx, (rules, network), None, now).await?;
    store::insert(&tx, &made).await?;
    record(&tx, actor, "rules.begin", &made, now).await?;
    tx.commit().await?;
    Ok(made.id)
}

/// Changes a draft.
pub async fn change(
    db: &Db,
    actor: &Actor,
    id: RulesVersionId,
    wish: Wish,
    now: Stamp,
) -> Result<(), RulesError> {
    let tx = db.begin().await?;
    let found = locked(&tx, id).await?;
    may_manage(actor, found.network)?;
    if found.adopted.is_some() {
        return Err(Unfit::Adopted.into());
    }
    let changed = Version {
        name: wish.name,
        bodies: known(&tx, found.network, wish.bodies).await?,
        provisions: sound(wish.provisions)?,
        source: wish.source,
        note: wish.note,
        // Whoever changes what the charter said makes it theirs: it is not renewed from there.
        made_by: if found.made_by.is_empty() {
            actor.name().to_owned()
        } else {
            found.made_by.clone()
        },
        changed_at: now,
        ..found
    };
    store::update(&tx, &changed).await?;
    record(&tx, actor, "rules.change", &changed, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Begins the next version, as a draft that says what this one does.
pub async fn revise(
    db: &Db,
    actor: &Actor,
    id: RulesVersionId,
    now: Stamp,
) -> Result<RulesVersionId, RulesError> {
    let tx = db.begin().await?;
    let found = locked(&tx, id).await?;
    may_manage(actor, found.network)?;
    let all = store::versions(&*tx, found.rules).await?;
    if all.iter().any(|it| it.adopted.is_none()) {
        return Err(Unfit::DraftOpen.into());
    }
    let last = all.iter().map(|it| it.number).max().unwrap_or(found.number);
    let next = found.next(last + 1, now, actor.name().to_owned());
    store::insert(&tx, &next).await?;
    record(&tx, actor, "rules.revise", &next, now).await?;
    tx.commit().await?;
    Ok(next.id)
}

/// Puts a draft into force by a resolution. The version before it ends on the day before.
pub async fn adopt(
    db: &Db,
    actor: &Actor,
    id: RulesVersionId,
    adoption: Adoption,
    now: Stamp,
) -> Result<(), RulesError> {
    let tx = db.begin().await?;
    let found = locked(&tx, id).await?;
    may_manage(actor, found.network)?;
    // Two rules adopted at once could count for the same body.
    platform::network::touch(&tx, found.network, now).await?;
    if found.adopted.is_some() {
        return Err(Unfit::Adopted.into());
    }
    sound(found.provisions.clone())?;
    rests_on(&tx, actor, &found, adoption).await?;
    let all = store::of_network(&*tx, found.network).await?;
    if all.iter().any(|it| found.collides(adoption.from, it)) {
        return Err(Unfit::OtherRules.into());
    }
    let before = all.into_iter().filter(|it| it.rules == found.rules);
    end_before(&tx, before, adoption.from, now).await?;
    let adopted = Version {
        adopted: Some(Adopted {
            basis: Basis::Resolution(adoption.resolution),
            from: adoption.from,
            until: None,
            at: now,
            by: actor.name().to_owned(),
        }),
        changed_at: now,
        ..found
    };
    store::update(&tx, &adopted).await?;
    record(&tx, actor, "rules.adopt", &adopted, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The resolution was adopted here, and not later than the first day.
async fn rests_on(
    tx: &Tx,
    actor: &Actor,
    it: &Version,
    adoption: Adoption,
) -> Result<(), RulesError> {
    let found = resolution::store::find_locked(tx, adoption.resolution).await?;
    let here = found.filter(|found| {
        found.network == it.network
            && found.state == State::Adopted
            && resolution::may_read(actor, found).is_ok()
    });
    let resolution = here.ok_or(Unfit::NoResolution)?;
    let decided = resolution.decided_on.and_then(Since::first_day);
    if decided.is_some_and(|day| adoption.from < day) {
        return Err(Unfit::BeforeResolution.into());
    }
    Ok(())
}

/// Ends the version in whose place another comes.
async fn end_before(
    tx: &Tx,
    versions: impl Iterator<Item = Version>,
    from: Date,
    now: Stamp,
) -> Result<(), RulesError> {
    for mut it in versions {
        let Some(adopted) = it.adopted.as_mut() else {
            continue;
        };
        if adopted.from >= from {
            return Err(Unfit::NotLater.into());
        }
        if adopted.until.is_none_or(|last| last >= from) {
            adopted.until = from.yesterday().ok();
            it.changed_at = now;
            store::update(tx, &it).await?;
        }
    }
    Ok(())
}

fn sound(provisions: Provisions) -> Result<Provisions, Unfit> {
    match provisions.rule_set.unsound().first() {
        Some(unsound) => Err(Unfit::Unsound(*unsound)),
        None => Ok(provisions),
    }
}

/// The bodies, if all of them are of the network.
async fn known(
    tx: &Tx,
    network: NetworkId,
    bodies: Vec<BodyId>,
) -> Result<Vec<BodyId>, RulesError> {
    let all = crate::body::bare(&**tx, network).await?;
    let mut bodies = bodies;
    bodies.sort_unstable();
    bodies.dedup();
    let here = |id: &BodyId| all.iter().any(|it| it.id == *id);
    if bodies.iter().all(here) {
        Ok(bodies)
    } else {
        Err(RulesError::Missing)
    }
}

async fn locked(tx: &Tx, id: RulesVersionId) -> Result<Version, RulesError> {
    let found = store::find_locked(tx, id).await?;
    found.ok_or(RulesError::Missing)
}

async fn record(
    tx: &Tx,
    actor: &Actor,
    name: &'static str,
    it: &Version,
    now: Stamp,
) -> Result<(), DbError> {
    let adopted = it.adopted.as_ref();
    let resolution = adopted.and_then(|it| match it.basis {
        Basis::Resolution(id) => Some(id.to_string()),
        Basis::Charter => None,
    });
    let act = audit::Act {
        network: Some(it.network),
        name,
        entity: "rules",
        id: it.id.uuid(),
        details: json!({
            "rules": it.rules.to_string(),
            "version": it.number,
            "from": adopted.map(|it| it.from.to_string()),
            "resolution": resolution,
        }),
    };
    audit::record(tx, actor, now, &act).await
}
