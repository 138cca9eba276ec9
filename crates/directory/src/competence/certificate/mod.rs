//! Certificates of organisations: what was attested, and until when it counts.
//!
//! A certificate that has run out stays in the list and says so. It deliberately holds
//! no file and no issuer: the name says what people look for.

pub(crate) mod actions;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{CertificateError, add, remove};
pub use policy::{MayKeep, may_keep};
pub use store::of;

use kernel::{Confidentiality, Date, Line, OrganisationId, fold};

kernel::id_type! {
    /// A certificate of one organisation.
    CertificateId
}

/// The most certificates an organisation has.
pub const MOST: usize = 50;

/// Something attested to an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Which one.
    pub id: CertificateId,
    /// To whom.
    pub organisation: OrganisationId,
    /// What: "ISO 9001".
    pub label: Line,
    /// Its last day; none if it has no end or nobody knows.
    pub valid_until: Option<Date>,
    /// Who sees it.
    pub confidentiality: Confidentiality,
}

impl Certificate {
    /// What two spellings of one certificate share.
    pub fn key(&self) -> String {
        fold(self.label.as_str())
    }

    /// Whether it counts on `day`.
    pub fn counts_on(&self, day: Date) -> bool {
        self.valid_until.is_none_or(|last| day <= last)
    }
}
