//! Tables and laws.

mod calendars;
mod cards;
mod holidays;
mod invitations;
mod replies;
mod series;

use jiff::civil::{Date, Time, date, time};
use kernel::{EmailAddress, Stamp, WebAddress};

use crate::*;

fn mail(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an address")
}

fn web(text: &str) -> WebAddress {
    WebAddress::parse(text).expect("an address")
}

fn at(day: Date, time: Time) -> Stamp {
    Stamp::when_clocks_show(day.to_datetime(time)).expect("a moment")
}

fn timed(day: Date, from: Time, to: Time) -> When {
    When::Timed {
        start: at(day, from),
        end: at(day, to),
    }
}

fn details(when: When) -> Details {
    Details {
        when,
        summary: "Lenkungskreis".to_owned(),
        location: "Rathaus, Saal 2".to_owned(),
        description: String::new(),
        url: None,
        categories: Vec::new(),
        state: State::Confirmed,
    }
}

fn meeting() -> Event {
    Event {
        uid: Uid::parse("0190a1b2-0000-7000-8000-000000000001").expect("a UID"),
        sequence: 0,
        stamp: at(date(2026, 1, 5), time(8, 0, 0, 0)),
        details: details(timed(
            date(2026, 3, 4),
            time(10, 0, 0, 0),
            time(11, 30, 0, 0),
        )),
        recurrence: Recurrence::Once,
    }
}

/// The lines as they were before they were folded.
fn unfolded(text: &str) -> Vec<String> {
    let text = text.replace("\r\n ", "");
    text.split_terminator("\r\n").map(str::to_owned).collect()
}
