//! Windows, and what is stored of a key.

use super::*;
use kernel::AccountId;

const LIMIT: Limit = Limit {
    passages: 2,
    seconds: 60,
};

fn at(seconds: i64) -> Stamp {
    Stamp::from_micros(0).plus_seconds(seconds)
}

#[test]
fn the_third_passage_of_two_waits_for_the_end_of_the_window() {
    let mut window = None;
    let mut waits = Vec::new();
    for second in [0, 10, 20, 59, 60, 61, 62] {
        let counted = LIMIT.count(window, at(second));
        waits.push(LIMIT.wait(counted, at(second)));
        window = Some(counted);
    }
    assert_eq!(waits, [None, None, Some(40), Some(1), None, None, Some(58)]);
}

#[test]
fn who_has_to_wait_is_told_whole_seconds() {
    let window = Window {
        began_at: at(0),
        passages: 3,
    };
    let almost = Stamp::from_micros(59_999_999);
    assert_eq!(LIMIT.wait(window, almost), Some(1));
}

#[test]
fn keys_are_hashed_for_each_gate_and_without_regard_to_capitals() {
    let hash = key_hash(Gate::SignIn, "Jutta@example.org");
    assert_eq!(hash, key_hash(Gate::SignIn, "jutta@example.org"));
    assert_ne!(hash, key_hash(Gate::Reset, "jutta@example.org"));
    assert!(!hash.contains("jutta"));
}

#[test]
fn gates_have_words_of_their_own() {
    let mut words: Vec<_> = Gate::ALL.iter().map(|gate| gate.word()).collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), Gate::ALL.len());
}

#[test]
fn programs_are_counted_by_account() {
    let programs = Programs::default();
    let (busy, other) = (AccountId::new(at(1)), AccountId::new(at(2)));
    for _ in 0..PROGRAM_LIMIT.passages {
        assert_eq!(programs.count(busy, at(3)), Ok(()));
    }
    assert_eq!(programs.count(busy, at(33)), Err(30));
    assert_eq!(programs.count(other, at(33)), Ok(()));
    assert_eq!(programs.count(busy, at(63)), Ok(()));
}
