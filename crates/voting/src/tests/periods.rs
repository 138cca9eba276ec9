use super::*;
use kernel::Date;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn never(_: Date) -> bool {
    false
}

#[test]
fn an_invitation_is_in_time_by_full_days_or_by_a_day_before() {
    let notice = |days, count| Notice {
        days,
        count,
        counted: Counted::CalendarDays,
    };
    for (days, count, meeting, last) in [
        (10, DayCount::FullDaysBetween, "2026-12-14", "2026-12-03"),
        (7, DayCount::LatestDayBefore, "2026-12-14", "2026-12-07"),
        (14, DayCount::FullDaysBetween, "2027-01-06", "2026-12-22"),
        (0, DayCount::LatestDayBefore, "2026-12-14", "2026-12-14"),
        // The last Sunday in March has 23 hours and is still one day.
        (1, DayCount::FullDaysBetween, "2026-03-30", "2026-03-28"),
    ] {
        let notice = notice(days, count);
        let (meeting, last) = (day(meeting), day(last));
        assert_eq!(notice.last_day(meeting, never), Some(last));
        assert!(notice.is_in_time(last, meeting, never));
        assert!(!notice.is_in_time(last.tomorrow().expect("a day"), meeting, never));
    }
}

#[test]
fn working_days_leave_out_weekends_and_holidays() {
    let notice = Notice {
        days: 3,
        count: DayCount::FullDaysBetween,
        counted: Counted::WorkingDays,
    };
    // Monday 28 December: Christmas and two weekends lie before.
    let christmas = |it: Date| ["2026-12-25", "2026-12-26"].map(day).contains(&it);
    let last = notice.last_day(day("2026-12-28"), christmas);
    assert_eq!(last, Some(day("2026-12-21")));
}

fn circular(consent: Consent, silence: Silence) -> Circular {
    Circular {
        consent,
        vote_days: 14,
        silence,
        participation: Some(Share::HALF),
    }
}

fn replies(yes: u64, consented: u64, objected: u64) -> Replies {
    let tally = Tally {
        yes,
        ..Tally::default()
    };
    Replies {
        seats: 13,
        consented,
        objected,
        tally,
    }
}

#[test]
fn one_objection_on_the_last_day_ends_a_vote_by_letter() {
    let rule = circular(Consent::NobodyObjects, Silence::NotCast);
    let (opened, last) = (day("2026-10-19"), day("2026-11-02"));
    let at = |it: &Replies, today| phase(&rule, it, opened, today);
    assert_eq!(at(&replies(12, 0, 0), last), Some(Phase::Voting(last)));
    assert_eq!(at(&replies(12, 0, 1), last), Some(Phase::Objected));
    let after = last.tomorrow().expect("a day");
    assert_eq!(at(&replies(12, 0, 0), after), Some(Phase::Closed));
    assert_eq!(at(&replies(6, 0, 0), after), Some(Phase::TooFewVoted));
    assert_eq!(at(&replies(13, 0, 0), opened), Some(Phase::Closed));
}

#[test]
fn where_silence_objects_all_have_to_answer() {
    let rule = circular(Consent::NobodyObjects, Silence::Objects);
    let found = phase(
        &rule,
        &replies(12, 0, 0),
        day("2026-10-19"),
        day("2026-11-03"),
    );
    assert_eq!(found, Some(Phase::Objected));
}

#[test]
fn consent_comes_before_the_vote() {
    let rule = circular(Consent::Share(Share::HALF, 21), Silence::NotCast);
    let opened = day("2026-10-01");
    let at = |it: &Replies, today| phase(&rule, it, opened, day(today));
    let until = day("2026-10-22");
    assert_eq!(
        at(&replies(0, 6, 0), "2026-10-22"),
        Some(Phase::Consenting(until))
    );
    assert_eq!(
        at(&replies(0, 6, 0), "2026-10-23"),
        Some(Phase::TooFewConsented)
    );
    let voting = Some(Phase::Voting(day("2026-11-05")));
    assert_eq!(at(&replies(0, 7, 0), "2026-10-23"), voting);
}
