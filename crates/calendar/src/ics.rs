//! A file of iCalendar (RFC 5545) and the zone it speaks of.

use crate::Lines;

/// What a program is to do with a file (RFC 5546).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Show it.
    Publish,
    /// Ask the person whether they come.
    Request,
    /// Strike it out.
    Cancel,
}

impl Method {
    const fn word(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// A file of iCalendar, in UTF-8 with lines that end as the format wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ics {
    method: Option<Method>,
    text: String,
}

impl Ics {
    pub(crate) fn write(
        method: Option<Method>,
        head: impl FnOnce(&mut Lines),
        events: impl FnOnce(&mut Lines),
    ) -> Self {
        let mut lines = Lines::default();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Regiowerk//Regiowerk//DE");
        lines.add("CALSCALE", "GREGORIAN");
        if let Some(method) = method {
            lines.add("METHOD", method.word());
        }
        head(&mut lines);
        for (name, value) in ZONE {
            lines.add(name, value);
        }
        events(&mut lines);
        lines.add("END", "VCALENDAR");
        let text = lines.into_text();
        Self { method, text }
    }

    /// What it is for; a plain calendar has no method.
    pub const fn method(&self) -> Option<Method> {
        self.method
    }

    /// The type for a mail or an answer; it names the same method as the file (RFC 6047, 2.4).
    pub fn content_type(&self) -> String {
        let method = self.method.map(Method::word);
        let method = method.map_or(String::new(), |it| format!("; method={it}"));
        format!("text/calendar; charset=UTF-8{method}")
    }

    /// The text of the file.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// The name of the only zone that is written.
pub const TZID: &str = "Europe/Berlin";

/// RFC 5545, 3.6.5, wants the rules of every zone that is named. They begin in 1970 as rules
/// that repeat, the form that Outlook reads rightly.
const ZONE: [(&str, &str); 17] = [
    ("BEGIN", "VTIMEZONE"),
    ("TZID", TZID),
    ("BEGIN", "STANDARD"),
    ("DTSTART", "19701025T030000"),
    ("TZOFFSETFROM", "+0200"),
    ("TZOFFSETTO", "+0100"),
    ("RRULE", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
    ("TZNAME", "CET"),
    ("END", "STANDARD"),
    ("BEGIN", "DAYLIGHT"),
    ("DTSTART", "19700329T020000"),
    ("TZOFFSETFROM", "+0100"),
    ("TZOFFSETTO", "+0200"),
    ("RRULE", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
    ("TZNAME", "CEST"),
    ("END", "DAYLIGHT"),
    ("END", "VTIMEZONE"),
];
