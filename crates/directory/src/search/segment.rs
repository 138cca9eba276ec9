//! A piece of the index that is never changed: words in order, where they stand, and
//! from three letters to words.

use super::entry::{Entry, Part};
use super::spelling::{GRAMS, LONG, Quality, SHORTEST, answer, grams, nearly};
use super::viewer::Viewer;
use super::{Query, Standing, What};
use crate::organisation::Kind;
use kernel::{Confidentiality, NetworkId, OrganisationId};
use std::collections::HashMap;
use std::ops::Range;
use uuid::Uuid;

/// Texts one after another.
#[derive(Debug, Default)]
struct Texts {
    bytes: String,
    ends: Vec<u32>,
}

impl Texts {
    fn push(&mut self, text: &str) {
        self.bytes.push_str(text);
        self.ends.push(number(self.bytes.len()));
    }

    fn get(&self, index: u32) -> &str {
        let index = index as usize;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start as usize..self.ends[index] as usize]
    }

    /// Where a text stands or would stand among texts in order.
    fn place_of(&self, text: &str) -> u32 {
        let (mut low, mut high) = (0, number(self.ends.len()));
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle) < text {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Lists of numbers one after another.
#[derive(Debug, Default)]
struct Lists {
    starts: Vec<u32>,
    numbers: Vec<u32>,
}

impl Lists {
    /// From pairs of a list and a number, in order.
    fn new(count: usize, pairs: &[(u32, u32)]) -> Self {
        let mut starts = vec![0; count + 1];
        for (list, _) in pairs {
            starts[*list as usize + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let numbers = pairs.iter().map(|(_, number)| *number).collect();
        Self { starts, numbers }
    }

    fn get(&self, list: usize) -> &[u32] {
        match self.starts.get(list..list + 2) {
            Some([start, end]) => &self.numbers[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

#[derive(Debug)]
struct Doc {
    id: Uuid,
    ags: [u8; 8],
    kind: Option<Kind>,
    level: Confidentiality,
    home: u16,
    listings: Range<u32>,
    own: Range<u32>,
}

/// A hit; the number of a document is its rank by name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub(crate) doc: u32,
    pub(crate) score: u16,
}

/// A piece of the index.
#[derive(Debug, Default)]
pub(crate) struct Segment {
    /// The change of the directory up to which it is complete.
    pub(crate) revision: i64,
    pub(crate) networks: Vec<NetworkId>,
    docs: Vec<Doc>,
    names: Texts,
    /// A network's number, and whether it is a member there.
    listings: Vec<(u16, bool)>,
    own: Vec<Uuid>,
    words: Texts,
    /// By word: document, part and level.
    postings: Lists,
    /// By three letters: words.
    grams: Lists,
}

fn number(length: usize) -> u32 {
    u32::try_from(length).expect("an index of 4 GB does not fit into memory")
}

fn packed(doc: u32, part: Part, level: Confidentiality) -> u32 {
    doc << 4 | (part as u32) << 2 | level as u32
}

fn unpacked(posting: u32) -> (u32, Part, Confidentiality) {
    let part = Part::ALL[(posting >> 2 & 3) as usize];
    (
        posting >> 4,
        part,
        Confidentiality::ALL[(posting & 3) as usize],
    )
}

impl Segment {
    /// Builds the piece from records in any order.
    pub(crate) fn build(entries: impl Iterator<Item = Entry>, revision: i64) -> Self {
        let mut entries: Vec<Entry> = entries.collect();
        entries.sort_unstable_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        let mut segment = Self {
            revision,
            ..Self::default()
        };
        let mut numbers: HashMap<NetworkId, u16> = HashMap::new();
        let mut spelled: HashMap<String, u32> = HashMap::new();
        let mut stands: Vec<(u32, u32)> = Vec::new();
        for entry in entries {
            let doc = number(segment.docs.len());
            for (part, level, word) in entry.words() {
                let next = number(spelled.len());
                let word = *spelled.entry(word).or_insert(next);
                stands.push((word, packed(doc, part, level)));
            }
            segment.push(&entry, &mut numbers);
        }
        segment.finish(spelled, stands);
        segment
    }

    fn push(&mut self, entry: &Entry, numbers: &mut HashMap<NetworkId, u16>) {
        let mut numbered = |network: NetworkId| {
            *numbers.entry(network).or_insert_with(|| {
                self.networks.push(network);
                u16::try_from(self.networks.len() - 1).expect("fewer than 65,536 networks")
            })
        };
        let home = numbered(entry.home);
        let start = number(self.listings.len());
        for listing in &entry.listings {
            let network = numbered(listing.network);
            self.listings.push((network, listing.member));
        }
        let own = number(self.own.len());
        self.own
            .extend(entry.own.iter().map(|id: &OrganisationId| id.uuid()));
        let mut ags = [0; 8];
        for (place, digit) in ags.iter_mut().zip(entry.ags.bytes()) {
            *place = digit;
        }
        self.names.push(&entry.name);
        self.docs.push(Doc {
            id: entry.id,
            ags,
            kind: entry.kind,
            level: entry.level,
            home,
            listings: start..number(self.listings.len()),
            own: own..number(self.own.len()),
        });
    }

    /// Puts the words in order and links letters to words and words to documents.
    fn finish(&mut self, spelled: HashMap<String, u32>, mut stands: Vec<(u32, u32)>) {
        let mut words: Vec<(String, u32)> = spelled.into_iter().collect();
        words.sort_unstable();
        let mut place = vec![0; words.len()];
        let mut pairs = Vec::new();
        for (i, (word, spelled)) in words.iter().enumerate() {
            place[*spelled as usize] = number(i);
            self.words.push(word);
            pairs.extend(grams(word).map(|gram| (number(gram), number(i))));
        }
        for (word, _) in &mut stands {
            *word = place[*word as usize];
        }
        stands.sort_unstable();
        stands.dedup();
        self.postings = Lists::new(words.len(), &stands);
        pairs.sort_unstable();
        pairs.dedup();
        self.grams = Lists::new(GRAMS, &pairs);
        self.words.bytes.shrink_to_fit();
        self.names.bytes.shrink_to_fit();
    }

    pub(crate) const fn len(&self) -> usize {
        self.docs.len()
    }

    pub(crate) fn id(&self, doc: u32) -> Uuid {
        self.docs[doc as usize].id
    }

    pub(crate) fn name(&self, doc: u32) -> &str {
        self.names.get(doc)
    }

    /// How many documents of this piece come before one of this name and id.
    pub(crate) fn place_after(&self, name: &str, id: Uuid) -> u32 {
        let mut place = self.names.place_of(name);
        while place < number(self.len()) && self.name(place) == name && self.id(place) < id {
            place += 1;
        }
        place
    }

    /// Every document that the viewer sees, that the filters let pass and in which
    /// every word is found, with its score.
    pub(crate) fn find(
        &self,
        viewer: &Viewer,
        query: &Query,
        what: What,
        words: &[String],
    ) -> Vec<Hit> {
        let filter = Filter::new(self, query, what);
        let mut scores: Option<Vec<u16>> = None;
        for word in words {
            let mut next = vec![0; self.docs.len()];
            self.score(viewer, word, &mut next);
            scores = Some(match scores {
                None => next,
                Some(before) => before
                    .into_iter()
                    .zip(next)
                    .map(|(a, b)| {
                        if a == 0 || b == 0 {
                            0
                        } else {
                            a.saturating_add(b)
                        }
                    })
                    .collect(),
            });
        }
        let passes = |doc: u32| {
            let it = &self.docs[doc as usize];
            filter.passes(self, it) && it.level <= self.reach(viewer, it)
        };
        let docs = 0..number(self.docs.len());
        match scores {
            None => docs
                .filter(|doc| passes(*doc))
                .map(|doc| Hit { doc, score: 0 })
                .collect(),
            Some(scores) => docs
                .zip(scores)
                .filter(|(doc, score)| *score > 0 && passes(*doc))
                .map(|(doc, score)| Hit { doc, score })
                .collect(),
        }
    }

    /// Adds to each document how well it answers one word.
    fn score(&self, viewer: &Viewer, wanted: &str, scores: &mut [u16]) {
        let mut found = 0;
        self.each_answer(wanted, |word, quality| {
            found += self.count(viewer, word, quality, scores);
        });
        // Few hits may all be wrong: then look for what was probably meant, too.
        if found < 3 && wanted.len() >= SHORTEST {
            self.each_near(wanted, |word| {
                self.count(viewer, word, Quality::Slip, scores);
            });
        }
    }

    /// Counts the documents in which a word stands where the viewer may read it.
    fn count(&self, viewer: &Viewer, word: u32, quality: Quality, scores: &mut [u16]) -> usize {
        let mut counted = 0;
        for posting in self.postings.get(word as usize) {
            let (doc, part, level) = unpacked(*posting);
            let score = part.weight() * quality.weight();
            let place = &mut scores[doc as usize];
            if *place >= score {
                continue;
            }
            let hidden = level != Confidentiality::Public
                && level > self.reach(viewer, &self.docs[doc as usize]);
            if !hidden {
                *place = score;
                counted += 1;
            }
        }
        counted
    }

    fn each_answer(&self, wanted: &str, mut each: impl FnMut(u32, Quality)) {
        // Words that begin with it stand together; the others share its rarest letters.
        let from = self.words.place_of(wanted);
        for word in from..number(self.words.ends.len()) {
            match answer(self.words.get(word), wanted) {
                Some(quality) if quality >= Quality::Beginning => each(word, quality),
                _ => break,
            }
        }
        let inside = grams(wanted).skip(1).map(|gram| self.grams.get(gram));
        let rarest = inside.min_by_key(|words| words.len()).unwrap_or_default();
        for word in rarest {
            if answer(self.words.get(*word), wanted) == Some(Quality::Inside) {
                each(*word, Quality::Inside);
            }
        }
    }

    /// Words that hold `wanted` with one slip. One slip spoils at most four of the
    /// three-letter pieces of a long word; a short word keeps its first letter.
    fn each_near(&self, wanted: &str, mut each: impl FnMut(u32)) {
        if wanted.len() < LONG {
            let first = wanted.chars().next().map(String::from).unwrap_or_default();
            let from = self.words.place_of(&first);
            for word in from..number(self.words.ends.len()) {
                let text = self.words.get(word);
                if !text.starts_with(&first) {
                    break;
                }
                if answer(text, wanted).is_none() && nearly(text, wanted) {
                    each(word);
                }
            }
            return;
        }
        let pieces: Vec<_> = grams(wanted).collect();
        let enough = u8::try_from(pieces.len().saturating_sub(4).clamp(1, 200)).unwrap_or(1);
        let mut shared = vec![0_u8; self.words.ends.len()];
        for gram in &pieces {
            for word in self.grams.get(*gram) {
                let count = &mut shared[*word as usize];
                *count = count.saturating_add(1);
                if *count == enough {
                    let text = self.words.get(*word);
                    if answer(text, wanted).is_none() && nearly(text, wanted) {
                        each(*word);
                    }
                }
            }
        }
    }

    fn reach(&self, viewer: &Viewer, doc: &Doc) -> Confidentiality {
        let listed = self.listings_of(doc).iter().map(|(network, _)| *network);
        let own = &self.own[doc.own.start as usize..doc.own.end as usize];
        viewer.reach(doc.home, listed, own.iter().copied())
    }

    fn listings_of(&self, doc: &Doc) -> &[(u16, bool)] {
        &self.listings[doc.listings.start as usize..doc.listings.end as usize]
    }
}

/// The number of no network.
const UNKNOWN: u16 = u16::MAX;

/// A query's filters in terms of one piece.
struct Filter<'a> {
    what: What,
    kind: Option<Kind>,
    area: &'a str,
    /// `UNKNOWN` for a network that this piece does not know.
    network: Option<u16>,
    standing: Standing,
}

impl<'a> Filter<'a> {
    fn new(segment: &Segment, query: &'a Query, what: What) -> Self {
        let known = |network: NetworkId| {
            let place = segment.networks.iter().position(|it| *it == network);
            place
                .and_then(|it| u16::try_from(it).ok())
                .unwrap_or(UNKNOWN)
        };
        Self {
            what,
            kind: query.kind,
            area: query.area.as_deref().unwrap_or_default(),
            network: query.network.map(known),
            standing: query.standing,
        }
    }

    fn passes(&self, segment: &Segment, doc: &Doc) -> bool {
        let is_person = doc.kind.is_none();
        if is_person != (self.what == What::People)
            || self.kind.is_some_and(|kind| doc.kind != Some(kind))
            || !doc.ags.starts_with(self.area.as_bytes())
        {
            return false;
        }
        let mut listings = segment.listings_of(doc).iter();
        let standing = match self.network {
            None => return true,
            Some(wanted) => listings.find(|(network, _)| *network == wanted),
        };
        standing.is_some_and(|(_, member)| match self.standing {
            Standing::Any => true,
            Standing::Member => *member,
            Standing::Contact => !*member,
        })
    }
}
