//! Tables of the rules.

use super::{Attends, Capacity, Invitee, InviteeId, Timeliness, timeliness};
use crate::meeting::tests::called;
use kernel::Stamp;
use voting::{Counted, DayCount, Notice, RuleSet};

const NOW: Stamp = Stamp::from_micros(1_000_000_000);

#[test]
fn of_two_replies_the_later_one_to_the_later_edition_counts() {
    let it = Invitee {
        id: InviteeId::new(NOW),
        meeting: called().id,
        seat: None,
        person: None,
        name: String::new(),
        email: None,
        capacity: Capacity::Guest,
        sent_at: Some(NOW),
        answer: Attends::Accepted,
        answered_at: None,
        answered_via: None,
        sequence: 1,
        stamp: Some(NOW),
    };
    for (sequence, stamp, wanted) in [
        (0, Some(NOW.plus_hours(1)), false),
        (1, Some(NOW.plus_hours(-1)), false),
        (1, Some(NOW), true),
        (1, Some(NOW.plus_hours(1)), true),
        (2, None, true),
    ] {
        assert_eq!(it.is_news(sequence, stamp), wanted, "{sequence} {stamp:?}");
    }
}

#[test]
fn the_last_day_is_computed_and_urgency_needs_a_reason() {
    let notice = |days| {
        Some(Notice {
            days,
            count: DayCount::LatestDayBefore,
            counted: Counted::CalendarDays,
        })
    };
    let rules = RuleSet {
        notice: notice(14),
        urgent_notice: notice(3),
        ..RuleSet::silent()
    };
    let mut meeting = called();
    let day = |before: i64| meeting.start.plus_days(-before).day();
    let (last, urgent_last) = (day(14), day(3));
    let (on_time, late) = (day(14), day(13));
    let check =
        |meeting: &crate::meeting::Meeting, day| timeliness(Some(&rules), meeting, None, day);
    let in_time = |until, urgent| Timeliness::InTime { until, urgent };
    assert_eq!(check(&meeting, on_time), in_time(last, false));
    let too_late = Timeliness::TooLate { until: last };
    assert_eq!(check(&meeting, late), too_late);
    meeting.urgent = Some("Frist der Förderung".to_owned());
    assert_eq!(check(&meeting, late), in_time(urgent_last, true));
    let silent = RuleSet::silent();
    let over = meeting.start.plus_days(-2).day();
    let too_late = Timeliness::TooLate { until: urgent_last };
    assert_eq!(check(&meeting, over), too_late);
    let free = timeliness(Some(&silent), &meeting, None, late);
    assert_eq!(free, Timeliness::Unregulated);
}
