//! Inviting, withdrawing, accepting.

use super::{DAYS, Invitation, InvitationId, NotOpen, policy, store};
use crate::account::{self, Account, AccountState, Password, PasswordHash};
use crate::audit::{self, Act};
use crate::mail::{self, Letter};
use crate::network::{self, Network};
use crate::notification::{self, Channel, News, NoticeKind, Weight};
use crate::role::actions::{Gift, GiveError};
use crate::role::{self, Grant, needs_organisation};
use crate::session::{self, Secret};
use db::{Db, DbError, Tx};
use kernel::{
    AccountId, Actor, Denied, EmailAddress, Kind, Lang, Line, NetworkId, Refusal, Role, Stamp,
};
use web::{Texts, Visit};

/// Told to the central office: somebody accepted.
pub(crate) const ACCEPTED: NoticeKind = NoticeKind {
    key: "invitation-accepted",
    channel: Channel::Digest,
    weight: Weight::News,
    audience: &[Role::CentralOffice],
};

/// Why nobody is invited, or an invitation is not changed.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// The role is not given so.
    #[error(transparent)]
    Role(#[from] GiveError),
    /// The account was closed.
    #[error("the account of this address was closed")]
    Closed,
    /// A new account without a password.
    #[error("a password has to be chosen")]
    PasswordMissing,
    /// The link does not count.
    #[error(transparent)]
    NotOpen(#[from] NotOpen),
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for InviteError {
    fn kind(&self) -> Kind {
        match self {
            Self::Role(error) => error.kind(),
            Self::PasswordMissing => Kind::Invalid,
            Self::Closed => Kind::Conflict,
            Self::NotOpen(error) => error.kind(),
            Self::Denied(denied) => denied.kind(),
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Role(error) => error.text(),
            Self::PasswordMissing => "invitation-password-short",
            Self::Closed => "invitation-account-closed",
            Self::NotOpen(error) => error.text(),
            Self::Denied(denied) => denied.text(),
            Self::Db(error) => error.text(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Role(error) => error.field(),
            Self::Closed => Some("email"),
            Self::PasswordMissing => Some("passwort"),
            _ => None,
        }
    }
}

/// What a letter needs beside the invitation: the texts, and where the instance is.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The texts.
    pub texts: &'a Texts,
    /// Where people reach the instance, without a slash at the end.
    pub public_url: &'a str,
}

impl<'a> Desk<'a> {
    /// The desk of the instance that somebody visits.
    pub fn of(visit: &'a Visit) -> Self {
        Self {
            texts: visit.texts(),
            public_url: &visit.state.settings.public_url,
        }
    }
}

/// Who is to be invited.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Where the letter goes, and the name at sign-in.
    pub email: EmailAddress,
    /// The name on screen, unless the account exists.
    pub name: Line,
    /// The network.
    pub network: NetworkId,
    /// The role to be taken, for which organisation, until when.
    pub gift: Gift,
    /// The language of the letter.
    pub lang: Lang,
}

/// Invites somebody: makes the account unless there is one, and queues the letter.
pub async fn invite(
    db: &Db,
    desk: Desk<'_>,
    actor: &Actor,
    wish: Wish,
    now: Stamp,
) -> Result<InvitationId, InviteError> {
    let tx = db.begin().await?;
    let proof = policy::may_invite(actor, wish.network)?;
    let network = network::by_id(&*tx, wish.network).await?;
    let network = network.ok_or(Denied::Hidden)?;
    let standing = wish.gift.standing(network.id, now.day())?;
    let account = account_of(&tx, &wish, now).await?;
    let invitation = Invitation {
        id: InvitationId::new(now),
        account,
        standing,
        role_until: wish.gift.until,
        invited_by: actor.name().to_owned(),
        invited_at: now,
        expires_at: now.plus_days(DAYS),
        accepted_at: None,
        withdrawn_at: None,
    };
    let secret = Secret::random();
    store::insert(&tx, &proof, &invitation, &secret).await?;
    mail::queue(&tx, letter(desk, actor, &network, &wish, &secret), now).await?;
    audit::record(&tx, actor, now, &act("invitation.send", &invitation)).await?;
    tx.commit().await?;
    Ok(invitation.id)
}

/// The account of the address; a new one waits for its password.
async fn account_of(tx: &Tx, wish: &Wish, now: Stamp) -> Result<AccountId, InviteError> {
    match account::locked_by_email(tx, &wish.email).await? {
        Some(known) if known.state == AccountState::Closed => Err(InviteError::Closed),
        Some(known) => Ok(known.id),
        None => {
            let account = Account::invited(wish.name.clone(), wish.email.clone(), now);
            account::insert(tx, &account).await?;
            Ok(account.id)
        }
    }
}

fn letter(
    desk: Desk<'_>,
    actor: &Actor,
    network: &Network,
    wish: &Wish,
    secret: &Secret,
) -> Letter {
    let (texts, lang) = (desk.texts, wish.lang);
    let role = texts.t(lang, &format!("role-{}", wish.gift.role.word()));
    let organisation = wish.gift.organisation.as_ref();
    let organisation = organisation.filter(|_| needs_organisation(wish.gift.role));
    let role = organisation.map_or_else(
        || role.to_string(),
        |choice| format!("{role}, {}", choice.name),
    );
    let inviter = match actor {
        Actor::Person { identity, .. } => identity.name.clone(),
        Actor::System | Actor::Anonymous => texts.t(lang, "role-administrator").into_owned(),
    };
    let args = [
        ("name", wish.name.to_string().into()),
        ("network", network.name.clone().into()),
        ("role", role.into()),
        ("inviter", inviter.into()),
        ("days", DAYS.into()),
    ];
    let letter = Letter::from_texts(texts, lang, "invitation-mail", &args, wish.email.clone());
    let address = format!(
        "{}{}/einladung/{}",
        desk.public_url,
        lang.prefix(),
        secret.expose()
    );
    Letter {
        network: Some(network.id),
        name: wish.name.to_string(),
        secret: true,
        ..letter.with_link(texts.t(lang, "invitation-mail-link"), address)
    }
}

/// Takes an open invitation back.
pub async fn withdraw(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    id: InvitationId,
    now: Stamp,
) -> Result<(), InviteError> {
    let tx = db.begin().await?;
    let _proof: policy::MayInvite = policy::may_invite(actor, network)?;
    let invitation = store::locked(&tx, network, id)
        .await?
        .ok_or(Denied::Hidden)?;
    let invitation = invitation.withdraw(now)?;
    store::change(&tx, &invitation).await?;
    audit::record(&tx, actor, now, &act("invitation.withdraw", &invitation)).await?;
    Ok(tx.commit().await?)
}

/// Accepts the invitation behind a link: a new account takes its password and is
/// signed in; an account in use takes the role and signs in as always.
pub async fn accept(
    db: &Db,
    secret: &Secret,
    password: Option<Password>,
    device: &str,
    now: Stamp,
) -> Result<Option<Secret>, InviteError> {
    let hash = hashed(password).await;
    let tx = db.begin().await?;
    let invitation = store::locked_by_secret(&tx, secret).await?.ok_or(NotOpen)?;
    let invitation = invitation.accept(now)?;
    let account = account::locked(&tx, invitation.account).await?;
    let account = account.ok_or(Denied::Hidden)?;
    let fresh = account.state == AccountState::Invited;
    let account = match account.state {
        AccountState::Invited => account.activated(hash.ok_or(InviteError::PasswordMissing)?),
        AccountState::Active => account,
        AccountState::Closed => return Err(InviteError::Closed),
    };
    account::change(&tx, &account).await?;
    take_role(&tx, &account, &invitation, now).await?;
    let session = if fresh {
        Some(session::begin(&tx, account.id, device, now).await?)
    } else {
        None
    };
    note_acceptance(&tx, &account, &invitation, now).await?;
    tx.commit().await?;
    Ok(session)
}

/// Gives the role of an invitation that was accepted.
async fn take_role(
    tx: &Tx,
    account: &Account,
    invitation: &Invitation,
    now: Stamp,
) -> Result<(), InviteError> {
    store::change(tx, invitation).await?;
    let grant = Grant {
        account: account.id,
        standing: invitation.standing,
        period: invitation.period(now.day()).map_err(|_| NotOpen)?,
    };
    role::ensure_by(tx, &grant, Some(&invitation.invited_by), now).await?;
    Ok(())
}

/// Tells the central office and the trail that somebody accepted.
async fn note_acceptance(
    tx: &Tx,
    account: &Account,
    invitation: &Invitation,
    now: Stamp,
) -> Result<(), DbError> {
    let actor = account::actor_of(account);
    tell_office(tx, &actor, account, invitation, now).await?;
    audit::record(tx, &actor, now, &act("invitation.accept", invitation)).await?;
    Ok(())
}

/// Accepts every open invitation of an account whose mailbox a sign-in service vouches
/// for; how many there were. The caller holds the account's lock.
pub(crate) async fn accept_all(tx: &Tx, account: &Account, now: Stamp) -> Result<usize, DbError> {
    let mut accepted = Vec::new();
    for invitation in store::locked_of_account(tx, account.id).await? {
        let Ok(invitation) = invitation.accept(now) else {
            continue;
        };
        match take_role(tx, account, &invitation, now).await {
            Ok(()) => accepted.push(invitation),
            Err(InviteError::Db(error)) => return Err(error),
            Err(_) => {}
        }
    }
    for invitation in &accepted {
        note_acceptance(tx, account, invitation, now).await?;
    }
    Ok(accepted.len())
}

async fn tell_office(
    tx: &Tx,
    actor: &Actor,
    account: &Account,
    invitation: &Invitation,
    now: Stamp,
) -> Result<(), DbError> {
    let network = invitation.standing.network;
    let office = role::holders(&**tx, network, Role::CentralOffice, now.day()).await?;
    let news = News {
        kind: ACCEPTED,
        network,
        about: account.id.uuid(),
        subject: account.name.to_string(),
        path: "/einladungen".to_owned(),
        once: None,
    };
    notification::tell(tx, actor, &office, &news, now).await
}

async fn hashed(password: Option<Password>) -> Option<PasswordHash> {
    let password = password?;
    let hashing = tokio::task::spawn_blocking(move || password.hash());
    hashing.await.ok().flatten()
}

fn act(name: &'static str, invitation: &Invitation) -> Act {
    Act {
        network: Some(invitation.standing.network),
        name,
        entity: "invitation",
        id: invitation.id.uuid(),
        details: serde_json::json!({
            "account": invitation.account.to_string(),
            "role": invitation.standing.role.word(),
            "organisation": invitation.standing.organisation.map(|id| id.to_string()),
        }),
    }
}
