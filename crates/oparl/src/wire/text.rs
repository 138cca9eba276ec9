//! Texts, addresses and moments in the form the standard wants.

use jiff::tz::TimeZone;
use kernel::{Date, Stamp, WebAddress};
use serde::Serialize;

/// Stands where the address of the instance is put in when an object is sent: a character of the
/// private use area that no [`Text`] contains.
pub const HOST: char = '\u{E000}';

/// A text that people read, without characters that JSON of other systems stumbles over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text(String);

impl Text {
    /// The text without control characters; nothing for a blank one.
    pub fn of(text: &str) -> Option<Self> {
        let kept = |it: &char| *it == '\n' || !(it.is_control() || *it == HOST);
        let text: String = text.chars().filter(kept).collect();
        let text = text.trim();
        (!text.is_empty()).then(|| Self(text.to_owned()))
    }

    /// The same for a text that is there: a dash where nothing else remains of it.
    pub fn or_dash(text: &str) -> Self {
        Self::of(text).unwrap_or_else(|| Self("–".to_owned()))
    }
}

/// An address: of this instance, or another's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Address(String);

impl Address {
    /// A path of this instance.
    pub fn here(path: &str) -> Self {
        Self(format!("{HOST}{path}"))
    }

    /// Another's address.
    pub fn there(address: &WebAddress) -> Option<Self> {
        Text::of(address.as_str()).map(|it| Self(it.0))
    }

    /// A fixed address, for example of a licence.
    pub fn fixed(address: &'static str) -> Self {
        Self(address.to_owned())
    }
}

/// A moment with the offset of German clocks, in whole seconds, without `Z`.
pub fn moment(at: Stamp) -> String {
    at.in_berlin().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// A day.
pub fn day(day: Date) -> String {
    day.to_string()
}

/// The moment that a filter names: with any offset, or with `Z`, as others write it. A plus sign
/// that nobody encoded arrives as a space.
pub(crate) fn parse_moment(text: &str) -> Option<Stamp> {
    let text = text.trim();
    let (head, tail) = text.split_at_checked(19)?;
    let text = format!("{head}{}", tail.replace(' ', "+"));
    if let Ok(timestamp) = text.parse::<jiff::Timestamp>() {
        return Some(Stamp::from(timestamp));
    }
    // Without an offset it can only mean German clocks.
    let local: jiff::civil::DateTime = text.parse().ok()?;
    let zone = TimeZone::get("Europe/Berlin").ok()?;
    Some(local.to_zoned(zone).ok()?.timestamp().into())
}
