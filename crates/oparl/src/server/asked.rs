//! What a list is asked for: filters, a place to go on from, how much.

use crate::publication::store::Bounds;
use crate::wire::parse_moment;
use kernel::Stamp;
use std::fmt::Write as _;
use uuid::Uuid;

/// So many objects stand on a page at most, and where nobody says how many.
const MOST: u64 = 100;

/// The filters of the standard, in the order in which links carry them.
const FILTERS: [&str; 4] = [
    "created_since",
    "created_until",
    "modified_since",
    "modified_until",
];

/// What a list is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub bounds: Bounds,
    /// After the object with this moment and id.
    pub after: Option<(Stamp, Uuid)>,
    pub limit: u64,
    pub omit_internal: bool,
    /// What of the query every link keeps.
    kept: Vec<(&'static str, String)>,
}

/// A parameter that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable(pub &'static str);

impl Asked {
    /// Reads a query. Unknown parameters are none of ours and mean nothing; what is read is told
    /// all at once.
    pub fn parse(query: &str) -> Result<Self, Vec<Unreadable>> {
        let mut asked = Self {
            bounds: Bounds::default(),
            after: None,
            limit: MOST,
            omit_internal: false,
            kept: Vec::new(),
        };
        let mut unreadable = Vec::new();
        for pair in query.split('&').filter(|it| !it.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if let Err(wrong) = asked.take(&decoded(name), &decoded(value)) {
                unreadable.push(wrong);
            }
        }
        if unreadable.is_empty() {
            asked.kept.sort_by_key(|(name, _)| *name);
            Ok(asked)
        } else {
            Err(unreadable)
        }
    }

    fn take(&mut self, name: &str, value: &str) -> Result<(), Unreadable> {
        if let Some(filter) = FILTERS.into_iter().find(|it| *it == name) {
            let bound = match filter {
                "created_since" => &mut self.bounds.created_since,
                "created_until" => &mut self.bounds.created_until,
                "modified_since" => &mut self.bounds.modified_since,
                _ => &mut self.bounds.modified_until,
            };
            *bound = Some(parse_moment(value).ok_or(Unreadable(filter))?);
            self.keep(filter, value);
            return Ok(());
        }
        match name {
            "limit" => {
                let wanted: u64 = value.parse().map_err(|_| Unreadable("limit"))?;
                self.limit = wanted.clamp(1, MOST);
                self.keep("limit", value);
            }
            "omit_internal" => {
                self.omit_internal = match value {
                    "true" | "1" => true,
                    "false" | "0" => false,
                    _ => return Err(Unreadable("omit_internal")),
                };
                self.keep("omit_internal", value);
            }
            "after" => self.after = Some(place(value).ok_or(Unreadable("after"))?),
            _ => {}
        }
        Ok(())
    }

    /// The last word about a parameter counts.
    fn keep(&mut self, name: &'static str, value: &str) {
        self.kept.retain(|(it, _)| *it != name);
        self.kept.push((name, value.trim().replace(' ', "+")));
    }

    /// The query of another page with the same filters: the one after this place, or the first.
    pub fn query(&self, after: Option<(Stamp, Uuid)>) -> String {
        let mut pairs: Vec<String> = self
            .kept
            .iter()
            .map(|(name, value)| format!("{name}={}", encoded(value)))
            .collect();
        pairs.extend(after.map(|(at, id)| format!("after={}_{id}", at.micros())));
        if pairs.is_empty() {
            String::new()
        } else {
            format!("?{}", pairs.join("&"))
        }
    }
}

/// A place in a list: a moment in microseconds and an id.
fn place(text: &str) -> Option<(Stamp, Uuid)> {
    let (at, id) = text.split_once('_')?;
    Some((Stamp::from_micros(at.parse().ok()?), id.parse().ok()?))
}

/// A value of a query as it was meant; a plus sign is left as it is, because in a moment it is
/// one.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let hex = |it: Option<u8>| it.and_then(|it| char::from(it).to_digit(16));
        let mut ahead = rest.clone();
        match (byte, hex(ahead.next()), hex(ahead.next())) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A value as a query carries it.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
