//! Acts on organisations: create, change, list.

use super::changes::{Change, changes};
use super::disclosure::within_reach;
use super::policy::{MayCreate, may_create, may_edit, reach_into};
use super::{Field, Levels, Organisation, Profile, State, store};
use crate::search::store::next_revision;
use db::{Db, DbError, Tx};
use kernel::{Actor, Confidentiality, Denied, Kind, NetworkId, OrganisationId, Refusal, Stamp};
use platform::audit;
use serde_json::json;

/// Why a record cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// A key, code or level that does not exist.
    #[error("the profile names an unknown {0}")]
    Unknown(&'static str),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for CreateError {
    fn kind(&self) -> Kind {
        match self {
            Self::Denied(denied) => denied.kind(),
            Self::Unknown(_) => Kind::Invalid,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.text(),
            Self::Unknown("ags") => "organisation-error-ags",
            Self::Unknown(_) => "organisation-error-branch",
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unknown(field) => Some(field),
            _ => None,
        }
    }
}

/// Why a record cannot be changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// There is none.
    #[error("there is no such organisation")]
    Missing,
    /// Somebody else changed it since the actor read it.
    #[error("the organisation was changed in the meantime")]
    ChangedMeanwhile,
    /// The profile cannot be taken, or the actor may not.
    #[error(transparent)]
    Refused(#[from] CreateError),
}

impl From<DbError> for ChangeError {
    fn from(error: DbError) -> Self {
        Self::Refused(error.into())
    }
}

impl From<Denied> for ChangeError {
    fn from(denied: Denied) -> Self {
        Self::Refused(denied.into())
    }
}

impl Refusal for ChangeError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::ChangedMeanwhile => Kind::Conflict,
            Self::Refused(refused) => refused.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::ChangedMeanwhile => "organisation-error-changed-meanwhile",
            Self::Refused(refused) => refused.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Refused(refused) => refused.field(),
            _ => None,
        }
    }
}

/// Makes a record in a network's directory. Whoever creates it for their own
/// organisation owns it; the central office owns none.
pub async fn create(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    profile: Profile,
    confidentiality: Confidentiality,
    levels: Levels,
    now: Stamp,
) -> Result<OrganisationId, CreateError> {
    let tx = db.begin().await?;
    let proof = may_create(actor, network)?;
    let made = new(&proof, check(profile)?, confidentiality, levels, now);
    let made = Organisation {
        revision: next_revision(&tx).await?,
        ..made
    };
    store::insert_all(&tx, std::slice::from_ref(&made)).await?;
    record(&tx, actor, now, "organisation.create", &made).await?;
    tx.commit().await?;
    Ok(made.id)
}

/// Changes a record. `seen` is the revision the actor read; another one meanwhile
/// is a conflict.
pub async fn change(
    db: &Db,
    actor: &Actor,
    id: OrganisationId,
    seen: i64,
    (profile, confidentiality, levels): (Profile, Confidentiality, Levels),
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
    let (profile, levels) = keep_hidden(actor, &old, profile, &levels);
    let changed = Organisation {
        profile: check(profile)?,
        confidentiality: confidentiality.min(reach_into(actor, &old)),
        levels,
        revision: next_revision(&tx).await?,
        changed_at: now,
        ..old.clone()
    };
    store::update(&tx, &changed).await?;
    for network in &changed.listed_in {
        platform::network::touch(&tx, *network, now).await?;
    }
    crate::telling::changed(&tx, actor, &changed, now).await?;
    record_change(&tx, actor, "organisation.change", (&old, &changed), now).await?;
    tx.commit().await?;
    Ok(())
}

/// What the actor does not see of the record stays as it is.
fn keep_hidden(
    actor: &Actor,
    old: &Organisation,
    mut profile: Profile,
    levels: &Levels,
) -> (Profile, Levels) {
    let reach = reach_into(actor, old);
    for field in Field::ALL {
        if old.levels.of(field) > reach {
            field.copy(&old.profile, &mut profile);
        }
    }
    (profile, within_reach(reach, &old.levels, levels))
}

/// Puts a record that the actor may edit into the directory of another network in
/// which the actor writes.
pub async fn list(
    db: &Db,
    actor: &Actor,
    id: OrganisationId,
    network: NetworkId,
    now: Stamp,
) -> Result<(), ChangeError> {
    let tx = db.begin().await?;
    let old = store::find_locked(&tx, id)
        .await?
        .ok_or(ChangeError::Missing)?;
    may_edit(actor, &old)?;
    may_create(actor, network)?;
    crate::organisation::listing::store::enter(&tx, id, network, None).await?;
    store::touch(&tx, id, next_revision(&tx).await?).await?;
    record(&tx, actor, now, "organisation.list", &old).await?;
    tx.commit().await?;
    Ok(())
}

/// A record that is not stored yet.
pub(crate) fn new(
    proof: &MayCreate,
    profile: Profile,
    confidentiality: Confidentiality,
    levels: Levels,
    now: Stamp,
) -> Organisation {
    Organisation {
        id: OrganisationId::new(now),
        profile,
        confidentiality,
        levels,
        home: proof.network(),
        listed_in: vec![proof.network()],
        owner: proof.owner(),
        state: State::Active,
        revision: 0,
        created_at: now,
        changed_at: now,
    }
}

/// Refuses keys that no register knows; fills what follows from the rest.
pub(crate) fn check(mut profile: Profile) -> Result<Profile, CreateError> {
    let known = |key: &str| classifications::area(key).is_some();
    if !profile.ags.as_deref().is_none_or(known) {
        return Err(CreateError::Unknown("ags"));
    }
    let branches = &mut profile.branches;
    for (codes, edition) in [
        (&mut branches.wz2008, classifications::Edition::Wz2008),
        (&mut branches.wz2025, classifications::Edition::Wz2025),
    ] {
        for code in codes {
            let branch = edition.find(code).ok_or(CreateError::Unknown("branch"))?;
            branch.code.clone_into(code);
        }
    }
    if let Some(employees) = profile.employees {
        profile.size_class = Some(super::SizeClass::of(employees));
    }
    Ok(profile)
}

/// Notes what differs between the two states.
pub(super) async fn record_change(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    (old, new): (&Organisation, &Organisation),
    now: Stamp,
) -> Result<(), DbError> {
    let changes: Vec<_> = changes(old, new).iter().map(Change::json).collect();
    let act = audit::Act {
        network: Some(new.home),
        name: act,
        entity: "organisation",
        id: new.id.uuid(),
        details: json!({ "revision": new.revision, "changes": changes }),
    };
    audit::record(tx, actor, now, &act).await
}

pub(crate) async fn record(
    tx: &Tx,
    actor: &Actor,
    now: Stamp,
    act: &'static str,
    organisation: &Organisation,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(organisation.home),
        name: act,
        entity: "organisation",
        id: organisation.id.uuid(),
        details: json!({
            "name": organisation.profile.name.as_str(),
            "kind": organisation.profile.kind.word(),
            "confidentiality": organisation.confidentiality.word(),
            "revision": organisation.revision,
        }),
    };
    audit::record(tx, actor, now, &act).await
}
