//! Replies to invitations (RFC 5546, 3.2.3), as mail programs send them.
//!
//! What mail programs write differs, so much is read kindly: schemes in capitals, zones by
//! Windows' names, an address in `EMAIL`. What would have to be guessed is refused: two
//! attendees, two events, no answer.

use std::str::FromStr as _;

use calcard::common::{PartialDateTime, timezone::Tz};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarMethod,
    ICalendarParameterName, ICalendarParameterValue, ICalendarParticipationStatus,
    ICalendarProperty, ICalendarValue,
};
use jiff::{civil, tz::TimeZone};
use kernel::{Date, EmailAddress, EmailError, Stamp};

use crate::{Uid, UidError};

/// The most octets of a reply. Those of Outlook, with zone and text, have some thousand.
pub const MAX_REPLY: usize = 256 * 1024;

/// The most characters of a comment that are kept.
const MAX_COMMENT: usize = 2_000;

/// What somebody answered to an invitation. Whether the mail came from this address, and whether
/// it was invited at all, is for the reader to find out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The event.
    pub uid: Uid,
    /// The edition that was answered.
    pub sequence: u32,
    /// When it was answered, as the mail program says; of two replies to the same edition the
    /// later one counts (RFC 5546, 2.1.5).
    pub stamp: Option<Stamp>,
    /// The occurrence, where it is one of a series.
    pub instance: Option<Instance>,
    /// Who answers.
    pub attendee: EmailAddress,
    /// What.
    pub answer: Answer,
    /// Who wrote it for them, such as their office.
    pub sent_by: Option<EmailAddress>,
    /// For whom they come, where they are a deputy.
    pub deputy_of: Option<EmailAddress>,
    /// What they wrote beside it, at most 2,000 characters.
    pub comment: Option<String>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// They come.
    Accepted,
    /// They do not come.
    Declined,
    /// They come perhaps.
    Tentative,
    /// They send somebody else.
    Delegated {
        /// The deputy.
        to: EmailAddress,
    },
}

/// Which occurrence of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instance {
    /// The one that the series has at this moment.
    At(Stamp),
    /// The one that the series has on this day.
    On(Date),
}

/// Why a file is no reply that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplyError {
    /// Longer than [`MAX_REPLY`].
    #[error("the file is larger than 256 KiB")]
    TooLarge,
    /// Not in UTF-8.
    #[error("the file is not in UTF-8")]
    Encoding,
    /// No iCalendar.
    #[error("the file is no calendar")]
    NoCalendar,
    /// An invitation, a counter-proposal or anything else.
    #[error("the file is no reply: its method is not REPLY")]
    Method,
    /// No event in it.
    #[error("the reply names no event")]
    NoEvent,
    /// More than one.
    #[error("the reply answers more than one event")]
    SeveralEvents,
    /// The event has no name, or one that cannot be ours.
    #[error("the event has no readable UID")]
    Uid,
    /// The edition is no number.
    #[error("the number of the edition (SEQUENCE) is unreadable")]
    Sequence,
    /// The occurrence is no moment, or in a zone nobody knows.
    #[error("the occurrence (RECURRENCE-ID) is unreadable")]
    Instance,
    /// Nobody answers.
    #[error("the reply names no attendee")]
    NoAttendee,
    /// More than one answers.
    #[error("the reply names more than one attendee")]
    SeveralAttendees,
    /// Who answers has no mail address.
    #[error("an attendee has no readable mail address")]
    Address,
    /// There is no answer, or none of those that are known.
    #[error("the reply says neither yes nor no")]
    NoAnswer,
    /// A deputy is to come, but not exactly one is named.
    #[error("the reply names not exactly one deputy")]
    Deputy,
}

impl From<UidError> for ReplyError {
    fn from(_: UidError) -> Self {
        Self::Uid
    }
}

impl From<EmailError> for ReplyError {
    fn from(_: EmailError) -> Self {
        Self::Address
    }
}

