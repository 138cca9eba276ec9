//! Minutes: written item by item while the meeting goes on, approved at the next one.
//!
//! Invariants: attendance, quorum, votes and results stand in them as they are on record, never
//! retyped; once approved they are kept as printed and only corrections are added; whoever may
//! not read an item reads minutes without it.

pub(crate) mod actions;
pub(crate) mod document;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{MinutesError, Written, approve, correct, write};
pub use policy::{Extent, may_read};
pub use store::of_meeting;

use crate::meeting::MeetingId;
use kernel::Stamp;

kernel::id_type! {
    /// A correction of approved minutes.
    CorrectionId
}

/// Approved minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// When they were approved.
    pub approved_at: Stamp,
    /// Who wrote the approval down.
    pub approved_by: String,
    /// In which meeting.
    pub approved_in: Option<MeetingId>,
    /// What the body reads, as the document was when it was approved.
    pub document: String,
    /// What everybody else reads.
    pub public_document: String,
    /// The SHA-256 of the first, in hexadecimal.
    pub document_hash: String,
    /// What was corrected since, the earliest first.
    pub corrections: Vec<Correction>,
}

/// A correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Which one.
    pub id: CorrectionId,
    /// When.
    pub at: Stamp,
    /// By whom.
    pub made_by: String,
    /// Whether it is about what everybody reads.
    pub public: bool,
    /// What is right.
    pub text: String,
}
