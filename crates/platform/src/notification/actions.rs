//! Telling people, and what they do about it.

use super::policy::{self, MayReadOwn};
use super::reader::{Unsubscription, store as readers};
use super::{AT_ONCE, Channel, News, Notice, NoticeId, NoticeKind, store};
use crate::account;
use crate::audit::{self, Act};
use crate::job;
use crate::session::Secret;
use db::{Db, DbError, Tx};
use kernel::{AccountId, Actor, Denied, Kind, Lang, NetworkId, Refusal, Stamp};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// Why a link or a decision is not taken.
#[derive(Debug, thiserror::Error)]
pub enum NoticeError {
    /// There is no such notice, or nobody is signed in.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The link to end mail is too old.
    #[error("the link ends nothing any more")]
    LinkGone,
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for NoticeError {
    fn kind(&self) -> Kind {
        match self {
            Self::Denied(denied) => denied.kind(),
            Self::LinkGone => Kind::Conflict,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.text(),
            Self::LinkGone => "notification-link-gone",
            Self::Db(error) => error.text(),
        }
    }
}

/// Tells people something, in the transaction of the act. Whoever acts is not told; who
/// has an unread notice of this kind about this record gets no second one, but the first
/// is renewed.
pub async fn tell(
    tx: &Tx,
    actor: &Actor,
    to: &[AccountId],
    news: &News,
    now: Stamp,
) -> Result<(), DbError> {
    let own = actor.account();
    let to: BTreeSet<AccountId> = to.iter().copied().filter(|it| Some(*it) != own).collect();
    if to.is_empty() {
        return Ok(());
    }
    let to = account::in_use(&**tx, &Vec::from_iter(to)).await?;
    let told = store::told_once(tx, &to, news).await?;
    let unread = store::unread_about(tx, &to, news).await?;
    let mut unread: HashMap<_, _> = unread.into_iter().map(|it| (it.account, it)).collect();
    let decided = readers::decided(&**tx, &to, news.kind.key).await?;
    for account in to.into_iter().filter(|it| !told.contains(it)) {
        if let Some(known) = unread.remove(&account) {
            store::change(tx, &known.renewed(news, now)).await?;
            continue;
        }
        let channel = decided.get(&account).copied();
        let channel = channel.unwrap_or(news.kind.channel);
        let Some(notice) = Notice::new(account, news, channel, now) else {
            continue;
        };
        store::insert(tx, &notice).await?;
        if channel == Channel::AtOnce {
            let payload = serde_json::json!({ "notice": notice.id.to_string() });
            job::enqueue(tx, AT_ONCE, &payload, now).await?;
        }
    }
    Ok(())
}

/// By which way somebody wants to hear of a kind, and in which language they are written to:
/// for letters that a capability writes itself.
pub async fn wished(
    tx: &Tx,
    account: AccountId,
    kind: NoticeKind,
) -> Result<(Channel, Lang), DbError> {
    let decided = readers::decided(&**tx, &[account], kind.key).await?;
    let reader = readers::find(&**tx, account).await?;
    let channel = decided.get(&account).copied();
    Ok((channel.unwrap_or(kind.channel), reader.lang))
}

/// Nobody has to act on a record any more: whoever was told of it has nothing left to do.
pub async fn settle(tx: &Tx, kind: NoticeKind, about: Uuid, now: Stamp) -> Result<(), DbError> {
    store::settle(tx, kind.key, about, now).await
}

/// Marks one notice of a network as read, or all. No audit entry: reading changes no
/// record but the reader's own pile.
pub async fn mark_read(
    db: &Db,
    actor: &Actor,
    network: NetworkId,
    which: Option<NoticeId>,
    now: Stamp,
) -> Result<(), NoticeError> {
    let proof = policy::may_read_own(actor)?;
    let tx = db.begin().await?;
    store::mark_read(&tx, &proof, network, which, now).await?;
    Ok(tx.commit().await?)
}

/// What a person decides about all notices.
#[derive(Clone, Debug)]
pub struct Decision {
    /// By which way each kind comes.
    pub channels: Vec<(NoticeKind, Channel)>,
    /// Whether the daily digest is sent.
    pub digest: bool,
    /// The language of the mail.
    pub lang: Lang,
}

/// Keeps what the actor decides.
pub async fn decide(
    db: &Db,
    actor: &Actor,
    decision: &Decision,
    now: Stamp,
) -> Result<(), NoticeError> {
    let proof: MayReadOwn = policy::may_read_own(actor)?;
    let account = proof.account();
    let tx = db.begin().await?;
    let mut reader = readers::locked(&tx, account).await?;
    reader.digest = decision.digest;
    reader.lang = decision.lang;
    readers::change(&tx, &reader).await?;
    for (kind, channel) in &decision.channels {
        readers::decide(&tx, account, kind.key, *channel).await?;
    }
    let chosen = decision.channels.iter();
    let chosen: serde_json::Map<_, _> = chosen
        .map(|(kind, channel)| (kind.key.to_owned(), channel.word().into()))
        .collect();
    let details = serde_json::json!({ "digest": decision.digest, "channels": chosen });
    audit::record(
        &tx,
        actor,
        now,
        &act("account.decide-notices", account, details),
    )
    .await?;
    Ok(tx.commit().await?)
}

/// What a link from a mail ends; asked before the button is shown.
pub async fn ends(db: &Db, secret: &Secret) -> Result<Option<String>, NoticeError> {
    let found = readers::by_link(db.read(), secret).await?;
    Ok(found.ok_or(NoticeError::LinkGone)?.kind)
}

/// Ends mail by the link in it, without signing in: that kind of notice is shown in the
/// workspace only, or the digest is not sent any more. A second time changes nothing.
pub async fn unsubscribe(db: &Db, secret: &Secret, now: Stamp) -> Result<(), NoticeError> {
    let tx = db.begin().await?;
    let ends = readers::by_link(&*tx, secret).await?;
    let Unsubscription { account, kind } = ends.ok_or(NoticeError::LinkGone)?;
    let owner = account::by_id(&*tx, account).await?;
    let owner = owner.ok_or(Denied::Hidden)?;
    let mut reader = readers::locked(&tx, account).await?;
    if let Some(kind) = &kind {
        readers::decide(&tx, account, kind, Channel::Here).await?;
    } else {
        reader.digest = false;
        readers::change(&tx, &reader).await?;
    }
    let details = serde_json::json!({ "kind": kind });
    let act = act("account.unsubscribe", account, details);
    audit::record(&tx, &account::actor_of(&owner), now, &act).await?;
    Ok(tx.commit().await?)
}

fn act(name: &'static str, account: AccountId, details: serde_json::Value) -> Act {
    Act {
        network: None,
        name,
        entity: "account",
        id: account.uuid(),
        details,
    }
}
