//! Setting up, confirming and switching off, and the second step of signing in.

use super::{Factor, policy, recovery_codes, store};
use crate::account::{self, Account, Alert, Password};
use crate::audit::{self, Act};
use crate::session::{self, Secret};
use db::{Db, DbError, Tx};
use kernel::{Actor, Denied, Kind, Lang, Refusal, Stamp};
use web::Texts;

/// Why a second factor is not taken.
#[derive(Debug, thiserror::Error)]
pub enum FactorError {
    /// The code is wrong or used.
    #[error("the code is wrong or has been used")]
    WrongCode,
    /// The password is wrong.
    #[error("the password is wrong")]
    WrongPassword,
    /// Too many wrong codes or passwords in a row; seconds until the lock ends.
    #[error("the account is locked for {0} seconds")]
    Locked(i64),
    /// There is nothing to confirm, or it is confirmed already, or the wait is over.
    #[error("this step is over")]
    Over,
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for FactorError {
    fn kind(&self) -> Kind {
        match self {
            Self::WrongCode | Self::WrongPassword => Kind::Invalid,
            Self::Locked(seconds) => Kind::TooMany(*seconds),
            Self::Over => Kind::Conflict,
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::WrongCode => "factor-wrong-code",
            Self::WrongPassword => "factor-wrong-password",
            Self::Locked(_) => "account-locked",
            Self::Over => "factor-over",
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::WrongCode => Some("code"),
            Self::WrongPassword => Some("passwort"),
            _ => None,
        }
    }
}

/// Begins to set up; a factor in use stays as it is.
pub async fn set_up(db: &Db, actor: &Actor, now: Stamp) -> Result<(), FactorError> {
    let tx = db.begin().await?;
    let account = own(&tx, actor).await?;
    if store::is_on(&*tx, account.id).await? {
        return Err(FactorError::Over);
    }
    store::put(&tx, &Factor::random(account.id, now)).await?;
    Ok(tx.commit().await?)
}

/// Confirms by the first code; the recovery codes, seen this once. The owner hears of it
/// by mail.
pub async fn confirm(
    db: &Db,
    texts: &Texts,
    actor: &Actor,
    code: &str,
    lang: Lang,
    now: Stamp,
) -> Result<Vec<String>, FactorError> {
    let tx = db.begin().await?;
    let account = own(&tx, actor).await?;
    let factor = store::find(&*tx, account.id).await?;
    let factor = factor.filter(|factor| factor.confirmed_at.is_none());
    let factor = factor.ok_or(FactorError::Over)?;
    let factor = factor.take(code, now).ok_or(FactorError::WrongCode)?;
    let factor = Factor {
        confirmed_at: Some(now),
        ..factor
    };
    store::put(&tx, &factor).await?;
    let codes = recovery_codes();
    store::add_codes(&tx, account.id, &codes).await?;
    account::alert(&tx, texts, &account, Alert::FactorOn, lang, now).await?;
    audit::record(&tx, actor, now, &act("second-factor.confirm", &account)).await?;
    tx.commit().await?;
    Ok(codes)
}

/// Switches the second factor off; the password has to be given again, and the
/// owner hears of it by mail.
pub async fn switch_off(
    db: &Db,
    texts: &Texts,
    actor: &Actor,
    password: Password,
    lang: Lang,
    now: Stamp,
) -> Result<(), FactorError> {
    let id = actor.account().ok_or(Denied::SignInFirst)?;
    let known = account::find_active(db.read(), id).await?;
    let hash = known.and_then(|account| account.password);
    let fits = tokio::task::spawn_blocking(move || password.fits(hash.as_ref()));
    let fits = fits.await.unwrap_or(false);
    let tx = db.begin().await?;
    let account = own(&tx, actor).await?;
    if let Some(seconds) = account.locked_for(now) {
        return Err(FactorError::Locked(seconds));
    }
    if !fits {
        account::change(&tx, &account.after_failure(now)).await?;
        tx.commit().await?;
        return Err(FactorError::WrongPassword);
    }
    store::remove(&tx, account.id).await?;
    account::alert(&tx, texts, &account, Alert::FactorOff, lang, now).await?;
    audit::record(&tx, actor, now, &act("second-factor.switch-off", &account)).await?;
    Ok(tx.commit().await?)
}

/// The second step of signing in: a code of the device, or a recovery code.
pub async fn pass(
    db: &Db,
    step: &Secret,
    code: &str,
    device: &str,
    now: Stamp,
) -> Result<Secret, FactorError> {
    let tx = db.begin().await?;
    let waiting = store::step(&tx, step, now)
        .await?
        .ok_or(FactorError::Over)?;
    let account = account::locked(&tx, waiting).await?;
    let account = account.filter(|account| account.state == account::AccountState::Active);
    let account = account.ok_or(FactorError::Over)?;
    if let Some(seconds) = account.locked_for(now) {
        return Err(FactorError::Locked(seconds));
    }
    if !fits(&tx, &account, code, now).await? {
        let account = account.after_failure(now);
        account::change(&tx, &account).await?;
        tx.commit().await?;
        return Err(FactorError::WrongCode);
    }
    let account = account.after_success();
    account::change(&tx, &account).await?;
    store::end_step(&tx, step).await?;
    let secret = session::begin(&tx, account.id, device, now).await?;
    let actor = account::actor_of(&account);
    audit::record(&tx, &actor, now, &act("account.sign-in", &account)).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Whether the code counts; if so it is used up.
async fn fits(tx: &Tx, account: &Account, code: &str, now: Stamp) -> Result<bool, DbError> {
    let factor = store::find(&**tx, account.id).await?;
    match factor.and_then(|factor| factor.take(code, now)) {
        Some(factor) => {
            store::put(tx, &factor).await?;
            Ok(true)
        }
        None => store::use_code(tx, account.id, code).await,
    }
}

/// The actor's own account, locked: whoever changes the factor waits here.
async fn own(tx: &Tx, actor: &Actor) -> Result<Account, FactorError> {
    let id = actor.account().ok_or(Denied::SignInFirst)?;
    let account = account::locked(tx, id).await?.ok_or(Denied::Hidden)?;
    let _proof: policy::MayManageOwn = policy::may_manage_own(actor, &account)?;
    Ok(account)
}

fn act(name: &'static str, account: &Account) -> Act {
    Act {
        network: None,
        name,
        entity: "account",
        id: account.id.uuid(),
        details: serde_json::json!({}),
    }
}
