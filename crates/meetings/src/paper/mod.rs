//! Papers of an agenda item: what is to be read before the meeting.
//!
//! Invariants: a paper with the name of an older one is its next version, and every version
//! stays; whoever reads the item reads its papers.

pub(crate) mod actions;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{PaperError, add, drop};
pub use policy::may_fetch;
pub use store::{Paper, of_items};

kernel::id_type! {
    /// A version of a paper.
    PaperId
}

/// So many versions of papers an item has.
const MOST: usize = 50;

/// The version that a new file with this name is, after those that are known by their name and
/// version; none if the item has as many as it may have.
fn next_version<'a>(
    known: impl ExactSizeIterator<Item = (&'a str, u32)>,
    name: &str,
) -> Option<u32> {
    if known.len() >= MOST {
        return None;
    }
    let same = known.filter(|(it, _)| *it == name);
    Some(same.map(|(_, version)| version).max().unwrap_or(0) + 1)
}
