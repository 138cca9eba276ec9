use super::policy::may_decide;
use super::*;

const NOW: Stamp = Stamp::from_micros(1_780_000_000_000_000);

fn subscription(rhythm: Rhythm) -> Subscription {
    let wish = Wish {
        email: EmailAddress::parse("lena.koch@example.org").unwrap(),
        lang: Lang::De,
        words: spelled("  Flächen   POOL "),
        rhythm,
    };
    Subscription::asked(NetworkId::new(NOW), wish, NOW)
}

#[test]
fn nothing_is_due_before_it_is_confirmed_and_once_a_day_after() {
    let monday: Date = "2026-06-01".parse().unwrap();
    let tuesday = monday.tomorrow().unwrap();
    let waiting = subscription(Rhythm::Daily);
    assert!(!waiting.is_due(monday));
    let confirmed = |rhythm| Subscription {
        expires_at: None,
        ..subscription(rhythm)
    };
    assert!(confirmed(Rhythm::Daily).is_due(tuesday));
    assert!(confirmed(Rhythm::Weekly).is_due(monday));
    assert!(!confirmed(Rhythm::Weekly).is_due(tuesday));
    let written = Subscription {
        digested_on: Some(monday),
        ..confirmed(Rhythm::Daily)
    };
    assert!(!written.is_due(monday) && written.is_due(tuesday));
}

#[test]
fn the_same_words_are_one_wish_and_a_link_decides_in_its_network() {
    let it = subscription(Rhythm::Daily);
    assert_eq!(it.wish.words, spelled("flächen pool"));
    assert!(may_decide(&it, it.network).is_some());
    let other = NetworkId::new(NOW.plus_seconds(1));
    assert!(may_decide(&it, other).is_none());
}
