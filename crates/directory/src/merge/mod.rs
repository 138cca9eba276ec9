//! Duplicates: finding them across every border, merging two records, taking it back.
//!
//! Invariants: whoever may not see a record learns of it only that it is there and
//! which organisation to ask. A merge moves what is linked to the duplicate to the
//! record that is kept, writes down each link it moved, and can be undone; where both
//! have the same thing (both are members, both have a competence), the duplicate's
//! stays with it.

pub(crate) mod actions;
pub(crate) mod api;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{MergeError, merge, undo};
pub use policy::{MayMerge, MayUndo, may_merge, may_undo};
pub(crate) use store::LINKS;
pub use store::{candidates, duplicates_of, of};

use crate::organisation::{Kind, Organisation, Profile, twin_key};
use kernel::{OrganisationId, Stamp, fold};

kernel::id_type! {
    /// A merge of two records.
    MergeId
}

/// A record that may be the same organisation, as far as the asker may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Duplicate {
    /// The asker sees it.
    Seen {
        /// Which record.
        id: OrganisationId,
        /// Its name.
        name: String,
        /// Its town.
        town: Option<String>,
    },
    /// It is there, but not for the asker's eyes.
    Hidden {
        /// Whom to ask; none where the central office keeps it.
        ask: Option<Ask>,
    },
}

/// The organisation that keeps a hidden record, as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its telephone, mail address or web site, whichever is public first.
    pub contact: Option<String>,
}

/// That a record was merged into another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Its id.
    pub id: MergeId,
    /// The record that was kept.
    pub kept: OrganisationId,
    /// The duplicate.
    pub merged: OrganisationId,
    /// When.
    pub merged_at: Stamp,
    /// The name of who did it.
    pub merged_by: String,
    /// When it was taken back.
    pub undone_at: Option<Stamp>,
}

/// Whether a profile and a record are probably one organisation: the same kind of area
/// with the same key; else the same name without legal form in the same town, or where
/// one of them has none; else the same web site and a name that begins alike.
pub fn is_twin(profile: &Profile, record: &Organisation) -> bool {
    let other = &record.profile;
    if profile.kind.is_area() && profile.kind == other.kind && profile.ags.is_some() {
        return profile.ags == other.ags;
    }
    let towns = (profile.town().map(fold), other.town().map(fold));
    let apart = matches!(&towns, (Some(one), Some(two)) if one != two);
    let (name, other_name) = (profile.twin_key(), twin_key(other.name.as_str()));
    if name == other_name {
        return !apart;
    }
    let host = profile.host();
    let first = |name: &str| name.split(' ').next().unwrap_or_default().to_owned();
    host.is_some() && host == other.host() && first(&name) == first(&other_name)
}
