use super::*;

fn invitation() -> Invitation {
    let invited = |name: &str, email: &str, capacity, part| Invited {
        email: mail(email),
        name: name.to_owned(),
        capacity,
        part,
        deputy_of: None,
    };
    let to = mail("b.deputy@example.org");
    let mut deputy = invited(
        "",
        "b.deputy@example.org",
        Capacity::Member,
        Part::Unanswered,
    );
    deputy.deputy_of = Some(mail("a.mayor@example.org"));
    Invitation {
        conference: Some(web("https://video.example/raum/1,2;3")),
        event: meeting(),
        convener: Convener {
            email: mail("office@example.org"),
            name: "Geschäftsstelle".to_owned(),
        },
        invited: vec![
            invited(
                "Ada; Mayor",
                "a.mayor@example.org",
                Capacity::Chair,
                Part::Delegated { to },
            ),
            deputy,
            invited("", "c.guest@example.org", Capacity::Guest, Part::Accepted),
            invited(
                "",
                "d.copy@example.org",
                Capacity::Informed,
                Part::Unanswered,
            ),
        ],
    }
}

fn starting_with(ics: &Ics, start: &str) -> Vec<String> {
    let mut lines = unfolded(ics.as_str());
    lines.retain(|it| it.starts_with(start));
    lines
}

#[test]
fn an_invitation_names_who_calls_and_who_is_asked() {
    let request = invitation().to_request();
    assert_eq!(
        request.content_type(),
        "text/calendar; charset=UTF-8; method=REQUEST"
    );
    assert_eq!(starting_with(&request, "METHOD"), ["METHOD:REQUEST"]);
    assert_eq!(
        starting_with(&request, "CONFERENCE"),
        ["CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://video.example/raum/1,2;3"]
    );
    assert_eq!(
        starting_with(&request, "ORGANIZER"),
        ["ORGANIZER;CN=\"Geschäftsstelle\":mailto:office@example.org"]
    );
    assert_eq!(
        starting_with(&request, "ATTENDEE"),
        [
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=CHAIR;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:b.deputy@example.org\";CN=\"Ada; Mayor\":mailto:a.mayor@example.org",
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;DELEGATED-FROM=\"mailto:a.mayor@example.org\":mailto:b.deputy@example.org",
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=OPT-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:c.guest@example.org",
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=NON-PARTICIPANT;PARTSTAT=NEEDS-ACTION:mailto:d.copy@example.org",
        ]
    );
}

#[test]
fn another_time_is_the_next_edition_and_nobody_has_answered_it() {
    let when = timed(date(2026, 3, 11), time(9, 0, 0, 0), time(10, 0, 0, 0));
    let moved = invitation().rescheduled(when, meeting().stamp.plus_days(1));
    let request = moved.to_request();
    assert_eq!(starting_with(&request, "SEQUENCE"), ["SEQUENCE:1"]);
    assert_eq!(
        starting_with(&request, "DTSTAMP"),
        ["DTSTAMP:20260106T070000Z"]
    );
    assert_eq!(
        starting_with(&request, "UID"),
        starting_with(&invitation().to_request(), "UID")
    );
    assert_eq!(moved.invited[2].part, Part::Unanswered);
    assert!(matches!(moved.invited[0].part, Part::Delegated { .. }));
}

#[test]
fn a_cancellation_is_the_last_edition_and_says_so() {
    let cancelled = invitation().cancelled(meeting().stamp.plus_days(2));
    let cancellation = cancelled.to_cancellation();
    assert_eq!(cancellation.method(), Some(Method::Cancel));
    assert_eq!(starting_with(&cancellation, "METHOD"), ["METHOD:CANCEL"]);
    assert_eq!(starting_with(&cancellation, "SEQUENCE"), ["SEQUENCE:1"]);
    assert_eq!(starting_with(&cancellation, "STATUS"), ["STATUS:CANCELLED"]);
    assert!(!cancellation.as_str().contains("RSVP"));
}

#[test]
fn who_is_no_longer_invited_is_not_told_that_the_meeting_is_off() {
    let mut of_one = invitation();
    of_one.invited.truncate(1);
    let withdrawal = of_one.to_withdrawal();
    assert_eq!(starting_with(&withdrawal, "METHOD"), ["METHOD:CANCEL"]);
    assert!(starting_with(&withdrawal, "STATUS").is_empty());
    assert!(starting_with(&withdrawal, "CONFERENCE").is_empty());
    assert_eq!(starting_with(&withdrawal, "ATTENDEE").len(), 1);
}

#[test]
fn one_meeting_of_a_series_is_named_by_the_moment_the_series_has_it() {
    let mut one = invitation();
    one.event.recurrence = Recurrence::Instance(date(2026, 3, 3).at(10, 0, 0, 0));
    let request = one.to_request();
    assert_eq!(
        starting_with(&request, "RECURRENCE-ID"),
        ["RECURRENCE-ID;TZID=Europe/Berlin:20260303T100000"]
    );
}
