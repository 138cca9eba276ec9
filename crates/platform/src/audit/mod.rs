//! The audit trail: who did what to which record, append-only and hash-chained.
//!
//! An entry is written in the transaction of the change it tells of. Each hash
//! covers the one before, so that a changed, removed or inserted entry shows.
//! Details are covered by their own hash only: erasing them for privacy keeps the
//! chain valid, altering them does not.

mod store;
#[cfg(test)]
mod tests;

pub use store::{
    accounts_that, erase_details, latest, names_of, of_account, of_record, record, records_of,
    verify, who_did,
};
pub(crate) use store::{acts, found, of_act, walk, written};

use kernel::{AccountId, NetworkId, Stamp};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// One act on one record.
#[derive(Clone, Debug)]
pub struct Act {
    /// The network whose record it is; `None` for the instance's own.
    pub network: Option<NetworkId>,
    /// What was done: `membership.admit`.
    pub name: &'static str,
    /// The kind of record: `membership`.
    pub entity: &'static str,
    /// Which record.
    pub id: Uuid,
    /// What changed, for people who read the trail.
    pub details: serde_json::Value,
}

/// An entry of the trail as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1, without gaps.
    pub sequence: i64,
    /// When.
    pub at: Stamp,
    /// In which network.
    pub network: Option<NetworkId>,
    /// Which account did it; `None` for the software itself.
    pub account: Option<AccountId>,
    /// The name of who did it, as it was then.
    pub actor: String,
    /// What was done.
    pub act: String,
    /// The kind of record.
    pub entity: String,
    /// Which record.
    pub entity_id: Uuid,
    /// What changed; `None` once erased.
    pub details: Option<String>,
    /// Random, so that erased details cannot be guessed from their hash; erased with them.
    pub salt: Option<String>,
    /// Hash of salt and details.
    pub details_hash: String,
    /// Hash of this entry and all before it.
    pub hash: String,
}

/// What is wrong with the trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Tampering {
    /// The numbers have a gap, or one stands twice.
    #[error("entry {expected} is missing: the next one found is {found}")]
    Gap {
        /// The number that should come.
        expected: i64,
        /// The number that came.
        found: i64,
    },
    /// The entry, or one before it, was changed.
    #[error("entry {0} does not continue the chain: it or an entry before it was changed")]
    Broken(i64),
    /// The details were changed.
    #[error("the details of entry {0} were changed")]
    Details(i64),
    /// Entries at the end are missing.
    #[error("the chain ends at entry {found}, but {expected} were written")]
    Cut {
        /// How many were written.
        expected: i64,
        /// How many there are.
        found: i64,
    },
}

/// The end of a verified piece of the chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Number of the last entry.
    pub sequence: i64,
    /// Its hash; empty before the first.
    pub hash: String,
}

impl Head {
    /// The head after `entry`, or what is wrong with it.
    pub fn follow(&self, entry: &Entry) -> Result<Self, Tampering> {
        if entry.sequence != self.sequence + 1 {
            return Err(Tampering::Gap {
                expected: self.sequence + 1,
                found: entry.sequence,
            });
        }
        if chain_hash(&self.hash, entry) != entry.hash {
            return Err(Tampering::Broken(entry.sequence));
        }
        let told = entry.details.as_deref().zip(entry.salt.as_deref());
        let fits = told.is_none_or(|(it, salt)| details_hash(salt, it) == entry.details_hash);
        if !fits || entry.details.is_some() != entry.salt.is_some() {
            return Err(Tampering::Details(entry.sequence));
        }
        Ok(Self {
            sequence: entry.sequence,
            hash: entry.hash.clone(),
        })
    }
}

/// Hash over the previous hash and every field, each with its length before it.
pub(crate) fn chain_hash(previous: &str, entry: &Entry) -> String {
    let optional = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let fields = [
        previous.to_owned(),
        entry.sequence.to_string(),
        entry.at.micros().to_string(),
        optional(entry.network.map(NetworkId::uuid)),
        optional(entry.account.map(AccountId::uuid)),
        entry.actor.clone(),
        entry.act.clone(),
        entry.entity.clone(),
        entry.entity_id.to_string(),
        entry.details_hash.clone(),
    ];
    let mut hasher = Sha256::new();
    for field in &fields {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field.as_bytes());
    }
    hex::encode(hasher.finalize())
}

/// Hash of an entry's details.
pub(crate) fn details_hash(salt: &str, details: &str) -> String {
    hex::encode(Sha256::digest(format!("{salt}:{details}").as_bytes()))
}
