//! Finding records of the same organisation among a hundred thousand: a few look-ups
//! by key, then a close look at the handful that is left.

use directory::organisation::{Profile, twin_key};
use kernel::fold;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What two records have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The key in the source: it is the same one.
    SourceId,
    /// The area it is: there is one administration of it.
    Area,
    /// Name and town: it is the same one.
    NameAndTown,
    /// Name and web site: it is the same one.
    NameAndWebsite,
    /// The name, and the town of one is unknown.
    Name,
    /// The web site, but not the name.
    Website,
    /// Almost the name, and the town.
    SimilarName,
}

impl Reason {
    /// Whether it settles the question without a person.
    pub const fn is_certain(self) -> bool {
        matches!(
            self,
            Self::SourceId | Self::Area | Self::NameAndTown | Self::NameAndWebsite
        )
    }

    /// Key of the text that tells a person.
    pub const fn text(self) -> &'static str {
        match self {
            Self::SourceId => "import-twin-source-id",
            Self::Area => "import-twin-area",
            Self::NameAndTown => "import-twin-name-and-town",
            Self::NameAndWebsite => "import-twin-name-and-website",
            Self::Name => "import-twin-name",
            Self::Website => "import-twin-website",
            Self::SimilarName => "import-twin-similar-name",
        }
    }
}

/// What a record is compared by.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    name: String,
    town: String,
    postcode: String,
    host: String,
    source_id: String,
    area: String,
}

/// Hosts that many organisations have their page on; they tell nothing.
const SHARED_HOSTS: [&str; 7] = [
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "xing.com",
    "google.com",
    "jimdo.com",
    "wixsite.com",
];

impl Marks {
    pub(super) fn of(profile: &Profile, source_id: Option<&str>) -> Self {
        let host = profile
            .host()
            .filter(|it| !SHARED_HOSTS.contains(&it.as_str()));
        let area = profile.ags.clone().filter(|_| profile.kind.is_area());
        Self {
            name: twin_key(profile.name.as_str()),
            town: profile.town().map(fold).unwrap_or_default(),
            postcode: profile
                .address
                .postcode
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            host: host.unwrap_or_default(),
            source_id: source_id.unwrap_or_default().to_owned(),
            area: area.unwrap_or_default(),
        }
    }

    /// What the other one has in common with it; the strongest only.
    fn common(&self, other: &Self) -> Option<Reason> {
        let same = |a: &str, b: &str| !a.is_empty() && a == b;
        if same(&self.source_id, &other.source_id) {
            return Some(Reason::SourceId);
        }
        if same(&self.area, &other.area) {
            return Some(Reason::Area);
        }
        let host = same(&self.host, &other.host);
        let place = same(&self.town, &other.town) || same(&self.postcode, &other.postcode);
        if same(&self.name, &other.name) {
            let unplaced = |it: &Self| it.town.is_empty() && it.postcode.is_empty();
            return match (place, host) {
                (true, _) => Some(Reason::NameAndTown),
                (_, true) => Some(Reason::NameAndWebsite),
                _ => (unplaced(self) || unplaced(other)).then_some(Reason::Name),
            };
        }
        if host {
            return Some(Reason::Website);
        }
        (place && similar(&self.name, &other.name)).then_some(Reason::SimilarName)
    }

    /// The look-up keys under which a twin of it would be found.
    fn keys(&self) -> Vec<u64> {
        let mut keys = Vec::with_capacity(8);
        let mut add = |kind: u8, parts: [&str; 3]| {
            let mut hasher = DefaultHasher::new();
            (kind, parts).hash(&mut hasher);
            keys.push(hasher.finish());
        };
        for (kind, mark) in [
            (0, &self.source_id),
            (1, &self.area),
            (2, &self.name),
            (3, &self.host),
        ] {
            if !mark.is_empty() {
                add(kind, [mark, "", ""]);
            }
        }
        let digits: String = self.name.chars().filter(char::is_ascii_digit).collect();
        let mut words: Vec<_> = self.name.split(' ').collect();
        words.sort_unstable();
        let (start, end) = ends(&self.name);
        for place in [&self.town, &self.postcode] {
            if !place.is_empty() {
                add(4, [place, &digits, start]);
                add(5, [place, &digits, end]);
                add(6, [place, &words.concat(), ""]);
            }
        }
        keys
    }
}

/// The first and the last four letters of a name: a typo spares one of them.
fn ends(name: &str) -> (&str, &str) {
    let cut = |count: usize| {
        name.char_indices()
            .nth(count)
            .map_or(name.len(), |(at, _)| at)
    };
    let letters = name.chars().count();
    (
        name.get(..cut(4)).unwrap_or(name),
        name.get(cut(letters.saturating_sub(4))..).unwrap_or(name),
    )
}

/// One slip of the pen in six letters, two in twelve, or the same words in another
/// order. Digits must agree: "Halle 1" and "Halle 2" are two.
fn similar(a: &str, b: &str) -> bool {
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>();
    let words = |text: &str| {
        let mut words: Vec<_> = text.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words.concat()
    };
    let slips = match a.len().min(b.len()) {
        0..6 => 0,
        6..12 => 1,
        _ => 2,
    };
    digits(a) == digits(b) && (within(a.as_bytes(), b.as_bytes(), slips) || words(a) == words(b))
}

/// Whether so many letters changed, added, dropped or swapped with their neighbour
/// turn one into the other.
pub(super) fn within(a: &[u8], b: &[u8], slips: usize) -> bool {
    let Some(((x, rest_a), (y, rest_b))) = a.split_first().zip(b.split_first()) else {
        return a.len().abs_diff(b.len()) <= slips && (a.is_empty() || b.is_empty());
    };
    if x == y {
        return within(rest_a, rest_b, slips);
    }
    let Some(left) = slips.checked_sub(1) else {
        return false;
    };
    if a.len().abs_diff(b.len()) > slips {
        return false;
    }
    let swapped = match (rest_a.split_first(), rest_b.split_first()) {
        (Some((x2, a2)), Some((y2, b2))) if x == y2 && x2 == y => within(a2, b2, left),
        _ => false,
    };
    swapped || within(rest_a, rest_b, left) || within(rest_a, b, left) || within(a, rest_b, left)
}

/// Records to find twins in.
#[derive(Debug, Default)]
pub(super) struct Index {
    marks: Vec<Marks>,
    by_key: HashMap<u64, Vec<u32>>,
}

/// As many records under one key are looked at; more of them are no handful.
const CLOSE_LOOKS: usize = 64;

impl Index {
    /// Adds a record; it is found under its number, counted from 0.
    pub(super) fn add(&mut self, marks: Marks) {
        let number = u32::try_from(self.marks.len()).unwrap_or(u32::MAX);
        for key in marks.keys() {
            self.by_key.entry(key).or_default().push(number);
        }
        self.marks.push(marks);
    }

    /// All twins of a record, the surest first.
    pub(super) fn twins(&self, marks: &Marks) -> Vec<(Reason, usize)> {
        let keys = marks.keys();
        let lists = keys.iter().filter_map(|key| self.by_key.get(key));
        let mut near: Vec<_> = lists
            .flat_map(|list| list.iter().take(CLOSE_LOOKS))
            .copied()
            .collect();
        near.sort_unstable();
        near.dedup();
        let look = |number: u32| {
            let number = usize::try_from(number).ok()?;
            Some((self.marks.get(number)?.common(marks)?, number))
        };
        let mut twins: Vec<_> = near.into_iter().filter_map(look).collect();
        twins.sort_unstable();
        twins
    }
}
