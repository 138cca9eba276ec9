//! Limits: how often somebody may come to a gate in a while.
//!
//! The counters of people at the doors live in the database, so that all nodes count
//! together; those of programs at the API live in the process, because a write for each
//! of their requests would cost more than it protects. A window begins with the first
//! passage and ends by itself. Deliberately absent: no limit for reading public pages,
//! no list of addresses to be kept out.

mod admission;
mod programs;
mod store;
#[cfg(test)]
mod tests;

pub use admission::{TooOften, admit, admit_from};
pub(crate) use programs::Programs;

use kernel::Stamp;
use sha2::{Digest, Sha256};

/// Where passages are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gate {
    /// Signing in with a mail address, known or not.
    SignIn,
    /// Signing in from an address of the net.
    SignInFrom,
    /// Giving a one-time code from an address of the net.
    CodeFrom,
    /// Asking for a new password for a mail address.
    Reset,
    /// Asking for a new password from an address of the net.
    ResetFrom,
    /// Opening the link of a letter from an address of the net: invitations, passwords.
    LinkFrom,
    /// Going to a sign-in service and coming back, from an address of the net.
    ServiceFrom,
    /// The public application to take part, from an address of the net.
    ApplicationFrom,
    /// A subscription to public news for a mailbox.
    Subscription,
    /// A subscription to public news from an address of the net.
    SubscriptionFrom,
}

/// So many passages in so long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The most passages in a window.
    pub passages: i64,
    /// How long a window is, in seconds.
    pub seconds: i64,
}

impl Gate {
    /// Every gate.
    pub const ALL: [Self; 10] = [
        Self::SignIn,
        Self::SignInFrom,
        Self::CodeFrom,
        Self::Reset,
        Self::ResetFrom,
        Self::LinkFrom,
        Self::ServiceFrom,
        Self::ApplicationFrom,
        Self::Subscription,
        Self::SubscriptionFrom,
    ];

    /// The word in the column.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::SignInFrom => "sign-in-from",
            Self::CodeFrom => "code-from",
            Self::Reset => "reset",
            Self::ResetFrom => "reset-from",
            Self::LinkFrom => "link-from",
            Self::ServiceFrom => "service-from",
            Self::ApplicationFrom => "application-from",
            Self::Subscription => "subscription",
            Self::SubscriptionFrom => "subscription-from",
        }
    }

    /// How often one may pass. Whole town halls share one address of the net, so those
    /// limits are wide; the lock of an account comes long before.
    pub const fn limit(self) -> Limit {
        let (passages, seconds) = match self {
            Self::SignIn => (20, 900),
            Self::SignInFrom => (200, 900),
            Self::CodeFrom | Self::LinkFrom | Self::ServiceFrom => (60, 900),
            Self::Reset => (5, 3_600),
            Self::ResetFrom => (30, 3_600),
            Self::ApplicationFrom => (10, 3_600),
            Self::Subscription => (5, 86_400),
            Self::SubscriptionFrom => (20, 3_600),
        };
        Limit { passages, seconds }
    }
}

/// How often a program may ask the API in the name of one account.
pub const PROGRAM_LIMIT: Limit = Limit {
    passages: 1_200,
    seconds: 60,
};

/// The passages of one key at one gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// When the first of them was.
    pub began_at: Stamp,
    /// How many there were, refused ones included.
    pub passages: i64,
}

impl Limit {
    /// The window that counts one more passage: the same one, or a new one.
    #[must_use]
    pub fn count(self, window: Option<Window>, now: Stamp) -> Window {
        match window {
            Some(window) if !self.is_over(window, now) => Window {
                passages: window.passages + 1,
                ..window
            },
            _ => Window {
                began_at: now,
                passages: 1,
            },
        }
    }

    /// Seconds to wait if the window holds more passages than fit; `None` to pass.
    pub fn wait(self, window: Window, now: Stamp) -> Option<i64> {
        if window.passages <= self.passages || self.is_over(window, now) {
            return None;
        }
        let left = self.end(window).micros() - now.micros();
        Some((left + 999_999) / 1_000_000)
    }

    const fn end(self, window: Window) -> Stamp {
        window.began_at.plus_seconds(self.seconds)
    }

    fn is_over(self, window: Window, now: Stamp) -> bool {
        self.end(window) <= now
    }
}

/// What is stored of a key.
fn key_hash(gate: Gate, key: &str) -> String {
    let text = format!("{}\n{}", gate.word(), key.to_lowercase());
    hex::encode(Sha256::digest(text.as_bytes()))
}
