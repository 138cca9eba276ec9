//! Calendars to subscribe to: the public meetings of a network or of one body, and somebody's
//! own by a secret address.
//!
//! Invariants: a public calendar has public meetings alone and never a person; one's own has
//! the meetings to which one is called, and its address opens nothing else. Of the secret only
//! the hash is kept, so it is shown once.

pub(crate) mod actions;
pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use actions::{FeedError, issue, withdraw};
pub use policy::{MayFeed, may_subscribe};

use kernel::Stamp;

/// How far back a calendar reaches, in days.
const BACK: i64 = 90;

/// Since when meetings stand in a calendar.
const fn reaches_back_to(now: Stamp) -> Stamp {
    now.plus_days(-BACK)
}
