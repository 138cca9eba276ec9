//! Tables of the rules.

use super::{Extent, may_read};
use crate::meeting::Nearness::{Outside, Within};
use crate::meeting::tests::{called, member, office};
use kernel::Actor;

#[test]
fn before_the_approval_minutes_are_the_bodys() {
    let it = called();
    let (office, member) = (office(&it), member(&it));
    let anonymous = Actor::Anonymous;
    for (actor, nearness, approved, wanted) in [
        (&office, Outside, false, Some(Extent::Whole)),
        (&member, Within, false, Some(Extent::Whole)),
        (&member, Outside, false, None),
        (&member, Outside, true, Some(Extent::Public)),
        (&anonymous, Outside, true, None),
    ] {
        let found = may_read(actor, &it, nearness, approved).ok();
        assert_eq!(found, wanted, "{nearness:?} {approved}");
    }
}
