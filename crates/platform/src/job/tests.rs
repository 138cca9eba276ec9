//! Waiting longer after each failure, and giving up.

use super::*;

#[test]
fn back_off_doubles_and_ends() {
    let now = Stamp::from_micros(0);
    let waits: Vec<_> = (1..=8)
        .map(|n| next_attempt(n, now).map(Stamp::seconds))
        .collect();
    let expected = [10, 20, 40, 80, 160, 320, 640].map(Some);
    assert_eq!(waits[..7], expected);
    assert_eq!(waits[7], None);
}
