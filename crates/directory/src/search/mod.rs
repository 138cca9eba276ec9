//! Search over names, competences, towns and branches.
//!
//! A process keeps an index of words in memory: a cache, made from the tables when
//! first asked and brought up to date before each answer, as far as a counter in the
//! database says that something changed. A word is found inside longer words and
//! with one slip of the keyboard; every word of a query has to be found. What an
//! actor may not see does not count: neither records nor single words of them.

mod entry;
mod segment;
mod spelling;
pub(crate) mod store;
#[cfg(test)]
mod tests;
mod viewer;

use crate::organisation::Kind;
use db::{Db, DbError};
use kernel::{Actor, Cursor, Limit, NetworkId, OrganisationId, PersonId};
use segment::{Hit, Segment};
use std::collections::HashSet;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::Mutex;
use uuid::Uuid;
use viewer::Viewer;

/// What is looked for. The default is everything, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The words as entered.
    pub words: String,
    /// Only the directory of this network.
    pub network: Option<NetworkId>,
    /// Only organisations of this kind.
    pub kind: Option<Kind>,
    /// Only within this area: an AGS or its beginning.
    pub area: Option<String>,
    /// Only members of `network`, only applicants, or both and all others.
    pub standing: Standing,
    /// How many to skip.
    pub offset: usize,
    /// Only what comes after this hit; `offset` counts from there.
    pub after: Option<After>,
    /// How many to return.
    pub limit: Limit,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            words: String::new(),
            network: None,
            kind: None,
            area: None,
            standing: Standing::Any,
            offset: 0,
            after: None,
            limit: Limit::SCREEN,
        }
    }
}

/// How an organisation stands to the network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Whatever it is.
    #[default]
    Any,
    /// A member.
    Member,
    /// In the directory, but no member.
    Contact,
}

/// Where a hit stands in the order of hits: best first, then by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// How well it answers; 0 where nothing was asked.
    pub score: u16,
    /// Its folded name.
    pub name: String,
    /// Its id.
    pub id: Uuid,
}

impl After {
    /// As a cursor.
    pub(crate) fn cursor(&self) -> Cursor {
        let (score, id) = (self.score.to_string(), self.id.to_string());
        Cursor::of(&[&score, &self.name, &id])
    }

    /// From the parts of a cursor.
    pub(crate) fn read([score, name, id]: [&str; 3]) -> Option<Self> {
        Some(Self {
            score: score.parse().ok()?,
            name: name.to_owned(),
            id: id.parse().ok()?,
        })
    }
}

/// One page of what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// How many there are on all pages.
    pub total: usize,
    /// This page, best first, else by name.
    pub ids: Vec<T>,
    /// The last hit of this page, if there are more.
    pub next: Option<After>,
}

/// The organisations that match and that the actor may see.
pub async fn organisations(
    db: &Db,
    actor: &Actor,
    query: &Query,
) -> Result<Found<OrganisationId>, DbError> {
    let found = find(db, actor, query, What::Organisations).await?;
    Ok(found.of(OrganisationId::from))
}

/// The people that match and that the actor may see: who knows about …
pub async fn people(db: &Db, actor: &Actor, query: &Query) -> Result<Found<PersonId>, DbError> {
    let found = find(db, actor, query, What::People).await?;
    Ok(found.of(PersonId::from))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Organisations,
    People,
}

impl Found<Uuid> {
    fn of<T>(self, id: impl Fn(Uuid) -> T) -> Found<T> {
        Found {
            total: self.total,
            ids: self.ids.into_iter().map(id).collect(),
            next: self.next,
        }
    }
}

async fn find(db: &Db, actor: &Actor, query: &Query, what: What) -> Result<Found<Uuid>, DbError> {
    let snapshot = db.cache::<Cache>().fresh(db).await?;
    Ok(snapshot.find(actor, query, what))
}

/// The index of this process.
#[derive(Default)]
struct Cache {
    snapshot: RwLock<Arc<Snapshot>>,
    /// Held by the one who brings the index up to date.
    refreshing: Mutex<()>,
}

/// The index at a revision: most of it in `base`, what changed since in `fresh`.
#[derive(Default)]
pub(crate) struct Snapshot {
    revision: i64,
    base: Arc<Segment>,
    fresh: Segment,
    /// Records of `base` that changed since: they count in `fresh` only.
    gone: HashSet<Uuid>,
}

/// As many changed records make a new base, or an eighth of it.
const FRESH: usize = 2_000;

