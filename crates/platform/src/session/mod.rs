//! Sessions: a browser in which somebody has signed in.
//!
//! The cookie holds a random secret, the database only its hash, so a stolen
//! database opens no session. Rights are not in it: they are computed per request.

pub mod pages;
mod store;

pub(crate) use store::end_all;
pub use store::{begin, end, end_all_but, of_account};

use kernel::{AccountId, Stamp, id_type};
use sha2::{Digest, Sha256};

id_type! {
    /// A session.
    SessionId
}

/// A session ends so many days after the last visit.
pub const IDLE_DAYS: i64 = 14;

/// A signed-in browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which one.
    pub id: SessionId,
    /// Whose.
    pub account: AccountId,
    /// Browser and system, as far as the browser tells.
    pub device: String,
    /// Since when.
    pub created_at: Stamp,
    /// Last visit, to the hour.
    pub seen_at: Stamp,
    /// When it ends by itself.
    pub expires_at: Stamp,
}

/// What the cookie carries: 32 random bytes in base64url.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new secret from the operating system's randomness.
    pub fn random() -> Self {
        use base64::Engine as _;
        let bytes: [u8; 32] = crate::randomness::bytes();
        Self(base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The secret that a cookie brought.
    pub fn brought(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// For the cookie, and nowhere else.
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
