//! Personal access tokens: how programs ask the API in a person's name.
//!
//! A token is shown once; the database keeps its hash. It can do what its owner may
//! do at the moment of the request, and no more than its scope. Cookies open no
//! write of the API, tokens open no page.

pub mod actions;
pub mod pages;
pub mod policy;
mod recognise;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use recognise::{TokenError, recognise};
pub(crate) use store::{erase, expire, of_account};

use kernel::{AccountId, Line, Stamp, id_type};
use sha2::{Digest, Sha256};

id_type! {
    /// A personal access token.
    TokenId
}

/// The choices for how long a new token counts, in days.
pub const DAYS: [i64; 3] = [30, 90, 365];

/// The most tokens an account may have in use.
pub const MAX_TOKENS: usize = 20;

/// What a token opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Reads only.
    Read,
    /// Reads and writes.
    Write,
}

impl Scope {
    /// The word in the column, in forms and in text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
        }
    }

    /// The scope a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Read, Self::Write]
            .into_iter()
            .find(|scope| scope.word() == word)
    }
}

/// A token without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Which one.
    pub id: TokenId,
    /// In whose name it asks.
    pub account: AccountId,
    /// What its owner calls it.
    pub name: Line,
    /// What it opens.
    pub scope: Scope,
    /// Since when.
    pub created_at: Stamp,
    /// Until when.
    pub expires_at: Stamp,
    /// Last use, to the hour.
    pub used_at: Option<Stamp>,
    /// When its owner took it back.
    pub revoked_at: Option<Stamp>,
}

impl Token {
    /// Whether it opens anything at a moment.
    pub fn counts(&self, now: Stamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

/// What a program sends: `rw_` and 32 random bytes in base64url.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new secret from the operating system's randomness.
    pub fn random() -> Self {
        use base64::Engine as _;
        let bytes: [u8; 32] = crate::randomness::bytes();
        let text = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes);
        Self(format!("rw_{text}"))
    }

    /// What the value of an `Authorization` header brings as a token (RFC 6750, 2.1).
    pub fn brought(header: &str) -> Option<Self> {
        let (scheme, secret) = header.split_once(' ')?;
        let bearer = scheme.eq_ignore_ascii_case("bearer");
        bearer.then(|| Self(secret.trim().to_owned()))
    }

    /// For its owner's eyes, once.
    pub fn expose(&self) -> &str {
        &self.0
    }

    pub(crate) fn hash(&self) -> String {
        hex::encode(Sha256::digest(self.0.as_bytes()))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
