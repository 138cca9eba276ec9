//! The jobs that write: one mail at once, and the digest of a day.

use super::letter::Desk;
use super::reader::{Unsubscription, store as readers};
use super::{Channel, NoticeId, store};
use crate::account::{self, Account, AccountState};
use crate::session::Secret;
use crate::workbench::{self, Workbench};
use crate::{mail, network};
use db::{Db, Tx};
use kernel::{AccountId, Date, Stamp};
use std::collections::BTreeMap;

/// The job that writes about one notice.
pub(crate) const AT_ONCE: &str = "platform.notice";

/// The job that writes the digests of a day.
pub(crate) const DIGEST: &str = "platform.digest";

/// So many readers are looked up at a time.
const SOME: u64 = 200;

/// Writes about the notice that `payload` names, unless it is written already, read
/// meanwhile, or its reader gone.
pub(crate) async fn send_at_once(
    db: Db,
    payload: serde_json::Value,
    now: Stamp,
) -> anyhow::Result<()> {
    let id: NoticeId = payload["notice"].as_str().unwrap_or_default().parse()?;
    let bench = workbench::present()?;
    let tx = db.begin().await?;
    let Some(mut notice) = store::locked(&tx, id).await? else {
        return Ok(());
    };
    if notice.mailed_at.is_some() || notice.read_at.is_some() || notice.channel != Channel::AtOnce {
        return Ok(());
    }
    let found = network::by_id(&*tx, notice.network).await?;
    let (Some(account), Some(network)) = (in_use(&tx, notice.account).await?, found) else {
        return Ok(());
    };
    let reader = readers::find(&*tx, account.id).await?;
    let secret = Secret::random();
    let ends = Unsubscription {
        account: account.id,
        kind: Some(notice.kind.clone()),
    };
    readers::keep_link(&tx, &secret, &ends, now).await?;
    let desk = desk(&bench, &reader, &account);
    mail::queue(&tx, desk.at_once(&notice, &network, &secret), now).await?;
    notice.mailed_at = Some(now);
    store::change(&tx, &notice).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes to everybody what the day that `payload` names brought. Each letter is one
/// transaction that locks its reader and notes the day: whatever happens in between, a
/// second run, or a second node, writes to nobody twice.
pub(crate) async fn digest(db: Db, payload: serde_json::Value, now: Stamp) -> anyhow::Result<()> {
    let day: Date = payload["day"].as_str().unwrap_or_default().parse()?;
    let bench = workbench::present()?;
    let mut after = None;
    loop {
        let readers = store::with_news(db.read(), after, SOME).await?;
        let Some(last) = readers.last() else {
            return Ok(());
        };
        after = Some(*last);
        for account in readers {
            digest_for(&db, &bench, account, day, now).await?;
        }
    }
}

async fn digest_for(
    db: &Db,
    bench: &Workbench,
    account: AccountId,
    day: Date,
    now: Stamp,
) -> anyhow::Result<()> {
    let tx = db.begin().await?;
    let mut reader = readers::locked(&tx, account).await?;
    if !reader.digest || reader.digested_on.is_some_and(|last| last >= day) {
        return Ok(());
    }
    let Some(account) = in_use(&tx, account).await? else {
        return Ok(());
    };
    let notices = store::unmailed(&tx, account.id).await?;
    if notices.is_empty() {
        return Ok(());
    }
    let mut networks = BTreeMap::new();
    for notice in &notices {
        if !networks.contains_key(&notice.network)
            && let Some(network) = network::by_id(&*tx, notice.network).await?
        {
            networks.insert(notice.network, network);
        }
    }
    let secret = Secret::random();
    let ends = Unsubscription {
        account: account.id,
        kind: None,
    };
    readers::keep_link(&tx, &secret, &ends, now).await?;
    let letter = desk(bench, &reader, &account).digest(&notices, &networks, &secret, now);
    mail::queue(&tx, letter, now).await?;
    store::note_mailed(&tx, account.id, now).await?;
    reader.digested_on = Some(day);
    readers::change(&tx, &reader).await?;
    tx.commit().await?;
    Ok(())
}

async fn in_use(tx: &Tx, id: AccountId) -> Result<Option<Account>, db::DbError> {
    let found = account::by_id(&**tx, id).await?;
    Ok(found.filter(|it| it.state == AccountState::Active))
}

fn desk<'a>(
    bench: &'a Workbench,
    reader: &'a super::reader::Reader,
    account: &'a Account,
) -> Desk<'a> {
    Desk {
        texts: &bench.texts,
        public_url: &bench.public_url,
        reader,
        account,
    }
}
