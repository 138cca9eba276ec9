//! Leaving for a service, coming back from it, linking and unlinking.

use super::provider::{self, ProviderError};
use super::{
    PASSAGE_SECONDS, Passage, Service, ServiceLinkId, Services, Testimony, leaves_a_way_in, policy,
    store,
};
use crate::account::{self, Account, AccountState, Alert};
use crate::audit::{self, Act};
use crate::session::{self, Secret};
use crate::{invitation, password};
use db::{Db, DbError, Tx};
use kernel::{AccountId, Actor, Denied, Kind, Lang, Refusal, Stamp};
use web::Texts;

/// Why a service lets nobody in.
#[derive(Debug, thiserror::Error)]
pub enum OidcError {
    /// The way back is over, was used, or began in another browser.
    #[error("nobody is on the way with this state")]
    Astray,
    /// The service says that the person gave up, or may not.
    #[error("the service sent the person back: {0}")]
    SentBack(String),
    /// No account with that address, or none in use.
    #[error("no account is known for who came")]
    Unknown,
    /// The service has not verified the address.
    #[error("the service has not verified the mail address")]
    Unverified,
    /// Who came is linked with another account.
    #[error("who came is linked with another account")]
    Taken,
    /// Without this link nobody could enter the account.
    #[error("the link is the last way into the account")]
    LastWayIn,
    /// The service itself.
    #[error(transparent)]
    Provider(#[from] ProviderError),
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for OidcError {
    fn kind(&self) -> Kind {
        match self {
            Self::Astray | Self::SentBack(_) => Kind::Invalid,
            Self::Unknown | Self::Unverified => Kind::Forbidden,
            Self::Taken | Self::LastWayIn => Kind::Conflict,
            Self::Provider(error) => error.kind(),
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Astray => "oidc-astray",
            Self::SentBack(_) => "oidc-sent-back",
            Self::Unknown => "oidc-unknown",
            Self::Unverified => "oidc-unverified",
            Self::Taken => "oidc-taken",
            Self::LastWayIn => "oidc-last-way-in",
            Self::Provider(error) => error.text(),
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }
}

/// The address a service sends people back to; it has to be registered there.
pub fn back(public_url: &str, service: &Service) -> String {
    format!("{public_url}/anmelden/dienst/{}/zurueck", service.key)
}

/// Where somebody wants to go, and as whom.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The language they read.
    pub lang: Lang,
    /// Where to go afterwards.
    pub next: String,
    /// The account to be linked; `None` to sign in.
    pub linking: Option<AccountId>,
}

/// Sends somebody to a service; the address there. `browser` is the secret of the cookie
/// that has to come back with them. The service is asked before the transaction.
pub async fn leave(
    db: &Db,
    service: &Service,
    back: &str,
    wish: Wish,
    browser: &Secret,
    now: Stamp,
) -> Result<String, OidcError> {
    let departure = provider::depart(service, back).await?;
    let passage = Passage {
        service: service.key.to_string(),
        nonce: departure.nonce,
        verifier: departure.verifier,
        lang: wish.lang,
        next: wish.next,
        linking: wish.linking,
        expires_at: now.plus_seconds(PASSAGE_SECONDS),
    };
    let state = Secret::brought(&departure.state);
    let tx = db.begin().await?;
    store::insert_passage(&tx, &passage, &state, browser, now).await?;
    tx.commit().await?;
    Ok(departure.url)
}

/// Somebody comes back: the passage of that state and browser, which is used up by this.
pub async fn come_back(
    db: &Db,
    state: &Secret,
    browser: &Secret,
    now: Stamp,
) -> Result<Passage, OidcError> {
    let tx = db.begin().await?;
    let passage = store::take_passage(&tx, state, browser, now).await?;
    tx.commit().await?;
    passage.ok_or(OidcError::Astray)
}

/// Asks the service of a passage who brings this code.
pub async fn ask(
    services: &Services,
    public_url: &str,
    passage: &Passage,
    code: &str,
) -> Result<Testimony, OidcError> {
    let service = services.find(&passage.service).ok_or(Denied::Hidden)?;
    let back = back(public_url, service);
    Ok(provider::testify(service, &back, passage, code).await?)
}

/// Signs in who is linked, or whose verified address is that of an account in use or of
/// an invited one; the latter is in use from now on and has the roles it was invited to.
pub async fn sign_in(
    db: &Db,
    service: &str,
    testimony: &Testimony,
    device: &str,
    now: Stamp,
) -> Result<Secret, OidcError> {
    let tx = db.begin().await?;
    let account = match store::find(&*tx, testimony).await? {
        Some(link) => {
            let account = account::locked(&tx, link.account).await?;
            let active = account.filter(|it| it.state == AccountState::Active);
            active.ok_or(OidcError::Unknown)?
        }
        None => recognise(&tx, service, testimony, now).await?,
    };
    store::note_use(&tx, testimony, now).await?;
    let secret = session::begin(&tx, account.id, device, now).await?;
    let actor = account::actor_of(&account);
    let act = act("account.sign-in", account.id, service);
    audit::record(&tx, &actor, now, &act).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Links who comes for the first time by the verified address.
async fn recognise(
    tx: &Tx,
    service: &str,
    testimony: &Testimony,
    now: Stamp,
) -> Result<Account, OidcError> {
    let email = testimony.verified_email().ok_or(OidcError::Unverified)?;
    let account = account::locked_by_email(tx, email).await?;
    let account = account.ok_or(OidcError::Unknown)?;
    let account = match account.state {
        AccountState::Active => account,
        AccountState::Invited => activate(tx, account, now).await?,
        AccountState::Closed => return Err(OidcError::Unknown),
    };
    // The lock on the account was waited for: the other request may have linked it.
    if store::find(&**tx, testimony).await?.is_none() {
        store::insert(tx, account.id, service, testimony, now).await?;
        let actor = account::actor_of(&account);
        let act = act("account.link-service", account.id, service);
        audit::record(tx, &actor, now, &act).await?;
    }
    Ok(account)
}

/// An invited account comes into use, if its invitation still counts.
async fn activate(tx: &Tx, account: Account, now: Stamp) -> Result<Account, OidcError> {
    let appointed = password::has_open_first(&**tx, account.id, now).await?;
    let account = account.activated_elsewhere();
    let accepted = invitation::accept_all(tx, &account, now).await?;
    if accepted == 0 && !appointed {
        return Err(OidcError::Unknown);
    }
    account::change(tx, &account).await?;
    Ok(account)
}

/// Links the actor's own account with who came back from the service; its owner hears of
/// it by mail.
pub async fn link(
    db: &Db,
    texts: &Texts,
    actor: &Actor,
    passage: &Passage,
    testimony: &Testimony,
    lang: Lang,
    now: Stamp,
) -> Result<(), OidcError> {
    let proof = policy::may_link(actor)?;
    if passage.linking != Some(proof.account()) {
        return Err(OidcError::Astray);
    }
    let tx = db.begin().await?;
    let account = account::locked(&tx, proof.account()).await?;
    let account = account.ok_or(Denied::Hidden)?;
    match store::find(&*tx, testimony).await? {
        Some(known) if known.account == account.id => return Ok(()),
        Some(_) => return Err(OidcError::Taken),
        None => store::insert(&tx, account.id, &passage.service, testimony, now).await?,
    }
    let linked = Alert::ServiceLinked(&passage.service);
    account::alert(&tx, texts, &account, linked, lang, now).await?;
    let act = act("account.link-service", account.id, &passage.service);
    audit::record(&tx, actor, now, &act).await?;
    Ok(tx.commit().await?)
}

/// Takes a link of the actor's own account away; its owner hears of it by mail.
pub async fn unlink(
    db: &Db,
    texts: &Texts,
    actor: &Actor,
    id: ServiceLinkId,
    lang: Lang,
    now: Stamp,
) -> Result<(), OidcError> {
    let own = actor.account().ok_or(Denied::SignInFirst)?;
    let tx = db.begin().await?;
    let account = account::locked(&tx, own).await?.ok_or(Denied::Hidden)?;
    let link = store::locked(&tx, id).await?.ok_or(Denied::Hidden)?;
    let _proof: policy::MayUnlink = policy::may_unlink(actor, &link)?;
    let links = store::of_account(&*tx, account.id).await?;
    if !leaves_a_way_in(links.len(), account.password.is_some()) {
        return Err(OidcError::LastWayIn);
    }
    store::remove(&tx, id).await?;
    let unlinked = Alert::ServiceUnlinked(&link.service);
    account::alert(&tx, texts, &account, unlinked, lang, now).await?;
    let act = act("account.unlink-service", account.id, &link.service);
    audit::record(&tx, actor, now, &act).await?;
    Ok(tx.commit().await?)
}

fn act(name: &'static str, account: AccountId, service: &str) -> Act {
    Act {
        network: None,
        name,
        entity: "account",
        id: account.uuid(),
        details: serde_json::json!({ "service": service }),
    }
}
