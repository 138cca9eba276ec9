use super::*;
use kernel::{AccountId, Actor, Identity, Role, Standing};

const NOW: Stamp = Stamp::from_micros(1_780_000_000_000_000);

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn task(due: &str) -> Task {
    Task {
        id: TaskId::new(NOW),
        network: NetworkId::new(NOW),
        title: Line::parse("Flächen melden").unwrap(),
        text: None,
        owner: PersonId::new(NOW),
        due: day(due),
        state: State::Open,
        ground: Ground::default(),
        confidentiality: Confidentiality::Network,
        reminded: None,
        created_at: NOW,
        created_by: "Jutta Berger".to_owned(),
        changed_at: NOW,
    }
}

#[test]
fn an_answer_moves_an_open_task_and_no_settled_one() {
    let today = NOW.day();
    let later = today.tomorrow().unwrap();
    let open = task("2026-07-01");
    let some = |text: &str| text.to_owned();
    for (answer, state, due) in [
        (Answer::Done(None), State::Done, open.due),
        (Answer::Progress(some("halb")), State::Open, open.due),
        (Answer::Moved(later, None), State::Open, later),
        (Answer::Dropped(some("doppelt")), State::Dropped, open.due),
    ] {
        let moved = open.clone().answered(&answer, NOW).unwrap();
        assert_eq!((moved.state, moved.due), (state, due), "{answer:?}");
        let again = moved.clone().answered(&answer, NOW);
        let settled = moved.state != State::Open;
        assert_eq!(again == Err(Unfit::Settled), settled, "{answer:?}");
    }
    for (answer, unfit) in [
        (Answer::Progress(some("  ")), Unfit::NoText),
        (Answer::Dropped(String::new()), Unfit::NoText),
        (Answer::Done(Some("x".repeat(LONGEST + 1))), Unfit::TooLong),
        (
            Answer::Moved(today.yesterday().unwrap(), None),
            Unfit::DayOver,
        ),
        (Answer::Moved(day("2099-01-01"), None), Unfit::TooFar),
    ] {
        assert_eq!(open.clone().answered(&answer, NOW), Err(unfit));
    }
}

#[test]
fn a_reminder_comes_before_the_day_and_on_it_once_each() {
    let it = task("2026-07-10");
    let step = |it: &Task, on: &str| it.reminder(day(on)).map(|it| it.step);
    assert_eq!(step(&it, "2026-07-06"), None);
    assert_eq!(step(&it, "2026-07-07"), Some(Step::Ahead));
    let sent = |it: &Task, on: &str| Task {
        reminded: it.reminder(day(on)).map(Reminder::mark),
        ..it.clone()
    };
    let ahead = sent(&it, "2026-07-07");
    assert_eq!(step(&ahead, "2026-07-09"), None);
    assert_eq!(step(&ahead, "2026-07-10"), Some(Step::Due));
    let due = sent(&ahead, "2026-07-10");
    assert_eq!(step(&due, "2026-07-12"), None);
    let moved = Task {
        due: day("2026-07-20"),
        ..due
    };
    assert_eq!(step(&moved, "2026-07-18"), Some(Step::Ahead), "a new day");
    let done = Task {
        state: State::Done,
        ..moved
    };
    assert_eq!(step(&done, "2026-07-20"), None);
}

fn actor(network: NetworkId, person: Option<PersonId>, role: Role) -> Actor {
    Actor::Person {
        identity: Identity {
            account: AccountId::new(NOW),
            person,
            name: "Jutta Berger".to_owned(),
        },
        standings: vec![Standing {
            network,
            organisation: None,
            role,
        }],
        administrator: false,
    }
}

#[test]
fn the_owner_answers_the_members_read_and_a_confidential_one_reads_the_office() {
    let of_all = task("2026-07-10");
    let network = of_all.network;
    let hidden = Task {
        confidentiality: Confidentiality::CentralOffice,
        ..of_all.clone()
    };
    let owner = Some(of_all.owner);
    let here = |person, role| actor(network, person, role);
    let elsewhere = actor(NetworkId::new(NOW), None, Role::CentralOffice);
    for (who, reads, reads_hidden, notes, manages) in [
        (Actor::Anonymous, false, false, false, false),
        (here(None, Role::CompanyUser), false, false, false, false),
        (here(owner, Role::CompanyUser), true, true, true, false),
        (here(None, Role::Officer), true, false, false, false),
        (here(owner, Role::Officer), true, true, true, false),
        (here(None, Role::Auditor), true, true, false, false),
        (here(None, Role::CentralOffice), true, true, true, true),
        (elsewhere, false, false, false, false),
    ] {
        assert_eq!(may_read(&who, &of_all).is_ok(), reads, "{who:?}");
        assert_eq!(may_read(&who, &hidden).is_ok(), reads_hidden, "{who:?}");
        assert_eq!(may_note(&who, &of_all).is_ok(), notes, "{who:?}");
        assert_eq!(may_manage(&who, network).is_ok(), manages, "{who:?}");
    }
}
