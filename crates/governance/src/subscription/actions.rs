//! Acts on subscriptions: ask, confirm, stop.

use super::letter::Desk;
use super::policy::may_decide;
use super::store::{self, LinkOf};
use super::{MOST, STOP_DAYS, Subscription, WAITING_DAYS, Wish, digest};
use db::{Db, DbError, Tx};
use kernel::{Actor, Kind, NetworkId, Refusal, Stamp};
use platform::network::Network;
use platform::session::Secret;
use platform::{audit, mail};
use serde_json::json;

/// Why a link decides nothing.
#[derive(Debug, thiserror::Error)]
pub enum SubscriptionError {
    /// It is unknown, too old, or the subscription has ended.
    #[error("the link decides nothing any more")]
    LinkGone,
    /// The database did not do it.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl Refusal for SubscriptionError {
    fn kind(&self) -> Kind {
        match self {
            Self::LinkGone => Kind::Conflict,
            Self::Db(error) => error.kind(),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::LinkGone => "subscription-link-gone",
            Self::Db(error) => error.text(),
        }
    }
}

/// Keeps a wish and writes to its mailbox. Whoever has the same already hears that, and how
/// to end it; who has too many hears nothing. The caller learns none of it.
pub async fn ask(
    db: &Db,
    desk: Desk<'_>,
    network: &Network,
    wish: Wish,
    now: Stamp,
) -> Result<(), DbError> {
    let wish = Wish {
        words: super::spelled(&wish.words),
        ..wish
    };
    let tx = db.begin().await?;
    let known = store::known(&tx, network.id, &wish).await?;
    let it = match known {
        Some(known) if known.is_confirmed() => {
            let secret = stop_link(&tx, &known, now).await?;
            mail::queue(&tx, desk.known(network, &known, &secret), now).await?;
            record(&tx, "subscription.ask", &known, now).await?;
            return tx.commit().await;
        }
        Some(waiting) => {
            let again = Subscription {
                wish,
                expires_at: Some(now.plus_days(WAITING_DAYS)),
                ..waiting
            };
            store::update(&tx, &again).await?;
            again
        }
        None if store::count(&tx, network.id, &wish.email).await? >= MOST => return Ok(()),
        None => {
            let asked = Subscription::asked(network.id, wish, now);
            store::insert(&tx, &asked).await?;
            asked
        }
    };
    let secret = Secret::random();
    let until = now.plus_days(WAITING_DAYS);
    store::keep_link(&tx, (LinkOf::Confirm, &secret), it.id, until).await?;
    mail::queue(&tx, desk.confirm(network, &it, &secret), now).await?;
    record(&tx, "subscription.ask", &it, now).await?;
    tx.commit().await
}

/// A fresh link that ends a subscription.
pub(super) async fn stop_link(tx: &Tx, it: &Subscription, now: Stamp) -> Result<Secret, DbError> {
    let secret = Secret::random();
    let until = now.plus_days(STOP_DAYS);
    store::keep_link(tx, (LinkOf::Stop, &secret), it.id, until).await?;
    Ok(secret)
}

/// Begins a subscription by the link of its first letter. What is public already is no news.
/// A second time changes nothing.
pub async fn confirm(
    db: &Db,
    network: NetworkId,
    secret: &Secret,
    now: Stamp,
) -> Result<(), SubscriptionError> {
    let tx = db.begin().await?;
    let it = decided(&tx, (LinkOf::Confirm, secret), network, now).await?;
    if it.is_confirmed() {
        return Ok(());
    }
    let confirmed = Subscription {
        expires_at: None,
        ..it
    };
    store::update(&tx, &confirmed).await?;
    digest::pass_over(&tx, &confirmed).await?;
    record(&tx, "subscription.confirm", &confirmed, now).await?;
    Ok(tx.commit().await?)
}

/// Ends a subscription by the link of any of its letters; nothing of it is kept.
pub async fn stop(
    db: &Db,
    network: NetworkId,
    secret: &Secret,
    now: Stamp,
) -> Result<(), SubscriptionError> {
    let tx = db.begin().await?;
    let it = decided(&tx, (LinkOf::Stop, secret), network, now).await?;
    store::remove(&tx, &[it.id.uuid()]).await?;
    record(&tx, "subscription.stop", &it, now).await?;
    Ok(tx.commit().await?)
}

async fn decided(
    tx: &Tx,
    link: (LinkOf, &Secret),
    network: NetworkId,
    now: Stamp,
) -> Result<Subscription, SubscriptionError> {
    let found = store::by_link(&**tx, link, now).await?;
    let id = found.ok_or(SubscriptionError::LinkGone)?.id;
    let it = store::find_locked(tx, id).await?;
    let it = it.ok_or(SubscriptionError::LinkGone)?;
    may_decide(&it, network).ok_or(SubscriptionError::LinkGone)?;
    Ok(it)
}

/// The trail keeps neither mailbox nor words.
async fn record(tx: &Tx, name: &'static str, it: &Subscription, now: Stamp) -> Result<(), DbError> {
    let act = audit::Act {
        network: Some(it.network),
        name,
        entity: "subscription",
        id: it.id.uuid(),
        details: json!({ "rhythm": it.wish.rhythm.word() }),
    };
    audit::record(tx, &Actor::Anonymous, now, &act).await
}
