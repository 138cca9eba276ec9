//! What several pages about organisations say alike, here and in capabilities above.

use crate::Since;
use crate::organisation::Organisation;
use axum::http::StatusCode;
use kernel::{Date, OrganisationId};
use platform::network::pages::Inside;
use web::{Checks, Crumb, Shell, Visit};

/// A text with where it leads.
pub(crate) struct Linked {
    pub(crate) text: String,
    pub(crate) href: String,
}

/// The way back to the list.
pub(crate) fn crumb(inside: &Inside) -> Crumb {
    Crumb {
        text: inside.visit.t("directory-title").into_owned(),
        path: inside.path("/verzeichnis"),
    }
}

/// The path of an organisation's page, or of one below it, within the workspace.
pub fn below(id: OrganisationId, rest: &str) -> String {
    format!("/verzeichnis/{id}{rest}")
}

/// The way to a page below an organisation's.
pub fn organisation_crumbs(inside: &Inside, organisation: &Organisation) -> Vec<Crumb> {
    let own = Crumb {
        text: organisation.profile.name.to_string(),
        path: inside.path(&below(organisation.id, "")),
    };
    vec![crumb(inside), own]
}

/// The frame of a page with a form: it says so if the form was refused.
pub fn faulty(shell: Shell, checks: &Checks) -> Shell {
    if checks.is_fine() {
        shell
    } else {
        shell.with_errors()
    }
}

/// The status of a page with a form.
pub const fn status(checks: &Checks) -> StatusCode {
    if checks.is_fine() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// "heute", "vor 3 Tagen", "vor 6 Wochen", "vor 5 Monaten".
pub fn ago(visit: &Visit, day: Date) -> String {
    let days = web::distance_in_days(day, visit.now.day()).max(0);
    let (key, count) = match days {
        0 => ("directory-today", 0),
        1..=13 => ("directory-days-ago", days),
        14..=62 => ("directory-weeks-ago", days / 7),
        63..=729 => ("directory-months-ago", days / 30),
        _ => ("directory-years-ago", days / 365),
    };
    visit.t_with(key, &[("count", count.into())]).into_owned()
}

/// A day as precisely as it is known, as people read it.
pub fn known_day(visit: &Visit, day: Since) -> String {
    match day {
        Since::Year(year) => year.to_string(),
        Since::Month(year, month) => format!("{month:02}/{year}"),
        Since::Day(day) => web::day(visit.lang, day),
    }
}

/// "seit 01/2003", "2003 bis 2010"; empty if nothing is known.
pub fn since(visit: &Visit, first: Option<Since>, last: Option<Since>) -> String {
    let shown = |day: Option<Since>| day.map(|it| known_day(visit, it)).unwrap_or_default();
    let (key, args) = match (first, last) {
        (None, None) => return String::new(),
        (Some(_), None) => (
            "directory-since",
            [("first", shown(first).into()), ("last", "".into())],
        ),
        (_, Some(_)) => (
            "directory-span",
            [("first", shown(first).into()), ("last", shown(last).into())],
        ),
    };
    visit.t_with(key, &args).into_owned()
}

/// A link for a telephone: `tel:` and the number without what only parts it.
pub(crate) fn tel(number: &str) -> String {
    let digits = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    format!("tel:{}", digits.collect::<String>())
}

/// Percent-encodes a value of a query (RFC 3986, 2.3).
pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
