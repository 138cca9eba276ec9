//! Writes samples for other people's readers, and beside each what they are to find in it:
//! `cargo run -p calendar --example samples -- FOLDER`; `cargo xtask calendars` compares.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use calendar::{
    BodyCard, Capacity, CardEdition, Colour, Convener, Details, End, Event, Every, Feed, Held, Ics,
    Invitation, Invited, Land, OnHoliday, Part, Recurrence, Refresh, Rhythm, Series, SeriesPlan,
    State, Uid, When, Which, holiday,
};
use jiff::ToSpan as _;
use jiff::civil::{Date, Time, Weekday, date, time};
use kernel::uuid::Uuid;
use kernel::{EmailAddress, Stamp, WebAddress};

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder"));
    std::fs::create_dir_all(&folder)?;
    feeds(&folder)?;
    many(&folder)?;
    invitations(&folder)?;
    write(&folder, "holidays.txt", &holidays())?;
    cards(&folder)
}

fn write(folder: &Path, name: &str, text: &str) -> std::io::Result<()> {
    std::fs::write(folder.join(name), text)
}

/// A file and what is to be found in it: events once, and series as they are stored.
fn sample(folder: &Path, name: &str, ics: &Ics, found: &str) -> std::io::Result<()> {
    write(folder, &format!("{name}.ics"), ics.as_str())?;
    write(folder, &format!("{name}.txt"), found)
}

fn feeds(folder: &Path) -> std::io::Result<()> {
    let (mut events, mut found) = (Vec::new(), String::new());
    for (number, (words, series)) in series().into_iter().enumerate() {
        let change = if number == 0 {
            change_by_hand
        } else {
            |_: &mut Vec<_>| ()
        };
        events.push(of_series(100 + number, words, &series, change, &mut found));
    }
    for (number, details) in once().into_iter().enumerate() {
        tell(&mut found, &details);
        events.push(Event {
            uid: Uid::from(Uuid::from_u128(200 + number as u128)),
            sequence: 0,
            stamp: now(),
            details,
            recurrence: Recurrence::Once,
        });
    }
    let feed = feed(events);
    sample(folder, "feed", &feed.to_ics(), &found)?;
    let published = format!("method PUBLISH\n{found}");
    sample(
        folder,
        "published",
        &feed.published_by(&office()),
        &published,
    )
}

fn feed(events: Vec<Event>) -> Feed {
    Feed {
        name: "Termine der Allianz am Fluss".to_owned(),
        description: "Öffentliche Sitzungen; alle Gremien".to_owned(),
        source: Some(web("https://allianz.example/termine.ics")),
        refresh: Refresh::SixHourly,
        colour: Some(Colour::nearest(0, 90, 160)),
        events,
    }
}

/// The event of a series after `change` was made to what is stored of it.
fn of_series(
    number: usize,
    words: &str,
    series: &Series,
    change: impl Fn(&mut Vec<Held>),
    found: &mut String,
) -> Event {
    let usual = details(words, timed(date(2026, 1, 1), time(0, 0, 0, 0), 60));
    let mut held = series.held(&usual);
    change(&mut held);
    for meeting in &held {
        tell(found, &meeting.details);
    }
    let uid = Uid::from(Uuid::from_u128(number as u128));
    let event = series.event(uid, 1, now(), &usual, &held);
    event.expect("an event")
}

/// Series of every kind, each with meetings that were struck; the first one, too.
fn many(folder: &Path) -> std::io::Result<()> {
    let weekdays = Weekday::Monday.cycle_forward().take(7);
    let mut rhythms = Vec::new();
    for (every, on) in (1..=4).cycle().zip(weekdays) {
        rhythms.push(weekly(every, on));
        for which in [
            Which::First,
            Which::Second,
            Which::Third,
            Which::Fourth,
            Which::Last,
        ] {
            rhythms.push(monthly(every, which, on));
        }
    }
    let (mut events, mut found) = (Vec::new(), String::new());
    for (number, rhythm) in rhythms.into_iter().enumerate() {
        let land = Land::ALL[number % 16];
        let minute = i8::try_from(number).expect("a few") + 3;
        let from = date(2026, 1, 1).saturating_add(i64::from(minute).days());
        let (_, series) = planned(
            "",
            rhythm,
            from,
            (time(7 + minute / 4, minute, 0, 0), 45),
            End::On(date(2027, 11, 30)),
            match number % 4 {
                0 => OnHoliday::Meet,
                1 => OnHoliday::Skip(land),
                2 => OnHoliday::NextWorkingDay(land),
                _ => OnHoliday::WeekLater(land),
            },
        );
        let strike = |held: &mut Vec<Held>| {
            let mut place = 0;
            held.retain(|_| {
                place += 1;
                place % 5 != number % 5
            });
        };
        let words = format!("Serie {number}");
        events.push(of_series(400 + number, &words, &series, strike, &mut found));
    }
    sample(folder, "many", &feed(events).to_ics(), &found)
}

