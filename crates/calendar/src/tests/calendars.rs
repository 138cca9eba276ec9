use super::*;
use calcard::icalendar::{ICalendar, ICalendarProperty};
use proptest::prelude::*;

fn feed(events: Vec<Event>) -> Feed {
    Feed {
        name: "Termine, öffentlich".to_owned(),
        description: String::new(),
        source: Some(web("https://allianz.example/termine.ics")),
        refresh: Refresh::SixHourly,
        colour: Some(Colour::nearest(0, 90, 160)),
        events,
    }
}

#[test]
fn a_feed_says_what_it_is_and_carries_its_zone() {
    let text = feed(vec![meeting()]).to_ics();
    assert_eq!(text.method(), None);
    assert_eq!(text.content_type(), "text/calendar; charset=UTF-8");
    let wanted = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Regiowerk//Regiowerk//DE
CALSCALE:GREGORIAN
NAME:Termine\\, öffentlich
SOURCE;VALUE=URI:https://allianz.example/termine.ics
REFRESH-INTERVAL;VALUE=DURATION:PT6H
COLOR:teal
X-WR-CALNAME:Termine\\, öffentlich
X-PUBLISHED-TTL:PT6H
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:0190a1b2-0000-7000-8000-000000000001
DTSTAMP:20260105T070000Z
SEQUENCE:0
DTSTART;TZID=Europe/Berlin:20260304T100000
DTEND;TZID=Europe/Berlin:20260304T113000
SUMMARY:Lenkungskreis
LOCATION:Rathaus\\, Saal 2
STATUS:CONFIRMED
END:VEVENT
END:VCALENDAR
";
    assert_eq!(text.as_str(), wanted.replace('\n', "\r\n"));
}

#[test]
fn a_published_calendar_names_its_office_and_nobody_else() {
    let office = Convener {
        email: mail("buero@allianz.example"),
        name: "Büro \"Mitte\"".to_owned(),
    };
    let text = feed(vec![meeting()]).published_by(&office);
    assert_eq!(text.method(), Some(Method::Publish));
    let lines = unfolded(text.as_str());
    assert!(lines.contains(&"METHOD:PUBLISH".to_owned()));
    assert!(
        lines.contains(&"ORGANIZER;CN=\"Büro 'Mitte'\":mailto:buero@allianz.example".to_owned())
    );
    assert!(!text.as_str().contains("ATTENDEE"));
}

#[test]
fn whole_days_end_with_the_day_after_the_last() {
    let mut event = meeting();
    event.details.when = When::Days {
        first: date(2026, 12, 30),
        last: date(2026, 12, 31),
    };
    let text = feed(vec![event]).to_ics();
    assert!(
        text.as_str()
            .contains("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270101\r\n")
    );
}

#[test]
fn the_hour_that_comes_twice_is_told_apart() {
    let first = at(date(2026, 10, 25), time(2, 30, 0, 0));
    let mut event = meeting();
    event.details.when = When::Timed {
        start: first,
        end: first.plus_hours(1),
    };
    let text = feed(vec![event]).to_ics();
    assert!(
        text.as_str()
            .contains("DTSTART;TZID=Europe/Berlin:20261025T023000\r\nDTEND:20261025T013000Z\r\n")
    );
}

#[test]
fn no_text_breaks_out_of_its_line() {
    let mut event = meeting();
    event.details.summary =
        "A\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT;,\\\u{0}\u{85}B".to_owned();
    event.details.categories = vec!["a,b".to_owned(), "c".to_owned()];
    let text = feed(vec![event]).to_ics();
    let lines = unfolded(text.as_str());
    let wanted = "SUMMARY:A\\nATTENDEE:mailto:x@example.org\\nEND:VEVENT\\;\\,\\\\B";
    assert!(lines.contains(&wanted.to_owned()), "{lines:?}");
    assert!(lines.contains(&"CATEGORIES:a\\,b,c".to_owned()));
    assert!(!lines.iter().any(|it| it.starts_with("ATTENDEE")));
}

#[test]
fn names_of_events_are_visible_characters() {
    assert!(Uid::parse(" abc@example.org ").is_ok());
    for text in ["", "a b", "ä", "a\nb", &"x".repeat(256)] {
        assert_eq!(Uid::parse(text), Err(UidError), "{text:?}");
    }
}

#[test]
fn a_colour_is_told_by_the_nearest_name() {
    for (value, name) in [
        ([255, 0, 0], "red"),
        ([0, 30, 110], "navy"),
        ([0, 90, 160], "teal"),
        ([70, 135, 175], "steelblue"),
        ([245, 245, 245], "white"),
        ([200, 30, 50], "crimson"),
    ] {
        let [red, green, blue] = value;
        assert_eq!(Colour::nearest(red, green, blue).name(), name);
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(summary in "\\PC{0,120}", description in "[a-zäöü€😀\\\\;,:\" \n]{0,200}") {
        let mut event = meeting();
        event.details.summary = format!("x{summary}x");
        event.details.description = format!("x{description}x");
        let text = feed(vec![event.clone()]).to_ics();
        for line in text.as_str().split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let read = ICalendar::parse(text.as_str()).expect("a calendar");
        let component = read.components.iter().find(|it| it.uid().is_some()).expect("an event");
        let read = |name| {
            let entry = component.property(&name).expect("a property");
            entry.values[0].as_text().expect("a text").to_owned()
        };
        prop_assert_eq!(read(ICalendarProperty::Summary), event.details.summary);
        prop_assert_eq!(read(ICalendarProperty::Description), event.details.description);
    }
}
