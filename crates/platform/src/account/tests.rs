//! Locking, passwords and the questions of the policy.

use super::policy::{may_manage_own, may_take_persona};
use super::*;
use kernel::{Actor, Denied, Identity};

fn account() -> Account {
    Account {
        id: AccountId::new(Stamp::from_micros(1)),
        person: None,
        name: Line::parse("Jutta Beispiel").expect("a name"),
        email: EmailAddress::parse("jutta@example.org").expect("an address"),
        password: None,
        administrator: false,
        state: AccountState::Active,
        persona: None,
        failed_sign_ins: 0,
        locked_until: None,
        created_at: Stamp::from_micros(1),
    }
}

#[test]
fn the_fifth_wrong_password_locks_for_a_quarter_of_an_hour() {
    let now = Stamp::from_micros(0);
    let mut account = account();
    for _ in 1..MAX_FAILURES {
        account = account.after_failure(now);
        assert!(!account.is_locked(now));
    }
    account = account.after_failure(now);
    assert!(account.is_locked(now.plus_seconds(LOCK_SECONDS - 1)));
    assert!(!account.is_locked(now.plus_seconds(LOCK_SECONDS)));
    assert!(!account.after_success().is_locked(now));
}

#[test]
fn passwords() {
    assert_eq!(
        Password::choose("zu kurz").err(),
        Some(PasswordError::TooShort)
    );
    assert_eq!(
        Password::choose(&"x".repeat(201)).err(),
        Some(PasswordError::TooLong)
    );
    let password = Password::choose("drei müde Hunde").expect("long enough");
    let hash = password.hash().expect("argon2 works");
    assert!(hash.as_str().starts_with("$argon2id$"));
    assert!(password.fits(Some(&hash)));
    assert!(!Password::typed("drei wache Hunde").fits(Some(&hash)));
    assert!(!Password::typed("nobody has this password").fits(None));
}

#[test]
fn an_account_is_its_owners_alone() {
    let account = account();
    let person = |id| Actor::Person {
        identity: Identity {
            account: id,
            person: None,
            name: "x".to_owned(),
        },
        standings: Vec::new(),
        administrator: true,
    };
    let other = AccountId::new(Stamp::from_micros(2));
    assert!(may_manage_own(&person(account.id), &account).is_ok());
    assert_eq!(
        may_manage_own(&person(other), &account).err(),
        Some(Denied::Hidden)
    );
    assert_eq!(
        may_manage_own(&Actor::Anonymous, &account).err(),
        Some(Denied::SignInFirst)
    );
}

#[test]
fn personas_exist_in_the_demo_only() {
    assert!(may_take_persona(true).is_ok());
    assert_eq!(may_take_persona(false).err(), Some(Denied::Hidden));
}