type Named = (&'static str, Series);

fn planned(
    words: &'static str,
    rhythm: Rhythm,
    from: Date,
    (at, minutes): (Time, u16),
    end: End,
    on_holiday: OnHoliday,
) -> Named {
    let plan = SeriesPlan {
        rhythm,
        from,
        at,
        minutes,
        end,
        on_holiday,
    };
    (words, Series::new(plan).expect("a series"))
}

fn weekly(every: u8, on: Weekday) -> Rhythm {
    let every = Every::new(every).expect("a number");
    Rhythm::Weekly { every, on }
}

fn monthly(every: u8, which: Which, on: Weekday) -> Rhythm {
    let every = Every::new(every).expect("a number");
    Rhythm::Monthly { every, which, on }
}

fn series() -> Vec<Named> {
    vec![
        planned(
            "Regelkommunikation, Lenkungskreis",
            monthly(1, Which::First, Weekday::Monday),
            date(2026, 1, 1),
            (time(10, 0, 0, 0), 90),
            End::After(14),
            OnHoliday::WeekLater(Land::NorthRhineWestphalia),
        ),
        planned(
            "Arbeitskreis Flächen",
            weekly(2, Weekday::Friday),
            date(2026, 1, 2),
            (time(17, 15, 0, 0), 90),
            End::On(date(2027, 1, 15)),
            OnHoliday::NextWorkingDay(Land::NorthRhineWestphalia),
        ),
        planned(
            "Quartalsgespräch",
            monthly(3, Which::Last, Weekday::Thursday),
            date(2026, 3, 1),
            (time(8, 30, 0, 0), 90),
            End::After(6),
            OnHoliday::Skip(Land::Saxony),
        ),
        planned(
            "Nachtschicht, in der die Uhren vorgehen",
            weekly(1, Weekday::Saturday),
            date(2026, 3, 14),
            (time(23, 0, 0, 0), 360),
            End::After(4),
            OnHoliday::Meet,
        ),
        planned(
            "Halb drei, das es einmal nicht gibt",
            weekly(1, Weekday::Sunday),
            date(2026, 3, 22),
            (time(2, 30, 0, 0), 90),
            End::After(3),
            OnHoliday::Meet,
        ),
    ]
}

/// What people did to a stored series: one struck, one in another room, one at another hour,
/// one called off.
fn change_by_hand(held: &mut Vec<Held>) {
    held.remove(6);
    "Kreishaus".clone_into(&mut held[6].details.location);
    "Regelkommunikation vor Ort".clone_into(&mut held[6].details.summary);
    held[7].details.when = timed(date(2026, 10, 6), time(14, 0, 0, 0), 45);
    held[9].details.state = State::Cancelled;
}

fn once() -> Vec<Details> {
    let mut long = details(
        "Mitgliederversammlung: \"Fluß & Tal\", Teil 1; Straße\\Weg 😀",
        timed(date(2026, 10, 24), time(22, 0, 0, 0), 6 * 60),
    );
    long.description = "Erste Zeile\nZweite; mit, Zeichen\n\n".repeat(20);
    long.url = Some(web("https://allianz.example/sitzungen/1?a=1,2;b=3"));
    long.categories = vec!["Gremium, öffentlich".to_owned(), "Versammlung".to_owned()];
    let twice = Stamp::when_clocks_show(date(2026, 10, 25).at(2, 30, 0, 0)).expect("a moment");
    let second_pass = When::Timed {
        start: twice.plus_hours(1),
        end: twice.plus_hours(2),
    };
    let days = When::Days {
        first: date(2026, 12, 30),
        last: date(2027, 1, 1),
    };
    vec![
        long,
        details("Zweite halb drei", second_pass),
        details("Klausur", days),
    ]
}

fn invitations(folder: &Path) -> std::io::Result<()> {
    let when = timed(date(2026, 3, 4), time(10, 0, 0, 0), 90);
    let deputy = mail("b.deputy@example.org");
    let guest = |name: &str, email| Invited {
        email: mail(email),
        name: name.to_owned(),
        capacity: Capacity::Member,
        part: Part::Unanswered,
        deputy_of: None,
    };
    let mayor = Invited {
        capacity: Capacity::Chair,
        part: Part::Delegated { to: deputy },
        ..guest("Mayor, Ada; Dr.", "a.mayor@example.org")
    };
    let deputy = Invited {
        deputy_of: Some(mail("a.mayor@example.org")),
        ..guest("Björn \"B\" Deputy", "b.deputy@example.org")
    };
    let invitation = Invitation {
        event: Event {
            uid: Uid::from(Uuid::from_u128(300)),
            sequence: 0,
            stamp: now(),
            details: details("Lenkungskreis", when),
            recurrence: Recurrence::Once,
        },
        convener: office(),
        invited: vec![mayor, deputy],
        conference: Some(web("https://video.example/raum/1,2;3")),
    };
    let people = "\
attendee mailto:a.mayor@example.org DELEGATED to mailto:b.deputy@example.org
attendee mailto:b.deputy@example.org NEEDS-ACTION for mailto:a.mayor@example.org\n";
    let told = |method: &str, invitation: &Invitation| {
        let mut found = format!("method {method}\n{people}");
        tell(&mut found, &invitation.event.details);
        if method == "REQUEST" {
            found.push_str("conference https://video.example/raum/1,2;3\n");
        }
        found
    };
    let found = told("REQUEST", &invitation);
    sample(folder, "invitation", &invitation.to_request(), &found)?;
    let when = timed(date(2026, 3, 30), time(9, 0, 0, 0), 90);
    let moved = invitation.rescheduled(when, now().plus_days(1));
    let found = told("REQUEST", &moved);
    sample(folder, "moved", &moved.to_request(), &found)?;
    let off = moved.cancelled(now().plus_days(2));
    let found = told("CANCEL", &off);
    sample(folder, "cancellation", &off.to_cancellation(), &found)
}

/// Adds the line that every reader is to print for a meeting.
fn tell(found: &mut String, details: &Details) {
    let (start, end) = match details.when {
        When::Timed { start, end } => (start.rfc3339(), end.rfc3339()),
        When::Days { first, last } => (
            first.to_string(),
            last.tomorrow().expect("a day").to_string(),
        ),
    };
    let state = match details.state {
        State::Tentative => "TENTATIVE",
        State::Confirmed => "CONFIRMED",
        State::Cancelled => "CANCELLED",
    };
    let summary = &details.summary;
    writeln!(found, "event {start} {end} {state} {summary}").expect("memory");
}

/// Every public holiday from 1995 to 2050.
fn holidays() -> String {
    let days = date(1995, 1, 1).series(1.day());
    let mut found = String::new();
    for day in days.take_while(|it| it.year() <= 2050) {
        for land in Land::ALL {
            if holiday(land, day).is_some() {
                writeln!(found, "{} {day}", land.code()).expect("memory");
            }
        }
    }
    found
}

/// The card of a body in both editions, and what is to be read in it.
fn cards(folder: &Path) -> std::io::Result<()> {
    let card = card();
    let both = "\
uid urn:uuid:00000000-0000-0000-0000-000000000001
fn Lenkungskreis Mitte, Süd
n Lenkungskreis Mitte, Süd |  |  |  |
org Allianz am Fluss | Lenkungskreis Mitte, Süd
email lenkungskreis@allianz.example
url https://allianz.example/gremien/lenkungskreis
rev 2026-01-05T07:00:00Z\n";
    let group = "\
version 4.0
kind group
note Erste Zeile; Ende
member urn:uuid:00000000-0000-0000-0000-000000000002
member urn:uuid:00000000-0000-0000-0000-000000000003\n";
    write(folder, "body.vcf", &card.to_card(CardEdition::V4))?;
    write(folder, "body.txt", &format!("{both}{group}"))?;
    let card = BodyCard {
        note: String::new(),
        ..card
    };
    write(folder, "body3.vcf", &card.to_card(CardEdition::V3))?;
    write(folder, "body3.txt", &format!("{both}version 3.0\n"))
}

fn card() -> BodyCard {
    BodyCard {
        id: Uuid::from_u128(1),
        name: "Lenkungskreis Mitte, Süd".to_owned(),
        alliance: "Allianz am Fluss".to_owned(),
        note: "Erste Zeile; Ende".to_owned(),
        email: Some(mail("lenkungskreis@allianz.example")),
        url: Some(web("https://allianz.example/gremien/lenkungskreis")),
        members: vec![Uuid::from_u128(2), Uuid::from_u128(3)],
        changed_at: now(),
    }
}

fn office() -> Convener {
    Convener {
        email: mail("office@example.org"),
        name: "Geschäftsstelle".to_owned(),
    }
}

fn details(summary: &str, when: When) -> Details {
    Details {
        when,
        summary: summary.to_owned(),
        location: "Rathaus, Saal 2".to_owned(),
        description: String::new(),
        url: None,
        categories: Vec::new(),
        state: State::Confirmed,
    }
}

fn timed(day: Date, from: Time, minutes: i64) -> When {
    let start = Stamp::when_clocks_show(day.to_datetime(from)).expect("a moment");
    When::Timed {
        start,
        end: start.plus_seconds(minutes * 60),
    }
}

fn now() -> Stamp {
    Stamp::when_clocks_show(date(2026, 1, 5).at(8, 0, 0, 0)).expect("a moment")
}

fn mail(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an address")
}

fn web(text: &str) -> WebAddress {
    WebAddress::parse(text).expect("an address")
}
