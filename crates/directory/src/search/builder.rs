//! Building a piece of the index record by record: what was read of a record is packed
//! at once, so that the tables are never in memory as a whole.

use super::entry::Entry;
use super::segment::{Doc, Segment, packed};
use super::spelling::{GRAMS, grams};
use super::texts::{Lists, Texts, number};
use hashbrown::HashTable;
use hashbrown::hash_table::Entry as Place;
use kernel::{NetworkId, OrganisationId};
use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};

/// Words in the order in which they were first seen. They stand in one block of memory:
/// a hundred thousand small ones, made on one thread and dropped on another, stay with
/// the allocator for long.
#[derive(Default)]
struct Spelled {
    words: Texts,
    numbers: HashTable<u32>,
    state: RandomState,
}

impl Spelled {
    fn number(&mut self, word: &str) -> u32 {
        let Self {
            words,
            numbers,
            state,
        } = self;
        let is_it = |it: &u32| words.get(*it) == word;
        let hash = |it: &u32| state.hash_one(words.get(*it));
        match numbers.entry(state.hash_one(word), is_it, hash) {
            Place::Occupied(place) => *place.get(),
            Place::Vacant(place) => {
                let next = number(words.len());
                place.insert(next);
                words.push(word);
                next
            }
        }
    }
}

/// A piece that is being built.
#[derive(Default)]
pub(super) struct Builder {
    /// Records in the order in which they came.
    piece: Segment,
    networks: HashMap<NetworkId, u16>,
    spelled: Spelled,
    /// The words of the records, one record after another: number, part and level.
    stands: Vec<u32>,
    /// How many words there are up to the end of each record.
    ends: Vec<u32>,
}

impl Builder {
    /// Adds a record.
    pub(super) fn add(&mut self, entry: &Entry) {
        let start = self.stands.len();
        for (part, level, word) in entry.words() {
            let word = self.spelled.number(&word);
            self.stands.push(packed(word, part, level));
        }
        self.drop_repeated(start);
        let home = self.numbered(entry.home);
        let start = number(self.piece.listings.len());
        for listing in &entry.listings {
            let network = self.numbered(listing.network);
            self.piece.listings.push((network, listing.member));
        }
        let own = number(self.piece.own.len());
        let others = entry.own.iter().map(|id: &OrganisationId| id.uuid());
        self.piece.own.extend(others.filter(|id| *id != entry.id));
        let mut ags = [0; 8];
        for (place, digit) in ags.iter_mut().zip(entry.ags.bytes()) {
            *place = digit;
        }
        self.piece.names.push(&entry.name);
        self.piece.docs.push(Doc {
            id: entry.id,
            ags,
            kind: entry.kind,
            level: entry.level,
            home,
            listings: start..number(self.piece.listings.len()),
            own: own..number(self.piece.own.len()),
        });
    }

    /// Drops what stands twice among the words from `start` on: those of the last record.
    fn drop_repeated(&mut self, start: usize) {
        self.stands[start..].sort_unstable();
        let mut kept = start;
        for place in start..self.stands.len() {
            if kept == start || self.stands[kept - 1] != self.stands[place] {
                self.stands[kept] = self.stands[place];
                kept += 1;
            }
        }
        self.stands.truncate(kept);
        self.ends.push(number(kept));
    }

    fn numbered(&mut self, network: NetworkId) -> u16 {
        let networks = &mut self.piece.networks;
        *self.networks.entry(network).or_insert_with(|| {
            networks.push(network);
            u16::try_from(networks.len() - 1).expect("fewer than 65,536 networks")
        })
    }

    /// Puts records and words in order and links letters to words and words to records.
    pub(super) fn finish(mut self, revision: i64) -> Segment {
        let documents = self.sort_documents();
        let mut piece = self.piece;
        piece.revision = revision;
        let words = self.spelled.words;
        let mut order: Vec<u32> = (0..number(words.len())).collect();
        order.sort_unstable_by_key(|spelled| words.get(*spelled));
        let mut places = vec![0; words.len()];
        let mut pairs = Vec::new();
        for (i, spelled) in order.iter().enumerate() {
            let word = words.get(*spelled);
            places[*spelled as usize] = number(i);
            piece.words.push(word);
            pairs.extend(grams(word).map(|gram| (number(gram), number(i))));
        }
        drop((words, order));
        pairs.sort_unstable();
        pairs.dedup();
        piece.grams = Lists::new(GRAMS, || pairs.iter().copied());
        drop(pairs);
        let places = &places;
        let stands = || {
            documents.iter().zip(0_u32..).flat_map(|(came, place)| {
                let before = came.checked_sub(1);
                let start = before.map_or(0, |it| self.ends[it as usize]);
                let own = start as usize..self.ends[*came as usize] as usize;
                let word = |it: &u32| places[(it >> 4) as usize];
                let own = self.stands[own].iter();
                own.map(move |it| (word(it), place << 4 | (it & 15)))
            })
        };
        piece.postings = Lists::new(places.len(), stands);
        piece.words.shrink();
        piece.listings.shrink_to_fit();
        piece.own.shrink_to_fit();
        piece
    }

    /// Orders the records by name: for every place, when its record came.
    fn sort_documents(&mut self) -> Vec<u32> {
        let piece = &mut self.piece;
        let mut order: Vec<u32> = (0..number(piece.docs.len())).collect();
        let key = |doc: &u32| (piece.names.get(*doc), piece.docs[*doc as usize].id);
        order.sort_unstable_by(|a, b| key(a).cmp(&key(b)));
        let mut names = Texts::default();
        for doc in &order {
            names.push(piece.names.get(*doc));
        }
        names.shrink();
        piece.names = names;
        let docs = order.iter().map(|doc| piece.docs[*doc as usize].clone());
        piece.docs = docs.collect();
        order
    }
}
