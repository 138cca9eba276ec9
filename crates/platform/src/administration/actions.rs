//! What whoever runs the instance does to accounts of others, and to dead jobs.

use super::policy::{self, MayAdminister, MayAdministerAccount};
use super::{Measure, Standing, store};
use crate::account::{self, Account, AccountState, Alert};
use crate::audit::{self, Act};
use crate::job::{self, GivenUp, Job, JobId, NotDead};
use crate::{second_factor, session};
use db::{Db, DbError, Tx};
use kernel::{AccountId, Actor, Denied, Kind, Lang, Line, Refusal, Stamp};
use web::Texts;

/// Why an act of administration is refused.
#[derive(Debug, thiserror::Error)]
pub enum AdministerError {
    /// Somebody has to run the instance.
    #[error("the last administrator in use remains")]
    LastAdministrator,
    /// The account is not in a state in which this makes sense, or is no longer.
    #[error("the account is in a state that does not fit")]
    State,
    /// Nobody decides about a job that is not dead.
    #[error(transparent)]
    NotDead(#[from] NotDead),
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for AdministerError {
    fn kind(&self) -> Kind {
        match self {
            Self::LastAdministrator | Self::State | Self::NotDead(_) => Kind::Conflict,
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::LastAdministrator => "administration-last",
            Self::State => "administration-state",
            Self::NotDead(_) => "administration-job-not-dead",
            Self::Denied(Denied::Forbidden) => "administration-own",
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }
}

/// Takes a measure on somebody else's account; whoever loses their second factor hears of
/// it by mail.
pub async fn administer(
    db: &Db,
    texts: &Texts,
    actor: &Actor,
    id: AccountId,
    measure: Measure,
    lang: Lang,
    now: Stamp,
) -> Result<(), AdministerError> {
    let tx = db.begin().await?;
    let proof = policy::may_administer(actor)?;
    // Before the account: two who take this from each other wait here, not crosswise.
    let administrators = account::locked_administrators(&tx).await?;
    let locked = account::locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    let _own: MayAdministerAccount = policy::may_administer_account(actor, &locked)?;
    let standing = store::account(&*tx, &proof, id, now).await?;
    let standing = standing.ok_or(Denied::Hidden)?;
    if !measure.fits(&standing, now) {
        return Err(AdministerError::State);
    }
    let takes_away = matches!(measure, Measure::Close | Measure::UnmakeAdministrator);
    let others = administrators.iter().any(|it| it.id != id);
    if takes_away && locked.administrator && locked.state == AccountState::Active && !others {
        return Err(AdministerError::LastAdministrator);
    }
    let details = carry_out(&tx, measure, &standing).await?;
    if measure == Measure::SecondFactorOff {
        account::alert(&tx, texts, &locked, Alert::FactorOff, lang, now).await?;
    }
    let act = act_on(&locked, act_name(measure), details);
    audit::record(&tx, actor, now, &act).await?;
    Ok(tx.commit().await?)
}

const fn act_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Close => "account.close",
        Measure::Reopen => "account.reopen",
        Measure::EndSessions => "account.end-sessions",
        Measure::Unlock => "account.unlock",
        Measure::SecondFactorOff => "second-factor.switch-off",
        Measure::MakeAdministrator => "account.make-administrator",
        Measure::UnmakeAdministrator => "account.unmake-administrator",
    }
}

/// Does it; what the trail says beside the name of the act.
async fn carry_out(
    tx: &Tx,
    measure: Measure,
    standing: &Standing,
) -> Result<serde_json::Value, DbError> {
    let account = standing.account.clone();
    let id = account.id;
    let changed = match measure {
        Measure::Close => account.closed(),
        Measure::Reopen => account.reopened(standing.last_visit.is_some()),
        Measure::Unlock => account.after_success(),
        Measure::MakeAdministrator => Account {
            administrator: true,
            ..account
        },
        Measure::UnmakeAdministrator => Account {
            administrator: false,
            ..account
        },
        Measure::EndSessions | Measure::SecondFactorOff => account,
    };
    account::change(tx, &changed).await?;
    if measure == Measure::SecondFactorOff {
        second_factor::remove(tx, id).await?;
    }
    if matches!(measure, Measure::EndSessions | Measure::Close) {
        let ended = session::end_all(tx, id).await?;
        return Ok(serde_json::json!({ "by_administrator": true, "sessions": ended }));
    }
    Ok(serde_json::json!({ "by_administrator": true }))
}

/// Puts a dead job back to work, with all its attempts before it.
pub async fn retry_job(
    db: &Db,
    actor: &Actor,
    id: JobId,
    now: Stamp,
) -> Result<(), AdministerError> {
    let tx = db.begin().await?;
    let _proof: MayAdminister = policy::may_administer(actor)?;
    let job = job::locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    let job = job.again(now)?;
    job::change(&tx, &job).await?;
    let act = act_on_job(&job, "job.retry", serde_json::json!({ "kind": job.kind }));
    audit::record(&tx, actor, now, &act).await?;
    Ok(tx.commit().await?)
}

/// Gives a dead job up: nobody waits for it any more.
pub async fn give_up_job(
    db: &Db,
    actor: &Actor,
    id: JobId,
    reason: Line,
    now: Stamp,
) -> Result<(), AdministerError> {
    let tx = db.begin().await?;
    let _proof: MayAdminister = policy::may_administer(actor)?;
    let job = job::locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    let details = serde_json::json!({ "kind": job.kind, "reason": reason.as_str() });
    let by = actor.name().to_owned();
    let job = job.given_up(GivenUp { by, reason }, now)?;
    job::change(&tx, &job).await?;
    audit::record(&tx, actor, now, &act_on_job(&job, "job.give-up", details)).await?;
    Ok(tx.commit().await?)
}

fn act_on(account: &Account, name: &'static str, details: serde_json::Value) -> Act {
    Act {
        network: None,
        name,
        entity: "account",
        id: account.id.uuid(),
        details,
    }
}

fn act_on_job(job: &Job, name: &'static str, details: serde_json::Value) -> Act {
    Act {
        network: None,
        name,
        entity: "job",
        id: job.id.uuid(),
        details,
    }
}
