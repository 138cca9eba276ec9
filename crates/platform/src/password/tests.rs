//! How long links count.

use super::*;

fn link(purpose: Purpose, account: Option<AccountId>) -> PasswordLink {
    let now = Stamp::from_micros(0);
    PasswordLink {
        id: PasswordLinkId::new(now),
        purpose,
        email: EmailAddress::parse("jutta@example.org").expect("an address"),
        account,
        asked_at: now,
        expires_at: purpose.expiry(now),
    }
}

#[test]
fn a_link_counts_an_hour_or_seven_days() {
    let account = AccountId::new(Stamp::from_micros(1));
    let at = |seconds| Stamp::from_micros(0).plus_seconds(seconds);
    for (purpose, seconds) in [(Purpose::Forgotten, 3_600), (Purpose::First, 7 * 86_400)] {
        let link = link(purpose, Some(account));
        assert_eq!(link.account_at(at(seconds - 1)), Ok(account));
        assert_eq!(link.account_at(at(seconds)), Err(LinkOver));
    }
}

#[test]
fn a_link_of_nobody_opens_nothing() {
    let link = link(Purpose::Forgotten, None);
    assert_eq!(link.account_at(Stamp::from_micros(0)), Err(LinkOver));
}

#[test]
fn purposes_are_read_back() {
    for purpose in [Purpose::Forgotten, Purpose::First] {
        assert_eq!(Purpose::from_word(purpose.word()), Some(purpose));
    }
    assert_eq!(Purpose::from_word("other"), None);
}
