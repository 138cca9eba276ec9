//! Giving a role to somebody who has access already, and ending one.

use super::policy::{self, MayGive};
use super::{Grant, GrantId, Granted, Member, Unfit, store, unfit};
use crate::access::Choice;
use crate::audit::{self, Act};
use db::{Db, DbError};
use kernel::{Actor, Date, Denied, Kind, Period, Refusal, Role, Stamp, Standing};

/// Why a role is not given.
#[derive(Debug, thiserror::Error)]
pub enum GiveError {
    /// Not for this role.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// The account has it already.
    #[error("the account has this role already")]
    Known,
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for GiveError {
    fn kind(&self) -> Kind {
        match self {
            Self::Unfit(error) => error.kind(),
            Self::Known => Kind::Conflict,
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Unfit(error) => error.text(),
            Self::Known => "access-known",
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unfit(error) => error.field(),
            Self::Known => Some("rolle"),
            Self::Denied(_) | Self::Db(_) => None,
        }
    }
}

/// A role to be given, and for which organisation.
#[derive(Clone, Debug)]
pub struct Gift {
    /// The role.
    pub role: Role,
    /// The organisation; ignored for a role that speaks for none.
    pub organisation: Option<Choice>,
    /// Its last day.
    pub until: Option<Date>,
}

impl Gift {
    /// The standing in a network that the gift makes; refused when it does not fit, or
    /// when the organisation was found for another network.
    pub(crate) fn standing(
        &self,
        network: kernel::NetworkId,
        today: Date,
    ) -> Result<Standing, GiveError> {
        let wanted = self.organisation.as_ref();
        let wanted = wanted.filter(|_| super::needs_organisation(self.role));
        if wanted.is_some_and(|choice| choice.network != network) {
            return Err(Denied::Hidden.into());
        }
        if let Some(problem) = unfit(self.role, wanted.is_some(), self.until, today).first() {
            return Err((*problem).into());
        }
        Ok(Standing {
            network,
            organisation: wanted.map(|choice| choice.id),
            role: self.role,
        })
    }
}

/// Gives a further role to somebody with access, from today on.
pub async fn give(
    db: &Db,
    actor: &Actor,
    member: &Member,
    gift: &Gift,
    now: Stamp,
) -> Result<GrantId, GiveError> {
    let tx = db.begin().await?;
    let proof = policy::may_give(actor, member.network())?;
    let today = now.day();
    let standing = gift.standing(proof.network(), today)?;
    let period = Period::new(Some(today), gift.until).map_err(|_| Unfit::Past)?;
    let grant = Grant {
        account: member.account().id,
        standing,
        period,
    };
    let (id, fresh) = store::ensure_by(&tx, &grant, Some(actor.name()), now).await?;
    if !fresh {
        return Err(GiveError::Known);
    }
    audit::record(&tx, actor, now, &act("role.give", id, &grant)).await?;
    tx.commit().await?;
    Ok(id)
}

/// Why a role is not ended.
#[derive(Debug, thiserror::Error)]
pub enum EndError {
    /// One's own work for the central office is ended by a colleague.
    #[error("nobody ends their own role in the central office")]
    Own,
    /// It does not count any more.
    #[error("the role has ended already")]
    Over,
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for EndError {
    fn kind(&self) -> Kind {
        match self {
            Self::Own | Self::Over => Kind::Conflict,
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Own => "access-own",
            Self::Over => "access-over",
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }
}

/// Ends a granted role at once; the granted one.
pub async fn end(
    db: &Db,
    actor: &Actor,
    network: kernel::NetworkId,
    id: GrantId,
    now: Stamp,
) -> Result<Granted, EndError> {
    let tx = db.begin().await?;
    let proof: MayGive = policy::may_give(actor, network)?;
    let granted = store::locked(&tx, &proof, id).await?;
    let granted = granted.ok_or(Denied::Hidden)?;
    if !granted.counts(now.day()) {
        return Err(EndError::Over);
    }
    let own = actor.account() == Some(granted.grant.account);
    if own && granted.grant.standing.role == Role::CentralOffice {
        return Err(EndError::Own);
    }
    store::end(&tx, id, actor.name(), now).await?;
    audit::record(&tx, actor, now, &act("role.end", id, &granted.grant)).await?;
    tx.commit().await?;
    Ok(granted)
}

fn act(name: &'static str, id: GrantId, grant: &Grant) -> Act {
    Act {
        network: Some(grant.standing.network),
        name,
        entity: "grant",
        id: id.uuid(),
        details: serde_json::json!({
            "account": grant.account.to_string(),
            "role": grant.standing.role.word(),
            "organisation": grant.standing.organisation.map(|id| id.to_string()),
            "until": grant.period.until().map(|day| day.to_string()),
        }),
    }
}
