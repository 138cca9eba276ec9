//! Notices: what a person is told about something in a network, and by which way.
//!
//! A notice comes into being in the transaction of the act it tells of, through
//! [`tell`]. Capabilities declare their kinds in the manifest; a person decides for each
//! kind whether it comes by mail at once, in the daily digest, only here, or never.
//! Invariants: nobody is told what they did themselves; as long as a notice about a
//! record is unread, the next one of its kind only renews it; a digest goes out once a
//! day. It deliberately tells nothing of a record but its name: who follows the link is
//! judged there.

pub mod actions;
mod letter;
pub mod pages;
pub mod policy;
mod reader;
mod sending;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{settle, tell, wished};
pub(crate) use reader::store::expire as expire_links;
pub(crate) use sending::{AT_ONCE, DIGEST, digest, send_at_once};
pub use store::waiting;
pub(crate) use store::{erase, expire, of_account};

use kernel::{AccountId, NetworkId, Role, Stamp, id_type};
use uuid::Uuid;

id_type! {
    /// A notice.
    NoticeId
}

/// By which way a kind of notice comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// By a mail of its own, at once.
    AtOnce,
    /// In the mail that sums up a day.
    Digest,
    /// In the workspace only.
    Here,
    /// Not at all.
    Never,
}

impl Channel {
    /// All of them, the loudest first.
    pub const ALL: [Self; 4] = [Self::AtOnce, Self::Digest, Self::Here, Self::Never];

    /// The word in columns, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::AtOnce => "at-once",
            Self::Digest => "digest",
            Self::Here => "here",
            Self::Never => "never",
        }
    }

    /// The channel a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Whether somebody has to act on a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Good to know.
    News,
    /// Somebody has to do something; unread ones are counted beside the bell.
    Task,
}

/// A kind of notice, declared in the manifest of the capability that tells it. Its texts
/// are `notification-kind-{key}` and, with `$subject`, `notification-said-{key}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeKind {
    /// Its name: `membership-applied`.
    pub key: &'static str,
    /// By which way it comes unless the person decides otherwise.
    pub channel: Channel,
    /// Whether somebody has to act.
    pub weight: Weight,
    /// Whom it may reach, so that others need not decide about it; everybody if empty.
    pub audience: &'static [Role],
}

/// What is to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The kind.
    pub kind: NoticeKind,
    /// In which network.
    pub network: NetworkId,
    /// About which record.
    pub about: Uuid,
    /// The name of the record, as the reader may know it.
    pub subject: String,
    /// Where to look, below the workspace: `/antraege`; or in the account: `/konto/daten`.
    pub path: String,
    /// For reminders: what is told once only, such as `2026-12-01`; `None` for acts.
    pub once: Option<String>,
}

/// A notice as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Which one.
    pub id: NoticeId,
    /// For whom.
    pub account: AccountId,
    /// In which network.
    pub network: NetworkId,
    /// The key of its kind.
    pub kind: String,
    /// About which record.
    pub about: Uuid,
    /// What makes a reminder come once only.
    pub once: Option<String>,
    /// The name of the record.
    pub subject: String,
    /// Where to look, below the workspace.
    pub path: String,
    /// By which way it was sent.
    pub channel: Channel,
    /// Whether somebody has to act.
    pub weight: Weight,
    /// When it was told, or told anew.
    pub told_at: Stamp,
    /// When it was read.
    pub read_at: Option<Stamp>,
    /// When it went into a mail.
    pub mailed_at: Option<Stamp>,
}

impl Notice {
    /// What somebody is told by a channel; `None` for never.
    pub fn new(account: AccountId, news: &News, channel: Channel, now: Stamp) -> Option<Self> {
        (channel != Channel::Never).then(|| Self {
            id: NoticeId::new(now),
            account,
            network: news.network,
            kind: news.kind.key.to_owned(),
            about: news.about,
            once: news.once.clone(),
            subject: news.subject.clone(),
            path: news.path.clone(),
            channel,
            weight: news.kind.weight,
            told_at: now,
            read_at: None,
            mailed_at: None,
        })
    }

    /// Where to look, without the language: below the workspace of the network of that
    /// name in addresses, or in the reader's own account.
    pub fn address(&self, slug: &str) -> String {
        if self.path.starts_with("/konto") {
            self.path.clone()
        } else {
            format!("/{slug}/intern{}", self.path)
        }
    }

    /// The same notice told again while it is still unread.
    #[must_use]
    pub fn renewed(self, news: &News, now: Stamp) -> Self {
        Self {
            subject: news.subject.clone(),
            path: news.path.clone(),
            told_at: now,
            ..self
        }
    }
}
