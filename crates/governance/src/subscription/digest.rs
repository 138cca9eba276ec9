//! The letters: what is new since the last one.

use super::actions::stop_link;
use super::letter::Desk;
use super::{Subscription, SubscriptionId, store};
use crate::resolution::{Asked, Resolution, ResolutionId, page_of};
use db::{Db, DbError, Tx};
use kernel::{Actor, Date, Limit, Stamp};
use platform::job::Daily;
use platform::{JobKind, mail, network, workbench};
use serde_json::Value;

/// The job that writes.
pub(crate) const JOB: JobKind = JobKind {
    name: "governance.subscriptions",
    run: |db, payload, now| Box::pin(write_all(db, payload, now)),
};

/// Every morning.
pub(crate) const DAILY: Daily = Daily {
    job: JOB.name,
    hour: 7,
};

/// So many subscriptions are looked at a time.
const SOME: u64 = 200;

/// So many resolutions are looked at for one letter, the latest first.
const LOOKED_AT: u64 = 100;

/// The public resolutions with the words of a subscription, a page of them.
async fn matching(
    tx: &Tx,
    it: &Subscription,
    after: Option<(i64, i64, ResolutionId)>,
) -> Result<kernel::Page<Resolution>, DbError> {
    let asked = Asked {
        words: it.wish.words.clone(),
        ..Asked::default()
    };
    let limit = Limit::clamped(LOOKED_AT);
    page_of(&**tx, &Actor::Anonymous, (it.network, &asked), after, limit).await
}

/// Notes everything that is public already, so that only what comes later is told.
pub(super) async fn pass_over(tx: &Tx, it: &Subscription) -> Result<(), DbError> {
    let mut after = None;
    loop {
        let page = matching(tx, it, after).await?;
        let ids: Vec<_> = page.items.iter().map(|it| it.id).collect();
        store::note_told(tx, it.id, &ids).await?;
        let mark = page.next.as_ref().and_then(|it| it.parts::<3>());
        let next = mark.and_then(|it| crate::resolution::shown::after(&it.join(".")));
        let Some(next) = next else {
            return Ok(());
        };
        after = Some(next);
    }
}

/// Writes to everybody for whom the day brought something. Each letter is a transaction that
/// notes the day and what it told: a second run, or a second node, writes to nobody twice.
async fn write_all(db: Db, payload: Value, now: Stamp) -> anyhow::Result<()> {
    let day: Date = payload["day"].as_str().unwrap_or_default().parse()?;
    let mut after = None;
    loop {
        let some = store::confirmed(db.read(), after, SOME).await?;
        let Some(last) = some.last() else {
            return Ok(());
        };
        after = Some(last.id);
        for it in some.iter().filter(|it| it.is_due(day)) {
            write(&db, it.id, day, now).await?;
        }
    }
}

async fn write(db: &Db, id: SubscriptionId, day: Date, now: Stamp) -> anyhow::Result<()> {
    let tx = db.begin().await?;
    let found = store::find_locked(&tx, id).await?;
    let Some(it) = found.filter(|it| it.is_due(day)) else {
        return Ok(());
    };
    let mut new = matching(&tx, &it, None).await?.items;
    let ids: Vec<_> = new.iter().map(|it| it.id).collect();
    let told = store::told_of(&tx, id, &ids).await?;
    new.retain(|it| !told.contains(&it.id));
    if new.is_empty() {
        return Ok(());
    }
    let Some(network) = network::by_id(&*tx, it.network).await? else {
        return Ok(());
    };
    let bench = workbench::present()?;
    let desk = Desk {
        texts: &bench.texts,
        public_url: &bench.public_url,
    };
    let secret = stop_link(&tx, &it, now).await?;
    mail::queue(&tx, desk.digest(&network, &it, &new, &secret), now).await?;
    let ids: Vec<_> = new.iter().map(|it| it.id).collect();
    store::note_told(&tx, id, &ids).await?;
    let written = Subscription {
        digested_on: Some(day),
        ..it
    };
    store::update(&tx, &written).await?;
    tx.commit().await?;
    Ok(())
}
