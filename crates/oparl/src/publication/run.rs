//! One run: a network's public records against what it publishes.

use super::draft::{Draft, settle};
use super::store::{ROWS, bury, living, published, published_locked, put};
use super::{agenda, organizations, papers};
use db::{Db, DbError};
use kernel::{NetworkId, Stamp};
use platform::network::Network;
use std::time::Instant;
use uuid::Uuid;
use web::Texts;

/// What a run wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Objects that are published, those within others counted too.
    pub all: usize,
    /// Those of them that are new or have changed.
    pub written: usize,
    /// Those that are no longer published.
    pub gone: u64,
}

/// Brings what a network publishes up to date. Writes only what differs, some hundred objects in
/// a transaction; needs sixteen bytes of memory for each object and otherwise always the same.
pub async fn bring_up_to_date(
    db: &Db,
    network: &Network,
    texts: &Texts,
    now: Stamp,
) -> Result<Published, DbError> {
    let mut run = Run::new(db, network.id, now);
    let mut frame = organizations::Frame::of(db, network, texts, now).await?;
    let mut steps = agenda::Steps::of(db, &frame).await?;
    papers::publish(&mut run, &mut frame, &mut steps).await?;
    agenda::publish(&mut run, &frame, &steps).await?;
    frame.publish(&mut run).await?;
    run.sweep().await
}

/// A run under way.
pub(super) struct Run<'a> {
    pub db: &'a Db,
    network: NetworkId,
    begun_at: Stamp,
    begun: Instant,
    /// What was found public.
    seen: Vec<Uuid>,
    written: usize,
}

impl<'a> Run<'a> {
    fn new(db: &'a Db, network: NetworkId, now: Stamp) -> Self {
        Self {
            db,
            network,
            begun_at: now,
            begun: Instant::now(),
            seen: Vec::new(),
            written: 0,
        }
    }

    /// The moment of what is written next, in whole seconds. A long run tells later moments at
    /// its end: whoever asks for changes during it finds the rest the next time.
    fn now(&self) -> Stamp {
        let since = i64::try_from(self.begun.elapsed().as_secs()).unwrap_or(0);
        let seconds = self.begun_at.seconds().saturating_add(since);
        Stamp::from_micros(seconds.saturating_mul(1_000_000))
    }

    /// Publishes objects with everything in them.
    pub async fn put(&mut self, drafts: Vec<Draft>) -> Result<(), DbError> {
        let mut some = Vec::new();
        let mut ids = Vec::new();
        for draft in drafts {
            let own = draft.ids();
            if !some.is_empty() && ids.len() + own.len() > ROWS {
                self.put_some(std::mem::take(&mut some), std::mem::take(&mut ids))
                    .await?;
            }
            ids.extend(own);
            some.push(draft);
        }
        self.put_some(some, ids).await
    }

    async fn put_some(&mut self, drafts: Vec<Draft>, ids: Vec<Uuid>) -> Result<(), DbError> {
        let now = self.now();
        let mut known = std::collections::HashMap::new();
        // A meeting with many items is more than one statement asks for.
        for some in ids.chunks(ROWS) {
            known.extend(published(self.db.read(), some).await?);
        }
        self.seen.extend(&ids);
        let mut changed = Vec::new();
        for draft in drafts.iter().cloned() {
            settle(draft, &known, now, &mut changed);
        }
        if changed.is_empty() {
            return Ok(());
        }
        let tx = self.db.begin().await?;
        known.clear();
        for some in ids.chunks(ROWS) {
            known.extend(published_locked(&tx, some).await?);
        }
        changed.clear();
        for draft in drafts {
            settle(draft, &known, now, &mut changed);
        }
        put(&tx, self.network, &changed).await?;
        tx.commit().await?;
        self.written += changed.len();
        Ok(())
    }

    /// Buries what was not found.
    async fn sweep(mut self) -> Result<Published, DbError> {
        self.seen.sort_unstable();
        self.seen.dedup();
        let (mut after, mut gone) = (Uuid::nil(), 0);
        loop {
            let some = living(self.db.read(), self.network, after).await?;
            let Some(last) = some.last() else {
                break;
            };
            after = *last;
            let is_gone = |id: &Uuid| self.seen.binary_search(id).is_err();
            let missed: Vec<_> = some.into_iter().filter(is_gone).collect();
            if !missed.is_empty() {
                let tx = self.db.begin().await?;
                gone += bury(&tx, &missed, self.now()).await?;
                tx.commit().await?;
            }
        }
        Ok(Published {
            all: self.seen.len(),
            written: self.written,
            gone,
        })
    }
}
