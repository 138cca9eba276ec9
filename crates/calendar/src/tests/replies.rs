use super::*;
use proptest::prelude::*;

const OUTLOOK: &str = include_str!("replies/outlook.ics");
const APPLE: &str = include_str!("replies/apple.ics");
const THUNDERBIRD: &str = include_str!("replies/thunderbird.ics");
const GOOGLE: &str = include_str!("replies/google.ics");
const DELEGATION: &str = include_str!("replies/delegation.ics");
const DEPUTY: &str = include_str!("replies/deputy.ics");
const ALL: [&str; 6] = [OUTLOOK, APPLE, THUNDERBIRD, GOOGLE, DELEGATION, DEPUTY];

fn read(text: &str) -> Result<Reply, ReplyError> {
    read_reply(text.as_bytes())
}

/// What every reply of these tests has, with somebody's answer.
fn reply(attendee: &str, answer: Answer) -> Reply {
    let answered = at(date(2026, 2, 1), time(9, 0, 1, 0));
    Reply {
        uid: meeting().uid,
        sequence: 0,
        stamp: Some(answered),
        instance: None,
        attendee: mail(attendee),
        answer,
        sent_by: None,
        deputy_of: None,
        comment: None,
    }
}

#[test]
fn outlook_accepts_a_moved_meeting_of_a_series_for_somebody_with_a_comment() {
    let moment = at(date(2026, 11, 2), time(10, 0, 0, 0));
    let wanted = Reply {
        sequence: 2,
        stamp: Some(at(date(2026, 10, 20), time(9, 15, 0, 0))),
        sent_by: Some(mail("vorzimmer@example.org")),
        instance: Some(Instance::At(moment)),
        comment: Some("Ich komme etwas später, gegen 10:15 Uhr.\nGruß, Ada".to_owned()),
        ..reply("Ada.Muster@example.org", Answer::Accepted)
    };
    assert_eq!(read(OUTLOOK), Ok(wanted));
}

#[test]
fn apple_comes_perhaps_and_names_the_address_beside_an_id() {
    assert_eq!(read(APPLE), Ok(reply("bea@example.org", Answer::Tentative)));
}

#[test]
fn thunderbird_declines_with_plain_line_ends() {
    let wanted = Reply {
        sequence: 1,
        ..reply("cem@example.org", Answer::Declined)
    };
    assert_eq!(read(THUNDERBIRD), Ok(wanted));
}

#[test]
fn google_accepts_and_speaks_of_moments_in_utc() {
    let moment = at(date(2026, 3, 2), time(10, 0, 0, 0));
    let wanted = Reply {
        instance: Some(Instance::At(moment)),
        ..reply("dora@example.org", Answer::Accepted)
    };
    assert_eq!(read(GOOGLE), Ok(wanted));
}

#[test]
fn somebody_sends_a_deputy_and_the_deputy_comes() {
    let to = mail("frida@example.org");
    assert_eq!(
        read(DELEGATION),
        Ok(reply("emil@example.org", Answer::Delegated { to }))
    );
    let wanted = Reply {
        stamp: Some(at(date(2026, 2, 2), time(9, 0, 1, 0))),
        instance: Some(Instance::On(date(2026, 3, 2))),
        deputy_of: Some(mail("emil@example.org")),
        ..reply("frida@example.org", Answer::Accepted)
    };
    assert_eq!(read(DEPUTY), Ok(wanted));
}

fn refused<const N: usize>(files: [(String, ReplyError); N]) {
    for (text, wanted) in files {
        assert_eq!(read(&text), Err(wanted), "{text}");
    }
}

/// Google's reply with something else instead of a part of it.
fn with(part: &str, other: &str) -> String {
    assert!(GOOGLE.contains(part), "{part}");
    GOOGLE.replace(part, other)
}

#[test]
fn what_is_no_reply_is_refused() {
    refused([
        (String::new(), ReplyError::NoCalendar),
        ("Ich komme gern.".to_owned(), ReplyError::NoCalendar),
        (with("VCALENDAR", "VCARD"), ReplyError::NoCalendar),
        (with("VCALENDAR", "VEVENT"), ReplyError::NoCalendar),
        (with("METHOD:REPLY", "METHOD:REQUEST"), ReplyError::Method),
        (with("METHOD:REPLY", "METHOD:COUNTER"), ReplyError::Method),
        (with("METHOD:REPLY\r\n", ""), ReplyError::Method),
        (
            with("METHOD:REPLY", "METHOD:REPLY\r\nMETHOD:REQUEST"),
            ReplyError::Method,
        ),
    ]);
}

#[test]
fn a_reply_to_no_event_or_to_several_is_refused() {
    let second = "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\n";
    let nowhere = OUTLOOK.replace("ID;TZID=W. Europe", "ID;TZID=Nowhere");
    refused([
        (with("VEVENT", "VTODO"), ReplyError::NoEvent),
        (with("SEQUENCE:0\r\n", second), ReplyError::SeveralEvents),
        (with("UID:", "X-UID:"), ReplyError::Uid),
        (with("SEQUENCE:0", "UID:another"), ReplyError::Uid),
        (with("UID:0", "UID:0 1"), ReplyError::Uid),
        (with("SEQUENCE:0", "SEQUENCE:-1"), ReplyError::Sequence),
        (with("SEQUENCE:0", "SEQUENCE:zwei"), ReplyError::Sequence),
        (
            with("SEQUENCE:0", "SEQUENCE:99999999999"),
            ReplyError::Sequence,
        ),
        (
            with("ID:20260302T090000Z", "ID:heute"),
            ReplyError::Instance,
        ),
        (with("ID:20260302", "ID:20260230"), ReplyError::Instance),
        (nowhere, ReplyError::Instance),
    ]);
}

