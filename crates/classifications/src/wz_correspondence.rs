//! From one edition of the WZ to the other, as the statistical office relates
//! their subclasses.

use crate::sheet::Sheet;
use crate::wz::{Branch, Edition};

static FROM_2008: Sheet = Sheet::new(include_str!("../../../data/reference/wz2008_wz2025.tsv"));
static FROM_2025: Sheet = Sheet::new(include_str!("../../../data/reference/wz2025_wz2008.tsv"));

/// The branches of the other edition that the activities of this one belong
/// to, on the same level and in order of their codes.
pub(crate) fn counterparts(branch: Branch) -> Vec<Branch> {
    let mut found: Vec<Branch> = branch
        .subclasses()
        .flat_map(|leaf| sheet(branch.edition).rows_of(leaf.code))
        .filter_map(|row| branch.edition.other().exact(row.field(1)))
        .filter_map(|leaf| lifted(leaf, branch.level))
        .collect();
    found.sort_by_key(|other| other.code);
    found.dedup();
    found
}

fn sheet(edition: Edition) -> Sheet {
    match edition {
        Edition::Wz2008 => FROM_2008,
        Edition::Wz2025 => FROM_2025,
    }
}

fn lifted(mut branch: Branch, level: u8) -> Option<Branch> {
    while branch.level > level {
        branch = branch.above()?;
    }
    Some(branch)
}
