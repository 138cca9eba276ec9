//! Building a piece of the index record by record: what was read of a record is packed
//! at once, so that the tables are never in memory as a whole.

use super::entry::Entry;
use super::segment::{Doc, Segment, packed};
use super::spelling::{GRAMS, grams};
use super::texts::{Lists, Texts, number};
use kernel::{NetworkId, OrganisationId};
use std::collections::HashMap;

/// A piece that is being built.
#[derive(Default)]
pub(super) struct Builder {
    /// Records in the order in which they came.
    piece: Segment,
    networks: HashMap<NetworkId, u16>,
    /// Words in the order in which they were first seen.
    spelled: HashMap<Box<str>, u32>,
    /// A word, and where it stands.
    stands: Vec<(u32, u32)>,
}

impl Builder {
    /// Adds a record.
    pub(super) fn add(&mut self, entry: &Entry) {
        let doc = number(self.piece.docs.len());
        for (part, level, word) in entry.words() {
            let next = number(self.spelled.len());
            let word = *self.spelled.entry(word.into()).or_insert(next);
            self.stands.push((word, packed(doc, part, level)));
        }
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

    fn numbered(&mut self, network: NetworkId) -> u16 {
        let networks = &mut self.piece.networks;
        *self.networks.entry(network).or_insert_with(|| {
            networks.push(network);
            u16::try_from(networks.len() - 1).expect("fewer than 65,536 networks")
        })
    }

    /// Puts records and words in order and links letters to words and words to records.
    pub(super) fn finish(mut self, revision: i64) -> Segment {
        let places = self.sort_documents();
        for (_, stand) in &mut self.stands {
            *stand = places[(*stand >> 4) as usize] << 4 | (*stand & 15);
        }
        let mut piece = self.piece;
        piece.revision = revision;
        let mut words: Vec<(Box<str>, u32)> = self.spelled.into_iter().collect();
        words.sort_unstable();
        let mut places = vec![0; words.len()];
        let mut pairs = Vec::new();
        for (i, (word, spelled)) in words.iter().enumerate() {
            places[*spelled as usize] = number(i);
            piece.words.push(word);
            pairs.extend(grams(word).map(|gram| (number(gram), number(i))));
        }
        let count = words.len();
        drop(words);
        pairs.sort_unstable();
        pairs.dedup();
        piece.grams = Lists::new(GRAMS, &pairs);
        drop(pairs);
        for (word, _) in &mut self.stands {
            *word = places[*word as usize];
        }
        self.stands.sort_unstable();
        self.stands.dedup();
        piece.postings = Lists::new(count, &self.stands);
        piece.words.shrink();
        piece.listings.shrink_to_fit();
        piece.own.shrink_to_fit();
        piece
    }

    /// Orders the records by name; for every record as it came, its new place.
    fn sort_documents(&mut self) -> Vec<u32> {
        let piece = &mut self.piece;
        let mut order: Vec<u32> = (0..number(piece.docs.len())).collect();
        let key = |doc: &u32| (piece.names.get(*doc), piece.docs[*doc as usize].id);
        order.sort_unstable_by(|a, b| key(a).cmp(&key(b)));
        let mut places = vec![0; order.len()];
        let mut names = Texts::default();
        for (place, doc) in order.iter().enumerate() {
            places[*doc as usize] = number(place);
            names.push(piece.names.get(*doc));
        }
        names.shrink();
        piece.names = names;
        let docs = order.iter().map(|doc| piece.docs[*doc as usize].clone());
        piece.docs = docs.collect();
        places
    }
}
