//! Acts on follow-ups: plan, finish, hand over.

use super::policy::{MayPlan, may_plan, may_settle};
use super::{DoneAlready, FollowUp, FollowUpId, FollowUpKind, Owner, store};
use crate::contact::ContactId;
use db::{Db, DbError, Tx};
use directory::organisation;
use kernel::{Actor, Date, Denied, Kind, Line, NetworkId, OrganisationId, Refusal, Stamp};
use platform::audit;
use serde_json::json;

/// Why a follow-up is not noted or settled.
#[derive(Debug, thiserror::Error)]
pub enum FollowUpError {
    /// There is no such organisation or follow-up.
    #[error("there is no such record")]
    Missing,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The actor may not give it to this owner.
    #[error("the owner is none of the actor's people")]
    Owner,
    /// It is done.
    #[error(transparent)]
    DoneAlready(#[from] DoneAlready),
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for FollowUpError {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::NotFound,
            Self::Denied(denied) => denied.kind(),
            Self::Owner => Kind::Invalid,
            Self::DoneAlready(_) => Kind::Conflict,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Missing => "error-not-found",
            Self::Denied(denied) => denied.text(),
            Self::Owner => "follow-up-error-owner",
            Self::DoneAlready(_) => "follow-up-error-done",
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        matches!(self, Self::Owner).then_some("owner")
    }
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What sort.
    pub kind: FollowUpKind,
    /// What.
    pub subject: Line,
    /// By whom: one of [`super::owners`].
    pub owner: Owner,
    /// Until when; the day of a visit.
    pub due_on: Option<Date>,
}

/// Notes something to be done about an organisation.
pub async fn plan(
    db: &Db,
    actor: &Actor,
    (network, organisation): (NetworkId, OrganisationId),
    wish: Wish,
    now: Stamp,
) -> Result<FollowUpId, FollowUpError> {
    let owners = store::owners(db, actor, network).await?;
    let tx = db.begin().await?;
    let found = organisation::standing(&*tx, organisation).await?;
    let found = found.ok_or(FollowUpError::Missing)?;
    let proof = may_plan(actor, network, &found)?;
    let id = plan_within(&tx, actor, (&proof, &owners), wish, None, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// The same inside a transaction, perhaps because of a contact.
pub(crate) async fn plan_within(
    tx: &Tx,
    actor: &Actor,
    (proof, owners): (&MayPlan, &[(Owner, String)]),
    wish: Wish,
    contact: Option<ContactId>,
    now: Stamp,
) -> Result<FollowUpId, FollowUpError> {
    let owner_name = name_of(owners, wish.owner)?;
    let follow_up = FollowUp {
        id: FollowUpId::new(now),
        network: proof.network(),
        organisation: proof.organisation(),
        contact,
        kind: wish.kind,
        subject: wish.subject,
        owner: wish.owner,
        owner_name,
        due_on: wish.due_on,
        made_for: proof.made_for(),
        made_by: actor.name().to_owned(),
        made_at: now,
        done: None,
    };
    store::insert(tx, &follow_up).await?;
    record(tx, actor, "follow-up.plan", &follow_up, now).await?;
    Ok(follow_up.id)
}

/// Says that it is done.
pub async fn finish(
    db: &Db,
    actor: &Actor,
    id: FollowUpId,
    now: Stamp,
) -> Result<(), FollowUpError> {
    let tx = db.begin().await?;
    let found = store::find_locked(&tx, id).await?;
    let found = found.ok_or(FollowUpError::Missing)?;
    may_settle(actor, &found)?;
    let done = found.finish(actor.name(), now)?;
    store::update(&tx, &done).await?;
    record(&tx, actor, "follow-up.finish", &done, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives it to somebody else, perhaps until another day.
pub async fn hand_over(
    db: &Db,
    actor: &Actor,
    id: FollowUpId,
    (owner, due_on): (Owner, Option<Date>),
    now: Stamp,
) -> Result<(), FollowUpError> {
    let found = store::find(db, id).await?;
    let network = found.ok_or(FollowUpError::Missing)?.network;
    let owners = store::owners(db, actor, network).await?;
    let tx = db.begin().await?;
    let found = store::find_locked(&tx, id).await?;
    let found = found.ok_or(FollowUpError::Missing)?;
    may_settle(actor, &found)?;
    let name = if owner == found.owner {
        found.owner_name.clone()
    } else {
        name_of(&owners, owner)?
    };
    let changed = found.hand_over(owner, name, due_on)?;
    store::update(&tx, &changed).await?;
    record(&tx, actor, "follow-up.hand-over", &changed, now).await?;
    tx.commit().await?;
    Ok(())
}

fn name_of(owners: &[(Owner, String)], owner: Owner) -> Result<String, FollowUpError> {
    let found = owners.iter().find(|(it, _)| *it == owner);
    let (_, name) = found.ok_or(FollowUpError::Owner)?;
    Ok(name.clone())
}

async fn record(
    tx: &Tx,
    actor: &Actor,
    act: &'static str,
    follow_up: &FollowUp,
    now: Stamp,
) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(follow_up.network),
        name: act,
        entity: "follow-up",
        id: follow_up.id.uuid(),
        details: json!({
            "organisation": follow_up.organisation.to_string(),
            "kind": follow_up.kind.word(),
            "owner": follow_up.owner.word(),
            "due": follow_up.due_on.map(|it| it.to_string()),
        }),
    };
    audit::record(tx, actor, now, &act).await
}
