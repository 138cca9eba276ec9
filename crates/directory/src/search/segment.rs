//! A piece of the index that is never changed: words in order, where they stand, and
//! from three letters to words.

use super::builder::Builder;
use super::entry::{Entry, Part};
use super::spelling::{LONG, Quality, answer, grams, may_slip, nearly};
use super::texts::{Lists, Texts, number};
use super::viewer::Viewer;
use super::{Query, Standing, What};
use crate::organisation::Kind;
use kernel::{Confidentiality, NetworkId};
use std::ops::Range;
use uuid::Uuid;

#[derive(Clone, Debug)]
pub(super) struct Doc {
    pub(super) id: Uuid,
    pub(super) ags: [u8; 8],
    pub(super) kind: Option<Kind>,
    pub(super) level: Confidentiality,
    pub(super) home: u16,
    pub(super) listings: Range<u32>,
    pub(super) own: Range<u32>,
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
    pub(super) docs: Vec<Doc>,
    pub(super) names: Texts,
    /// A network's number, and whether it is a member there.
    pub(super) listings: Vec<(u16, bool)>,
    /// Whose people see the record like its owner, beside itself.
    pub(super) own: Vec<Uuid>,
    pub(super) words: Texts,
    /// By word: document, part and level.
    pub(super) postings: Lists,
    /// By three letters: words.
    pub(super) grams: Lists,
}

pub(super) fn packed(doc: u32, part: Part, level: Confidentiality) -> u32 {
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
        let mut builder = Builder::default();
        for entry in entries {
            builder.add(&entry);
        }
        builder.finish(revision)
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

    /// The first document of this piece that comes after one of this name and id.
    pub(crate) fn place_beyond(&self, name: &str, id: Uuid) -> u32 {
        let place = self.place_after(name, id);
        let is_it = place < number(self.len()) && self.id(place) == id;
        place + u32::from(is_it)
    }

    /// Tells every document that the viewer sees, that the filters let pass and in which
    /// every word is found, with its score.
    pub(crate) fn find(
        &self,
        viewer: &Viewer,
        query: &Query,
        what: What,
        words: &[String],
        mut hit: impl FnMut(Hit),
    ) {
        let filter = Filter::new(self, query, what);
        let mut tell = |doc: u32, score: u16| {
            let it = &self.docs[doc as usize];
            if filter.passes(self, it) && it.level <= self.reach(viewer, it) {
                hit(Hit { doc, score });
            }
        };
        let Some((first, others)) = words.split_first() else {
            return (0..number(self.docs.len())).for_each(|doc| tell(doc, 0));
        };
        let mut scores = self.score(viewer, first, None);
        for word in others {
            let next = self.score(viewer, word, Some(&scores));
            scores = next.added_to(&scores);
        }
        for doc in &scores.touched {
            tell(*doc, scores.of[*doc as usize]);
        }
    }

    /// How well documents answer one word; only of those that answered the words before.
    fn score(&self, viewer: &Viewer, wanted: &str, before: Option<&Scores>) -> Scores {
        let mut scores = Scores::new(self.docs.len());
        let mut found = 0;
        self.each_answer(wanted, |word, quality| {
            found += self.count(viewer, word, quality, before, &mut scores);
        });
        // Few hits may all be wrong: then look for what was probably meant, too.
        if found < 3 && may_slip(wanted) {
            self.each_near(wanted, |word| {
                self.count(viewer, word, Quality::Slip, before, &mut scores);
            });
        }
        scores
    }

    /// Counts the documents in which a word stands where the viewer may read it.
    fn count(
        &self,
        viewer: &Viewer,
        word: u32,
        quality: Quality,
        before: Option<&Scores>,
        scores: &mut Scores,
    ) -> usize {
        let mut counted = 0;
        for posting in self.postings.get(word as usize) {
            let (doc, part, level) = unpacked(*posting);
            let score = part.weight() * quality.weight();
            if scores.of[doc as usize] >= score {
                continue;
            }
            let hidden = level != Confidentiality::Public
                && level > self.reach(viewer, &self.docs[doc as usize]);
            if hidden {
                continue;
            }
            counted += 1;
            if before.is_none_or(|before| before.of[doc as usize] > 0) {
                scores.raise(doc, score);
            }
        }
        counted
    }

    fn each_answer(&self, wanted: &str, mut each: impl FnMut(u32, Quality)) {
        // Words that begin with it stand together; the others share its rarest letters.
        let from = self.words.place_of(wanted);
        for word in from..number(self.words.len()) {
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
            for word in from..number(self.words.len()) {
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
        let mut shared = vec![0_u8; self.words.len()];
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
        // Whoever speaks for an organisation sees its own record.
        let own = own.iter().copied().chain([doc.id]);
        viewer.reach(doc.home, listed, own)
    }

    fn listings_of(&self, doc: &Doc) -> &[(u16, bool)] {
        &self.listings[doc.listings.start as usize..doc.listings.end as usize]
    }
}

/// Scores of documents, zero for most.
struct Scores {
    of: Vec<u16>,
    /// Those above zero.
    touched: Vec<u32>,
}

impl Scores {
    fn new(documents: usize) -> Self {
        Self {
            of: vec![0; documents],
            touched: Vec::new(),
        }
    }

    fn raise(&mut self, doc: u32, score: u16) {
        let place = &mut self.of[doc as usize];
        if *place == 0 {
            self.touched.push(doc);
        }
        *place = score;
    }

    /// These scores, each with what the document had before.
    fn added_to(mut self, before: &Self) -> Self {
        for doc in &self.touched {
            let place = &mut self.of[*doc as usize];
            *place = place.saturating_add(before.of[*doc as usize]);
        }
        self
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
