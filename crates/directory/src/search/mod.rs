//! Search over names, competences, towns and branches.
//!
//! A process keeps an index of words in memory: a cache, made from the tables when
//! first asked and brought up to date before each answer, as far as a counter in the
//! database says that something changed. A word is found inside longer words and
//! with one slip of the keyboard; every word of a query has to be found. What an
//! actor may not see does not count: neither records nor single words of them.

mod builder;
mod entry;
mod ranking;
mod recent;
mod segment;
mod spelling;
pub(crate) mod store;
#[cfg(test)]
mod tests;
mod texts;
mod viewer;

pub use store::{current_revision, next_revision};

use crate::organisation::Kind;
use db::{Db, DbError};
use kernel::{Actor, Cursor, Limit, NetworkId, OrganisationId, PersonId};
use ranking::{Best, UNCHANGED, key, parts, score};
use recent::{Answer, Asked, HITS, Recent};
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

/// All organisations that match and that the actor may see, in the order of the pages,
/// whatever page `query` asks for: for files.
pub async fn every_organisation(
    db: &Db,
    actor: &Actor,
    query: &Query,
) -> Result<Vec<OrganisationId>, DbError> {
    let snapshot = db.cache::<Cache>().fresh(db).await?;
    let found = snapshot.ranked(actor, query, What::Organisations, 0, usize::MAX);
    Ok(found.of(OrganisationId::from).ids)
}

/// Builds the index, so that the first who searches does not wait for it.
pub async fn warm_up(db: &Db) -> Result<(), DbError> {
    db.cache::<Cache>().fresh(db).await?;
    Ok(())
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
    recent: Recent,
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
            let entries = store::everything(db.read()).await?;
            let build = tokio::task::spawn_blocking(move || entries.finish(revision)).await;
            let base =
                build.map_err(|_| DbError::inconsistent("organisation", "the index broke"))?;
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
            recent: Recent::default(),
        }
    }

    /// The page that the query asks for.
    pub(crate) fn find(&self, actor: &Actor, query: &Query, what: What) -> Found<Uuid> {
        let limit = usize::try_from(query.limit.get()).unwrap_or(usize::MAX);
        self.ranked(actor, query, what, query.offset, limit)
    }

    /// Cuts a page out of all hits in order.
    fn ranked(
        &self,
        actor: &Actor,
        query: &Query,
        what: What,
        offset: usize,
        limit: usize,
    ) -> Found<Uuid> {
        let words = spelling::query_words(&query.words);
        let pieces = [&*self.base, &self.fresh];
        let viewers = pieces.map(|piece| Viewer::new(actor, &piece.networks));
        let end = offset.saturating_add(limit);
        let answer = if end > HITS || query.after.is_some() {
            Arc::new(self.answer(&viewers, query, what, &words, end))
        } else {
            let asked = Asked::new(viewers.clone(), query, what, &words);
            self.recent.answer(&asked).unwrap_or_else(|| {
                let made = Arc::new(self.answer(&viewers, query, what, &words, HITS));
                self.recent.keep(asked, Arc::clone(&made));
                made
            })
        };
        let keys = &answer.keys[..end.min(answer.keys.len())];
        let more = answer.following > keys.len();
        let last = keys.last().filter(|_| more).map(|last| {
            let (segment, doc) = self.place(*last);
            After {
                score: score(*last),
                name: segment.name(doc).to_owned(),
                id: segment.id(doc),
            }
        });
        let page = keys.iter().skip(offset).map(|key| self.place(*key));
        Found {
            total: answer.total,
            ids: page.map(|(segment, doc)| segment.id(doc)).collect(),
            next: last,
        }
    }

    /// In which piece of the index a key stands, and where.
    fn place(&self, key: u64) -> (&Segment, u32) {
        match parts(key) {
            (place, UNCHANGED) => (&*self.base, place),
            (_, fresh) => (&self.fresh, fresh),
        }
    }

    /// Ranks what both segments hold.
    fn answer(
        &self,
        [before, since]: &[Viewer; 2],
        query: &Query,
        what: What,
        words: &[String],
        most: usize,
    ) -> Answer {
        let mut best = Best::of(most);
        let after = query.after.as_ref();
        let begins = Begins::of(after, &self.base);
        self.base.find(before, query, what, words, |hit: Hit| {
            if self.gone.is_empty() || !self.gone.contains(&self.base.id(hit.doc)) {
                let key = key(hit.score, hit.doc, UNCHANGED);
                best.show(begins.follows(hit).then_some(key));
            }
        });
        let begins = Begins::of(after, &self.fresh);
        self.fresh.find(since, query, what, words, |hit: Hit| {
            // Before the record of the base that comes next by name and id.
            let (name, id) = (self.fresh.name(hit.doc), self.fresh.id(hit.doc));
            let place = self.base.place_after(name, id);
            let key = key(hit.score, place, hit.doc);
            best.show(begins.follows(hit).then_some(key));
        });
        Answer {
            total: best.total,
            following: best.following,
            keys: best.finish(),
        }
    }
}

/// Where in a segment the hits begin that follow a cursor.
struct Begins(Option<(u16, u32)>);

impl Begins {
    fn of(after: Option<&After>, segment: &Segment) -> Self {
        Self(after.map(|it| (it.score, segment.place_beyond(&it.name, it.id))))
    }

    fn follows(&self, hit: Hit) -> bool {
        self.0
            .is_none_or(|(score, doc)| hit.score < score || (hit.score == score && hit.doc >= doc))
    }
}
