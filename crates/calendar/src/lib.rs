//! Meetings as other people's programs read them: calendars to subscribe to, invitations and
//! cancellations in mails, replies that come back, cards of bodies; and what a calendar of a
//! German alliance has to know: public holidays of the Länder and series of meetings.
//!
//! Written by a small serializer of our own, read by calcard (ADR 19). Invariants: what is
//! written has lines of at most 75 octets and no text can break out of its line; a [`Feed`]
//! has no place for people; a reply that is not understood is an error, never a guess; the
//! occurrences of a series ascend strictly.
//!
//! It deliberately knows no clock (the moment of writing is a parameter), no file, no mail and
//! no database. An invitation written here is no proof of a lawful summons: that is the
//! document with its dispatch log.
//!
//! ```
//! use calendar::{End, Every, Land, OnHoliday, Rhythm, Series, SeriesPlan, Which};
//! use jiff::civil::{Weekday, date, time};
//!
//! // Every first Monday of the month at ten; a week later, if it is a public holiday.
//! let series = Series::new(SeriesPlan {
//!     rhythm: Rhythm::Monthly { every: Every::ONE, which: Which::First, on: Weekday::Monday },
//!     from: date(2026, 4, 1),
//!     at: time(10, 0, 0, 0),
//!     minutes: 90,
//!     end: End::After(2),
//!     on_holiday: OnHoliday::WeekLater(Land::NorthRhineWestphalia),
//! })
//! .expect("a series");
//! let days: Vec<_> = series.occurrences().iter().map(|it| it.start.day()).collect();
//! assert_eq!(days, [date(2026, 4, 13), date(2026, 5, 4)]); // the 6th is Easter Monday
//! ```

mod card;
mod colour;
mod event;
mod feed;
mod holiday;
mod ics;
mod invitation;
mod land;
mod lines;
mod reply;
mod series;
#[cfg(test)]
mod tests;

pub use card::{BodyCard, CardEdition};
pub use colour::Colour;
pub use event::{Changed, Details, Event, Recurrence, Repeats, State, Uid, UidError, When};
pub use feed::{Feed, Refresh};
pub use holiday::{Holiday, easter_sunday, holiday, is_working_day};
pub use ics::{Ics, Method};
pub use invitation::{Capacity, Convener, Invitation, Invited, Part};
pub use land::Land;
pub use lines::{Lines, escaped};
pub use reply::{Answer, Instance, MAX_REPLY, Reply, ReplyError, read_reply};
pub use series::{
    End, Every, Held, Occurrence, OnHoliday, Rhythm, Series, SeriesError, SeriesPlan, Which,
};