/// Reads a reply. The file comes from anybody: it may be anything.
pub fn read_reply(file: &[u8]) -> Result<Reply, ReplyError> {
    if file.len() > MAX_REPLY {
        return Err(ReplyError::TooLarge);
    }
    let text = std::str::from_utf8(file).map_err(|_| ReplyError::Encoding)?;
    let calendar = ICalendar::parse(text.trim_start_matches('\u{feff}').trim_start())
        .map_err(|_| ReplyError::NoCalendar)?;
    let event = event(&calendar)?;
    let attendee = single(
        event,
        &ICalendarProperty::Attendee,
        ReplyError::SeveralAttendees,
    )?
    .ok_or(ReplyError::NoAttendee)?;
    let uid = single(event, &ICalendarProperty::Uid, ReplyError::Uid)?;
    Ok(Reply {
        uid: Uid::parse(uid.and_then(text_of).ok_or(ReplyError::Uid)?)?,
        sequence: sequence(event)?,
        stamp: stamp(event),
        instance: instance(event)?,
        attendee: address(attendee)?,
        answer: answer(attendee)?,
        sent_by: first(attendee, &ICalendarParameterName::SentBy)?,
        deputy_of: first(attendee, &ICalendarParameterName::DelegatedFrom)?,
        comment: comment(event),
    })
}

/// The only event of a reply.
fn event(calendar: &ICalendar) -> Result<&ICalendarComponent, ReplyError> {
    let outer = calendar.components.first();
    let outer = outer
        .filter(|it| it.component_type == ICalendarComponentType::VCalendar)
        .ok_or(ReplyError::NoCalendar)?;
    let method = single(outer, &ICalendarProperty::Method, ReplyError::Method)?;
    let method = method.and_then(|it| it.values.first());
    if method != Some(&ICalendarValue::Method(ICalendarMethod::Reply)) {
        return Err(ReplyError::Method);
    }
    let inner = outer.component_ids.iter();
    let inner = inner.filter_map(|id| calendar.component_by_id(*id));
    let mut events = inner.filter(|it| it.component_type == ICalendarComponentType::VEvent);
    let event = events.next().ok_or(ReplyError::NoEvent)?;
    match events.next() {
        None => Ok(event),
        Some(_) => Err(ReplyError::SeveralEvents),
    }
}

/// A property that stands there at most once.
fn single<'a>(
    component: &'a ICalendarComponent,
    name: &'a ICalendarProperty,
    twice: ReplyError,
) -> Result<Option<&'a ICalendarEntry>, ReplyError> {
    let mut found = component.entries.iter().filter(|it| it.name == *name);
    let first = found.next();
    match found.next() {
        None => Ok(first),
        Some(_) => Err(twice),
    }
}

fn text_of(entry: &ICalendarEntry) -> Option<&str> {
    entry.values.first()?.as_text()
}

fn sequence(event: &ICalendarComponent) -> Result<u32, ReplyError> {
    let entry = single(event, &ICalendarProperty::Sequence, ReplyError::Sequence)?;
    let Some(entry) = entry else {
        return Ok(0);
    };
    let number = entry.values.first().and_then(ICalendarValue::as_integer);
    number
        .and_then(|it| u32::try_from(it).ok())
        .ok_or(ReplyError::Sequence)
}

fn stamp(event: &ICalendarComponent) -> Option<Stamp> {
    let entry = event.property(&ICalendarProperty::Dtstamp)?;
    match moment(entry.values.first()?.as_partial_date_time()?, entry)? {
        Instance::At(stamp) => Some(stamp),
        Instance::On(_) => None,
    }
}

/// Which occurrence is answered.
fn instance(event: &ICalendarComponent) -> Result<Option<Instance>, ReplyError> {
    let entry = single(
        event,
        &ICalendarProperty::RecurrenceId,
        ReplyError::Instance,
    )?;
    let Some(entry) = entry else {
        return Ok(None);
    };
    let value = entry.values.first();
    let value = value.and_then(ICalendarValue::as_partial_date_time);
    value
        .and_then(|it| moment(it, entry))
        .map(Some)
        .ok_or(ReplyError::Instance)
}

