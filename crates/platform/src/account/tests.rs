//! Locking, passwords and the questions of the policy.

use super::policy::{may_end_sessions, may_make_administrator, may_manage_own, may_take_persona};
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

fn person(id: AccountId, administrator: bool) -> Actor {
    Actor::Person {
        identity: Identity {
            account: id,
            person: None,
            name: "x".to_owned(),
        },
        standings: Vec::new(),
        administrator,
    }
}

#[test]
fn a_lock_tells_whole_seconds() {
    let now = Stamp::from_micros(0);
    let mut account = account();
    assert_eq!(account.locked_for(now), None);
    account.locked_until = Some(Stamp::from_micros(1_500_000));
    assert_eq!(account.locked_for(now), Some(2));
    assert_eq!(account.locked_for(now.plus_seconds(1)), Some(1));
    assert_eq!(account.locked_for(now.plus_seconds(2)), None);
}

#[test]
fn sessions_are_ended_by_their_owner_alone() {
    let own = account().id;
    let other = AccountId::new(Stamp::from_micros(2));
    let by_owner = may_end_sessions(&person(own, false), own);
    assert_eq!(by_owner.map(|proof| proof.account()).ok(), Some(own));
    for (actor, denied) in [
        (person(other, false), Denied::Hidden),
        (person(other, true), Denied::Hidden),
        (Actor::Anonymous, Denied::SignInFirst),
        (Actor::System, Denied::SignInFirst),
    ] {
        assert_eq!(may_end_sessions(&actor, own).err(), Some(denied));
    }
}

#[test]
fn administrators_are_made_by_administrators_and_the_operator() {
    let own = account().id;
    assert!(may_make_administrator(&Actor::System).is_ok());
    assert!(may_make_administrator(&person(own, true)).is_ok());
    let by_person = may_make_administrator(&person(own, false));
    assert_eq!(by_person.err(), Some(Denied::Hidden));
    let by_nobody = may_make_administrator(&Actor::Anonymous);
    assert_eq!(by_nobody.err(), Some(Denied::SignInFirst));
}

#[test]
fn an_account_is_its_owners_alone() {
    let account = account();
    let person = |id| person(id, true);
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
