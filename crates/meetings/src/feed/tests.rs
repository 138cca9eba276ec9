//! Tables of the rules.

use super::{may_subscribe, reaches_back_to};
use crate::meeting::tests::{called, member};
use kernel::{Actor, Denied, NetworkId, Stamp};

#[test]
fn whoever_belongs_to_the_network_has_a_calendar_there() {
    let it = called();
    let own = member(&it);
    assert!(may_subscribe(&own, it.network).is_ok());
    let elsewhere = NetworkId::new(Stamp::from_micros(5));
    let refused = may_subscribe(&own, elsewhere).err();
    assert_eq!(refused, Some(Denied::Hidden));
    let refused = may_subscribe(&Actor::Anonymous, it.network).err();
    assert_eq!(refused, Some(Denied::SignInFirst));
}

#[test]
fn a_calendar_reaches_back_a_quarter() {
    let now = Stamp::from_micros(0).plus_days(100);
    assert_eq!(reaches_back_to(now), Stamp::from_micros(0).plus_days(10));
}
