//! Rendered pages kept in memory, each for the revisions it was rendered from.

use kernel::{Lang, NetworkId};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// More pages than this are never kept; then the cache begins anew.
const MOST: usize = 4096;

/// Which page: of a network (`None` for pages of the instance), in a language.
pub(crate) type Place = (Option<NetworkId>, Lang, &'static str);

/// A page as it was rendered.
#[derive(Clone, Debug)]
pub(crate) struct Rendered {
    /// The document.
    pub html: Arc<[u8]>,
    /// Its entity tag, from its content.
    pub etag: String,
    /// The revisions it stands on: networks by slug, `None` for one that is not hosted.
    pub stands_on: Arc<[(String, Option<i64>)]>,
}

/// The pages rendered so far. One revision of a page at a time, so the number of
/// pages bounds it.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    pages: RwLock<HashMap<Place, Rendered>>,
}

impl Cache {
    /// The page as it was last rendered; the caller compares the revisions.
    pub fn get(&self, place: Place) -> Option<Rendered> {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        pages.get(&place).cloned()
    }

    /// Keeps a rendered page in the place of an older one.
    pub fn keep(&self, place: Place, rendered: Rendered) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= MOST && !pages.contains_key(&place) {
            pages.clear();
        }
        pages.insert(place, rendered);
    }
}
