//! Changing, asking for a link, choosing by it, and appointing administrators.

use super::{LinkOver, PasswordLink, PasswordLinkId, Purpose, policy, sending, store};
use crate::account::{self, Account, AccountState, Password, PasswordHash};
use crate::audit::{self, Act};
use crate::invitation::Desk;
use crate::mail::{self, Letter};
use crate::session::{self, Secret, Session};
use crate::{job, second_factor};
use db::{Db, DbError, Tx};
use kernel::{AccountId, Actor, Denied, EmailAddress, Kind, Lang, Line, Refusal, Stamp};

/// Why a password is not changed or chosen.
#[derive(Debug, thiserror::Error)]
pub enum PasswordActError {
    /// The present password is wrong.
    #[error("the present password is wrong")]
    Wrong,
    /// The account has no password yet: its person signs in elsewhere.
    #[error("the account has no password")]
    None,
    /// Too many wrong passwords in a row; seconds until the lock ends.
    #[error("the account is locked for {0} seconds")]
    Locked(i64),
    /// The account was closed.
    #[error("the account of this address was closed")]
    Closed,
    /// The password could not be hashed.
    #[error("the password could not be hashed")]
    Unhashed,
    /// The link does not count.
    #[error(transparent)]
    LinkOver(#[from] LinkOver),
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for PasswordActError {
    fn kind(&self) -> Kind {
        match self {
            Self::Wrong | Self::None => Kind::Invalid,
            Self::Locked(seconds) => Kind::TooMany(*seconds),
            Self::Closed => Kind::Conflict,
            Self::Unhashed => Kind::Fault,
            Self::LinkOver(error) => error.kind(),
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Wrong => "password-wrong",
            Self::None => "password-none",
            Self::Locked(_) => "account-locked",
            Self::Closed => "invitation-account-closed",
            Self::Unhashed => "error-fault",
            Self::LinkOver(error) => error.text(),
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        matches!(self, Self::Wrong | Self::None | Self::Locked(_)).then_some("bisher")
    }
}

/// The present password as typed, and the one that takes its place.
#[derive(Clone, Debug)]
pub struct Change {
    /// The present one.
    pub present: Password,
    /// The new one.
    pub new: Password,
}

/// Changes the actor's own password. All other sessions end, and steps of signing in
/// that wait for a code. Checking and hashing happen before the transaction.
pub async fn change(
    db: &Db,
    desk: Desk<'_>,
    actor: &Actor,
    present: &Session,
    change: Change,
    lang: Lang,
    now: Stamp,
) -> Result<(), PasswordActError> {
    let id = actor.account().ok_or(Denied::SignInFirst)?;
    let known = account::find_active(db.read(), id).await?;
    let checked = known.and_then(|account| account.password);
    let judged = judge(checked.clone(), change).await?;
    let tx = db.begin().await?;
    let account = account::locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    let _proof: policy::MayManageOwn = policy::may_manage_own(actor, &account)?;
    if account.password.is_none() {
        return Err(PasswordActError::None);
    }
    if let Some(seconds) = account.locked_for(now) {
        return Err(PasswordActError::Locked(seconds));
    }
    // Another change may have been faster: then the hash that was checked is not the present one.
    let Some(hash) = judged.filter(|_| account.password == checked) else {
        account::change(&tx, &account.after_failure(now)).await?;
        tx.commit().await?;
        return Err(PasswordActError::Wrong);
    };
    let account = account.with_password(hash);
    account::change(&tx, &account).await?;
    session::end_all_but(&tx, account.id, present.id).await?;
    conclude(&tx, desk, &account, lang, now).await?;
    audit::record(&tx, actor, now, &act("account.change-password", account.id)).await?;
    Ok(tx.commit().await?)
}

/// The hash of the new password if the present one fits; off the async threads.
async fn judge(
    hash: Option<PasswordHash>,
    change: Change,
) -> Result<Option<PasswordHash>, PasswordActError> {
    let judging = tokio::task::spawn_blocking(move || {
        let fits = change.present.fits(hash.as_ref());
        fits.then(|| change.new.hash())
    });
    match judging.await {
        Ok(Some(None)) | Err(_) => Err(PasswordActError::Unhashed),
        Ok(judged) => Ok(judged.flatten()),
    }
}

/// What follows from every new password: no link and no half-done sign-in counts any
/// more, and the owner hears of it.
async fn conclude(
    tx: &Tx,
    desk: Desk<'_>,
    account: &Account,
    lang: Lang,
    now: Stamp,
) -> Result<(), DbError> {
    second_factor::end_steps(tx, account.id).await?;
    store::remove_all(tx, account.id).await?;
    let args = [("name", account.name.to_string().into())];
    let key = "password-changed-mail";
    let letter = Letter::from_texts(desk.texts, lang, key, &args, account.email.clone());
    let address = format!("{}{}/passwort-vergessen", desk.public_url, lang.prefix());
    let letter = Letter {
        name: account.name.to_string(),
        ..letter.with_link(desk.texts.t(lang, "password-changed-mail-link"), address)
    };
    mail::queue(tx, letter, now).await?;
    Ok(())
}

/// Asks for a link for a forgotten password. For every address the same rows are
/// written; [`sending::run`] finds out whose it is.
pub async fn ask(
    db: &Db,
    desk: Desk<'_>,
    email: &EmailAddress,
    lang: Lang,
    now: Stamp,
) -> Result<(), DbError> {
    let (link, secret) = new_link(Purpose::Forgotten, email, None, now);
    let letter = letter(desk, lang, &link, &secret, &[]);
    let tx = db.begin().await?;
    store::insert(&tx, &link, Some(sending::kept(&letter)), &secret).await?;
    let payload = serde_json::json!({ "link": link.id.to_string() });
    job::enqueue(&tx, sending::JOB, &payload, now).await?;
    tx.commit().await
}

fn new_link(
    purpose: Purpose,
    email: &EmailAddress,
    account: Option<AccountId>,
    now: Stamp,
) -> (PasswordLink, Secret) {
    let link = PasswordLink {
        id: PasswordLinkId::new(now),
        purpose,
        email: email.clone(),
        account,
        asked_at: now,
        expires_at: purpose.expiry(now),
    };
    (link, Secret::random())
}

fn letter(
    desk: Desk<'_>,
    lang: Lang,
    link: &PasswordLink,
    secret: &Secret,
    args: &[web::Arg<'_>],
) -> Letter {
    let key = format!("password-{}-mail", link.purpose.word());
    let letter = Letter::from_texts(desk.texts, lang, &key, args, link.email.clone());
    let words = desk.texts.t(lang, &format!("{key}-link"));
    Letter {
        secret: true,
        ..letter.with_link(words, address(desk, lang, secret))
    }
}

/// Where the link of a secret leads.
fn address(desk: Desk<'_>, lang: Lang, secret: &Secret) -> String {
    let (site, prefix) = (desk.public_url, lang.prefix());
    format!("{site}{prefix}/passwort/{}", secret.expose())
}

/// Chooses the password behind a link: a forgotten one is replaced and every session
/// ends; a first one opens the account and signs in. A second factor stays as it is.
pub async fn choose(
    db: &Db,
    desk: Desk<'_>,
    secret: &Secret,
    password: Password,
    device: &str,
    lang: Lang,
    now: Stamp,
) -> Result<Option<Secret>, PasswordActError> {
    let known = store::by_secret(db.read(), secret).await?;
    known.ok_or(LinkOver)?.account_at(now)?;
    let hashing = tokio::task::spawn_blocking(move || password.hash());
    let hash = hashing.await.ok().flatten();
    let hash = hash.ok_or(PasswordActError::Unhashed)?;
    let tx = db.begin().await?;
    let link = store::locked_by_secret(&tx, secret).await?;
    let link = link.ok_or(LinkOver)?;
    let account = account::locked(&tx, link.account_at(now)?).await?;
    let account = account.ok_or(LinkOver)?;
    let (account, session) = match (link.purpose, &account.state) {
        (Purpose::Forgotten, AccountState::Active) => (account.with_password(hash), None),
        (Purpose::First, AccountState::Invited) => {
            let session = session::begin(&tx, account.id, device, now).await?;
            (account.activated(hash), Some(session))
        }
        _ => return Err(LinkOver.into()),
    };
    account::change(&tx, &account).await?;
    let name = if session.is_some() {
        store::remove_all(&tx, account.id).await?;
        "account.choose-password"
    } else {
        session::end_all(&tx, account.id).await?;
        conclude(&tx, desk, &account, lang, now).await?;
        "account.reset-password"
    };
    let actor = account::actor_of(&account);
    audit::record(&tx, &actor, now, &act(name, account.id)).await?;
    tx.commit().await?;
    Ok(session)
}

/// How somebody came to run the instance.
#[derive(Debug)]
pub enum Appointed {
    /// An account in use runs it from now on.
    AtOnce,
    /// A letter is on its way; this is the address of its link.
    ByLink(String),
}

/// Makes somebody run the instance: an account in use at once, everybody else by a
/// letter with a link for the first password.
pub async fn appoint_administrator(
    db: &Db,
    desk: Desk<'_>,
    actor: &Actor,
    (email, name): (EmailAddress, Line),
    lang: Lang,
    now: Stamp,
) -> Result<Appointed, PasswordActError> {
    let tx = db.begin().await?;
    let _proof: policy::MayMakeAdministrator = policy::may_make_administrator(actor)?;
    let mut account = match account::locked_by_email(&tx, &email).await? {
        Some(known) if known.state == AccountState::Closed => return Err(PasswordActError::Closed),
        Some(known) => known,
        None => {
            let account = Account::invited(name, email, now);
            account::insert(&tx, &account).await?;
            account
        }
    };
    account.administrator = true;
    account::change(&tx, &account).await?;
    let appointed = if account.state == AccountState::Active {
        Appointed::AtOnce
    } else {
        let (link, secret) = new_link(Purpose::First, &account.email, Some(account.id), now);
        let args = [
            ("name", account.name.to_string().into()),
            ("days", super::FIRST_DAYS.into()),
        ];
        store::insert(&tx, &link, None, &secret).await?;
        let letter = letter(desk, lang, &link, &secret, &args);
        mail::queue(&tx, letter, now).await?;
        Appointed::ByLink(address(desk, lang, &secret))
    };
    let name = "account.appoint-administrator";
    audit::record(&tx, actor, now, &act(name, account.id)).await?;
    tx.commit().await?;
    Ok(appointed)
}

pub(super) fn act(name: &'static str, account: AccountId) -> Act {
    Act {
        network: None,
        name,
        entity: "account",
        id: account.uuid(),
        details: serde_json::json!({}),
    }
}
