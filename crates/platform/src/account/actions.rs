//! Signing in and out.

use super::{Account, AccountState, Password, policy, store};
use crate::audit::{self, Act};
use crate::second_factor;
use crate::session::{self, Secret, Session};
use crate::throttle::TooOften;
use db::{Db, DbError};
use kernel::{Actor, Denied, EmailAddress, Identity, Kind, Refusal, Stamp};

/// Why a sign-in is refused. Wrong address and wrong password look the same.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Address or password is wrong, or the account is not in use.
    #[error("address or password is wrong")]
    Wrong,
    /// Too many wrong passwords in a row; seconds until the lock ends.
    #[error("the account is locked for {0} seconds")]
    Locked(i64),
    /// Too many attempts, right or wrong.
    #[error(transparent)]
    TooOften(#[from] TooOften),
    /// Not open to this visitor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for SignInError {
    fn kind(&self) -> Kind {
        match self {
            Self::Wrong => Kind::Invalid,
            Self::Locked(seconds) => Kind::TooMany(*seconds),
            Self::TooOften(error) => error.kind(),
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Wrong => "account-wrong",
            Self::Locked(_) => "account-locked",
            Self::TooOften(error) => error.text(),
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        let by_input = matches!(
            self,
            Self::Wrong | Self::Locked(_) | Self::TooOften(TooOften::Wait(_))
        );
        by_input.then_some("passwort")
    }
}

/// How far address and password lead.
#[derive(Debug)]
pub enum SignedIn {
    /// Into a session.
    Session(Secret),
    /// To the second step: a code is asked for.
    CodeNeeded(Secret),
}

/// Signs in with address and password. The password is checked before the account
/// is locked for the change: checking takes long on purpose.
pub async fn sign_in(
    db: &Db,
    email: &EmailAddress,
    password: Password,
    device: &str,
    now: Stamp,
) -> Result<SignedIn, SignInError> {
    let known = store::by_email(db.read(), email).await?;
    let hash = known.and_then(|account| account.password);
    let fits = tokio::task::spawn_blocking(move || password.fits(hash.as_ref()));
    let fits = fits.await.unwrap_or(false);
    let tx = db.begin().await?;
    let Some(account) = store::locked_by_email(&tx, email).await? else {
        return Err(SignInError::Wrong);
    };
    if let Some(seconds) = account.locked_for(now) {
        return Err(SignInError::Locked(seconds));
    }
    if !fits || account.state != AccountState::Active {
        let account = account.after_failure(now);
        store::change(&tx, &account).await?;
        tx.commit().await?;
        return Err(account
            .locked_for(now)
            .map_or(SignInError::Wrong, SignInError::Locked));
    }
    if second_factor::is_on(&*tx, account.id).await? {
        let step = second_factor::begin_step(&tx, account.id, now).await?;
        tx.commit().await?;
        return Ok(SignedIn::CodeNeeded(step));
    }
    let account = account.after_success();
    store::change(&tx, &account).await?;
    let secret = session::begin(&tx, account.id, device, now).await?;
    let act = signed("account.sign-in", &account);
    audit::record(&tx, &actor_of(&account), now, &act).await?;
    tx.commit().await?;
    Ok(SignedIn::Session(secret))
}

/// Signs in as a persona of the demo.
pub async fn take_persona(
    db: &Db,
    demo: bool,
    persona: &str,
    device: &str,
    now: Stamp,
) -> Result<Secret, SignInError> {
    let _proof: policy::MayTakePersona = policy::may_take_persona(demo)?;
    let personas = store::personas(db.read()).await?;
    let account = personas
        .into_iter()
        .find(|account| account.persona.as_deref() == Some(persona));
    let account = account.ok_or(Denied::Hidden)?;
    let tx = db.begin().await?;
    let secret = session::begin(&tx, account.id, device, now).await?;
    let act = signed("account.sign-in", &account);
    audit::record(&tx, &actor_of(&account), now, &act).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Ends the session.
pub async fn sign_out(
    db: &Db,
    actor: &Actor,
    session: &Session,
    now: Stamp,
) -> Result<(), SignInError> {
    let proof: policy::MayEndSessions = policy::may_end_sessions(actor, session.account)?;
    let tx = db.begin().await?;
    session::end(&tx, proof.account(), session.id).await?;
    let act = Act {
        network: None,
        name: "account.sign-out",
        entity: "account",
        id: session.account.uuid(),
        details: serde_json::json!({}),
    };
    audit::record(&tx, actor, now, &act).await?;
    Ok(tx.commit().await?)
}

/// Ends one of the actor's own sessions, or all but the present one.
pub async fn end_sessions(
    db: &Db,
    actor: &Actor,
    present: &Session,
    which: Option<session::SessionId>,
    now: Stamp,
) -> Result<(), SignInError> {
    let proof: policy::MayEndSessions = policy::may_end_sessions(actor, present.account)?;
    let account = proof.account();
    let tx = db.begin().await?;
    match which {
        Some(id) => session::end(&tx, account, id).await?,
        None => session::end_all_but(&tx, account, present.id).await?,
    }
    let act = Act {
        network: None,
        name: "account.end-sessions",
        entity: "account",
        id: account.uuid(),
        details: serde_json::json!({ "all_others": which.is_none() }),
    };
    audit::record(&tx, actor, now, &act).await?;
    Ok(tx.commit().await?)
}

fn signed(name: &'static str, account: &Account) -> Act {
    Act {
        network: None,
        name,
        entity: "account",
        id: account.id.uuid(),
        details: serde_json::json!({ "persona": account.persona }),
    }
}

/// The actor that an account is before its standings are known.
pub(crate) fn actor_of(account: &Account) -> Actor {
    Actor::Person {
        identity: Identity {
            account: account.id,
            person: account.person,
            name: account.name.to_string(),
        },
        standings: Vec::new(),
        administrator: account.administrator,
    }
}
