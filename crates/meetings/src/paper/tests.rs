//! Tables of the rules.

use super::{MOST, next_version};

#[test]
fn a_file_with_a_known_name_is_the_next_version() {
    let known = [("plan.pdf", 1), ("plan.pdf", 2), ("karte.pdf", 1)];
    let next = |name| next_version(known.iter().copied(), name);
    assert_eq!(next("plan.pdf"), Some(3));
    assert_eq!(next("karte.pdf"), Some(2));
    assert_eq!(next("neu.pdf"), Some(1));
    let full = vec![("plan.pdf", 1); MOST];
    assert_eq!(next_version(full.into_iter(), "neu.pdf"), None);
}
