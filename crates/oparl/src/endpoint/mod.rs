//! Where the systems of councils are, which of their papers is a resolution of the network, and
//! what they said about it.
//!
//! Invariants: only the central office notes an address and links a paper, a person each time;
//! evidence is appended and never changed, and changes no state of a council.

pub(crate) mod actions;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod reading;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{EndpointError, forget, link, note, unlink};
pub use policy::{MayFollow, may_follow};
pub use store::{Kept, candidates, evidence_of, find, of_network};

use kernel::{NetworkId, OrganisationId, Stamp, WebAddress, fold};

kernel::id_type! {
    /// Where a council's system is.
    EndpointId
}

/// Where a council's system is, and how reading it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Which one.
    pub id: EndpointId,
    /// Whose central office has noted it.
    pub network: NetworkId,
    /// The organisation whose council it is.
    pub organisation: OrganisationId,
    /// The address of its body, or of a system with one body.
    pub address: WebAddress,
    /// When it was last read, whether or not that went well.
    pub read_at: Option<Stamp>,
    /// The moment up to which all changes are known.
    pub read_until: Option<Stamp>,
    /// Where a list that is read in several goes goes on.
    pub resume: Option<String>,
    /// When the first of these goes began.
    pub begun_at: Option<Stamp>,
    /// The word of what went wrong the last time.
    pub failure: Option<String>,
    /// How often something was not as the standard wants it.
    pub remarks: u64,
}

/// A paper found in a council's system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilPaper {
    /// Its address.
    pub address: String,
    /// What it is about.
    pub name: String,
    /// Its number there.
    pub reference: Option<String>,
    /// Its day, as it was written.
    pub date: Option<String>,
    /// Where people read it.
    pub web: Option<String>,
}

/// The words of a title that tell papers apart, folded, the longest first.
pub(crate) fn telling_words(title: &str) -> Vec<String> {
    let mut words: Vec<String> = fold(title)
        .split_whitespace()
        .filter(|it| it.chars().count() >= 5)
        .map(str::to_owned)
        .collect();
    words.sort_by_key(|it| std::cmp::Reverse(it.chars().count()));
    words.dedup();
    words.truncate(6);
    words
}

/// Papers by how many of these words stand in their names, the best first; without any, none.
pub(crate) fn ranked(mut papers: Vec<CouncilPaper>, words: &[String]) -> Vec<CouncilPaper> {
    let hits = |it: &CouncilPaper| {
        let name = fold(&it.name);
        words.iter().filter(|word| name.contains(*word)).count()
    };
    papers.retain(|it| hits(it) > 0);
    papers.sort_by_cached_key(|it| {
        let latest_first = std::cmp::Reverse(it.date.clone());
        (
            std::cmp::Reverse(hits(it)),
            latest_first,
            it.address.clone(),
        )
    });
    papers.truncate(10);
    papers
}
