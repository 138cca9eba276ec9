//! Mail: queued in the transaction of an act, sent by a job, every attempt logged.
//!
//! Nothing waits on a mail server inside a transaction. A letter may go out twice
//! when a node dies between sending and noting it; both carry one Message-ID, so
//! mailboxes show one. A letter whose link opens something (an invitation) is
//! `secret`: its link is erased from the table once it is sent, and what goes out with a letter
//! once its text expires.

pub mod actions;
mod enclosure;
mod letter;
pub mod pages;
pub mod policy;
mod sending;
mod store;
#[cfg(test)]
mod tests;
mod transport;
mod unsubscribe;

pub use enclosure::{Enclosure, Manner};
pub use letter::{Letter, Link};
pub(crate) use sending::{JOB, run};
pub use sending::{Post, delivering};
pub(crate) use store::{erase, expire, failed, to_mailboxes, undelivered};
pub use store::{queue, queue_with, waiting};
pub use transport::{Folder, PostError, Smtp, Transport};

use kernel::{Stamp, id_type};

id_type! {
    /// A mail.
    MailId
}

/// How far a mail has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailState {
    /// Waits to be sent, maybe after failures.
    Queued,
    /// Taken by the mail server.
    Sent,
    /// Given up after [`crate::job::MAX_ATTEMPTS`] attempts.
    Failed,
}

impl MailState {
    /// The word in the column and in text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }

    /// The state a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Queued, Self::Sent, Self::Failed]
            .into_iter()
            .find(|state| state.word() == word)
    }
}

/// A mail with its state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Which one.
    pub id: MailId,
    /// What it says, to whom.
    pub letter: Letter,
    /// How far it has come.
    pub state: MailState,
    /// How often sending was tried.
    pub attempts: i64,
    /// When it was queued.
    pub queued_at: Stamp,
    /// When the mail server took it.
    pub sent_at: Option<Stamp>,
}

/// One line of the delivery log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Which attempt, from 1.
    pub number: i64,
    /// When.
    pub at: Stamp,
    /// Whether the mail server took the letter.
    pub sent: bool,
    /// What the mail server, or the way to it, said.
    pub answer: String,
}

impl Mail {
    /// After an attempt: sent, queued for another one, or failed for good. The link of
    /// a secret letter goes with the sending unless `keep_link`.
    #[must_use]
    pub fn after(mut self, attempt: &Attempt, keep_link: bool) -> Self {
        self.attempts = attempt.number;
        if attempt.sent {
            self.state = MailState::Sent;
            self.sent_at = Some(attempt.at);
            if !keep_link {
                self.letter.unsubscribe = None;
            }
            if self.letter.secret && !keep_link {
                self.letter.link = None;
            }
        } else if attempt.number >= crate::job::MAX_ATTEMPTS {
            self.state = MailState::Failed;
        }
        self
    }

    /// Queued once more after it had failed for good; `None` in any other state.
    #[must_use]
    pub fn again(mut self) -> Option<Self> {
        (self.state == MailState::Failed).then(|| {
            self.state = MailState::Queued;
            self
        })
    }
}
