//! One piece of evidence, as it is read.

use super::{EvidenceId, Found, Level};
use crate::resolution::ratification::CouncilId;
use kernel::Stamp;
use platform::upload::Upload;

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Which one.
    pub id: EvidenceId,
    /// Of which council.
    pub council: CouncilId,
    /// What it is.
    pub matter: Matter,
    /// Who sees it.
    pub level: Level,
    /// When it was added.
    pub made_at: Stamp,
}

/// What a piece of evidence is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A file that somebody uploaded.
    File(Upload),
    /// What a machine found.
    Gathered(Found),
}