impl Cache {
    fn current(&self) -> Arc<Snapshot> {
        let snapshot = self.snapshot.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&snapshot)
    }

    /// The index with everything that was committed before the call.
    async fn fresh(&self, db: &Db) -> Result<Arc<Snapshot>, DbError> {
        let revision = store::current_revision(db.read()).await?;
        let current = self.current();
        if current.revision >= revision {
            return Ok(current);
        }
        let _alone = self.refreshing.lock().await;
        let current = self.current();
        if current.revision >= revision {
            return Ok(current);
        }
        let revision = store::current_revision(db.read()).await?;
        let made = Arc::new(self.next(db, &current, revision).await?);
        let mut place = self
            .snapshot
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *place = Arc::clone(&made);
        Ok(made)
    }

    async fn next(&self, db: &Db, old: &Snapshot, revision: i64) -> Result<Snapshot, DbError> {
        let room = FRESH.max(old.base.len() / 8);
        let changed = if old.base.revision > 0 {
            store::changed_since(db.read(), old.base.revision, room).await?
        } else {
            None
        };
        let Some(entries) = changed else {
            let base = store::everything(db.read(), revision).await?;
            return Ok(Snapshot {
                revision,
                base: Arc::new(base),
                ..Snapshot::default()
            });
        };
        Ok(Snapshot::new(Arc::clone(&old.base), entries, revision))
    }
}

impl Snapshot {
    pub(crate) fn new(base: Arc<Segment>, changed: Vec<entry::Entry>, revision: i64) -> Self {
        let gone = changed.iter().map(|it| it.id).collect();
        let kept = changed.into_iter().filter(|it| !it.gone);
        Self {
            revision,
            base,
            fresh: Segment::build(kept, revision),
            gone,
        }
    }

    /// Ranks what both segments hold, then cuts out the page.
    pub(crate) fn find(&self, actor: &Actor, query: &Query, what: What) -> Found<Uuid> {
        let words = spelling::query_words(&query.words);
        let hits = |segment: &Segment| {
            let viewer = Viewer::new(actor, &segment.networks);
            segment.find(&viewer, query, what, &words)
        };
        let old = hits(&self.base).into_iter().filter_map(|hit| {
            let id = self.base.id(hit.doc);
            let rank = (u64::from(hit.doc) + 1) << 32;
            let it = Ranked::new(hit, rank, &self.base);
            (self.gone.is_empty() || !self.gone.contains(&id)).then_some(it)
        });
        let new = hits(&self.fresh).into_iter().map(|hit: Hit| {
            let (name, id) = (self.fresh.name(hit.doc), self.fresh.id(hit.doc));
            // Before the record of the base that comes next by name and id.
            let place = self.base.place_after(name, id);
            let rank = ((u64::from(place) + 1) << 32) - u64::from(u32::MAX - hit.doc);
            Ranked::new(hit, rank, &self.fresh)
        });
        let mut all: Vec<_> = old.chain(new).collect();
        let total = all.len();
        if let Some(after) = &query.after {
            all.retain(|it| it.follows(after));
        }
        page(all, total, query)
    }
}

/// A hit in the order of all hits.
struct Ranked<'a> {
    order: (std::cmp::Reverse<u16>, u64),
    hit: Hit,
    segment: &'a Segment,
}

impl<'a> Ranked<'a> {
    const fn new(hit: Hit, rank: u64, segment: &'a Segment) -> Self {
        Self {
            order: (std::cmp::Reverse(hit.score), rank),
            hit,
            segment,
        }
    }

    fn id(&self) -> Uuid {
        self.segment.id(self.hit.doc)
    }

    fn follows(&self, after: &After) -> bool {
        let key = || (self.segment.name(self.hit.doc), self.id());
        self.hit.score < after.score
            || (self.hit.score == after.score && key() > (after.name.as_str(), after.id))
    }
}

fn page(mut all: Vec<Ranked<'_>>, total: usize, query: &Query) -> Found<Uuid> {
    let limit = usize::try_from(query.limit.get()).unwrap_or(usize::MAX);
    let end = query.offset.saturating_add(limit).min(all.len());
    let more = end < all.len();
    if more && end > 0 {
        all.select_nth_unstable_by_key(end - 1, |it| it.order);
    }
    all.truncate(end);
    all.sort_unstable_by_key(|it| it.order);
    let last = all.last().filter(|_| more);
    let next = last.map(|it| After {
        score: it.hit.score,
        name: it.segment.name(it.hit.doc).to_owned(),
        id: it.id(),
    });
    Found {
        total,
        ids: all.iter().skip(query.offset).map(Ranked::id).collect(),
        next,
    }
}