fn moment(value: &PartialDateTime, entry: &ICalendarEntry) -> Option<Instance> {
    let small = |number: Option<u8>| i8::try_from(number?).ok();
    let year = i16::try_from(value.year?).ok()?;
    let day = Date::new(year, small(value.month)?, small(value.day)?).ok()?;
    if !value.has_time() {
        return Some(Instance::On(day));
    }
    let second = small(value.second).unwrap_or(0).min(59);
    let time = civil::Time::new(small(value.hour)?, small(value.minute)?, second, 0).ok()?;
    let local = day.to_datetime(time);
    let zone = if value.has_zone() {
        // The format knows no offset but that of UTC.
        if value.tz_hour != Some(0) || value.tz_minute != Some(0) {
            return None;
        }
        TimeZone::UTC
    } else {
        match entry.parameter(&ICalendarParameterName::Tzid) {
            Some(name) => zone(name.as_text()?)?,
            // A clock time without a zone is one in Germany.
            None => return Stamp::when_clocks_show(local).map(Instance::At),
        }
    };
    let zoned = local.to_zoned(zone).ok()?;
    Some(Instance::At(Stamp::from(zoned.timestamp())))
}

/// A zone by the name that IANA, Windows or a mail program gives it.
fn zone(name: &str) -> Option<TimeZone> {
    let known = Tz::from_str(name).ok()?;
    TimeZone::get(&known.name()?).ok()
}

fn address(attendee: &ICalendarEntry) -> Result<EmailAddress, ReplyError> {
    let value = text_of(attendee).and_then(mail_address);
    // Apple's programs put the address here when the value is an id of theirs.
    let named = || {
        let named = attendee.parameter(&ICalendarParameterName::Email)?;
        mail_address(named.as_text()?)
    };
    value.or_else(named).ok_or(ReplyError::Address)
}

/// The address in a value such as `mailto:anna@example.org`.
fn mail_address(value: &str) -> Option<EmailAddress> {
    let value = value.trim().trim_matches('"');
    let bare = match value.split_once(':') {
        Some((scheme, address)) if scheme.eq_ignore_ascii_case("mailto") => address,
        Some(_) => return None,
        None => value,
    };
    let bare = bare.split_once('?').map_or(bare, |(address, _)| address);
    EmailAddress::parse(bare).ok()
}

fn answer(attendee: &ICalendarEntry) -> Result<Answer, ReplyError> {
    let mut parts = attendee.parameters(&ICalendarParameterName::Partstat);
    let part = parts.next().ok_or(ReplyError::NoAnswer)?;
    if parts.next().is_some() {
        return Err(ReplyError::NoAnswer);
    }
    match part {
        ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Accepted) => {
            Ok(Answer::Accepted)
        }
        ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Declined) => {
            Ok(Answer::Declined)
        }
        ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Tentative) => {
            Ok(Answer::Tentative)
        }
        ICalendarParameterValue::Partstat(ICalendarParticipationStatus::Delegated) => {
            let named = addresses(attendee, &ICalendarParameterName::DelegatedTo)?;
            let mut named = named.into_iter();
            match (named.next(), named.next()) {
                (Some(to), None) => Ok(Answer::Delegated { to }),
                _ => Err(ReplyError::Deputy),
            }
        }
        _ => Err(ReplyError::NoAnswer),
    }
}

fn first(
    attendee: &ICalendarEntry,
    name: &ICalendarParameterName,
) -> Result<Option<EmailAddress>, ReplyError> {
    Ok(addresses(attendee, name)?.into_iter().next())
}

/// The addresses in a parameter.
fn addresses(
    attendee: &ICalendarEntry,
    name: &ICalendarParameterName,
) -> Result<Vec<EmailAddress>, ReplyError> {
    attendee
        .parameters(name)
        .map(|it| {
            it.as_text()
                .and_then(mail_address)
                .ok_or(ReplyError::Address)
        })
        .collect()
}

fn comment(event: &ICalendarComponent) -> Option<String> {
    let comments = event.entries.iter();
    let comments = comments.filter(|it| it.name == ICalendarProperty::Comment);
    let texts = comments.filter_map(text_of).map(str::trim);
    let texts: Vec<_> = texts.filter(|it| !it.is_empty()).collect();
    let text: String = texts
        .join("\n")
        .chars()
        .filter(|it| *it == '\n' || !it.is_control())
        .take(MAX_COMMENT)
        .collect();
    (!text.is_empty()).then_some(text)
}
