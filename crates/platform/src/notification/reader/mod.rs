//! How a person wants to be told: channel by kind, language, digest; and the links that
//! end mail without signing in.

pub(super) mod store;

use super::Channel;
use kernel::{AccountId, Date, Lang};
use std::collections::BTreeMap;

/// How a person is written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reader {
    /// Who.
    pub account: AccountId,
    /// The language of the mail.
    pub lang: Lang,
    /// Whether the daily digest is sent.
    pub digest: bool,
    /// The day of the last digest.
    pub digested_on: Option<Date>,
}

impl Reader {
    /// Somebody who has decided nothing yet.
    pub(super) const fn of(account: AccountId) -> Self {
        Self {
            account,
            lang: Lang::De,
            digest: true,
            digested_on: None,
        }
    }
}

/// What was decided, by the key of the kind.
pub(super) type Settings = BTreeMap<String, Channel>;

/// What a link ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unsubscription {
    /// For whom.
    pub account: AccountId,
    /// Mail of this kind; the digest if there is none.
    pub kind: Option<String>,
}
