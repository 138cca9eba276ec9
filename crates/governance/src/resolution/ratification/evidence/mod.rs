//! Evidence of what a council did: files that somebody uploaded, and what was gathered from
//! the council's own information system.
//!
//! Invariants: whoever says where a council stands adds and removes its files; a file is seen
//! by them and the central office alone until it is released to the members; what was
//! gathered moves a council at most to "decided", and only a person says what was decided.
//! A council has at most [`MOST`] files. It deliberately fetches nothing itself.

pub(crate) mod actions;
pub(crate) mod pages;
mod piece;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{EvidenceError, attach, record_evidence, release, remove, replace};
pub use piece::{Evidence, Matter};
pub use policy::{may_attach, may_see};
pub use store::of_councils;

use super::Council;
use kernel::{Confidentiality, Date, Stamp, WebAddress};
use voting::CouncilState;

kernel::id_type! {
    /// A piece of evidence.
    EvidenceId
}

/// The most files that a council has.
pub const MOST: u64 = 20;

/// The longest raw record that is kept, in bytes.
pub const LONGEST_RAW: usize = 1_000_000;

/// Who sees a file of a council.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The members who read the resolution.
    Network,
    /// The organisation of the council and the central office.
    Organisation,
}

impl Level {
    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Network => Confidentiality::Network.word(),
            Self::Organisation => Confidentiality::Organisation.word(),
        }
    }

    /// The level a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Network, Self::Organisation]
            .into_iter()
            .find(|it| it.word() == word)
    }
}

/// What a machine found, without what it fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub source: WebAddress,
    /// SHA-256 of what was fetched, in hexadecimal.
    pub sha256: String,
    /// What it says, in short.
    pub said: String,
    /// When it was fetched.
    pub fetched_at: Stamp,
}

/// What a machine makes of what it found; never what was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gist {
    /// There is something; nobody knows yet what it means.
    Unclear,
    /// The paper lies before the council.
    Submitted,
    /// It is on the agenda of a meeting.
    Scheduled(Date),
    /// Something was decided, on this day if that is known. A person has to say what.
    Decided(Option<Date>),
}

/// Something that was gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// Where and when it was found, and what it says.
    pub found: Found,
    /// What was fetched, as it came: JSON.
    pub raw: String,
    /// What follows from it.
    pub gist: Gist,
}

/// How far a machine may move a council. Nothing that a person has said is undone, and
/// nothing goes back.
const fn rank(state: CouncilState) -> Option<u8> {
    match state {
        CouncilState::NotSubmitted => Some(0),
        CouncilState::Submitted => Some(1),
        CouncilState::Scheduled => Some(2),
        CouncilState::Decided => Some(3),
        CouncilState::Approved
        | CouncilState::ApprovedWithChanges
        | CouncilState::Postponed
        | CouncilState::NotedOnly
        | CouncilState::Rejected => None,
    }
}

/// The council after a machine has found something.
pub(crate) fn after(council: &Council, gist: Gist) -> Council {
    let state = match gist {
        Gist::Unclear => return council.clone(),
        Gist::Submitted => CouncilState::Submitted,
        Gist::Scheduled(_) => CouncilState::Scheduled,
        Gist::Decided(_) => CouncilState::Decided,
    };
    let further = match (rank(council.state), rank(state)) {
        (Some(now), Some(then)) => then > now,
        _ => false,
    };
    if !further {
        return council.clone();
    }
    let (deciding_on, decided_on) = match gist {
        Gist::Scheduled(day) => (Some(day), None),
        Gist::Decided(day) => (council.deciding_on, day),
        Gist::Unclear | Gist::Submitted => (council.deciding_on, None),
    };
    Council {
        state,
        deciding_on,
        decided_on,
        ..council.clone()
    }
}

/// Whether `text` is a SHA-256 in small hexadecimal digits.
pub(crate) fn is_sha256(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
}
