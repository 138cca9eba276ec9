//! Which measures fit which accounts, and who takes them.

use super::policy::{may_administer, may_administer_account};
use super::*;
use crate::job::{GivenUp, Job, JobId, JobState};
use kernel::{AccountId, Actor, Denied, EmailAddress, Identity, Line, NetworkId, Role};

fn standing(state: AccountState, administrator: bool, sessions: u64) -> super::Standing {
    let name = Line::parse("Jutta Beispiel").expect("a name");
    let email = EmailAddress::parse("jutta@example.org").expect("an address");
    let mut account = Account::invited(name, email, Stamp::from_micros(1));
    account.state = state;
    account.administrator = administrator;
    super::Standing {
        account,
        last_visit: None,
        sessions,
        second_factor: sessions > 1,
    }
}

#[test]
fn measures_fit_the_state_of_the_account() {
    use AccountState::{Active, Closed, Invited};
    use Measure::{
        Close, EndSessions, MakeAdministrator, Reopen, SecondFactorOff, UnmakeAdministrator,
    };
    let now = Stamp::from_micros(1);
    let cases: [(super::Standing, &[Measure]); 5] = [
        (standing(Invited, false, 0), &[Close]),
        (standing(Active, false, 0), &[MakeAdministrator, Close]),
        (
            standing(Active, false, 2),
            &[EndSessions, SecondFactorOff, MakeAdministrator, Close],
        ),
        (standing(Active, true, 0), &[UnmakeAdministrator, Close]),
        (standing(Closed, false, 0), &[Reopen]),
    ];
    for (it, expected) in cases {
        let fitting: Vec<_> = Measure::ALL
            .into_iter()
            .filter(|m| m.fits(&it, now))
            .collect();
        assert_eq!(fitting, expected, "{it:?}");
    }
    let mut locked = standing(Active, false, 0);
    locked.account.locked_until = Some(now.plus_seconds(1));
    assert!(Measure::Unlock.fits(&locked, now));
}

#[test]
fn a_reopened_account_is_where_it_was() {
    let closed = || standing(AccountState::Active, false, 0).account.closed();
    assert_eq!(closed().state, AccountState::Closed);
    assert_eq!(closed().reopened(true).state, AccountState::Active);
    assert_eq!(closed().reopened(false).state, AccountState::Invited);
}

#[test]
fn every_measure_has_a_path_of_its_own() {
    for measure in Measure::ALL {
        assert_eq!(Measure::from_path(measure.path()), Some(measure));
    }
    for those in Those::ALL {
        assert_eq!(Those::from_word(those.word()), Some(those));
    }
}

#[test]
fn who_runs_the_instance_does_it_to_others() {
    let it = standing(AccountState::Active, false, 0);
    let network = NetworkId::new(Stamp::from_micros(1));
    let person = |account, administrator| Actor::Person {
        identity: Identity {
            account,
            person: None,
            name: "x".to_owned(),
        },
        standings: vec![kernel::Standing {
            network,
            organisation: None,
            role: Role::CentralOffice,
        }],
        administrator,
    };
    let other = AccountId::new(Stamp::from_micros(2));
    let cases = [
        (person(other, true), None, None),
        (person(it.account.id, true), None, Some(Denied::Forbidden)),
        (
            person(other, false),
            Some(Denied::Hidden),
            Some(Denied::Hidden),
        ),
        (
            Actor::Anonymous,
            Some(Denied::SignInFirst),
            Some(Denied::SignInFirst),
        ),
        (Actor::System, None, None),
    ];
    for (actor, denied, on_account) in cases {
        assert_eq!(may_administer(&actor).err(), denied, "{actor:?}");
        let judged = may_administer_account(&actor, &it.account).err();
        assert_eq!(judged, on_account, "{actor:?}");
    }
}

#[test]
fn only_a_dead_job_is_decided_about() {
    let now = Stamp::from_micros(9);
    for state in JobState::ALL {
        let job = Job {
            id: JobId::new(now),
            kind: "platform.mail".to_owned(),
            payload: "{}".to_owned(),
            state,
            attempts: 8,
            run_at: Stamp::from_micros(1),
            last_error: None,
            created_at: Stamp::from_micros(1),
            finished_at: None,
            given_up: None,
        };
        let reason = Line::parse("erledigt").expect("a line");
        let by = "Nils Beispiel".to_owned();
        let again = job.clone().again(now);
        let given_up = job.given_up(GivenUp { by, reason }, now);
        assert_eq!(again.is_ok(), state == JobState::Dead);
        assert_eq!(given_up.is_ok(), state == JobState::Dead);
        assert!(again.is_ok_and(|it| it.attempts == 0) == (state == JobState::Dead));
    }
}
