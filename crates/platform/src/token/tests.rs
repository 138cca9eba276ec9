//! The form of a token, how long it counts, and whose it is.

use super::policy::may_manage_tokens;
use super::*;
use kernel::{Actor, Denied, Identity};

#[test]
fn a_token_counts_until_it_expires_or_is_revoked() {
    let token = Token {
        id: TokenId::new(Stamp::from_micros(1)),
        account: AccountId::new(Stamp::from_micros(1)),
        name: Line::parse("Export").expect("a name"),
        scope: Scope::Read,
        created_at: Stamp::from_micros(1),
        expires_at: Stamp::from_micros(10),
        used_at: None,
        revoked_at: None,
    };
    assert!(token.counts(Stamp::from_micros(9)));
    assert!(!token.counts(Stamp::from_micros(10)));
    let revoked = Token {
        revoked_at: Some(Stamp::from_micros(5)),
        ..token
    };
    assert!(!revoked.counts(Stamp::from_micros(6)));
}

#[test]
fn headers() {
    let cases = [
        ("Bearer rw_abc", Some("rw_abc")),
        ("bearer  rw_abc ", Some("rw_abc")),
        ("Bearer abc", Some("abc")),
        ("Basic rw_abc", None),
        ("rw_abc", None),
        ("", None),
    ];
    for (header, secret) in cases {
        let brought = Secret::brought(header);
        assert_eq!(brought.as_ref().map(Secret::expose), secret, "{header:?}");
    }
    let fresh = Secret::random();
    assert_eq!(fresh.expose().len(), 46);
    assert_eq!(format!("{fresh:?}"), "Secret(…)");
    assert_ne!(fresh, Secret::random());
}

#[test]
fn tokens_are_their_owners() {
    let own = AccountId::new(Stamp::from_micros(1));
    let other = AccountId::new(Stamp::from_micros(2));
    let person = Actor::Person {
        identity: Identity {
            account: own,
            person: None,
            name: "x".to_owned(),
        },
        standings: Vec::new(),
        administrator: true,
    };
    let cases = [
        (&person, own, None),
        (&person, other, Some(Denied::Hidden)),
        (&Actor::Anonymous, own, Some(Denied::SignInFirst)),
        (&Actor::System, other, None),
    ];
    for (actor, account, denied) in cases {
        assert_eq!(may_manage_tokens(actor, account).err(), denied);
    }
}