#[test]
fn an_answer_that_would_have_to_be_guessed_is_refused() {
    let attendee = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@example.org";
    let both = "PARTSTAT=ACCEPTED;PARTSTAT=DECLINED";
    let (one, two) = (
        "\"mailto:frida@example.org\"",
        "\"mailto:f@example.org\",\"mailto:g@example.org\"",
    );
    let nobody = DELEGATION.replace("mailto:frida@example.org", "frida");
    refused([
        (with("ATTENDEE", "X-ATTENDEE"), ReplyError::NoAttendee),
        (with("SEQUENCE:0", attendee), ReplyError::SeveralAttendees),
        (with(":mailto:dora@", ":tel:+49@"), ReplyError::Address),
        (with("PARTSTAT=ACCEPTED;", ""), ReplyError::NoAnswer),
        (with("=ACCEPTED", "=NEEDS-ACTION"), ReplyError::NoAnswer),
        (with("=ACCEPTED", "=JA"), ReplyError::NoAnswer),
        (with("PARTSTAT=ACCEPTED", both), ReplyError::NoAnswer),
        (with("=ACCEPTED", "=DELEGATED"), ReplyError::Deputy),
        (DELEGATION.replace(one, two), ReplyError::Deputy),
        (nobody, ReplyError::Address),
    ]);
}

#[test]
fn too_large_and_not_in_utf_8() {
    let padded = format!("{GOOGLE}{}", " ".repeat(MAX_REPLY));
    assert_eq!(read(&padded), Err(ReplyError::TooLarge));
    assert_eq!(
        read_reply(b"BEGIN:VCALENDAR\r\nX:\xE4\r\n"),
        Err(ReplyError::Encoding)
    );
}

#[test]
fn kind_readings() {
    assert!(read(&format!("\u{feff}\r\n{GOOGLE}")).is_ok());
    let undated = read(&with("DTSTAMP:2026", "DTSTAMP:MMXXVI"));
    assert_eq!(undated.expect("a reply").stamp, None);
    let floating = GOOGLE.replace("ID:20260302T090000Z", "ID:20260302T100000");
    assert_eq!(read(&floating), read(GOOGLE));
    for zone in [
        "Europe/Berlin",
        "Europe/Vienna",
        "Romance Standard Time",
        "(UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rome\\, Stockholm\\, Vienna",
    ] {
        let named = GOOGLE.replace(
            "ID:20260302T090000Z",
            &format!("ID;TZID=\"{zone}\":20260302T100000"),
        );
        assert_eq!(read(&named), read(GOOGLE), "{zone}");
    }
    let long = GOOGLE.replace("SEQUENCE:0", &format!("COMMENT:{}", "ä".repeat(3_000)));
    let comment = read(&long).expect("a reply").comment.expect("a comment");
    assert_eq!(comment.chars().count(), 2_000);
}

#[test]
fn deep_and_endless_files_end() {
    for text in [
        "BEGIN:VEVENT\r\n".repeat(18_000),
        format!(
            "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n{}",
            "BEGIN:VEVENT\r\n".repeat(15_000)
        ),
        format!("BEGIN:VCALENDAR\r\nX{}", ";A=\"".repeat(60_000)),
        format!(
            "BEGIN:VCALENDAR\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:{}",
            "A\r\n ".repeat(60_000)
        ),
        format!("BEGIN:VCALENDAR\r\nRRULE:{}", "BYDAY=1MO;".repeat(20_000)),
    ] {
        assert!(read(&text).is_err());
    }
}

/// A reply in which something was done to some places.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let change = (0_usize..1_200, 0_usize..1_200, 0_u8..6, any::<u8>());
    let changes = prop::collection::vec(change, 1..6);
    (0..ALL.len(), changes).prop_map(|(which, changes)| {
        let mut bytes = ALL[which].as_bytes().to_vec();
        for (from, to, what, byte) in changes {
            if bytes.is_empty() {
                break;
            }
            let (from, to) = (from.min(bytes.len() - 1), to.min(bytes.len()));
            match what {
                0 => bytes[from] = byte,
                1 => bytes.insert(from, byte),
                2 => bytes[from] = b";:,=\"\\\r\n\t "[usize::from(byte) % 10],
                3 if from < to => drop(bytes.drain(from..to)),
                4 if from < to => bytes.extend_from_within(from..to),
                _ => bytes.truncate(from + 1),
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn anything_is_a_reply_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        drop(read_reply(&bytes));
    }

    #[test]
    fn words_of_the_format_in_any_order(words in prop::collection::vec(0_usize..24, 0..60)) {
        const WORDS: [&str; 24] = [
            "BEGIN:VCALENDAR\r\n", "METHOD:REPLY\r\n", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n",
            "END:VCALENDAR\r\n", "UID:", "ATTENDEE", ";PARTSTAT=ACCEPTED", ":", "mailto:a@example.org",
            "\r\n", "\r\n ", "RECURRENCE-ID", ";TZID=", "Europe/Berlin", "20260229T250000", ";VALUE=DATE",
            "SEQUENCE:", "-1", "RRULE:FREQ=", "\"", "=0A=", ";ENCODING=QUOTED-PRINTABLE", "ä",
        ];
        let text: String = words.into_iter().map(|it| WORDS[it]).collect();
        drop(read(&text));
    }

    #[test]
    fn a_damaged_reply_is_a_reply_or_an_error(bytes in mutated()) {
        drop(read_reply(&bytes));
    }
}
